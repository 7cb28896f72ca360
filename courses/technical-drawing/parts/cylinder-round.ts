import { definePart } from '../../../src/toolchain/parts/part.ts';
import { add, box, cut, cylinder, prism, side } from '../../../src/toolchain/parts/shapes.ts';

/** A block with a round end, a hole at its centre and a step. */
export const part = definePart({
  parameters: { length: 70, width: 40, height: 30, holeDiameter: 18, stepLength: 24, stepHeight: 14 },
  build: ({ length, width, height, holeDiameter, stepLength, stepHeight }) => ({
    features: [
      add(
        'base',
        prism(
          'xy',
          [0, height],
          [
            side('front', [length - width / 2, 0]),
            side('round', [length - width / 2, width], [length, width / 2]),
            side('back', [0, width]),
            side('left', [0, 0]),
          ],
        ),
      ),
      cut('step', box([0, 0, stepHeight], [stepLength, width, height])),
      cut('hole', cylinder('z', [length - width / 2, width / 2, 0], height, holeDiameter)),
    ],
    sections: [{ name: 'A-A', kind: 'full', view: 'front', at: width / 2 }],
  }),
});
