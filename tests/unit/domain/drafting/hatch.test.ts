import { describe, expect, test } from 'vitest';
import { previewOf } from '../../../../src/domain/drafting/preview.ts';
import { aimAt } from '../../../../src/domain/drafting/aim.ts';
import { SNAP_KINDS } from '../../../../src/domain/drafting/find-snaps.ts';
import { SpatialIndex } from '../../../../src/domain/drafting/spatial-index.ts';
import type { Sketch } from '../../../../src/domain/sketch/sketch.ts';
import { emptySketch, line, ring } from '../sketch/three-views.ts';
import { draw } from './draw.ts';

const sides = (layer: Sketch['entities'][number]['layer'] = 'visible') => [
  line(layer, 20, 20, 100, 20),
  line(layer, 100, 20, 100, 80),
  line(layer, 100, 80, 20, 80),
  line(layer, 20, 80, 20, 20),
];
const drawn = (...entities: Sketch['entities']): Sketch => ({ ...emptySketch(), entities });

describe('hatch', () => {
  test('fills what closes around a place, without what stands in it, one area after the other', () => {
    const hand = draw(drawn(...sides(), ring('visible', 60, 50, 10))).tool('hatch');
    expect(hand.prompt).toBe('hatch-place');
    expect(previewOf(hand.hover(30, 30).state).hatches).toHaveLength(1);
    hand.click(30, 30);
    const [hatch] = hand.sketch.hatches;
    expect(hatch).toMatchObject({ angle: Math.PI / 4, spacing: 3 });
    expect(hatch?.loops.map(({ length }) => length)).toEqual([4, 1]);
    expect(hand.prompt).toBe('hatch-place');
    expect(hand.click(60, 52).sketch.hatches).toHaveLength(2);
    expect(hand.replays).toBe(true);
    expect(hand.undo().sketch.hatches).toHaveLength(1);
  });

  test('takes slope and distance from lists or as numbers, and keeps them for the next area', () => {
    const hand = draw(drawn(...sides(), line('visible', 60, 20, 60, 80))).tool('hatch');
    hand.type('angle', '135°', 'spacing', '2,5').click(30, 30).click(80, 30);
    expect(hand.sketch.hatches.map(({ angle, spacing }) => [Math.round((angle * 180) / Math.PI), spacing])).toEqual([
      [135, 2.5],
      [135, 2.5],
    ]);
    expect(hand.type('spacing').prompt).toBe('hatch-spacing');
    expect(hand.type('0.1').notice).toBe('bad-size');
    expect(hand.type('60').notice).toBe('bad-size');
    hand.type('4', 'angle', '-45').click(80, 30);
    expect(hand.sketch.hatches[2]).toMatchObject({ spacing: 4, angle: (3 * Math.PI) / 4 });
  });

  test('fills what is left where one shape touches another from within', () => {
    const rings = draw().type('circle', '#50;50', 'r20').type('circle', '#60;50', 'r10').tool('hatch').click(35, 50);
    const [around, within] = rings.sketch.hatches[0]?.loops ?? [];
    expect([around, within]).toMatchObject([[{ kind: 'circle', radius: 20 }], [{ kind: 'circle', radius: 10 }]]);
    expect(rings.replays).toBe(true);
    const square = draw().type('rectangle', '#20;20', '#60;60').type('circle', '#50;40', 'r10').tool('hatch');
    expect(square.click(25, 40).sketch.hatches[0]?.loops.map((loop) => loop.length)).toEqual([5, 1]);
    expect(square.notice).toBeUndefined();
  });

  test('says that nothing closes, and where the gap is', () => {
    const hand = draw(drawn(...sides().slice(0, 3), line('visible', 20, 78, 20, 20)))
      .tool('hatch')
      .click(50, 50);
    expect(hand.notice).toBe('gap');
    expect(hand.state.notice).toMatchObject({ at: { x: 20, y: 79 } });
    expect(hand.click(150, 50).notice).toBe('not-closed');
    expect(hand.state.notice).toMatchObject({ at: undefined });
    expect(hand.sketch.hatches).toEqual([]);
    hand.tool('line').click(20, 78).click(20, 80).enter().tool('hatch').click(50, 50);
    expect(hand.sketch.hatches).toHaveLength(1);
  });

  test('ends at edges and narrow lines, not at axes, hidden edges and aids', () => {
    const across = (layer: Sketch['entities'][number]['layer']) => {
      const hand = draw(drawn(...sides(), line(layer, 60, 10, 60, 90)))
        .tool('hatch')
        .click(40, 50);
      const right = Math.max(
        ...(hand.sketch.hatches[0]?.loops.flat() ?? []).flatMap((curve) =>
          curve.kind === 'segment' ? [curve.from.x, curve.to.x] : [],
        ),
      );
      return right;
    };
    expect((['visible', 'narrow', 'adjacent'] as const).map(across)).toEqual([60, 60, 60]);
    expect((['centre', 'hidden', 'construction', 'cutting'] as const).map(across)).toEqual([100, 100, 100, 100]);
  });

  test('needs a place between lines, and hatches nothing twice', () => {
    const hand = draw(drawn(...sides()))
      .tool('hatch')
      .click(100, 50);
    expect(hand.notice).toBe('on-line');
    hand.click(50, 50).click(60, 60);
    expect(hand.notice).toBe('hatched');
    expect(hand.sketch.hatches).toHaveLength(1);
  });

  test('the crosshair means itself and no line near it', () => {
    const hand = draw(drawn(...sides())).tool('hatch');
    const index = new SpatialIndex(hand.sketch.entities);
    const setting = {
      kinds: new Set(SNAP_KINDS),
      reach: 5,
      grid: 5,
      gridType: 'square' as const,
      rule: 'free',
    } as const;
    expect(aimAt(hand.state, index, { x: 98, y: 51.3 }, setting)).toEqual({
      at: { x: 98, y: 51.3 },
      snap: undefined,
      found: 0,
    });
  });

  test('on a bend and a slope, loops meet on the grid that drawings keep', () => {
    const hand = draw().tool('line').type('#10;10', '90<17', '55<101', '70<190', 'c');
    hand.tool('circle').type('#60;40', '21.37').tool('circle').type('#80;60', 'd33.3').tool('hatch');
    for (const [x, y] of [
      [40, 35],
      [70, 50],
      [90, 70],
      [20, 20],
    ] as const)
      hand.click(x, y);
    expect(hand.notice).toBeUndefined();
    expect(hand.sketch.hatches).toHaveLength(4);
    expect(hand.replays).toBe(true);
  });
});
