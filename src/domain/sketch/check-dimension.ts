import type { Dimension, DimensionTolerance } from './dimension.ts';
import { isOnSheet, onGrid, pointOnGrid } from './grid.ts';
import { SKETCH_LIMIT } from './sketch.ts';

/** The largest number that a dimension may give, and the most features it may be given for. */
export const DIMENSION_LIMITS = { value: 1_000_000, tolerance: 100, count: 99 } as const;

/** A dimension on the grid; undefined for one whose numbers are out of their bounds. */
export function checkedDimension(dimension: Dimension): Dimension | undefined {
  const { value, count } = dimension;
  if (!(value >= 0 && value <= DIMENSION_LIMITS.value)) return undefined;
  if (!Number.isInteger(count) || count < 1 || count > DIMENSION_LIMITS.count) return undefined;
  const tolerance = checkedTolerance(dimension.tolerance);
  if (!tolerance) return undefined;
  const text = { value: onGrid(value), tolerance };
  const place = pointOnGrid(dimension.place);
  if (!isOnSheet(place)) return undefined;
  switch (dimension.kind) {
    case 'level':
    case 'upright':
    case 'aligned': {
      const [from, to] = [pointOnGrid(dimension.from), pointOnGrid(dimension.to)];
      return isOnSheet(from) && isOnSheet(to) ? { ...dimension, ...text, place, from, to } : undefined;
    }
    case 'radius':
    case 'diameter': {
      const centre = pointOnGrid(dimension.centre);
      const radius = onGrid(dimension.radius);
      if (!isOnSheet(centre) || !(radius > 0 && radius <= SKETCH_LIMIT)) return undefined;
      return { ...dimension, ...text, place, centre, radius };
    }
    case 'angle': {
      const [vertex, from, to] = [
        pointOnGrid(dimension.vertex),
        pointOnGrid(dimension.from),
        pointOnGrid(dimension.to),
      ];
      if (!isOnSheet(vertex) || !isOnSheet(from) || !isOnSheet(to)) return undefined;
      return { ...dimension, ...text, place, vertex, from, to };
    }
  }
}

function checkedTolerance(tolerance: DimensionTolerance): DimensionTolerance | undefined {
  if (tolerance.kind !== 'limits') return tolerance;
  const { upper, lower } = tolerance;
  const most = DIMENSION_LIMITS.tolerance;
  if (!(Math.abs(upper) <= most && Math.abs(lower) <= most && lower <= upper)) return undefined;
  return { kind: 'limits', upper: thousandth(upper), lower: thousandth(lower) };
}

function thousandth(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
