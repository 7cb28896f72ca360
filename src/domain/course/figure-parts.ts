import type { OptionId } from './ids.ts';

/** A rectangle in a figure's own units, y downwards. */
export interface FigureBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A place of a figure that can be pressed. */
export interface FigureRegion {
  readonly id: OptionId;
  readonly box: FigureBox;
}

/** A line of a figure that can be shown and hidden; it is pressed at one point of it. */
export interface FigureLine {
  readonly id: OptionId;
  readonly x: number;
  readonly y: number;
}

/**
 * What questions know of a figure: parts with names, which they refer to by id alone. It says nothing of how the figure is
 * drawn: whatever can tell the parts of its picture in this form, and marks the lines in its SVG by `data-line`, can
 * take the place of an SVG file without a change to any question.
 */
export interface FigureParts {
  /** The part of the plane that the picture shows. */
  readonly size: FigureBox;
  /** In the order of the drawing: a later one lies above an earlier one. */
  readonly regions: readonly FigureRegion[];
  readonly lines: readonly FigureLine[];
}

/** Pixels that a figure has for certain where parts of it are pressed, beside feedback in a frame of 714 x 666. */
export const FIGURE_ROOM = { width: 300, height: 320 } as const;

/** The least width and height in pixels of what a finger has to meet (WCAG 2.2, 2.5.8). */
export const LEAST_TARGET = 24;

/** Pixels of a unit of the figure where it has no more than {@link FIGURE_ROOM}. */
export function leastScale({ width, height }: FigureBox): number {
  return Math.min(FIGURE_ROOM.width / width, FIGURE_ROOM.height / height);
}
