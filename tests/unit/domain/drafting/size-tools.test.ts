import { describe, expect, test } from 'vitest';
import { previewOf } from '../../../../src/domain/drafting/preview.ts';
import type { Sketch } from '../../../../src/domain/sketch/sketch.ts';
import { bow, emptySketch, line, ring } from '../sketch/three-views.ts';
import { draw } from './draw.ts';

const drawn = (...entities: Sketch['entities']): Sketch => ({ ...emptySketch(), entities });

describe('dimension', () => {
  test('asks from where, to where, and where its line stands', () => {
    const hand = draw().tool('dimension');
    expect(hand.prompt).toBe('size-from');
    expect(hand.click(20, 20).prompt).toBe('size-to');
    expect(hand.click(60, 50).prompt).toBe('size-place');
    expect(previewOf(hand.hover(40, 70).state).dimensions).toHaveLength(1);
    hand.click(40, 70);
    expect(hand.sketch.dimensions).toEqual([
      {
        kind: 'level',
        from: { x: 20, y: 20 },
        to: { x: 60, y: 50 },
        place: { x: 40, y: 70 },
        sign: 'none',
        value: 40,
        tolerance: { kind: 'none' },
        count: 1,
        auxiliary: false,
      },
    ]);
    expect(hand.prompt).toBe('size-from');
    expect(hand.replays).toBe(true);
    expect(hand.undo().sizes).toEqual([]);
  });

  test.each([
    ['above', 40, 70, 'level 40'],
    ['below', 40, 5, 'level 40'],
    ['left', 5, 35, 'upright 30'],
    ['right', 90, 35, 'upright 30'],
    ['inside, nearer to the upper place', 40, 45, 'level 40'],
    ['inside, nearer to the place on the right', 58, 35, 'upright 30'],
    ['at a corner, farther out to the side', 95, 60, 'upright 30'],
  ])('measures by the side of its line: %s', (_, x, y, size) => {
    expect(draw().tool('dimension').click(20, 20).click(60, 50).click(x, y).sizes).toEqual([size]);
  });

  test('measures a level or an upright way wherever its line stands, and the other way where it is chosen', () => {
    expect(draw().tool('dimension').click(20, 20).click(60, 20).click(90, 20).sizes).toEqual(['level 40']);
    expect(draw().tool('dimension').click(20, 20).click(20, 50).click(20, 90).sizes).toEqual(['upright 30']);
    const hand = draw().tool('dimension').click(20, 20).click(60, 50).type('upright').click(40, 90);
    expect(hand.sizes).toEqual(['upright 30']);
    hand.click(20, 20).click(60, 20).type('upright').click(90, 60);
    expect(hand.notice).toBe('bad-size');
    expect(hand.type('level').click(90, 60).sizes[1]).toBe('level 40');
  });

  test('along a sloping way measures that way, at a place anywhere beside it', () => {
    const hand = draw().tool('aligned').click(20, 20).click(20, 20);
    expect(hand.notice).toBe('same-place');
    expect(hand.click(50, 60).click(20, 20).sizes).toEqual(['aligned 50']);
  });

  test('has two places', () => {
    const hand = draw().tool('dimension').click(20, 20).click(20.01, 20);
    expect(hand.notice).toBe('same-place');
    expect(hand.prompt).toBe('size-to');
  });

  test('says millimetres of the part at every scale', () => {
    const half: Sketch = { ...emptySketch(), sheet: { ...emptySketch().sheet, scale: '1:2' } };
    expect(draw(half).tool('dimension').click(0, 0).click(30, 0).click(15, 10).sizes).toEqual(['level 60']);
  });

  test('takes symbol, number, limits, fit and brackets from lists and from numbers that are typed', () => {
    const begun = () => draw().tool('dimension').click(20, 20).click(60, 20);
    const end = (hand: ReturnType<typeof begun>) => hand.click(40, 40);
    expect(end(begun().type('symbol', 'diameter')).sizes).toEqual(['level ⌀40']);
    expect(end(begun().type('symbol', 'square', 'count', '4', 'auxiliary')).sizes).toEqual(['level (4× □40)']);
    expect(end(begun().type('tolerance', 'h7', 'H7')).sizes).toEqual(['level 40 H7']);
    expect(end(begun().type('tolerance', 'd9')).sizes).toEqual(['level 40 d9']);
    expect(end(begun().type('tolerance', '±0.1')).sizes).toEqual(['level 40 ±0.1']);
    expect(end(begun().type('tolerance', '0,2/2', '-0,05')).sizes).toEqual(['level 40 +0.1/−0.05']);
    expect(end(begun().type('tolerance', '0,03').enter()).sizes).toEqual(['level 40 ±0.03']);
    expect(end(begun().type('tolerance', 'H8', 'tolerance', 'none')).sizes).toEqual(['level 40']);
    expect(end(begun().type('value', '45/2')).sizes).toEqual(['level 22.5']);
    expect(end(begun().type('auxiliary', 'auxiliary')).sizes).toEqual(['level 40']);
  });

  test('keeps what was said before something that cannot be said', () => {
    const hand = draw().tool('dimension').click(20, 20).click(60, 20).type('tolerance', '500');
    expect([hand.notice, hand.prompt]).toEqual(['bad-size', 'size-upper']);
    hand.type('0.1', '0.2');
    expect([hand.notice, hand.prompt]).toEqual(['bad-size', 'size-lower']);
    hand.type('0', 'count', '2.5');
    expect([hand.notice, hand.prompt]).toEqual(['bad-count', 'size-count']);
    hand.type('100');
    expect(hand.notice).toBe('bad-count');
    hand.type('2', 'value', '0');
    expect([hand.notice, hand.prompt]).toEqual(['bad-size', 'size-value']);
    hand.escape();
    expect(hand.click(40, 40).sizes).toEqual(['level 2× 40 +0.1/0']);
    hand.click(20, 20).click(60, 20).type('tolerance', '-0.02').enter();
    expect(hand.notice).toBe('bad-size');
    expect(hand.type('-0.05').click(40, 40).sizes[1]).toBe('level 40 −0.02/−0.05');
  });
});

