import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf, boundsOfAll } from '../../../../src/domain/geometry/bounds.ts';
import { endsOf } from '../../../../src/domain/geometry/curve-points.ts';
import { distanceTo } from '../../../../src/domain/geometry/nearest.ts';
import { distance } from '../../../../src/domain/geometry/point.ts';
import { layOutDimension, readableTurn } from '../../../../src/domain/sheet/dimension-layout.ts';
import { dimensionText } from '../../../../src/domain/sheet/dimension-text.ts';
import { lineWidthsOf } from '../../../../src/domain/sheet/line-widths.ts';
import type { Dimension } from '../../../../src/domain/sketch/dimension.ts';
import { points } from '../geometry/curves.ts';
import { level, round, upright } from '../sketch/three-views.ts';

const WIDTHS = lineWidthsOf('A4');
const laid = (dimension: Dimension) => layOutDimension(dimension, dimensionText(dimension, ','), WIDTHS);
const tips = (dimension: Dimension) => laid(dimension).arrows.map(([tip]) => tip);
const textBox = (dimension: Dimension) => boundsOfAll(laid(dimension).lettering.map(boundsOf));

describe('the text of a dimension', () => {
  const plain = level(0, 0, 60, 0, -10);
  test.each([
    ['a length', plain, '60'],
    ['a part of a millimetre', { ...plain, value: 12.5 }, '12,5'],
    ['a diameter', round('diameter', 0, 0, 10, 20, 20), '⌀20'],
    ['a radius', round('radius', 0, 0, 8, 20, 20), 'R8'],
    ['a square', { ...plain, sign: 'square' as const }, '□60'],
    ['a sphere', { ...plain, sign: 'sphere-diameter' as const }, 'S⌀60'],
    ['several features', { ...round('diameter', 0, 0, 3.3, 9, 9), count: 4 }, '4× ⌀6,6'],
    ['a fit', { ...plain, tolerance: { kind: 'fit' as const, fit: 'H7' as const } }, '60 H7'],
    ['equal limits', { ...plain, tolerance: { kind: 'limits' as const, upper: 0.1, lower: -0.1 } }, '60 ±0,1'],
    ['unequal limits', { ...plain, tolerance: { kind: 'limits' as const, upper: 0.2, lower: 0 } }, '60 +0,2/0'],
    ['what follows from others', { ...plain, auxiliary: true }, '(60)'],
  ])('says %s', (_, dimension, text) => {
    expect(dimensionText(dimension, ',')).toBe(text);
  });

  test('has degrees and the decimal sign of its language', () => {
    const angle: Dimension = {
      ...plain,
      kind: 'angle',
      vertex: { x: 0, y: 0 },
      from: { x: 10, y: 0 },
      to: { x: 0, y: 10 },
      value: 22.5,
    };
    expect(dimensionText(angle, '.')).toBe('22.5°');
  });
});

describe('a length', () => {
  const dimension = level(10, 20, 70, 35, -5);

  test('has its arrows at both ends of the dimension line', () => {
    expect(tips(dimension)).toEqual([
      { x: 10, y: -5 },
      { x: 70, y: -5 },
    ]);
  });

  test('has extension lines from the part to 2 mm beyond the dimension line', () => {
    expect(laid(dimension).lines.slice(0, 2).map(endsOf)).toEqual([
      [
        { x: 10, y: 20 },
        { x: 10, y: -7 },
      ],
      [
        { x: 70, y: 35 },
        { x: 70, y: -7 },
      ],
    ]);
  });

  test('has its value in the middle above the line, and on the left of an upright one', () => {
    const box = textBox(dimension);
    expect(box?.bottom).toBeCloseTo(-5 + 1.05, 1);
    expect(((box?.left ?? 0) + (box?.right ?? 0)) / 2).toBeCloseTo(40, 0);
    const beside = textBox(upright(0, 0, 0, 45, -12));
    expect(beside?.right).toBeLessThan(-12.9);
    expect(((beside?.bottom ?? 0) + (beside?.top ?? 0)) / 2).toBeCloseTo(22.5, 0);
  });

  test('has arrows from outside and its value beside them where it is short', () => {
    const short = level(0, 0, 4, 0, -10);
    const [left, right] = laid(short).arrows;
    expect(left?.[0]).toEqual({ x: 0, y: -10 });
    expect(left?.[1]?.x).toBeLessThan(-2);
    expect(right?.[0]).toEqual({ x: 4, y: -10 });
    expect(right?.[1]?.x).toBeGreaterThan(6);
    const narrow = { ...level(0, 0, 4, 0, -10), value: 1234.5 };
    expect(textBox(narrow)?.left).toBeGreaterThan(4 + 6 - 0.1);
  });

  test('has no extension line where the dimension line ends at the part', () => {
    expect(laid(level(0, 0, 60, 0, 0)).lines).toHaveLength(1);
  });
});

