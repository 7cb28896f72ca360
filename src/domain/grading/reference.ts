import type { Box } from '../geometry/bounds.ts';
import type { Segment } from '../geometry/curve.ts';
import type { Point } from '../geometry/point.ts';
import type { DrawnCurve } from '../projection/drawn-curve.ts';
import type { Angle } from '../projection/placement.ts';
import type { PrincipalView } from '../projection/view-direction.ts';
import type { Layer } from '../sketch/line-type.ts';
import type { Scale, SheetFormat, SheetSetup, TitleBlock } from '../sketch/sheet-setup.ts';
import type { ViewKind } from '../sketch/sketch.ts';
import type { SizeReference } from './size-reference.ts';

/** A line that a drawing should have. */
export interface ReferenceLine {
  readonly id: string;
  /** What of the part it shows, for weights and must-haves. */
  readonly feature: string;
  readonly layer: Layer;
  /** Millimetres of paper from the origin of its view. */
  readonly curve: DrawnCurve;
  /** Points out of 100; 0 for what may be left out. */
  readonly weight: number;
  /** May be drawn or left out. */
  readonly optional: boolean;
  /** Faces pass into each other here: narrow, if it is drawn at all. */
  readonly smooth: boolean;
  /** A centre line that the plane of a section runs along: the cutting line may be drawn over it. */
  readonly underCutting?: boolean;
}

/** What a view shows: its lines mean different things, and so do faults in them. */
export type ReferenceSort = 'view' | 'section' | 'isometric' | 'construction';

/** A view that a drawing should have. */
export interface ReferenceView {
  readonly name: string;
  readonly kind: ViewKind;
  readonly sort: ReferenceSort;
  /** Which principal view it stands in the place of; undefined where it may stand anywhere. */
  readonly place: PrincipalView | undefined;
  readonly lines: readonly ReferenceLine[];
  /** The same part from the opposite side, to tell who looked from there; empty where there is none. */
  readonly otherSide: readonly ReferenceLine[];
  /** Where the author expects it on the sheet. */
  readonly frame?: Box;
  /** What is cut and has to be hatched. */
  readonly regions: readonly HatchRegion[];
}

/** A cut face: loops in millimetres of paper from the origin of its view, and the body that it belongs to. */
export interface HatchRegion {
  readonly body: string;
  readonly loops: readonly (readonly DrawnCurve[])[];
}

/** What a sheet has to be; what is missing here may be anything. */
export interface SheetReference {
  readonly format?: SheetFormat;
  readonly lying?: boolean;
  readonly scale?: Scale;
  readonly projection?: SheetSetup['projection'];
  readonly framed?: boolean;
  readonly titleBlock?: TitleBlock;
}

/** The plane of a section as a view shows it; millimetres of paper from the origin of the view. */
export interface CuttingTrace {
  readonly view: string;
  /** From one side of the view to the other; a stepped plane has corners. */
  readonly legs: readonly Segment[];
  /** Radians of the direction in which one looks at the section; none where the section has no letter. */
  readonly turn: number | undefined;
}

/** The plane of a section and where it may be drawn: in one of the views that show it as a line, or in several. */
export interface CuttingPlane {
  readonly section: string;
  readonly traces: readonly CuttingTrace[];
}

/** What is asked of the planes of sections. */
export interface CuttingReference {
  readonly planes: readonly CuttingPlane[];
  /** Whether they have to be drawn, with arrows alone or with letters too; what need not be there has to be right if it is. */
  readonly asked: 'letters' | 'arrows' | 'free';
}

/** What a drawing is judged by. Lengths are millimetres of paper. */
export interface Reference {
  readonly views: readonly ReferenceView[];
  readonly angle: Angle;
  /** Millimetres of paper for each of the part. */
  readonly ratio: number;
  /** How far a place may be from where it should be and still be right. */
  readonly tolerance: number;
  /** Whether places count on the sheet, and not only within a view. */
  readonly fixed: boolean;
  /** How far a centre line may stand out at its ends. */
  readonly overshoot: { readonly least: number; readonly most: number };
  /** Features that have to be right, whatever the score. */
  readonly must: readonly string[];
  /** What the sizes of the drawing have to fix; none where it needs no sizes. */
  readonly sizes?: SizeReference;
  /** The planes of sections by which cutting lines are judged; absent where no view is cut, so that such lines are judged as any other. */
  readonly cutting?: CuttingReference;
  /** Whether cut faces have to be hatched. */
  readonly hatched: boolean;
  readonly sheet?: SheetReference;
  /** Where one block has to be inserted by its base point; none where lines may be drawn in any way. */
  readonly inserts?: readonly Point[];
}

/** What a drawing may be off unless an author says otherwise: a fifth of the width of the narrowest line. */
export const USUAL_TOLERANCE = 0.05;
/** A centre line ends at the outline or a little beyond it, never inside. */
export const USUAL_OVERSHOOT = { least: 0, most: 10 } as const;
