import type { Rgb } from '../../domain/picture/raster.ts';

/** The colours of a picture. A pair is what lies in the shade and what lies in the light. */
export interface PartColours {
  readonly paper: Rgb;
  readonly line: Rgb;
  readonly hiddenLine: Rgb;
  readonly face: readonly [Rgb, Rgb];
  /** The face that is lit up, and its edges. */
  readonly lit: readonly [Rgb, Rgb];
  readonly litLine: Rgb;
  /** Where the part has been cut. */
  readonly cut: Rgb;
}
