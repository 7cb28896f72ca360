import { definePart } from '../../../src/toolchain/parts/part.ts';
import { add, box } from '../../../src/toolchain/parts/shapes.ts';

/** A block with one step. */
export const part = definePart({
  parameters: { length: 60, width: 40, height: 40, stepLength: 35, stepHeight: 15 },
  build: ({ length, width, height, stepLength, stepHeight }) => ({
    features: [
      add('base', box([0, 0, 0], [length, width, stepHeight])),
      add('tower', box([0, 0, stepHeight], [length - stepLength, width, height])),
    ],
  }),
});
