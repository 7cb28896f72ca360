import { describe, expect, it } from 'vitest';
import { partReference, type PartTask } from '../../../../src/domain/grading/part-reference.ts';
import { computed } from '../../../support/course-parts.ts';
import { LONG } from '../../../support/long-run.ts';

const PATIENCE = LONG ? 3_600_000 : 300_000;
const VIEWS = ['front', 'top', 'left'];

describe('the reference of a part', { timeout: PATIENCE }, () => {
  const part = computed('cylinder-hole');
  const made = (task: Partial<PartTask>) => partReference(part, { views: VIEWS, ...task });
  const reference = (task: Partial<PartTask>) => {
    const result = made(task);
    if ('fault' in result) throw new Error(result.fault.kind);
    return result.reference;
  };
  const points = (task: Partial<PartTask>, feature: string): number =>
    reference(task)
      .views.flatMap(({ lines }) => lines)
      .filter((line) => line.feature === feature)
      .reduce((sum, { weight }) => sum + weight, 0);

  it('gives 100 points to all lines together, and to a feature what its weight says', () => {
    expect(points({}, 'base') + points({}, 'hole')).toBeCloseTo(100, 9);
    expect(points({ weights: { hole: 30 } }, 'hole')).toBeCloseTo(30, 9);
    expect(points({ weights: { hole: 30 } }, 'base')).toBeCloseTo(70, 9);
    expect(points({ weights: { hole: 100, base: 0 } }, 'hole')).toBeCloseTo(100, 9);
  });

  it('counts the rim of a hole and its axes to the hole, the outline to the body', () => {
    const lines = reference({}).views.flatMap((view) => view.lines);
    const features = new Map(lines.map(({ id, feature }) => [id, feature]));
    expect(features.get('base.top|hole.side')).toBe('hole');
    expect(features.get('centre:hole')).toBe('hole');
    expect(features.get('base.front|base.top')).toBe('base');
  });

  it('asks for hidden edges, allows them, or has none', () => {
    const hidden = (task: Partial<PartTask>) =>
      reference(task)
        .views.flatMap(({ lines }) => lines)
        .filter(({ layer }) => layer === 'hidden');
    expect(hidden({}).every(({ optional }) => !optional)).toBe(true);
    expect(hidden({ hidden: 'free' }).every(({ optional, weight }) => optional && weight === 0)).toBe(true);
    expect(hidden({ hidden: 'free' }).length).toBe(hidden({}).length);
    expect(hidden({ hidden: 'none' })).toEqual([]);
  });

  it('is drawn at the scale of the sheet', () => {
    const width = (ratio: number): number => {
      const curve = reference({ ratio }).views[0]?.lines.find(({ id }) => id === 'base.front|base.top')?.curve;
      return curve?.kind === 'segment' ? Math.abs(curve.to.x - curve.from.x) : Number.NaN;
    };
    expect([width(1), width(0.5), width(2)]).toEqual([60, 30, 120]);
  });

  it('lets an author free a line, and smooth edges are always free', () => {
    const lines = reference({ optional: ['front hidden:hole.side'] }).views[0]?.lines ?? [];
    expect(lines.filter(({ optional }) => optional).map(({ id }) => id)).toEqual(['hidden:hole.side']);
    const round = partReference(computed('cylinder-round'), { views: VIEWS });
    const smooth =
      'fault' in round ? [] : round.reference.views.flatMap((view) => view.lines.filter((line) => line.smooth));
    for (const line of smooth) expect([line.optional, line.layer, line.weight]).toEqual([true, 'narrow', 0]);
  });

  it('is none where the task makes no sense, and says why', () => {
    const fault = (task: Partial<PartTask>) => {
      const result = made(task);
      return 'fault' in result ? result.fault : undefined;
    };
    expect(fault({ views: [] })).toEqual({ kind: 'no-views' });
    expect(fault({ views: ['front', 'front'] })).toEqual({ kind: 'view-twice', view: 'front' });
    expect(fault({ views: ['side'] })).toMatchObject({ kind: 'unknown-view', view: 'side' });
    expect(fault({ views: ['C-C'] })).toMatchObject({
      known: expect.arrayContaining(['front', 'A-A', 'B-B']) as unknown,
    });
    expect(fault({ optional: ['front nothing'] })).toEqual({ kind: 'unknown-line', line: 'front nothing' });
    expect(fault({ must: ['slot'] })).toMatchObject({ kind: 'unknown-must', feature: 'slot' });
    expect(fault({ weights: { slot: 5 } })).toEqual({
      kind: 'unknown-feature',
      feature: 'slot',
      known: ['base', 'hole'],
    });
    expect(fault({ weights: { hole: Number.NaN } })).toEqual({ kind: 'bad-weight', feature: 'hole' });
    expect(fault({ weights: { hole: 60, base: 60 } })).toEqual({ kind: 'bad-sum', sum: 120 });
    expect(fault({ weights: { hole: 60, base: 30 } })).toEqual({ kind: 'bad-sum', sum: 90 });
    expect(fault({ ratio: 0 })).toEqual({ kind: 'bad-number', field: 'ratio' });
    expect(fault({ tolerance: 2 })).toEqual({ kind: 'bad-number', field: 'tolerance' });
    expect(fault({ overshoot: { least: 5, most: 2 } })).toEqual({ kind: 'bad-number', field: 'overshoot' });
  });
});
