import { cross, dot, unit, type Point2, type Point3 } from './vector.ts';

/** The six principal views, named for the side from which one looks. */
export const PRINCIPAL_VIEWS = ['front', 'top', 'left', 'right', 'bottom', 'back'] as const;
export type PrincipalView = (typeof PRINCIPAL_VIEWS)[number];

/**
 * How a part is looked at: a vector from the part to the eye, one that points right on the sheet and one that points up;
 * all of length 1. `scale` multiplies what is drawn.
 */
export interface ViewDirection {
  readonly eye: Point3;
  readonly right: Point3;
  readonly up: Point3;
  readonly scale: number;
}

function direction(eye: Point3, right: Point3, scale = 1): ViewDirection {
  return { eye: unit(eye), right: unit(right), up: unit(cross(eye, right)), scale };
}

export const PRINCIPAL_DIRECTIONS: Readonly<Record<PrincipalView, ViewDirection>> = {
  front: direction([0, -1, 0], [1, 0, 0]),
  top: direction([0, 0, 1], [1, 0, 0]),
  left: direction([-1, 0, 0], [0, -1, 0]),
  right: direction([1, 0, 0], [0, 1, 0]),
  bottom: direction([0, 0, -1], [1, 0, 0]),
  back: direction([0, 1, 0], [-1, 0, 0]),
};

/** Isometric axes are drawn in their true lengths (ISO 5456-3, 5.1), not shortened as a projection would. */
const TRUE_LENGTHS = Math.sqrt(1.5);

/** The isometric view onto front, top and the named side. */
export function isometricDirection(from: 'left' | 'right'): ViewDirection {
  return from === 'left'
    ? direction([-1, -1, 1], [1, -1, 0], TRUE_LENGTHS)
    : direction([1, -1, 1], [1, 1, 0], TRUE_LENGTHS);
}

/** Where a point of the part is drawn. */
export function projected({ right, up, scale }: ViewDirection, point: Point3): Point2 {
  return [dot(point, right) * scale, dot(point, up) * scale];
}

/** How near a point is to the eye, in millimetres of the part; greater is nearer. */
export function nearness({ eye }: ViewDirection, point: Point3): number {
  return dot(point, eye);
}
