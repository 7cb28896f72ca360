import type { HandAxis } from '../../../support/centre-proof.ts';
import type { Read } from '../../../support/move-proof.ts';

type Range = readonly [number, number];

/** From one side of a middle to the other. */
const across = (middle: number, reach: number): Range => [middle - reach, middle + reach];

/** An axis with the same reach on all its sides. */
function axis(along: HandAxis['along'], [u, v]: Range, over: Range, diameter: number): HandAxis {
  return { along, over, cross: [across(u, diameter / 2), across(v, diameter / 2)], at: [u, v] };
}

/**
 * The axes that somebody with a pencil gives each part. `at` and `cross` are on the two other axes of the part in the order x, y, z: where
 * the axis is, and how far the two lines go that cross on it where one looks along it.
 */
export const HAND_DRAWN_AXES: Readonly<Record<string, (p: Read) => readonly HandAxis[]>> = {
  'bearing-bracket': (p) => [
    {
      along: 'y',
      at: [p('length') / 2, p('axisHeight')],
      over: [0, p('uprightThickness')],
      // Below its axis the eye is open: there the line ends with the bore.
      cross: [
        across(p('length') / 2, p('eyeRadius')),
        [p('axisHeight') - p('boreDiameter') / 2, p('axisHeight') + p('eyeRadius')],
      ],
    },
    ...[p('holeEdge'), p('length') - p('holeEdge')].map((x) =>
      axis('z', [x, p('width') / 2], [0, p('thickness')], p('holeDiameter')),
    ),
  ],
  'block-plain': () => [],
  'block-slot': () => [],
  'block-window': () => [],
  bush: (p) => [axis('x', [0, 0], [0, p('length')], p('outsideDiameter'))],
  'cable-clip': (p) => [
    {
      along: 'y',
      at: [0, 0],
      over: [0, p('width')],
      cross: [
        [-p('outerRadius'), p('innerRadius')],
        [0, p('outerRadius')],
      ],
    },
    axis('z', [p('outerRadius') + p('footLength') / 2, p('width') / 2], [0, p('thickness')], p('holeDiameter')),
  ],
  clamp: (p) => {
    const tip = p('height') + 14 - p('screwLength');
    const at = [p('screwAt'), p('depth') / 2] as const;
    return [
      axis('z', at, [p('height') - p('thickness'), p('height')], p('guideDiameter')),
      axis('z', at, [tip, p('height') + 14 + p('headHeight')], p('headDiameter')),
      axis('z', at, [tip - 1 - p('padHeight'), tip - 1], p('padDiameter')),
    ];
  },
  'collar-bush': (p) => [axis('x', [0, 0], [0, p('length')], p('collarDiameter'))],
  // On through the plate, in the middle of which the boss stands.
  'cylinder-boss': (p) => [
    axis('z', [p('length') / 2, p('width') / 2], [0, p('thickness') + p('bossHeight')], p('bossDiameter')),
  ],
  'cylinder-hole': (p) => [axis('z', [p('holeFrom'), p('width') / 2], [0, p('height')], p('diameter'))],
  'cylinder-round': (p) => {
    const middle = p('length') - p('width') / 2;
    return [
      {
        along: 'z',
        at: [middle, p('width') / 2],
        over: [0, p('height')],
        cross: [
          [middle - p('holeDiameter') / 2, p('length')],
          [0, p('width')],
        ],
      },
    ];
  },
  'flanged-bush': (p) => {
    const pitch = p('pitchDiameter') / 2;
    const holes = [
      [0, pitch],
      [0, -pitch],
      [pitch, 0],
      [-pitch, 0],
    ] as const;
    return [
      axis('x', [0, 0], [0, p('length')], p('flangeDiameter')),
      ...holes.map((at) => axis('x', at, [0, p('flangeThickness')], p('holeDiameter'))),
    ];
  },
  'hexagon-nut': (p) => [axis('z', [0, 0], [0, p('height')], p('sinkDiameter'))],
  // Through the head, too.
  'hexagon-screw': (p) => [axis('z', [0, 0], [0, p('headHeight') + p('length')], p('diameter'))],
  'l-bracket': (p) => [axis('z', [p('holeAt'), p('width') / 2], [0, p('thickness')], p('holeDiameter'))],
  'l-block': () => [],
  lever: (p) => [
    axis('z', [0, 0], [0, p('largeHeight')], p('largeDiameter')),
    axis('z', [p('pitch'), 0], [0, p('smallHeight')], p('smallDiameter')),
  ],
  // One line from end to end, since the bar is as round at one end as at the other.
  link: (p) =>
    [0, p('pitch')].map((x) => ({
      along: 'z',
      at: [x, 0],
      over: [0, p('thickness') + p('bossHeight')],
      cross: [[-p('width') / 2, p('pitch') + p('width') / 2], across(0, p('width') / 2)],
    })),
  mould: (p) => [
    ...[p('pinEdge'), p('length') - p('pinEdge')].map((x) =>
      axis('z', [x, p('width') / 2], across(p('lowerHeight'), p('pinDepth')), p('pinDiameter')),
    ),
    // The sprue is in the middle of the upper plate.
    axis(
      'z',
      [p('length') / 2, p('width') / 2],
      [p('lowerHeight'), p('lowerHeight') + p('upperHeight')],
      p('sprueEnd'),
    ),
  ],
  plate: (p) => [
    ...[p('edge'), p('length') - p('edge')].flatMap((x) =>
      [p('edge'), p('width') - p('edge')].map((y) => axis('z', [x, y], [0, p('thickness')], p('holeDiameter'))),
    ),
    ...slotEnds(p('length') / 2, p('width') / 2, p('slotLength'), p('slotWidth'), [0, p('thickness')]),
  ],
  'slope-corner': () => [],
  'slope-roof': () => [],
  'slope-wedge': () => [],
  'step-corner': () => [],
  'step-double': () => [],
  'step-single': () => [],
  'stepped-block': (p) => [axis('z', [p('holeAt'), p('width') / 2], [0, p('lowHeight')], p('holeDiameter'))],
  'stepped-shaft': (p) => [
    axis('x', [0, 0], [0, p('left') + p('middle') + p('right')], p('collarDiameter')),
    ...slotEnds(p('left') / 2, 0, p('keyLength'), p('keyWidth'), [
      p('leftDiameter') / 2 - p('keyDepth'),
      p('leftDiameter') / 2,
    ]),
  ],
  'v-block': () => [],
};

/** The round ends of a slot along x: one line over both, and one across each. */
function slotEnds(x: number, y: number, length: number, width: number, over: Range): readonly HandAxis[] {
  const reach = (length - width) / 2;
  return [x - reach, x + reach].map((middle) => ({
    along: 'z',
    at: [middle, y],
    over,
    cross: [across(x, length / 2), across(y, width / 2)],
  }));
}
