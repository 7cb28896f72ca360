import type { DrawnCurve } from './drawn-curve.ts';

/** How a line of a view is drawn, by what it shows. */
export type LineRole = 'visible' | 'hidden' | 'centre';

/** A line of a view. */
export interface ViewLine {
  /** Its first edge, with `#2` and so on where a view has several lines of it. Survives a change of parameters. */
  readonly id: string;
  readonly role: LineRole;
  /** The faces at the line pass into each other without a corner; drawn thin or not at all. */
  readonly tangent?: true;
  /**
   * What is seen as this line: `base.top|hole.side` where two faces meet, `hole.side` where a round face turns away from the
   * eye. A centre line has the features that it is the axis of.
   */
  readonly edges: readonly string[];
  readonly curve: DrawnCurve;
}
