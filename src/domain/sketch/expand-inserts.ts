import { wholePieces } from './check-pieces.ts';
import { movePieces } from './move-pieces.ts';
import type { Entity, Insert, Pieces, Sketch } from './sketch.ts';

/** Each block of a drawing is shown again and again; what an insert shows changes with neither. */
const shown = new WeakMap<Pieces, WeakMap<Insert, Pieces | 'not-kept'>>();
const whole = new WeakMap<Sketch, Sketch>();

/** What an insert shows, on the grid; undefined where there is no such block, or where a piece of it cannot be kept there. */
export function insertedPieces(blocks: readonly Pieces[], insert: Insert): Pieces | undefined {
  const block = blocks[insert.block];
  if (!block) return undefined;
  const known = shown.get(block) ?? new WeakMap<Insert, Pieces | 'not-kept'>();
  shown.set(block, known);
  const { mirrored, turn, at: shift } = insert;
  const pieces = known.get(insert) ?? wholePieces(movePieces(block, { mirrored, turn, shift, scale: 1 })) ?? 'not-kept';
  known.set(insert, pieces);
  return pieces === 'not-kept' ? undefined : pieces;
}

/**
 * The same drawing to the eye, without blocks: what its inserts show stands at the ends of the lists, insert after insert. Those stay, to tell
 * where they stood, and show nothing any more. A drawing without inserts comes back as it is.
 */
export function expandedSketch(sketch: Sketch): Sketch {
  if (sketch.inserts.length === 0) return sketch;
  const known = whole.get(sketch);
  if (known) return known;
  const added = sketch.inserts.flatMap((insert) => insertedPieces(sketch.blocks, insert) ?? []);
  const expanded: Sketch = {
    ...sketch,
    entities: [...sketch.entities, ...added.flatMap(({ entities }) => entities)],
    dimensions: [...sketch.dimensions, ...added.flatMap(({ dimensions }) => dimensions)],
    hatches: [...sketch.hatches, ...added.flatMap(({ hatches }) => hatches)],
    marks: [...sketch.marks, ...added.flatMap(({ marks }) => marks)],
    blocks: [],
  };
  whole.set(sketch, expanded);
  return expanded;
}

/** Every line that can be seen: those of the drawing first, then those that inserts show. */
export function linesOn(sketch: Sketch): readonly Entity[] {
  return expandedSketch(sketch).entities;
}

/** The insert that shows a thing of {@link expandedSketch}; undefined for one of the drawing's own. */
export function insertShowing(sketch: Sketch, list: keyof Pieces, place: number): number | undefined {
  let end = sketch[list].length;
  if (place < end) return undefined;
  const at = sketch.inserts.findIndex((insert) => {
    end += insertedPieces(sketch.blocks, insert)?.[list].length ?? 0;
    return place < end;
  });
  return at < 0 ? undefined : at;
}
