import { definePart } from '../../../src/toolchain/parts/part.ts';
import { add, cylinder, hexagon, prism } from '../../../src/toolchain/parts/shapes.ts';

/** A hexagon screw without its thread: head, shank and chamfered end. */
export const part = definePart({
  parameters: { acrossFlats: 24, headHeight: 10, diameter: 16, length: 50, chamfer: 2 },
  build: ({ acrossFlats, headHeight, diameter, length, chamfer }) => ({
    features: [
      add('head', prism('xy', [0, headHeight], hexagon([0, 0], acrossFlats))),
      add('shank', cylinder('z', [0, 0, headHeight], length, diameter)),
      { name: 'tip', operation: 'chamfer', size: chamfer, between: [['shank.side', 'shank.end']] },
    ],
  }),
});
