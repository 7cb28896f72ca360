import type { IntervalSet } from '../geometry/intervals.ts';

/** A stroke that lies on the carrier of a line and reaches it. */
export interface Contact {
  /** Its place among the strokes. */
  readonly stroke: number;
  /** Where it lies along the line, which it may stand out of. */
  readonly spans: IntervalSet;
}
