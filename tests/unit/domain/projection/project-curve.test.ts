import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TURN } from '../../../../src/domain/geometry/angle.ts';
import type { Point } from '../../../../src/domain/geometry/point.ts';
import { awayFrom, looseCarrier, type LooseCurve } from '../../../../src/domain/projection/loose-curve.ts';
import { added, cross, planePoint, unit, type Point3 } from '../../../../src/domain/projection/vector.ts';
import { projectCurve } from '../../../../src/domain/projection/project-curve.ts';
import { silhouette } from '../../../../src/domain/projection/silhouette.ts';
import { simplifyPolyline } from '../../../../src/domain/projection/simplify-polyline.ts';
import type { SpaceCurve } from '../../../../src/domain/projection/space-curve.ts';
import {
  isometricDirection,
  nearness,
  PRINCIPAL_DIRECTIONS,
  PRINCIPAL_VIEWS,
  projected,
  type ViewDirection,
} from '../../../../src/domain/projection/view-direction.ts';
import { series } from '../../../support/long-run.ts';

const DIRECTIONS: readonly ViewDirection[] = [
  ...PRINCIPAL_VIEWS.map((view) => PRINCIPAL_DIRECTIONS[view]),
  isometricDirection('left'),
  isometricDirection('right'),
];
const direction = fc.constantFrom(...DIRECTIONS);
const coordinate = fc.double({ min: -50, max: 50, noNaN: true });
const point: fc.Arbitrary<Point3> = fc.tuple(coordinate, coordinate, coordinate);
const radius = fc.double({ min: 2, max: 40, noNaN: true });
const axis = fc.constantFrom<Point3>([1, 0, 0], [0, 1, 0], [0, 0, 1], unit([1, 1, 0]), unit([0, 1, 2]));
const angles = fc.tuple(fc.double({ min: 0, max: 6, noNaN: true }), fc.double({ min: 0.2, max: 6, noNaN: true }));

function scaled(vector: Point3, by: number): Point3 {
  return added([0, 0, 0], vector, by);
}

type Conic = SpaceCurve & { readonly kind: 'conic' };

function circle(centre: Point3, normal: Point3, r: number, [start, sweep]: readonly [number, number]): Conic {
  const x = unit(cross(normal, Math.abs(normal[0]) < 0.9 ? [1, 0, 0] : [0, 1, 0]));
  return { kind: 'conic', centre, u: scaled(x, r), v: scaled(cross(normal, x), r), start, end: start + sweep };
}

const arc = fc.tuple(point, axis, radius, angles).map((given) => circle(...given));

function at({ centre, u, v }: Conic, t: number): Point3 {
  return added(added(centre, u, Math.cos(t)), v, Math.sin(t));
}

/** How far a place of the view is from what a curve is a piece of. */
function away(curve: LooseCurve, place: Point): number {
  return awayFrom(looseCarrier(curve), place);
}

