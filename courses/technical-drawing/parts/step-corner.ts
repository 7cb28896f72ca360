import { definePart } from '../../../src/toolchain/parts/part.ts';
import { add, box, cut } from '../../../src/toolchain/parts/shapes.ts';

/** A block whose front right corner is lower, with a slot from left to right in its back half. */
export const part = definePart({
  parameters: {
    length: 64,
    width: 48,
    height: 40,
    cornerLength: 28,
    cornerWidth: 24,
    cornerHeight: 16,
    slotWidth: 10,
    slotDepth: 14,
  },
  build: ({ length, width, height, cornerLength, cornerWidth, cornerHeight, slotWidth, slotDepth }) => ({
    features: [
      add('base', box([0, 0, 0], [length, width, height])),
      cut('corner', box([length - cornerLength, 0, cornerHeight], [length, cornerWidth, height])),
      cut('slot', box([0, width - slotWidth - 7, height - slotDepth], [length, width - 7, height])),
    ],
  }),
});
