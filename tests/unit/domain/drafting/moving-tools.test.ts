import { describe, expect, test } from 'vitest';
import type { ToolName } from '../../../../src/domain/drafting/command-names.ts';
import { bow, bracket, emptySketch, level, line, ring } from '../sketch/three-views.ts';
import type { Entity, Sketch } from '../../../../src/domain/sketch/sketch.ts';
import { draw } from './draw.ts';

const start = (...entities: readonly Entity[]): Sketch => ({ ...emptySketch(), entities });
const TWO = start(line('visible', 10, 10, 50, 10), ring('hidden', 100, 100, 10));

describe('selecting', () => {
  test('takes what is clicked, and leaves it when it is clicked again', () => {
    const hand = draw(TWO).tool('select').click(30, 10.5).click(110, 100);
    expect(hand.state.selection.entities).toEqual([0, 1]);
    expect(hand.click(20, 9.5).state.selection.entities).toEqual([1]);
    expect(hand.type('all').state.selection.entities).toEqual([0, 1]);
    expect(hand.escape().state.selection.entities).toEqual([]);
    expect(hand.prompt).toBe('things');
  });

  test('reaches as far as it is told', () => {
    expect(draw(TWO).tool('select').click(30, 11, 1).state.selection.entities).toEqual([0]);
    expect(draw(TWO).tool('select').click(30, 11.1, 1).state.selection.entities).toEqual([]);
  });

  test('a rectangle to the right takes what lies in it, to the left what reaches into it', () => {
    const between = (...[x1, y1, x2, y2]: [number, number, number, number]) =>
      draw(TWO).tool('select').click(x1, y1).click(x2, y2).state.selection.entities;
    expect(between(5, 5, 55, 15)).toEqual([0]);
    expect(between(10.5, 5, 105, 150)).toEqual([]);
    expect(between(105, 150, 20, 5)).toEqual([0, 1]);
    expect(between(60, 60, 9, 9)).toEqual([0]);
    // Inside the circle, without touching it.
    expect(between(102, 102, 98, 98)).toEqual([]);
  });

  test('takes sizes by their place', () => {
    const sized: Sketch = { ...TWO, dimensions: [level(10, 10, 50, 10, 30)] };
    expect(draw(sized).tool('select').click(30, 30).state.selection.dimensions).toEqual([0]);
    expect(draw(sized).tool('erase').click(30, 30).enter().sketch.dimensions).toEqual([]);
  });

  test('before a tool hands the tool its things', () => {
    const hand = draw(TWO).tool('select').click(30, 10).tool('move');
    expect(hand.prompt).toBe('move-from');
    expect(hand.click(0, 0).click(5, 5).lines).toEqual(['C 100,100 r10', 'L 15,15 55,15']);
    expect(hand.state.selection.entities).toEqual([]);
  });

  test.each<ToolName>(['erase', 'move', 'copy', 'rotate', 'mirror', 'array', 'layer'])('%s asks for things', (tool) => {
    const hand = draw(TWO).tool(tool);
    expect(hand.prompt).toBe('things');
    expect(hand.enter().notice).toBe('no-enter');
    expect(hand.prompt).toBe('things');
  });
});

describe('erase', () => {
  test('takes away what is picked, and undo brings it back', () => {
    const hand = draw(TWO).tool('erase').click(30, 10).enter();
    expect(hand.lines).toEqual(['C 100,100 r10']);
    expect(hand.undo().sketch).toEqual(TWO);
    expect(hand.tool('erase').type('all').enter().lines).toEqual([]);
    expect(hand.replays).toBe(true);
  });
});

describe('move', () => {
  const ring40 = () => draw({ ...emptySketch(), entities: [ring('visible', 40, 40, 5)] });

  test('goes by the way between two places, shown or typed', () => {
    const hand = ring40().tool('move').click(45, 40).enter().click(40, 40);
    expect(hand.hover(60, 45).band).toEqual(['C 60,45 r5']);
    expect(hand.type('@10;0').lines).toEqual(['C 50,40 r5']);
    expect(hand.prompt).toBe('things');
  });

  test('nowhere is no move, and not beyond what a sheet keeps', () => {
    const hand = ring40().tool('move').click(45, 40).enter().click(35, 40);
    expect(hand.click(35, 40).notice).toBe('nothing');
    expect(hand.type('@3999;0').notice).toBe('off-sheet');
    expect(hand.type('#4000;0').notice).toBe('not-kept');
    expect(hand.lines).toEqual(['C 40,40 r5']);
    expect(ring40().tool('copy').click(45, 40).enter().click(40, 40).click(40, 40).notice).toBe('nothing');
    expect(ring40().tool('erase').enter().notice).toBe('no-enter');
  });

  test('a whole turn changes nothing, and a direction needs two places', () => {
    const hand = ring40().tool('rotate').click(45, 40).enter().click(0, 0);
    expect(hand.type('720').notice).toBe('nothing');
    expect(hand.click(0, 0).notice).toBe('same-place');
    expect(hand.type('-90').lines).toEqual(['C 40,-40 r5']);
  });
});

