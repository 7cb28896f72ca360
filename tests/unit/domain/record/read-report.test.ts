import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readInteractionsReport, type InteractionsReport } from '../../../../src/domain/record/read-report.ts';
import { REPORT_KINDS, type ReportKind } from '../../../../src/domain/record/report-columns.ts';

/** Heads as Moodle of each language writes them: the words differ, places and numbers do not. */
const HEADS = {
  en: {
    fixed: ['Attempt', 'Started on', 'Last accessed on', 'Score'],
    kinds: ['Question', 'Response', 'Right answer', 'Result'],
  },
  de: {
    fixed: ['Versuch', 'Begonnen am', 'Letzter Zugriff', 'Punkte'],
    kinds: ['Frage', 'Antwort', 'Richtige Antwort', 'Ergebnis'],
  },
  ro: {
    fixed: ['Încercarea', 'Început pe', 'Ultima accesare', 'Scor'],
    kinds: ['Întrebare', 'Răspuns', 'Răspuns corect', 'Rezultat'],
  },
} as const;

interface Learner {
  readonly name: string;
  /** undefined: not begun. */
  readonly answers: readonly (Readonly<Record<ReportKind, string>> | undefined)[] | undefined;
}

interface Report {
  readonly language: keyof typeof HEADS;
  readonly identity: number;
  readonly ticked: readonly ReportKind[];
  readonly learners: readonly Learner[];
  readonly rows: number;
}

