import { definePart } from '../../../src/toolchain/parts/part.ts';
import { add, cut, cylinder, side, turned } from '../../../src/toolchain/parts/shapes.ts';

/** A bush with a flange and four holes in it. */
export const part = definePart({
  parameters: {
    length: 40,
    flangeDiameter: 70,
    flangeThickness: 10,
    outsideDiameter: 40,
    boreDiameter: 24,
    pitchDiameter: 54,
    holeDiameter: 7,
  },
  build: ({ length, flangeDiameter, flangeThickness, outsideDiameter, boreDiameter, pitchDiameter, holeDiameter }) => {
    const pitch = pitchDiameter / 2;
    return {
      features: [
        add(
          'bush',
          turned(
            'x',
            [0, 0, 0],
            [
              side('flange-face', [0, flangeDiameter / 2]),
              side('flange-rim', [flangeThickness, flangeDiameter / 2]),
              side('flange-back', [flangeThickness, outsideDiameter / 2]),
              side('outside', [length, outsideDiameter / 2]),
              side('end', [length, boreDiameter / 2]),
              side('bore', [0, boreDiameter / 2]),
            ],
          ),
        ),
        cut('hole-upper', cylinder('x', [0, 0, pitch], flangeThickness, holeDiameter)),
        cut('hole-lower', cylinder('x', [0, 0, -pitch], flangeThickness, holeDiameter)),
        cut('hole-front', cylinder('x', [0, -pitch, 0], flangeThickness, holeDiameter)),
        cut('hole-back', cylinder('x', [0, pitch, 0], flangeThickness, holeDiameter)),
      ],
      sections: [{ name: 'A-A', kind: 'full', view: 'front', at: 0 }],
    };
  },
});
