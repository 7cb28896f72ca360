import { describe, expect, test } from 'vitest';
import { emptySketch, line } from '../sketch/three-views.ts';
import { draw } from './draw.ts';

describe('line', () => {
  test('goes from place to place, each line drawn at once', () => {
    const hand = draw().tool('line');
    expect(hand.prompt).toBe('first-point');
    hand.click(20, 20);
    expect(hand.prompt).toBe('next-point');
    expect(hand.type('100<0').lines).toEqual(['L 20,20 120,20']);
    expect(hand.click(120, 50).lines).toEqual(['L 20,20 120,20', 'L 120,20 120,50']);
    expect(hand.type('c').lines[2]).toBe('L 120,50 20,20');
    expect(hand.prompt).toBe('first-point');
    expect(hand.replays).toBe(true);
  });

  test('takes every way to type a place', () => {
    const hand = draw().tool('line').type('#10;10', '@30,0', '0;20', '10<180').hover(20, 100).type('5');
    expect(hand.lines).toEqual(['L 10,10 40,10', 'L 40,10 40,30', 'L 40,30 30,30', 'L 30,30 29.29,34.95']);
  });

  test('a length needs a direction', () => {
    const hand = draw().tool('line').click(20, 20).type('50');
    expect(hand.notice).toBe('no-direction');
    expect(hand.hover(20, 90).type('50').lines).toEqual(['L 20,20 20,70']);
    expect(hand.hover(20, 90).type('-50').lines[1]).toBe('L 20,70 20,20');
  });

  test('shows its rubber band from the last place', () => {
    const hand = draw().tool('line').hover(5, 5);
    expect(hand.band).toEqual([]);
    expect(hand.click(10, 10).hover(30, 10).band).toEqual(['L 10,10 30,10']);
    expect(hand.hover(10, 10).band).toEqual([]);
    expect(hand.lines).toEqual([]);
  });

  test('a place twice draws nothing and asks again', () => {
    const hand = draw().tool('line').click(10, 10).click(10, 10.004);
    expect(hand.notice).toBe('not-kept');
    expect(hand.prompt).toBe('next-point');
    expect(hand.click(10, 12).lines).toEqual(['L 10,10 10,12']);
  });

  test('Enter and Escape end the chain; Escape once more ends the tool', () => {
    const hand = draw().tool('line').click(10, 10).click(20, 10).enter();
    expect(hand.prompt).toBe('first-point');
    hand.click(0, 0).click(5, 0).escape();
    expect(hand.prompt).toBe('first-point');
    expect(hand.lines).toEqual(['L 10,10 20,10', 'L 0,0 5,0']);
    expect(hand.escape().prompt).toBeUndefined();
  });

  test('draws on the layer that is set', () => {
    const hand = draw().layer('hidden').tool('line').click(0, 0).click(9, 0);
    expect(hand.sketch.entities).toEqual([line('hidden', 0, 0, 9, 0)]);
  });
});

describe('the input line', () => {
  test('starts tools, goes back and forth', () => {
    const hand = draw().type('li', '#0;0', '#10;0', 'u');
    expect(hand.lines).toEqual([]);
    expect(hand.type('redo').lines).toEqual(['L 0,0 10,0']);
    expect(hand.type('redo').notice).toBe('nothing');
    expect(hand.replays).toBe(true);
  });

  test('what was not asked, not understood or lies off every sheet changes nothing', () => {
    const hand = draw().type('50');
    expect(hand.notice).toBe('not-asked');
    hand.tool('line');
    expect(hand.type('r10').notice).toBe('not-asked');
    expect(hand.type('@12,5,3').notice).toMatchObject({ kind: 'ambiguous' });
    expect(hand.type('#9000;0').notice).toBe('off-sheet');
    expect(hand.enter().notice).toBe('no-enter');
    expect(hand.prompt).toBe('first-point');
    expect(hand.click(1, 1).notice).toBeUndefined();
  });
});

