import { definePart } from '../../../src/toolchain/parts/part.ts';
import { add, box, cut } from '../../../src/toolchain/parts/shapes.ts';

/** A block with a rectangular window from front to back and a pocket in its top. */
export const part = definePart({
  parameters: {
    length: 70,
    width: 40,
    height: 40,
    windowLength: 24,
    windowHeight: 14,
    pocketLength: 40,
    pocketWidth: 20,
    pocketDepth: 10,
  },
  build: ({ length, width, height, windowLength, windowHeight, pocketLength, pocketWidth, pocketDepth }) => ({
    features: [
      add('base', box([0, 0, 0], [length, width, height])),
      cut('window', box([(length - windowLength) / 2, 0, 8], [(length + windowLength) / 2, width, 8 + windowHeight])),
      cut(
        'pocket',
        box(
          [(length - pocketLength) / 2, (width - pocketWidth) / 2, height - pocketDepth],
          [(length + pocketLength) / 2, (width + pocketWidth) / 2, height],
        ),
      ),
    ],
    sections: [{ name: 'A-A', kind: 'full', view: 'front', at: width / 2 }],
  }),
});
