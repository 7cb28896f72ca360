import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TURN } from '../../../../src/domain/geometry/angle.ts';
import { lineDirection, carrierOf } from '../../../../src/domain/geometry/carrier.ts';
import { pointOn } from '../../../../src/domain/geometry/curve-points.ts';
import type { Arc } from '../../../../src/domain/geometry/curve.ts';
import { intersection, totalLength } from '../../../../src/domain/geometry/intervals.ts';
import { distance, dot, type Point } from '../../../../src/domain/geometry/point.ts';
import { nearestAlong, pointAlong, polylineLength, polylinePart } from '../../../../src/domain/geometry/polyline.ts';
import { chained, twoEnds } from '../../../../src/domain/projection/chained.ts';
import type { DrawnCurve } from '../../../../src/domain/projection/drawn-curve.ts';
import {
  awayFrom,
  curvesIn,
  cutOut,
  looseCarrier,
  looseLength,
  spansIn,
  type LooseCurve,
} from '../../../../src/domain/projection/loose-curve.ts';
import { roundedCurve } from '../../../../src/domain/projection/rounded-curve.ts';
import { thinned } from '../../../../src/domain/projection/thinned.ts';
import { series } from '../../../support/long-run.ts';
import { curve, point } from './arbitrary-curves.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Rows of points that do not turn back onto themselves, and a piece of each. */
const polyline: fc.Arbitrary<LooseCurve & { kind: 'polyline' }> = fc
  .tuple(fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 3, maxLength: 12 }), share, share)
  .map(([heights, one, other]) => {
    const whole = { kind: 'polyline', points: heights.map((y, index) => ({ x: 5 * index, y })) } as const;
    const length = polylineLength(whole);
    return { ...whole, span: [Math.min(one, other) * length * 0.9, (0.1 + Math.max(one, other) * 0.9) * length] };
  });
const loose: fc.Arbitrary<LooseCurve> = fc.oneof({ weight: 5, arbitrary: curve }, { weight: 1, arbitrary: polyline });

function placeOn(drawn: LooseCurve, along: number): Point {
  if (drawn.kind !== 'polyline') return pointOn(drawn, along);
  return pointAlong(drawn, drawn.span[0] + along * looseLength(drawn));
}

describe('a carrier', () => {
  it('has the points of its curves, each in its span', () => {
    fc.assert(
      fc.property(loose, share, (drawn, along) => {
        const carrier = looseCarrier(drawn);
        const at = placeOn(drawn, along);
        expect(awayFrom(carrier, at)).toBeLessThan(1e-6);
        const back = curvesIn(carrier, spansIn(carrier, drawn) ?? []);
        expect(Math.min(...back.map((one) => awayFromCurve(one, at)))).toBeLessThan(1e-6);
      }),
      series(5000),
    );
  });

  it('gives the curve back', () => {
    fc.assert(
      fc.property(loose, (drawn) => {
        const carrier = looseCarrier(drawn);
        const [same, ...others] = curvesIn(carrier, spansIn(carrier, drawn) ?? []);
        expect(others).toEqual([]);
        const [from, to] = twoEnds(cutOut(drawn));
        const [first, last] = twoEnds(cutOut(same ?? drawn));
        expect(Math.min(distance(from, first), distance(from, last))).toBeLessThan(1e-6);
        expect(Math.min(distance(to, last), distance(to, first))).toBeLessThan(1e-6);
        expect(same && looseLength(same)).toBeCloseTo(looseLength(drawn), 4);
      }),
      series(5000),
    );
  });

  it('knows its own pieces, and those of no other carrier', () => {
    fc.assert(
      fc.property(loose, loose, (one, other) => {
        const carrier = looseCarrier(one);
        expect(spansIn(carrier, one)).toBeDefined();
        if (spansIn(carrier, other)) expect(awayFrom(carrier, placeOn(other, 0))).toBeLessThan(0.01);
      }),
      series(5000),
    );
  });

  it('of a line is the same whichever way the line was drawn', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        fc.pre(distance(a, b) > 0.1);
        const drawn: LooseCurve = { kind: 'segment', from: a, to: b };
        const turned: LooseCurve = { kind: 'segment', from: b, to: a };
        const [one, other] = [carrierOf(drawn), carrierOf(turned)];
        if (one.kind !== 'line' || other.kind !== 'line') throw new Error('expected lines');
        // A line that leans by the last digit may be written with the opposite normal.
        expect(Math.abs(dot(lineDirection(one), lineDirection(other)))).toBeCloseTo(1, 9);
        expect(Math.abs(other.offset)).toBeCloseTo(Math.abs(one.offset), 6);
        const carrier = looseCarrier(drawn);
        const [spans, same] = [spansIn(carrier, drawn) ?? [], spansIn(carrier, turned) ?? []];
        expect(totalLength(intersection(spans, same, 0))).toBeCloseTo(distance(a, b), 6);
      }),
      series(2000),
    );
  });

  it('of a circle counts what two arcs share across the zero of the angles', () => {
    const arc = (start: number, end: number): Arc => {
      return { kind: 'arc', centre: { x: 0, y: 0 }, radius: 1, start, sweep: end - start };
    };
    const circle = looseCarrier(arc(0, 1));
    const shared = (one: Arc, other: Arc): number =>
      totalLength(intersection(spansIn(circle, one) ?? [], spansIn(circle, other) ?? [], 0));
    expect(shared(arc(6, 7), arc(0.5, 1))).toBeCloseTo(7 - TURN - 0.5, 9);
    expect(shared(arc(1, 2), arc(3, 4))).toBe(0);
  });

  it('of many points is told from one with another point', () => {
    fc.assert(
      fc.property(polyline, fc.nat(20), (drawn, at) => {
        const changed = drawn.points.map((each, index) =>
          index === at % drawn.points.length ? { x: each.x, y: each.y + 0.01 } : each,
        );
        expect(spansIn(looseCarrier(drawn), drawn)).toEqual([drawn.span]);
        expect(spansIn(looseCarrier(drawn), { ...drawn, points: changed })).toBeUndefined();
      }),
      series(500),
    );
  });
});

