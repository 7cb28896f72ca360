import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../../../src/domain/grading/diagnosis.ts';
import { grade } from '../../../../src/domain/grading/grade.ts';
import { partReference } from '../../../../src/domain/grading/part-reference.ts';
import type { Reference } from '../../../../src/domain/grading/reference.ts';
import type { LinearDimension } from '../../../../src/domain/sketch/dimension.ts';
import { computed, someParts } from '../../../support/course-parts.ts';
import { boxOf, drawnReference, sketchOf, type Drawn } from '../../../support/grading/drawn-reference.ts';
import type { STYLES } from '../../../support/grading/size-schemes.ts';
import { scheme } from '../../../support/grading/size-schemes.ts';
import { LONG } from '../../../support/long-run.ts';
import { MOST } from '../../../../src/domain/sketch/sketch.ts';
import { level, upright } from '../sketch/three-views.ts';

const PATIENCE = LONG ? 3_600_000 : 300_000;
const START = { x: 300, y: 600 };
const ROOM = 200;

interface Setting {
  readonly reference: Reference;
  readonly drawn: Drawn;
}

function settingOf(id: string): Setting & { readonly sizes: NonNullable<Reference['sizes']> } {
  const made = partReference(computed(id), { views: ['front', 'top', 'left'], sizes: true });
  if ('fault' in made || !made.reference.sizes) throw new Error(`${id} has no sizes`);
  const sizes = { ...made.reference.sizes, centres: { x: [], y: [], z: [] } };
  const reference = { ...made.reference, sizes };
  return { reference, sizes, drawn: drawnReference(reference, START, ROOM) };
}

/** What is said of the places of sizes. */
function said({ reference, drawn }: Setting, dimensions: Parameters<typeof placesOf>[1]): readonly Diagnosis[] {
  return placesOf({ reference, drawn }, dimensions).filter(({ fault }) => fault === 'D4');
}

function placesOf({ reference, drawn }: Setting, dimensions: readonly LinearDimension[] | readonly never[]) {
  const result = grade({ ...sketchOf(drawn.entities), dimensions }, reference);
  return result.kind === 'graded' ? result.diagnoses : [];
}

const lengths = (setting: ReturnType<typeof settingOf>, style: (typeof STYLES)[number]): readonly LinearDimension[] =>
  scheme(setting.sizes, setting.reference, setting.drawn, style).flatMap(({ dimension }) =>
    dimension.kind === 'level' || dimension.kind === 'upright' ? [dimension] : [],
  );

/** Whether a visible edge goes along the side of the view that a size stands at, over all that it measures: behind it is the part. */
function runsAlongAnEdge({ reference, drawn }: Setting, { kind, from, to, place }: LinearDimension): boolean {
  const [along, across] = kind === 'level' ? (['x', 'y'] as const) : (['y', 'x'] as const);
  const [low, high] = [Math.min(from[along], to[along]), Math.max(from[along], to[along])];
  return reference.views.some(({ name, lines }) => {
    const origin = drawn.origins[name] ?? { x: 0, y: 0 };
    return lines.some(({ layer, curve }) => {
      if (layer !== 'visible' || curve.kind !== 'segment') return false;
      const ends = [curve.from, curve.to].map((end) => ({ x: end.x + origin.x, y: end.y + origin.y }));
      const isBeside = ends.every((end) => Math.abs(end[across] - place[across] - 10) < 0.02);
      const spans = ends.map((end) => end[along]);
      return isBeside && Math.min(...spans) < low + 0.02 && Math.max(...spans) > high - 0.02;
    });
  });
}

