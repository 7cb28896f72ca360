import { TURN } from './angle.ts';
import { carrierOf, footOn, type Carrier } from './carrier.ts';
import type { Arc, Circle, Curve, Segment } from './curve.ts';
import { lengthOf } from './curve-points.ts';
import { meetCarriers } from './meet-carriers.ts';
import { nearestOn } from './nearest.ts';
import { partOf } from './part-of.ts';
import { difference, distance, dot, scaled, sum, type Point } from './point.ts';
import { arcBetween } from './round-through.ts';
import { TOLERANCE } from './tolerance.ts';

/** A curve with the place of it that was meant. */
export interface Picked {
  readonly curve: Curve;
  readonly at: Point;
}

/** Two curves joined: what is left of each, and what lies between them; nothing for a sharp corner. */
export interface Corner {
  readonly first: Curve;
  readonly second: Curve;
  readonly between: Arc | Segment | undefined;
}

/** Why there is no corner: the curves meet nowhere; a curve is shorter than what goes off it; an ellipse, which is not rounded. */
export type CornerFault = 'no-crossing' | 'too-large' | 'wrong-kind';

/**
 * Rounds the corner between two curves by an arc that touches both; of several arcs the one nearest to the places that were
 * meant. Lines are cut or made longer to where the arc begins, arcs are only cut, circles stay whole. The radius 0 makes the
 * corner sharp.
 */
export function filleted(a: Picked, b: Picked, radius: number): Corner | CornerFault {
  if (a.curve.kind === 'ellipse' || b.curve.kind === 'ellipse') return 'wrong-kind';
  const [carrierA, carrierB] = [carrierOf(a.curve), carrierOf(b.curve)];
  const centres = parallels(carrierA, radius).flatMap((one) =>
    parallels(carrierB, radius).flatMap((other) => meetCarriers(one, other).map(({ point }) => point)),
  );
  const touches = centres
    .map((centre) => ({ centre, a: footOn(carrierA, centre), b: footOn(carrierB, centre) }))
    .sort((one, other) => away(one, a, b) - away(other, a, b));
  const [best] = touches;
  if (!best) return 'no-crossing';
  const corner = meetCarriers(carrierA, carrierB)
    .map(({ point }) => point)
    .sort((p, q) => distance(p, best.centre) - distance(q, best.centre))[0];
  const first = cutAt(a, best.a, corner);
  const second = cutAt(b, best.b, corner);
  if (!first || !second) return 'too-large';
  if (radius === 0) return { first, second, between: undefined };
  const arc = arcBetween(best.centre, radius, best.a, best.b);
  const between = arc.sweep <= TURN / 2 ? arc : arcBetween(best.centre, radius, best.b, best.a);
  return { first, second, between };
}

/** Cuts off the corner between two lines, at distances from where they meet. */
export function chamfered(a: Picked, b: Picked, offA: number, offB: number): Corner | CornerFault {
  if (a.curve.kind !== 'segment' || b.curve.kind !== 'segment') return 'wrong-kind';
  const [crossing] = meetCarriers(carrierOf(a.curve), carrierOf(b.curve));
  if (!crossing) return 'no-crossing';
  const corner = crossing.point;
  const [from, to] = [onLeg(a, corner, offA), onLeg(b, corner, offB)];
  if (!from || !to) return 'no-crossing';
  const [first, second] = [cutAt(a, from, corner), cutAt(b, to, corner)];
  return first && second ? { first, second, between: { kind: 'segment', from, to } } : 'too-large';
}

/** The place on the meant side of a corner, at a distance from it. */
function onLeg({ at }: Picked, corner: Point, off: number): Point | undefined {
  const length = distance(at, corner);
  return length > TOLERANCE ? sum(corner, scaled(difference(at, corner), off / length)) : undefined;
}

/** What is left of a curve on the meant side of a place; undefined where nothing is. */
function cutAt({ curve, at }: Picked, place: Point, corner: Point | undefined): Curve | undefined {
  if (curve.kind === 'circle') return curve;
  if (curve.kind === 'segment') {
    const meant = difference(at, corner ?? place);
    const along = (end: Point): number => dot(difference(end, corner ?? place), meant);
    const end = along(curve.from) > along(curve.to) ? curve.from : curve.to;
    // The end has to lie beyond the place, seen from the corner.
    if (dot(difference(end, place), meant) <= TOLERANCE * Math.hypot(meant.x, meant.y)) return undefined;
    return end === curve.from ? { ...curve, to: place } : { ...curve, from: place };
  }
  const cut = nearestOn(curve, place);
  if (cut.distance > TOLERANCE) return undefined;
  const [from, to] = nearestOn(curve, at).share <= cut.share ? [0, cut.share] : [cut.share, 1];
  const rest = partOf(curve, from, to);
  return lengthOf(rest) > TOLERANCE ? rest : undefined;
}

/** What lies at a distance from a line or a circle, on both sides. */
function parallels(carrier: Carrier, by: number): readonly Carrier[] {
  if (carrier.kind === 'ellipse') return [];
  const sides = by === 0 ? [0] : [by, -by];
  if (carrier.kind === 'line') return sides.map((side) => ({ ...carrier, offset: carrier.offset + side }));
  // Around a circle smaller than itself an arc would touch the side that is turned away: no corner looks like that.
  return sides
    .map((side): Circle => ({ ...carrier, radius: carrier.radius + side }))
    .filter(({ radius }) => radius > 0);
}

function away(touch: { readonly a: Point; readonly b: Point }, a: Picked, b: Picked): number {
  return distance(touch.a, a.at) + distance(touch.b, b.at);
}
