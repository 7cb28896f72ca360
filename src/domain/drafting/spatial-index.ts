import { boundsOf, boxesMeet, type Box } from '../geometry/bounds.ts';
import type { Curve } from '../geometry/curve.ts';
import type { Point } from '../geometry/point.ts';
import { linesOn } from '../sketch/expand-inserts.ts';
import type { Entity, Sketch } from '../sketch/sketch.ts';

/** Side of a cell in millimetres: some times as far as a snap reaches, a fraction of a view. */
const CELL = 10;
/** A curve over more cells than this, such as a line across the sheet, is looked at every time. */
const MOST_CELLS = 400;

interface Entry {
  readonly curve: Curve;
  readonly box: Box;
}

const made = new WeakMap<Sketch, SpatialIndex>();

/** Everything that can be seen of a drawing, by its places; made once for each drawing. */
export function linesIndex(sketch: Sketch): SpatialIndex {
  const index = made.get(sketch) ?? new SpatialIndex(linesOn(sketch));
  made.set(sketch, index);
  return index;
}

/** The curves of a drawing by the cells of a grid that their boxes cover. Made once for each drawing. */
export class SpatialIndex {
  readonly #cells = new Map<string, Entry[]>();
  readonly #everywhere: Entry[] = [];

  constructor(entities: readonly Entity[]) {
    for (const { curve } of entities) this.#add({ curve, box: withCentre(curve) });
  }

  /** The curves whose boxes come within `reach` millimetres of a place, in the order of the drawing for each cell. */
  near({ x, y }: Point, reach: number): readonly Curve[] {
    const box: Box = { left: x - reach, bottom: y - reach, right: x + reach, top: y + reach };
    const found = new Set(this.#everywhere);
    for (const key of cellsOf(box)) for (const entry of this.#cells.get(key) ?? []) found.add(entry);
    return [...found].filter((entry) => boxesMeet(entry.box, box, 0)).map(({ curve }) => curve);
  }

  #add(entry: Entry): void {
    const cells = cellsOf(entry.box);
    if (cells.length > MOST_CELLS) {
      this.#everywhere.push(entry);
      return;
    }
    for (const key of cells) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(entry);
      else this.#cells.set(key, [entry]);
    }
  }
}

/** A flat arc has its centre outside its box, and is found by it all the same. */
function withCentre(curve: Curve): Box {
  const box = boundsOf(curve);
  if (curve.kind === 'segment') return box;
  const { x, y } = curve.centre;
  return {
    left: Math.min(box.left, x),
    bottom: Math.min(box.bottom, y),
    right: Math.max(box.right, x),
    top: Math.max(box.top, y),
  };
}

function cellsOf({ left, bottom, right, top }: Box): readonly string[] {
  const [from, to] = [Math.floor(left / CELL), Math.floor(right / CELL)];
  const [low, high] = [Math.floor(bottom / CELL), Math.floor(top / CELL)];
  const keys: string[] = [];
  for (let column = from; column <= to; column += 1) {
    for (let row = low; row <= high; row += 1) keys.push(`${column},${row}`);
  }
  return keys;
}
