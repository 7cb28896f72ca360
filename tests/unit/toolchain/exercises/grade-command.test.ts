import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gradeCommand } from '../../../../src/toolchain/exercises/grade-command.ts';
import { boundsOf } from '../../../../src/domain/geometry/bounds.ts';
import { IN_PLACE, moveCurve } from '../../../../src/domain/geometry/similarity.ts';
import { partSketch } from '../../../../src/domain/projection/part-sketch.ts';
import type { Entity } from '../../../../src/domain/sketch/sketch.ts';
import { computed, COURSE } from '../../../support/course-parts.ts';
import {
  dxfArc,
  dxfCircle,
  dxfLine,
  dxfPolyline,
  dxfText,
  type DxfParts,
  type Group,
} from '../../../support/dxf-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'grade-'));
afterAll(() => rmSync(folder, { recursive: true }));

let out: string[] = [];
let err: string[] = [];
beforeEach(() => {
  [out, err] = [[], []];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void out.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => void err.push(text));
});
afterEach(() => vi.restoreAllMocks());

function file(name: string, parts: DxfParts): string {
  const path = `${folder}/${name}`;
  writeFileSync(path, dxfText(parts));
  return path;
}

/** The link of exercise C21, as a CAD program of today writes it: arcs as bulges of one outline, axes on a layer of their own. */
function link(top: number): DxfParts {
  const bulge = (sweep: number): number => Math.tan((sweep / 360) * (Math.PI / 2));
  return {
    version: 'AC1032',
    units: 4,
    layers: [
      ['Kanten', 'Continuous', 50],
      ['Achsen', 'CENTER2', 25],
    ],
    groups: [
      ...dxfPolyline('Kanten', true, [
        [112.67, 129.82, bulge(195.324)],
        [112.67, 90.18],
        [171.6, 98.11, bulge(164.676)],
        [171.6, top],
      ]),
      ...dxfCircle('Kanten', 110, 110, 10),
      ...dxfCircle('Kanten', 170, 110, 5),
      ...dxfLine('Achsen', [85, 110], [187, 110]),
    ],
  };
}

test('A drawing that is right ends with 0 and 100 points', () => {
  expect(gradeCommand([file('link.dxf', link(121.89)), 'c21'])).toBe(0);
  expect([out, err]).toEqual([['100 of 100 points, 0 not right'], []]);
});

test('What is wrong is told as a learner is told it, with place, fault and the lines of the file', () => {
  expect(gradeCommand([file('off.dxf', link(123.5)), 'c21'])).toBe(1);
  const [score, first, detail, drawn, asked] = out;
  expect(score).toMatch(/^\d\d of 100 points, \d not right; has to be right: tangents$/);
  expect(first).toMatch(/^1\. This line is \d(\.\d)?° off\.$/);
  expect(detail).toMatch(/^ {3}wrong-angle, fault K3, figure at \(142\.1\d, 126\.\d+\)$/);
  expect(drawn).toBe('   drawn: LWPOLYLINE on layer "Kanten"');
  expect(asked).toBe('   asked: line-1');
});

test('Sentences come in the language that is asked for, with its decimal sign', () => {
  const short = file('short.dxf', { version: 'AC1009', groups: dxfLine('0', [20, 20], [118.5, 20]) });
  expect(gradeCommand([short, 'c01', '--language', 'de'])).toBe(1);
  expect(out[1]).toBe('1. Diese Linie ist 1,5\u00a0mm zu kurz.');
});

test('Units and layers can be said where the file does not', () => {
  const inches = file('inches.dxf', { groups: dxfLine('Kanten', [2, 2], [12, 2]) });
  expect(gradeCommand([inches, 'c01', '--unit', 'cm'])).toBe(0);
  expect(out[0]).toBe(`${inches}: one unit of the file is 10 mm`);
  expect(gradeCommand([inches, 'c01', '--unit', 'cm', '--layer', 'Kanten=hidden'])).toBe(1);
  expect(out.join('\n')).toContain('wrong-line-type');
});

/** A course with an exercise of a part, whose parts are those of the course itself. */
function courseOfParts(): string {
  const course = `${folder}/courses/small`;
  mkdirSync(`${course}/exercises`, { recursive: true });
  writeFileSync(`${course}/course.yaml`, '');
  copyFileSync(`${COURSE}/faults.tsv`, `${course}/faults.tsv`);
  symlinkSync(resolve(COURSE, 'parts'), `${course}/parts`);
  writeFileSync(`${course}/exercises/bush.yaml`, 'shows: [V2, V3]\npart: bush\nviews: [front, left]\nmust: [bush]\n');
  return `${folder}/courses`;
}

