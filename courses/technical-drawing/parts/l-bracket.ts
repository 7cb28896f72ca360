import { definePart } from '../../../src/toolchain/parts/part.ts';
import { add, cut, cylinder, prism, side } from '../../../src/toolchain/parts/shapes.ts';

/** An angle bracket with a rib, a hole in its foot and rounded upper corners. The rib is not cut lengthwise. */
export const part = definePart({
  parameters: {
    length: 60,
    width: 40,
    height: 50,
    thickness: 10,
    ribLength: 26,
    ribHeight: 30,
    ribThickness: 8,
    holeDiameter: 12,
    holeAt: 47,
    radius: 10,
  },
  build: ({ length, width, height, thickness, ribLength, ribHeight, ribThickness, holeDiameter, holeAt, radius }) => ({
    features: [
      add(
        'angle',
        prism(
          'xz',
          [0, width],
          [
            side('bottom', [length, 0]),
            side('toe', [length, thickness]),
            side('foot', [thickness, thickness]),
            side('wall', [thickness, height]),
            side('top', [0, height]),
            side('back', [0, 0]),
          ],
        ),
      ),
      {
        name: 'corners',
        operation: 'round',
        radius,
        between: [
          ['angle.top', 'angle.start'],
          ['angle.top', 'angle.end'],
        ],
      },
      add(
        'rib',
        prism(
          'xz',
          [(width - ribThickness) / 2, (width + ribThickness) / 2],
          [
            side('foot', [thickness + ribLength, thickness]),
            side('slope', [thickness, thickness + ribHeight]),
            side('wall', [thickness, thickness]),
          ],
        ),
      ),
      cut('hole', cylinder('z', [holeAt, width / 2, 0], thickness, holeDiameter)),
    ],
    sections: [{ name: 'A-A', kind: 'full', view: 'front', at: width / 2, uncut: ['rib'] }],
  }),
});
