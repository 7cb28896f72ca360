import { describe, expect, test } from 'vitest';
import { bow, emptySketch, line, ring } from '../sketch/three-views.ts';
import type { Entity, Sketch } from '../../../../src/domain/sketch/sketch.ts';
import { draw } from './draw.ts';

const start = (...entities: readonly Entity[]): Sketch => ({ ...emptySketch(), entities });
const level = line('visible', 0, 50, 100, 50);
const upright = (x: number, from = 0, to = 100) => line('hidden', x, from, x, to);

describe('trim', () => {
  const at = (x: number, ...others: readonly Entity[]) =>
    draw(start(level, ...others))
      .tool('trim')
      .click(x, 50);

  test('takes the piece that is picked', () => {
    const two = [upright(30), upright(70)];
    expect(at(50, ...two).lines.slice(2)).toEqual(['L 0,50 30,50', 'L 70,50 100,50']);
    expect(at(10, ...two).lines.slice(2)).toEqual(['L 30,50 100,50']);
    expect(at(90, ...two).lines.slice(2)).toEqual(['L 0,50 70,50']);
    expect(at(50, ...two).sketch.entities[2]?.layer).toBe('visible');
    expect(at(50, ...two).replays).toBe(true);
  });

  test('cuts at lines that just reach it, and not at those that do not', () => {
    expect(at(10, upright(30, 50, 90)).lines[1]).toBe('L 30,50 100,50');
    expect(at(10, upright(30, 50.01, 90)).lines[1]).toBe('L 30,50 100,50');
    const short = at(10, upright(30, 50.03, 90));
    expect(short.notice).toBe('no-crossing');
    expect(short.lines).toHaveLength(2);
  });

  test('cuts where a circle touches, and where it only comes near not', () => {
    expect(at(10, ring('visible', 40, 60, 10)).lines[1]).toBe('L 40,50 100,50');
    expect(at(10, ring('visible', 40, 60, 9.97)).notice).toBe('no-crossing');
    expect(at(40, ring('visible', 40, 60, 10.5)).lines.slice(1)).toEqual(['L 0,50 36.8,50', 'L 43.2,50 100,50']);
  });

  test('lines that meet its ends bound nothing; one that lies along it does', () => {
    expect(at(50, upright(0), upright(100)).notice).toBe('no-crossing');
    expect(at(50, line('visible', 40, 50, 60, 50)).lines.slice(1)).toEqual(['L 0,50 40,50', 'L 60,50 100,50']);
  });

  test('opens a circle between two cuts, and needs both', () => {
    const round = (...others: readonly Entity[]) => draw(start(ring('visible', 50, 50, 20), ...others)).tool('trim');
    expect(round(level).click(50, 70).lines[1]).toBe('A 50,50 r20 180+180');
    expect(round(level).click(50, 30).lines[1]).toBe('A 50,50 r20 0+180');
    expect(round(upright(50)).click(70, 50).lines[1]).toBe('A 50,50 r20 90+180');
    expect(round(line('visible', 50, 50, 100, 50)).click(50, 70).notice).toBe('no-crossing');
    expect(round(line('visible', 0, 70, 100, 70)).click(50, 30).notice).toBe('no-crossing');
  });

  test('opens a whole ellipse, and cuts a piece of one', () => {
    const whole: Entity = {
      layer: 'visible',
      curve: { kind: 'ellipse', centre: { x: 50, y: 50 }, major: 20, minor: 10, turn: 0, start: 0, sweep: 2 * Math.PI },
    };
    const hand = draw(start(whole, level)).tool('trim').click(50, 60);
    expect(hand.lines[1]).toBe('E 50,50 20x10 0 180+180');
    hand.undo().tool('line').click(50, 0).click(50, 100).tool('trim').click(36, 57.1);
    expect(hand.lines[2]).toBe('E 50,50 20x10 0 180+270');
  });

  test('shows what would be left', () => {
    expect(
      draw(start(level, upright(30)))
        .tool('trim')
        .hover(10, 50).band,
    ).toEqual(['L 30,50 100,50']);
    expect(
      draw(start(level, upright(30)))
        .tool('trim')
        .hover(10, 60).band,
    ).toEqual([]);
  });
});

