import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Curve } from '../../../../src/domain/geometry/curve.ts';
import { lengthOf } from '../../../../src/domain/geometry/curve-points.ts';
import { intersect, type Common } from '../../../../src/domain/geometry/intersect.ts';
import { distanceTo } from '../../../../src/domain/geometry/nearest.ts';
import { moveCurve, movePoint } from '../../../../src/domain/geometry/similarity.ts';
import { TOLERANCE } from '../../../../src/domain/geometry/tolerance.ts';
import { arc, circle, curves, ellipse, motions, segment } from './curves.ts';

const LONG = segment(0, 0, 100, 0);
const NEAR = TOLERANCE * 0.9;
const FAR = TOLERANCE * 1.1;

/** Places rounded to a thousandth, `t` where the curves run the same way, and the lengths of what is shared. */
function seen(a: Curve, b: Curve): readonly string[] {
  const common = intersect(a, b);
  expect(intersect(b, a)).toEqual(common);
  const round = (value: number): string => (Math.round(value * 1000) / 1000 + 0).toString();
  return [
    ...common.points.map(({ point, tangent }) => `${round(point.x)};${round(point.y)}${tangent ? ' t' : ''}`),
    ...common.shared.map((piece) => `${piece.kind} ${round(lengthOf(piece))}`),
  ];
}

describe('two segments', () => {
  test.each([
    ['cross', segment(50, -10, 50, 10), ['50;0']],
    ['cross aslant', segment(40, -10, 60, 10), ['50;0']],
    ['miss beyond an end', segment(101, -10, 101, 10), []],
    ['meet as a T from above', segment(30, 0, 30, 20), ['30;0']],
    ['meet as a T from below', segment(30, 0, 30, -20), ['30;0']],
    ['meet as a T with a gap under the tolerance', segment(30, NEAR, 30, 20), ['30;0']],
    ['do not meet with a gap over it', segment(30, FAR, 30, 20), []],
    ['meet in a corner', segment(100, 0, 100, 50), ['100;0']],
    ['meet in a corner with a gap under the tolerance', segment(100 + NEAR, 0, 120, 50), ['100.018;0']],
    ['go on straight from an end', segment(100, 0, 150, 0), ['100;0 t']],
    ['go on straight with an overlap under the tolerance', segment(100 - NEAR, 0, 150, 0), ['100;0 t']],
    ['leave a gap on one line', segment(100 + FAR, 0, 150, 0), []],
    ['share a stretch', segment(80, 0, 150, 0), ['segment 20']],
    ['share a stretch the other way round', segment(150, 0, 80, 0), ['segment 20']],
    ['lie in one another', segment(20, 0, 30, 0), ['segment 10']],
    ['are the same', segment(0, 0, 100, 0), ['segment 100']],
    ['lie beside each other under the tolerance', segment(20, NEAR, 30, NEAR), ['segment 10']],
    ['lie beside each other over it', segment(20, FAR, 30, FAR), []],
    ['run parallel', segment(0, 5, 100, 5), []],
    ['touch with an end at a flat angle, far from where their lines cross', segment(20, NEAR, 90, 0.3), ['20;0.009']],
  ] as const)('%s', (_, other, expected) => {
    expect(seen(LONG, other)).toEqual(expected);
  });

  test('without length are places', () => {
    const dot = segment(30, 0, 30, 0);
    expect(seen(LONG, dot)).toEqual(['30;0 t']);
    expect(seen(LONG, segment(30, NEAR, 30, NEAR))).toEqual(['30;0.009 t']);
    expect(seen(LONG, segment(30, FAR, 30, FAR))).toEqual([]);
    expect(seen(dot, dot)).toEqual(['30;0 t']);
    expect(seen(dot, segment(30, 1, 30, 1))).toEqual([]);
    expect(seen(dot, circle(40, 0, 10))).toHaveLength(1);
  });
});

describe('a segment and a circle', () => {
  test.each([
    ['cross twice', circle(50, 0, 10), ['40;0', '60;0']],
    ['cross once where the segment ends inside', circle(100, 0, 10), ['90;0']],
    ['touch from above', circle(50, 10, 10), ['50;0 t']],
    ['touch from below', circle(50, -10, 10), ['50;0 t']],
    ['touch with a gap under the tolerance', circle(50, 10 + NEAR, 10), ['50;0.009 t']],
    ['touch with an overlap under the tolerance', circle(50, 10 - NEAR, 10), ['50;-0.009 t']],
    ['miss with a gap over it', circle(50, 10 + FAR, 10), []],
    ['cross twice with an overlap over it', circle(50, 10 - FAR, 10), ['49.337;0', '50.663;0']],
    ['do not meet inside', circle(50, 0, 500), []],
    ['meet where the segment ends on the circle', circle(110, 0, 10), ['100;0']],
    ['meet with an end a little inside', circle(110 - NEAR, 0, 10), ['99.982;0']],
    ['touch at the end of the segment', circle(100, 10, 10), ['100;0 t']],
    ['touch at an end just before the place', circle(100.1, 10, 10), ['100;0 t']],
  ] as const)('%s', (_, other, expected) => {
    expect(seen(LONG, other)).toEqual(expected);
  });
});

