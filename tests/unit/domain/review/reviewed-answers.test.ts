import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordEntry } from '../../../../src/domain/record/learner-record.ts';
import { orderedRecord } from '../../../../src/domain/record/merge-records.ts';
import { groupProgress } from '../../../../src/domain/review/group-progress.ts';
import { longTable, longTableScript } from '../../../../src/domain/review/long-table.ts';
import { objectivesOf } from '../../../../src/domain/review/objectives.ts';
import { Review, courseOfRecords } from '../../../../src/domain/review/review.ts';
import { keyIndex, reviewedAnswers, withoutWords } from '../../../../src/domain/review/reviewed-answers.ts';
import { randomOf, sampleLearners, sampleRecords } from '../../../../src/toolchain/sample/sample-learners.ts';
import { KEY } from '../../apps/tutor/key-course.ts';

const NOW = Date.UTC(2026, 10, 22);
const DAY = 86_400_000;
const INDEX = keyIndex(KEY);

const entry = (row: string, response: string, more: Partial<RecordEntry> = {}): RecordEntry => ({
  part: 'Course',
  attempt: 1,
  row,
  response,
  right: '',
  result: '',
  at: NOW - DAY,
  ...more,
});
const learner = (code: string, ...entries: readonly RecordEntry[]) => orderedRecord({ code, groups: [], entries });

describe('The answers of a report', () => {
  test.each([
    ['the result says so', 'B 660 mm [S1] | 12s', { result: 'wrong' }, { answer: 'B', right: false, faults: ['S1'] }],
    ['the result is right', 'A 650 mm | 12s', { result: 'correct' }, { answer: 'A', right: true, faults: [] }],
    ['a fault shows', 'C 670 mm [S2] | 12s', {}, { answer: 'C', right: false, faults: ['S2'] }],
    [
      'the right answer stands beside it',
      'A 650 … | 12s',
      { right: 'A 650 mm' },
      { answer: 'A', right: true, faults: [] },
    ],
    ['the course knows', 'A sechs | 12s', {}, { answer: 'A', right: true, faults: [] }],
    ['a later try was right', 'B | 2: A | h1 | 40s', { result: 'correct' }, { answer: 'B', right: false, faults: [] }],
  ])('are right or not when %s', (_, response, more, { answer, right, faults }) => {
    const [found] = reviewedAnswers([learner('A', entry('t-m02-scale-k01-bush', response, more))], INDEX);
    expect(found).toMatchObject({ question: 'm02-scale/k1', right });
    expect(found?.told.tries[0]).toMatchObject({ answer, faults });
  });

  test('of practice are read out of the row of the lesson', () => {
    const practice = entry('p-m02-scale-practice', '2/2 | r 2.3-q2 C | q1 A 2x [S1] h1 | q2 +', {
      right: 'r 2.3-q2 C | q1 B | q2 C',
    });
    const found = reviewedAnswers([learner('A', practice)], INDEX);
    expect(found.map(({ question, right }) => [question, right])).toEqual([
      ['m02-scale/q2', true],
      ['m02-scale/q1', false],
      ['m02-scale/q2', true],
    ]);
    expect(found[1]?.told).toEqual({ tries: [{ number: 1, answer: 'A', faults: ['S1'] }], hints: 1 });
  });

  test('of other courses, other forms and unknown rows are left out', () => {
    const rows = ['Q01-Capital', 't-m09-x-k01-y', '#4', ''].map((row) => entry(row, 'A | 3s'));
    expect(reviewedAnswers([learner('A', ...rows, entry('t-m02-scale-k01-bush', 'a,b'))], INDEX)).toEqual([]);
  });

  test.each([
    ['A 80 mm + C 20 mm', 'A + C'],
    ['C one > A two > B three', 'C > A > B'],
    ['A-3 (1:2 = 40 mm) B-1 (1:5 = 100 mm)', 'A-3 B-1'],
    ['T true + B because', 'T + B'],
    ['20 mm', '20 mm'],
    ['E1-E7 A4-I4', 'E1-E7 A4-I4'],
    ['', ''],
  ])('%j without words is %j', (text, code) => {
    expect(withoutWords(text)).toBe(code);
  });
});

