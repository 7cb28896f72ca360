import { definePart } from '../../../src/toolchain/parts/part.ts';
import { add, box, cut, prism, side } from '../../../src/toolchain/parts/shapes.ts';

/** A block with a roof and a slot through its ridge. */
export const part = definePart({
  parameters: { length: 66, width: 44, eaves: 18, ridge: 40, slotLength: 18, slotDepth: 14 },
  build: ({ length, width, eaves, ridge, slotLength, slotDepth }) => ({
    features: [
      add(
        'house',
        prism(
          'yz',
          [0, length],
          [
            side('bottom', [width, 0]),
            side('back', [width, eaves]),
            side('back-slope', [width / 2, ridge]),
            side('front-slope', [0, eaves]),
            side('front', [0, 0]),
          ],
        ),
      ),
      cut('slot', box([(length - slotLength) / 2, 0, ridge - slotDepth], [(length + slotLength) / 2, width, ridge])),
    ],
  }),
});
