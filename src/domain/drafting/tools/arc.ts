import { normalAngle, TURN } from '../../geometry/angle.ts';
import type { Curve } from '../../geometry/curve.ts';
import { distance, type Point } from '../../geometry/point.ts';
import { arcBetween, arcThrough } from '../../geometry/round-through.ts';
import { TOLERANCE } from '../../geometry/tolerance.ts';
import { drawing, drawn, path } from '../drawn.ts';
import { chose, MORE, pointsOf, refused, type Answer, type Outcome, type Tool, type Work } from '../tool.ts';

const PROMPTS = ['centre', 'arc-start', 'arc-end'] as const;
const POINT_PROMPTS = ['arc-start', 'arc-over', 'arc-end'] as const;

/**
 * An arc anticlockwise around a centre, from a place to the direction of another or over an angle in degrees (clockwise below
 * 0); with `points`, from a place over a second one to a third.
 */
export const ARC: Tool = {
  ask(answers) {
    const points = pointsOf(answers);
    const byPoints = chose(answers, 'points');
    const base = byPoints ? points[points.length - 1] : points[0];
    return {
      prompt: (byPoints ? POINT_PROMPTS : PROMPTS)[points.length] ?? 'arc-end',
      takes: points.length === 2 && !byPoints ? ['point', 'number'] : ['point'],
      ...(answers.length === 0 && { options: ['points'] }),
      ...(base && { base }),
    };
  },
  take(answers, work) {
    return chose(answers, 'points') ? overPoints(pointsOf(answers), work) : aroundCentre(answers, work);
  },
};

function overPoints(points: readonly Point[], { layer }: Work): Outcome {
  const [from, over, to] = points;
  if (from && over && distance(from, over) <= TOLERANCE) return refused('same-place');
  if (!from || !over || !to) return over ? { kind: 'more', preview: drawing(path(points), layer) } : MORE;
  const arc = arcThrough(from, over, to);
  return arc ? drawn([arc], layer) : refused('in-line');
}

function aroundCentre(answers: readonly Answer[], { layer }: Work): Outcome {
  const [centre, from, to] = pointsOf(answers);
  if (!centre || !from) return MORE;
  const radius = distance(centre, from);
  if (radius <= TOLERANCE) return refused('same-place');
  const last = answers[answers.length - 1];
  if (last?.kind === 'number') {
    const sweep = (last.value / 360) * TURN;
    if (sweep === 0 || Math.abs(sweep) >= TURN) return refused('bad-size');
    const start = Math.atan2(from.y - centre.y, from.x - centre.x) + Math.min(0, sweep);
    const arc: Curve = { kind: 'arc', centre, radius, start: normalAngle(start), sweep: Math.abs(sweep) };
    return drawn([arc], layer);
  }
  if (!to) return { kind: 'more', preview: drawing([{ kind: 'circle', centre, radius }], layer) };
  const arc = arcBetween(centre, radius, from, to);
  // An arc that ends where it begins is neither nothing nor a circle for sure.
  const gap = radius * Math.min(arc.sweep, TURN - arc.sweep);
  return distance(centre, to) <= TOLERANCE || gap <= TOLERANCE ? refused('same-place') : drawn([arc], layer);
}
