import type { Curve } from '../geometry/curve.ts';
import { totalLength, without } from '../geometry/intervals.ts';
import type { Entity } from '../sketch/sketch.ts';
import type { Diagnosis } from './diagnosis.ts';
import { faultOf } from './fault-codes.ts';
import type { PlacedLine, PlacedView } from './placed-view.ts';
import type { Reference } from './reference.ts';
import { stretchOn, trackOf } from './track.ts';

/**
 * Lines said to be missing that do stand there, on the layer for the learner's own use: nothing on it is judged, so they are worth
 * nothing, but it is the layer that is told. A construction line that goes on past both ends was not meant for the line.
 */
export function toldOfConstruction(
  diagnoses: readonly Diagnosis[],
  placed: readonly PlacedView[],
  entities: readonly Entity[],
  reference: Reference,
): readonly Diagnosis[] {
  const aside = entities.flatMap(({ layer, curve }, at) => (layer === 'construction' ? [{ curve, at }] : []));
  if (aside.length === 0) return diagnoses;
  return diagnoses.map((one): Diagnosis => {
    if (one.code !== 'line-missing') return one;
    const view = placed.find(({ view: { name } }) => name === one.view);
    const line = view?.lines.find(({ line: { id } }) => one.lines.includes(id));
    const own = line && aside.filter(({ curve }) => standsFor(curve, line, reference));
    if (!view || !line || !own || own.length === 0) return one;
    const { sort } = view.view;
    return {
      ...one,
      code: 'wrong-line-type',
      fault: faultOf('wrong-line-type', { sort, layer: line.line.layer, drawn: 'construction' }),
      entities: own.map(({ at }) => at),
    };
  });
}

/** Whether a curve lies on a line from end to end, and not far beyond. */
function standsFor(curve: Curve, { track, line }: PlacedLine, { tolerance, overshoot }: Reference): boolean {
  const reach = 2 * tolerance + (line.layer === 'centre' ? overshoot.most : 0);
  if (trackOf(curve).length > track.length + 2 * reach) return false;
  const missing = without([[0, track.length]], stretchOn(track, curve, tolerance), 2 * tolerance);
  return totalLength(missing) <= 2 * tolerance;
}
