import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tangentAt } from '../../../../src/domain/geometry/curve-points.ts';
import { distanceTo, nearestOn } from '../../../../src/domain/geometry/nearest.ts';
import { cross, difference, distance } from '../../../../src/domain/geometry/point.ts';
import { commonTangents, tangentPoints } from '../../../../src/domain/geometry/tangents.ts';
import { TOLERANCE } from '../../../../src/domain/geometry/tolerance.ts';
import { arc, circle, curves, ellipse, points, segment } from './curves.ts';

const NEAR = TOLERANCE * 0.9;
const FAR = TOLERANCE * 1.1;

describe('tangents from a point', () => {
  test.each([
    ['outside of a circle', { x: 10, y: 0 }, circle(0, 0, 5), 2],
    ['on a circle', { x: 5, y: 0 }, circle(0, 0, 5), 1],
    ['a little outside of a circle', { x: 5 + NEAR, y: 0 }, circle(0, 0, 5), 1],
    ['a little inside of a circle', { x: 5 - NEAR, y: 0 }, circle(0, 0, 5), 1],
    ['farther outside', { x: 5 + FAR, y: 0 }, circle(0, 0, 5), 2],
    ['farther inside', { x: 5 - FAR, y: 0 }, circle(0, 0, 5), 0],
    ['in the centre', { x: 0, y: 0 }, circle(0, 0, 5), 0],
    ['to an arc on one side', { x: 10, y: 0 }, arc(0, 0, 5, 0, 180), 1],
    ['to an arc on no side', { x: 10, y: 0 }, arc(0, 0, 5, 90, 180), 0],
    ['to an arc that ends there', { x: 10, y: 0 }, arc(0, 0, 5, 60, 180), 1],
    ['to an ellipse', { x: 30, y: 5 }, ellipse(0, 0, 20, 10, 30), 2],
    ['to a segment', { x: 10, y: 0 }, segment(0, 0, 5, 5), 0],
  ] as const)('%s', (_, point, curve, count) => {
    expect(tangentPoints(point, curve)).toHaveLength(count);
  });

  test('touch the curve where they meet it', () => {
    fc.assert(
      fc.property(points, curves, (point, curve) => {
        for (const touch of tangentPoints(point, curve)) {
          const foot = nearestOn(curve, touch);
          expect(foot.distance).toBeLessThanOrEqual(TOLERANCE);
          const line = difference(touch, point);
          const length = Math.hypot(line.x, line.y);
          if (length < 1) continue;
          expect(Math.abs(cross(line, tangentAt(curve, foot.share))) / length).toBeLessThan(0.03);
        }
      }),
    );
  });
});

describe('common tangents', () => {
  test.each([
    ['apart', 30, 5, 4],
    ['touching from outside', 15, 5, 2],
    ['crossing', 12, 5, 2],
    ['touching from inside', 5, 5, 0],
    ['in one another', 2, 5, 0],
    ['concentric', 0, 5, 0],
    ['of one size', 30, 10, 4],
  ] as const)('of circles %s', (_, apart, radius, count) => {
    const first = { kind: 'circle', centre: { x: 0, y: 0 }, radius: 10 } as const;
    const second = { kind: 'circle', centre: { x: apart, y: 0 }, radius } as const;
    expect(commonTangents(first, second)).toHaveLength(count);
    expect(commonTangents(second, first)).toHaveLength(count);
    for (const line of commonTangents(first, second)) {
      expect(distance(line.from, first.centre)).toBeCloseTo(10, 9);
      expect(distance(line.to, second.centre)).toBeCloseTo(radius, 9);
      // Nowhere nearer to a centre than where it touches.
      expect(distanceTo(line, first.centre)).toBeCloseTo(10, 9);
      expect(distanceTo(line, second.centre)).toBeCloseTo(radius, 9);
    }
  });
});
