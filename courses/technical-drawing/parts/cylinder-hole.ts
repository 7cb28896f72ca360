import { definePart } from '../../../src/toolchain/parts/part.ts';
import { add, box, cut, cylinder } from '../../../src/toolchain/parts/shapes.ts';

/** A block with a through hole from top to bottom, its axis `holeFrom` away from the left side. */
export const part = definePart({
  parameters: { length: 60, width: 40, height: 30, diameter: 20, holeFrom: 30 },
  build: ({ length, width, height, diameter, holeFrom }) => ({
    features: [
      add('base', box([0, 0, 0], [length, width, height])),
      cut('hole', cylinder('z', [holeFrom, width / 2, 0], height, diameter)),
    ],
    sections: [
      { name: 'A-A', kind: 'full', view: 'front', at: width / 2 },
      { name: 'B-B', kind: 'half', view: 'front', at: width / 2, side: 'right', middle: holeFrom },
    ],
  }),
});
