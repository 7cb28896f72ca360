import type { Box } from '../../domain/geometry/bounds.ts';
import type { Curve } from '../../domain/geometry/curve.ts';
import type { Point } from '../../domain/geometry/point.ts';
import type { LineName } from '../../domain/sketch/named-lines.ts';
import type { Layer } from '../../domain/sketch/line-type.ts';
import type { Entity, Hatch } from '../../domain/sketch/sketch.ts';

/** Words or numbers in standard lettering that belong to no dimension and no sign. */
export interface NamedLetters {
  readonly picture: string;
  readonly id: string;
  readonly strokes: readonly Curve[];
  /** Of the strokes, in millimetres of the drawing. */
  readonly width: number;
}

/** A quiet area behind everything else. */
export interface NamedArea {
  readonly picture: string;
  readonly id: string;
  readonly box: Box;
}

/** A label that comes with a thing of the drawing, its words from the texts of the lesson. */
export interface GivenLabel {
  readonly id: string;
  readonly at: Point;
  readonly tone: 'dim' | 'none';
  /** The thing whose name it bears: it appears with that. */
  readonly of: string;
}

/** What one thing of a drawing document adds to the drawing; lists that it adds nothing to are left out. */
export interface DrawingPiece {
  readonly entities?: readonly Entity[];
  /** In the order of the entities. */
  readonly lines?: readonly LineName[];
  readonly hatches?: readonly Hatch[];
  /** In the order of the hatches. */
  readonly hatched?: readonly { readonly picture: string; readonly id: string }[];
  readonly letters?: readonly NamedLetters[];
  readonly areas?: readonly NamedArea[];
  readonly labels?: readonly GivenLabel[];
}

/** Lines of one name in a picture. */
export function namedLines(picture: string, id: string, layer: Layer, curves: readonly Curve[]): DrawingPiece {
  return {
    entities: curves.map((curve) => ({ curve, layer })),
    lines: curves.map(() => ({ picture, id, edges: [id] })),
  };
}

/** Pieces in the order in which they are drawn, as one. */
export function joined(pieces: readonly DrawingPiece[]): Required<DrawingPiece> {
  return {
    entities: pieces.flatMap(({ entities = [] }) => entities),
    lines: pieces.flatMap(({ lines = [] }) => lines),
    hatches: pieces.flatMap(({ hatches = [] }) => hatches),
    hatched: pieces.flatMap(({ hatched = [] }) => hatched),
    letters: pieces.flatMap(({ letters = [] }) => letters),
    areas: pieces.flatMap(({ areas = [] }) => areas),
    labels: pieces.flatMap(({ labels = [] }) => labels),
  };
}
