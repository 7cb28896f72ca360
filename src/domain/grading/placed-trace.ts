import type { Segment } from '../geometry/curve.ts';
import type { PlacedView } from './placed-view.ts';

/** A drawn cutting line, by its place in the drawing. */
export interface DrawnCut {
  readonly index: number;
  readonly segment: Segment;
}

/** A plane as it has to look in a view, on the sheet, and what is drawn of it. */
export interface PlacedTrace {
  readonly view: PlacedView;
  readonly legs: readonly Segment[];
  readonly turn: number | undefined;
  readonly drawn: readonly DrawnCut[];
}
