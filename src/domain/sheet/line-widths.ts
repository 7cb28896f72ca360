import type { SheetFormat } from '../sketch/sheet-setup.ts';

/** The widths of the lines of a drawing in millimetres (ISO 128-2, groups of lines). */
export interface LineWidths {
  readonly wide: number;
  readonly narrow: number;
  /** Lettering and graphical symbols. */
  readonly lettering: number;
  /** Lettering a step smaller, for the names of fields. */
  readonly small: number;
  /** The frame of the drawing space (ISO 5457). */
  readonly frame: number;
}

const SMALL: LineWidths = { wide: 0.5, narrow: 0.25, lettering: 0.35, small: 0.25, frame: 0.7 };
const LARGE: LineWidths = { wide: 0.7, narrow: 0.35, lettering: 0.5, small: 0.35, frame: 0.7 };

/** Group 0.5 up to A2, group 0.7 for A1 and A0. */
export function lineWidthsOf(format: SheetFormat): LineWidths {
  return format === 'A1' || format === 'A0' ? LARGE : SMALL;
}
