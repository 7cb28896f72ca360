import { describe, expect, it } from 'vitest';
import { aimAt, type AimSetting } from '../../../../src/domain/drafting/aim.ts';
import { relativeZero } from '../../../../src/domain/drafting/drafting.ts';
import { SNAP_KINDS } from '../../../../src/domain/drafting/find-snaps.ts';
import { hopPlaces } from '../../../../src/domain/drafting/hop-places.ts';
import { lineFacts } from '../../../../src/domain/drafting/describe-line.ts';
import type { Point } from '../../../../src/domain/geometry/point.ts';
import { SpatialIndex } from '../../../../src/domain/drafting/spatial-index.ts';
import { emptySketch, line, ring } from '../sketch/three-views.ts';
import { draw, type Draw } from './draw.ts';

const SETTING: AimSetting = {
  kinds: new Set(SNAP_KINDS),
  reach: 3,
  grid: 5,
  gridType: 'square' as const,
  rule: 'free',
};

const aim = (on: Draw, x: number, y: number, more: Partial<AimSetting> = {}, nth = 0) =>
  aimAt(on.state, new SpatialIndex(on.sketch.entities), { x, y }, { ...SETTING, ...more }, nth);

describe('aimAt', () => {
  const drawing = { ...emptySketch(), entities: [line('visible', 20, 20, 60, 20), line('visible', 60, 20, 60, 50)] };

  it('finds places where one is asked for, the next ones in turn and then the first again', () => {
    const on = draw(drawing).tool('circle');
    const first = aim(on, 59, 21);
    expect(first).toMatchObject({ at: { x: 60, y: 20 }, snap: { kind: 'end' } });
    expect(first.found).toBeGreaterThan(1);
    expect(aim(on, 59, 21, {}, 1).at).not.toEqual(first.at);
    expect(aim(on, 59, 21, {}, first.found)).toEqual(first);
  });

  it('means itself where a line or things are asked for, and where no tool runs', () => {
    for (const on of [draw(drawing).tool('trim'), draw(drawing).tool('erase'), draw(drawing)]) {
      expect(aim(on, 59, 21)).toEqual({ at: { x: 59, y: 21 }, snap: undefined, found: 0 });
    }
  });

  it('holds to a direction from the last place, from the grid where that is near; a marked place goes over both', () => {
    const on = draw(drawing).tool('line').click(30, 40);
    expect(aim(on, 44, 41.4, { rule: 'ortho' }).at).toEqual({ x: 45, y: 40 });
    expect(aim(on, 44, 41.4, { rule: 'ortho', kinds: new Set() }).at).toEqual({ x: 44, y: 40 });
    expect(aim(on, 59.5, 21, { rule: 'ortho' }).at).toEqual({ x: 60, y: 20 });
    expect(aim(on, 44, 41.4, { rule: 'free', kinds: new Set() }).at).toEqual({ x: 44, y: 41.4 });
  });

  it('is held to nothing before there is a last place', () => {
    expect(aim(draw(drawing).tool('line'), 44, 41.4, { rule: 'ortho', kinds: new Set() }).at).toEqual({
      x: 44,
      y: 41.4,
    });
  });
});

describe('relativeZero', () => {
  it('has no rubber band of what is drawn already', () => {
    expect(draw().tool('line').type('#20;30', '@10;5').band).toEqual([]);
  });

  it('is where a relative place is counted from, while a place is asked for', () => {
    const hand = draw();
    expect(relativeZero(hand.state)).toBeUndefined();
    expect(relativeZero(hand.tool('line').state)).toEqual({ x: 0, y: 0 });
    hand.click(20, 30).type('@10;5');
    expect(relativeZero(hand.state)).toEqual({ x: 30, y: 35 });
    expect(relativeZero(hand.enter().tool('circle').state)).toEqual({ x: 30, y: 35 });
    // The spacing of an array is counted from the corner of its things.
    hand.tool('array').type('all').enter().type('2', '2');
    expect(relativeZero(hand.state)).toEqual({ x: 20, y: 30 });
    expect(relativeZero(hand.tool('hatch').state)).toBeUndefined();
    expect(relativeZero(hand.tool('trim').state)).toBeUndefined();
  });
});

describe('hopPlaces', () => {
  it('goes to ends, middles, centres and quadrants, nearest first, each once', () => {
    const sketch = {
      ...emptySketch(),
      entities: [line('visible', 20, 20, 60, 20), line('hidden', 60, 20, 60, 50), ring('visible', 20, 22, 5)],
    };
    expect(hopPlaces(sketch, { x: 20, y: 20 })).toEqual([
      { x: 20, y: 20 },
      { x: 20, y: 22 },
      { x: 20, y: 17 },
      { x: 15, y: 22 },
      { x: 25, y: 22 },
      { x: 20, y: 27 },
      { x: 40, y: 20 },
      { x: 60, y: 20 },
      { x: 60, y: 35 },
      { x: 60, y: 50 },
    ]);
    expect(hopPlaces(emptySketch(), { x: 0, y: 0 })).toEqual([]);
  });

  it('goes to where a line that has been begun would touch a circle, or stand square on a line', () => {
    const sketch = { ...emptySketch(), entities: [ring('visible', 50, 60, 8), line('visible', 0, 0, 100, 0)] };
    const begun = hopPlaces(sketch, { x: 110, y: 60 }, { x: 110, y: 60 });
    const reaches = (places: readonly Point[], x: number, y: number): boolean =>
      places.some((at) => Math.hypot(at.x - x, at.y - y) < 1e-6);
    // The tangent points lie on the circle over the line from the base to the centre (Thales).
    for (const side of [-1, 1]) {
      const [x, y] = [50 + 64 / 60, 60 + (side * 8 * Math.sqrt(60 ** 2 - 8 ** 2)) / 60];
      expect(reaches(begun, x, y)).toBe(true);
      expect(reaches(hopPlaces(sketch, { x: 110, y: 60 }), x, y)).toBe(false);
    }
    expect(reaches(hopPlaces(sketch, { x: 0, y: 0 }, { x: 30, y: 40 }), 30, 0)).toBe(true);
  });
});

describe('lineFacts', () => {
  it('says of each kind of line what can be measured', () => {
    expect(lineFacts(line('visible', 0, 0, 30, 40).curve)).toEqual({
      key: 'segment',
      size: 50,
      places: [
        { x: 0, y: 0 },
        { x: 30, y: 40 },
      ],
    });
    expect(lineFacts(ring('visible', 5, 6.126, 10).curve)).toEqual({
      key: 'circle',
      size: 20,
      places: [{ x: 5, y: 6.13 }],
    });
    expect(lineFacts({ kind: 'arc', centre: { x: 1, y: 2 }, radius: 7, start: 0, sweep: 1 })).toMatchObject({
      key: 'arc',
      size: 7,
    });
    expect(
      lineFacts({ kind: 'ellipse', centre: { x: 1, y: 2 }, major: 7, minor: 3, turn: 0, start: 0, sweep: 6 }),
    ).toMatchObject({ key: 'ellipse', size: 14 });
  });
});
