import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  curveOf,
  distanceTo,
  intervalOn,
  lineThrough,
  parameterOf,
  pieceOf,
  pointOn,
  shared,
} from '../../../../src/domain/projection/carrier.ts';
import { chained, endsOf } from '../../../../src/domain/projection/chained.ts';
import type { PlaneCurve } from '../../../../src/domain/projection/plane-curve.ts';
import { roundedCurve } from '../../../../src/domain/projection/rounded-curve.ts';
import { thinned } from '../../../../src/domain/projection/thinned.ts';
import { distance, type Point2 } from '../../../../src/domain/projection/vector.ts';
import { series } from '../../../support/long-run.ts';
import { curve, point } from './arbitrary-curves.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('a carrier', () => {
  it('has the points of its curves, each at its parameter', () => {
    fc.assert(
      fc.property(curve, share, (drawn, along) => {
        const { carrier, interval } = pieceOf(drawn);
        const at = pointOn(carrier, interval[0] + (interval[1] - interval[0]) * along);
        expect(distanceTo(carrier, at)).toBeLessThan(1e-6);
        expect(distance(pointOn(carrier, parameterOf(carrier, at)), at)).toBeLessThan(1e-6);
      }),
      series(5000),
    );
  });

  it('gives the curve back', () => {
    fc.assert(
      fc.property(curve, (drawn) => {
        const [from, to] = endsOf(drawn);
        const [first, last] = endsOf(curveOf(pieceOf(drawn)));
        const straight = Math.min(distance(from, first), distance(from, last));
        expect(straight).toBeLessThan(1e-6);
        expect(Math.min(distance(to, last), distance(to, first))).toBeLessThan(1e-6);
      }),
      series(5000),
    );
  });

  it('knows its own pieces, and those of no other carrier', () => {
    fc.assert(
      fc.property(curve, curve, (one, other) => {
        const [piece, foreign] = [pieceOf(one), pieceOf(other)];
        expect(intervalOn(piece.carrier, piece)).toEqual(piece.interval.map((value) => expect.closeTo(value, 6)));
        if (intervalOn(piece.carrier, foreign)) expect(distanceTo(piece.carrier, endsOf(other)[0])).toBeLessThan(0.01);
      }),
      series(5000),
    );
  });

  it('of a line is the same whichever way the line was drawn', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        fc.pre(distance(a, b) > 0.1);
        const [one, other] = [lineThrough(a, b), lineThrough(b, a)];
        expect(other.offset).toBeCloseTo(one.offset, 6);
        expect(other.direction[0]).toBeCloseTo(one.direction[0], 9);
      }),
      series(2000),
    );
  });

  it('of a circle counts what two arcs share across the zero of the angles', () => {
    const circle = { kind: 'circle', centre: [0, 0], radius: 1 } as const;
    expect(shared(circle, [6, 7], [0.5, 1])).toBeCloseTo(7 - 2 * Math.PI - 0.5, 9);
    expect(shared(circle, [1, 2], [3, 4])).toBeLessThan(0);
  });
});

describe('a curve', () => {
  it('moves by no more than the rounding when it is rounded', () => {
    fc.assert(
      fc.property(curve, (drawn) => {
        const [before, after] = [endsOf(drawn), endsOf(roundedCurve(drawn))];
        before.forEach((end, index) => expect(distance(end, after[index] ?? [1e9, 0])).toBeLessThan(4e-4));
      }),
      series(5000),
    );
  });

  it('of many points keeps those that it needs', () => {
    const round: readonly Point2[] = Array.from({ length: 401 }, (_, step) => {
      const angle = (step / 400) * Math.PI;
      return [20 * Math.cos(angle), 20 * Math.sin(angle)];
    });
    const kept = thinned({ kind: 'polyline', points: round });
    expect(kept.kind === 'polyline' && kept.points.length).toBeLessThan(200);
    for (const at of round) {
      const { carrier } = pieceOf(kept);
      expect(distanceTo(carrier, at)).toBeLessThan(0.006);
    }
    const straight = round.map(([x]): Point2 => [x, 3]);
    expect(thinned({ kind: 'polyline', points: straight })).toEqual({
      kind: 'polyline',
      points: [
        [20, 3],
        [-20, 3],
      ],
    });
  });

  it('of a loop follows the one that it touches, whatever their order', () => {
    const loop: readonly PlaneCurve[] = [
      { kind: 'line', from: [0, 0], to: [10, 0] },
      { kind: 'arc', centre: [10, 5], radius: 5, start: -Math.PI / 2, end: Math.PI / 2 },
      { kind: 'line', from: [0, 10], to: [10, 10] },
      { kind: 'line', from: [0, 10], to: [0, 0] },
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray([...loop], { minLength: 4 }), (mixed) => {
        const chain = chained(mixed);
        chain.forEach((one, index) => {
          const next = endsOf(chain[(index + 1) % 4] ?? one);
          expect(Math.min(...endsOf(one).flatMap((end) => next.map((other) => distance(end, other))))).toBeLessThan(
            1e-6,
          );
        });
      }),
      series(500),
    );
  });
});
