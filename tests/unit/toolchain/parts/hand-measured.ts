import type { Measures, Read } from '../../../support/move-proof.ts';

/** A place, and places on both sides of it. */
const about = (middle: number, ...reaches: readonly number[]): readonly number[] => [
  middle,
  ...reaches.flatMap((reach) => [middle - reach, middle + reach]),
];

/** How far from the middle of a circle a chord of it ends that is `away` from the middle. */
const halfChord = (diameter: number, away: number): number => Math.sqrt((diameter / 2) ** 2 - away ** 2);

export const HAND_MEASURED: Readonly<Record<string, Measures>> = {
  'bearing-bracket': {
    x: (p) => [
      0,
      p('length'),
      ...about(p('holeEdge'), p('holeDiameter') / 2),
      ...about(p('length') / 2, p('eyeRadius'), p('boreDiameter') / 2, p('ribThickness') / 2),
      ...about(p('length') - p('holeEdge'), p('holeDiameter') / 2),
    ],
    y: (p) => [0, p('uprightThickness'), p('width'), ...about(p('width') / 2, p('holeDiameter') / 2)],
    z: (p) => [
      0,
      p('thickness'),
      p('thickness') + p('ribHeight'),
      p('axisHeight') + p('eyeRadius'),
      ...about(p('axisHeight'), p('boreDiameter') / 2),
    ],
  },
  'block-plain': { x: (p) => [0, p('length')], y: (p) => [0, p('width')], z: (p) => [0, p('height')] },
  'block-slot': {
    x: (p) => [0, p('length')],
    y: (p) => [0, ...about(p('width') / 2, p('slotWidth') / 2), p('width')],
    z: (p) => [0, p('height') - p('slotDepth'), p('height')],
  },
  'block-window': {
    x: (p) => [0, ...about(p('length') / 2, p('pocketLength') / 2, p('windowLength') / 2), p('length')],
    y: (p) => [0, ...about(p('width') / 2, p('pocketWidth') / 2), p('width')],
    z: (p) => [0, 8, 8 + p('windowHeight'), p('height') - p('pocketDepth'), p('height')],
  },
  bush: {
    x: (p) => [0, p('chamfer'), p('length')],
    y: rimsOfBush,
    z: rimsOfBush,
  },
  'cable-clip': {
    x: (p) => [
      ...about(0, p('innerRadius')),
      -p('outerRadius'),
      // Where the foot meets the arch.
      halfChord(2 * p('outerRadius'), p('thickness')),
      ...about(p('outerRadius') + p('footLength') / 2, p('holeDiameter') / 2),
      p('outerRadius') + p('footLength'),
    ],
    y: (p) => [0, ...about(p('width') / 2, p('holeDiameter') / 2), p('width')],
    z: (p) => [0, p('thickness'), p('innerRadius'), p('outerRadius')],
  },
  clamp: {
    x: (p) => [
      0,
      p('thickness'),
      p('length'),
      // The frame covers the pad but for a piece before it and one behind it.
      ...about(p('screwAt'), ...roundsOfClamp(p), halfChord(p('padDiameter'), p('depth') / 2)),
    ],
    y: (p) => [0, ...about(p('depth') / 2, ...roundsOfClamp(p)), p('depth')],
    z: (p) => {
      const tip = p('height') + 14 - p('screwLength');
      return [
        0,
        p('thickness'),
        p('height') - p('thickness'),
        p('height'),
        tip,
        tip - 1,
        tip - 1 - p('padHeight'),
        p('height') + 14,
        p('height') + 14 + p('headHeight'),
      ];
    },
  },
  'collar-bush': {
    x: (p) => [0, p('collarLength'), p('length')],
    y: rimsOfCollarBush,
    z: rimsOfCollarBush,
  },
  'cylinder-boss': {
    x: (p) => [0, ...about(p('length') / 2, p('bossDiameter') / 2, p('holeDiameter') / 2), p('length')],
    y: (p) => [0, ...about(p('width') / 2, p('bossDiameter') / 2, p('holeDiameter') / 2), p('width')],
    z: (p) => [0, p('thickness'), p('thickness') + p('bossHeight') - p('holeDepth'), p('thickness') + p('bossHeight')],
  },
  'cylinder-hole': {
    x: (p) => [0, ...about(p('holeFrom'), p('diameter') / 2), p('length')],
    y: (p) => [0, ...about(p('width') / 2, p('diameter') / 2), p('width')],
    z: (p) => [0, p('height')],
  },
  'cylinder-round': {
    x: (p) => [0, p('stepLength'), ...about(p('length') - p('width') / 2, p('holeDiameter') / 2), p('length')],
    y: (p) => [0, ...about(p('width') / 2, p('holeDiameter') / 2), p('width')],
    z: (p) => [0, p('stepHeight'), p('height')],
  },
  'flanged-bush': {
    x: (p) => [0, p('flangeThickness'), p('length')],
    y: rimsOfFlangedBush,
    z: rimsOfFlangedBush,
  },
  'hexagon-nut': {
    x: (p) => about(0, ...cornersAcross(p), p('sinkDiameter') / 2, p('holeDiameter') / 2),
    y: (p) => about(0, p('acrossFlats') / 2, p('sinkDiameter') / 2, p('holeDiameter') / 2),
    z: (p) => {
      const depth = (p('sinkDiameter') - p('holeDiameter')) / 2;
      return [0, depth, p('height') - depth, p('height')];
    },
  },
  'hexagon-screw': {
    x: (p) => about(0, ...cornersAcross(p), p('diameter') / 2, p('diameter') / 2 - p('chamfer')),
    y: (p) => about(0, p('acrossFlats') / 2, p('diameter') / 2, p('diameter') / 2 - p('chamfer')),
    z: (p) => {
      const end = p('headHeight') + p('length');
      return [0, p('headHeight'), end - p('chamfer'), end];
    },
  },
  'l-bracket': {
    // Else the rib would end where the rounded corners begin.
    from: { radius: 9 },
    x: (p) => [
      0,
      p('thickness'),
      p('thickness') + p('ribLength'),
      ...about(p('holeAt'), p('holeDiameter') / 2),
      p('length'),
    ],
    y: (p) => [
      0,
      p('radius'),
      ...about(p('width') / 2, p('ribThickness') / 2, p('holeDiameter') / 2),
      p('width') - p('radius'),
      p('width'),
    ],
    z: (p) => [0, p('thickness'), p('thickness') + p('ribHeight'), p('height') - p('radius'), p('height')],
  },
  'l-block': {
    x: (p) => [0, p('lowLength'), p('length')],
    y: (p) => [0, p('width')],
    z: (p) => [0, p('lowHeight'), p('height')],
  },
  lever: {
    x: (p) => [
      ...about(0, p('largeDiameter') / 2, p('largeBore') / 2),
      // Where the arm meets the hubs.
      halfChord(p('largeDiameter'), p('armWidth') / 2),
      p('pitch') - halfChord(p('smallDiameter'), p('armWidth') / 2),
      ...about(p('pitch'), p('smallDiameter') / 2, p('smallBore') / 2),
    ],
    y: (p) =>
      about(
        0,
        ...['largeDiameter', 'largeBore', 'armWidth', 'smallDiameter', 'smallBore'].map((width) => p(width) / 2),
      ),
    z: (p) => [0, p('armThickness'), p('smallHeight'), p('largeHeight')],
  },
  link: {
    x: (p) => [...about(0, ...roundsOfLink(p)), ...about(p('pitch'), ...roundsOfLink(p))],
    y: (p) => about(0, ...roundsOfLink(p)),
    z: (p) => [0, p('thickness'), p('thickness') + p('bossHeight')],
  },
  mould: {
    x: (p) => [
      0,
      ...about(p('pinEdge'), p('pinDiameter') / 2),
      ...about(p('length') / 2, p('cavityLength') / 2, p('sprueStart') / 2, p('sprueEnd') / 2),
      ...about(p('length') - p('pinEdge'), p('pinDiameter') / 2),
      p('length'),
    ],
    y: (p) => [
      0,
      ...about(p('width') / 2, p('cavityWidth') / 2, p('pinDiameter') / 2, p('sprueStart') / 2, p('sprueEnd') / 2),
      p('width'),
    ],
    z: (p) => [
      0,
      p('lowerHeight') - p('pinDepth'),
      p('lowerHeight') - p('lowerDepth'),
      p('lowerHeight'),
      p('lowerHeight') + p('upperDepth'),
      p('lowerHeight') + p('pinDepth'),
      p('lowerHeight') + p('upperHeight'),
    ],
  },
  plate: {
    x: (p) => [
      0,
      ...about(p('edge'), p('holeDiameter') / 2),
      ...about(p('length') / 2, (p('slotLength') - p('slotWidth')) / 2, p('slotLength') / 2),
      ...about(p('length') - p('edge'), p('holeDiameter') / 2),
      p('length'),
    ],
    y: (p) => [
      0,
      ...about(p('edge'), p('holeDiameter') / 2),
      ...about(p('width') / 2, p('slotWidth') / 2),
      ...about(p('width') - p('edge'), p('holeDiameter') / 2),
      p('width'),
    ],
    z: (p) => [0, p('thickness')],
  },
  'slope-corner': {
    x: (p) => [
      0,
      p('stepLength'),
      p('length') - p('corner'),
      // The slanted corner meets the top of the ramp.
      p('length') - 2 * p('corner') + p('width'),
      p('length'),
    ],
    y: (p) => [0, p('width') - p('corner'), p('corner'), p('width')],
    z: (p) => [
      0,
      p('height') - p('stepDepth'),
      // The ramp has sunk as far as it runs beside the slanted corner.
      p('height') - (p('stepDepth') * (2 * p('corner') - p('width'))) / p('corner'),
      p('height'),
    ],
  },
  'slope-roof': {
    x: (p) => [0, ...about(p('length') / 2, p('slotLength') / 2), p('length')],
    // The slot runs out on the slopes.
    y: (p) => {
      const slope = (p('ridge') - p('eaves')) / (p('width') / 2);
      return [0, ...about(p('width') / 2, p('slotDepth') / slope), p('width')];
    },
    z: (p) => [0, p('eaves'), p('ridge') - p('slotDepth'), p('ridge')],
  },
  'slope-wedge': {
    x: (p) => [0, p('flat'), p('length')],
    y: (p) => [0, p('width')],
    z: (p) => [0, p('edge'), p('height')],
  },
  'step-corner': {
    x: (p) => [0, p('length') - p('cornerLength'), p('length')],
    y: (p) => [0, p('cornerWidth'), p('width') - 7 - p('slotWidth'), p('width') - 7, p('width')],
    z: (p) => [0, p('cornerHeight'), p('height') - p('slotDepth'), p('height')],
  },
  'step-double': {
    x: (p) => [0, p('length') - 2 * p('tread'), p('length') - p('tread'), p('length') - p('notchLength'), p('length')],
    y: (p) => [0, ...about(p('width') / 2, p('notchWidth') / 2), p('width')],
    z: (p) => [0, p('height') / 3, (p('height') * 2) / 3, p('height')],
  },
  'step-single': {
    x: (p) => [0, p('length') - p('stepLength'), p('length')],
    y: (p) => [0, p('width')],
    z: (p) => [0, p('stepHeight'), p('height')],
  },
  'stepped-block': {
    x: (p) => [0, ...about(p('holeAt'), p('holeDiameter') / 2), p('lowLength'), p('length')],
    y: (p) => [
      0,
      ...about(p('width') / 2, p('holeDiameter') / 2),
      p('grooveFrom'),
      p('grooveFrom') + p('grooveWidth'),
      p('width'),
    ],
    z: (p) => [0, p('lowHeight'), p('height') - p('grooveDepth'), p('height')],
  },
  'stepped-shaft': {
    x: (p) => {
      const [shoulder, end] = [p('left') + p('middle'), p('left') + p('middle') + p('right')];
      const keyway = about(p('left') / 2, (p('keyLength') - p('keyWidth')) / 2, p('keyLength') / 2);
      return [0, p('chamfer'), p('left'), shoulder, end - p('chamfer'), end, ...keyway, ...BREAK_OF_SHAFT.x];
    },
    y: (p) => about(0, ...rimsOfShaft(p), p('keyWidth') / 2),
    z: (p) => [
      ...about(0, ...rimsOfShaft(p)),
      p('leftDiameter') / 2 - p('keyDepth'),
      // Where the sides of the keyway come out of the round seat.
      halfChord(p('leftDiameter'), p('keyWidth') / 2),
      ...BREAK_OF_SHAFT.z,
    ],
    // The round ends of the keyway: as far from the axis as the seat, as far from their middle as the keyway is half wide.
    crossing: (p, { x = Number.NaN, z = Number.NaN }) => {
      const middle = p('left') / 2;
      const along = Math.abs(x - middle) - (p('keyLength') - p('keyWidth')) / 2;
      return z ** 2 + (p('keyWidth') / 2) ** 2 - along ** 2 - (p('leftDiameter') / 2) ** 2;
    },
  },
  'v-block': {
    x: (p) => [0, ...about(p('length') / 2, p('vWidth') / 2, p('slotWidth') / 2), p('length')],
    y: (p) => [0, p('depth')],
    z: (p) => {
      const root = p('height') - (p('vWidth') - p('slotWidth')) / 2;
      return [0, root - p('slotDepth'), root, p('height')];
    },
  },
};

