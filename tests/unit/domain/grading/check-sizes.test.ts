import { describe, expect, it } from 'vitest';
import { grade } from '../../../../src/domain/grading/grade.ts';
import type { Diagnosis } from '../../../../src/domain/grading/diagnosis.ts';
import { partReference, type PartTask } from '../../../../src/domain/grading/part-reference.ts';
import type { Reference } from '../../../../src/domain/grading/reference.ts';
import type { CompiledPart } from '../../../../src/domain/projection/compiled-part.ts';
import type { Dimension } from '../../../../src/domain/sketch/dimension.ts';
import { computed, someParts } from '../../../support/course-parts.ts';
import { drawnReference, sketchOf, type Drawn } from '../../../support/grading/drawn-reference.ts';
import { fixesAll, lengthOn, scheme, STYLES, type SchemeSize } from '../../../support/grading/size-schemes.ts';
import { LONG } from '../../../support/long-run.ts';

/** Room for sizes between the views. */
const ROOM = 200;
const START = { x: 300, y: 600 };
const PATIENCE = LONG ? 3_600_000 : 300_000;

interface Setting {
  readonly reference: Reference;
  readonly drawn: Drawn;
  readonly sizes: NonNullable<Reference['sizes']>;
}

function settingOf(part: CompiledPart, more: Partial<PartTask> = {}): Setting {
  const made = partReference(part, { views: ['front', 'top', 'left'], sizes: true, ...more });
  if ('fault' in made || !made.reference.sizes) throw new Error(`${part.id} has no sizes`);
  // What lies evenly needs no size; here every place is to be fixed by one, so that each size counts.
  const sizes = { ...made.reference.sizes, centres: { x: [], y: [], z: [] } };
  const reference = { ...made.reference, sizes };
  return { reference, sizes, drawn: drawnReference(reference, START, ROOM) };
}

function said({ reference, drawn }: Setting, dimensions: readonly Dimension[]): readonly Diagnosis[] {
  const result = grade({ ...sketchOf(drawn.entities), dimensions }, reference);
  return result.kind === 'graded' ? result.diagnoses : [];
}

const codes = (diagnoses: readonly Diagnosis[]): readonly string[] =>
  diagnoses.map(({ code, fault }) => `${code} ${fault}`);
const all = (sizes: readonly SchemeSize[]): readonly Dimension[] => sizes.map(({ dimension }) => dimension);

describe.each(someParts(4, 20_260_504))('the sizes of the part %s', (id) => {
  it('pass in every style that fixes all of it', { timeout: PATIENCE }, () => {
    const setting = settingOf(computed(id));
    for (const style of STYLES) {
      const sizes = scheme(setting.sizes, setting.reference, setting.drawn, style);
      expect(sizes.length).toBeGreaterThan(2);
      expect([style, codes(said(setting, all(sizes)))]).toEqual([style, []]);
    }
  });

  it('are missed one by one', { timeout: PATIENCE }, () => {
    const setting = settingOf(computed(id));
    for (const style of STYLES) {
      const sizes = scheme(setting.sizes, setting.reference, setting.drawn, style);
      for (const gone of sizes) {
        const left = sizes.filter((size) => size !== gone);
        if (gone.radius === undefined && fixesAll(left, setting.sizes)) continue;
        const heard = codes(said(setting, all(left)));
        expect(new Set(heard)).toEqual(new Set([gone.radius === undefined ? 'place-not-fixed D2' : heard[0]]));
        expect(heard.some((code) => code.endsWith('D2'))).toBe(true);
      }
    }
  });

  it('are named when they are given twice', { timeout: PATIENCE }, () => {
    const setting = settingOf(computed(id));
    const sizes = scheme(setting.sizes, setting.reference, setting.drawn, 'chain');
    for (const [at, twice] of sizes.entries()) {
      const heard = said(setting, [...all(sizes), twice.dimension]);
      expect([at, codes(heard)]).toEqual([at, ['size-twice D1']]);
      expect(heard[0]?.dimensions).toEqual([sizes.length]);
    }
  });

  it('are named where they close a chain', { timeout: PATIENCE }, () => {
    const setting = settingOf(computed(id));
    const sizes = scheme(setting.sizes, setting.reference, setting.drawn, 'chain');
    for (const axis of ['x', 'y', 'z'] as const) {
      const places = setting.sizes.coordinates[axis];
      const [first, last] = [places[0], places[places.length - 1]];
      if (places.length < 3 || first === undefined || last === undefined) continue;
      const [whole] = lengthOn(axis, first, last, setting.reference, setting.drawn, 18);
      if (!whole) throw new Error(`no view shows ${axis}`);
      expect([axis, codes(said(setting, [...all(sizes), whole.dimension]))]).toEqual([axis, ['chain-closed D1']]);
      const auxiliary = { ...whole.dimension, auxiliary: true };
      expect([axis, codes(said(setting, [...all(sizes), auxiliary]))]).toEqual([axis, []]);
    }
  });
});

