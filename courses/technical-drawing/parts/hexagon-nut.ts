import { definePart } from '../../../src/toolchain/parts/part.ts';
import { add, cone, cut, cylinder, hexagon, prism } from '../../../src/toolchain/parts/shapes.ts';

/** A hexagon nut without its thread: the hole is as wide as the core of an M16 thread, countersunk at both ends. */
export const part = definePart({
  parameters: { acrossFlats: 24, height: 14, holeDiameter: 14, sinkDiameter: 17 },
  build: ({ acrossFlats, height, holeDiameter, sinkDiameter }) => {
    const depth = (sinkDiameter - holeDiameter) / 2;
    return {
      features: [
        add('nut', prism('xy', [0, height], hexagon([0, 0], acrossFlats))),
        cut('hole', cylinder('z', [0, 0, 0], height, holeDiameter)),
        cut('lower-sink', cone('z', [0, 0, 0], depth, [sinkDiameter, holeDiameter])),
        cut('upper-sink', cone('z', [0, 0, height - depth], depth, [holeDiameter, sinkDiameter])),
      ],
      sections: [{ name: 'A-A', kind: 'half', view: 'front', at: 0, side: 'right', middle: 0 }],
    };
  },
});
