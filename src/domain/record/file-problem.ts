/** What can stand in a file in place of what belongs there: keys of sentences, which the locales have in every language. */
export const FOUND_IN_FILES = [
  'emptyFile',
  'heads',
  'text',
  'columns',
  'version',
  'noEnd',
  'moreLines',
  'field',
  'nothing',
  'newer',
  'damaged',
  'otherCourse',
  'noText',
  'compressed',
  'noSheet',
  'xml',
] as const;

/** What belongs there, likewise. */
export const EXPECTED_IN_FILES = [
  'heads',
  'attempt',
  'closingQuote',
  'afterQuote',
  'version',
  'head',
  'twoLines',
  'field',
  'schema',
  'suspendData',
  'columns',
  'file',
  'spreadsheet',
] as const;

export type FoundInFile = (typeof FOUND_IN_FILES)[number];

/** Why a file or a line of it cannot be read; the words are for whoever shows it. */
export interface FileProblem {
  /** Of the file, from 1. */
  readonly line: number;
  readonly found: FoundInFile;
  readonly expected: (typeof EXPECTED_IN_FILES)[number];
  /** What the two sentences name: parts of the file as they stand there, numbers, names of fields. */
  readonly values: Readonly<Record<string, string | number>>;
}
