import type { FileProblem } from './file-problem.ts';

/** What a tutor can tick in Moodle's Interactions report, in the order of its columns. */
export const REPORT_KINDS = ['id', 'response', 'right', 'result'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Where a table of Moodle's Interactions report has what; columns count from 0. */
export interface ReportColumns {
  readonly name: number;
  /** E-mail address, user name and whatever else the site shows; none on some sites. */
  readonly identity: readonly number[];
  readonly attempt: number;
  readonly started: number;
  readonly seen: number;
  readonly score: number;
  /** Titles of the parts of the package; one for a package of this product. */
  readonly parts: readonly number[];
  /** The columns of each interaction, by its index in the host. */
  readonly interactions: readonly Readonly<Partial<Record<ReportKind, number>>>[];
}

/** Attempt, started on, last accessed on, score. */
const FIXED = 4;
const NOTHING = /^-?$/u;

/**
 * Finds the columns by their place and the number at the end of their heads, since heads are in the language of whoever
 * made the report. Which kinds were ticked is told by what stands in the cells: the groups keep the order of Moodle. Right
 * answers without responses are taken for responses: nothing tells them apart.
 *
 * @param rows cells as text, HTML signs already undone; the first row holds the heads
 */
export function findReportColumns(rows: readonly (readonly string[])[]): ReportColumns | FileProblem {
  const [heads = [], ...body] = rows;
  const first = firstOfInteractions(heads);
  if (!first) {
    return {
      line: 1,
      found: heads.length === 0 ? 'emptyFile' : 'heads',
      expected: 'heads',
      values: { heads: heads.slice(0, 8).join(', ') },
    };
  }
  const { column, size } = first;
  const attempt = attemptColumn(body, column);
  if (attempt === undefined) {
    return {
      line: 2,
      found: 'text',
      expected: 'attempt',
      values: { text: (body[0] ?? []).slice(0, column).join(', ') },
    };
  }
  const kinds = tickedKinds(body, column, size, heads.length);
  return {
    name: 0,
    identity: range(1, attempt),
    attempt,
    started: attempt + 1,
    seen: attempt + 2,
    score: attempt + 3,
    parts: range(attempt + FIXED, column),
    interactions: range(0, (heads.length - column) / size).map((index) =>
      Object.fromEntries(kinds.map((kind, at) => [kind, column + index * size + at])),
    ),
  };
}

/** The groups of columns at the end of the heads: the numbers 0, 1, 2 ... each as often as the others. */
function firstOfInteractions(heads: readonly string[]): { readonly column: number; readonly size: number } | undefined {
  const numbers = heads.map((head) => Number(/(\d+)\s*$/u.exec(head)?.[1] ?? NaN));
  const last = numbers[numbers.length - 1];
  if (last === undefined || Number.isNaN(last)) return undefined;
  for (const size of [4, 3, 2, 1]) {
    const column = heads.length - size * (last + 1);
    // Name, attempt, dates, score and a part of the package come before.
    if (column < FIXED + 2) continue;
    if (numbers.slice(column).every((number, at) => number === Math.floor(at / size))) return { column, size };
  }
  return undefined;
}

/** The attempt's number stands before two dates, the score and the parts; packages of this product have one part. */
function attemptColumn(body: readonly (readonly string[])[], column: number): number | undefined {
  for (let attempt = column - FIXED - 1; attempt >= 1; attempt -= 1) {
    const is = (offset: number, pattern: RegExp): boolean =>
      body.every((row) => NOTHING.test(row[attempt + offset] ?? '') || pattern.test(row[attempt + offset] ?? ''));
    // A date has a day and a year, whatever the language of its words.
    if (is(0, /^\d+$/u) && is(1, /\d\D+\d/u) && is(2, /\d\D+\d/u) && is(3, /^\d+(?:[.,]\d+)?$/u)) return attempt;
  }
  return undefined;
}

/** So many cells tell what was ticked; a large report has a million. */
const ENOUGH_CELLS = 5_000;

/** What a cell of each kind looks like, in rows of this product or, less surely, of others. */
const LOOKS: Readonly<Record<ReportKind, (cell: string) => number>> = {
  id: (cell) => (/^(?:[pt]|r\d+)-[\w-]+$|^row-\d+$/u.test(cell) ? 3 : /^[\w.-]{3,}$/u.test(cell) ? 1 : 0),
  response: (cell) => (/ \| \d+s$|^\d+\/\d+(?: \||$)|^(?:\d+ of \d+, |best )\d+ %/u.test(cell) ? 3 : 1.25),
  right: () => 1,
  result: (cell) =>
    /^(?:correct|wrong|incorrect|unanticipated|neutral)$/u.test(cell) ? 3 : /^[\d.]+$/u.test(cell) ? 1 : 0,
};

function tickedKinds(
  body: readonly (readonly string[])[],
  column: number,
  size: number,
  columns: number,
): readonly ReportKind[] {
  const offsets = range(0, size);
  const cells = offsets.map((offset) => {
    const found: string[] = [];
    for (const row of body) {
      for (let at = column + offset; at < columns && found.length < ENOUGH_CELLS; at += size) {
        const cell = row[at] ?? '';
        if (!NOTHING.test(cell)) found.push(cell);
      }
    }
    return found;
  });
  const fit = (kinds: readonly ReportKind[]): number =>
    kinds.reduce((sum, kind, at) => {
      const all = cells[at] ?? [];
      return sum + all.reduce((total, cell) => total + LOOKS[kind](cell), 0) / Math.max(1, all.length);
    }, 0);
  // Moodle ticks the response alone unless told otherwise: the first of equals.
  const choices = [...subsets(size)].sort((a, b) => Number(b.includes('response')) - Number(a.includes('response')));
  return choices.reduce((best, kinds) => (fit(kinds) > fit(best) ? kinds : best));
}

/** All choices of so many kinds, in their order. */
function subsets(size: number): readonly (readonly ReportKind[])[] {
  return range(0, 2 ** REPORT_KINDS.length)
    .map((bits) => REPORT_KINDS.filter((_, at) => (bits >> at) & 1))
    .filter((kinds) => kinds.length === size);
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
