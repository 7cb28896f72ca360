import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Curve } from '../../../../src/domain/geometry/curve.ts';
import { nearestOn } from '../../../../src/domain/geometry/nearest.ts';
import type { Point } from '../../../../src/domain/geometry/point.ts';
import { cutOut } from '../../../../src/domain/projection/loose-curve.ts';
import { numberLines } from '../../../../src/domain/projection/number-lines.ts';
import { drawnLines, type LooseLine } from '../../../../src/domain/projection/precedence.ts';
import { roundedCurve } from '../../../../src/domain/projection/rounded-curve.ts';
import type { LineRole } from '../../../../src/domain/projection/view-line.ts';
import { series } from '../../../support/long-run.ts';

/** Lines on few carriers, so that many of them overlap; all ends are whole numbers, so that no piece is a fragment. */
const role = fc.constantFrom<LineRole>('visible', 'hidden', 'centre');
const ends = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 12 }));
const curve: fc.Arbitrary<Curve> = fc.oneof(
  fc.tuple(ends, fc.constantFrom(0, 5)).map(([[from, by], y]): Curve => {
    return { kind: 'segment', from: { x: from, y }, to: { x: from + by, y } };
  }),
  fc.tuple(ends, fc.constantFrom(0, 5)).map(([[from, by], x]): Curve => {
    return { kind: 'segment', from: { x, y: from + by }, to: { x, y: from } };
  }),
  fc.tuple(ends, fc.constantFrom(4, 9)).map(([[from, by], radius]): Curve => {
    return { kind: 'arc', centre: { x: 30, y: 30 }, radius, start: from / 3, sweep: by / 2 };
  }),
);
const line: fc.Arbitrary<LooseLine> = fc
  .tuple(role, curve, fc.constantFrom('a', 'b', 'c'), fc.boolean())
  .map(([as, drawn, name, tangent]) => {
    const soft = tangent && as !== 'centre' ? { tangent: true as const } : {};
    return { role: as, edges: [name], curve: drawn, ...soft };
  });
const lines = fc.array(line, { maxLength: 14 });

const STRENGTH = ['visible', 'hidden', 'centre', 'visible tangent', 'hidden tangent'];

/** The strongest kind of line at a place. */
function strongest(all: readonly LooseLine[], at: Point): number {
  const kinds = all
    .filter(({ curve: drawn }) => drawn.kind !== 'polyline' && nearestOn(drawn, at).distance <= 1e-6)
    .map(({ role: as, tangent }) => STRENGTH.indexOf(tangent ? `${as} tangent` : as));
  return Math.min(9, ...kinds);
}

const PLACES: readonly Point[] = [
  ...Array.from({ length: 34 }, (_, step) => step + 0.37).flatMap((value): readonly Point[] => [
    { x: value, y: 0 },
    { x: value, y: 5 },
    { x: 0, y: value },
    { x: 5, y: value },
  ]),
  ...Array.from({ length: 60 }, (_, step) => step / 9.7).flatMap((angle): readonly Point[] => [
    { x: 30 + 4 * Math.cos(angle), y: 30 + 4 * Math.sin(angle) },
    { x: 30 + 9 * Math.cos(angle), y: 30 + 9 * Math.sin(angle) },
  ]),
];

describe('the lines of a view', () => {
  it('show at every place the strongest of the lines that lie there, once', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const drawn = drawnLines(all);
        for (const at of PLACES) {
          expect(strongest(drawn, at)).toBe(strongest(all, at));
          const crossing = Math.abs(at.y) < 1e-9;
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
      curve: { kind: 'segment', from: { x: from, y: 1 }, to: { x: to, y: 1 } },
    });
    const [only, ...others] = drawnLines([make(0, 4, 'left'), make(9, 4.01, 'right'), make(2, 3, 'left')]);
    expect(others).toEqual([]);
    expect(only?.edges).toEqual(['left', 'right']);
    expect(only && roundedCurve(cutOut(only.curve))).toEqual({
      kind: 'segment',
      from: { x: 0, y: 1 },
      to: { x: 9, y: 1 },
    });
    expect(drawnLines([make(0, 4, 'left'), make(4.1, 9, 'right')])).toHaveLength(2);
  });

  it('are a whole circle when arcs close it', () => {
    const arc = (start: number, end: number): LooseLine => ({
      role: 'visible',
      edges: ['rim'],
      curve: { kind: 'arc', centre: { x: 3, y: 4 }, radius: 8, start, sweep: end - start },
    });
    const [only, ...others] = drawnLines([arc(5, 8), arc(1.5, 5.1)]);
    expect(others).toEqual([]);
    expect(only?.curve).toEqual({ kind: 'circle', centre: { x: 3, y: 4 }, radius: 8 });
    const [across] = drawnLines([arc(6, 7)]);
    expect(across?.curve).toMatchObject({ kind: 'arc', start: expect.closeTo(6, 9), sweep: expect.closeTo(1, 9) });
  });

  it('lose fragments of less than 0.02 mm beside a stronger line', () => {
    const make = (as: LineRole, from: number, to: number): LooseLine => ({
      role: as,
      edges: ['x'],
      curve: { kind: 'segment', from: { x: from, y: 1 }, to: { x: to, y: 1 } },
    });
    expect(drawnLines([make('visible', 0, 10), make('hidden', 5, 10.015)])).toHaveLength(1);
    expect(drawnLines([make('visible', 0, 10), make('hidden', 5, 10.5)])).toHaveLength(2);
  });
});
