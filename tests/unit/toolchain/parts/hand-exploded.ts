import type { Point3 } from '../../../../src/domain/projection/vector.ts';
import type { Read } from '../../../support/move-proof.ts';

/** How far somebody who takes a part to pieces by hand moves each of its items; what is not named stays where it is. */
export const HAND_EXPLODED: Readonly<Record<string, (p: Read) => Readonly<Record<string, Point3>>>> = {
  // The screw leaves the frame upwards by the height of the frame, the pad to the right by its length.
  clamp: (p) => ({ screw: [0, 0, p('height')], pad: [p('length'), 0, 0] }),
  // Each plate leaves the pins by its own height.
  mould: (p) => ({ 'lower-plate': [0, 0, -p('lowerHeight')], 'upper-plate': [0, 0, p('upperHeight')] }),
};

/** Where a move of the part goes on paper: axes of 30 degrees in their true lengths (ISO 5456-3, 5.1), seen from the left. */
export function movedOnPaper([x, y, z]: Point3): readonly [number, number] {
  return [(x - y) * Math.cos(Math.PI / 6), (x + y) * Math.sin(Math.PI / 6) + z];
}
