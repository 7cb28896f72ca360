import type { Localize } from '../../adapters/i18n/localize.ts';
import type { SheetWords } from '../../domain/sheet/display-list.ts';
import type { SheetSetup } from '../../domain/sketch/sheet-setup.ts';
import {
  TITLE_CHOICES,
  titleChoices,
  titleEntry,
  type TitleChoice,
  type TitleLists,
} from '../../domain/sketch/title-lists.ts';
import { sheetWords } from '../drawing/sheet-words.ts';

/** What a sheet says in words, with those of its title block. */
export function titledWords(titles: TitleLists, localize: Pick<Localize, 't' | 'i18n'>): SheetWords {
  const { language } = localize.i18n;
  const names = TITLE_CHOICES.map((field) => [field, localize.t(`sketch.field.${field}`)] as const);
  const words = sheetWords(language);
  return {
    ...words,
    fields: { ...words.fields, ...Object.fromEntries(names) },
    entry: (field, index) => titleEntry(titles, field, index, language),
  };
}

/** An entry that is offered: its number, by which it can be typed, and what stands in the field then. */
export function entryWords(option: string, field: TitleChoice, titles: TitleLists, localize: Localize): string {
  const entry = titleEntry(titles, field, Number(option) - 1, localize.i18n.language);
  return option === 'none' ? localize.t('sketch.field.empty') : `${option}\u2002${entry}`;
}

/** A field of a title block, and in words what stands there. */
export interface TitleFact {
  readonly field: TitleChoice;
  readonly words: string;
}

/** Every field that can be filled in with what stands there, in words. */
export function titleFacts(sheet: SheetSetup, titles: TitleLists, localize: Localize): readonly TitleFact[] {
  return titleChoices(sheet, titles).map((field) => {
    const index = field === 'scale' ? undefined : sheet.titleBlock?.[field];
    const listed = index === undefined ? '' : titleEntry(titles, field, index, localize.i18n.language);
    const entry = field === 'scale' ? sheet.scale : listed;
    const name = localize.t(`sketch.field.${field}`);
    const shown = entry === '' ? localize.t('sketch.field.empty') : entry;
    return { field, words: localize.t('sketch.field.entry', { name, entry: shown }) };
  });
}
