import { added, type Point3 } from '../projection/vector.ts';
import { directionOf, type Look } from './look.ts';
import type { MeshBox } from './solid-mesh.ts';

/** Room around the part, as a share of it. */
const ROOM = 1.04;

/** How a part stands in a picture that has room for it from every side. Millimetres of the part. */
export interface Framing {
  readonly middle: Point3;
  /** Of the ball around the part. */
  readonly radius: number;
  /** Half of what the picture shows. */
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** Pixels for each millimetre. */
  readonly scale: number;
}

/**
 * @param width of the picture in pixels
 * @param zoom 1 shows the whole part from everywhere, 2 twice as large
 */
export function framing({ from, to }: MeshBox, width: number, height: number, zoom: number): Framing {
  const radius = Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]) / 2;
  const half = (radius * ROOM) / zoom;
  const shape = width / height;
  const [halfWidth, halfHeight] = shape > 1 ? [half * shape, half] : [half, half / shape];
  return {
    middle: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2, (from[2] + to[2]) / 2],
    radius,
    halfWidth,
    halfHeight,
    scale: height / (halfHeight * 2),
  };
}

/**
 * The ray that is seen as one point of a picture.
 *
 * @param x pixels from the left, y from the top
 */
export function rayAt(
  { middle, radius, halfWidth, halfHeight, scale }: Framing,
  look: Look,
  x: number,
  y: number,
): { readonly from: Point3; readonly along: Point3 } {
  const { eye, right, up } = directionOf(look);
  const inPlane = added(added(middle, right, x / scale - halfWidth), up, halfHeight - y / scale);
  return { from: added(inPlane, eye, radius * 2), along: [-eye[0], -eye[1], -eye[2]] };
}
