import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { I18n } from '../../../src/adapters/i18n/i18n.ts';
import { readTable } from '../../../src/adapters/files/read-table.ts';
import { problemWords } from '../../../src/components/review/problem-words.ts';
import { LANGUAGES, type Language } from '../../../src/domain/course/language.ts';
import { EXPECTED_IN_FILES, FOUND_IN_FILES, type FileProblem } from '../../../src/domain/record/file-problem.ts';
import { readInteractionsReport } from '../../../src/domain/record/read-report.ts';
import { readResults } from '../../../src/domain/record/results-file.ts';
import { resultsHead } from '../../../src/domain/record/results-text.ts';
import { readSuspendData } from '../../../src/domain/record/suspend-records.ts';

const PLURAL = /_(?:zero|one|two|few|many|other)$/u;

/** Texts by key, `gate.new`. */
function texts(language: Language): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (tree: object, path: string): void => {
    for (const [name, value] of Object.entries(tree) as [string, unknown][]) {
      if (typeof value === 'string') found.set(path + name, value);
      else visit(value as object, `${path}${name}.`);
    }
  };
  visit(JSON.parse(readFileSync(`locales/${language}/tutor.json`, 'utf8')) as object, '');
  return found;
}

const folded = (keys: Iterable<string>): readonly string[] =>
  [...new Set([...keys].map((key) => key.replace(PLURAL, '')))].sort();
const values = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)/gu)].map(([, name = '']) => name).sort();

test.each(LANGUAGES)('the tutor app says everything in %s, with the values of the English text', (language) => {
  const [own, english] = [texts(language), texts('en')];
  expect(folded(own.keys())).toEqual(folded(english.keys()));
  for (const [key, text] of own) {
    const same = english.get(key) ?? english.get(key.replace(PLURAL, '_other'));
    expect(values(text), key).toEqual(values(same ?? ''));
    expect(text.trim(), key).not.toBe('');
  }
});

test.each(LANGUAGES)('the tutor app has every form of number that %s knows', (language) => {
  const own = [...texts(language).keys()];
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  for (const base of folded(own.filter((key) => PLURAL.test(key)))) {
    const forms = own
      .filter((key) => key.replace(PLURAL, '') === base && PLURAL.test(key))
      .map((key) => key.slice(base.length + 1));
    expect([...forms].sort(), base).toEqual([...pluralCategories].sort());
  }
});

/** Marks, and the values' names: what is left of a sentence that only repeats the file has no words of a language. */
const isSaid = (text: string): boolean => /\p{L}/u.test(text.replace(/\{\{\w+\}\}/gu, ''));

test.each(LANGUAGES)('every problem of a file has a sentence of its own in %s', (language) => {
  const [own, english] = [texts(language), texts('en')];
  const keys = [
    ...FOUND_IN_FILES.map((key) => `import.problem.found.${key}`),
    ...EXPECTED_IN_FILES.map((key) => `import.problem.expected.${key}`),
  ];
  expect(folded([...own.keys()].filter((key) => key.startsWith('import.problem.')))).toEqual([...keys].sort());
  if (language === 'en') return;
  for (const [key, text] of own) {
    // A version is called the same in German as in English.
    if (!key.startsWith('import.problem.') || !isSaid(text) || /\.version$/u.test(key)) continue;
    expect(text, key).not.toBe(english.get(key));
  }
});

async function tutorTexts(language: Language): Promise<I18n> {
  const i18n = await I18n.create();
  const ui = { tutor: JSON.parse(readFileSync(`locales/${language}/tutor.json`, 'utf8')) as object };
  i18n.addLanguage(language, ui, {} as Parameters<I18n['addLanguage']>[2]);
  await i18n.use(language);
  return i18n;
}

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

/** The problem that a broken file has: of its table, or else of the report in it. */
function problemOf(file: Uint8Array): FileProblem | undefined {
  const table = readTable(file, () => false);
  if (table.kind === 'problem') return table.problem;
  if (table.kind === 'text') return undefined;
  const report = readInteractionsReport(table.cells);
  return 'expected' in report ? report : report.problems[0];
}

const HEADS = 'Name\tAttempt\tStarted\tSeen\tScore\tPart\tResponse 0\n';
const digest = (): string => '';

test.each<readonly [string, () => unknown, readonly string[]]>([
  [
    'without the heads of a report',
    () => problemOf(bytes('Name\tScore\n')),
    [
      'Zeile 1',
      'Gefunden: die Spaltentitel Name, Score',
      'Erwartet: Spaltentitel, die mit einer Zahl ab 0 enden, für jede Frage eine bis vier Spalten',
    ],
  ],
  [
    'with a line too short',
    () => problemOf(bytes(`${HEADS}Ann\t1\t3 May 2026\t3 May 2026\t50\t-\tA\nBo\n`)),
    ['Zeile 3', 'Gefunden: 1 Spalte', 'Erwartet: so viele Spalten wie in Zeile 1: 7'],
  ],
  [
    'with a quote that does not end',
    () => problemOf(bytes('a\t"b')),
    ['Zeile 1', 'Gefunden: "b', 'Erwartet: ein Anführungszeichen am Ende der Zelle'],
  ],
  [
    'that is a picture',
    () => problemOf(Uint8Array.of(0x89, 0x50, 0, 1)),
    [
      'Zeile 1',
      'Gefunden: weder ein Text noch eine Tabelle',
      'Erwartet: ein Text mit Tabulatoren, eine XLSX- oder ODS-Datei oder eine Ergebnisdatei',
    ],
  ],
  [
    'of results of another version',
    () => readResults('{"format":"technical-drawing-results","version":2', digest),
    ['Zeile 1', 'Gefunden: Version 2', 'Erwartet: Version 1'],
  ],
  [
    'of results without a field',
    () => readResults(`${resultsHead('')}\n{}\n`, digest),
    ['Zeile 2', 'Gefunden: made: undefined', 'Erwartet: in diesem Feld: "made"'],
  ],
  [
    'that is a spreadsheet cut short',
    () => problemOf(zipSync({ 'xl/workbook.xml': bytes('<a/>'), 'xl/worksheets/sheet1.xml': bytes('<row><c>') })),
    ['Zeile 1', 'Gefunden: ein Fehler im XML: Zeile 1, Zeichen 8', 'Erwartet: eine vollständige XLSX- oder ODS-Datei'],
  ],
  [
    'of work in a course that nobody knows',
    () => readSuspendData('v1.37p.other.00000000.', [], { code: 'A', at: 0 }),
    [
      'Zeile 1',
      'Gefunden: nichts, was diese App lesen kann',
      'Erwartet: vollständige Suspend-Daten eines Kurses, den diese App kennt',
    ],
  ],
])('a file %s is told in German, without an English word', async (_, read, words) => {
  expect(problemWords(read() as FileProblem, await tutorTexts('de'))).toEqual(words);
});
