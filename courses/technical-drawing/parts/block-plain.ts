import { definePart } from '../../../src/toolchain/parts/part.ts';
import { add, box } from '../../../src/toolchain/parts/shapes.ts';

/** A plain block: three different rectangles. */
export const part = definePart({
  parameters: { length: 60, width: 40, height: 25 },
  build: ({ length, width, height }) => ({
    features: [add('base', box([0, 0, 0], [length, width, height]))],
  }),
});
