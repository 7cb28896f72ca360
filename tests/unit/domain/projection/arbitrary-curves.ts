import fc from 'fast-check';
import { TURN } from '../../../../src/domain/geometry/angle.ts';
import type { Curve } from '../../../../src/domain/geometry/curve.ts';
import type { Point } from '../../../../src/domain/geometry/point.ts';

export const coordinate = fc.double({ min: -100, max: 100, noNaN: true });
export const point: fc.Arbitrary<Point> = fc.record({ x: coordinate, y: coordinate });
const size = fc.double({ min: 1, max: 50, noNaN: true });
const angle = fc.double({ min: 0, max: 6.2, noNaN: true });
const sweep = fc.double({ min: 0.1, max: 6, noNaN: true });
const direction = fc.double({ min: 0, max: 3.1, noNaN: true });

const axes = fc
  .record({ centre: point, minor: size, more: size, turn: direction })
  .map(({ centre, minor, more, turn }) => ({ centre, major: minor + more, minor, turn }));

/** Lines and round curves of every kind, none of them very small. */
export const curve: fc.Arbitrary<Curve> = fc.oneof(
  fc.record({ from: point, by: size, along: angle }).map(({ from, by, along }): Curve => {
    const to = { x: from.x + by * Math.cos(along), y: from.y + by * Math.sin(along) };
    return { kind: 'segment', from, to };
  }),
  fc.record({ centre: point, radius: size }).map((round): Curve => ({ kind: 'circle', ...round })),
  fc.record({ centre: point, radius: size, start: angle, sweep }).map((arc): Curve => ({ kind: 'arc', ...arc })),
  axes.map((ellipse): Curve => ({ kind: 'ellipse', ...ellipse, start: 0, sweep: TURN })),
  fc.tuple(axes, angle, sweep).map(([ellipse, start, by]): Curve => {
    return { kind: 'ellipse', ...ellipse, start, sweep: by };
  }),
);
