import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gradeCommand } from '../../../../src/toolchain/exercises/grade-command.ts';
import { dxfCircle, dxfLine, dxfPolyline, dxfText, type DxfParts } from '../../../support/dxf-text.ts';

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
