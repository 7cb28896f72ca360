import type { Entity } from '../sketch/sketch.ts';
import type { Layer } from '../sketch/line-type.ts';
import type { Curve } from '../geometry/curve.ts';
import { trackOf } from './track.ts';
import { joinRounds } from './join-rounds.ts';
import { joinSegments } from './join-segments.ts';

/** A line of a drawing as one sees it: all pieces of one line type that lie on one carrier and touch or overlap. */
export interface Stroke {
  readonly layer: Layer;
  readonly curve: Curve;
  readonly length: number;
  /** The longest of its pieces as it was drawn, which tells best where the line is: short ones at its ends may turn the whole a little. */
  readonly longest: Curve;
  /** The drawn lines that it is made of, by their places in the drawing. */
  readonly entities: readonly number[];
}

/** A drawing in its normal form: neither order nor direction, splits nor overlaps are left. */
export interface NormalForm {
  readonly strokes: readonly Stroke[];
  /** Lines drawn over others of the same type, by their places in the drawing. */
  readonly doubles: readonly number[];
}

/** Lines for the learner's own use are no part of what is judged. */
const JUDGED: readonly Layer[] = ['visible', 'hidden', 'centre', 'narrow', 'cutting', 'adjacent'];

/**
 * The normal form of a drawing.
 *
 * @param tolerance millimetres that an end may be off; pieces with twice as much between them still touch
 */
export function normalForm(entities: readonly Entity[], tolerance: number): NormalForm {
  const strokes: Stroke[] = [];
  const doubles: number[] = [];
  for (const layer of JUDGED) {
    const own = entities.flatMap(({ curve, layer: has }, index) => (has === layer ? [{ curve, index }] : []));
    for (const { curve, members, doubles: twice } of [...joinSegments(own, tolerance), ...joinRounds(own, tolerance)]) {
      const longest = entities[members[0] ?? -1]?.curve ?? curve;
      strokes.push({ layer, curve, length: trackOf(curve).length, longest, entities: members });
      doubles.push(...twice);
    }
  }
  return { strokes, doubles: doubles.sort((a, b) => a - b) };
}
