import type { PlaneCurve } from './plane-curve.ts';
import type { Point2 } from './vector.ts';

/** A number with so many digits after the point; never minus zero. */
export function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits)) + 0;
}

/** Places and radii to 1e-4 mm, angles to 1e-6, which is as much at a radius of 100 mm. */
const [MILLIMETRES, RADIANS] = [4, 6];

export function roundedPoint([x, y]: Point2): Point2 {
  return [rounded(x, MILLIMETRES), rounded(y, MILLIMETRES)];
}

/** The curve with rounded numbers, so that files are the same wherever they are computed. */
export function roundedCurve(curve: PlaneCurve): PlaneCurve {
  switch (curve.kind) {
    case 'line':
      return { kind: 'line', from: roundedPoint(curve.from), to: roundedPoint(curve.to) };
    case 'polyline':
      return { kind: 'polyline', points: curve.points.map(roundedPoint) };
    case 'circle':
      return { kind: 'circle', centre: roundedPoint(curve.centre), radius: rounded(curve.radius, MILLIMETRES) };
    case 'arc': {
      const radius = rounded(curve.radius, MILLIMETRES);
      return { kind: 'arc', centre: roundedPoint(curve.centre), radius, ...roundedAngles(curve) };
    }
    case 'ellipse':
      return { kind: 'ellipse', ...roundedAxes(curve) };
    case 'elliptic-arc':
      return { kind: 'elliptic-arc', ...roundedAxes(curve), ...roundedAngles(curve) };
  }
}

function roundedAngles({ start, end }: { readonly start: number; readonly end: number }): {
  readonly start: number;
  readonly end: number;
} {
  const turns = Math.floor(start / (2 * Math.PI) + 1e-9) * 2 * Math.PI;
  return { start: rounded(start - turns, RADIANS), end: rounded(end - turns, RADIANS) };
}

type Ellipse = PlaneCurve & { readonly kind: 'ellipse' | 'elliptic-arc' };

function roundedAxes({ centre, major, minor, rotation }: Ellipse): Omit<Ellipse & { kind: 'ellipse' }, 'kind'> {
  return {
    centre: roundedPoint(centre),
    major: rounded(major, MILLIMETRES),
    minor: rounded(minor, MILLIMETRES),
    rotation: rounded(rotation, RADIANS),
  };
}
