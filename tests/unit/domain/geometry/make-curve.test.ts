import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TURN } from '../../../../src/domain/geometry/angle.ts';
import { pointOn } from '../../../../src/domain/geometry/curve-points.ts';
import { intersect } from '../../../../src/domain/geometry/intersect.ts';
import {
  checkedCurve,
  makeArc,
  makeCircle,
  makeEllipse,
  makeSegment,
} from '../../../../src/domain/geometry/make-curve.ts';
import { distance } from '../../../../src/domain/geometry/point.ts';
import { LIMIT, TOLERANCE } from '../../../../src/domain/geometry/tolerance.ts';
import { circle, curves, made } from './curves.ts';

const ORIGIN = { x: 0, y: 0 };

describe('a curve is refused', () => {
  test.each([Number.NaN, Infinity, -Infinity])('with a number that is %s, wherever it stands', (bad) => {
    expect(makeSegment({ x: bad, y: 0 }, ORIGIN)).toBe('not-finite');
    expect(makeSegment(ORIGIN, { x: 0, y: bad })).toBe('not-finite');
    expect(makeCircle(ORIGIN, bad)).toBe('not-finite');
    expect(makeArc(ORIGIN, 1, bad, 1)).toBe('not-finite');
    expect(makeArc(ORIGIN, 1, 1, bad)).toBe('not-finite');
    expect(makeEllipse(ORIGIN, [3, 2], bad)).toBe('not-finite');
    expect(makeEllipse({ x: 0, y: bad }, [3, 2], 0)).toBe('not-finite');
  });

  test('beyond 100 m, and not at them', () => {
    expect(makeSegment(ORIGIN, { x: 1e300, y: 0 })).toBe('too-far');
    expect(makeCircle(ORIGIN, LIMIT * 1.01)).toBe('too-far');
    expect(makeArc(ORIGIN, 1, 1e300, 1)).toBe('too-far');
    expect(makeCircle({ x: LIMIT, y: -LIMIT }, LIMIT)).toMatchObject({ radius: LIMIT });
  });

  test('when it is no longer or no wider than the tolerance, and not when it is', () => {
    const [under, over] = [TOLERANCE * 0.99, TOLERANCE * 1.01];
    expect(makeSegment(ORIGIN, ORIGIN)).toBe('too-small');
    expect(makeSegment(ORIGIN, { x: 0, y: under })).toBe('too-small');
    expect(makeSegment(ORIGIN, { x: 0, y: over })).toMatchObject({ kind: 'segment' });
    expect(makeCircle(ORIGIN, under)).toBe('too-small');
    expect(makeCircle(ORIGIN, -5)).toBe('too-small');
    expect(makeCircle(ORIGIN, over)).toMatchObject({ kind: 'circle' });
    expect(makeArc(ORIGIN, 10, 0, under / 10)).toBe('too-small');
    expect(makeArc(ORIGIN, 10, 0, over / 10)).toMatchObject({ kind: 'arc' });
    expect(makeEllipse(ORIGIN, [10, under], 0)).toBe('too-small');
    expect(makeEllipse(ORIGIN, [10, over], 0)).toMatchObject({ kind: 'ellipse' });
  });

  test('when it runs over nothing or over more than a turn', () => {
    for (const sweep of [0, -1, TURN + 0.001]) {
      expect(makeArc(ORIGIN, 10, 0, sweep)).toBe('bad-sweep');
      expect(makeEllipse(ORIGIN, [10, 5], 0, 0, sweep)).toBe('bad-sweep');
    }
  });
});

describe('a curve that could be written in two ways', () => {
  test('is a circle when its ends meet, and an arc just before', () => {
    expect(makeArc(ORIGIN, 10, 1, TURN)).toEqual(circle(0, 0, 10));
    expect(makeArc(ORIGIN, 10, 1, TURN - 0.0019)).toEqual(circle(0, 0, 10));
    expect(makeArc(ORIGIN, 10, 1, TURN - 0.0021)).toMatchObject({ kind: 'arc' });
  });

  test('is round when both axes of an ellipse are the same', () => {
    expect(makeEllipse(ORIGIN, [10, 10], 1)).toEqual(circle(0, 0, 10));
    expect(makeEllipse(ORIGIN, [10, 10], 1, 1, 2)).toMatchObject({ kind: 'arc', start: 2, sweep: 2 });
  });

  test('has the longer half axis first, and is the same line', () => {
    const turned = made(makeEllipse(ORIGIN, [3, 8], 0, 0.5, 1));
    expect(turned).toMatchObject({ major: 8, minor: 3, turn: Math.PI / 2 });
    expect(distance(pointOn(turned, 0), { x: 3 * Math.cos(0.5), y: 8 * Math.sin(0.5) })).toBeLessThan(1e-9);
    expect(distance(pointOn(turned, 1), { x: 3 * Math.cos(1.5), y: 8 * Math.sin(1.5) })).toBeLessThan(1e-9);
  });

  test('comes through a second check as it is', () => {
    fc.assert(
      fc.property(curves, (curve) => {
        expect(checkedCurve(curve)).toEqual(curve);
      }),
    );
  });
});

test('even unchecked numbers neither hang the kernel nor make it throw', () => {
  const wild = fc.constantFrom(Number.NaN, Infinity, -1e300, 1e300, 1e-300, 0, -0, 5);
  const place = fc.record({ x: wild, y: wild });
  const hostile = fc.oneof(
    fc.record({ kind: fc.constant('segment' as const), from: place, to: place }),
    fc.record({ kind: fc.constant('circle' as const), centre: place, radius: wild }),
    fc.record({ kind: fc.constant('arc' as const), centre: place, radius: wild, start: wild, sweep: wild }),
    fc.record({
      kind: fc.constant('ellipse' as const),
      centre: place,
      major: wild,
      minor: wild,
      turn: wild,
      start: wild,
      sweep: wild,
    }),
  );
  fc.assert(
    fc.property(hostile, hostile, (a, b) => {
      const { points, shared } = intersect(a, b);
      expect(points.length + shared.length).toBeLessThan(20);
    }),
  );
});
