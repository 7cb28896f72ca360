import { definePart } from '../../../src/toolchain/parts/part.ts';
import { add, cut, cylinder, prism, side } from '../../../src/toolchain/parts/shapes.ts';

/** A clip that holds a cable under an arch, with a hole for a screw in its foot. */
export const part = definePart({
  parameters: { innerRadius: 8, outerRadius: 11, footLength: 18, thickness: 3, width: 14, holeDiameter: 5 },
  build: ({ innerRadius, outerRadius, footLength, thickness, width, holeDiameter }) => {
    const end = outerRadius + footLength;
    // Where the foot meets the arch.
    const meeting = Math.sqrt(outerRadius ** 2 - thickness ** 2);
    return {
      features: [
        add(
          'clip',
          prism(
            'xz',
            [0, width],
            [
              side('lip', [-innerRadius, 0]),
              side('inside', [innerRadius, 0], [0, innerRadius]),
              side('bottom', [end, 0]),
              side('end', [end, thickness]),
              side('foot', [meeting, thickness]),
              side('outside', [-outerRadius, 0], [0, outerRadius]),
            ],
          ),
        ),
        cut('hole', cylinder('z', [outerRadius + footLength / 2, width / 2, 0], thickness, holeDiameter)),
      ],
      sections: [{ name: 'A-A', kind: 'full', view: 'front', at: width / 2 }],
    };
  },
});
