import type { Point } from './point.ts';

/** A place where two carriers meet. */
export interface Crossing {
  readonly point: Point;
  /** Whether they only touch there: neither goes farther than the tolerance beyond the other. */
  readonly touches: boolean;
}
