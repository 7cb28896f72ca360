import type { Language } from '../../domain/course/language.ts';
import { createWordFinder } from './term-table.ts';
import type { AvoidedWord, TermTable } from './term-table.ts';

/** Says what is wrong with a term link, if anything: no such term, or words that are no form of the table's word. */
export function termLinkFault(
  link: { readonly term: string; readonly words: string },
  language: Language,
  table: TermTable,
): string | undefined {
  if (!/^[a-z0-9_]+$/.test(link.term)) {
    return `[${link.words}](${link.term}) is no term link; expected [words](term_id), web addresses are not allowed`;
  }
  const entry = table.words.get(link.term)?.[language];
  if (entry === undefined) return `term "${link.term}" is not in terms.tsv`;
  if (isFormOf(link.words, entry.cell)) return undefined;
  return `"${link.words}" is no form of the table's word for ${link.term} in ${language}: "${entry.cell}"`;
}

/** Whether the words are a form (plural, case, part) of what a cell of the table says. */
export function isFormOf(words: string, cell: string): boolean {
  const stems = contentWords(cell);
  return contentWords(words).some((word) => stems.some((stem) => shareStem(word, stem)));
}

function contentWords(text: string): readonly string[] {
  const all = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const long = all.filter((word) => word.length > 2);
  return long.length > 0 ? long : all;
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');
}

/** Inflection changes the end of a word: its first 60 %, at least four letters where there are so many, must agree. */
function shareStem(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const needed = shorter < 4 ? shorter : Math.min(Math.max(4, Math.ceil(shorter * 0.6)), shorter - 1);
  return a.slice(0, needed) === b.slice(0, needed);
}

/** A word that stands in a text and should not. */
export interface AvoidedWordFault {
  readonly word: string;
  readonly message: string;
}

/** Finds words that the table tells authors to avoid in a language. */
export function createAvoidedWordFinder(
  table: TermTable,
  language: Language,
): (text: string) => readonly AvoidedWordFault[] {
  const patterns = table.avoided
    .filter((entry) => entry.language === language)
    .map((entry) => ({ entry, isIn: createWordFinder(entry.word) }));
  return (text) =>
    patterns
      .filter(({ isIn }) => isIn(text))
      .map(({ entry }) => ({
        word: entry.word,
        message: avoidedWordFault(entry, table),
      }));
}

function avoidedWordFault(entry: AvoidedWord, table: TermTable): string {
  const right = table.words.get(entry.term)?.[entry.language]?.preferred ?? '';
  return `"${entry.word}" is not the course's word for ${entry.term} in ${entry.language}; write "${right}"`;
}
