import { definePart } from '../../../src/toolchain/parts/part.ts';
import { add, side, turned } from '../../../src/toolchain/parts/shapes.ts';

/** A plain bush with a chamfer for pressing it in, as a half section shows it. */
export const part = definePart({
  parameters: { length: 36, outsideDiameter: 40, boreDiameter: 25, chamfer: 2 },
  build: ({ length, outsideDiameter, boreDiameter, chamfer }) => {
    const [outside, bore] = [outsideDiameter / 2, boreDiameter / 2];
    return {
      features: [
        add(
          'bush',
          turned(
            'x',
            [0, 0, 0],
            [
              side('left-end', [0, outside - chamfer]),
              side('chamfer', [chamfer, outside]),
              side('outside', [length, outside]),
              side('right-end', [length, bore]),
              side('bore', [0, bore]),
            ],
          ),
        ),
      ],
      sections: [{ name: 'A-A', kind: 'half', view: 'front', at: 0, side: 'upper', middle: 0 }],
    };
  },
});
