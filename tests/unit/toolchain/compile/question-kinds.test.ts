import { afterEach, describe, expect, test } from 'vitest';
import { compileCourse } from '../../../../src/toolchain/compile/compile-course.ts';
import { CourseCopy, SMALL_COURSE } from './course-copy.ts';

const LESSON = 'm01/ruler/lesson.yaml';

/** A question in the place of k3 of the small course, with its texts, the same in both languages. */
interface Kind {
  readonly source: string;
  readonly texts: string;
  /** A figure with regions beside it, which stands in FIGURES. */
  readonly figure?: keyof typeof FIGURES;
}

const KINDS = {
  truefalse: {
    source: `kind: truefalse, objective: name-scale, hints: 0, answer: false, reason: q, fault: S1,
        options: [{ id: p, fault: S1 }, { id: q }, { id: r }] }`,
    texts: `stem: It is.
    options: { p: One., q: Two., r: Three. }
    feedback: { verdict: No., p: No., q: Yes., r: No. }`,
  },
  order: {
    source: `kind: order, objective: name-scale, hints: 0,
        steps: [a, b, c], faults: [{ first: c, then: a, fault: S1 }] }`,
    texts: `stem: In order.
    options: { a: One, b: Two, c: Three }
    feedback: { right: Yes., a: First., b: Second., c: Third. }`,
  },
  picture: {
    source: `kind: picture, objective: name-scale, hints: 0, answer: m,
        options: [{ id: m, figure: grow }, { id: n, figure: square, fault: S1 }] }`,
    texts: `stem: Which picture?
    options: { m: Three bars, n: One square }
    feedback: { m: Yes., n: No. }`,
  },
  gaps: {
    source: `kind: gaps, objective: name-scale, hints: 0,
        gaps: [{ id: size, answer: half, options: [half, whole] },
          { id: place, answer: top, options: [top, whole], faults: [{ option: whole, fault: S1 }] }] }`,
    texts: `stem: Fill in.
    sentence: It is [size] as big, [place].
    options: { half: half, whole: whole, top: on top }
    feedback: { right: Yes., size: No., place: No. }`,
  },
  place: {
    source: `kind: place, objective: name-scale, hints: 0, figure: fields,
        labels: [{ id: size }, { id: name }, { id: day, fault: S1 }, { id: sign, figure: square }],
        places: [{ id: upper, label: name, faults: [{ label: size, fault: S1 }] },
          { id: lower, label: size }, { id: side, label: sign }] }`,
    texts: `stem: Name the fields.
    regions: { upper: upper field, lower: lower field, side: field at the side }
    options: { size: Size, name: Name, day: Day, sign: A square }
    feedback: { right: Yes., upper: The name., lower: The size., side: A sign., day: Nowhere. }`,
    figure: 'fields',
  },
  grid: {
    source: `kind: grid, objective: name-scale, hints: 0, grid: { type: square, columns: 7, rows: 5 },
        given: A1-B1-B2-A2-A1, optional: E1-E3,
        lines: [{ id: across, draw: D1-F1 D3-F3, fault: S1 }, { id: down, draw: D1-D3 F1-F3 }],
        wrong: [{ id: same, draw: D1-E1-E2-D2, fault: S1 }] }`,
    texts: `stem: Draw it twice as large.
    feedback: { right: Yes., other: No line there., across: Across., down: Down., same: The same size. }`,
  },
} as const satisfies Readonly<Record<string, Kind>>;

const FIGURES = {
  fields: `<svg viewBox="0 0 60 40">
  <rect class="w" data-region="upper" x="2" y="2" width="30" height="12"/>
  <rect class="w" data-region="lower" x="2" y="20" width="30" height="12"/>
  <rect data-region="side" x="40" y="2" width="12" height="12"/>
</svg>
`,
};
const SQUARE = '<svg viewBox="0 0 10 10"><rect x="1" y="1" width="8" height="8"/></svg>\n';

let copy: CourseCopy | undefined;
afterEach(() => copy?.dispose());

function courseWith(kind: keyof typeof KINDS): CourseCopy {
  copy = new CourseCopy(SMALL_COURSE);
  const { source, texts, figure }: Kind = KINDS[kind];
  const lesson = copy.read(LESSON);
  const at = lesson.indexOf('kind: number, objective: name-scale, hints: 0, answer: 12.5');
  copy.edit({ file: LESSON, text: `${lesson.slice(0, at)}${source}\n` });
  for (const language of ['en', 'de']) {
    const file = `m01/ruler/${language}.yaml`;
    const before = copy.read(file);
    const [start, end] = [before.indexOf('  k3:'), before.indexOf('figures:')];
    copy.edit({ file, text: `${before.slice(0, start)}  k3:\n    ${texts}\n${before.slice(end)}` });
  }
  if (figure) {
    copy.edit({ file: `m01/ruler/${figure}.svg`, text: FIGURES[figure] });
    for (const language of ['en', 'de']) {
      const texts = {
        file: `m01/ruler/${language}.yaml`,
        find: 'figures:\n',
        put: `figures:\n  ${figure}: { alt: Fields }\n`,
      };
      copy.edit(texts);
    }
  }
  if (source.includes('figure: square')) copy.edit({ file: 'm01/ruler/square.svg', text: SQUARE });
  return copy;
}

