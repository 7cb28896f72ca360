import type { Sketch } from '../sketch/sketch.ts';
import { THING_LISTS, type Things } from './sketch-command.ts';

/** Whether nothing is selected. */
export function isNothing(things: Things): boolean {
  return THING_LISTS.every((list) => things[list].length === 0);
}

/** Everything in a drawing. */
export function everything(sketch: Sketch): Things {
  const all = (list: readonly unknown[]): readonly number[] => list.map((_, place) => place);
  return {
    entities: all(sketch.entities),
    dimensions: all(sketch.dimensions),
    hatches: all(sketch.hatches),
    marks: all(sketch.marks),
    inserts: all(sketch.inserts),
  };
}

/** Both together. */
export function withThings(a: Things, b: Things): Things {
  return byList((list) => [...new Set([...a[list], ...b[list]])].sort((one, other) => one - other));
}

/** What is picked joins the selection, or leaves it where it was in it already. */
export function toggled(selection: Things, picked: Things): Things {
  const without = byList((list) => selection[list].filter((place) => !picked[list].includes(place)));
  const wasIn = THING_LISTS.some((list) => without[list].length < selection[list].length);
  return wasIn ? without : withThings(selection, picked);
}

function byList(made: (list: (typeof THING_LISTS)[number]) => readonly number[]): Things {
  return {
    entities: made('entities'),
    dimensions: made('dimensions'),
    hatches: made('hatches'),
    marks: made('marks'),
    inserts: made('inserts'),
  };
}
