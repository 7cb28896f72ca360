import { describe, expect, it } from 'vitest';
import { centreLines, type PlaneFace, type RoundFace } from '../../../../src/domain/projection/centre-lines.ts';
import { PRINCIPAL_DIRECTIONS } from '../../../../src/domain/projection/view-direction.ts';

const DEGREE = Math.PI / 180;

/** A cylinder 5 deep about a level axis that one looks along from the front, from one angle to another, anticlockwise from the right. */
function round(feature: string, radius: number, from: number, to: number): RoundFace {
  const end = (y: number): RoundFace['surface']['ends'][0] => ({ centre: [30, y, 20], radius });
  return {
    feature,
    surface: { ends: [end(0), end(-5)], x: [1, 0, 0], y: [0, 0, 1], start: from * DEGREE, end: to * DEGREE },
  };
}

/** The two ends of each centre line, to the thousandth. */
function ends(view: 'front' | 'top', ...things: readonly (RoundFace | PlaneFace)[]): readonly (readonly number[])[] {
  const faces = things.flatMap((thing) => ('surface' in thing ? [thing] : []));
  const planes = things.flatMap((thing) => ('normal' in thing ? [thing] : []));
  return centreLines({ faces, planes }, PRINCIPAL_DIRECTIONS[view]).map(({ curve }) =>
    curve.kind === 'segment'
      ? [curve.from.x, curve.from.y, curve.to.x, curve.to.y].map((value) => Math.round(value * 1000) / 1000 + 0)
      : [],
  );
}

describe('the centre lines of what is round', () => {
  it('cross a hole from rim to rim where one looks along its axis', () => {
    const cross = [
      [22, 20, 38, 20],
      [30, 12, 30, 28],
    ];
    expect(ends('front', round('hole', 8, 0, 360))).toEqual(cross);
    expect(ends('front', round('left-half', 8, 90, 270), round('right-half', 8, 270, 450))).toEqual(cross);
  });

  it('go up from the middle of an arch and not below it', () => {
    expect(ends('front', round('arch', 8, 0, 180))).toEqual([
      [22, 20, 38, 20],
      [30, 20, 30, 28],
    ]);
  });

  it('go to the rim of the hole on the side on which the round end about it is open', () => {
    expect(ends('front', round('end', 20, 90, 270), round('hole', 8, 0, 360))).toEqual([
      [10, 20, 38, 20],
      [30, 0, 30, 40],
    ]);
  });

  it('go from end to end of a slot, and across each of its round ends', () => {
    const end = (x: number, from: number, to: number, radius = 8): RoundFace => {
      const { surface } = round('slot', radius, from, to);
      const ends = surface.ends.map((one) => ({ ...one, centre: [x, one.centre[1], 20] as const }));
      const [first = surface.ends[0], second = surface.ends[1]] = ends;
      return { feature: 'slot', surface: { ...surface, ends: [first, second] } };
    };
    const slot = ends('front', end(30, 90, 270), end(50, -90, 90));
    expect(slot).toContainEqual([22, 20, 58, 20]);
    expect(slot).toContainEqual([30, 12, 30, 28]);
    expect(slot).toContainEqual([50, 12, 50, 28]);
    // Two notches that are open to both sides, and ends of different width, are no slot.
    expect(ends('front', end(30, -90, 90), end(50, 90, 270))).not.toContainEqual([22, 20, 58, 20]);
    expect(ends('front', end(30, 90, 270), end(50, -90, 90, 9))).toHaveLength(4);
  });

  it('go on to plane faces that have their middle on the axis, as through the head of a screw', () => {
    const to = (x: number, y: number): PlaneFace => ({ middle: [x, y, 20], normal: [0, 1, 0] });
    expect(ends('top', round('shank', 8, 0, 360), to(30, 12), to(31, 40))).toEqual([[30, 12, 30, -5]]);
  });

  it('are there in a section that leaves a quarter of what went half way round', () => {
    const [quarter, half] = [round('end', 8, 0, 90), round('end', 8, 0, 180)];
    const lines = (whole: readonly RoundFace[]): number =>
      centreLines({ faces: [quarter], planes: [], whole }, PRINCIPAL_DIRECTIONS.top).length;
    expect([lines([quarter]), lines([half])]).toEqual([0, 1]);
  });

  it('run along the axis in the view from the side', () => {
    expect(ends('top', round('arch', 8, 0, 180))).toEqual([[30, 0, 30, -5]]);
  });

  it('are none where the round goes less than half way', () => {
    expect(ends('front', round('fillet', 8, 0, 90))).toEqual([]);
  });
});