describe('polyline', () => {
  test('is drawn as a whole and taken back as one', () => {
    const hand = draw().tool('polyline').click(0, 0).click(10, 0).click(10, 5);
    expect(hand.lines).toEqual([]);
    expect(hand.hover(0, 5).band).toEqual(['L 0,0 10,0', 'L 10,0 10,5', 'L 10,5 0,5']);
    expect(hand.click(10, 5.01).notice).toBe('same-place');
    expect(hand.type('close').lines).toEqual(['L 0,0 10,0', 'L 10,0 10,5', 'L 10,5 0,0']);
    expect(hand.undo().lines).toEqual([]);
  });

  test('Escape takes one place back', () => {
    const hand = draw().tool('polyline').click(0, 0).click(10, 0).click(10, 5).escape().click(20, 0).enter();
    expect(hand.lines).toEqual(['L 0,0 10,0', 'L 10,0 20,0']);
  });
});

describe('rectangle', () => {
  test('stands between its corners, whichever come first', () => {
    expect(draw().tool('rectangle').click(10, 10).type('60;40').lines).toEqual([
      'L 10,10 70,10',
      'L 70,10 70,50',
      'L 70,50 10,50',
      'L 10,50 10,10',
    ]);
    expect(draw().tool('rectangle').click(70, 50).click(10, 10).lines).toHaveLength(4);
  });

  test('has a width', () => {
    const hand = draw().tool('rectangle').click(10, 10).click(10, 30);
    expect(hand.notice).toBe('not-kept');
    expect(hand.lines).toEqual([]);
  });
});

describe('circle', () => {
  test.each([
    ['12,5', 'C 50,50 r12.5'],
    ['r10', 'C 50,50 r10'],
    ['d25', 'C 50,50 r12.5'],
    ['60/4', 'C 50,50 r15'],
    ['3;4', 'C 50,50 r5'],
  ])('takes %s for its size', (text, circle) => {
    expect(draw().tool('circle').click(50, 50).type(text).lines).toEqual([circle]);
  });

  test('goes through a place that is shown', () => {
    const hand = draw().tool('circle').click(50, 50).hover(56, 58);
    expect(hand.band).toEqual(['C 50,50 r10']);
    expect(hand.click(56, 58).lines).toEqual(['C 50,50 r10']);
    expect(hand.prompt).toBe('centre');
  });

  test.each(['0', '-3', 'r0'])('has no size %s', (text) => {
    const hand = draw().tool('circle').click(50, 50).type(text);
    expect(hand.notice).toBe('bad-size');
    expect(hand.lines).toEqual([]);
  });
});

describe('arc', () => {
  test('runs anticlockwise to the direction of a place, or over an angle either way', () => {
    expect(draw().tool('arc').click(50, 50).click(60, 50).click(50, 90).lines).toEqual(['A 50,50 r10 0+90']);
    expect(draw().tool('arc').click(50, 50).click(60, 50).click(50, 10).lines).toEqual(['A 50,50 r10 0+270']);
    expect(draw().tool('arc').click(50, 50).click(60, 50).type('45').lines).toEqual(['A 50,50 r10 0+45']);
    expect(draw().tool('arc').click(50, 50).click(60, 50).type('-90').lines).toEqual(['A 50,50 r10 270+90']);
  });

  test('needs room', () => {
    const hand = draw().tool('arc').click(50, 50).click(50, 50);
    expect(hand.notice).toBe('same-place');
    expect(hand.click(60, 50).click(90, 50).notice).toBe('same-place');
    expect(hand.type('360').notice).toBe('bad-size');
    expect(hand.type('0').notice).toBe('bad-size');
    expect(hand.hover(50, 70).band).toEqual(['A 50,50 r10 0+90']);
  });

  test('goes over three places from either side', () => {
    const over = (y: number) => draw().tool('arc').type('points').click(0, 50).click(10, y).click(20, 50).lines;
    expect(over(60)).toEqual(['A 10,50 r10 0+180']);
    expect(over(40)).toEqual(['A 10,50 r10 180+180']);
  });

  test('three places in line are no arc, just off it they are', () => {
    const over = (y: number) => draw().tool('arc').type('points').click(0, 50).click(10, y).click(20, 50);
    expect(over(50).notice).toBe('in-line');
    expect(over(50.015).notice).toBe('in-line');
    expect(over(50.1).lines).toHaveLength(1);
  });
});

