import type { Ellipse } from '../geometry/curve.ts';
import type { Point } from '../geometry/point.ts';
import type { DrawnCurve } from './drawn-curve.ts';

/** A number with so many digits after the point; never minus zero. */
export function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits)) + 0;
}

/** Places and radii to 1e-4 mm, angles to 1e-6, which is as much at a radius of 100 mm. */
const [MILLIMETRES, RADIANS] = [4, 6];

function roundedPoint({ x, y }: Point): Point {
  return { x: rounded(x, MILLIMETRES), y: rounded(y, MILLIMETRES) };
}

/** The curve with rounded numbers, so that files are the same wherever they are computed. */
export function roundedCurve(curve: DrawnCurve): DrawnCurve {
  switch (curve.kind) {
    case 'segment':
      return { kind: 'segment', from: roundedPoint(curve.from), to: roundedPoint(curve.to) };
    case 'polyline':
      return { kind: 'polyline', points: curve.points.map(roundedPoint) };
    case 'circle':
      return { kind: 'circle', centre: roundedPoint(curve.centre), radius: rounded(curve.radius, MILLIMETRES) };
    case 'arc': {
      const radius = rounded(curve.radius, MILLIMETRES);
      return { kind: 'arc', centre: roundedPoint(curve.centre), radius, ...roundedAngles(curve) };
    }
    case 'ellipse': {
      const axes = { major: rounded(curve.major, MILLIMETRES), minor: rounded(curve.minor, MILLIMETRES) };
      const turn = rounded(curve.turn, RADIANS);
      const isWhole = curve.sweep >= 2 * Math.PI;
      const angles = isWhole ? { start: 0, sweep: 2 * Math.PI } : roundedAngles(curve);
      return { kind: 'ellipse', centre: roundedPoint(curve.centre), ...axes, turn, ...angles };
    }
  }
}

/** Both ends rounded alike, so that pieces which meet still do. */
function roundedAngles({ start, sweep }: Pick<Ellipse, 'start' | 'sweep'>): Pick<Ellipse, 'start' | 'sweep'> {
  const turns = Math.floor(start / (2 * Math.PI) + 1e-9) * 2 * Math.PI;
  const [from, to] = [rounded(start - turns, RADIANS), rounded(start + sweep - turns, RADIANS)];
  // The difference of two rounded angles has no more digits than they have.
  return { start: from, sweep: rounded(to - from, RADIANS) };
}
