type Parameters = Readonly<Record<string, number>>;

/** A parameter of a part; one that is not there makes every sum NaN. */
type Read = (name: string) => number;

/** What somebody with a pencil finds: cubic millimetres of the whole part, square millimetres of each section. */
interface Sums {
  readonly volume: (p: Read) => number;
  readonly sections?: Readonly<Record<string, (p: Read) => number>>;
}

const disc = (diameter: number): number => (Math.PI * diameter ** 2) / 4;

export const HAND_CALCULATED: Readonly<Record<string, Sums>> = {
  'block-plain': { volume: (p) => p('length') * p('width') * p('height') },
  'block-slot': {
    volume: (p) => p('length') * (p('width') * p('height') - p('slotWidth') * p('slotDepth')),
    sections: { 'A-A': (p) => p('width') * p('height') - p('slotWidth') * p('slotDepth') },
  },
  'block-window': {
    volume: (p) =>
      p('length') * p('width') * p('height') -
      p('windowLength') * p('windowHeight') * p('width') -
      p('pocketLength') * p('pocketWidth') * p('pocketDepth'),
    sections: {
      'A-A': (p) =>
        p('length') * p('height') - p('windowLength') * p('windowHeight') - p('pocketLength') * p('pocketDepth'),
    },
  },
  'l-block': { volume: (p) => steppedArea(p) * p('width') },
  'stepped-block': {
    volume: (p) =>
      steppedArea(p) * p('width') -
      disc(p('holeDiameter')) * p('lowHeight') -
      (p('length') - p('lowLength')) * p('grooveWidth') * p('grooveDepth'),
  },
  'step-single': {
    volume: (p) =>
      p('width') * (p('length') * p('stepHeight') + (p('length') - p('stepLength')) * (p('height') - p('stepHeight'))),
  },
  'step-double': {
    volume: (p) =>
      (p('height') / 3) * (p('width') * (3 * p('length') - 3 * p('tread')) - p('notchLength') * p('notchWidth')),
  },
  'step-corner': {
    volume: (p) =>
      p('length') * p('width') * p('height') -
      p('cornerLength') * p('cornerWidth') * (p('height') - p('cornerHeight')) -
      p('length') * p('slotWidth') * p('slotDepth'),
  },
  'slope-wedge': {
    volume: (p) =>
      p('width') * (p('length') * p('height') - ((p('length') - p('flat')) * (p('height') - p('edge'))) / 2),
  },
  'slope-roof': {
    // The slot is deeper than the ridge is high above its bottom only near the middle: a triangle as wide as it is cut.
    volume: (p) => {
      const slope = (p('ridge') - p('eaves')) / (p('width') / 2);
      const house = p('length') * (p('width') * p('eaves') + ((p('ridge') - p('eaves')) * p('width')) / 2);
      return house - (p('slotLength') * p('slotDepth') ** 2) / slope;
    },
  },
  'slope-corner': {
    // Block, step, upright corner and ramp; where the last two meet, a pyramid of the room of both was counted twice.
    volume: (p) => {
      const long = p('length') - p('stepLength');
      const ramp = (p('corner') * p('stepDepth') * long) / 2;
      return (
        p('length') * p('width') * p('height') -
        p('stepLength') * p('width') * p('stepDepth') -
        (p('corner') ** 2 / 2) * p('height') -
        ramp +
        cornerAndRamp(p)
      );
    },
  },
  'collar-bush': {
    volume: (p) =>
      disc(p('collarDiameter')) * p('collarLength') +
      disc(p('outsideDiameter')) * (p('length') - p('collarLength')) -
      disc(p('boreDiameter')) * p('length'),
    sections: {
      'A-A': (p) =>
        p('collarDiameter') * p('collarLength') +
        p('outsideDiameter') * (p('length') - p('collarLength')) -
        p('boreDiameter') * p('length'),
    },
  },
  'cylinder-hole': {
    volume: (p) => p('height') * (p('length') * p('width') - disc(p('diameter'))),
    sections: {
      'A-A': (p) => p('height') * (p('length') - p('diameter')),
      'B-B': (p) => p('height') * (p('length') - p('holeFrom') - p('diameter') / 2),
    },
  },
  'cylinder-boss': {
    volume: (p) =>
      p('length') * p('width') * p('thickness') +
      disc(p('bossDiameter')) * p('bossHeight') -
      disc(p('holeDiameter')) * p('holeDepth'),
    sections: {
      'A-A': (p) =>
        p('length') * p('thickness') + p('bossDiameter') * p('bossHeight') - p('holeDiameter') * p('holeDepth'),
    },
  },
  'cylinder-round': {
    volume: (p) => {
      const plate = (p('length') - p('width') / 2) * p('width') + disc(p('width')) / 2 - disc(p('holeDiameter'));
      return plate * p('height') - p('stepLength') * p('width') * (p('height') - p('stepHeight'));
    },
    sections: {
      'A-A': (p) => (p('length') - p('holeDiameter')) * p('height') - p('stepLength') * (p('height') - p('stepHeight')),
    },
  },
  'hexagon-nut': {
    volume: (p) => {
      const hexagon = (Math.sqrt(3) / 2) * p('acrossFlats') ** 2;
      const [large, small] = [p('sinkDiameter') / 2, p('holeDiameter') / 2];
      const sink = (large - small) * (Math.PI / 3) * (large ** 2 + large * small - 2 * small ** 2);
      return (hexagon - disc(p('holeDiameter'))) * p('height') - 2 * sink;
    },
    sections: {
      // From corner to axis, without the hole and the two triangles of the sinks.
      'A-A': (p) =>
        (p('acrossFlats') / Math.sqrt(3) - p('holeDiameter') / 2) * p('height') -
        ((p('sinkDiameter') - p('holeDiameter')) / 2) ** 2,
    },
  },
  'stepped-shaft': {
    volume: (p) =>
      disc(p('leftDiameter')) * p('left') +
      disc(p('collarDiameter')) * p('middle') +
      disc(p('rightDiameter')) * p('right') -
      chamfered(p('leftDiameter'), p('chamfer')) -
      chamfered(p('rightDiameter'), p('chamfer')) -
      keyway(p),
    sections: {
      'A-A': (p) => disc(p('leftDiameter')) - keywayAcross(p),
      // Under the break line, which is drawn once and does not follow the parameters, lie 153.5 square millimetres.
      B: (p) => (36 * p('leftDiameter')) / 2 - 153.5 - p('keyLength') * p('keyDepth'),
    },
  },
  plate: {
    volume: (p) => {
      const straight = (p('slotLength') - p('slotWidth')) * p('slotWidth');
      const holes = 4 * disc(p('holeDiameter')) + straight + disc(p('slotWidth'));
      return p('thickness') * (p('length') * p('width') - holes);
    },
    sections: { 'A-A': (p) => p('thickness') * (p('length') - p('holeDiameter') - p('slotLength') / 2) },
  },
  link: {
    volume: (p) =>
      p('thickness') * (p('pitch') * p('width') + disc(p('width'))) +
      2 * disc(p('bossDiameter')) * p('bossHeight') -
      2 * disc(p('holeDiameter')) * (p('thickness') + p('bossHeight')),
    sections: {
      'A-A': (p) =>
        (p('pitch') + p('width')) * p('thickness') +
        2 * p('bossDiameter') * p('bossHeight') -
        2 * p('holeDiameter') * (p('thickness') + p('bossHeight')),
    },
  },
  'l-bracket': {
    volume: (p) =>
      angleArea(p) * p('width') +
      (p('ribLength') * p('ribHeight') * p('ribThickness')) / 2 -
      disc(p('holeDiameter')) * p('thickness') -
      2 * (p('radius') ** 2 - disc(2 * p('radius')) / 4) * p('thickness'),
    sections: { 'A-A': (p) => angleArea(p) - p('holeDiameter') * p('thickness') },
  },
  'v-block': {
    volume: (p) =>
      p('depth') *
      (p('length') * p('height') - (p('vWidth') ** 2 - p('slotWidth') ** 2) / 4 - p('slotWidth') * p('slotDepth')),
    sections: {
      'A-A': (p) => p('depth') * (p('height') - (p('vWidth') - p('slotWidth')) / 2 - p('slotDepth')),
    },
  },
  bush: {
    volume: (p) =>
      (disc(p('outsideDiameter')) - disc(p('boreDiameter'))) * p('length') -
      chamfered(p('outsideDiameter'), p('chamfer')),
    sections: {
      'A-A': (p) => ((p('outsideDiameter') - p('boreDiameter')) / 2) * p('length') - p('chamfer') ** 2 / 2,
    },
  },
  'flanged-bush': {
    volume: (p) =>
      (disc(p('flangeDiameter')) - 4 * disc(p('holeDiameter'))) * p('flangeThickness') +
      disc(p('outsideDiameter')) * (p('length') - p('flangeThickness')) -
      disc(p('boreDiameter')) * p('length'),
    sections: {
      'A-A': (p) =>
        (p('flangeDiameter') - 2 * p('holeDiameter')) * p('flangeThickness') +
        p('outsideDiameter') * (p('length') - p('flangeThickness')) -
        p('boreDiameter') * p('length'),
    },
  },
  lever: {
    volume: (p) =>
      (disc(p('largeDiameter')) - disc(p('largeBore'))) * p('largeHeight') +
      (disc(p('smallDiameter')) - disc(p('smallBore'))) * p('smallHeight') +
      p('armThickness') *
        (p('pitch') * p('armWidth') -
          halfDiscStrip(p('largeDiameter'), p('armWidth')) -
          halfDiscStrip(p('smallDiameter'), p('armWidth'))),
    sections: {
      'A-A': (p) =>
        (p('largeDiameter') - p('largeBore')) * p('largeHeight') +
        (p('smallDiameter') - p('smallBore')) * p('smallHeight') +
        p('armThickness') * (p('pitch') - (p('largeDiameter') + p('smallDiameter')) / 2),
    },
  },
  'bearing-bracket': {
    volume: (p) => {
      const upright = 2 * p('eyeRadius') * (p('axisHeight') - p('thickness')) + disc(2 * p('eyeRadius')) / 2;
      return (
        (p('length') * p('width') - 2 * disc(p('holeDiameter'))) * p('thickness') +
        (upright - disc(p('boreDiameter'))) * p('uprightThickness') +
        ((p('width') - p('uprightThickness')) * p('ribHeight') * p('ribThickness')) / 2
      );
    },
    sections: {
      'A-A': (p) =>
        p('width') * p('thickness') +
        p('uprightThickness') * (p('axisHeight') + p('eyeRadius') - p('thickness') - p('boreDiameter')),
    },
  },
  'hexagon-screw': {
    volume: (p) =>
      (Math.sqrt(3) / 2) * p('acrossFlats') ** 2 * p('headHeight') +
      disc(p('diameter')) * p('length') -
      chamfered(p('diameter'), p('chamfer')),
  },
  clamp: {
    volume: (p) =>
      p('depth') * frameArea(p) -
      disc(p('guideDiameter')) * p('thickness') +
      disc(p('screwDiameter')) * p('screwLength') +
      disc(p('headDiameter')) * p('headHeight') +
      disc(p('padDiameter')) * p('padHeight'),
    sections: {
      'A-A': (p) => frameArea(p) - p('guideDiameter') * p('thickness') + p('padDiameter') * p('padHeight'),
    },
  },
  mould: {
    // What the pins fill they have taken out of the plates before.
    volume: (p) => {
      const [a, b] = [p('sprueStart') / 2, p('sprueEnd') / 2];
      const sprue = (Math.PI / 3) * (p('upperHeight') - p('upperDepth')) * (a ** 2 + a * b + b ** 2);
      const cavity = p('cavityLength') * p('cavityWidth') * (p('lowerDepth') + p('upperDepth'));
      return p('length') * p('width') * (p('lowerHeight') + p('upperHeight')) - cavity - sprue;
    },
    sections: {
      'A-A': (p) =>
        p('length') * (p('lowerHeight') + p('upperHeight')) -
        p('cavityLength') * (p('lowerDepth') + p('upperDepth')) -
        ((p('sprueStart') + p('sprueEnd')) / 2) * (p('upperHeight') - p('upperDepth')) -
        2 * p('pinDiameter') * 2 * p('pinDepth'),
    },
  },
  'cable-clip': {
    volume: (p) => clipArea(p) * p('width') - disc(p('holeDiameter')) * p('thickness'),
    sections: { 'A-A': (p) => clipArea(p) - p('holeDiameter') * p('thickness') },
  },
};