describe.each(Object.keys(KINDS) as (keyof typeof KINDS)[])('a question of kind %s', (kind) => {
  test('compiles as it is written', () => {
    const course = courseWith(kind);
    expect(course.problems()).toEqual([]);
    const result = compileCourse(course.directory);
    const compiled = 'course' in result ? result.course.lessons.find(({ language }) => language === 'de') : undefined;
    const question = compiled?.lesson.check?.pool.find(({ id }) => id === 'k3');
    expect(question).toMatchObject({ kind, name: 'size-again' });
    expect(compiled?.texts.questions.k3).toBeDefined();
  });
});

test.each<[keyof typeof KINDS, readonly string[]]>([
  ['truefalse', ['reason "r"']],
  ['order', ['"b" before "a", "c" before "b"']],
  ['picture', []],
  ['gaps', ['"whole" in gap "size"']],
  ['place', ['"sign" on "upper", "name" on "lower", "sign" on "lower", "size" on "side", "name" on "side"']],
])('F01 tells which wrong answers of kind %s have no fault code', (kind, names) => {
  expect(
    courseWith(kind)
      .warnings()
      .filter((warning) => warning.includes(' F01 ')),
  ).toEqual(
    names.map((name) =>
      expect.stringMatching(
        new RegExp(` F01 question "k3": no fault code for ${name}; expected one of faults.tsv each$`),
      ),
    ),
  );
});

test('a picture to choose is described by its option, in the place of alt, and comes with the lesson', () => {
  const course = courseWith('picture');
  const result = compileCourse(course.directory);
  const compiled = 'course' in result ? result.course.lessons[0] : undefined;
  expect(compiled?.lesson.figures.map(({ id }) => id)).toContain('square');
  expect(compiled?.texts.figures).not.toHaveProperty('square');
  course.edit({ file: 'm01/ruler/en.yaml', find: 'figures:\n', put: 'figures:\n  square: { alt: A square }\n' });
  expect(course.problems().join('\n')).toContain('key "figures.square" is left over');
});

test('a description that alone repeats a word of the question gives the answer away', () => {
  const course = courseWith('picture');
  const told = (): readonly string[] => course.warnings().filter((warning) => warning.includes(' D01 '));
  expect(told()).toEqual([]);
  course.edit({ file: 'm01/ruler/en.yaml', find: 'stem: Which picture?', put: 'stem: Where are three bars?' });
  expect(told()).toHaveLength(1);
  expect(told()[0]).toContain('question "k3": option "m": "three" of the question');
  course.edit({ file: 'm01/ruler/en.yaml', find: 'One square', put: 'Three bars and one square' });
  expect(told()).toEqual([]);
});

