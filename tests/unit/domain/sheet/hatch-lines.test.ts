import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Curve } from '../../../../src/domain/geometry/curve.ts';
import { lengthOf, pointOn } from '../../../../src/domain/geometry/curve-points.ts';
import { direction, dot } from '../../../../src/domain/geometry/point.ts';
import { hatchLines } from '../../../../src/domain/sheet/hatch-lines.ts';
import { arc, circle, segment } from '../geometry/curves.ts';

const square = (left: number, bottom: number, size: number): readonly Curve[] => [
  segment(left, bottom, left + size, bottom),
  segment(left + size, bottom, left + size, bottom + size),
  segment(left + size, bottom + size, left, bottom + size),
  segment(left, bottom + size, left, bottom),
];
const QUARTER = Math.PI / 4;
const total = (lines: readonly Curve[]): number => lines.reduce((sum, line) => sum + lengthOf(line), 0);

describe('hatching', () => {
  test('covers an area by lines at its angle and spacing', () => {
    const lines = hatchLines({ loops: [square(0, 0, 20)], angle: QUARTER, spacing: 2 });
    for (const line of lines) {
      const way = { x: pointOn(line, 1).x - pointOn(line, 0).x, y: pointOn(line, 1).y - pointOn(line, 0).y };
      expect(Math.atan2(way.y, way.x)).toBeCloseTo(QUARTER, 9);
    }
    expect(lines).toHaveLength(15);
    expect(total(lines) * 2).toBeGreaterThan(390);
    expect(total(lines) * 2).toBeLessThan(410);
  });

  test('leaves holes free, and what lies in a hole is hatched again', () => {
    const loops = [square(0, 0, 40), [circle(20, 20, 15)], square(15, 15, 10)];
    const lines = hatchLines({ loops, angle: QUARTER, spacing: 0.5 });
    const area = 1600 - Math.PI * 225 + 100;
    expect(Math.abs(total(lines) * 0.5 - area)).toBeLessThan(area * 0.01);
    for (const line of lines) {
      for (const share of [0.05, 0.5, 0.95]) {
        const { x, y } = pointOn(line, share);
        const inHole = Math.hypot(x - 20, y - 20) < 14.9;
        const inPlug = Math.abs(x - 20) < 5.1 && Math.abs(y - 20) < 5.1;
        expect(!inHole || inPlug).toBe(true);
      }
    }
  });

  test('lets no line slip through corners that meet on the grid alone', () => {
    const loop = [
      segment(0, 0, 20, 0),
      segment(20.01, 0.01, 20, 10),
      segment(20, 10.01, 0, 10),
      segment(0, 9.99, 0, 0.01),
    ];
    for (const spacing of [0.5, 0.51, 0.53, 0.57]) {
      for (const angle of [0, QUARTER, Math.PI / 2, 2.1]) {
        for (const line of hatchLines({ loops: [loop], angle, spacing })) {
          for (const end of [pointOn(line, 0), pointOn(line, 1)]) {
            expect(end.x > -0.05 && end.x < 20.05 && end.y > -0.05 && end.y < 10.05).toBe(true);
          }
        }
      }
    }
  });

  test('of two areas lies on the same lines', () => {
    const across = direction(QUARTER + Math.PI / 2);
    const rows = (left: number): readonly number[] =>
      hatchLines({ loops: [square(left, 3.3, 10)], angle: QUARTER, spacing: 2 }).map(
        (line) => dot(pointOn(line, 0), across) / 2,
      );
    for (const row of [...rows(0), ...rows(31.7)]) expect(Math.abs(row - Math.round(row))).toBeLessThan(1e-9);
  });

  test('fills any circle by its area, at any angle', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 60 }), fc.double({ min: 0, max: 3.14, noNaN: true }), (radius, angle) => {
        const loops = [[arc(5, 5, radius, 20, 180), arc(5, 5, radius, 200, 180)]];
        const area = total(hatchLines({ loops, angle, spacing: 0.5 })) * 0.5;
        expect(Math.abs(area - Math.PI * radius ** 2)).toBeLessThan(radius * 0.5);
      }),
    );
  });

  test('of an area without width is nothing', () => {
    expect(hatchLines({ loops: [[segment(0, 0, 10, 0), segment(10, 0, 0, 0)]], angle: 0, spacing: 1 })).toEqual([]);
  });
});
