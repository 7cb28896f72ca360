import type { Curve } from '../../geometry/curve.ts';
import { linesOn } from '../../sketch/expand-inserts.ts';
import type { Entity, Sketch } from '../../sketch/sketch.ts';
import type { Answer, Outcome, Question } from '../tool.ts';

export const PICK_LINE: Question = { prompt: 'pick-line', takes: ['pick'], own: true };

/** All curves that can be seen but one. */
export function othersThan(sketch: Sketch, but: number): readonly Curve[] {
  return linesOn(sketch).flatMap(({ curve }, at) => (at === but ? [] : [curve]));
}

/** Lines that make way for what is left of each, on its own layer; what is new besides stands on the layer of the first. */
export function replacing(
  { entities }: Sketch,
  changed: readonly (readonly [place: number, by: readonly Curve[]])[],
  keep: readonly Answer[] = [],
): Outcome {
  const by = changed.flatMap(([place, curves]): readonly Entity[] => {
    const layer = entities[place]?.layer ?? 'visible';
    return curves.map((curve) => ({ curve, layer }));
  });
  return { kind: 'command', command: { kind: 'replace', entities: changed.map(([place]) => place), by }, keep };
}