describe('arcs', () => {
  test.each([
    ['meet a line only where they are', arc(50, 0, 10, 90, 180), ['40;0']],
    ['touch a line at their end, as a fillet does', arc(100, 10, 10, 270, 90), ['100;0 t']],
    ['touch a line in their middle', arc(50, 10, 10, 180, 180), ['50;0 t']],
    ['leave a line out that touches their circle elsewhere', arc(50, 10, 10, 0, 180), []],
  ] as const)('%s', (_, other, expected) => {
    expect(seen(LONG, other)).toEqual(expected);
  });

  test.each([
    ['share a stretch of one circle', arc(0, 0, 10, 45, 90), ['arc 7.854']],
    ['go on where the other one ends', arc(0, 0, 10, 90, 90), ['0;10 t']],
    ['go on at both ends', arc(0, 0, 10, 90, 270), ['0;10 t', '10;0 t']],
    ['share a stretch and an end', arc(0, 0, 10, 45, 315), ['10;0 t', 'arc 7.854']],
    ['of one centre do not meet', arc(0, 0, 11, 0, 90), []],
    ['lie on the circle', circle(0, 0, 10), ['arc 15.708']],
    ['lie on a circle under the tolerance', circle(NEAR / 2, 0, 10 + NEAR / 2), ['arc 15.731']],
  ] as const)('a quarter of a circle: %s', (_, other, expected) => {
    expect(seen(arc(0, 0, 10, 0, 90), other)).toEqual(expected);
  });

  test('share the stretch over the place where angles begin', () => {
    expect(seen(arc(0, 0, 10, 300, 120), arc(0, 0, 10, 330, 40))).toEqual(['arc 6.981']);
  });
});

describe('two circles', () => {
  const first = circle(0, 0, 20);
  test.each([
    ['cross twice', circle(20, 0, 20), ['10;-17.321', '10;17.321']],
    ['touch from outside', circle(30, 0, 10), ['20;0 t']],
    ['touch from outside with a gap', circle(30 + NEAR, 0, 10), ['20.009;0 t']],
    ['touch from outside with an overlap', circle(30 - NEAR, 0, 10), ['19.991;0 t']],
    ['miss from outside', circle(30 + FAR, 0, 10), []],
    ['touch from inside', circle(10, 0, 10), ['20;0 t']],
    ['touch from inside with a gap', circle(10 - NEAR, 0, 10), ['19.991;0 t']],
    ['touch from inside with an overlap', circle(10 + NEAR, 0, 10), ['20.009;0 t']],
    ['miss from inside', circle(10 - FAR, 0, 10), []],
    ['are concentric', circle(0, 0, 10), []],
    ['are the same', circle(0, 0, 20), ['circle 125.664']],
    ['are the same within the tolerance', circle(NEAR / 2, 0, 20 + NEAR / 2), ['circle 125.664']],
    ['are concentric and nearly the same', circle(0, 0, 20 + FAR), []],
  ] as const)('%s', (_, other, expected) => {
    const [found, wanted] = [seen(first, other), expected];
    // Of two circles that are nearly the same, either is what they share.
    expect(found.map((text) => text.replace(/^circle 125\.\d+$/, 'circle 125.664'))).toEqual(wanted);
  });
});