describe('Progress', () => {
  const result = (response: string, at = NOW - DAY): RecordEntry =>
    entry('t-m02-scale-result', response, { right: '80 %', at });
  const stateOf = (...entries: readonly RecordEntry[]) => groupProgress([learner('A', ...entries)], KEY, NOW)[0];

  test.each([
    ['new', []],
    ['going', [result('3 of 6, 50 %')]],
    ['stuck', [result('3 of 6, 50 % | best 67 % | 3x')]],
    ['away', [result('3 of 6, 50 %', NOW - 8 * DAY)]],
    ['going', [result('6 of 6, 100 %')]],
    ['done', [result('6 of 6, 100 %'), entry('t-m02-check-result', '11 of 12, 92 %')]],
    ['done', [entry('t-m02-check-result', '11 of 12, 92 %')]],
  ] as const)('is %s after %j', (state, entries) => {
    expect(stateOf(...entries)?.state).toBe(state);
  });

  test('names where somebody is stuck, the best result, and what comes next', () => {
    expect(stateOf(result('3 of 6, 50 % | best 67 % | 3x'))?.next).toMatchObject({
      unit: { id: 'm02-scale' },
      best: 67,
      tries: 3,
      limit: 80,
    });
    expect(stateOf(result('6 of 6, 100 %'))?.next?.unit.id).toBe('m02-check');
  });

  test('puts those in front who need somebody', () => {
    const records = [
      learner('A', entry('t-m02-check-result', '11 of 12, 92 %')),
      learner('B', result('3 of 6, 50 % | 2x')),
      learner('C', result('5 of 6, 83 %', NOW - 30 * DAY)),
    ];
    expect(groupProgress(records, KEY, NOW).map((one) => one.learner)).toEqual(['B', 'C', 'A']);
  });
});

