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
  /** By which arrowheads and extension lines are measured; the width of narrow lines if not given. */
  readonly signs?: number;
}

const SMALL: LineWidths = { wide: 0.5, narrow: 0.25, lettering: 0.35, small: 0.25, frame: 0.7 };
const LARGE: LineWidths = { wide: 0.7, narrow: 0.35, lettering: 0.5, small: 0.35, frame: 0.7 };

/** Group 0.5 up to A2, group 0.7 for A1 and A0. */
export function lineWidthsOf(format: SheetFormat): LineWidths {
  return format === 'A1' || format === 'A0' ? LARGE : SMALL;
}

/**
 * Widths for a figure of about 90 by 76 units, in which it is drawn on the screen: dashes and gaps can be told apart where a
 * unit has three pixels, and letters are as high as those of labels.
 */
const FIGURE: LineWidths = { wide: 0.8, narrow: 0.4, lettering: 0.45, small: 0.35, frame: 0.8, signs: 0.25 };

/** The widths of a figure that has `scale` units for each millimetre of its drawing, in those millimetres. */
export function figureWidths(scale: number): Required<LineWidths> {
  const { wide, narrow, lettering, small, frame, signs = narrow } = FIGURE;
  const of = (width: number): number => width / scale;
  return {
    wide: of(wide),
    narrow: of(narrow),
    lettering: of(lettering),
    small: of(small),
    frame: of(frame),
    signs: of(signs),
  };
}
