import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveOf, distanceTo, isClosed, parameterOf, pieceOf } from '../../../../src/domain/projection/carrier.ts';
import { TURN, type PlaneCurve } from '../../../../src/domain/projection/plane-curve.ts';
import type { Point2 } from '../../../../src/domain/projection/vector.ts';
import { numberLines } from '../../../../src/domain/projection/number-lines.ts';
import { drawnLines, type LooseLine } from '../../../../src/domain/projection/precedence.ts';
import type { LineRole } from '../../../../src/domain/projection/view-line.ts';
import { series } from '../../../support/long-run.ts';

/** Lines on few carriers, so that many of them overlap; all ends are whole numbers, so that no piece is a fragment. */
const role = fc.constantFrom<LineRole>('visible', 'hidden', 'centre');
const ends = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 12 }));
const curve: fc.Arbitrary<PlaneCurve> = fc.oneof(
  fc.tuple(ends, fc.constantFrom(0, 5)).map(([[from, by], y]): PlaneCurve => {
    return { kind: 'line', from: [from, y], to: [from + by, y] };
  }),
  fc.tuple(ends, fc.constantFrom(0, 5)).map(([[from, by], x]): PlaneCurve => {
    return { kind: 'line', from: [x, from + by], to: [x, from] };
  }),
  fc.tuple(ends, fc.constantFrom(4, 9)).map(([[from, by], radius]): PlaneCurve => {
    return {
      kind: 'arc',
      centre: [30, 30],
      radius,
      start: from / 3,
      end: Math.min(from / 3 + by / 2, from / 3 + TURN),
    };
  }),
);
const line: fc.Arbitrary<LooseLine> = fc
  .tuple(role, curve, fc.constantFrom('a', 'b', 'c'), fc.boolean())
  .map(([as, drawn, name, tangent]) => {
    const soft = tangent && as !== 'centre' ? { tangent: true as const } : {};
    return { role: as, edges: [name], piece: pieceOf(drawn), ...soft };
  });
const lines = fc.array(line, { maxLength: 14 });

const STRENGTH = ['visible', 'hidden', 'centre', 'visible tangent', 'hidden tangent'];

/** The strongest kind of line at a place. */
function strongest(all: readonly LooseLine[], at: Point2): number {
  const kinds = all
    .filter(({ piece: { carrier, interval } }) => {
      if (distanceTo(carrier, at) > 1e-6) return false;
      const parameter = parameterOf(carrier, at);
      const turned = isClosed(carrier) ? parameter - Math.floor((parameter - interval[0]) / TURN) * TURN : parameter;
      return turned >= interval[0] && turned <= interval[1];
    })
    .map(({ role: as, tangent }) => STRENGTH.indexOf(tangent ? `${as} tangent` : as));
  return Math.min(9, ...kinds);
}

const PLACES: readonly Point2[] = [
  ...Array.from({ length: 34 }, (_, step) => step + 0.37).flatMap((value): readonly Point2[] => [
    [value, 0],
    [value, 5],
    [0, value],
    [5, value],
  ]),
  ...Array.from({ length: 60 }, (_, step) => step / 9.7).flatMap((angle): readonly Point2[] => [
    [30 + 4 * Math.cos(angle), 30 + 4 * Math.sin(angle)],
    [30 + 9 * Math.cos(angle), 30 + 9 * Math.sin(angle)],
  ]),
];

describe('the lines of a view', () => {
  it('show at every place the strongest of the lines that lie there, once', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const drawn = drawnLines(all);
        for (const at of PLACES) {
          expect(strongest(drawn, at)).toBe(strongest(all, at));
          const crossing = distanceTo({ kind: 'line', direction: [1, 0], offset: 0 }, at) < 1e-9;
          expect(crossing && drawn.filter((one) => strongest([one], at) < 9).length).not.toBe(2);
        }
      }),
      series(1000, 60),
    );
  });

  it('do not depend on the order in which they came, and stay what they are', () => {
    fc.assert(
      fc.property(lines, fc.integer(), (all, seed) => {
        const drawn = numberLines(drawnLines(all));
        const mixed = [...all].sort(
          (a, b) => ((JSON.stringify(a).length * seed) % 7) - ((JSON.stringify(b).length * seed) % 7),
        );
        expect(numberLines(drawnLines(mixed))).toEqual(drawn);
        expect(numberLines(drawnLines(drawnLines(all)))).toEqual(drawn);
      }),
      series(1000, 60),
    );
  });

  it('have an id each', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const ids = numberLines(drawnLines(all)).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      series(1000, 60),
    );
  });

  it('are one where they touch, with the names of all their edges', () => {
    const make = (from: number, to: number, name: string): LooseLine => ({
      role: 'visible',
      edges: [name],
      piece: pieceOf({ kind: 'line', from: [from, 1], to: [to, 1] }),
    });
    const [only, ...others] = drawnLines([make(0, 4, 'left'), make(9, 4.01, 'right'), make(2, 3, 'left')]);
    expect(others).toEqual([]);
    expect(only?.edges).toEqual(['left', 'right']);
    expect(only && curveOf(only.piece)).toEqual({ kind: 'line', from: [0, 1], to: [9, 1] });
    expect(drawnLines([make(0, 4, 'left'), make(4.1, 9, 'right')])).toHaveLength(2);
  });

  it('are a whole circle when arcs close it', () => {
    const arc = (start: number, end: number): LooseLine => ({
      role: 'visible',
      edges: ['rim'],
      piece: pieceOf({ kind: 'arc', centre: [3, 4], radius: 8, start, end }),
    });
    const [only, ...others] = drawnLines([arc(5, 8), arc(1.5, 5.1)]);
    expect(others).toEqual([]);
    expect(only && curveOf(only.piece)).toEqual({ kind: 'circle', centre: [3, 4], radius: 8 });
    const [across] = drawnLines([arc(6, 7)]);
    expect(across && curveOf(across.piece)).toMatchObject({
      kind: 'arc',
      start: expect.closeTo(6, 9),
      end: expect.closeTo(7, 9),
    });
  });

  it('lose fragments of less than 0.02 mm beside a stronger line', () => {
    const make = (as: LineRole, from: number, to: number): LooseLine => ({
      role: as,
      edges: ['x'],
      piece: pieceOf({ kind: 'line', from: [from, 1], to: [to, 1] }),
    });
    expect(drawnLines([make('visible', 0, 10), make('hidden', 5, 10.015)])).toHaveLength(1);
    expect(drawnLines([make('visible', 0, 10), make('hidden', 5, 10.5)])).toHaveLength(2);
  });
});
