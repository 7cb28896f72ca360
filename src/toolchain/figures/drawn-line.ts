import { TURN } from '../../domain/geometry/angle.ts';
import type { Curve } from '../../domain/geometry/curve.ts';
import { makeArc, makeCircle, makeEllipse, makeSegment, type CurveFault } from '../../domain/geometry/make-curve.ts';
import type { Point } from '../../domain/geometry/point.ts';
import type { DrawnLineSource } from '../../domain/course/source/figure-definition.ts';

const SHAPES = ['line', 'circle', 'arc', 'ellipse'] as const;

/** The curves of a line that an author drew by coordinates, or what is wrong with it. */
export function drawnLine(source: DrawnLineSource, at: Point): readonly Curve[] | string {
  const given = SHAPES.filter((shape) => source[shape] !== undefined);
  if (given.length !== 1) return `expected one of ${SHAPES.join(', ')}, found ${given.join(' and ') || 'none'}`;
  const place = ([x, y]: readonly [number, number]): Point => ({ x: x + at.x, y: y + at.y });
  const made = curvesOf(source, place);
  const fault = made.find((curve): curve is CurveFault => typeof curve === 'string');
  if (fault !== undefined) return `${given.join()}: ${FAULTS[fault]}`;
  return made.filter((curve): curve is Curve => typeof curve !== 'string');
}

const FAULTS: Readonly<Record<CurveFault, string>> = {
  'not-finite': 'expected numbers',
  'too-far': 'a coordinate or radius is beyond 100 m',
  'too-small': 'it is no longer or wider than 0.02 mm',
  'bad-sweep': 'expected two different directions',
};

function curvesOf(
  { line = [], circle, arc, ellipse }: DrawnLineSource,
  place: (point: readonly [number, number]) => Point,
): readonly (Curve | CurveFault)[] {
  if (circle) return [makeCircle(place([circle[0], circle[1]]), circle[2])];
  if (arc) {
    const [x, y, radius, from, to] = arc;
    const sweep = (((to - from) % 360) + 360) % 360;
    return [makeArc(place([x, y]), radius, radians(from), radians(sweep))];
  }
  if (ellipse) {
    const [x, y, first, second, turn] = ellipse;
    return [makeEllipse(place([x, y]), [first, second], radians(turn))];
  }
  return line.slice(1).map((to, index) => makeSegment(place(line[index] ?? to), place(to)));
}

export function radians(degrees: number): number {
  return (degrees / 360) * TURN;
}
