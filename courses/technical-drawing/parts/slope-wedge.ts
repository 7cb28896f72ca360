import { definePart } from '../../../src/toolchain/parts/part.ts';
import { add, prism, side } from '../../../src/toolchain/parts/shapes.ts';

/** A block with a slope from its top down to the right. */
export const part = definePart({
  parameters: { length: 60, width: 36, height: 40, flat: 20, edge: 12 },
  build: ({ length, width, height, flat, edge }) => ({
    features: [
      add(
        'base',
        prism(
          'xz',
          [0, width],
          [
            side('bottom', [length, 0]),
            side('right', [length, edge]),
            side('slope', [flat, height]),
            side('top', [0, height]),
            side('left', [0, 0]),
          ],
        ),
      ),
    ],
  }),
});
