import { afterAll, describe, expect, test } from 'vitest';
import type { Question } from '../../../../src/domain/course/question.ts';
import { plainText } from '../../../../src/domain/course/rich-text.ts';
import { fillTexts } from '../../../../src/domain/quiz/fill-texts.ts';
import { askedQuestion } from '../../../../src/domain/quiz/variants.ts';
import { CourseCopy, SMALL_COURSE, type Edit } from './course-copy.ts';

const LESSON = 'm01/ruler/lesson.yaml';
const PLAIN = `kind: number, objective: name-scale, hints: 0, answer: 12.5, tolerance: 0,
        faults: [] }`;
const CHOICE = `{ id: k2, name: bar-third, kind: choice, objective: measure, hints: 0, answer: a,
        options: [{ id: a }, { id: b, fault: S2 }, { id: c, fault: S2 }] }`;

/** Question k3 with numbers of its own, from line 39 of lesson.yaml on. */
const NUMBER = `kind: number, objective: name-scale, hints: 0, answer: drawn, tolerance: 0,
        faults: [{ id: turned, value: turned, fault: S1 }],
        variables: { real: { from: 120, to: 400, step: 20 }, by: [2, 5] },
        computed: { drawn: real / by, turned: real * by },
        where: [drawn != 60] }`;
const NUMBER_TEXTS = `  k3:
    stem: 'A part of {real mm} at {1:by}.'
    feedback: { right: '{real} ÷ {by} = {drawn}', turned: No., other: Read again. }
`;
const PLAIN_TEXTS = `  k3:
    stem: What is the real size?
    feedback: { right: Yes., other: Read again. }
`;

const both = (find: string, put: string): readonly Edit[] =>
  ['en', 'de'].map((language) => ({ file: `m01/ruler/${language}.yaml`, find, put }));

const NUMBERED: readonly Edit[] = [{ file: LESSON, find: PLAIN, put: NUMBER }, ...both(PLAIN_TEXTS, NUMBER_TEXTS)];

/** k2 with a drawn length: 1:2 is asked, the options are computed. */
const OPTIONS: readonly Edit[] = [
  {
    file: LESSON,
    find: CHOICE,
    put: `{ id: k2, name: bar-third, kind: choice, objective: measure, hints: 0, answer: a,
        options: [{ id: a }, { id: b, fault: S1 }, { id: c, fault: S2 }],
        variables: { real: [20, 30, 40, 50] }, computed: { half: real / 2, more: real - 15 } }`,
  },
  ...both(
    `  k2:
    stem: How wide?
    options: { a: '{1 mm}', b: '{2 mm}', c: '{3 mm}' }
`,
    `  k2:
    stem: '{real mm} at 1:2?'
    options: { a: '{half mm}', b: '{more mm}', c: '{3 mm}' }
`,
  ),
];

const copy = new CourseCopy(SMALL_COURSE);
afterAll(() => copy.dispose());

function problemsWith(...edits: readonly Edit[]): readonly string[] {
  try {
    for (const edit of edits) copy.edit(edit);
    return copy.problems();
  } finally {
    for (const edit of edits) copy.restore(edit);
  }
}

function poolWith(edits: readonly Edit[], id: string): readonly Question[] {
  try {
    for (const edit of edits) copy.edit(edit);
    return copy.compile().lessons.flatMap(({ lesson }) => lesson.check?.pool.filter((one) => one.id === id) ?? []);
  } finally {
    for (const edit of edits) copy.restore(edit);
  }
}

