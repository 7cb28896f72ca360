/** A line type of ISO 128-2, by its number there, and how it is drawn. Lengths are counted in widths of the line. */
export interface LineStyle {
  /** Wide lines are twice as wide as narrow ones. */
  readonly wide: boolean;
  /** Dash, gap, dash, gap and so on, until the pattern begins again; none for a continuous line. */
  readonly pattern: readonly number[];
}

/** Lengths of ISO 128-2, table 2, in widths of the line; the dot is as long as its limit of half a width. */
const DASH = 12;
const LONG = 24;
const GAP = 3;
const DOT = 0.5;

export const LINE_STYLES = {
  '01.1': { wide: false, pattern: [] },
  '01.2': { wide: true, pattern: [] },
  '02.1': { wide: false, pattern: [DASH, GAP] },
  '04.1': { wide: false, pattern: [LONG, GAP, DOT, GAP] },
  '04.2': { wide: true, pattern: [LONG, GAP, DOT, GAP] },
  '05.1': { wide: false, pattern: [LONG, GAP, DOT, GAP, DOT, GAP] },
} as const satisfies Readonly<Record<string, LineStyle>>;

export type LineType = keyof typeof LINE_STYLES;

/** What a line stands for; each has one line type. The order is that of stored drawings: append only. */
export const LAYERS = ['visible', 'hidden', 'centre', 'narrow', 'construction', 'cutting', 'adjacent'] as const;

export type Layer = (typeof LAYERS)[number];

/** The line type of each layer. `narrow` holds imaginary edges and the roots of threads. */
export const LAYER_LINES: Readonly<Record<Layer, LineType>> = {
  visible: '01.2',
  hidden: '02.1',
  centre: '04.1',
  narrow: '01.1',
  construction: '01.1',
  cutting: '04.2',
  adjacent: '05.1',
};
