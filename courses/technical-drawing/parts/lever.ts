import { definePart } from '../../../src/toolchain/parts/part.ts';
import { add, box, cut, cylinder } from '../../../src/toolchain/parts/shapes.ts';

/** A lever: two hubs of different size on an arm. */
export const part = definePart({
  parameters: {
    pitch: 80,
    largeDiameter: 40,
    largeHeight: 30,
    largeBore: 22,
    smallDiameter: 26,
    smallHeight: 20,
    smallBore: 12,
    armWidth: 16,
    armThickness: 10,
  },
  build: ({
    pitch,
    largeDiameter,
    largeHeight,
    largeBore,
    smallDiameter,
    smallHeight,
    smallBore,
    armWidth,
    armThickness,
  }) => ({
    features: [
      add('large-hub', cylinder('z', [0, 0, 0], largeHeight, largeDiameter)),
      add('small-hub', cylinder('z', [pitch, 0, 0], smallHeight, smallDiameter)),
      add('arm', box([0, -armWidth / 2, 0], [pitch, armWidth / 2, armThickness])),
      cut('large-bore', cylinder('z', [0, 0, 0], largeHeight, largeBore)),
      cut('small-bore', cylinder('z', [pitch, 0, 0], smallHeight, smallBore)),
    ],
    sections: [{ name: 'A-A', kind: 'full', view: 'front', at: 0 }],
  }),
});
