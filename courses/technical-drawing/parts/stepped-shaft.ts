import { definePart } from '../../../src/toolchain/parts/part.ts';
import { add, cut, prism, side, slot, turned } from '../../../src/toolchain/parts/shapes.ts';

/** A shaft of three diameters with chamfered ends and a keyway. */
export const part = definePart({
  parameters: {
    left: 40,
    middle: 30,
    right: 35,
    leftDiameter: 30,
    collarDiameter: 40,
    rightDiameter: 24,
    chamfer: 1.5,
    keyLength: 25,
    keyWidth: 8,
    keyDepth: 4,
  },
  build: ({
    left,
    middle,
    right,
    leftDiameter,
    collarDiameter,
    rightDiameter,
    chamfer,
    keyLength,
    keyWidth,
    keyDepth,
  }) => {
    const shoulder = left + middle;
    const end = shoulder + right;
    const [first, collar, last] = [leftDiameter / 2, collarDiameter / 2, rightDiameter / 2];
    const keyStart = (left - keyLength + keyWidth) / 2;
    return {
      features: [
        add(
          'shaft',
          turned(
            'x',
            [0, 0, 0],
            [
              side('axis', [0, 0]),
              side('left-end', [0, first - chamfer]),
              side('left-chamfer', [chamfer, first]),
              side('left-seat', [left, first]),
              side('left-shoulder', [left, collar]),
              side('collar', [shoulder, collar]),
              side('right-shoulder', [shoulder, last]),
              side('right-seat', [end - chamfer, last]),
              side('right-chamfer', [end, last - chamfer]),
              side('right-end', [end, 0]),
            ],
          ),
        ),
        cut(
          'keyway',
          prism('xy', [first - keyDepth, first + 5], slot([keyStart, 0], keyStart + keyLength - keyWidth, keyWidth)),
        ),
      ],
      sections: [
        { name: 'A-A', kind: 'full', view: 'left', at: left / 2 },
        {
          name: 'B',
          kind: 'local',
          view: 'front',
          at: 0,
          outline: [
            [2, 6],
            [10, 3],
            [25, 4],
            [38, 6],
            [38, 20],
            [2, 20],
          ],
        },
      ],
    };
  },
});
