import { definePart } from '../../../src/toolchain/parts/part.ts';
import { add, box, cut, prism, side } from '../../../src/toolchain/parts/shapes.ts';

/** A block with a slanted corner, a ramp that runs into it, and a step. */
export const part = definePart({
  parameters: { length: 60, width: 50, height: 44, corner: 26, stepLength: 24, stepDepth: 16 },
  build: ({ length, width, height, corner, stepLength, stepDepth }) => ({
    features: [
      add('base', box([0, 0, 0], [length, width, height])),
      cut('step', box([0, 0, height - stepDepth], [stepLength, width, height])),
      cut(
        'corner',
        prism(
          'xy',
          [0, height],
          [side('edge-front', [length, 0]), side('edge-right', [length, corner]), side('slant', [length - corner, 0])],
        ),
      ),
      cut(
        'ramp',
        prism(
          'yz',
          [stepLength, length],
          [
            side('level', [width, height]),
            side('upright', [width, height - stepDepth]),
            side('slope', [width - corner, height]),
          ],
        ),
      ),
    ],
  }),
});
