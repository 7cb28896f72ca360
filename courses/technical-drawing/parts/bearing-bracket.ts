import { definePart } from '../../../src/toolchain/parts/part.ts';
import { add, box, cut, cylinder, prism, side } from '../../../src/toolchain/parts/shapes.ts';

/** A bracket for a shaft: a foot with two holes, an upright with a bore, a rib behind it that is not cut lengthwise. */
export const part = definePart({
  parameters: {
    length: 90,
    width: 50,
    thickness: 12,
    uprightThickness: 16,
    eyeRadius: 22,
    axisHeight: 60,
    boreDiameter: 24,
    ribThickness: 10,
    ribHeight: 30,
    holeDiameter: 11,
    holeEdge: 14,
  },
  build: ({
    length,
    width,
    thickness,
    uprightThickness,
    eyeRadius,
    axisHeight,
    boreDiameter,
    ribThickness,
    ribHeight,
    holeDiameter,
    holeEdge,
  }) => {
    const middle = length / 2;
    return {
      features: [
        add('foot', box([0, 0, 0], [length, width, thickness])),
        add(
          'upright',
          prism(
            'xz',
            [0, uprightThickness],
            [
              side('bottom', [middle + eyeRadius, thickness]),
              side('right', [middle + eyeRadius, axisHeight]),
              side('eye', [middle - eyeRadius, axisHeight], [middle, axisHeight + eyeRadius]),
              side('left', [middle - eyeRadius, thickness]),
            ],
          ),
        ),
        add(
          'rib',
          prism(
            'yz',
            [middle - ribThickness / 2, middle + ribThickness / 2],
            [
              side('foot', [width, thickness]),
              side('slope', [uprightThickness, thickness + ribHeight]),
              side('wall', [uprightThickness, thickness]),
            ],
          ),
        ),
        cut('bore', cylinder('y', [middle, 0, axisHeight], uprightThickness, boreDiameter)),
        cut('hole-left', cylinder('z', [holeEdge, width / 2, 0], thickness, holeDiameter)),
        cut('hole-right', cylinder('z', [length - holeEdge, width / 2, 0], thickness, holeDiameter)),
      ],
      sections: [{ name: 'A-A', kind: 'full', view: 'left', at: middle, uncut: ['rib'] }],
    };
  },
});