describe('a sloping dimension', () => {
  test('measures from place to place', () => {
    const hand = draw().type('dal').click(10, 10).click(40, 50).click(20, 60);
    expect(hand.sizes).toEqual(['aligned 50']);
    expect(hand.replays).toBe(true);
  });

  test('has no level and no upright way', () => {
    expect(draw().tool('aligned').click(10, 10).click(40, 50).type('level').notice).toMatchObject({ kind: 'fault' });
  });
});

describe('radius and diameter', () => {
  const rounds = drawn(ring('visible', 50, 50, 12.5), bow('visible', 100, 50, 8, 0, 90), line('visible', 0, 0, 30, 0));

  test('are those of the circle or arc that is picked', () => {
    const hand = draw(rounds).tool('diameter');
    expect(hand.prompt).toBe('pick-round');
    hand.click(62.5, 50);
    expect(hand.prompt).toBe('size-place');
    expect(hand.click(70, 60).sizes).toEqual(['diameter ⌀25']);
    expect(hand.tool('radius').click(108, 50).click(120, 60).sizes[1]).toBe('radius R8');
    expect(hand.tool('diameter').click(62.5, 50).click(50, 50).sizes[2]).toBe('diameter ⌀25');
    expect(hand.replays).toBe(true);
  });

  test('have signs of round things alone', () => {
    const hand = draw(rounds).tool('radius').click(108, 50).type('symbol', 'sphere-radius').click(120, 60);
    expect(hand.sizes).toEqual(['radius SR8']);
    hand.tool('diameter').click(62.5, 50).type('symbol', 'square');
    expect(hand.notice).toMatchObject({ kind: 'fault' });
    expect(hand.type('thread', 'tolerance', 'H7').click(80, 50).sizes[1]).toBe('diameter M25 H7');
  });

  test('are of nothing straight, and of nothing', () => {
    const hand = draw(rounds).tool('radius').click(10, 0);
    expect(hand.notice).toBe('not-round');
    expect(hand.click(150, 150).notice).toBe('nothing-there');
    expect(hand.prompt).toBe('pick-round');
  });

  test('begin again when the circle may have gone', () => {
    const hand = draw().tool('circle').click(50, 50).type('10').tool('radius').click(60, 50).undo();
    expect(hand.prompt).toBe('pick-round');
  });
});

