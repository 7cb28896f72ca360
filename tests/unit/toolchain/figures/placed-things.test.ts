import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { FigureDefinition } from '../../../../src/domain/course/source/figure-definition.ts';
import { boundsOf, boundsOfAll, type Box } from '../../../../src/domain/geometry/bounds.ts';
import { TITLE_CELLS } from '../../../../src/domain/sketch/sheet-setup.ts';
import { formatProblem } from '../../../../src/toolchain/compile/problem.ts';
import type { FigureElement } from '../../../../src/toolchain/compile/figure-source.ts';
import { withDimensions } from '../../../../src/toolchain/figures/draw-dimensions.ts';
import { drawFigure, figureRoot } from '../../../../src/toolchain/figures/draw-figure.ts';
import { editedDrawing } from '../../../../src/toolchain/figures/edit-drawing.ts';
import { meantBy, type NamedDrawing } from '../../../../src/toolchain/figures/named-drawing.ts';
import { partsInDrawing, readDrawing } from '../../../../src/toolchain/figures/read-drawing.ts';
import type { CourseParts } from '../../../../src/toolchain/parts/course-parts.ts';
import { computed } from '../../../support/course-parts.ts';

const folder = mkdtempSync(join(tmpdir(), 'placed-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PARTS: CourseParts = {
  course: 'courses/technical-drawing',
  ids: ['cylinder-hole'],
  views: ({ id, parameters = {} }) => ({ part: computed(id, { parameters }) }),
};
/** The first part is computed, which takes long on a busy machine. */
const PATIENCE = 240_000;

function told(text: string): { drawing: NamedDrawing | undefined; problems: readonly string[] } {
  const file = join(folder, 'sheet.drawing.yaml');
  writeFileSync(file, text);
  const problems: string[] = [];
  const drawing = readDrawing(file, PARTS, (problem) => problems.push(formatProblem(problem).split('yaml:')[1] ?? ''));
  return { drawing, problems };
}

function read(text: string): NamedDrawing {
  const { drawing, problems } = told(text);
  if (!drawing) throw new Error(problems.join('\n'));
  return drawing;
}

function boxOf(drawing: NamedDrawing, name: string): Box | undefined {
  const { entities } = meantBy(name, drawing);
  return boundsOfAll(
    entities.flatMap((index) => drawing.sketch.entities[index] ?? []).map(({ curve }) => boundsOf(curve)),
  );
}

function elements(
  definition: FigureDefinition,
  drawing: NamedDrawing,
  decimal: '.' | ',' = '.',
): readonly FigureElement[] {
  const problems: string[] = [];
  const figure = drawFigure(
    definition,
    (unit, tell) => editedDrawing(withDimensions(drawing, definition.dimensions ?? [], unit, tell), definition, tell),
    (path, message) => problems.push(`${path.join('.')}: ${message}`),
  );
  if (!figure || problems.length > 0) throw new Error(problems.join('\n'));
  return figureRoot(figure, decimal).children;
}

function classes(all: readonly FigureElement[]): readonly string[] {
  return all.map(({ attributes }) => attributes.find(([name]) => name === 'class')?.[1] ?? '');
}

function texts(all: readonly FigureElement[]): ReadonlyMap<string, string> {
  const value = ({ attributes }: FigureElement, name: string): string =>
    attributes.find(([one]) => one === name)?.[1] ?? '';
  return new Map(
    all.filter(({ name }) => name === 'text').map((one) => [value(one, 'data-label'), value(one, 'class')]),
  );
}

describe('a sheet in a drawing', () => {
  const drawing = read('sheets: [{ name: a3, format: A3, at: [10, 20], scale: 0.5 }]');

  test('has the margins of ISO 5457 at its scale: 20 mm on the left, 10 elsewhere', () => {
    expect(boxOf(drawing, 'a3/edge')).toEqual({ left: 10, bottom: 20, right: 220, top: 168.5 });
    expect(boxOf(drawing, 'a3/frame')).toEqual({ left: 20, bottom: 25, right: 215, top: 163.5 });
  });

  test('has a title block 180 mm wide in its corner, and four centring marks', () => {
    expect(boxOf(drawing, 'a3/block')).toMatchObject({ left: 125, right: 215, top: 43 });
    expect(meantBy('a3/marks', drawing).entities).toHaveLength(4);
    expect(boxOf(drawing, 'a3/cells')).toMatchObject({ left: 125, bottom: 25 });
  });

  test('is an edge alone where it is not framed, and has no block where there is none', () => {
    const bare = read(
      'sheets: [{ name: a4, format: A4, framed: false, at: [0, 0] }, { name: a5, format: A4, block: false, at: [0, 300] }]',
    );
    expect([...new Set(bare.lines.map(({ picture, id }) => `${picture}/${id}`))]).toEqual([
      'a4/edge',
      'a5/edge',
      'a5/frame',
      'a5/marks',
    ]);
  });
});

describe('a title block in a drawing', () => {
  const TEXT = `titleBlocks:
  - at: [0, 0]
    filled: [title, sheet]
    rows: [[[title, 60], [projection, 30]], [[sheet, 20], [scale, 70]]]`;

  test('has a cell a field, its rows from the highest to the lowest', () => {
    const drawing = read(TEXT);
    expect(boxOf(drawing, 'title')).toEqual({ left: 0, bottom: 11, right: 60, top: 22 });
    expect(boxOf(drawing, 'sheet/sheet')).toEqual({ left: 0, bottom: 0, right: 20, top: 11 });
    expect(boxOf(drawing, 'block')).toEqual({ left: 0, bottom: 0, right: 90, top: 22 });
  });

  test('has names and entries as labels, entries only of fields that are filled', () => {
    const found = texts(elements({}, read(TEXT)));
    expect([...found].sort()).toEqual([
      ['field-scale', 'dim'],
      ['field-sheet', 'dim'],
      ['field-title', 'dim'],
      ['sheet', ''],
      ['title', ''],
    ]);
  });

  test('can appear cell by cell, with its words, and show an entry alone', () => {
    const drawn = elements({ steps: [['title', 'block'], 'label:sheet'], highlight: ['label:sheet'] }, read(TEXT));
    const step = (number: string) =>
      drawn.find(({ attributes }) => attributes.some(([name, value]) => name === 'data-step' && value === number))
        ?.children ?? [];
    expect([...texts(step('1')).keys()].sort()).toEqual(['field-title', 'title']);
    expect([...texts(step('2'))]).toEqual([['sheet', 'hi']]);
    expect([...texts(drawn).keys()].sort()).toEqual(['field-scale', 'field-sheet']);
  });

  test('takes every field of ISO 7200', () => {
    const cells = TITLE_CELLS.map((field) => `[${field}, 20]`).join(', ');
    expect(told(`titleBlocks: [{ at: [0, 0], rows: [[${cells}]] }]`).problems).toEqual([]);
  });

  test('a label that there is not is told with those that there are', () => {
    expect(() => elements({ steps: ['label:date'] }, read(TEXT))).toThrow(
      'steps.0: there is no label "date"; there are: field-sheet, sheet, field-scale, field-title, title',
    );
  });
});

describe('letters in a drawing', () => {
  const box = (extra: string): Box | undefined => {
    const [letters] = read(`letters: [{ text: H, at: [5, 5], height: 20${extra} }]`).letters;
    return letters && boundsOfAll(letters.strokes.map(boundsOf));
  };

  test('are as high as they say with their strokes, which are a tenth as wide', () => {
    const [letters] = read('letters: [{ text: H, at: [5, 5], height: 20 }]').letters;
    expect(letters?.width).toBe(2);
    expect(box('')).toMatchObject({ left: 6, bottom: 6, top: 24 });
    expect(box(', stroke: 0.2')).toMatchObject({ left: 7, bottom: 7, top: 23 });
  });

  test('can be turned, and stand closer or wider than the standard', () => {
    expect(box(', turn: 90')).toMatchObject({ right: expect.closeTo(4, 9), bottom: expect.closeTo(6, 9) });
    const width = (spread: number): number => {
      const [letters] = read(`letters: [{ text: '25', at: [0, 0], height: 10, spread: ${spread} }]`).letters;
      const around = letters && boundsOfAll(letters.strokes.map(boundsOf));
      return around ? around.right - around.left : 0;
    };
    expect(width(0.2) - width(0)).toBeCloseTo(2, 6);
    expect(width(0) - width(-0.2)).toBeCloseTo(2, 6);
  });

  test('are drawn as lettering and can be the idea of the screen', () => {
    const drawing = read(
      "letters: [{ text: '1', at: [0, 0], height: 9, name: one }, { text: '2', at: [9, 0], height: 9 }]",
    );
    expect(classes(elements({ highlight: ['one'] }, drawing))).toEqual(['s hi', 's']);
  });
});

describe('a ruler in a drawing', () => {
  test('has a mark a millimetre from its zero on, with numbers, and an area behind it', () => {
    const drawing = read('rulers: [{ at: [30, 40], length: 20, scale: 2 }]');
    const marks = drawing.sketch.entities
      .filter(({ layer }) => layer === 'construction')
      .map(({ curve }) => boundsOf(curve));
    expect(marks).toHaveLength(21);
    expect(marks.map(({ left }) => left)).toEqual(Array.from({ length: 21 }, (_, index) => 30 + 2 * index));
    expect(marks.every(({ top }) => top === 40)).toBe(true);
    // 0, 10, 20 and the unit
    expect(drawing.letters).toHaveLength(4);
    expect(classes(elements({}, drawing))[0]).toBe('wash');
  });

  test('stands along what is measured upright', () => {
    const drawing = read('rulers: [{ at: [30, 40], length: 10, upright: true }]');
    const marks = drawing.sketch.entities
      .filter(({ layer }) => layer === 'construction')
      .map(({ curve }) => boundsOf(curve));
    expect(marks.map(({ bottom }) => bottom)).toEqual(Array.from({ length: 11 }, (_, index) => 40 + index));
    expect(marks.every(({ right }) => right === 30)).toBe(true);
  });
});

describe('a part in a drawing', () => {
  const TEXT = `parts:
  - { name: half, part: cylinder-hole, view: top, at: [10, 20], scale: 0.5 }
  - { name: cut, part: cylinder-hole, view: A-A, at: [60, 20] }`;

  test('stands at its place and scale, its lines called as the part calls them', { timeout: PATIENCE }, () => {
    const drawing = read(TEXT);
    expect(drawing.pictures.get('half')).toEqual({ left: 10, bottom: 20, right: 40, top: 40 });
    expect(boxOf(drawing, 'half/base')).toEqual({ left: 10, bottom: 20, right: 40, top: 40 });
    expect(boxOf(drawing, 'half/hole')).toEqual({ left: 20, bottom: 25, right: 30, top: 35 });
    expect(meantBy('cut/hatching', drawing).hatches.length).toBeGreaterThan(0);
  });

  test('is measured as large as it is, whatever its scale', { timeout: PATIENCE }, () => {
    const measured = withDimensions(
      read(TEXT),
      [
        { view: 'half', from: 'base.left', to: 'base.right' },
        { view: 'half', diameter: 'hole' },
      ],
      1,
      (_, message) => expect.fail(message),
    );
    expect(measured.sketch.dimensions.map(({ value }) => value)).toEqual([60, 20]);
  });

  test('is known before the drawing is made, so that it can be computed in time', () => {
    const file = join(folder, 'early.drawing.yaml');
    writeFileSync(file, TEXT);
    expect(partsInDrawing(file)).toEqual([
      { id: 'cylinder-hole', parameters: {} },
      { id: 'cylinder-hole', parameters: {} },
    ]);
    expect(partsInDrawing(join(folder, 'nothing.drawing.yaml'))).toEqual([]);
  });

  test.each([
    [
      'part: cylinder-hole, view: top',
      'part: gear, view: top',
      '2:5 there is no part "gear"; there are: cylinder-hole',
    ],
    ['view: top', 'view: over', /^2:5 part "cylinder-hole": expected .*isometric.*, found "over"$/u],
    ['name: cut', 'name: half', '3:13 picture "half" stands here twice'],
  ] as const)('with %s changed to %s is told with its place', { timeout: PATIENCE }, (find, put, expected) => {
    const [problem = ''] = told(TEXT.replace(find, put)).problems;
    if (typeof expected === 'string') expect(problem).toBe(expected);
    else expect(problem).toMatch(expected);
  });
});

describe('a number of a dimension', () => {
  const drawn = (number: string): string =>
    JSON.stringify(
      elements(
        {},
        read(`lines: [{ line: [[0, 0], [40, 0]], as: visible }]
dimensions: [{ level: [0, 0, 40, 0], at: [20, -10]${number} }]`),
      ).filter(({ attributes }) => attributes.some(([name, value]) => name === 'class' && value === 's')),
    );

  test('can be asked for or left out', () => {
    expect(drawn('')).not.toBe('[]');
    expect(drawn(', number: none')).toBe('[]');
    expect(drawn(', number: asked')).not.toBe('[]');
    // A question mark is no 40, and the same for whatever is measured.
    expect(drawn(', number: asked')).not.toBe(drawn(''));
    expect(drawn(', number: asked, value: 70')).toBe(drawn(', number: asked'));
  });
});

describe('a label', () => {
  test('has the tone that it asks for, with a leader line or without', () => {
    const drawing = read('lines: [{ line: [[0, 0], [40, 0]], as: visible, name: edge }]');
    const labels = {
      a: { to: 'edge', by: [10, 5] as [number, number], tone: 'none' as const },
      b: { to: 'edge', by: [10, 5] as [number, number] },
      c: { at: [5, 5] as [number, number], tone: 'dim' as const },
      d: { at: [5, 5] as [number, number] },
    };
    const all = elements({ labels }, drawing);
    expect([...texts(all)]).toEqual([
      ['a', ''],
      ['b', 'hi'],
      ['c', 'dim'],
      ['d', ''],
    ]);
    expect(classes(all).filter((one) => one.startsWith('ar'))).toEqual(['ar', 'ar hi']);
  });
});