describe('A question with numbers of its own', () => {
  test('compiles to rows of numbers, the same in every language, and to no formula', () => {
    const [english, german] = poolWith(NUMBERED, 'k3');
    expect(english).toEqual(german);
    expect(english).toMatchObject({
      kind: 'number',
      answer: 24,
      named: { answer: 'drawn', 'faults.turned': 'turned' },
      variants: { names: ['real', 'by', 'drawn', 'turned'], drawn: 2 },
    });
    // 15 lengths at two scales, but for 120 at 1:2 and 300 at 1:5.
    expect(english?.variants?.rows).toHaveLength(28);
    expect(english?.variants?.rows[0]).toEqual([120, 5, 24, 600]);
    expect(JSON.stringify(english)).not.toMatch(/real \/ by|where|computed/);
  });

  test('has words that take the numbers in', () => {
    try {
      for (const edit of NUMBERED) copy.edit(edit);
      for (const { lesson, texts, language } of copy.compile().lessons) {
        const question = lesson.check?.pool.find(({ id }) => id === 'k3');
        const own = texts.questions.k3;
        if (!question || !own) throw new Error('k3 is gone');
        const asked = askedQuestion(question, 4711);
        const { real = 0, by = 0, drawn = 0 } = asked.values ?? {};
        const said = fillTexts(own, asked.values, language);
        expect(plainText(said.stem)).toBe(`A part of ${real}\u00A0mm at 1:${by}.`);
        expect(plainText(said.feedback.right ?? [])).toBe(`${real}\u00A0÷\u00A0${by}\u00A0=\u00A0${drawn}`);
      }
    } finally {
      for (const edit of NUMBERED) copy.restore(edit);
    }
  });

  /** Each with the part of lesson.yaml that is changed. */
  const FAULTS: readonly (readonly [name: string, find: string, put: string, expected: readonly string[]])[] = [
    [
      'a distractor that is right with some numbers',
      'turned: real * by',
      "turned: 'min(real / by, 40)'",
      [
        'm01/ruler/lesson.yaml:40:39 question "k3": fault "turned": 24 counts as right (answer 24, tolerance 0), with real 120, by 5 (5 of 28 combinations)',
      ],
    ],
    [
      'a tolerance that takes a distractor in',
      'answer: drawn, tolerance: 0',
      'answer: drawn, tolerance: 300',
      [
        'm01/ruler/lesson.yaml:40:39 question "k3": fault "turned": 280 counts as right (answer 70, tolerance 300), with real 140, by 2 (4 of 28 combinations)',
      ],
    ],
    [
      'a name that there is not',
      'answer: drawn',
      'answer: length',
      [
        'm01/ruler/lesson.yaml:39:90 question "k3": answer: there is no number "length" among the question\'s variables',
      ],
    ],
    [
      'a name in a formula that there is not',
      'real / by',
      'reel / by',
      ['m01/ruler/lesson.yaml:42:28 question "k3": "reel" is none of the names real, by'],
    ],
    [
      'a division by zero',
      'by: [2, 5]',
      'by: [0, 5]',
      ['m01/ruler/lesson.yaml:42:28 question "k3": a division by zero, with real 120, by 0'],
    ],
    [
      'a number without an end',
      'by: [2, 5]',
      'by: [2, 7]',
      [
        'm01/ruler/lesson.yaml:42:28 question "k3": 17.142857142857142 has more than 6 decimals; round it, or keep it out by where: decimals(...) <= 2, with real 120, by 7',
      ],
    ],
    [
      'more digits than a learner types',
      'real * by',
      'real * 123456.789012 / 20',
      [
        'm01/ruler/lesson.yaml:40:39 question "k3": fault "turned": 740740.734072 is more than the 12 characters that a learner can type, with real 120, by 5 (28 of 28 combinations)',
      ],
    ],
    [
      'conditions that nothing fulfils',
      'drawn != 60',
      'drawn > 1000',
      [
        'm01/ruler/lesson.yaml:43:16 question "k3": no combination of the numbers fulfils all conditions; expected at least two',
      ],
    ],
    [
      'a number that nobody sees',
      'by: [2, 5]',
      'by: [2, 5], bolts: [1, 2, 3]',
      ['m01/ruler/lesson.yaml:41:81 question "k3": "bolts" stands in no text and no answer; use it or take it out'],
    ],
    [
      'a name with capitals',
      'by: [2, 5]',
      'By: [2, 5]',
      [
        'm01/ruler/lesson.yaml:35:5 the check draws 1 questions; expected at least 3 in its pool, found 2',
        'm01/ruler/lesson.yaml:41:66 question "k3": expected the name of a number: letters a to z and digits, a letter first, found "By"',
      ],
    ],
    [
      'a name that is a unit',
      'by: [2, 5]',
      'mm: [2, 5]',
      [
        'm01/ruler/lesson.yaml:35:5 the check draws 1 questions; expected at least 3 in its pool, found 2',
        'm01/ruler/lesson.yaml:41:66 question "k3": expected another name: this is a unit, a sign or a function, found "mm"',
      ],
    ],
    [
      'a variable of a single value',
      'by: [2, 5]',
      'by: [2]',
      [
        'm01/ruler/lesson.yaml:35:5 the check draws 1 questions; expected at least 3 in its pool, found 2',
        'm01/ruler/lesson.yaml:41:66 question "k3": expected at least two values, found a list of 1',
      ],
    ],
    [
      'a range without steps',
      ', step: 20',
      '',
      [
        'm01/ruler/lesson.yaml:35:5 the check draws 1 questions; expected at least 3 in its pool, found 2',
        'm01/ruler/lesson.yaml:41:28 question "k3": expected a list of numbers, or { from: 100, to: 400, step: 20 }, found a map (key: value)',
      ],
    ],
    [
      'a value in words',
      'by: [2, 5]',
      'by: [2, five]',
      [
        'm01/ruler/lesson.yaml:35:5 the check draws 1 questions; expected at least 3 in its pool, found 2',
        'm01/ruler/lesson.yaml:41:66 question "k3": expected a list of numbers, or { from: 100, to: 400, step: 20 }, found a list',
      ],
    ],
    [
      'a formula that is none',
      'real / by',
      'real ÷ by',
      ['m01/ruler/lesson.yaml:42:28 question "k3": "÷" means nothing here, in "real ÷ by"'],
    ],
    [
      'a formula that would be a program',
      'real / by',
      'process.exit(1)',
      ['m01/ruler/lesson.yaml:42:28 question "k3": "." means nothing here, in "process.exit(1)"'],
    ],
    [
      'too many combinations',
      'step: 20',
      'step: 0.1',
      [
        'm01/ruler/lesson.yaml:41:20 question "k3": the numbers have 5602 combinations; expected at most 5000: shorter lists, larger steps',
      ],
    ],
  ];
  test.each(FAULTS)('%s is told with its place', (_, find, put, expected) => {
    expect(problemsWith(...NUMBERED, { file: LESSON, find, put })).toEqual(expected);
  });

  test('is told where its words name a number that there is not, or leave one out in one language', () => {
    const file = 'm01/ruler/de.yaml';
    expect(problemsWith(...NUMBERED, { file, find: '{real mm}', put: '{reel mm}' })).toEqual([
      'm01/ruler/de.yaml:56:22 question "k3": {reel mm} is no quantity; expected a number and a unit such as {12.5 mm}, or {1:2}, {45°}, {Ø20}, {dia}, {deg}, {pm}; numbers of the question are real, by, drawn, turned',
    ]);
    expect(problemsWith(...NUMBERED, { file, find: '{real mm} at {1:by}', put: '{240 mm} at {1:by}' })).toEqual([
      'm01/ruler/de.yaml:56:11 question "k3": stem tells the numbers by, in en by, real; expected the same',
    ]);
    expect(problemsWith(...NUMBERED, { file, find: '{real mm}', put: '{by: bar | bars | of bars}' })).toEqual([
      'm01/ruler/de.yaml:56:22 question "k3": {by: bar | bars | of bars} is no word that goes with a number; expected 2 forms as in {holes: one | other}, with one of the question\'s numbers: real, by, drawn, turned',
    ]);
  });

  test('is told where two options say the same with some numbers', () => {
    expect(problemsWith(...OPTIONS)).toEqual([
      'm01/ruler/de.yaml:53:35 question "k2": option "b" says the same as option "a", "15\u00A0mm", with real 30; keep these numbers out by where',
      'm01/ruler/en.yaml:53:35 question "k2": option "b" says the same as option "a", "15\u00A0mm", with real 30; keep these numbers out by where',
    ]);
    const apart = { file: LESSON, find: 'more: real - 15 }', put: 'more: real - 15 }, where: [half != more]' };
    expect(problemsWith(...OPTIONS, apart)).toEqual([]);
  });

  test('cannot be one whose figures would have to change with the numbers', () => {
    const order = `kind: order, objective: name-scale, hints: 0, steps: [a, b, c], variables: { real: [1, 2] } }`;
    const texts = `  k3:
    stem: In order.
    options: { a: One, b: Two, c: Three }
    feedback: { right: Yes., a: No., b: No., c: No. }
`;
    expect(problemsWith({ file: LESSON, find: PLAIN, put: order }, ...both(PLAIN_TEXTS, texts))).toEqual([
      'm01/ruler/lesson.yaml:39:99 question "k3": field "variables" has to go: a question of this kind is the same for everybody',
    ]);
  });

  test('has no numbers for a label of a figure', () => {
    const file = 'm01/ruler/en.yaml';
    expect(problemsWith(...NUMBERED, { file, find: '{12.5 mm} & < 13', put: '{real mm}' })).toEqual([
      'm01/ruler/en.yaml:59:41 figure "bar": label "length": {real mm} is no quantity; expected a number and a unit such as {12.5 mm}, or {1:2}, {45°}, {Ø20}, {dia}, {deg}, {pm}',
    ]);
  });
});