/** A high part behind a low one, seen from the front. */
function steppedArea(p: Read): number {
  return p('length') * p('height') - p('lowLength') * (p('height') - p('lowHeight'));
}

function angleArea(p: Read): number {
  return p('length') * p('thickness') + (p('height') - p('thickness')) * p('thickness');
}

/** The back and two jaws. */
function frameArea(p: Read): number {
  return p('thickness') * (p('height') + 2 * (p('length') - p('thickness')));
}

/** Two half discs, one taken from the other, and the foot as far as it stands outside the arch. */
function clipArea(p: Read): number {
  const outer = p('outerRadius');
  const foot = integral((z) => outer + p('footLength') - Math.sqrt(outer ** 2 - z ** 2), 0, p('thickness'));
  return (disc(2 * outer) - disc(2 * p('innerRadius'))) / 2 + foot;
}

/** The part of a half disc that a strip through its centre covers. */
function halfDiscStrip(diameter: number, width: number): number {
  return integral((y) => Math.sqrt((diameter / 2) ** 2 - y ** 2), -width / 2, width / 2);
}

/** What a chamfer of 45 degrees takes off a round end: the ring beside a cone that is cut off. */
function chamfered(diameter: number, size: number): number {
  const [large, small] = [diameter / 2, diameter / 2 - size];
  return Math.PI * size * (large ** 2 - (large ** 2 + large * small + small ** 2) / 3);
}

