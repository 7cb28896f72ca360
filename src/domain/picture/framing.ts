import { added, type Point3 } from '../projection/vector.ts';
import { directionOf, type Look } from './look.ts';
import type { MeshBox } from './solid-mesh.ts';

/** Room around the part, as a share of it. */
const ROOM = 1.04;

/** A way in the plane of a picture, to the right and up. */
export type PictureShift = readonly [right: number, up: number];

export const IN_THE_MIDDLE: PictureShift = [0, 0];

/** How a part stands in a picture that has room for it from every side. Millimetres of the part. */
export interface Framing {
  readonly middle: Point3;
  /** How far the middle of the picture lies from there, to the right and up. */
  readonly shift: PictureShift;
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
 * @param shift how far the picture is moved off the part's middle, in shares of what its shorter side shows of one half at zoom 1
 */
export function framing(
  { from, to }: MeshBox,
  width: number,
  height: number,
  zoom: number,
  [right, up]: PictureShift = IN_THE_MIDDLE,
): Framing {
  const radius = Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]) / 2;
  const half = (radius * ROOM) / zoom;
  const shape = width / height;
  const [halfWidth, halfHeight] = shape > 1 ? [half * shape, half] : [half, half / shape];
  return {
    middle: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2, (from[2] + to[2]) / 2],
    shift: [right * radius * ROOM, up * radius * ROOM],
    radius,
    halfWidth,
    halfHeight,
    scale: height / (halfHeight * 2),
  };
}

/**
 * A picture moved by so many pixels, to the right and down, no farther than that its middle shows what it did at zoom 1.
 *
 * @param side the shorter side of the picture in pixels
 */
export function shifted(
  [right, up]: PictureShift,
  zoom: number,
  side: number,
  across: number,
  down: number,
): PictureShift {
  const most = 1 - 1 / zoom;
  const share = 2 / (side * zoom);
  const kept = (value: number): number => Math.min(most, Math.max(-most, value)) + 0;
  // What is dragged follows the hand: the picture's middle goes the other way.
  return [kept(right - across * share), kept(up + down * share)];
}

/**
 * The ray that is seen as one point of a picture.
 *
 * @param x pixels from the left, y from the top
 */
export function rayAt(
  { middle, shift, radius, halfWidth, halfHeight, scale }: Framing,
  look: Look,
  x: number,
  y: number,
): { readonly from: Point3; readonly along: Point3 } {
  const { eye, right, up } = directionOf(look);
  const inPlane = added(added(middle, right, shift[0] + x / scale - halfWidth), up, shift[1] + halfHeight - y / scale);
  return { from: added(inPlane, eye, radius * 2), along: [-eye[0], -eye[1], -eye[2]] };
}
