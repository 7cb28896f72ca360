import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Curve } from '../../../../src/domain/geometry/curve.ts';
import { endsOf, lengthOf, pointOn } from '../../../../src/domain/geometry/curve-points.ts';
import { distanceTo } from '../../../../src/domain/geometry/nearest.ts';
import { distance } from '../../../../src/domain/geometry/point.ts';
import { dashesOf } from '../../../../src/domain/sheet/dashes.ts';
import { LINE_STYLES, type LineType } from '../../../../src/domain/sketch/line-type.ts';
import { circle, curves, segment } from '../geometry/curves.ts';

const TYPES = Object.keys(LINE_STYLES) as LineType[];
const lengths = (dashes: readonly Curve[]): readonly number[] =>
  dashes.map((dash) => Math.round(lengthOf(dash) * 1000) / 1000);

describe('the dashes of a line', () => {
  test('are one piece for continuous lines', () => {
    const line = segment(0, 0, 40, 0);
    expect(dashesOf(line, '01.1', 0.25)).toEqual([line]);
    expect(dashesOf(line, '01.2', 0.5)).toEqual([line]);
  });

  test('are 12 widths and 3 widths apart where the length fits', () => {
    // 11 dashes of 3 mm and 10 gaps of 0.75 mm
    const dashes = dashesOf(segment(0, 0, 40.5, 0), '02.1', 0.25);
    expect(lengths(dashes)).toEqual(Array.from({ length: 11 }, () => 3));
    expect(pointOn(dashes[1] as Curve, 0)).toEqual({ x: 3.75, y: 0 });
  });

  test('are long, with a dot between them, in a line of centres', () => {
    // 3 dashes of 6 mm, 2 dots of 0.125 mm, 4 gaps of 0.75 mm
    expect(lengths(dashesOf(segment(0, 0, 0, 21.25), '04.1', 0.25))).toEqual([6, 0.125, 6, 0.125, 6]);
    expect(lengths(dashesOf(segment(0, 0, 0, 22.75), '05.1', 0.25))).toEqual(
      [6, 0.125, 0.125, 6, 0.125, 0.125, 6].map((length) => Math.round(((length * 22.75) / 23) * 1000) / 1000),
    );
  });

  test('become one where the line is too short for them', () => {
    expect(dashesOf(segment(0, 0, 3, 0), '02.1', 0.25)).toHaveLength(1);
    expect(dashesOf(segment(0, 0, 6, 0), '02.1', 0.25)).toHaveLength(2);
    expect(dashesOf(segment(0, 0, 10, 0), '04.1', 0.25)).toHaveLength(1);
    expect(dashesOf(segment(0, 0, 11, 0), '04.1', 0.25)).toHaveLength(5);
    expect(dashesOf(segment(5, 5, 5, 5), '02.1', 0.25)).toHaveLength(1);
  });

  test('have one in the middle of a line of centres, so that centres are crossed by dashes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 110, max: 4000 }), (tenths) => {
        const middle = { x: tenths / 20, y: 0 };
        const dashes = dashesOf(segment(0, 0, tenths / 10, 0), '04.1', 0.25);
        const at = dashes.find((dash) => distanceTo(dash, middle) < 1e-9);
        expect(at && lengthOf(at)).toBeGreaterThan(2.9);
      }),
    );
  });

  test('go evenly around a closed curve', () => {
    const dashes = dashesOf(circle(0, 0, 10), '02.1', 0.25);
    expect(dashes).toHaveLength(17);
    expect(new Set(lengths(dashes)).size).toBe(1);
  });

  test('of any curve lie on it, begin and end with it, and keep between half and twice their length', () => {
    fc.assert(
      fc.property(curves, fc.constantFrom(...TYPES), (curve, type) => {
        const dashes = dashesOf(curve, type, 0.25);
        const first = dashes[0] as Curve;
        const last = dashes[dashes.length - 1] as Curve;
        const [start, end] = endsOf(curve);
        if (start && end) {
          expect(distance(pointOn(first, 0), start)).toBeLessThan(1e-6);
          expect(distance(pointOn(last, 1), end)).toBeLessThan(1e-6);
        }
        for (const dash of dashes) expect(distanceTo(curve, pointOn(dash, 0.5))).toBeLessThan(1e-6);
        const [dash = 0] = LINE_STYLES[type].pattern;
        if (dashes.length < 2) return;
        const ratio = lengthOf(first) / (dash * 0.25);
        expect(ratio).toBeGreaterThan(0.49);
        expect(ratio).toBeLessThan(2);
      }),
    );
  });
});