describe('copy', () => {
  test('goes on with the same things', () => {
    const hand = draw(TWO).tool('copy').click(30, 10).enter().click(0, 0).type('0;10', '0;20').escape().escape();
    expect(hand.lines.slice(2)).toEqual(['L 10,20 50,20', 'L 10,30 50,30']);
    expect(hand.prompt).toBe('things');
  });

  test('shows where the copy would lie', () => {
    const hand = draw(TWO).tool('copy').click(30, 10).enter().click(0, 0).hover(0, 7);
    expect(hand.band).toEqual(['L 10,17 50,17']);
    expect(hand.hover(0, 0).band).toEqual([]);
    expect(hand.click(0, 0).notice).toBe('nothing');
  });
});

describe('rotate', () => {
  test('turns by degrees or towards a place', () => {
    const begun = () => draw(TWO).tool('rotate').click(30, 10).enter().click(10, 10);
    expect(begun().type('90').lines[1]).toBe('L 10,10 10,50');
    expect(begun().type('-90').lines[1]).toBe('L 10,10 10,-30');
    expect(begun().click(10, 90).lines[1]).toBe('L 10,10 10,50');
    expect(begun().type('copy', '90').lines).toEqual(['L 10,10 50,10', 'C 100,100 r10', 'L 10,10 10,50']);
    expect(begun().click(10, 10).notice).toBe('same-place');
    expect(begun().type('360').notice).toBe('nothing');
  });
});

describe('mirror', () => {
  const half = start(bow('visible', 20, 20, 10, 90, 90), line('visible', 20, 30, 40, 30));
  const begun = () => draw(half).tool('mirror').type('all').enter().click(40, 0).click(40, 5);

  test('keeps the first half unless it is told otherwise', () => {
    expect(begun().enter().lines).toEqual(['A 20,20 r10 90+90', 'L 20,30 40,30', 'A 60,20 r10 0+90', 'L 60,30 40,30']);
    expect(begun().type('remove').lines).toEqual(['A 60,20 r10 0+90', 'L 60,30 40,30']);
  });

  test('shows the other half before it asks, and needs a direction', () => {
    expect(begun().band).toEqual(['A 60,20 r10 0+90', 'L 60,30 40,30']);
    expect(draw(half).tool('mirror').type('all').enter().click(1, 1).click(1, 1.01).notice).toBe('same-place');
  });
});

describe('array', () => {
  test('puts columns and rows', () => {
    const hand = draw(TWO).tool('array').click(30, 10).enter().type('2', '3', '60;20');
    expect(hand.lines).toHaveLength(7);
    expect(hand.lines[6]).toBe('L 70,50 110,50');
  });

  test('puts a round of things', () => {
    const hand = draw(TWO).tool('array').click(30, 10).enter().type('round').click(10, 10).type('4');
    expect(hand.lines.slice(2)).toEqual(['L 10,10 10,50', 'L 10,10 -30,10', 'L 10,10 10,-30']);
  });

  test.each([['0'], ['1,5'], ['-2'], ['9999'], ['1', '1']])('has no %s %s', (...counts) => {
    expect(
      draw(TWO)
        .tool('array')
        .click(30, 10)
        .enter()
        .type(...counts).notice,
    ).toBe('bad-count');
  });
});

describe('layer', () => {
  test('gives lines another line type', () => {
    const hand = draw(TWO).tool('layer').type('all').enter().type('centre');
    expect(hand.sketch.entities.map(({ layer }) => layer)).toEqual(['centre', 'centre']);
    expect(hand.tool('layer').type('all').enter().type('centre').notice).toBe('nothing');
  });
});

describe('offset', () => {
  test('puts lines beside lines and rings around rings, and goes on', () => {
    const hand = draw(TWO).tool('offset').type('4').click(30, 10).click(0, 60).click(30, 10).click(30, 0);
    expect(hand.lines.slice(2)).toEqual(['L 10,14 50,14', 'L 10,6 50,6']);
    hand.click(110, 100).click(130, 100).click(110, 100).click(100, 101);
    expect(hand.lines.slice(4)).toEqual(['C 100,100 r14', 'C 100,100 r6']);
    expect(hand.sketch.entities[5]?.layer).toBe('hidden');
  });

  test('a ring has no ring within that is smaller than nothing', () => {
    const inside = (by: string) => draw(TWO).tool('offset').type(by).click(110, 100).click(100, 101);
    expect(inside('9,9').lines[2]).toBe('C 100,100 r0.1');
    expect(inside('10').notice).toBe('too-large');
    expect(inside('12').notice).toBe('too-large');
  });

  test('needs a side, a distance and a line', () => {
    const hand = draw(TWO).tool('offset');
    expect(hand.type('0').notice).toBe('bad-size');
    expect(hand.type('4').click(70, 70).notice).toBe('nothing-there');
    expect(hand.click(30, 10).click(80, 10).notice).toBe('in-line');
  });
});

describe('any drawing', () => {
  test('is the same again from its journal', () => {
    const hand = draw(bracket()).tool('mirror').type('all').enter().click(150, 0).click(150, 9).enter();
    hand.tool('rotate').type('all').enter().click(100, 100).type('33,3').undo().redo();
    expect(hand.lines.length).toBe(2 * bracket().entities.length);
    expect(hand.replays).toBe(true);
  });
});
