import { normalAngle, TURN } from './angle.ts';
import { carrierOf, footOn } from './carrier.ts';
import type { Curve } from './curve.ts';
import { lengthOf } from './curve-points.ts';
import { difference, distance, dot, type Point } from './point.ts';
import { TOLERANCE } from './tolerance.ts';

/**
 * One curve for two that lie on the same line or circle, over the gap between them (on a circle, the smaller one). Undefined for
 * others, for closed ones, and for ellipses.
 */
export function joinedCurves(a: Curve, b: Curve): Curve | undefined {
  if (a.kind === 'segment' && b.kind === 'segment') {
    const carrier = carrierOf(lengthOf(a) < lengthOf(b) ? b : a);
    const ends = [a.from, a.to, b.from, b.to];
    if (ends.some((end) => distance(footOn(carrier, end), end) > TOLERANCE)) return undefined;
    const along = (end: Point): number => dot(difference(end, a.from), difference(a.to, a.from));
    const sorted = [...ends].sort((p, q) => along(p) - along(q));
    const [from, to] = [sorted[0], sorted[3]];
    return from && to && { kind: 'segment', from, to };
  }
  if (a.kind !== 'arc' || b.kind !== 'arc') return undefined;
  if (distance(a.centre, b.centre) > TOLERANCE || Math.abs(a.radius - b.radius) > TOLERANCE) return undefined;
  const sweeps = [
    [a, b],
    [b, a],
  ].map(([first = a, second = b]) => {
    const before = normalAngle(second.start - first.start);
    return { start: first.start, gap: before - first.sweep, sweep: Math.max(first.sweep, before + second.sweep) };
  });
  const [one, other] = sweeps;
  if (!one || !other) return undefined;
  const { start, sweep } = one.gap <= other.gap ? one : other;
  if (a.radius * (TURN - sweep) <= TOLERANCE) return { kind: 'circle', centre: a.centre, radius: a.radius };
  return { ...a, start, sweep };
}
