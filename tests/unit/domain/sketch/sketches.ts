import fc from 'fast-check';
import { DIMENSION_SIGNS, FITS, type Dimension } from '../../../../src/domain/sketch/dimension.ts';
import { LAYERS } from '../../../../src/domain/sketch/line-type.ts';
import { SCALES, SHEET_FORMATS, TITLE_FIELDS } from '../../../../src/domain/sketch/sheet-setup.ts';
import {
  ROUGHNESSES,
  VIEW_KINDS,
  type Entity,
  type Hatch,
  type Insert,
  type Mark,
  type Sketch,
} from '../../../../src/domain/sketch/sketch.ts';
import { curves, points } from '../geometry/curves.ts';

const places = fc.oneof(
  points,
  fc.record({
    x: fc.double({ min: -900, max: 1300, noNaN: true }),
    y: fc.double({ min: -900, max: 1300, noNaN: true }),
  }),
);
const angle = fc.double({ min: 0, max: 6.28, noNaN: true });

export const entities: fc.Arbitrary<Entity> = fc.record({
  layer: fc.constantFrom(...LAYERS),
  curve: fc.oneof(
    curves,
    fc.record({ kind: fc.constant('segment' as const), from: places, to: places }),
    fc.record({
      kind: fc.constant('ellipse' as const),
      centre: places,
      major: fc.double({ min: 10, max: 90, noNaN: true }),
      minor: fc.double({ min: 1, max: 90, noNaN: true }),
      turn: angle,
      start: angle,
      sweep: fc.double({ min: 0.1, max: 6.28, noNaN: true }),
    }),
  ),
});

const dimensionText = {
  sign: fc.constantFrom(...DIMENSION_SIGNS),
  value: fc.double({ min: 0, max: 5000, noNaN: true }),
  tolerance: fc.oneof(
    fc.record({ kind: fc.constant('none' as const) }),
    fc.record({
      kind: fc.constant('limits' as const),
      upper: fc.integer({ min: 0, max: 500 }).map((by) => by / 1000),
      lower: fc.integer({ min: -500, max: 0 }).map((by) => by / 1000),
    }),
    fc.record({ kind: fc.constant('fit' as const), fit: fc.constantFrom(...FITS) }),
  ),
  count: fc.integer({ min: 1, max: 12 }),
  auxiliary: fc.boolean(),
  place: places,
};
export const dimensions: fc.Arbitrary<Dimension> = fc.oneof(
  fc.record({
    ...dimensionText,
    kind: fc.constantFrom('level' as const, 'upright' as const, 'aligned' as const),
    from: places,
    to: places,
  }),
  fc.record({
    ...dimensionText,
    kind: fc.constantFrom('radius' as const, 'diameter' as const),
    centre: places,
    radius: fc.double({ min: 0.5, max: 400, noNaN: true }),
  }),
  fc.record({ ...dimensionText, kind: fc.constant('angle' as const), vertex: places, from: places, to: places }),
);

export const hatches: fc.Arbitrary<Hatch> = fc.record({
  loops: fc.array(
    fc.oneof(
      fc
        .record({ centre: points, radius: fc.integer({ min: 1, max: 50 }) })
        .map(({ centre, radius }) => [{ kind: 'circle' as const, centre, radius }]),
      fc.array(points, { minLength: 3, maxLength: 6 }).map((corners) =>
        corners.map((from, index) => ({
          kind: 'segment' as const,
          from,
          to: corners[(index + 1) % corners.length] ?? from,
        })),
      ),
    ),
    { minLength: 1, maxLength: 3 },
  ),
  angle,
  spacing: fc.double({ min: 0.5, max: 20, noNaN: true }),
});

const letter = fc.constantFrom('A', 'B', 'M', 'Z');
export const marks: fc.Arbitrary<Mark> = fc.oneof(
  fc.record({ kind: fc.constant('letter' as const), at: places, letter, twice: fc.boolean() }),
  fc.record({ kind: fc.constant('arrow' as const), at: places, letter, turn: angle }),
  fc.record({
    kind: fc.constant('surface' as const),
    at: places,
    roughness: fc.constantFrom(...ROUGHNESSES),
    turn: angle,
  }),
);

export const inserts: fc.Arbitrary<Insert> = fc.record({
  block: fc.integer({ min: 0, max: 3 }),
  at: points,
  turn: fc.oneof(fc.constant(0), angle),
  mirrored: fc.boolean(),
});

const pieces = {
  entities: fc.array(entities, { maxLength: 12 }),
  dimensions: fc.array(dimensions, { maxLength: 5 }),
  hatches: fc.array(hatches, { maxLength: 2 }),
  marks: fc.array(marks, { maxLength: 3 }),
};

/** Drawings of every kind, on the grid and off it, valid and not. */
export const sketches: fc.Arbitrary<Sketch> = fc.record({
  sheet: fc.record({
    format: fc.constantFrom(...SHEET_FORMATS.map(({ name }) => name)),
    lying: fc.boolean(),
    scale: fc.constantFrom(...SCALES),
    projection: fc.constantFrom('first' as const, 'third' as const),
    framed: fc.boolean(),
    titleBlock: fc.option(
      fc.dictionary(fc.constantFrom(...TITLE_FIELDS), fc.integer({ min: 0, max: 63 }), { noNullPrototype: true }),
      { nil: undefined },
    ),
  }),
  views: fc.array(
    fc.record({
      kind: fc.constantFrom(...VIEW_KINDS),
      frame: fc.tuple(points, points).map(([a, b]) => ({
        left: Math.min(a.x, b.x),
        bottom: Math.min(a.y, b.y),
        right: Math.max(a.x, b.x) + 1,
        top: Math.max(a.y, b.y) + 1,
      })),
    }),
    { maxLength: 4 },
  ),
  ...pieces,
  blocks: fc.array(fc.record(pieces), { maxLength: 3 }),
  inserts: fc.array(inserts, { maxLength: 4 }),
});
