import type { Curve } from '../geometry/curve.ts';
import type { Point } from '../geometry/point.ts';
import type { DrawnCurve } from '../projection/drawn-curve.ts';
import type { PictureView } from './part-picture.ts';

/** How far centre lines go beyond what they are the axis of, in millimetres. */
const OVERSHOOT = 3;

/** A line of a view as strokes of a drawing; centre lines go beyond the outline. */
export function viewStrokes({ role, curve }: PictureView['lines'][number]): readonly Curve[] {
  if (role === 'centre' && curve.kind === 'segment') return [longer(curve.from, curve.to)];
  return strokesOf(curve);
}

function strokesOf(curve: DrawnCurve): readonly Curve[] {
  if (curve.kind !== 'polyline') return [curve];
  return curve.points.slice(1).map((to, index) => ({ kind: 'segment', from: curve.points[index] ?? to, to }));
}

function longer(from: Point, to: Point): Curve {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [x, y] = [((to.x - from.x) / length) * OVERSHOOT, ((to.y - from.y) / length) * OVERSHOOT];
  return { kind: 'segment', from: { x: from.x - x, y: from.y - y }, to: { x: to.x + x, y: to.y + y } };
}

/** Whether a line of a view is seen of a face: as its rim, or as the face itself where that is seen edge-on. */
export function isOfFace({ edges, role }: PictureView['lines'][number], face: string): boolean {
  return role !== 'centre' && edges.some((edge) => edge.replace(/#\d+$/u, '').split('|').includes(face));
}
