import { definePart } from '../../../src/toolchain/parts/part.ts';
import { add, box, cut, cylinder, prism, slot } from '../../../src/toolchain/parts/shapes.ts';

/** A plate with four holes and a slot in the middle; the stepped section meets a hole and the slot. */
export const part = definePart({
  parameters: { length: 100, width: 60, thickness: 8, holeDiameter: 9, edge: 12, slotLength: 36, slotWidth: 14 },
  build: ({ length, width, thickness, holeDiameter, edge, slotLength, slotWidth }) => {
    const reach = slotLength - slotWidth;
    return {
      features: [
        add('plate', box([0, 0, 0], [length, width, thickness])),
        cut('hole-front-left', cylinder('z', [edge, edge, 0], thickness, holeDiameter)),
        cut('hole-front-right', cylinder('z', [length - edge, edge, 0], thickness, holeDiameter)),
        cut('hole-back-left', cylinder('z', [edge, width - edge, 0], thickness, holeDiameter)),
        cut('hole-back-right', cylinder('z', [length - edge, width - edge, 0], thickness, holeDiameter)),
        cut(
          'slot',
          prism('xy', [0, thickness], slot([(length - reach) / 2, width / 2], (length + reach) / 2, slotWidth)),
        ),
      ],
      sections: [
        { name: 'A-A', kind: 'stepped', view: 'front', steps: [{ at: edge, until: length / 2 }, { at: width / 2 }] },
      ],
    };
  },
});