describe('an ellipse', () => {
  const first = ellipse(0, 0, 20, 10);
  test.each([
    ['crosses a line', segment(-30, 0, 30, 0), ['-20;0', '20;0']],
    ['touches a line at the top', segment(-30, 10, 30, 10), ['0;10 t']],
    ['touches a line with a gap', segment(-30, 10 + NEAR, 30, 10 + NEAR), ['0;10.009 t']],
    ['touches a line with an overlap', segment(-30, 10 - NEAR, 30, 10 - NEAR), ['0;9.991 t']],
    ['misses a line', segment(-30, 10 + FAR, 30, 10 + FAR), []],
    ['touches a circle from outside', circle(0, 15, 5), ['0;10 t']],
    ['touches a circle from outside with a gap', circle(0, 15 + NEAR, 5), ['0;10.009 t']],
    ['touches a circle from outside with an overlap', circle(0, 15 - NEAR, 5), ['0;9.991 t']],
    ['misses a circle', circle(0, 15 + FAR, 5), []],
    ['touches the circle around it twice', circle(0, 0, 20), ['-20;0 t', '20;0 t']],
    ['touches the circle inside it twice', circle(0, 0, 10), ['0;-10 t', '0;10 t']],
    ['crosses a circle four times', circle(0, 0, 15), 4],
    ['crosses itself turned a quarter four times', ellipse(0, 0, 20, 10, 90), 4],
    ['misses itself seen smaller', ellipse(0, 0, 18, 9), []],
    ['is the same as itself', ellipse(0, 0, 20, 10), ['ellipse 96.884']],
    ['touches another one beside it', ellipse(40, 0, 20, 10), ['20;0 t']],
    ['touches another one beside it with a gap', ellipse(40 + NEAR, 0, 20, 10), ['20.009;0 t']],
    ['misses another one beside it', ellipse(40 + FAR, 0, 20, 10), []],
  ] as const)('%s', (_, other, expected) => {
    const found = seen(first, other);
    if (typeof expected === 'number') expect(found).toHaveLength(expected);
    else expect(found).toEqual(expected);
  });

  test('in pieces shares stretches and ends', () => {
    const piece = (start: number, sweep: number): Curve => ({
      kind: 'ellipse',
      centre: { x: 0, y: 0 },
      major: 20,
      minor: 10,
      turn: 0,
      start,
      sweep,
    });
    expect(seen(piece(0, Math.PI / 2), piece(Math.PI / 2, Math.PI / 2))).toEqual(['0;10 t']);
    expect(seen(piece(0, Math.PI / 2), piece(Math.PI / 2, Math.PI))).toEqual(['0;10 t']);
    expect(seen(piece(5, 2), piece(6, 2))).toHaveLength(1);
    expect(seen(piece(0, 1), piece(0.5, 2)).every((text) => text.startsWith('ellipse'))).toBe(true);
  });
});

describe('what any two curves have in common', () => {
  const isNear = (common: Common, a: Curve, b: Curve): boolean =>
    common.points.every(
      ({ point }) => distanceTo(a, point) <= TOLERANCE * 1.01 && distanceTo(b, point) <= TOLERANCE * 1.01,
    );

  test('is the same whichever comes first', () => {
    fc.assert(
      fc.property(curves, curves, (a, b) => {
        expect(intersect(a, b)).toEqual(intersect(b, a));
      }),
      { numRuns: 400 },
    );
  });

  test('lies on both', () => {
    fc.assert(
      fc.property(curves, curves, (a, b) => {
        expect(isNear(intersect(a, b), a, b)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('moves with them, turned and mirrored', () => {
    fc.assert(
      fc.property(curves, curves, motions, (a, b, motion) => {
        const before = intersect(a, b);
        const after = intersect(moveCurve(a, motion), moveCurve(b, motion));
        expect(after.points).toHaveLength(before.points.length);
        expect(after.shared).toHaveLength(before.shared.length);
        const length = (common: Common): number => common.shared.reduce((sum, piece) => sum + lengthOf(piece), 0);
        expect(length(after)).toBeCloseTo(length(before), 1);
        for (const { point, tangent } of before.points) {
          const moved = movePoint(point, motion);
          const gap = (other: Common['points'][number]): number =>
            Math.hypot(other.point.x - moved.x, other.point.y - moved.y);
          expect(after.points.some((other) => gap(other) < 0.05 && other.tangent === tangent)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('is the whole curve for a curve and itself', () => {
    fc.assert(
      fc.property(curves, (curve) => {
        const { points, shared } = intersect(curve, curve);
        expect(points).toEqual([]);
        expect(shared.reduce((sum, piece) => sum + lengthOf(piece), 0)).toBeCloseTo(lengthOf(curve), 3);
      }),
    );
  });

  test('misses no crossing that a fine walk along one of them finds', () => {
    fc.assert(
      fc.property(curves, curves, (a, b) => {
        const { points, shared } = intersect(a, b);
        if (shared.length > 0 || a.kind === 'ellipse') return;
        const sides = 400;
        for (let step = 0; step <= sides; step += 1) {
          const place = walk(a, step / sides);
          if (distanceTo(b, place) > TOLERANCE / 2) continue;
          // Flat crossings stay within the tolerance for a while.
          expect(points.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function walk(curve: Curve, share: number) {
  if (curve.kind === 'segment') {
    return {
      x: curve.from.x + (curve.to.x - curve.from.x) * share,
      y: curve.from.y + (curve.to.y - curve.from.y) * share,
    };
  }
  const { centre } = curve;
  const size = curve.kind === 'ellipse' ? curve.major : curve.radius;
  const from = curve.kind === 'circle' ? 0 : curve.start;
  const over = curve.kind === 'circle' ? 2 * Math.PI : curve.sweep;
  return { x: centre.x + size * Math.cos(from + over * share), y: centre.y + size * Math.sin(from + over * share) };
}
