import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { formatProblem } from '../../../../src/toolchain/compile/problem.ts';
import { courseParts } from '../../../../src/toolchain/parts/course-parts.ts';
import { readDrawing } from '../../../../src/toolchain/figures/read-drawing.ts';

const folder = mkdtempSync(join(tmpdir(), 'drawing-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PLATE = `views: [{ kind: front, from: [20, 20], to: [80, 60] }]
lines:
  - { line: [[20, 20], [80, 20], [80, 50], [20, 50], [20, 20]], as: visible, name: outline }
  - { circle: [50, 35, 8], as: visible, name: bore }
  - { arc: [50, 35, 12, 350, 200], as: narrow }
  - { ellipse: [40, 30, 2, 4, 0], as: hidden, name: slot }
hatches: [{ around: [outline, bore], spacing: 3 }]
dimensions:
  - { level: [20, 20, 80, 20], at: [50, 10], name: length }
  - { diameter: [50, 35, 8], at: [52, 38], fit: H7 }
  - { angle: [20, 20, 80, 20, 20, 50], at: [30, 30], limits: [0.5, -0.5] }
marks: [{ letter: A, twice: true, at: [50, 60] }, { letter: B, turn: 90, at: [90, 30] }, { surface: 3.2, at: [70, 50] }]
`;

function read(text: string) {
  const file = join(folder, 'plate.drawing.yaml');
  writeFileSync(file, text);
  const problems: string[] = [];
  const parts = courseParts('courses/technical-drawing', []);
  const drawing = readDrawing(file, parts, (problem) =>
    problems.push(formatProblem(problem).replace(`${folder}/`, '')),
  );
  return { drawing, problems };
}

describe('a drawing document', () => {
  test('is the drawing that it says, in millimetres of its sheet', () => {
    const { drawing, problems } = read(PLATE);
    expect(problems).toEqual([]);
    const { sketch, lines, dimensions } = drawing ?? {};
    expect(sketch?.entities.map(({ curve, layer }) => `${layer} ${curve.kind}`)).toEqual([
      ...Array.from({ length: 4 }, () => 'visible segment'),
      'visible circle',
      'narrow arc',
      'hidden ellipse',
    ]);
    expect(lines?.map(({ id }) => id)).toEqual([
      ...Array.from({ length: 4 }, () => 'outline'),
      'bore',
      'line-3',
      'slot',
    ]);
    const arc = sketch?.entities[5]?.curve;
    expect(arc).toMatchObject({
      start: expect.closeTo((350 / 180) * Math.PI, 9),
      sweep: expect.closeTo((210 / 180) * Math.PI, 9),
    });
    expect(sketch?.hatches[0]).toMatchObject({ angle: Math.PI / 4, spacing: 3 });
    expect(sketch?.dimensions.map(({ value, sign }) => [value, sign])).toEqual([
      [60, 'none'],
      [16, 'diameter'],
      [90, 'none'],
    ]);
    expect(dimensions?.map(({ id }) => id)).toEqual(['length', 'dimension-2', 'dimension-3']);
    expect(sketch?.marks.map(({ kind }) => kind)).toEqual(['letter', 'arrow', 'surface']);
  });

  test('at a scale measures the part and not the paper', () => {
    const { drawing } = read(`sheet: { scale: '1:2' }\n${PLATE}`);
    expect(drawing?.sketch.dimensions.map(({ value }) => value)).toEqual([120, 32, 90]);
  });

  test.each([
    [
      'kind: front',
      'kind: forward',
      '1:17 expected front, top, left, right, bottom, rear, isometric, section, detail, exploded, found "forward"',
    ],
    [
      'circle: [50, 35, 8], as: visible',
      'circle: [50, 35, 8], arc: [1, 1, 1, 1, 1], as: visible',
      '4:5 expected one of line, circle, arc, ellipse, found circle and arc',
    ],
    ['circle: [50, 35, 8]', 'circle: [50, 35, 0.01]', '4:5 circle: it is no longer or wider than 0.02 mm'],
    ['name: bore', 'name: outline', '4:47 line "outline" stands here twice'],
    ['as: narrow', 'as: thin', /^5:40 expected .*, found "thin"/],
    [
      'around: [outline, bore]',
      'around: [outline, hole]',
      '7:31 there is no line "hole"; there are: sheet, outline, bore, line-3, slot',
    ],
    ['[20, 50], [20, 20]]', '[20, 50]]', '7:21 the lines do not close a loop, end to end, in this order'],
    [
      'level: [20, 20, 80, 20], at',
      'level: [20, 20, 80, 20], radius: [1, 1, 1], at',
      '9:5 expected one of level, upright, aligned, diameter, radius, angle, found level and radius',
    ],
    ['fit: H7', 'fit: H7, limits: [1, 0]', '10:5 expected fit or limits, found both'],
    ['limits: [0.5, -0.5]', 'limits: [-0.5, 0.5]', '11:5 limits: the first one is the upper one; found -0.5 and 0.5'],
    ['surface: 3.2', 'surface: 3', '12:101 expected 0.2, 0.4, 0.8, 1.6, 3.2, 6.3, 12.5, 25, 50, found 3'],
    ['letter: A, twice', 'letter: A, surface: 3.2, twice', '12:9 expected a letter or a surface, found both'],
    ['[50, 60]', '[50, 9000]', '12:8 1 of marks cannot be drawn: too many, or too far from the sheet'],
    ['views:', 'view:', /^1:1 unknown field "view"/],
  ] as const)('with %s changed to %s is told with its place', (find, put, expected) => {
    const { drawing, problems } = read(PLATE.replace(find, put));
    expect(drawing).toBeUndefined();
    const [first = ''] = problems;
    const told = first.replace('plate.drawing.yaml:', '');
    if (typeof expected === 'string') expect(told).toBe(expected);
    else expect(told).toMatch(expected);
  });
});
