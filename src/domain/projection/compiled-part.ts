import type { DrawnCurve } from './drawn-curve.ts';
import type { Point3 } from './vector.ts';
import type { Box } from '../geometry/bounds.ts';
import type { Feature } from './part-shape.ts';
import type { SectionKind } from './section.ts';
import type { PrincipalView } from './view-direction.ts';
import type { ViewLine } from './view-line.ts';

/** A view of a part; x to the right, y up, millimetres, the part's origin at 0, 0. */
export interface PartView {
  readonly box: Box;
  readonly lines: readonly ViewLine[];
}

/** A region where a section cuts a body: to be hatched. The first loop is the outer one; others are holes. */
export interface CutRegion {
  readonly body: string;
  /** Square millimetres. */
  readonly area: number;
  readonly loops: readonly (readonly DrawnCurve[])[];
}

/** A section: a view of what is left when a piece has been cut away. It has no hidden lines. */
export interface PartSection extends PartView {
  readonly name: string;
  readonly kind: SectionKind;
  readonly view: PrincipalView;
  readonly regions: readonly CutRegion[];
  /** Where a local section breaks off, drawn thin; the other kinds have none. */
  readonly breaks: readonly DrawnCurve[];
  /** The cutting plane as one meets it from left to right in the view: to draw it in another view, project it. */
  readonly path: readonly Point3[];
}

/** A body of a part; most parts have one, named `body`. */
export interface PartBody {
  readonly name: string;
  /** Cubic millimetres. */
  readonly volume: number;
  /** Corners of the smallest box around it. */
  readonly from: Point3;
  readonly to: Point3;
  readonly features: readonly Feature[];
  /** How far the exploded view moves it. */
  readonly explode?: Point3;
}

/** A face of the mesh: its name, the feature that made it, and its triangles, counted from 0. */
export interface MeshFace {
  readonly name: string;
  readonly body: string;
  readonly feature: string;
  readonly first: number;
  readonly count: number;
}

/** An edge of the mesh: the numbers of its vertices from end to end. */
export interface MeshEdge {
  readonly name: string;
  readonly tangent?: true;
  readonly vertices: readonly number[];
}

/** The part as triangles, for a picture in space. Vertices of different faces are never shared. */
export interface PartMesh {
  /** x, y, z of each vertex, one after the other. */
  readonly positions: readonly number[];
  /** Three numbers of vertices a triangle, anticlockwise seen from outside. */
  readonly triangles: readonly number[];
  readonly faces: readonly MeshFace[];
  readonly edges: readonly MeshEdge[];
}

/**
 * All that is known of a part at given parameters. Plain data: what a lesson shows of a part, the grader compares with and the
 * picture in space turns. Faces are called `feature.face`, in parts of several bodies `body/feature.face`.
 */
export interface CompiledPart {
  readonly id: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly bodies: readonly PartBody[];
  /** From which side the isometric views are seen. */
  readonly isometricFrom: 'left' | 'right';
  readonly views: Readonly<Record<PrincipalView | 'isometric', PartView>>;
  /** Isometric, its bodies moved apart; parts of one body have none. */
  readonly exploded?: PartView;
  readonly sections: readonly PartSection[];
  readonly mesh: PartMesh;
}