describe('angle', () => {
  const legs = drawn(
    line('visible', 20, 20, 80, 20),
    line('visible', 20, 20, 20 + 51.96, 50),
    line('visible', 20, 60, 80, 60),
    ring('visible', 150, 50, 10),
  );

  test('is the one in which its value stands, the same whichever line comes first', () => {
    const angle = (x: number, y: number) => draw(legs).tool('angle').click(60, 20).click(46, 35).click(x, y);
    expect(angle(60, 30).sizes).toEqual(['angle 30°']);
    expect(angle(10, 40).sizes).toEqual(['angle 150°']);
    expect(angle(0, 15).sizes).toEqual(['angle 30°']);
    expect(angle(40, 0).sizes).toEqual(['angle 150°']);
    expect(draw(legs).tool('angle').click(46, 35).click(60, 20).click(60, 30).sizes).toEqual(['angle 30°']);
    expect(angle(60, 30).replays).toBe(true);
  });

  test('stands between lines that meet only if they are made longer', () => {
    const apart = drawn(line('visible', 30, 20, 80, 20), line('visible', 20, 30, 20, 80));
    expect(draw(apart).tool('angle').click(50, 20).click(20, 50).click(40, 40).sizes).toEqual(['angle 90°']);
  });

  test('needs two straight lines that cross', () => {
    const hand = draw(legs).tool('angle').click(160, 50);
    expect(hand.notice).toBe('not-straight');
    hand.click(60, 20).click(60, 20);
    expect(hand.notice).toBe('same-line');
    expect(hand.click(50, 60).notice).toBe('no-crossing');
    expect(hand.prompt).toBe('pick-second-line');
    hand.click(46, 35).click(20, 20);
    expect(hand.notice).toBe('same-place');
  });

  test('has limits in degrees and no fit', () => {
    const hand = draw(legs).tool('angle').click(60, 20).click(46, 35).type('symbol');
    expect(hand.notice).toMatchObject({ kind: 'fault' });
    hand.type('tolerance', 'H7');
    expect(hand.notice).toMatchObject({ kind: 'fault' });
    expect(hand.type('±0.5').click(60, 30).sizes).toEqual(['angle 30° ±0.5°']);
  });
});

describe('a dimension that is there', () => {
  test.each([
    ['its line', 25, 40],
    ['its value', 40, 40],
  ])('is picked at %s and erased', (_, x, y) => {
    const hand = draw().tool('dimension').click(20, 20).click(60, 20).click(40, 40);
    expect(hand.tool('erase').click(x, y).enter().sizes).toEqual([]);
    expect(hand.undo().sizes).toEqual(['level 40']);
  });

  test('moves with the lines', () => {
    const hand = draw(drawn(line('visible', 20, 20, 60, 20)));
    hand.tool('dimension').click(20, 20).click(60, 20).click(40, 40);
    hand.tool('move').type('all').enter().click(0, 0).click(10, 5);
    expect(hand.sketch.dimensions[0]).toMatchObject({ from: { x: 30, y: 25 }, place: { x: 50, y: 45 }, value: 40 });
  });
});