describe('a size', () => {
  const setting = settingOf(computed('cylinder-hole'), { ratio: 0.5 });
  const sizes = scheme(setting.sizes, setting.reference, setting.drawn, 'parallel');
  const changed = (at: number, change: (dimension: Dimension) => Dimension): readonly string[] =>
    codes(
      said(
        setting,
        all(sizes).map((one, index) => (index === at ? change(one) : one)),
      ),
    );
  const round = sizes.findIndex(({ radius }) => radius !== undefined);

  it('says what it measures on the part, not on paper', { timeout: PATIENCE }, () => {
    expect(changed(0, (one) => ({ ...one, value: one.value / 2 }))).toEqual(['wrong-value S2']);
    expect(changed(0, (one) => ({ ...one, value: one.value / 4 }))).toEqual(['wrong-value S1']);
    expect(changed(0, (one) => ({ ...one, value: one.value / 10 }))).toEqual(['wrong-value W4']);
    expect(changed(0, (one) => ({ ...one, value: one.value + 0.01 }))).toEqual([]);
  });

  it(
    'that is wrong or missing costs a twentieth of the points, and all together two fifths',
    { timeout: PATIENCE },
    () => {
      const worth = (dimensions: readonly Dimension[]): number => {
        const result = grade({ ...sketchOf(setting.drawn.entities), dimensions }, setting.reference);
        return result.kind === 'graded' ? result.points : Number.NaN;
      };
      const right = all(sizes);
      expect(worth(right)).toBe(100);
      expect(worth(right.map((one, at) => (at === 0 ? { ...one, value: one.value / 2 } : one)))).toBe(94);
      expect(worth(right.slice(2))).toBe(89);
      // Six places and shapes have none; and sizes that are all there three times.
      expect(worth([])).toBe(69);
      expect(worth([...right, ...right, ...right])).toBe(59);
    },
  );

  it('has the sign of a diameter on a whole circle and none on a length', { timeout: PATIENCE }, () => {
    expect(changed(round, (one) => ({ ...one, sign: 'none' }))).toEqual(['wrong-sign D3']);
    expect(changed(0, (one) => ({ ...one, sign: 'diameter' }))).toEqual(['wrong-sign D3']);
  });

  it('may go across a hole that is seen from the side, with the sign of a diameter', { timeout: PATIENCE }, () => {
    const [across] = lengthOn('x', 20, 40, setting.reference, setting.drawn, -80);
    if (!across) throw new Error('the front view shows x');
    const others = all(sizes).filter((_, at) => at !== round);
    expect(codes(said(setting, [...others, { ...across.dimension, sign: 'diameter' }]))).toEqual([]);
    expect(codes(said(setting, [...others, across.dimension]))).toEqual(['wrong-sign D3']);
    expect(codes(said(setting, [...all(sizes), { ...across.dimension, sign: 'diameter' }]))).toEqual(['size-twice D1']);
  });

  it('is not needed for what lies evenly about a centre line', { timeout: PATIENCE }, () => {
    const made = partReference(computed('cylinder-hole'), { views: ['front', 'top', 'left'], sizes: true, ratio: 0.5 });
    if ('fault' in made) throw new Error(made.fault.kind);
    const even = { ...setting, reference: made.reference };
    const outside = sizes.filter(({ axis, to }) => !(axis === 'x' && to === 30) && !(axis === 'y' && to === 20));
    expect(outside.length).toBeLessThan(sizes.length);
    expect(codes(said(even, all(outside)))).toEqual([]);
    expect(codes(said(setting, all(outside)))).toContain('place-not-fixed D2');
  });
});
