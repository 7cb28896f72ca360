/**
 * Millimetres below which two places are one, the only tolerance of this kernel. Drawings are kept on a grid of 0.01 mm, so
 * that two ends that meet can be 0.0142 mm apart once they are stored; the narrowest line is ten times as wide as this.
 */
export const TOLERANCE = 0.02;

/** The largest coordinate, length or radius in millimetres that a curve may have: 100 m. */
export const LIMIT = 100_000;
