import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyCommand } from '../../../../src/domain/drafting/apply-command.ts';
import { newHistory, takeStep, type History, type Step } from '../../../../src/domain/drafting/history.ts';
import { NO_THINGS, type SketchCommand } from '../../../../src/domain/drafting/sketch-command.ts';
import { measured } from '../../../../src/domain/sketch/dimension.ts';
import { checkedSketch } from '../../../../src/domain/sketch/check-sketch.ts';
import { encodeSketch } from '../../../../src/domain/sketch/sketch-codec.ts';
import { MOST, type Sketch } from '../../../../src/domain/sketch/sketch.ts';
import { bow, bracket, emptySketch, level, line, ring, round } from '../sketch/three-views.ts';
import { sketches } from '../sketch/sketches.ts';
import { steps } from './commands.ts';

const start = (...entities: Sketch['entities']): Sketch => ({ ...emptySketch(), entities });
const things = (...entities: number[]) => ({ ...NO_THINGS, entities });

function after(sketch: Sketch, command: SketchCommand): Sketch {
  const applied = applyCommand(sketch, command);
  if (typeof applied === 'string') throw new Error(applied);
  return applied.sketch;
}

function taken(history: History, ...all: readonly Step[]): History {
  return all.reduce((now, step) => {
    const next = takeStep(now, step);
    return typeof next === 'string' ? now : next.history;
  }, history);
}

describe('a command', () => {
  test('draws on the grid', () => {
    expect(after(start(), { kind: 'draw', entities: [line('visible', 0.004, 0, 10.006, 0)] }).entities).toEqual([
      line('visible', 0, 0, 10.01, 0),
    ]);
  });

  test('moves things, or puts copies each as far again', () => {
    const drawn = start(line('visible', 0, 0, 10, 0), ring('hidden', 5, 5, 2));
    expect(after(drawn, { kind: 'move', things: things(0), by: { x: 1, y: 2 }, copies: 0 }).entities).toEqual([
      ring('hidden', 5, 5, 2),
      line('visible', 1, 2, 11, 2),
    ]);
    expect(after(drawn, { kind: 'move', things: things(1), by: { x: 10, y: 0 }, copies: 2 }).entities).toEqual([
      line('visible', 0, 0, 10, 0),
      ring('hidden', 5, 5, 2),
      ring('hidden', 15, 5, 2),
      ring('hidden', 25, 5, 2),
    ]);
  });

  test('turns and mirrors arcs as they look', () => {
    const drawn = start(bow('visible', 10, 0, 5, 0, 90));
    const [turned] = after(drawn, {
      kind: 'turn',
      things: things(0),
      centre: { x: 0, y: 0 },
      angle: Math.PI / 2,
      copies: 0,
    }).entities;
    expect(turned).toEqual(bow('visible', 0, 10, 5, 90, 90));
    const mirror = { kind: 'mirror', things: things(0), from: { x: 0, y: 7 }, to: { x: 0, y: -3 } } as const;
    expect(after(drawn, { ...mirror, keep: true }).entities).toEqual([
      bow('visible', 10, 0, 5, 0, 90),
      bow('visible', -10, 0, 5, 90, 90),
    ]);
    expect(after(drawn, { ...mirror, keep: false }).entities).toHaveLength(1);
  });

  test('puts columns and rows', () => {
    const { entities } = after(start(ring('visible', 0, 0, 1)), {
      kind: 'array',
      things: things(0),
      columns: 3,
      rows: 2,
      by: { x: 10, y: -20 },
    });
    expect(entities.map(({ curve }) => curve.kind === 'circle' && [curve.centre.x, curve.centre.y])).toEqual([
      [0, 0],
      [10, 0],
      [20, 0],
      [0, -20],
      [10, -20],
      [20, -20],
    ]);
  });

  test('moves sizes with what they measure, so that they measure the same', () => {
    const drawn: Sketch = { ...start(), dimensions: [level(0, 0, 30, 10, 20), round('radius', 5, 5, 4, 20, 20)] };
    const all = { ...NO_THINGS, dimensions: [0, 1] };
    for (const command of [
      { kind: 'turn', things: all, centre: { x: 3, y: 4 }, angle: Math.PI / 2, copies: 0 },
      { kind: 'turn', things: all, centre: { x: 3, y: 4 }, angle: 0.6, copies: 0 },
      { kind: 'mirror', things: all, from: { x: 0, y: 0 }, to: { x: 1, y: 1 }, keep: false },
      { kind: 'mirror', things: all, from: { x: 0, y: 0 }, to: { x: 5, y: 1 }, keep: false },
    ] as const) {
      const sizes = after(drawn, command).dimensions.map(measured);
      expect(sizes[0]).toBeCloseTo(30, 1);
      expect(sizes[1]).toBe(4);
    }
    const [upright] = after(drawn, {
      kind: 'turn',
      things: all,
      centre: { x: 3, y: 4 },
      angle: -Math.PI / 2,
      copies: 0,
    }).dimensions;
    expect(upright?.kind).toBe('upright');
  });

  test('a mirrored angle is still counted anticlockwise', () => {
    const corner = {
      ...level(0, 0, 1, 1, 1),
      kind: 'angle' as const,
      vertex: { x: 0, y: 0 },
      from: { x: 10, y: 0 },
      to: { x: 10, y: 10 },
    };
    const [mirrored] = after(
      { ...start(), dimensions: [corner] },
      {
        kind: 'mirror',
        things: { ...NO_THINGS, dimensions: [0] },
        from: { x: 0, y: 0 },
        to: { x: 0, y: 1 },
        keep: false,
      },
    ).dimensions;
    expect(mirrored && measured(mirrored)).toBeCloseTo(45);
  });

  test.each<[string, SketchCommand, string]>([
    ['a line without length', { kind: 'draw', entities: [line('visible', 1, 1, 1.001, 1)] }, 'not-kept'],
    ['no line', { kind: 'draw', entities: [] }, 'nothing'],
    ['a line beyond every sheet', { kind: 'draw', entities: [line('visible', 0, 0, 9000, 0)] }, 'not-kept'],
    ['a line of no number', { kind: 'draw', entities: [line('visible', 0, 0, Number.NaN, 0)] }, 'not-kept'],
    ['things that are not there', { kind: 'erase', things: things(7) }, 'no-such-thing'],
    ['no things', { kind: 'erase', things: NO_THINGS }, 'nothing'],
    ['a way of nothing', { kind: 'move', things: things(0), by: { x: 0.001, y: 0 }, copies: 0 }, 'nothing'],
    ['a way off the sheet', { kind: 'move', things: things(0), by: { x: 3999, y: 0 }, copies: 0 }, 'not-kept'],
    ['too many copies', { kind: 'move', things: things(0), by: { x: 0, y: 1 }, copies: MOST.entities }, 'too-many'],
    [
      'a turn of a whole turn',
      { kind: 'turn', things: things(0), centre: { x: 0, y: 0 }, angle: 2 * Math.PI, copies: 0 },
      'nothing',
    ],
    [
      'a mirror without direction',
      { kind: 'mirror', things: things(0), from: { x: 1, y: 1 }, to: { x: 1, y: 1 }, keep: true },
      'not-kept',
    ],
    [
      'columns on top of each other',
      { kind: 'array', things: things(0), columns: 2, rows: 1, by: { x: 0, y: 5 } },
      'nothing',
    ],
    [
      'millions of copies',
      { kind: 'array', things: things(0), columns: 2000, rows: 2000, by: { x: 1, y: 1 } },
      'too-many',
    ],
    ['the layer that it has', { kind: 'layer', entities: [0], layer: 'visible' }, 'nothing'],
  ])('refuses %s', (_, command, fault) => {
    expect(applyCommand(start(line('visible', 1900, 0, 1920, 0)), command)).toBe(fault);
  });
});