describe('The figures of a group', () => {
  const group = sampleLearners(KEY, 60, 7, NOW);
  const records = sampleRecords(group, (identity) => identity);
  const review = new Review(records, KEY, NOW);

  test('are what counting by hand over the report gives', () => {
    expect(review.items.length).toBeGreaterThan(2);
    for (const item of review.items) {
      // Counted again from the texts alone, by another way: each learner's first answer to the question.
      const test = item.question.includes('/k');
      const cells = group.flatMap(({ attempt }) =>
        attempt.flatMap(({ row, response, right }) => {
          if (test) {
            const wanted = KEY.questions.find(({ key }) => key === item.question)?.rows[0];
            const seconds = / (\d+)s$/u.exec(response)?.[1];
            return row === wanted
              ? [{ letter: response.slice(0, 1), right: right.slice(0, 1), seconds: Number(seconds) }]
              : [];
          }
          if (row !== 'p-m02-scale-practice') return [];
          const id = item.question.split('/')[1] ?? '';
          const letter = new RegExp(`\\| ${id} ([A-Z])`, 'u').exec(response)?.[1];
          const pattern = new RegExp(`${id} ([A-Z])`, 'u').exec(right)?.[1];
          return letter === undefined ? [] : [{ letter, right: pattern, seconds: NaN }];
        }),
      );
      expect(item.answered).toBe(cells.length);
      expect(item.facility).toBeCloseTo(
        cells.filter(({ letter, right }) => letter === right).length / cells.length,
        12,
      );
      for (const { answer, count } of item.answers) {
        expect(count).toBe(cells.filter(({ letter }) => letter === answer).length);
      }
      const seconds = cells.map((cell) => cell.seconds).sort((a, b) => a - b);
      const middle =
        ((seconds[Math.floor((seconds.length - 1) / 2)] ?? 0) + (seconds[Math.floor(seconds.length / 2)] ?? 0)) / 2;
      expect(item.medianSeconds).toBe(test ? middle : undefined);
    }
  });

  test('count every learner at a mistake once', () => {
    for (const { fault, learners } of review.misconceptions) {
      const shown = group.filter(({ attempt }) =>
        attempt.some(({ row, response }) =>
          row.startsWith('t-m02-scale-k') || row.endsWith('-practice') ? response.includes(fault) : false,
        ),
      );
      expect([...learners].sort()).toEqual(shown.map(({ email }) => email).sort());
    }
    expect(review.misconceptions.length).toBe(2);
  });

  test('put the weakest objective first', () => {
    const standings = objectivesOf(review.answers, review.index);
    expect(standings).toHaveLength(1);
    expect(standings[0]?.answers).toBe(review.answers.length);
    expect(standings[0]?.right).toBeCloseTo(
      review.answers.filter(({ right }) => right).length / review.answers.length,
      12,
    );
  });

  test('stand in one long table, a row an entry, which PostgreSQL can take', () => {
    const table = longTable(records, review.index);
    expect(table).toHaveLength(1 + records.reduce((sum, { entries }) => sum + entries.length, 0));
    expect(new Set(table.map((row) => row.length))).toEqual(new Set([15]));
    const script = longTableScript('answers.csv');
    const own = [...script.matchAll(/^ {2}(\w+) (?:text|integer|timestamp),$/gmu)].map(([, name]) => name);
    expect(own).toEqual(table[0]);
    // Run again it changes nothing: one row for each key, and every other column is the later one's.
    const [, key = ''] = /primary key \((.*)\)/u.exec(script) ?? [];
    const taken = [...script.matchAll(/^ {2}(\w+) = excluded\.\1,?$/gmu)].map(([, name]) => name);
    expect(script).toContain(`on conflict (${key}) do update`);
    expect([...key.split(', '), ...taken].sort()).toEqual([...own].sort());
    const places = key.split(', ').map((name) => own.indexOf(name));
    const keys = table.map((row) => JSON.stringify(places.map((at) => row[at])));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('belong to the course that most rows are of', () => {
    const other = { ...KEY, id: 'other', modules: [] };
    expect(courseOfRecords(records, [other, KEY])?.id).toBe('small');
    expect(courseOfRecords([], [])).toBeUndefined();
  });
});

test('Sample learners are the same for the same seed, and spread over strong and weak', () => {
  expect(sampleLearners(KEY, 5, 3, NOW)).toEqual(sampleLearners(KEY, 5, 3, NOW));
  const states = new Set(
    groupProgress(
      sampleRecords(sampleLearners(KEY, 80, 3, NOW), (identity) => identity),
      KEY,
      NOW,
    ).map(({ state }) => state),
  );
  expect(states.size).toBeGreaterThanOrEqual(4);
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const drawn = randomOf(seed)();
      expect(drawn).toBeGreaterThanOrEqual(0);
      expect(drawn).toBeLessThan(1);
    }),
  );
});

describe('Skipped questions', () => {
  const itemOf = (key: string, ...entries: readonly RecordEntry[]) =>
    new Review([learner('A', ...entries), learner('B', entry('t-m02-scale-k01-bush', 'A | 3s'))], KEY, NOW).items.find(
      ({ question }) => question === key,
    );

  test('of a test are rows without an answer, not those that were never drawn', () => {
    const other = entry('t-m02-scale-k02-disc', 'B | 3s');
    expect(itemOf('m02-scale/k1', other)).toMatchObject({ answered: 1, skipped: 0 });
    expect(itemOf('m02-scale/k1', other, entry('t-m02-scale-k01-bush', ''))).toMatchObject({ answered: 1, skipped: 1 });
  });

  test('of practice are those before the last that was answered', () => {
    const both = (response: string) => entry('p-m02-scale-practice', response, { right: 'q1 B | q2 C' });
    const one = new Review([learner('A', both('1/2 | q2 C')), learner('B', both('2/2 | q1 B'))], KEY, NOW).items;
    expect(one.map(({ question, skipped }) => [question, skipped])).toEqual([
      ['m02-scale/q1', 1],
      ['m02-scale/q2', 0],
    ]);
  });
});