/** The table that Moodle makes of a report, cells as HTML. */
function tableOf({ language, identity, ticked, learners, rows }: Report): string[][] {
  const { fixed, kinds } = HEADS[language];
  const escaped = (text: string): string =>
    text
      .replace(/&/gu, '&amp;')
      .replace(/</gu, '&lt;')
      .replace(/>/gu, '&gt;')
      .replace(/"/gu, '&quot;')
      .replace(/'/gu, '&#039;');
  const heads = [
    'Name',
    ...Array.from({ length: identity }, (_, at) => `Field ${at}`),
    ...fixed,
    'Technical Drawing 2',
    ...Array.from({ length: rows }, (_, index) =>
      ticked.map((kind) => `${kinds[REPORT_KINDS.indexOf(kind)] ?? ''} ${index}`),
    ).flat(),
  ];
  return [
    heads,
    ...learners.map(({ name, answers }) => [
      name,
      ...Array.from({ length: identity }, () => 'a@b.example'),
      ...(answers
        ? ['1', 'Saturday, 21 November 2026, 9:23 PM', '21.11.2026 21:40', '67', 'completed']
        : ['-', '-', '-', '-', '-']),
      ...Array.from({ length: rows }, (_, index) =>
        ticked.map((kind) => escaped(answers?.[index]?.[kind] ?? '')),
      ).flat(),
    ]),
  ];
}

const word = fc.constantFrom('scale', 'A4 > A3', 'full "size"', 'linie & punct', '1:2', 'l’arête');
const answer = fc
  .tuple(
    fc.constantFrom('A', 'B', 'C'),
    word,
    fc.nat(900),
    fc.constantFrom('correct', 'wrong'),
    fc.integer({ min: 1, max: 12 }),
  )
  .map(([letter, words, seconds, result, at]) => ({
    id: `p-m02-scale-q${String(at).padStart(2, '0')}-name`,
    response: `${letter} ${words} [S1] | ${seconds}s`,
    right: `B ${words}`,
    result,
  }));
const learner = fc.record({
  name: fc.constantFrom('Ann Able', 'Chloé Çelik', 'O’Brien, "Bo"'),
  answers: fc.option(fc.array(fc.option(answer, { nil: undefined }), { minLength: 3, maxLength: 3 }), {
    nil: undefined,
  }),
});
const report: fc.Arbitrary<Report> = fc.record({
  language: fc.constantFrom('en', 'de', 'ro'),
  identity: fc.nat(3),
  // A report of right answers alone tells nobody anything.
  ticked: fc
    .subarray([...REPORT_KINDS], { minLength: 1 })
    .filter((kinds) => kinds.includes('response') || !kinds.includes('right')),
  learners: fc.array(learner, { minLength: 1, maxLength: 6 }),
  rows: fc.constant(3),
});

function read(cells: readonly (readonly string[])[]): InteractionsReport {
  const found = readInteractionsReport(cells);
  if ('expected' in found) throw new Error(found.expected);
  return found;
}

describe("Moodle's Interactions report", () => {
  test('is read whatever its language, identity fields and ticked columns', () => {
    fc.assert(
      fc.property(report, (made) => {
        fc.pre(made.learners.some(({ answers }) => answers?.some((one) => one !== undefined)));
        const { attempts, problems, columns } = read(tableOf(made));
        expect(problems).toEqual([]);
        expect(columns.identity).toHaveLength(made.identity);
        expect(Object.keys(columns.interactions[0] ?? {})).toEqual(made.ticked);
        for (const [at, { name, answers }] of made.learners.entries()) {
          expect(attempts[at]).toMatchObject({ line: at + 2, name, ...(answers ? { attempt: 1, score: 67 } : {}) });
          expect(attempts[at]?.rows).toEqual(
            (answers ?? []).flatMap((one, index) =>
              one ? [{ index, ...Object.fromEntries(made.ticked.map((kind) => [kind, one[kind]])) }] : [],
            ),
          );
          if (!answers) expect(attempts[at]).not.toHaveProperty('attempt');
        }
      }),
    );
  });

  test('takes the response for the one column that is ticked where nobody has answered yet', () => {
    const made = { language: 'de', identity: 1, ticked: ['response'], rows: 2 } as const;
    const { columns, attempts } = read(tableOf({ ...made, learners: [{ name: 'Ann', answers: undefined }] }));
    expect(columns.interactions).toEqual([{ response: 7 }, { response: 8 }]);
    expect(attempts).toEqual([{ line: 2, name: 'Ann', identity: ['a@b.example'], rows: [] }]);
  });

  test('knows the rows of other packages too', () => {
    const cells = [
      ['Name', 'Attempt', 'Started on', 'Last accessed on', 'Score', 'Probe 1', 'Response 0', 'Result 0'],
      [
        'Ann',
        '2',
        'Saturday, 21 November 2026, 9:23 PM',
        'Sunday, 22 November 2026, 8:00 AM',
        '33,5',
        '33',
        '2, 3, 9',
        'wrong',
      ],
    ];
    expect(read(cells).attempts).toEqual([
      {
        line: 2,
        name: 'Ann',
        identity: [],
        attempt: 2,
        started: 'Saturday, 21 November 2026, 9:23 PM',
        seen: 'Sunday, 22 November 2026, 8:00 AM',
        score: 33.5,
        rows: [{ index: 0, response: '2, 3, 9', result: 'wrong' }],
      },
    ]);
  });

  test('tells the lines that are broken, and keeps the others', () => {
    const learners = ['Ann', 'Bo', 'Cy'].map((name) => ({ name, answers: [] }));
    const cells = tableOf({ language: 'en', identity: 0, ticked: ['response'], rows: 2, learners });
    cells[2] = ['Bo', '1'];
    const { attempts, problems } = read([...cells, ['']]);
    expect(attempts.map(({ name, line }) => [name, line])).toEqual([
      ['Ann', 2],
      ['Cy', 4],
    ]);
    expect(problems).toEqual([{ line: 3, found: 'columns', expected: 'columns', values: { count: 2, width: 8 } }]);
  });

  test.each([
    [[], 1, 'emptyFile', { heads: '' }],
    [[['Name', 'Score']], 1, 'heads', { heads: 'Name, Score' }],
    [[['Name', 'x 0', 'y 1']], 1, 'heads', { heads: 'Name, x 0, y 1' }],
    [
      [
        ['Name', 'Attempt', 'Started', 'Seen', 'Score', 'Part', 'Response 0'],
        ['Ann', 'first', 'today', 'today', 'good', 'done', 'A'],
      ],
      2,
      'text',
      { text: 'Ann, first, today, today, good, done' },
    ],
  ])('says why %j is none', (cells, line, found, values) => {
    expect(readInteractionsReport(cells)).toMatchObject({ line, found, values });
  });

  test('is read or refused, whatever the cells', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('-', '1', 'Response 0', '&#x110000;', '&#0;', '&amp'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 6 }), (cells) => {
        expect(() => readInteractionsReport(cells)).not.toThrow();
      }),
    );
  });
});