describe('extend', () => {
  const short = line('visible', 20, 50, 40, 50);
  const at = (x: number, ...others: readonly Entity[]) =>
    draw(start(short, ...others))
      .tool('extend')
      .click(x, 50);

  test('goes to the next line on the side of the pick', () => {
    const walls = [upright(80), upright(60), upright(5)];
    expect(at(35, ...walls).lines[3]).toBe('L 20,50 60,50');
    expect(at(25, ...walls).lines[3]).toBe('L 5,50 40,50');
    expect(at(35, ...walls).replays).toBe(true);
  });

  test('reaches a line that ends there or is touched, and no line that ends before', () => {
    expect(at(35, upright(60, 50, 90)).lines[1]).toBe('L 20,50 60,50');
    expect(at(35, upright(60, 50.03, 90)).notice).toBe('no-crossing');
    expect(at(35, ring('visible', 60, 60, 10)).lines[1]).toBe('L 20,50 60,50');
    expect(at(35, ring('visible', 60, 60, 9.97)).notice).toBe('no-crossing');
    expect(at(35, upright(40)).notice).toBe('no-crossing');
  });

  test('makes arcs longer along their circle, at either end', () => {
    const quarter = bow('visible', 50, 50, 20, 0, 90);
    const hand = (x: number, y: number) => draw(start(quarter, level)).tool('extend').click(x, y).lines[1];
    expect(hand(50.5, 70)).toBe('A 50,50 r20 0+180');
    expect(hand(70, 50.5)).toBe('A 50,50 r20 180+270');
    expect(
      draw(start(ring('visible', 50, 50, 20), level))
        .tool('extend')
        .click(50, 70).notice,
    ).toBe('wrong-kind');
  });
});

describe('fillet', () => {
  const leg = line('visible', 20, 20, 20, 80);
  const foot = line('hidden', 20, 20, 90, 20);
  const rounded = (size: string, a = leg, b = foot) =>
    draw(start(a, b)).tool('fillet').type(size).click(20, 50).click(50, 20);

  test('cuts both lines and joins them by an arc', () => {
    const hand = rounded('10');
    expect(hand.lines).toEqual(['L 20,30 20,80', 'A 30,30 r10 180+90', 'L 30,20 90,20']);
    expect(hand.sketch.entities.map(({ layer }) => layer)).toEqual(['visible', 'visible', 'hidden']);
    expect(hand.prompt).toBe('pick-line');
    expect(hand.replays).toBe(true);
  });

  test('makes lines longer that do not reach the corner, and cuts those that cross it on the side of the pick', () => {
    expect(rounded('r10', line('visible', 20, 45, 20, 80)).lines[0]).toBe('L 20,30 20,80');
    expect(rounded('10', line('visible', 20, -30, 20, 80), line('visible', -30, 20, 90, 20)).lines).toEqual([
      'L 20,30 20,80',
      'A 30,30 r10 180+90',
      'L 30,20 90,20',
    ]);
  });

  test('is as large as the shorter line at most', () => {
    expect(rounded('59,9').lines).toHaveLength(3);
    expect(rounded('60').notice).toBe('too-large');
    expect(rounded('61').notice).toBe('too-large');
    expect(draw(start(leg, foot)).tool('fillet').type('-1').notice).toBe('bad-size');
  });

  test('of nothing is a sharp corner', () => {
    expect(rounded('0', line('visible', 20, 45, 20, 80)).lines).toEqual(['L 20,20 20,80', 'L 20,20 90,20']);
  });

  test('has no corner between parallel lines, or in one line', () => {
    const hand = draw(start(level, line('visible', 0, 60, 100, 60)))
      .tool('fillet')
      .type('3');
    expect(hand.click(50, 50).click(50, 60).notice).toBe('no-crossing');
    expect(hand.click(20, 50).notice).toBe('same-line');
  });

  test('joins a line with an arc, each touched by the new arc', () => {
    const hand = draw(start(line('visible', 0, 50, 100, 50), bow('visible', 50, 50, 20, 0, 180)));
    hand.tool('fillet').type('5').click(90, 50).click(53, 69.77);
    expect(hand.lines).toEqual(['L 74.49,50 100,50', 'A 74.49,55 r5 191.54+78.46', 'A 50,50 r20 11.54+168.46']);
  });
});

