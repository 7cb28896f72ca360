import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lengthOf, pointOn } from '../../../../src/domain/geometry/curve-points.ts';
import { lineInBox } from '../../../../src/domain/geometry/line-in-box.ts';
import { mirrorAt, turnAbout } from '../../../../src/domain/geometry/motions.ts';
import { distanceTo } from '../../../../src/domain/geometry/nearest.ts';
import { offsetTowards } from '../../../../src/domain/geometry/offset-curve.ts';
import { cross, difference, direction, distance, middle } from '../../../../src/domain/geometry/point.ts';
import { arcThrough, circleThrough } from '../../../../src/domain/geometry/round-through.ts';
import { movePoint } from '../../../../src/domain/geometry/similarity.ts';
import { circle, curves, points, segment } from './curves.ts';

const BOX = { left: -20, bottom: -10, right: 30, top: 40 };

describe('motions', () => {
  test('a turn keeps its centre and the distances from it', () => {
    fc.assert(
      fc.property(points, points, fc.double({ min: -7, max: 7, noNaN: true }), (centre, point, angle) => {
        const by = turnAbout(centre, angle);
        expect(distance(movePoint(centre, by), centre)).toBeLessThan(1e-9);
        expect(distance(movePoint(point, by), centre)).toBeCloseTo(distance(point, centre));
      }),
    );
  });

  test('a mirror image lies across the line, and its own image is the place itself', () => {
    fc.assert(
      fc.property(points, points, points, (from, to, point) => {
        fc.pre(distance(from, to) > 0);
        const by = mirrorAt(from, to);
        const image = movePoint(point, by);
        expect(distance(movePoint(image, by), point)).toBeLessThan(1e-8);
        expect(cross(difference(middle(image, point), from), difference(to, from))).toBeCloseTo(0);
        expect(distance(image, from)).toBeCloseTo(distance(point, from));
      }),
    );
  });
});

describe('a circle through three places', () => {
  test('goes through all of them, in whatever order they come', () => {
    fc.assert(
      fc.property(points, points, points, (a, b, c) => {
        const found = circleThrough(a, b, c);
        const other = circleThrough(c, a, b);
        expect(found === undefined).toBe(other === undefined);
        if (!found || !other) return;
        for (const point of [a, b, c]) expect(distanceTo(found, point)).toBeLessThan(1e-6);
        expect(other.radius).toBeCloseTo(found.radius, 4);
      }),
      { numRuns: 500 },
    );
  });

  test('gives an arc that ends at the outer ones and runs over the second', () => {
    fc.assert(
      fc.property(points, points, points, (from, over, to) => {
        const arc = arcThrough(from, over, to);
        if (!arc) return;
        const ends = [pointOn(arc, 0), pointOn(arc, 1)];
        expect(Math.min(...ends.map((end) => distance(end, from)))).toBeLessThan(1e-6);
        expect(Math.min(...ends.map((end) => distance(end, to)))).toBeLessThan(1e-6);
        expect(distanceTo(arc, over)).toBeLessThan(1e-6);
      }),
      { numRuns: 500 },
    );
  });

  test('is none in line, from both sides', () => {
    const over = (y: number) => circleThrough({ x: 0, y: 0 }, { x: 50, y }, { x: 100, y: 0 });
    for (const y of [0, 0.019, -0.019]) expect(over(y)).toBeUndefined();
    for (const y of [0.1, -0.1]) expect(over(y)?.radius).toBeCloseTo(12_500, -1);
    expect(circleThrough({ x: 0, y: 0 }, { x: 0, y: 0 }, { x: 1, y: 0 })).toBeUndefined();
  });
});

describe('a line in a rectangle', () => {
  test('lies on the line and ends at the sides', () => {
    fc.assert(
      fc.property(points, fc.double({ min: 0, max: 6.3, noNaN: true }), fc.boolean(), (place, angle, begins) => {
        const way = direction(angle);
        const line = lineInBox(place, way, BOX, begins);
        if (!line) return;
        for (const end of [line.from, line.to]) {
          expect(cross(difference(end, place), way)).toBeCloseTo(0);
          const aside = [end.x - BOX.left, end.x - BOX.right, end.y - BOX.bottom, end.y - BOX.top].map(Math.abs);
          expect(Math.min(...aside, begins ? distance(end, place) : 1)).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is none beside it or at its corner, and none without direction', () => {
    expect(lineInBox({ x: 0, y: 40.01 }, { x: 1, y: 0 }, BOX)).toBeUndefined();
    expect(lineInBox({ x: 0, y: 39.99 }, { x: 1, y: 0 }, BOX)).toBeDefined();
    expect(lineInBox({ x: 30, y: 40 }, { x: 1, y: -1 }, BOX)).toBeUndefined();
    expect(lineInBox({ x: 0, y: 0 }, { x: 0, y: 0 }, BOX)).toBeUndefined();
    expect(lineInBox({ x: 31, y: 0 }, { x: 1, y: 0 }, BOX, true)).toBeUndefined();
    expect(lineInBox({ x: 31, y: 0 }, { x: -1, y: 0 }, BOX, true)).toBeDefined();
  });
});

describe('a curve at a distance', () => {
  test('is everywhere so far away, and on the side of the place', () => {
    fc.assert(
      fc.property(curves, fc.integer({ min: 1, max: 60 }), points, (curve, by, side) => {
        const other = offsetTowards(curve, by, side);
        if (!other) return;
        for (const share of [0, 0.3, 0.5, 1]) expect(distanceTo(curve, pointOn(other, share))).toBeCloseTo(by);
        if (curve.kind === 'segment') expect(lengthOf(other)).toBeCloseTo(lengthOf(curve));
        else if (curve.kind !== 'ellipse') {
          const isOutside = distance(side, curve.centre) > curve.radius;
          expect(lengthOf(other) > lengthOf(curve)).toBe(isOutside);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is none where nothing is left of a circle, nor on no side', () => {
    const inside = { x: 1, y: 0 };
    expect(offsetTowards(circle(0, 0, 10), 9.97, inside)).toBeDefined();
    expect(offsetTowards(circle(0, 0, 10), 9.98, inside)).toBeUndefined();
    expect(offsetTowards(segment(0, 0, 10, 0), 5, { x: 4, y: 0.01 })).toBeUndefined();
    expect(offsetTowards(segment(0, 0, 10, 0), 5, { x: 40, y: -0.03 })).toEqual(segment(0, -5, 10, -5));
  });
});