describe.each(someParts(4, 20_260_504))('where the sizes of the part %s stand', (id) => {
  it(
    'is named for each that is moved onto the part, close to an edge or over the next one',
    { timeout: PATIENCE },
    () => {
      const setting = settingOf(id);
      const heard: [string, number, readonly string[], unknown][] = [];
      const expected: typeof heard = [];
      const shifted = (one: LinearDimension, by: number): LinearDimension => {
        const { x, y } = one.place;
        return { ...one, place: one.kind === 'level' ? { x, y: y + by } : { x: x + by, y } };
      };
      const plant = (what: string, at: number, moved: readonly LinearDimension[], codes: readonly string[]): void => {
        const diagnoses = said(setting, moved);
        heard.push([what, at, diagnoses.map(({ code }) => code), diagnoses[0]?.dimensions?.includes(at)]);
        expected.push([what, at, codes, true]);
      };
      const alone = (all: readonly LinearDimension[], at: number, by: number): readonly LinearDimension[] =>
        all.map((one, index) => (index === at ? shifted(one, by) : one));
      const chain = lengths(setting, 'chain');
      const parallel = lengths(setting, 'parallel');
      expect(chain.length).toBeGreaterThan(1);
      const length = ({ kind, from, to }: LinearDimension): number =>
        kind === 'level' ? Math.abs(to.x - from.x) : Math.abs(to.y - from.y);
      for (const [at, one] of chain.entries()) {
        if (!runsAlongAnEdge(setting, one) || length(one) < 2.2) continue;
        plant('beside the edge', at, alone(chain, at, 7), ['size-near']);
        plant('on the part', at, alone(chain, at, 10.6), ['size-inside']);
      }
      for (const [at, one] of parallel.entries()) {
        // The next longer one in the same direction stands farther out; changed with it, one goes over the other.
        const next = parallel[at + 1];
        if (next?.kind !== one.kind || length(one) < 1.2 || length(next) - length(one) < 1.2) continue;
        const [across, along] = one.kind === 'level' ? (['y', 'x'] as const) : (['x', 'y'] as const);
        const isNext = Math.abs(one.place[across] - next.place[across] - 8) < 0.01;
        const shared = [one.from[along], one.to[along]].some((end) => {
          const ends = [next.from[along], next.to[along]];
          return end > Math.min(...ends) + 0.6 && end < Math.max(...ends) - 0.6;
        });
        if (!isNext || !shared) continue;
        const changed = parallel.map((other) =>
          other === one ? shifted(one, -8) : other === next ? shifted(next, 8) : other,
        );
        plant('changed with the next', at, changed, ['size-crossing']);
      }
      expect(heard).toEqual(expected);
    },
  );
});

