import { definePart } from '../../../src/toolchain/parts/part.ts';
import { add, box, cut } from '../../../src/toolchain/parts/shapes.ts';

/** A block with a slot along its top. */
export const part = definePart({
  parameters: { length: 60, width: 40, height: 30, slotWidth: 16, slotDepth: 12 },
  build: ({ length, width, height, slotWidth, slotDepth }) => ({
    features: [
      add('base', box([0, 0, 0], [length, width, height])),
      cut('slot', box([0, (width - slotWidth) / 2, height - slotDepth], [length, (width + slotWidth) / 2, height])),
    ],
    sections: [{ name: 'A-A', kind: 'full', view: 'left', at: length / 2 }],
  }),
});
