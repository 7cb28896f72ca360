import { definePart } from '../../../src/toolchain/parts/part.ts';
import { add, side, turned } from '../../../src/toolchain/parts/shapes.ts';

/** A bush with a collar: the part on which the first lines are explained. */
export const part = definePart({
  parameters: { length: 64, collarLength: 14, collarDiameter: 44, outsideDiameter: 30, boreDiameter: 15 },
  build: ({ length, collarLength, collarDiameter, outsideDiameter, boreDiameter }) => {
    const [collar, outside, bore] = [collarDiameter / 2, outsideDiameter / 2, boreDiameter / 2];
    return {
      features: [
        add(
          'bush',
          turned(
            'x',
            [0, 0, 0],
            [
              side('collar-face', [0, collar]),
              side('collar', [collarLength, collar]),
              side('shoulder', [collarLength, outside]),
              side('outside', [length, outside]),
              side('end', [length, bore]),
              side('bore', [0, bore]),
            ],
          ),
        ),
      ],
      sections: [{ name: 'A-A', kind: 'full', view: 'front', at: 0 }],
    };
  },
});