describe('polygon', () => {
  test('has a corner where it is shown', () => {
    const hand = draw().tool('polygon').type('4').click(50, 50).click(60, 50);
    expect(hand.lines).toEqual(['L 60,50 50,60', 'L 50,60 40,50', 'L 40,50 50,40', 'L 50,40 60,50']);
  });

  test('has the middle of a side there with flat, and a level side below by a number', () => {
    expect(draw().tool('polygon').type('4').click(50, 50).type('flat').click(60, 50).lines[3]).toBe('L 60,40 60,60');
    expect(draw().tool('polygon').type('4').click(50, 50).type('flat', '10').lines[3]).toBe('L 40,40 60,40');
    expect(draw().tool('polygon').type('6').click(50, 50).type('r10').lines[5]).toBe('L 45,41.34 55,41.34');
  });

  test.each(['2', '2,5', '-4', '1000'])('has no %s corners', (count) => {
    const hand = draw().tool('polygon').type(count);
    expect(hand.notice).toBe('bad-count');
    expect(hand.prompt).toBe('corners');
  });

  test('Escape goes back to each question', () => {
    const hand = draw().tool('polygon').type('5').click(50, 50);
    expect(hand.escape().prompt).toBe('centre');
    expect(hand.escape().prompt).toBe('corners');
    expect(hand.escape().prompt).toBeUndefined();
  });
});

describe('construction lines', () => {
  test('cross the sheet', () => {
    const hand = draw().tool('construction').click(100, 50).click(110, 60);
    expect(hand.lines).toEqual(['L 50,0 260,210']);
    expect(hand.sketch.entities[0]?.layer).toBe('construction');
    expect(hand.click(10, 20).type('90').lines[1]).toBe('L 10,0 10,210');
  });

  test('level and upright go on', () => {
    const hand = draw().tool('construction').type('level').click(5, 30).click(5, 40).escape().type('up').click(7, 0);
    expect(hand.lines).toEqual(['L 0,30 297,30', 'L 0,40 297,40', 'L 7,0 7,210']);
  });

  test('need a direction and the sheet', () => {
    const hand = draw().tool('construction').click(-10, 0);
    expect(hand.click(-10, 0).notice).toBe('same-place');
    expect(hand.type('90').notice).toBe('off-sheet');
    expect(hand.type('0').lines).toEqual(['L 0,0 297,0']);
  });
});

describe('projection lines', () => {
  test('are level or upright, whichever comes nearer', () => {
    const hand = draw().tool('projection').click(10, 10).click(50, 12);
    expect(hand.lines).toEqual(['L 10,10 50,10']);
    expect(hand.click(10, 10).click(12, 50).lines[1]).toBe('L 10,10 10,50');
    expect(hand.sketch.entities.map(({ layer }) => layer)).toEqual(['construction', 'construction']);
    expect(hand.click(10, 10).click(10, 10).notice).toBe('same-place');
  });

  test('turn at the mitre line, from either view', () => {
    const hand = draw().tool('mitre').click(100, 100).click(110, 90);
    expect(hand.lines).toEqual(['L 100,100 200,0']);
    expect(hand.tool('projection').click(60, 70).hover(130, 160).band).toEqual(['L 60,70 130,70', 'L 130,70 130,160']);
    hand.click(130, 160).click(130, 160).click(60, 70);
    expect(hand.lines.slice(3)).toEqual(['L 130,160 130,70', 'L 130,70 60,70']);
  });

  test('miss a mitre line that does not reach so far', () => {
    const hand = draw({ ...emptySketch(), entities: [line('construction', 100, 100, 120, 80)] });
    hand.tool('projection').click(60, 70).click(130, 160);
    expect(hand.lines.slice(1)).toEqual(['L 60,70 60,160']);
  });

  test('a mitre line needs a quarter and its corner room', () => {
    const hand = draw().tool('mitre').click(100, 100).click(120, 100);
    expect(hand.notice).toBe('in-line');
    expect(draw().tool('mitre').click(297, 210).click(300, 220).notice).toBe('off-sheet');
  });
});