describe('chamfer', () => {
  const legs = start(line('visible', 20, 20, 20, 80), line('visible', 20, 20, 90, 20));

  test('cuts the corner by one distance or two', () => {
    expect(draw(legs).tool('chamfer').type('5').enter().click(20, 50).click(50, 20).lines).toEqual([
      'L 20,25 20,80',
      'L 20,25 25,20',
      'L 25,20 90,20',
    ]);
    expect(draw(legs).tool('chamfer').type('5', '8').click(20, 50).click(50, 20).lines[1]).toBe('L 20,25 28,20');
  });

  test('leaves something of both lines', () => {
    const by = (first: string, second: string) =>
      draw(legs).tool('chamfer').type(first, second).click(20, 50).click(50, 20);
    expect(by('59,9', '69,9').lines).toHaveLength(3);
    expect(by('60', '5').notice).toBe('too-large');
    expect(by('5', '70').notice).toBe('too-large');
    expect(draw(legs).tool('chamfer').type('0').notice).toBe('bad-size');
  });

  test('is for straight lines that meet', () => {
    const round = draw(start(level, ring('visible', 50, 50, 20)))
      .tool('chamfer')
      .type('5')
      .enter();
    expect(round.click(10, 50).click(50, 70).notice).toBe('wrong-kind');
    const apart = draw(start(level, line('visible', 0, 60, 100, 60)))
      .tool('chamfer')
      .type('5')
      .enter();
    expect(apart.click(10, 50).click(10, 60).notice).toBe('no-crossing');
  });
});

describe('break', () => {
  const begun = () => draw(start(level)).tool('break').click(50, 50);

  test('takes a piece away, whichever end of it comes first', () => {
    expect(begun().click(30, 51).click(60, 50).lines).toEqual(['L 0,50 30,50', 'L 60,50 100,50']);
    expect(begun().click(60, 50).click(30, 50).lines).toEqual(['L 0,50 30,50', 'L 60,50 100,50']);
    expect(begun().click(60, 50).click(120, 50).lines).toEqual(['L 0,50 60,50']);
  });

  test('only divides with Enter, and not at an end', () => {
    expect(begun().click(40, 50).enter().lines).toEqual(['L 0,50 40,50', 'L 40,50 100,50']);
    expect(begun().click(0, 50).enter().notice).toBe('same-place');
    expect(begun().click(-5, 50).click(110, 50).notice).toBe('same-place');
  });

  test('opens a circle anticlockwise from the first place', () => {
    const round = () =>
      draw(start(ring('visible', 50, 50, 20)))
        .tool('break')
        .click(50, 70);
    expect(round().click(70, 50).click(50, 70).lines).toEqual(['A 50,50 r20 90+270']);
    expect(round().click(50, 70).click(70, 50).lines).toEqual(['A 50,50 r20 0+90']);
    expect(round().click(50, 70).enter().notice).toBe('same-place');
  });
});

describe('join', () => {
  const joined = (a: Entity, b: Entity, ...places: readonly [number, number][]) => {
    const hand = draw(start(a, b)).tool('join');
    for (const [x, y] of places) hand.click(x, y);
    return hand;
  };

  test('makes one line of two in line, over a gap or an overlap', () => {
    const other = (from: number) => line('hidden', from, 50, 200, 50);
    for (const from of [100, 120, 80]) {
      const hand = joined(level, other(from), [10, 50], [190, 50]);
      expect(hand.lines).toEqual(['L 0,50 200,50']);
      expect(hand.sketch.entities[0]?.layer).toBe('visible');
    }
  });

  test('leaves lines that are not quite in line', () => {
    expect(joined(level, line('visible', 110, 50.01, 200, 50.01), [10, 50], [190, 50]).lines).toHaveLength(1);
    expect(joined(level, line('visible', 110, 50.05, 200, 50.05), [10, 50], [190, 50]).notice).toBe('not-in-line');
    expect(joined(level, bow('visible', 120, 50, 20, 0, 180), [10, 50], [120, 70]).notice).toBe('not-in-line');
    expect(joined(level, upright(150), [10, 50], [90, 50]).notice).toBe('same-line');
  });

  test('makes one arc of two, over the smaller gap, and a circle of two halves', () => {
    const first = bow('visible', 50, 50, 20, 0, 90);
    expect(joined(first, bow('visible', 50, 50, 20, 120, 60), [64.1, 64.1], [32.7, 60]).lines).toEqual([
      'A 50,50 r20 0+180',
    ]);
    expect(joined(first, bow('visible', 50, 50, 20, 300, 40), [64.1, 64.1], [65.3, 37.1]).lines).toEqual([
      'A 50,50 r20 300+150',
    ]);
    const halves = [bow('visible', 50, 50, 20, 0, 180), bow('visible', 50, 50, 20, 180, 180)] as const;
    expect(joined(...halves, [50, 70], [50, 30]).lines).toEqual(['C 50,50 r20']);
    expect(joined(first, bow('visible', 50, 50, 20.05, 120, 60), [64.1, 64.1], [32.7, 60]).notice).toBe('not-in-line');
  });
});
