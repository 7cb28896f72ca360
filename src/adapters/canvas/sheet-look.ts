import type { Layer } from '../../domain/sketch/line-type.ts';
import { linesOn } from '../../domain/sketch/expand-inserts.ts';
import type { Sketch } from '../../domain/sketch/sketch.ts';
import type { DisplayItem } from '../../domain/sheet/display-list.ts';

/** The colours of a drawing board, as CSS writes colours. */
export interface BoardColours {
  readonly desk: string;
  readonly paper: string;
  readonly grid: string;
  readonly grid10: string;
  readonly line: string;
  /** Construction lines, hatching and what stands on the sheet from the start. */
  readonly soft: string;
  /** The rubber band, what is selected, the crosshair. */
  readonly live: string;
  readonly snap: string;
  readonly mark: string;
  readonly right: string;
}

/** The colour of each thing: construction lines are aids and step back. */
export function colourOf(sketch: Sketch, { line, soft }: BoardColours) {
  const entities = linesOn(sketch);
  const aids: ReadonlySet<Layer> = new Set(['construction']);
  return ({ source }: DisplayItem): string => {
    const layer = source.list === 'entities' ? entities[source.index]?.layer : undefined;
    return layer !== undefined && aids.has(layer) ? soft : line;
  };
}