function awayFromCurve(drawn: LooseCurve, at: Point): number {
  const { kind } = drawn;
  if (kind === 'polyline') return nearestAlong(polylinePart(drawn, drawn.span, 0), at).distance;
  const places = Array.from({ length: 2001 }, (_, step) => distance(pointOn(drawn, step / 2000), at));
  // Between two samples a curve is nearer than its ends there: what counts is that it passes by.
  return Math.min(...places) < looseLength(drawn) / 2000 ? awayFrom(looseCarrier(drawn), at) : Math.min(...places);
}

describe('a curve', () => {
  it('moves by no more than the rounding when it is rounded', () => {
    fc.assert(
      fc.property(curve, (drawn) => {
        const [before, after] = [twoEnds(drawn), twoEnds(roundedCurve(drawn))];
        before.forEach((end, index) => expect(distance(end, after[index] ?? { x: 1e9, y: 0 })).toBeLessThan(4e-4));
      }),
      series(5000),
    );
  });

  it('of many points keeps those that it needs', () => {
    const round: readonly Point[] = Array.from({ length: 401 }, (_, step) => {
      const angle = (step / 400) * Math.PI;
      return { x: 20 * Math.cos(angle), y: 20 * Math.sin(angle) };
    });
    const kept = thinned({ kind: 'polyline', points: round });
    if (kept.kind !== 'polyline') throw new Error('expected a polyline');
    expect(kept.points.length).toBeLessThan(200);
    for (const at of round) expect(nearestAlong(kept, at).distance).toBeLessThan(0.006);
    const straight = round.map(({ x }): Point => ({ x, y: 3 }));
    expect(thinned({ kind: 'polyline', points: straight })).toEqual({
      kind: 'polyline',
      points: [
        { x: 20, y: 3 },
        { x: -20, y: 3 },
      ],
    });
  });

  it('of a loop follows the one that it touches, whatever their order', () => {
    const line = (x: number, y: number, toX: number, toY: number): DrawnCurve => {
      return { kind: 'segment', from: { x, y }, to: { x: toX, y: toY } };
    };
    const loop: readonly DrawnCurve[] = [
      line(0, 0, 10, 0),
      { kind: 'arc', centre: { x: 10, y: 5 }, radius: 5, start: -Math.PI / 2, sweep: Math.PI },
      line(0, 10, 10, 10),
      line(0, 10, 0, 0),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray([...loop], { minLength: 4 }), (mixed) => {
        const chain = chained(mixed);
        chain.forEach((one, index) => {
          const next = twoEnds(chain[(index + 1) % 4] ?? one);
          expect(Math.min(...twoEnds(one).flatMap((end) => next.map((other) => distance(end, other))))).toBeLessThan(
            1e-6,
          );
        });
      }),
      series(500),
    );
  });
});