describe('a circle', () => {
  test('has its diameter across with both arrows inside', () => {
    const [first, second] = tips(round('diameter', 0, 0, 10, 30, 0));
    expect(first?.x).toBeCloseTo(-10, 9);
    expect(second?.x).toBeCloseTo(10, 9);
  });

  test('has its radius from inside with one arrow that points outwards', () => {
    const [arrow] = laid(round('radius', 0, 0, 30, 15, 0)).arrows;
    expect(arrow?.[0]).toEqual({ x: 30, y: 0 });
    expect(arrow?.[1]?.x).toBeLessThan(30);
    expect(laid(round('radius', 0, 0, 30, 15, 0)).arrows).toHaveLength(1);
  });

  test('has its radius from outside with one arrow that points inwards, and no line inside', () => {
    const layout = laid(round('radius', 0, 0, 5, 20, 0));
    expect(layout.arrows[0]?.[1]?.x).toBeGreaterThan(5);
    expect(layout.lines.map(boundsOf)[0]?.left).toBeCloseTo(5, 6);
  });
});

describe('an angle', () => {
  const angle: Dimension = {
    ...level(0, 0, 1, 0, 0),
    kind: 'angle',
    vertex: { x: 0, y: 0 },
    from: { x: 10, y: 0 },
    to: { x: 0, y: 10 },
    place: { x: 15, y: 15 },
    value: 90,
  };

  test('has an arc about its vertex with arrows at both legs, which go on to it', () => {
    const radius = Math.hypot(15, 15);
    expect(tips(angle)[0]?.x).toBeCloseTo(radius, 6);
    expect(tips(angle)[1]?.y).toBeCloseTo(radius, 6);
    const [first] = laid(angle).lines;
    expect(first && endsOf(first)[1]?.x).toBeCloseTo(radius + 2, 6);
    const bow = laid(angle).lines[2];
    expect(bow).toMatchObject({ kind: 'arc', start: 0 });
  });
});

describe('any dimension', () => {
  test('reads from below or from the right', () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (turn) => {
        const readable = readableTurn(turn);
        expect(readable).toBeGreaterThan(-Math.PI / 2);
        expect(readable).toBeLessThanOrEqual(Math.PI / 2 + 1e-6);
        expect(Math.abs(Math.sin(readable - turn))).toBeLessThan(1e-9);
      }),
    );
    expect(readableTurn(Math.PI / 2)).toBeCloseTo(Math.PI / 2, 9);
    expect(readableTurn(-Math.PI / 2)).toBeCloseTo(Math.PI / 2, 9);
    expect(readableTurn(Math.PI)).toBeCloseTo(0, 9);
  });

  test('has arrows whose tips lie on its lines, 3 mm long', () => {
    const kinds = fc.constantFrom('level' as const, 'upright' as const, 'aligned' as const);
    fc.assert(
      fc.property(kinds, points, points, points, (kind, from, to, place) => {
        const layout = laid({ ...level(0, 0, 1, 0, 0), kind, from, to, place });
        for (const [tip, one, other] of layout.arrows) {
          if (!tip || !one || !other) throw new Error('an arrowhead has three corners');
          expect(Math.min(...layout.lines.map((line) => distanceTo(line, tip)))).toBeLessThan(1e-6);
          const foot = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
          expect(distance(tip, foot)).toBeCloseTo(3, 9);
          expect(Math.min(...layout.lines.map((line) => distanceTo(line, foot)))).toBeLessThan(1e-6);
        }
      }),
    );
  });
});
