import { TITLE_FIELDS, type Scale, type TitleField } from './sheet-setup.ts';

/** What somebody may choose in a title block: its fields, and the scale of the sheet. Append only: journals count them. */
export const TITLE_CHOICES = [...TITLE_FIELDS, 'scale'] as const;

export type TitleChoice = (typeof TITLE_CHOICES)[number];

/** An entry of a list: a text that is the same in every language, or one for each language by its code. */
export type TitleEntry = string | Readonly<Record<string, string>>;

/** What may stand in the fields of a title block; a field without a list stays as it is. */
export interface TitleLists extends Readonly<Partial<Record<TitleField, readonly TitleEntry[]>>> {
  readonly scale?: readonly Scale[];
}

/** Nothing can be chosen. */
export const NO_LISTS: TitleLists = {};

/** What can be chosen on a sheet: nothing where it has no title block. */
export function titleChoices(
  { titleBlock }: { readonly titleBlock: unknown },
  lists: TitleLists,
): readonly TitleChoice[] {
  return titleBlock === undefined ? [] : TITLE_CHOICES.filter((field) => (lists[field]?.length ?? 0) > 0);
}

/** An entry of a list in a language; empty where the list has none there. */
export function titleEntry(lists: TitleLists, field: TitleChoice, index: number, language: string): string {
  const entry = lists[field]?.[index] ?? '';
  return typeof entry === 'string' ? entry : (entry[language] ?? '');
}
