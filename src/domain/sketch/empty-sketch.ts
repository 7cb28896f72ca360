import type { SheetSetup } from './sheet-setup.ts';
import type { Sketch } from './sketch.ts';

/** A sheet with nothing drawn on it. */
export function emptySketch(sheet: SheetSetup): Sketch {
  return { sheet, views: [], entities: [], dimensions: [], hatches: [], marks: [], blocks: [], inserts: [] };
}