/** Corners of the line along which the shaft is broken away; it stays where it is. */
const BREAK_OF_SHAFT = { x: [2, 10, 25, 38], z: [6, 3, 4] } as const;

function rimsOfBush(p: Read): readonly number[] {
  return about(0, p('outsideDiameter') / 2, p('outsideDiameter') / 2 - p('chamfer'), p('boreDiameter') / 2);
}

function rimsOfCollarBush(p: Read): readonly number[] {
  return about(0, p('collarDiameter') / 2, p('outsideDiameter') / 2, p('boreDiameter') / 2);
}

function rimsOfFlangedBush(p: Read): readonly number[] {
  const hole = p('holeDiameter') / 2;
  const rims = [p('flangeDiameter') / 2, p('outsideDiameter') / 2, p('boreDiameter') / 2];
  return about(0, ...rims, hole, ...about(p('pitchDiameter') / 2, hole));
}

function rimsOfShaft(p: Read): readonly number[] {
  const [left, right] = [p('leftDiameter') / 2, p('rightDiameter') / 2];
  return [p('collarDiameter') / 2, left, right, left - p('chamfer'), right - p('chamfer')];
}

function roundsOfClamp(p: Read): readonly number[] {
  return ['padDiameter', 'headDiameter', 'guideDiameter', 'screwDiameter'].map((diameter) => p(diameter) / 2);
}

function roundsOfLink(p: Read): readonly number[] {
  return [p('width') / 2, p('bossDiameter') / 2, p('holeDiameter') / 2];
}

/** How far from the middle of a hexagon its corners stand: two of them on the axis, the others half as far. */
function cornersAcross(p: Read): readonly number[] {
  return [p('acrossFlats') / Math.sqrt(3), p('acrossFlats') / Math.sqrt(12)];
}