/** The sum of many thin strips (Simpson), exact to far more digits than are compared. */
function integral(height: (x: number) => number, from: number, to: number): number {
  const strips = 20_000;
  const step = (to - from) / strips;
  return Array.from({ length: strips + 1 }, (_, index) => {
    const weight = index === 0 || index === strips ? 1 : index % 2 === 1 ? 4 : 2;
    return (weight * height(from + index * step) * step) / 3;
  }).reduce((sum, strip) => sum + strip, 0);
}

/** How deep the keyway is at a distance from the middle: less at its sides, where the shaft falls away. */
function keyDepthAt(p: Read, y: number): number {
  const radius = p('leftDiameter') / 2;
  return Math.sqrt(radius ** 2 - y ** 2) - (radius - p('keyDepth'));
}

function keywayAcross(p: Read): number {
  return integral((y) => keyDepthAt(p, y), -p('keyWidth') / 2, p('keyWidth') / 2);
}

/** A straight piece between the centres of its ends, and two half discs. */
function keyway(p: Read): number {
  const half = p('keyWidth') / 2;
  const lengthAt = (y: number): number =>
    p('keyLength') - p('keyWidth') + 2 * Math.sqrt(Math.max(0, half ** 2 - y ** 2));
  return integral((y) => lengthAt(y) * keyDepthAt(p, y), -half, half);
}

/** The room that the upright corner and the ramp have in common: at each depth y, the shorter of the two. */
function cornerAndRamp(p: Read): number {
  const [corner, width] = [p('corner'), p('width')];
  // The corner is there for y below `corner`, the ramp for y above width - corner.
  const from = Math.max(0, width - corner);
  // Wide: corner - y. High: stepDepth (y - (width - corner)) / corner. Both are straight, so the integral is exact.
  const to = Math.min(corner, width);
  const [a, b] = [from, to];
  const upTo = (y: number): number => {
    const low = width - corner;
    return (p('stepDepth') / corner) * ((corner * y ** 2) / 2 - corner * low * y - y ** 3 / 3 + (low * y ** 2) / 2);
  };
  return b > a ? upTo(b) - upTo(a) : 0;
}

export function reader(parameters: Parameters): Read {
  return (name) => parameters[name] ?? Number.NaN;
}
