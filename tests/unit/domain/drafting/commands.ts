import fc from 'fast-check';
import type { Step } from '../../../../src/domain/drafting/history.ts';
import type { Things } from '../../../../src/domain/drafting/sketch-command.ts';
import { TITLE_CHOICES } from '../../../../src/domain/sketch/title-lists.ts';
import { LAYERS } from '../../../../src/domain/sketch/line-type.ts';
import { motions, points } from '../geometry/curves.ts';
import { entities, dimensions, hatches, inserts, marks } from '../sketch/sketches.ts';

const places = fc.array(fc.integer({ min: 0, max: 14 }), { maxLength: 4 });
const things: fc.Arbitrary<Things> = fc.record({
  entities: places,
  dimensions: fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 1 }),
  hatches: fc.array(fc.constant(0), { maxLength: 1 }),
  marks: fc.array(fc.constant(0), { maxLength: 1 }),
  inserts: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }),
});
const angle = motions.map(({ turn }) => turn);
const copies = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.constantFrom(-1, 0.5, 5000));
const kind = <K extends string>(value: K): fc.Arbitrary<K> => fc.constant(value);

/** Steps of every kind, some of which cannot be done. */
export const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: kind('draw'), entities: fc.array(entities, { maxLength: 3 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
  fc.record({ kind: kind('replace'), entities: places, by: fc.array(entities, { maxLength: 2 }) }),
  fc.record({ kind: kind('erase'), things }),
  fc.record({ kind: kind('move'), things, by: points, copies }),
  fc.record({ kind: kind('turn'), things, centre: points, angle, copies }),
  fc.record({ kind: kind('mirror'), things, from: points, to: points, keep: fc.boolean() }),
  fc.record({
    kind: kind('array'),
    things,
    columns: fc.constantFrom(1, 2, 3, 0, 1000),
    rows: fc.constantFrom(1, 2, 1000),
    by: points,
  }),
  fc.record({ kind: kind('layer'), entities: places, layer: fc.constantFrom(...LAYERS) }),
  fc.record({ kind: kind('dimension'), dimension: dimensions }),
  fc.record({ kind: kind('size'), place: fc.integer({ min: 0, max: 4 }), dimension: dimensions }),
  fc.record({ kind: kind('hatch'), hatch: hatches }),
  fc.record({ kind: kind('mark'), mark: marks }),
  fc.record({ kind: kind('block'), things, base: points }),
  fc.record({ kind: kind('insert'), insert: inserts }),
  fc.record({ kind: kind('explode'), inserts: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }) }),
  fc.record({
    kind: kind('field'),
    field: fc.constantFrom(...TITLE_CHOICES),
    entry: fc.constantFrom(undefined, 0, 1, 17, 63, 64, -1, 0.5),
  }),
  fc.record({
    kind: kind('view'),
    view: fc.record({
      kind: fc.constantFrom('front' as const, 'top' as const),
      frame: fc.record({
        left: fc.constant(10),
        bottom: fc.constant(20.004),
        right: fc.constantFrom(5, 90),
        top: fc.constant(80),
      }),
    }),
  }),
);
