import { definePart } from '../../../src/toolchain/parts/part.ts';
import { add, prism, side } from '../../../src/toolchain/parts/shapes.ts';

/** A V-block with a relief slot under the V. */
export const part = definePart({
  parameters: { length: 80, depth: 50, height: 50, vWidth: 40, slotWidth: 4, slotDepth: 6 },
  build: ({ length, depth, height, vWidth, slotWidth, slotDepth }) => {
    const middle = length / 2;
    const root = height - (vWidth - slotWidth) / 2;
    return {
      features: [
        add(
          'block',
          prism(
            'xz',
            [0, depth],
            [
              side('bottom', [length, 0]),
              side('right', [length, height]),
              side('top-right', [middle + vWidth / 2, height]),
              side('v-right', [middle + slotWidth / 2, root]),
              side('slot-right', [middle + slotWidth / 2, root - slotDepth]),
              side('slot-bottom', [middle - slotWidth / 2, root - slotDepth]),
              side('slot-left', [middle - slotWidth / 2, root]),
              side('v-left', [middle - vWidth / 2, height]),
              side('top-left', [0, height]),
              side('left', [0, 0]),
            ],
          ),
        ),
      ],
      sections: [{ name: 'A-A', kind: 'full', view: 'left', at: middle }],
    };
  },
});
