import { endsOf } from '../geometry/curve-points.ts';
import type { Curve } from '../geometry/curve.ts';
import { distance } from '../geometry/point.ts';
import type { Entity } from '../sketch/sketch.ts';
import type { PlacedView } from './placed-view.ts';
import type { Reference } from './reference.ts';
import type { Stroke } from './strokes.ts';
import { stretchOn } from './track.ts';

/**
 * Whether a piece of a centre line lies on another one only because two of them stand on one axis: each may stand out over the end of
 * the other, so that a short piece of one may lie under the other whole. A line that was drawn a second time ends where the first one does.
 */
export function isSharedOvershoot(
  at: number,
  stroke: Stroke,
  entities: readonly Entity[],
  views: readonly PlacedView[],
  { overshoot, tolerance }: Reference,
): boolean {
  const curve = entities[at]?.curve;
  if (stroke.layer !== 'centre' || curve?.kind !== 'segment') return false;
  if (stroke.entities.some((other) => other !== at && endAlike(curve, entities[other]?.curve, 3 * tolerance)))
    return false;
  const reach = overshoot.most + tolerance;
  const reaching = views
    .flatMap(({ lines }) => lines)
    .filter(
      ({ line, track }) =>
        line.layer === 'centre' &&
        stretchOn(track, curve, 2 * tolerance).some(([from, to]) => from >= -reach && to <= track.length + reach),
    );
  return reaching.length > 1;
}

function endAlike(a: Curve, b: Curve | undefined, slack: number): boolean {
  if (!b) return false;
  const others = endsOf(b);
  return endsOf(a).every((end) => others.some((other) => distance(end, other) <= slack));
}
