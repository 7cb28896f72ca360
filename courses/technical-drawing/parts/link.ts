import { definePart } from '../../../src/toolchain/parts/part.ts';
import { add, cut, cylinder, prism, slot } from '../../../src/toolchain/parts/shapes.ts';

/** A link: a bar with round ends, a boss and a hole at each. */
export const part = definePart({
  parameters: { pitch: 70, width: 30, thickness: 10, bossDiameter: 24, bossHeight: 8, holeDiameter: 12 },
  build: ({ pitch, width, thickness, bossDiameter, bossHeight, holeDiameter }) => ({
    features: [
      add('bar', prism('xy', [0, thickness], slot([0, 0], pitch, width))),
      add('left-boss', cylinder('z', [0, 0, thickness], bossHeight, bossDiameter)),
      add('right-boss', cylinder('z', [pitch, 0, thickness], bossHeight, bossDiameter)),
      cut('left-hole', cylinder('z', [0, 0, 0], thickness + bossHeight, holeDiameter)),
      cut('right-hole', cylinder('z', [pitch, 0, 0], thickness + bossHeight, holeDiameter)),
    ],
    sections: [{ name: 'A-A', kind: 'full', view: 'front', at: 0 }],
  }),
});