describe('a view of an arc', () => {
  it('has all of its points, and the ends of the arc or the turn of its picture', () => {
    fc.assert(
      fc.property(arc, direction, fc.double({ min: 0, max: 1, noNaN: true }), (drawn, view, share) => {
        const seen = projectCurve(drawn, view);
        if (!seen) return;
        const place = at(drawn, drawn.start + (drawn.end - drawn.start) * share);
        const shown = planePoint(projected(view, place));
        expect(away(seen.curve, shown)).toBeLessThan(1e-3);
        // What is nearest there is this point, or one before it on a circle seen edge-on.
        expect(seen.nearnessAt(shown)).toBeGreaterThan(nearness(view, place) - 1e-2);
      }),
      series(5000),
    );
  });

  it('is a circle from along the axis, a line from beside it, an ellipse in isometry', () => {
    const round = circle([0, 0, 0], [0, 0, 1], 10, [0, 2 * Math.PI]);
    expect(projectCurve(round, PRINCIPAL_DIRECTIONS.top)?.curve).toEqual({
      kind: 'circle',
      centre: { x: 0, y: 0 },
      radius: 10,
    });
    const beside = projectCurve(round, PRINCIPAL_DIRECTIONS.front);
    expect(beside?.curve).toMatchObject({ kind: 'segment', from: { y: expect.closeTo(0, 9) } });
    const reached = beside?.curve.kind === 'segment' ? [beside.curve.from.x, beside.curve.to.x] : [];
    expect(reached.sort((a, b) => a - b)).toEqual([expect.closeTo(-10, 9), expect.closeTo(10, 9)]);
    const isometric = projectCurve(round, isometricDirection('left'))?.curve;
    // ISO 5456-3: half axes 1.22 and 0.71 of the radius.
    expect(isometric).toMatchObject({
      kind: 'ellipse',
      major: expect.closeTo(12.2474, 3),
      minor: expect.closeTo(7.0711, 3),
    });
    expect(isometric).toMatchObject({ turn: expect.closeTo(0, 9), start: 0, sweep: TURN });
  });

  it('is nothing where a line is seen end-on', () => {
    expect(projectCurve({ kind: 'line', from: [3, 0, 4], to: [3, 9, 4] }, PRINCIPAL_DIRECTIONS.front)).toBeUndefined();
  });

  it('finds lines and circles in rows of points', () => {
    const round = Array.from({ length: 20 }, (_, step) => step / 10);
    const row = round.map((t): Point => ({ x: 5 + 7 * Math.cos(t), y: 2 + 7 * Math.sin(t) }));
    expect(simplifyPolyline(row, 1e-3)).toMatchObject({
      kind: 'arc',
      centre: { x: expect.closeTo(5, 6), y: expect.closeTo(2, 6) },
      radius: expect.closeTo(7, 6),
      start: expect.closeTo(0, 6),
      sweep: expect.closeTo(1.9, 6),
    });
    const back = [...row.map(({ x }): Point => ({ x, y: 3 })), { x: 12, y: 3 }];
    expect(simplifyPolyline(back, 1e-3)).toMatchObject({ kind: 'segment' });
    expect(
      simplifyPolyline(
        [
          { x: 1, y: 1 },
          { x: 1, y: 1.0001 },
        ],
        1e-3,
      ),
    ).toBeUndefined();
    const wave = round.map((t): Point => ({ x: t * 10, y: Math.sin(t * 3) }));
    expect(simplifyPolyline(wave, 1e-3)?.kind).toBe('polyline');
  });
});

describe('the outline of a cylinder or cone', () => {
  const surface = (low: number, high: number) =>
    ({
      ends: [
        { centre: [0, 0, 0], radius: low },
        { centre: [0, 0, 20], radius: high },
      ],
      x: [1, 0, 0],
      y: [0, 1, 0],
      start: 0,
      end: 2 * Math.PI,
    }) as const;

  it('is two lines from beside it and none from along it', () => {
    expect(silhouette(surface(8, 8), PRINCIPAL_DIRECTIONS.top)).toEqual([]);
    const lines = silhouette(surface(8, 5), PRINCIPAL_DIRECTIONS.front).map(({ from, to }) => [from[0], to[0]]);
    expect(lines.map((ends) => ends.map((x) => Math.abs(x)))).toEqual(
      [8, 8].map(() => [expect.closeTo(8, 9), expect.closeTo(5, 9)]),
    );
  });

  it('touches both circles of its ends, as seen', () => {
    fc.assert(
      fc.property(radius, radius, direction, (low, high, view) => {
        for (const line of silhouette(surface(low, high), view)) {
          for (const [index, end] of [line.from, line.to].entries()) {
            const rim = projectCurve(
              circle([0, 0, index * 20], [0, 0, 1], index === 0 ? low : high, [0, 2 * Math.PI]),
              view,
            );
            expect(rim && away(rim.curve, planePoint(projected(view, end)))).toBeLessThan(1e-3);
          }
        }
      }),
      series(1000),
    );
  });

  it('is missing where the face does not reach', () => {
    const half = { ...surface(8, 8), end: Math.PI / 2 + 1 };
    expect(silhouette(half, PRINCIPAL_DIRECTIONS.front)).toHaveLength(1);
  });
});