describe('a fault of the source', () => {
  test.each([
    ['truefalse', LESSON, 'reason: q', 'reason: d', ['reason "d" is none of p, q, r']],
    ['truefalse', LESSON, '{ id: q }', '{ id: q, fault: S1 }', ['reason "q" is right and has a fault code']],
    ['truefalse', LESSON, 'reason: q, fault: S1', 'reason: q, fault: Z9', ['fault code "Z9" is not in faults.tsv']],
    ['truefalse', LESSON, '{ id: r }', '{ id: p }', ['reason "p" stands here twice']],
    ['truefalse', LESSON, 'answer: false', 'answer: perhaps', ['found "perhaps"']],
    ['order', LESSON, '[a, b, c]', '[a, b]', ['at least three steps']],
    ['order', LESSON, '[a, b, c]', '[a, b, b]', ['step "b" stands here twice', '"c" is none of the steps a, b, b']],
    ['order', LESSON, 'first: c, then: a', 'first: a, then: c', ['"a" before "c" is right and has a fault code']],
    ['order', LESSON, 'first: c, then: a', 'first: d, then: a', ['"d" is none of the steps a, b, c']],
    ['picture', LESSON, 'figure: square', 'figure: grow', ['picture "grow" stands here twice']],
    ['picture', LESSON, 'figure: square', 'figure: circle', ['figure "circle" has no file circle.svg']],
    ['picture', LESSON, 'answer: m', 'answer: d', ['answer "d" is none of the options m, n']],
    ['gaps', LESSON, 'answer: half', 'answer: top', ['gap "size": answer "top" is none of the options half, whole']],
    ['gaps', LESSON, '[half, whole]', '[half, half]', ['gap "size": option "half" stands here twice']],
    [
      'gaps',
      LESSON,
      'option: whole',
      'option: top',
      ['gap "place" has a fault code for "top", which is the right answer'],
    ],
    ['gaps', LESSON, 'option: whole', 'option: half', ['which is none of the options top, whole']],
    ['gaps', LESSON, '{ id: place', '{ id: size', ['gap "size" stands here twice']],
    ['grid', LESSON, 'draw: D1-F1 D3-F3', 'draw: D1F1', ['dots such as C2-F2-F5 B7']],
    ['grid', LESSON, 'columns: 7', 'columns: 13', ['13']],
    ['grid', LESSON, 'type: square', 'type: round', ['square']],
    ['grid', LESSON, 'columns: 7', 'columns: 5', ['dot F1 lies outside of the grid, which goes from A1 to E5']],
    ['grid', LESSON, 'E1-E3', 'E1-E6', ['dot E6 lies outside of the grid']],
    ['grid', LESSON, 'id: down', 'id: across', ['part "across" stands here twice']],
    ['grid', LESSON, 'id: down', 'id: other', ['part "other" has the name of a feedback']],
    ['grid', LESSON, 'id: same', 'id: right', ['wrong drawing "right" has the name of a feedback']],
    ['grid', LESSON, 'id: same', 'id: down', ['wrong drawing "down" has the name of a feedback']],
    ['grid', LESSON, 'D1-D3 F1-F3', 'D1-D3 F1-E1', ['part "down": some of it belongs to part "across" as well']],
    ['grid', LESSON, 'D1-D3 F1-F3', 'A1-A3', ['part "down": some of it stands there from the start ("given")']],
    ['grid', LESSON, 'optional: E1-E3', 'optional: E1-F1', ['"optional": some of it belongs to part "across"']],
    ['grid', LESSON, 'D1-E1-E2-D2', 'D1-E1-E2', ['wrong drawing "same" has no line that does not belong there']],
    [
      'grid',
      LESSON,
      'draw: D1-E1-E2-D2, fault: S1',
      'draw: D1-E2, fault: Z9',
      ['fault code "Z9" is not in faults.tsv'],
    ],
    ['place', LESSON, 'figure: fields', 'figure: square', ['figure "square" has no region "upper"']],
    ['place', LESSON, 'id: side', 'id: middle', ['figure "fields" has no region "middle"']],
    ['place', LESSON, 'id: lower', 'id: upper', ['place "upper" stands here twice']],
    ['place', LESSON, 'id: lower', 'id: day', ['place "day" has the name of a feedback']],
    ['place', LESSON, 'id: lower', 'id: right', ['place "right" has the name of a feedback']],
    ['place', LESSON, '{ id: day,', '{ id: right,', ['label "right" has the name of a feedback']],
    ['place', LESSON, '{ id: day,', '{ id: size,', ['label "size" stands here twice']],
    ['place', LESSON, '{ id: day,', '{ id: day, figure: square,', ['symbol "square" stands here twice']],
    ['place', LESSON, 'label: sign', 'label: name', ['place "side" wants label "name", as place "upper" does']],
    ['place', LESSON, 'label: sign', 'label: mark', ['place "side" wants label "mark", which is none of the labels']],
    ['place', LESSON, 'label: size, fault: S1', 'label: name, fault: S1', ['for label "name", which is the right one']],
    ['place', LESSON, 'label: size, fault: S1', 'label: mark, fault: S1', ['for label "mark", which is none of']],
    ['place', LESSON, 'fault: S1 }, { id: sign', 'fault: Z9 }, { id: sign', ['fault code "Z9" is not in faults.tsv']],
    ['place', LESSON, 'figure: fields,', '', ['figure']],
    ['place', LESSON, '{ id: sign, figure: square }', '{ id: sign, figure: round }', ['no file round.svg']],
    ['place', 'm01/ruler/de.yaml', 'name: Name', 'name: Size', ['option "name" has the words of option "size"']],
    ['gaps', 'm01/ruler/de.yaml', '[place]', 'top', ['gap [place] stands in the sentence 0 times']],
    ['gaps', 'm01/ruler/de.yaml', '[place]', '[size]', ['gap [size] stands in the sentence 2 times']],
    ['gaps', 'm01/ruler/en.yaml', '[place]', '[place] [here]', ['[here] is none of the gaps size, place']],
  ] as const)('of kind %s in %s: %s as %s', (kind, file, find, put, expected) => {
    const course = courseWith(kind);
    course.edit({ file, find, put });
    const problems = course.problems();
    for (const part of expected) {
      const told = problems.find((problem) => problem.includes(part));
      expect(told, problems.join('\n')).toMatch(new RegExp(`^${file}:\\d+:\\d+ question "k3": `));
    }
  });
});
