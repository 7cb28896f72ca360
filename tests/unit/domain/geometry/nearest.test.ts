import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf, boundsOfAll, boxesMeet, boxHolds } from '../../../../src/domain/geometry/bounds.ts';
import { endsOf, isClosed, lengthOf, pointOn, tangentAt } from '../../../../src/domain/geometry/curve-points.ts';
import type { Ellipse } from '../../../../src/domain/geometry/curve.ts';
import { distanceTo, nearestOn } from '../../../../src/domain/geometry/nearest.ts';
import { difference, distance, dot } from '../../../../src/domain/geometry/point.ts';
import { IN_PLACE, moveCurve, movePoint } from '../../../../src/domain/geometry/similarity.ts';
import { series } from '../../../support/long-run.ts';
import { arc, circle, curves, ellipse, motions, points, segment } from './curves.ts';

const shares = Array.from({ length: 201 }, (_, step) => step / 200);

describe('the foot of a point', () => {
  test.each([
    ['beside a segment', segment(0, 0, 10, 0), { x: 4, y: 3 }, { x: 4, y: 0 }, 3],
    ['before a segment', segment(0, 0, 10, 0), { x: -3, y: 4 }, { x: 0, y: 0 }, 5],
    ['behind a segment', segment(0, 0, 10, 0), { x: 13, y: -4 }, { x: 10, y: 0 }, 5],
    ['at a segment without length', segment(2, 2, 2, 2), { x: 2, y: 5 }, { x: 2, y: 2 }, 3],
    ['outside of a circle', circle(0, 0, 5), { x: 0, y: 9 }, { x: 0, y: 5 }, 4],
    ['inside of a circle', circle(0, 0, 5), { x: 0, y: -3 }, { x: 0, y: -5 }, 2],
    ['in the centre of a circle', circle(1, 1, 5), { x: 1, y: 1 }, { x: 6, y: 1 }, 5],
    ['beside an arc', arc(0, 0, 5, 0, 90), { x: 3, y: 4 }, { x: 3, y: 4 }, 0],
    ['before the start of an arc', arc(0, 0, 5, 0, 90), { x: 5, y: -1 }, { x: 5, y: 0 }, 1],
    ['behind the end of an arc', arc(0, 0, 5, 0, 90), { x: -1, y: 5 }, { x: 0, y: 5 }, 1],
    ['in the centre of an arc', arc(0, 0, 5, 0, 90), { x: 0, y: 0 }, { x: 5, y: 0 }, 5],
    ['on the long axis of an ellipse', ellipse(0, 0, 10, 5), { x: 14, y: 0 }, { x: 10, y: 0 }, 4],
    ['on the short axis of a turned ellipse', ellipse(0, 0, 10, 5, 90), { x: -7, y: 0 }, { x: -5, y: 0 }, 2],
  ] as const)('%s', (_, curve, point, expected, gap) => {
    const foot = nearestOn(curve, point);
    expect(foot.point.x).toBeCloseTo(expected.x, 9);
    expect(foot.point.y).toBeCloseTo(expected.y, 9);
    expect(foot.distance).toBeCloseTo(gap, 9);
  });

  test('is no farther than any other place of the curve', () => {
    fc.assert(
      fc.property(curves, points, (curve, point) => {
        const foot = nearestOn(curve, point);
        expect(distance(foot.point, point)).toBe(foot.distance);
        expect(distance(pointOn(curve, foot.share), foot.point)).toBeLessThan(1e-9);
        for (const share of shares) {
          expect(foot.distance).toBeLessThanOrEqual(distance(pointOn(curve, share), point) + 1e-9);
        }
      }),
    );
  });

  test('is on the right side of the tip of a slim ellipse, where both sides are nearly as near', () => {
    const slim = fc.record({
      minor: fc.double({ min: 0.05, max: 1, noNaN: true }),
      turn: fc.double({ min: 0, max: 3, noNaN: true }),
      start: fc.double({ min: 0, max: 6, noNaN: true }),
      sweep: fc.double({ min: 0.5, max: 6.2, noNaN: true }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(slim, ({ share, ...axes }) => {
        const curve: Ellipse = { kind: 'ellipse', centre: { x: 3, y: -2 }, major: 30, ...axes };
        expect(distanceTo(curve, pointOn(curve, share))).toBeLessThan(1e-9);
      }),
      series(20_000, 1000),
    );
    // Samples of the way from start to end have missed the tip of this one.
    const origin = { x: 0, y: 0 };
    const sampled: Ellipse = {
      kind: 'ellipse',
      centre: origin,
      major: 37,
      minor: 0.5,
      turn: Math.PI / 2,
      start: (5 * Math.PI) / 3,
      sweep: (23 * Math.PI) / 18,
    };
    for (const share of shares) expect(distanceTo(sampled, pointOn(sampled, share))).toBeLessThan(1e-9);
    // One place of an arc on the far side only, seen from the long axis.
    const half: Ellipse = { ...sampled, major: 10, minor: 5, turn: 0, start: Math.PI, sweep: Math.PI };
    expect(nearestOn(half, { x: 3, y: 0 }).point).toMatchObject({
      x: expect.closeTo(4, 9),
      y: expect.closeTo(-4.5826, 4),
    });
  });

  test('lies square to the curve, but at an end', () => {
    fc.assert(
      fc.property(curves, points, (curve, point) => {
        const foot = nearestOn(curve, point);
        if (endsOf(curve).some((end) => distance(end, foot.point) < 1e-6)) return;
        expect(Math.abs(dot(tangentAt(curve, foot.share), difference(point, foot.point)))).toBeLessThan(1e-5);
      }),
    );
  });

  test('moves with the curve, turned, mirrored and scaled', () => {
    fc.assert(
      fc.property(curves, points, motions, fc.integer({ min: 1, max: 20 }), (curve, point, motion, scale) => {
        const by = { ...motion, scale: scale / 4 };
        const moved = distanceTo(moveCurve(curve, by), movePoint(point, by));
        expect(moved).toBeCloseTo((distanceTo(curve, point) * scale) / 4, 6);
      }),
    );
  });
});

describe('a curve', () => {
  test('is where it was when it is moved in place', () => {
    fc.assert(
      fc.property(curves, (curve) => {
        const moved = moveCurve(curve, IN_PLACE);
        for (const share of shares) expect(distance(pointOn(moved, share), pointOn(curve, share))).toBeLessThan(1e-9);
      }),
    );
  });

  test('moves place by place; mirrored it runs the other way', () => {
    fc.assert(
      fc.property(curves, motions, (curve, motion) => {
        const moved = moveCurve(curve, motion);
        for (const share of shares) {
          expect(distanceTo(moved, movePoint(pointOn(curve, share), motion))).toBeLessThan(1e-6);
        }
        const ends = endsOf(curve).map((end) => movePoint(end, motion));
        const expected = motion.mirrored && curve.kind !== 'segment' ? ends.reverse() : ends;
        for (const [index, end] of endsOf(moved).entries()) {
          expect(distance(end, expected[index] ?? end)).toBeLessThan(1e-6);
        }
      }),
    );
  });

  test('is as long as a walk along it in short steps', () => {
    fc.assert(
      fc.property(curves, (curve) => {
        const steps = 2000;
        let walked = 0;
        for (let step = 0; step < steps; step += 1) {
          walked += distance(pointOn(curve, step / steps), pointOn(curve, (step + 1) / steps));
        }
        expect(Math.abs(lengthOf(curve) - walked)).toBeLessThan(1e-4 * walked);
      }),
      { numRuns: 60 },
    );
  });

  test('has two ends or is closed', () => {
    fc.assert(
      fc.property(curves, (curve) => {
        expect(endsOf(curve)).toHaveLength(isClosed(curve) ? 0 : 2);
        if (isClosed(curve)) expect(distance(pointOn(curve, 0), pointOn(curve, 1))).toBeLessThan(1e-9);
      }),
    );
  });

  test('runs the way that its tangents show', () => {
    fc.assert(
      fc.property(curves, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (curve, share) => {
        const way = difference(pointOn(curve, share + 1e-6), pointOn(curve, share - 1e-6));
        const tangent = tangentAt(curve, share);
        expect(Math.hypot(tangent.x, tangent.y)).toBeCloseTo(1, 9);
        expect(dot(way, tangent) / Math.hypot(way.x, way.y)).toBeCloseTo(1, 3);
      }),
    );
  });
});

describe('the rectangle around a curve', () => {
  test('holds every place of it and is touched on all four sides', () => {
    fc.assert(
      fc.property(curves, (curve) => {
        const box = boundsOf(curve);
        const places = Array.from({ length: 4001 }, (_, step) => pointOn(curve, step / 4000));
        for (const place of places) expect(boxHolds(box, place, 1e-9)).toBe(true);
        const size = lengthOf(curve);
        const gap = (value: number, of: (place: { x: number; y: number }) => number): number =>
          Math.min(...places.map((place) => Math.abs(of(place) - value)));
        expect(gap(box.left, ({ x }) => x)).toBeLessThan(size * 1e-3);
        expect(gap(box.right, ({ x }) => x)).toBeLessThan(size * 1e-3);
        expect(gap(box.bottom, ({ y }) => y)).toBeLessThan(size * 1e-3);
        expect(gap(box.top, ({ y }) => y)).toBeLessThan(size * 1e-3);
      }),
      { numRuns: 60 },
    );
  });

  test('meets another one up to the slack, on every side', () => {
    const box = { left: 0, bottom: 0, right: 10, top: 10 };
    for (const [x, y] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
      [1, 1],
    ] as const) {
      const beside = (gap: number) => ({
        left: x * (10 + gap),
        bottom: y * (10 + gap),
        right: 10 + x * (10 + gap),
        top: 10 + y * (10 + gap),
      });
      expect(boxesMeet(box, beside(0.4), 0.5)).toBe(true);
      expect(boxesMeet(beside(0.4), box, 0.5)).toBe(true);
      expect(boxesMeet(box, beside(0.6), 0.5)).toBe(false);
      expect(boxesMeet(beside(0.6), box, 0.5)).toBe(false);
    }
  });

  test('around several is the smallest that holds them, around none nothing', () => {
    expect(boundsOfAll([])).toBeUndefined();
    expect(boundsOfAll([boundsOf(segment(0, 0, 10, 0)), boundsOf(circle(20, 5, 5))])).toEqual({
      left: 0,
      bottom: 0,
      right: 25,
      top: 10,
    });
  });
});
