import { definePart } from '../../../src/toolchain/parts/part.ts';
import { add, box, cone, cut, cylinder } from '../../../src/toolchain/parts/shapes.ts';

/** A mould of two plates with a cavity, a sprue and two guide pins, which are not cut lengthwise. */
export const part = definePart({
  parameters: {
    length: 100,
    width: 60,
    lowerHeight: 30,
    upperHeight: 24,
    cavityLength: 40,
    cavityWidth: 30,
    lowerDepth: 10,
    upperDepth: 6,
    pinDiameter: 10,
    pinEdge: 14,
    pinDepth: 16,
    sprueStart: 4,
    sprueEnd: 8,
  },
  build: ({
    length,
    width,
    lowerHeight,
    upperHeight,
    cavityLength,
    cavityWidth,
    lowerDepth,
    upperDepth,
    pinDiameter,
    pinEdge,
    pinDepth,
    sprueStart,
    sprueEnd,
  }) => {
    const middle = width / 2;
    const [left, front] = [(length - cavityLength) / 2, (width - cavityWidth) / 2];
    return {
      bodies: [
        {
          name: 'lower-plate',
          features: [
            add('plate', box([0, 0, 0], [length, width, lowerHeight])),
            cut(
              'cavity',
              box([left, front, lowerHeight - lowerDepth], [left + cavityLength, front + cavityWidth, lowerHeight]),
            ),
            cut('pin-hole-left', cylinder('z', [pinEdge, middle, lowerHeight - pinDepth], pinDepth, pinDiameter)),
            cut(
              'pin-hole-right',
              cylinder('z', [length - pinEdge, middle, lowerHeight - pinDepth], pinDepth, pinDiameter),
            ),
          ],
          explode: [0, 0, -lowerHeight],
        },
        {
          name: 'upper-plate',
          features: [
            add('plate', box([0, 0, lowerHeight], [length, width, lowerHeight + upperHeight])),
            cut(
              'cavity',
              box([left, front, lowerHeight], [left + cavityLength, front + cavityWidth, lowerHeight + upperDepth]),
            ),
            cut('pin-hole-left', cylinder('z', [pinEdge, middle, lowerHeight], pinDepth, pinDiameter)),
            cut('pin-hole-right', cylinder('z', [length - pinEdge, middle, lowerHeight], pinDepth, pinDiameter)),
            cut(
              'sprue',
              cone('z', [length / 2, middle, lowerHeight + upperDepth], upperHeight - upperDepth, [
                sprueStart,
                sprueEnd,
              ]),
            ),
          ],
          explode: [0, 0, upperHeight],
        },
        {
          name: 'left-pin',
          features: [add('pin', cylinder('z', [pinEdge, middle, lowerHeight - pinDepth], 2 * pinDepth, pinDiameter))],
        },
        {
          name: 'right-pin',
          features: [
            add('pin', cylinder('z', [length - pinEdge, middle, lowerHeight - pinDepth], 2 * pinDepth, pinDiameter)),
          ],
        },
      ],
      sections: [{ name: 'A-A', kind: 'full', view: 'front', at: middle, uncut: ['left-pin', 'right-pin'] }],
    };
  },
});
