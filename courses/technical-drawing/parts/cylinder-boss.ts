import { definePart } from '../../../src/toolchain/parts/part.ts';
import { add, box, cut, cylinder } from '../../../src/toolchain/parts/shapes.ts';

/** A plate with a round boss and a blind hole in it. */
export const part = definePart({
  parameters: {
    length: 60,
    width: 44,
    thickness: 12,
    bossDiameter: 32,
    bossHeight: 22,
    holeDiameter: 16,
    holeDepth: 24,
  },
  build: ({ length, width, thickness, bossDiameter, bossHeight, holeDiameter, holeDepth }) => ({
    features: [
      add('base', box([0, 0, 0], [length, width, thickness])),
      add('boss', cylinder('z', [length / 2, width / 2, thickness], bossHeight, bossDiameter)),
      cut('hole', cylinder('z', [length / 2, width / 2, thickness + bossHeight - holeDepth], holeDepth, holeDiameter)),
    ],
    sections: [{ name: 'A-A', kind: 'full', view: 'front', at: width / 2 }],
  }),
});