describe('where a size stands', () => {
  // 60 x 40 x 30 with a hole of 20 through it from above, in the middle: hidden in the front view.
  const setting = (): ReturnType<typeof settingOf> => settingOf('cylinder-hole');
  const front = () => {
    const { reference, drawn } = setting();
    const view = reference.views.find(({ name }) => name === 'front');
    const { x, y } = drawn.origins.front ?? { x: 0, y: 0 };
    const { left, right, bottom, top } = boxOf({ lines: view?.lines.filter(({ layer }) => layer === 'visible') ?? [] });
    return { left: left + x, right: right + x, bottom: bottom + y, top: top + y };
  };
  const codes = (...dimensions: readonly ReturnType<typeof level>[]): readonly string[] =>
    said(setting(), dimensions as readonly LinearDimension[]).map(({ code }) => code);

  it('is free outside of the views, with room beside the next line', { timeout: PATIENCE }, () => {
    const { left, right, bottom, top } = front();
    expect(codes(level(left, bottom, right, bottom, bottom - 10), upright(left, bottom, left, top, left - 5))).toEqual(
      [],
    );
    expect(codes(level(left, bottom, right, bottom, bottom - 4))).toEqual(['size-near']);
    expect(
      codes(level(left, bottom, left + 20, bottom, bottom - 10), level(left, bottom, right, bottom, bottom - 15)),
    ).toEqual([]);
    expect(
      codes(level(left, bottom, left + 20, bottom, bottom - 10), level(left, bottom, right, bottom, bottom - 14)),
    ).toEqual(['size-near']);
  });

  it('is neither on an edge nor on an axis', { timeout: PATIENCE }, () => {
    const { left, right, bottom, top } = front();
    expect(codes(level(left, top, right, top, bottom))).toEqual(['size-on-line']);
    const axis = (left + right) / 2;
    expect(codes(upright(left, bottom, left, top, axis))).toEqual(['size-on-line']);
  });

  it('begins at a visible edge where there is one', { timeout: PATIENCE }, () => {
    const { left, bottom, top } = front();
    const { reference, drawn } = setting();
    const hidden = reference.views
      .find(({ name }) => name === 'front')
      ?.lines.flatMap(({ layer, curve }) => (layer === 'hidden' && curve.kind === 'segment' ? [curve.from.x] : []));
    expect(hidden?.length).toBeGreaterThan(0);
    const side = (drawn.origins.front?.x ?? 0) + (hidden?.[0] ?? 0);
    const middle = (bottom + top) / 2;
    // Nowhere is the side of the hole seen as an edge that ends there: to take it from the hidden one is all one can do.
    expect(codes(level(left, bottom, side, middle, bottom - 10))).toEqual([]);
  });

  it('is told from a hidden edge that another view shows', { timeout: PATIENCE }, () => {
    // A slot along the block is hidden in one view and seen in the other.
    const slot = settingOf('block-slot');
    const found = slot.reference.views.flatMap(({ name, lines }) =>
      lines.flatMap(({ layer, curve }) =>
        layer === 'hidden' && curve.kind === 'segment' ? [{ name, from: curve.from, to: curve.to }] : [],
      ),
    );
    const [edge] = found;
    if (!edge) throw new Error('the slot is hidden in some view');
    const view = slot.reference.views.find(({ name }) => name === edge.name);
    const origin = slot.drawn.origins[edge.name] ?? { x: 0, y: 0 };
    const box = boxOf({ lines: view?.lines.filter(({ layer }) => layer === 'visible') ?? [] });
    const isLevel = Math.abs(edge.to.y - edge.from.y) < 0.01;
    const middle = { x: origin.x + (edge.from.x + edge.to.x) / 2, y: origin.y + (edge.from.y + edge.to.y) / 2 };
    const size = isLevel
      ? upright(origin.x + box.left, origin.y + box.bottom, middle.x, middle.y, origin.x + box.left - 10)
      : level(origin.x + box.left, origin.y + box.bottom, middle.x, middle.y, origin.y + box.bottom - 10);
    expect(said(slot, [size] as readonly LinearDimension[]).map(({ code }) => code)).toEqual(['size-from-hidden']);
  });

  it('may be across a shaft for its diameter', { timeout: PATIENCE }, () => {
    const { left, bottom, right, top } = front();
    const across = upright(left + 5, bottom, left + 5, top, left + 5);
    expect(codes(across)).toEqual(['size-inside']);
    expect(codes({ ...across, sign: 'diameter' } as LinearDimension)).toEqual([]);
    expect(right).toBeGreaterThan(left);
  });

  it('is judged in time for as many sizes as a drawing holds, all across each other', { timeout: PATIENCE }, () => {
    const { left, bottom } = front();
    const many = Array.from({ length: MOST.dimensions }, (_, at) =>
      at % 2 === 0
        ? level(left - 100 - at, bottom, left + 10 + at, bottom, bottom - 10 - at / 3)
        : upright(left, bottom - 150 - at, left, bottom + at, left - 10 - at / 3),
    );
    const { reference, drawn } = setting();
    const sketch = { ...sketchOf(drawn.entities), dimensions: many };
    // Time of the processor: on a busy machine the clock tells of other programs.
    const start = process.cpuUsage();
    const result = grade(sketch, reference);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
    expect(result).toMatchObject({ kind: 'graded' });
  });
});
