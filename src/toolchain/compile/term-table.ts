import * as v from 'valibot';
import { isLanguage, LANGUAGES } from '../../domain/course/language.ts';
import type { Language } from '../../domain/course/language.ts';
import { SourceTermId } from '../../domain/course/source/source-ids.ts';
import type { Report, Warning } from './problem.ts';
import { cellPosition, readTsv } from './tsv-file.ts';
import type { TsvRow } from './tsv-file.ts';

/** The words of one term in one language. */
export interface TermWords {
  /** The label: `Maßstab`. */
  readonly preferred: string;
  /** The whole cell without its doubt mark, accepted synonyms in brackets. */
  readonly cell: string;
}

export interface AvoidedWord {
  readonly language: Language;
  readonly word: string;
  readonly term: string;
}

export interface TermTable {
  readonly file: string;
  readonly words: ReadonlyMap<string, Readonly<Record<string, TermWords>>>;
  readonly avoided: readonly AvoidedWord[];
  readonly warnings: readonly Warning[];
}

const COLUMNS = ['id', 'en', 'pt', 'es', 'fr', 'it', 'de', 'ro', 'note', 'def_en', 'avoid'] as const;
const AVOID = COLUMNS.indexOf('avoid');

/** Reads terms.tsv; the words of the given languages must be there. */
export function readTermTable(file: string, languages: readonly Language[], report: Report): TermTable {
  const rows = readTsv(file, COLUMNS.length, report, (column) => LANGUAGES.find((one) => one === COLUMNS[column]));
  const words = new Map<string, Record<string, TermWords>>();
  const avoided: AvoidedWord[] = [];
  const warnings: Warning[] = [];
  const [head, ...terms] = rows;
  if (head && head.cells.join() !== COLUMNS.join()) {
    report({ file, line: 1, column: 1, message: `expected the columns ${COLUMNS.join(', ')}` });
  }
  for (const row of terms) {
    const id = row.cells[0] ?? '';
    if (words.has(id)) report({ file, ...cellPosition(row, 0), message: `term "${id}" stands in the table twice` });
    if (!v.is(SourceTermId, id)) {
      report({ file, ...cellPosition(row, 0), message: `"${id}" is no term id: letters a to z, digits, underscores` });
    }
    const entry: Record<string, TermWords> = {};
    for (const [index, column] of COLUMNS.entries()) {
      if (!isLanguage(column) || !languages.includes(column)) continue;
      const cell = (row.cells[index] ?? '').trim();
      if (cell === '') report({ file, ...cellPosition(row, index), message: `term "${id}" has no word in ${column}` });
      else if (withoutBrackets(cell) === '' || /[()]/.test(withoutBrackets(cell))) {
        const message = `term "${id}": expected a word, then synonyms in brackets, found ${JSON.stringify(cell)}`;
        report({ file, ...cellPosition(row, index), message });
      }
      if (cell.endsWith('?')) {
        const message = `term "${id}" is doubtful in ${column}: ${cell}`;
        warnings.push({ file, ...cellPosition(row, index), rule: 'P04', message });
      }
      entry[column] = { cell: cell.replace(/\?$/, ''), preferred: withoutBrackets(cell.replace(/\?$/, '')) };
    }
    words.set(id, entry);
    avoided.push(...avoidedWords(row, id, languages, file, report));
  }
  return { file, words, avoided: avoided.filter((entry) => !isUsedElsewhere(entry, words)), warnings };
}

function avoidedWords(
  row: TsvRow,
  term: string,
  languages: readonly Language[],
  file: string,
  report: Report,
): AvoidedWord[] {
  return (row.cells[AVOID] ?? '')
    .split(';')
    .filter((part) => part.trim() !== '')
    .flatMap((part) => {
      const [, language, list] = /^\s*([a-z]{2}):\s*(.+)$/.exec(part) ?? [];
      if (list === undefined || !isLanguage(language)) {
        const message = `expected a language and its words such as "de: Skala", found ${JSON.stringify(part.trim())}`;
        report({ file, ...cellPosition(row, AVOID), message });
        return [];
      }
      if (!languages.includes(language)) return [];
      // A bracket names the sense in which the word is right after all, so such a word cannot be judged here.
      const words = list.split(/,(?![^(]*\))/).map((word) => word.trim());
      return words.filter((word) => !word.includes('(')).map((word) => ({ language, word, term }));
    });
}

function isUsedElsewhere(entry: AvoidedWord, table: ReadonlyMap<string, Record<string, TermWords>>): boolean {
  const isIn = createWordFinder(entry.word);
  for (const [term, words] of table) {
    if (term !== entry.term && isIn(words[entry.language]?.cell ?? '')) return true;
  }
  return false;
}

function withoutBrackets(cell: string): string {
  return cell.replace(/\s*\([^)]*\)/g, '').trim();
}

/** Finds a word or phrase that is not a part of a longer word; capitals do not matter. */
export function createWordFinder(word: string): (text: string) => boolean {
  const lower = word.toLowerCase();
  const escaped = lower.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u');
  return (text) => {
    const lowerText = text.toLowerCase();
    // Hardly any text has the word at all, and this look is ten times as fast.
    return lowerText.includes(lower) && pattern.test(lowerText);
  };
}
