import { describe, expect, it } from 'vitest';
import { IN_PLACE, moveCurve } from '../../../../src/domain/geometry/similarity.ts';
import { grade } from '../../../../src/domain/grading/grade.ts';
import { partReference } from '../../../../src/domain/grading/part-reference.ts';
import type { Reference } from '../../../../src/domain/grading/reference.ts';
import type { Hatch } from '../../../../src/domain/sketch/sketch.ts';
import { computed, someParts } from '../../../support/course-parts.ts';
import { drawnReference, sketchOf } from '../../../support/grading/drawn-reference.ts';
import { LONG } from '../../../support/long-run.ts';

const PATIENCE = LONG ? 3_600_000 : 300_000;
const ANGLES = [Math.PI / 4, (3 * Math.PI) / 4, Math.PI / 3, Math.PI / 6];

/** A section of a part with every cut face hatched, each body in its own direction. */
function settingOf(id: string, name: string) {
  const made = partReference(computed(id), { views: [name], hatched: true });
  if ('fault' in made) throw new Error(`${id} ${name}: ${made.fault.kind}`);
  const { reference } = made;
  const drawn = drawnReference(reference);
  const shift = drawn.origins[name] ?? { x: 0, y: 0 };
  const regions = reference.views.flatMap((view) => view.regions);
  const bodies = [...new Set(regions.map(({ body }) => body))];
  const hatches = regions.map(({ body, loops }): Hatch => ({
    loops: loops.map((loop) =>
      loop.flatMap((curve) => (curve.kind === 'polyline' ? [] : [moveCurve(curve, { ...IN_PLACE, shift })])),
    ),
    angle: ANGLES[bodies.indexOf(body) % ANGLES.length] ?? 0,
    spacing: 2,
  }));
  return { reference, drawn, hatches };
}

function said({ reference, drawn }: ReturnType<typeof settingOf>, hatches: readonly Hatch[]): readonly string[] {
  const result = grade({ ...sketchOf(drawn.entities), hatches }, reference as Reference);
  return result.kind === 'graded' ? result.diagnoses.map(({ code, fault }) => `${code} ${fault}`) : [];
}

const box = (left: number, bottom: number, right: number, top: number): Hatch => ({
  loops: [
    [
      { kind: 'segment', from: { x: left, y: bottom }, to: { x: right, y: bottom } },
      { kind: 'segment', from: { x: right, y: bottom }, to: { x: right, y: top } },
      { kind: 'segment', from: { x: right, y: top }, to: { x: left, y: top } },
      { kind: 'segment', from: { x: left, y: top }, to: { x: left, y: bottom } },
    ],
  ],
  angle: Math.PI / 4,
  spacing: 2,
});

const SECTIONS = someParts(6, 20_260_504).flatMap((id) =>
  computed(id)
    .sections.filter(({ regions }) =>
      regions.every(({ loops }) => loops.flat().every(({ kind }) => kind !== 'polyline')),
    )
    .map(({ name }) => [id, name] as const),
);

describe.each(SECTIONS)('the hatching of %s, section %s', (id, name) => {
  it('is right where every cut face has its own', { timeout: PATIENCE }, () => {
    const setting = settingOf(id, name);
    expect(said(setting, setting.hatches)).toEqual([]);
  });

  it('is missed on every face that is left plain', { timeout: PATIENCE }, () => {
    const setting = settingOf(id, name);
    for (const [at] of setting.hatches.entries()) {
      expect(
        said(
          setting,
          setting.hatches.filter((_, index) => index !== at),
        ),
      ).toEqual(['hatch-missing C3']);
    }
  });

  it('is one within one body', { timeout: PATIENCE }, () => {
    const setting = settingOf(id, name);
    const regions = setting.reference.views.flatMap((view) => view.regions);
    const twice = regions.findIndex(({ body }, at) => regions.findIndex((one) => one.body === body) < at);
    if (twice < 0) return;
    const turned = setting.hatches.map((hatch, at) => (at === twice ? { ...hatch, angle: hatch.angle + 0.3 } : hatch));
    expect(said(setting, turned)).toContain('hatch-uneven C3');
  });
});

describe('hatching', () => {
  it('of what is not cut is named, and of half a face', { timeout: PATIENCE }, () => {
    const setting = settingOf('cylinder-hole', 'A-A');
    const [left, right] = setting.hatches;
    const { x, y } = setting.drawn.origins['A-A'] ?? { x: 0, y: 0 };
    const hole = box(x + 20, y, x + 40, y + 30);
    expect(said(setting, [...setting.hatches, hole])).toEqual(['hatch-extra C3']);
    const half = box(x, y, x + 20, y + 15);
    if (!left || !right) throw new Error('two faces are cut');
    const rest = setting.hatches.filter(({ loops: [loop] }) =>
      loop?.some((curve) => curve.kind === 'segment' && curve.from.x > x + 30),
    );
    expect(said(setting, [...rest, half])).toEqual(['hatch-off C3']);
  });

  it('of two bodies that touch is told apart', { timeout: PATIENCE }, () => {
    const setting = settingOf('mould', 'A-A');
    const same = setting.hatches.map((hatch) => ({ ...hatch, angle: Math.PI / 4 }));
    expect(said(setting, same)).toEqual(['hatch-alike C3']);
  });
});
