import type { Curve } from '../geometry/curve.ts';

/** Pieces of a carrier that have become one. */
export interface Joined {
  readonly curve: Curve;
  /** The longest first. */
  readonly members: readonly number[];
  /** Members that lie wholly on other ones. */
  readonly doubles: readonly number[];
}
