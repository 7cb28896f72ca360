import { boxHolds } from '../geometry/bounds.ts';
import { distance, type Point } from '../geometry/point.ts';
import type { Dimension } from '../sketch/dimension.ts';
import type { PlacedView } from './placed-view.ts';
import { inPart, viewAxes, type Axis } from './size-reference.ts';

/** A size of a drawing by what it measures on the part, in millimetres of the part. */
export interface PlacedSize {
  /** Its place among the dimensions of the drawing. */
  readonly index: number;
  readonly dimension: Dimension;
  /** The view that it stands in; undefined for one that touches none. */
  readonly view: PlacedView | undefined;
  /** For a length along an axis of the part: between which places. */
  readonly along?: { readonly axis: Axis; readonly from: number; readonly to: number };
  /** For the size of a circle or an arc. */
  readonly round?: { readonly centre: Readonly<Partial<Record<Axis, number>>>; readonly radius: number };
}

/** Tells of every dimension what it measures on the part. */
export function placedSizes(
  dimensions: readonly Dimension[],
  views: readonly PlacedView[],
  ratio: number,
  tolerance: number,
): readonly PlacedSize[] {
  return dimensions.map((dimension, index): PlacedSize => {
    const points = pointsOf(dimension);
    const view = views.find(({ box }) => points.every((point) => boxHolds(box, point, 4 * tolerance)));
    const place = view?.view.place;
    if (!view || !place || view.variant.kind !== 'as-is') return { index, dimension, view };
    const local = ({ x, y }: Point): Point => ({ x: (x - view.shift.x) / ratio, y: (y - view.shift.y) / ratio });
    if ('centre' in dimension) {
      const centre = inPart(place, local(dimension.centre));
      return { index, dimension, view, round: { centre, radius: dimension.radius / ratio } };
    }
    if ('vertex' in dimension) return { index, dimension, view };
    const [a, b] = [local(dimension.from), local(dimension.to)];
    const way = wayOf(dimension.kind, a, b, (4 * tolerance) / ratio);
    if (!way) return { index, dimension, view };
    const { axis } = viewAxes(place)[way];
    const [from, to] = [inPart(place, a)[axis] ?? 0, inPart(place, b)[axis] ?? 0];
    return { index, dimension, view, along: { axis, from: Math.min(from, to), to: Math.max(from, to) } };
  });
}

function pointsOf(dimension: Dimension): readonly Point[] {
  switch (dimension.kind) {
    case 'level':
    case 'upright':
    case 'aligned':
      return [dimension.from, dimension.to];
    case 'radius':
    case 'diameter':
      return [dimension.centre];
    case 'angle':
      return [dimension.vertex];
  }
}

function wayOf(kind: 'level' | 'upright' | 'aligned', a: Point, b: Point, slack: number): 'x' | 'y' | undefined {
  if (kind === 'level') return 'x';
  if (kind === 'upright') return 'y';
  if (distance(a, b) === 0) return undefined;
  if (Math.abs(a.y - b.y) <= slack) return 'x';
  return Math.abs(a.x - b.x) <= slack ? 'y' : undefined;
}
