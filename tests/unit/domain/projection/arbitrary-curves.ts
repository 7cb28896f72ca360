import fc from 'fast-check';
import type { PlaneCurve } from '../../../../src/domain/projection/plane-curve.ts';
import type { Point2 } from '../../../../src/domain/projection/vector.ts';

export const coordinate = fc.double({ min: -100, max: 100, noNaN: true });
export const point: fc.Arbitrary<Point2> = fc.tuple(coordinate, coordinate);
const size = fc.double({ min: 1, max: 50, noNaN: true });
const angle = fc.double({ min: 0, max: 6.2, noNaN: true });
const sweep = fc.double({ min: 0.1, max: 6, noNaN: true });
const direction = fc.double({ min: 0, max: 3.1, noNaN: true });

const axes = fc
  .record({ centre: point, minor: size, more: size, rotation: direction })
  .map(({ centre, minor, more, rotation }) => ({ centre, major: minor + more, minor, rotation }));

/** Lines and round curves of every kind, none of them very small. */
export const curve: fc.Arbitrary<PlaneCurve> = fc.oneof(
  fc.record({ from: point, by: size, along: angle }).map(({ from, by, along }): PlaneCurve => {
    return { kind: 'line', from, to: [from[0] + by * Math.cos(along), from[1] + by * Math.sin(along)] };
  }),
  fc.record({ centre: point, radius: size }).map((round): PlaneCurve => ({ kind: 'circle', ...round })),
  fc
    .record({ centre: point, radius: size, start: angle, sweep })
    .map(({ sweep: by, ...arc }): PlaneCurve => ({ kind: 'arc', ...arc, end: arc.start + by })),
  axes.map((ellipse): PlaneCurve => ({ kind: 'ellipse', ...ellipse })),
  fc
    .tuple(axes, angle, sweep)
    .map(([ellipse, start, by]): PlaneCurve => ({ kind: 'elliptic-arc', ...ellipse, start, end: start + by })),
);