describe('a history', () => {
  test('goes back to its beginning and forth again, however long it is', () => {
    const draws = Array.from({ length: 1500 }, (_, at): Step => ({
      kind: 'draw',
      entities: [line('visible', at, 0, at, 10)],
    }));
    const whole = taken(newHistory(start()), ...draws);
    const back = taken(whole, ...draws.map((): Step => ({ kind: 'undo' })));
    expect(back.sketch).toEqual(start());
    expect(takeStep(back, { kind: 'undo' })).toBe('nothing');
    const forth = taken(back, ...draws.map((): Step => ({ kind: 'redo' })));
    expect(forth.sketch).toBe(whole.sketch);
    expect(takeStep(forth, { kind: 'redo' })).toBe('nothing');
  });

  test('a new command ends what could be brought again', () => {
    const drawn = taken(newHistory(bracket()), { kind: 'erase', things: things(0) }, { kind: 'undo' });
    const other = taken(drawn, { kind: 'draw', entities: [ring('visible', 1, 1, 1)] });
    expect(takeStep(other, { kind: 'redo' })).toBe('nothing');
  });

  test('any steps keep the drawing on its grid and within its bounds, and taking all back gives the first one', () => {
    fc.assert(
      fc.property(sketches, fc.array(steps, { maxLength: 25 }), (any, some) => {
        const { sketch } = checkedSketch(any);
        let history = newHistory(sketch);
        for (const step of some) {
          history = taken(history, step);
          const checked = checkedSketch(history.sketch);
          expect(checked.sketch).toEqual(history.sketch);
          expect(Object.values(checked.leftOut).every((count) => count === 0)).toBe(true);
        }
        while (history.past) history = taken(history, { kind: 'undo' });
        expect(encodeSketch(history.sketch)).toBe(encodeSketch(sketch));
      }),
      { numRuns: 150 },
    );
  });
});