/** A bush in two views as an old CAD program writes it: R12, line types by layers, no units. */
function bushFile(name: string, drawn: (entities: readonly Entity[]) => readonly Entity[]): string {
  const wish = { angle: 'first', gap: 30, overshoot: 3, spacing: 3, cutting: 'none', tangent: 'none' } as const;
  const made = partSketch(computed('bush'), { ...wish, pictures: ['front', 'left'] });
  if (!('sketch' in made)) throw new Error(made.expected);
  const layers = { visible: 'KONTUR', hidden: 'VERDECKT', centre: 'ACHSEN' } as const;
  const groups = drawn(made.sketch.entities).flatMap(({ curve, layer }): readonly Group[] => {
    if (layer !== 'visible' && layer !== 'hidden' && layer !== 'centre') throw new Error(layer);
    const [on, degrees] = [layers[layer], 180 / Math.PI];
    switch (curve.kind) {
      case 'segment':
        return dxfLine(on, [curve.from.x, curve.from.y], [curve.to.x, curve.to.y]);
      case 'circle':
        return dxfCircle(on, curve.centre.x, curve.centre.y, curve.radius);
      case 'arc': {
        const { centre, radius, start, sweep } = curve;
        return dxfArc(on, [centre.x, centre.y], radius, start * degrees, (start + sweep) * degrees);
      }
      case 'ellipse':
        throw new Error('R12 has no ellipses');
    }
  });
  return file(name, {
    version: 'AC1009',
    layers: [
      ['KONTUR', 'CONTINUOUS'],
      ['VERDECKT', 'HIDDEN'],
      ['ACHSEN', 'CENTER'],
    ],
    groups,
  });
}

test(
  'An exercise of a part is judged wherever its views stand, from the file to the sentences',
  { timeout: 120_000 },
  () => {
    const courses = courseOfParts();
    expect(gradeCommand([bushFile('bush.dxf', (all) => all), 'bush'], courses)).toBe(0);
    expect([out, err]).toEqual([['100 of 100 points, 0 not right'], []]);
    out = [];
    const open = bushFile('open.dxf', (all) =>
      all.filter((_, at) => at !== all.findIndex(({ layer }) => layer === 'hidden')),
    );
    expect(gradeCommand([open, 'bush'], courses)).toBe(1);
    expect(out[0]).toMatch(/^\d\d of 100 points, 1 not right; has to be right: bush$/);
    expect(out[2]).toMatch(/^ {3}line-missing, fault V3, front at /);
    out = [];
    const high = bushFile('high.dxf', (all) =>
      all.map((entity) =>
        isRightOf(entity, 50)
          ? { ...entity, curve: moveCurve(entity.curve, { ...IN_PLACE, shift: { x: 0, y: 4 } }) }
          : entity,
      ),
    );
    expect(gradeCommand([high, 'bush'], courses)).toBe(1);
    expect(out[2]).toMatch(/^ {3}view-out-of-line, fault V2, left at /);
  },
);

/** Whether a line stands in the view to the right. */
function isRightOf({ curve }: Entity, x: number): boolean {
  return boundsOf(curve).left > x;
}

test.each<[what: string, args: readonly string[], said: string]>([
  ['no exercise', ['a.dxf'], 'expected a drawing and an exercise, found 1 arguments'],
  [
    'a drawing that is not there',
    [`${folder}/none.dxf`, 'c01'],
    'none.dxf: there is no such file; expected a DXF drawing',
  ],
  ['an exercise that there is not', ['a.dxf', 'c99'], 'there is no exercise "c99" in courses/'],
  ['a course that there is not', ['a.dxf', 'c01', '--course', 'x'], '--course: there is no course "x"'],
  ['a language that there is not', ['a.dxf', 'c01', '--language', 'xx'], '--language: expected one of'],
  ['a unit that there is not', ['a.dxf', 'c01', '--unit', 'ell'], '--unit: expected one of mm, cm, m, in, found "ell"'],
  ['a layer that stands for nothing', ['a.dxf', 'c01', '--layer', 'x=y'], '--layer: expected a name, = and one of'],
  ['an option that there is not', ['a.dxf', 'c01', '--loud'], "Unknown option '--loud'"],
])('%s ends with 1 and a sentence', (_, args, said) => {
  expect(gradeCommand(args)).toBe(1);
  expect(err.join('\n')).toContain(said);
});

test('A file that cannot be read is named with what was found and what was expected', () => {
  const broken = `${folder}/broken.dxf`;
  writeFileSync(broken, 'not a drawing');
  expect(gradeCommand([broken, 'c01'])).toBe(1);
  expect(err).toEqual([
    `${broken}: found no DXF that can be read; expected a text with HEADER, TABLES and ENTITIES, as CAD programs save it`,
  ]);
});
