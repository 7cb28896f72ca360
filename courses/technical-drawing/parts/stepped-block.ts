import { definePart } from '../../../src/toolchain/parts/part.ts';
import { add, box, cut, cylinder } from '../../../src/toolchain/parts/shapes.ts';

/** A block, low on the left, with a hole through its low part and a groove along its high one, nearer to the back than to the front. */
export const part = definePart({
  parameters: {
    length: 80,
    width: 50,
    height: 45,
    lowLength: 45,
    lowHeight: 20,
    holeDiameter: 16,
    holeAt: 20,
    grooveFrom: 28,
    grooveWidth: 14,
    grooveDepth: 15,
  },
  build: ({
    length,
    width,
    height,
    lowLength,
    lowHeight,
    holeDiameter,
    holeAt,
    grooveFrom,
    grooveWidth,
    grooveDepth,
  }) => ({
    features: [
      add('base', box([0, 0, 0], [length, width, lowHeight])),
      add('tower', box([lowLength, 0, lowHeight], [length, width, height])),
      cut('hole', cylinder('z', [holeAt, width / 2, 0], lowHeight, holeDiameter)),
      cut('groove', box([lowLength, grooveFrom, height - grooveDepth], [length, grooveFrom + grooveWidth, height])),
    ],
  }),
});