describe('edit', () => {
  /** A level size of 40 whose value stands at 40 | 40, and a diameter of 25. */
  const sized = () =>
    draw(drawn(ring('visible', 120, 60, 12.5)))
      .tool('dimension')
      .click(20, 20)
      .click(60, 20)
      .click(40, 40)
      .tool('diameter')
      .click(132.5, 60)
      .click(150, 60);

  test('picks a dimension by its value or its line, and changes what it says at once', () => {
    const hand = sized().tool('edit');
    expect(hand.prompt).toBe('pick-size');
    expect(hand.click(90, 90).notice).toBe('nothing-there');
    expect(hand.click(30, 40).prompt).toBe('size-change');
    expect(hand.type('tolerance').prompt).toBe('size-upper');
    expect(hand.type('±0.1').sizes).toEqual(['level 40 ±0.1', 'diameter ⌀25']);
    expect(hand.type('symbol', 'square', 'count', '4').sizes[0]).toBe('level 4× □40 ±0.1');
    expect(hand.type('auxiliary').sizes[0]).toBe('level (4× □40 ±0.1)');
    expect(hand.type('value', '45').sizes[0]).toBe('level (4× □45 ±0.1)');
    expect(hand.undo().sizes[0]).toBe('level (4× □40 ±0.1)');
    expect(hand.prompt).toBe('pick-size');
    expect(hand.click(40, 40).type('tolerance', 'none', 'count', '1', 'auxiliary', 'symbol', 'none').sizes[0]).toBe(
      'level 40',
    );
    expect(hand.replays).toBe(true);
  });

  test('moves the line and the value, which goes on saying the measure', () => {
    const hand = sized().tool('edit').click(40, 40);
    expect(previewOf(hand.hover(30, 50).state).dimensions).toMatchObject([{ place: { x: 30, y: 50 }, value: 40 }]);
    hand.click(30, 50);
    expect(hand.sketch.dimensions[0]).toMatchObject({ kind: 'level', place: { x: 30, y: 50 }, value: 40 });
    expect(hand.prompt).toBe('pick-size');
    expect(hand.sketch.dimensions).toHaveLength(2);
    expect(hand.replays).toBe(true);
  });

  test('offers what each kind of dimension may say, and refuses what is no change', () => {
    const hand = sized().tool('edit').click(150, 60).type('symbol');
    expect(hand.send({ kind: 'option', option: 'radius' }).notice).toBe('not-asked');
    expect(hand.type('thread').sizes[1]).toBe('diameter M25');
    expect(hand.type('symbol', 'thread').notice).toBeUndefined();
    expect(hand.prompt).toBe('size-change');
    expect(hand.type('tolerance', '0,2', '0,3').notice).toBe('bad-size');
    expect(hand.type('-0,1').sizes[1]).toBe('diameter M25 +0.2/−0.1');
    expect(hand.click(5000, 60).notice).toBe('off-sheet');
  });

  test('takes the one dimension that is selected', () => {
    const hand = sized().tool('select').click(40, 40).tool('edit');
    expect(hand.prompt).toBe('size-change');
    expect(hand.type('tolerance', 'H7').sizes[0]).toBe('level 40 H7');
    expect(sized().tool('select').type('all').tool('edit').prompt).toBe('pick-size');
  });

  test('lets a dimension in a block be', () => {
    const hand = sized().tool('block').type('all').enter().click(0, 0).tool('edit').click(40, 40);
    expect(hand.notice).toBe('in-block');
  });
});

describe('sign', () => {
  test('puts surface symbols by their roughness from a list, upright or turned', () => {
    const hand = draw().tool('sign');
    expect(hand.prompt).toBe('sign-kind');
    expect(hand.click(10, 10).notice).toBe('not-asked');
    expect(hand.type('surface').prompt).toBe('sign-roughness');
    expect(hand.type('Ra 3.3').notice).not.toBeUndefined();
    expect(hand.type('Ra 3.2').prompt).toBe('sign-at');
    expect(hand.click(50, 50).prompt).toBe('sign-turn');
    hand.enter();
    expect(hand.prompt).toBe('sign-at');
    hand.click(80, 50).type('90').click(20, 20);
    expect(hand.click(20, 20).notice).toBe('same-place');
    hand.click(20, 10);
    expect(
      hand.sketch.marks.map((mark) => ('turn' in mark ? [mark.kind, Math.round((mark.turn * 180) / Math.PI)] : [])),
    ).toEqual([
      ['surface', 0],
      ['surface', 90],
      ['surface', 270],
    ]);
    expect(hand.replays).toBe(true);
  });

  test('puts letters of views and cuts, and arrows with a letter', () => {
    const hand = draw().tool('sign').type('letter', 'A-A').click(50, 90).tool('sign').type('letter', 'B').click(90, 90);
    hand.tool('sign').type('arrow', 'A').click(20, 20);
    expect(previewOf(hand.hover(20, 40).state).marks).toHaveLength(1);
    hand.click(20, 40);
    expect(hand.sketch.marks).toEqual([
      { kind: 'letter', at: { x: 50, y: 90 }, letter: 'A', twice: true },
      { kind: 'letter', at: { x: 90, y: 90 }, letter: 'B', twice: false },
      { kind: 'arrow', at: { x: 20, y: 20 }, letter: 'A', turn: Math.PI / 2 },
    ]);
    expect(hand.escape().prompt).toBe('sign-letter');
  });
});
