import type { TitleBlockSource } from '../../domain/course/source/title-source.ts';
import type { Reference } from '../../domain/grading/reference.ts';
import { TITLE_FIELDS, type SheetSetup, type TitleBlock } from '../../domain/sketch/sheet-setup.ts';
import { TITLE_CHOICES, type TitleLists } from '../../domain/sketch/title-lists.ts';
import type { Path } from '../compile/yaml-file.ts';

/** The title block of an exercise: what can be chosen, how the sheet begins, what has to stand on it. */
export interface AskedTitleBlock {
  readonly titles: TitleLists;
  readonly sheet: Pick<SheetSetup, 'framed' | 'scale' | 'titleBlock'>;
  readonly asked: NonNullable<Reference['sheet']>;
}

/** Checks what the form of the file cannot say: numbers of entries that are there, no entry twice, something to be chosen. */
export function askedTitleBlock(
  source: TitleBlockSource,
  tell: (path: Path, message: string) => void,
): AskedTitleBlock {
  for (const field of TITLE_CHOICES) {
    const { choices = [], stands, right } = source[field] ?? {};
    const texts = choices.map((choice) => JSON.stringify(choice));
    texts.forEach((text, at) => {
      const first = texts.indexOf(text);
      if (first < at) tell(['titleBlock', field, 'choices', at], `it is the same as choice ${first + 1}`);
    });
    for (const [key, number] of Object.entries({ stands, right })) {
      if (number === undefined || number <= choices.length) continue;
      tell(['titleBlock', field, key], `expected one of ${choices.length} choices, found ${number}`);
    }
    if (right !== undefined && right === stands) {
      tell(['titleBlock', field, 'right'], 'it stands there from the start: nothing is left to choose');
    }
  }
  const fields = TITLE_CHOICES.filter((field) => source[field]?.right !== undefined);
  if (fields.length === 0) tell(['titleBlock'], 'expected a field with a "right" entry');
  const { scale } = source;
  const scaleAt = (number: number | undefined): SheetSetup['scale'] | undefined => scale?.choices[(number ?? 0) - 1];
  const right = scaleAt(scale?.right);
  return {
    titles: Object.fromEntries(TITLE_CHOICES.flatMap((field) => listOf(source, field))),
    sheet: { framed: true, scale: scaleAt(scale?.stands) ?? '1:1', titleBlock: entriesOf(source, 'stands') },
    asked: { titleBlock: entriesOf(source, 'right'), ...(right ? { scale: right } : {}) },
  };
}

function listOf(source: TitleBlockSource, field: (typeof TITLE_CHOICES)[number]) {
  const choices = source[field]?.choices;
  return choices ? [[field, choices] as const] : [];
}

function entriesOf(source: TitleBlockSource, key: 'stands' | 'right'): TitleBlock {
  return Object.fromEntries(
    TITLE_FIELDS.flatMap((field) => {
      const number = source[field]?.[key];
      return number === undefined ? [] : [[field, number - 1] as const];
    }),
  );
}
