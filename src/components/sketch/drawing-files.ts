import type { SheetWords } from '../../domain/sheet/display-list.ts';
import type { Sketch } from '../../domain/sketch/sketch.ts';

/** Ways in which a drawing leaves the course: for CAD programs, as a picture, on paper true to scale. */
export const DRAWING_WAYS = ['dxf', 'svg', 'print'] as const;

export type DrawingWay = (typeof DRAWING_WAYS)[number];

/** Saves and prints drawings. */
export interface DrawingFiles {
  take(way: DrawingWay, sketch: Sketch, as: { readonly name: string; readonly words: SheetWords }): void;
}
