import { definePart } from '../../../src/toolchain/parts/part.ts';
import { add, box, cut } from '../../../src/toolchain/parts/shapes.ts';

/** A stair of two steps with a notch in the lower one. */
export const part = definePart({
  parameters: { length: 75, width: 45, height: 45, tread: 25, notchLength: 12, notchWidth: 20 },
  build: ({ length, width, height, tread, notchLength, notchWidth }) => ({
    features: [
      add('lower', box([0, 0, 0], [length, width, height / 3])),
      add('middle', box([0, 0, height / 3], [length - tread, width, (height * 2) / 3])),
      add('upper', box([0, 0, (height * 2) / 3], [length - 2 * tread, width, height])),
      cut(
        'notch',
        box([length - notchLength, (width - notchWidth) / 2, 0], [length, (width + notchWidth) / 2, height / 3]),
      ),
    ],
  }),
});
