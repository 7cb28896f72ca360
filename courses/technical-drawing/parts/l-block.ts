import { definePart } from '../../../src/toolchain/parts/part.ts';
import { add, box } from '../../../src/toolchain/parts/shapes.ts';

/** An L-shaped block, low on the left: no edge of it is hidden in its front view, its top view and its view from the left. */
export const part = definePart({
  parameters: { length: 60, width: 40, height: 45, lowLength: 35, lowHeight: 15 },
  build: ({ length, width, height, lowLength, lowHeight }) => ({
    features: [
      add('base', box([0, 0, 0], [length, width, lowHeight])),
      add('tower', box([lowLength, 0, lowHeight], [length, width, height])),
    ],
  }),
});
