import { definePart } from '../../../src/toolchain/parts/part.ts';
import { add, box, cut, cylinder } from '../../../src/toolchain/parts/shapes.ts';

/** A clamp of three items: frame, screw and pad. The screw runs in a guide and is not cut lengthwise. */
export const part = definePart({
  parameters: {
    length: 70,
    height: 80,
    depth: 24,
    thickness: 16,
    screwAt: 48,
    screwDiameter: 12,
    guideDiameter: 14,
    screwLength: 62,
    headDiameter: 22,
    headHeight: 12,
    padDiameter: 26,
    padHeight: 8,
  },
  build: ({
    length,
    height,
    depth,
    thickness,
    screwAt,
    screwDiameter,
    guideDiameter,
    screwLength,
    headDiameter,
    headHeight,
    padDiameter,
    padHeight,
  }) => {
    const middle = depth / 2;
    // The head stands 14 mm above the frame.
    const tip = height + 14 - screwLength;
    // Clear of the screw: where two bodies touch in one plane, hidden-line removal loses a piece of the edge of the pad, and
    // lines nearer than a pen is wide are one on paper.
    const room = 1;
    return {
      bodies: [
        {
          name: 'frame',
          features: [
            add('back', box([0, 0, 0], [thickness, depth, height])),
            add('lower-jaw', box([thickness, 0, 0], [length, depth, thickness])),
            add('upper-jaw', box([thickness, 0, height - thickness], [length, depth, height])),
            cut('guide', cylinder('z', [screwAt, middle, height - thickness], thickness, guideDiameter)),
          ],
        },
        {
          name: 'screw',
          features: [
            add('shank', cylinder('z', [screwAt, middle, tip], screwLength, screwDiameter)),
            add('head', cylinder('z', [screwAt, middle, tip + screwLength], headHeight, headDiameter)),
          ],
          explode: [0, 0, height],
        },
        {
          name: 'pad',
          features: [add('disc', cylinder('z', [screwAt, middle, tip - room - padHeight], padHeight, padDiameter))],
          explode: [length, 0, 0],
        },
      ],
      sections: [{ name: 'A-A', kind: 'full', view: 'front', at: middle, uncut: ['screw'] }],
    };
  },
});
