import { describe, expect, test } from 'vitest';
import { linesIndex } from '../../../../src/domain/drafting/spatial-index.ts';
import { aimAt } from '../../../../src/domain/drafting/aim.ts';
import { replayJournal } from '../../../../src/domain/drafting/journal.ts';
import { hopPlaces } from '../../../../src/domain/drafting/hop-places.ts';
import { checkedSketch } from '../../../../src/domain/sketch/check-sketch.ts';
import { linesOn } from '../../../../src/domain/sketch/expand-inserts.ts';
import { decodeSketch, encodeSketch } from '../../../../src/domain/sketch/sketch-codec.ts';
import { MOST, type Sketch } from '../../../../src/domain/sketch/sketch.ts';
import { bracket, emptySketch, line, ring } from '../sketch/three-views.ts';
import { draw, type Draw } from './draw.ts';

/** A flag of two lines, which looks different turned and mirrored. */
const FLAG: Sketch = {
  ...emptySketch(),
  entities: [line('visible', 20, 20, 20, 40), line('hidden', 20, 40, 30, 35)],
};

/** The flag as a block with its base point at its foot. */
const flag = (): Draw => draw(FLAG).tool('block').type('all').enter().click(20, 20);

describe('making a block', () => {
  test('leaves its things where they are, as one insert of the block', () => {
    const hand = draw(FLAG).tool('block');
    expect(hand.prompt).toBe('things');
    expect(hand.type('all').enter().prompt).toBe('block-base');
    hand.click(20, 20);
    expect(hand.lines).toEqual([]);
    expect(hand.inserts).toEqual(['1 at 20,20']);
    expect(hand.seen).toEqual(['L 20,20 20,40', 'L 20,40 30,35']);
    expect(linesOn(hand.sketch).map(({ layer }) => layer)).toEqual(['visible', 'hidden']);
    expect(hand.replays).toBe(true);
  });

  test('takes what is selected already, and goes back in one step', () => {
    const hand = draw(FLAG).tool('select').click(20, 30).tool('block').click(20, 40);
    expect([hand.lines, hand.inserts]).toEqual([['L 20,40 30,35'], ['1 at 20,40']]);
    hand.undo();
    expect([hand.lines, hand.inserts, hand.sketch.blocks]).toEqual([['L 20,20 20,40', 'L 20,40 30,35'], [], []]);
    expect(hand.redo().replays).toBe(true);
  });

  test('takes sizes, hatching and signs along', () => {
    const given = bracket();
    const hand = draw(given).tool('block').type('all').enter().click(0, 0);
    expect(hand.sketch.dimensions).toEqual([]);
    expect(hand.sketch.blocks[0]).toMatchObject({ dimensions: given.dimensions, marks: given.marks });
    expect(hand.tool('explode').type('all').enter().sketch).toMatchObject({
      entities: given.entities,
      dimensions: given.dimensions,
      hatches: given.hatches,
      marks: given.marks,
    });
  });

  test('of an insert takes what it shows: no block is in a block', () => {
    const hand = flag().tool('circle').click(25, 25).type('2').tool('block').type('all').enter().click(0, 0);
    expect(hand.inserts).toEqual(['2 at 0,0']);
    expect(hand.seen).toEqual(['C 25,25 r2', 'L 20,20 20,40', 'L 20,40 30,35']);
    expect(hand.sketch.blocks[1]?.entities).toHaveLength(3);
  });

  test('stops at as many as a drawing may have', () => {
    const hand = draw(FLAG);
    for (let at = 0; at < MOST.blocks; at += 1) hand.tool('block').type('all').enter().click(20, 20);
    expect(hand.sketch.blocks).toHaveLength(MOST.blocks);
    expect(hand.tool('block').type('all').enter().click(20, 20).notice).toBe('too-many');
    const lines = Array.from({ length: MOST.entities / 2 + 1 }, (_, at) => line('visible', at / 10, 100, at / 10, 150));
    const large = draw({ ...emptySketch(), entities: lines })
      .tool('block')
      .type('all')
      .enter()
      .click(0, 0);
    expect(large.tool('block').type('all').enter().click(0, 0).notice).toBe('too-many');
    const [block] = large.sketch.blocks;
    const { sketch, leftOut } = checkedSketch({ ...large.sketch, blocks: block ? [block, block] : [] });
    expect([sketch.blocks.length, leftOut.blocks, leftOut.inserts]).toEqual([1, 1, 0]);
  });
});

describe('inserting a block', () => {
  test('says where there is none', () => {
    const hand = draw(FLAG).tool('insert');
    expect(hand.prompt).toBe('insert-none');
    expect(hand.click(10, 10).notice).toBe('not-asked');
    expect(hand.type('1').notice).toBe('not-asked');
  });

  test('goes on at every place, pointed at or typed', () => {
    const hand = flag().tool('insert');
    expect(hand.prompt).toBe('insert-at');
    hand.click(60, 20).type('#100;20').type('@0;50').type('30<0');
    expect(hand.inserts).toEqual(['1 at 20,20', '1 at 60,20', '1 at 100,20', '1 at 100,70', '1 at 130,70']);
    expect(hand.seen.slice(-2)).toEqual(['L 130,70 130,90', 'L 130,90 140,85']);
    expect(hand.replays).toBe(true);
  });

  test('asks which one where there are several, and shows it before it stands', () => {
    const hand = flag().tool('circle').click(90, 90).type('4').tool('block').click(94, 90).enter().click(90, 90);
    hand.tool('insert');
    expect(hand.prompt).toBe('insert-block');
    expect(hand.click(10, 10).notice).toBe('not-asked');
    hand.type('2');
    expect(hand.prompt).toBe('insert-at');
    expect(hand.hover(50, 50).band).toEqual(['C 50,50 r4']);
    expect(hand.click(50, 50).inserts).toEqual(['1 at 20,20', '2 at 90,90', '2 at 50,50']);
  });

  test('turned by degrees and mirrored at its upright axis', () => {
    const hand = flag().tool('insert').type('turn');
    expect(hand.prompt).toBe('turn-angle');
    hand.type('90').click(60, 20);
    expect(hand.seen.slice(2)).toEqual(['L 60,20 40,20', 'L 40,20 45,30']);
    hand.type('mirrored').click(60, 60);
    expect(hand.inserts.slice(2)).toEqual(['1 at 60,60 turned 90 mirrored']);
    expect(hand.seen.slice(4)).toEqual(['L 60,60 40,60', 'L 40,60 45,50']);
    expect(hand.type('turn', '360').click(90, 90).inserts.slice(3)).toEqual(['1 at 90,90 mirrored']);
    expect(hand.replays).toBe(true);
  });

  test('forgets a block that was taken back', () => {
    const hand = flag().tool('circle').click(90, 90).type('4').tool('block').click(94, 90).enter().click(90, 90);
    hand.tool('insert').type('2').undo();
    expect(hand.prompt).toBe('insert-at');
    expect(hand.click(50, 50).inserts).toEqual(['1 at 20,20', '1 at 50,50']);
  });

  test('not where it would not stand on the sheet, nor when the sheet is full', () => {
    const hand = flag().tool('insert').type('#3995;0');
    expect(hand.notice).toBe('not-kept');
    const full: Sketch = {
      ...FLAG,
      entities: [
        ...FLAG.entities,
        ...Array.from({ length: MOST.entities - 2 }, (_, at) => line('visible', at / 10, 100, at / 10, 150)),
      ],
    };
    const crowded = draw(full).tool('block').click(20, 30).enter().click(20, 20).tool('insert').click(60, 20);
    expect(crowded.notice).toBe('too-many');
    expect(crowded.inserts).toEqual(['1 at 20,20']);
  });
});

describe('an insert', () => {
  test('is picked as a whole at any of its lines, and in a rectangle', () => {
    expect(flag().tool('select').click(25, 37.5).state.selection.inserts).toEqual([0]);
    expect(flag().tool('select').click(19, 19).click(31, 41).state.selection.inserts).toEqual([0]);
    expect(flag().tool('select').click(19, 19).click(25, 41).state.selection.inserts).toEqual([]);
    expect(flag().tool('select').click(25, 41).click(19, 19).state.selection.inserts).toEqual([0]);
  });

  test('moves, is copied, turned, mirrored, set in columns and erased as one thing', () => {
    const moved = flag().tool('move').type('all').enter().click(0, 0).click(10, 5);
    expect([moved.inserts, moved.seen]).toEqual([['1 at 30,25'], ['L 30,25 30,45', 'L 30,45 40,40']]);
    const copied = flag().tool('copy').type('all').enter().click(0, 0).click(50, 0);
    expect(copied.inserts).toEqual(['1 at 20,20', '1 at 70,20']);
    const turned = flag().tool('rotate').type('all').enter().click(20, 20).type('90');
    expect([turned.inserts, turned.seen]).toEqual([['1 at 20,20 turned 90'], ['L 20,20 0,20', 'L 0,20 5,30']]);
    const mirrored = flag().tool('mirror').type('all').enter().click(40, 0).click(40, 10).type('remove');
    expect(mirrored.seen).toEqual(['L 60,20 60,40', 'L 60,40 50,35']);
    const twice = mirrored.tool('mirror').type('all').enter().click(0, 0).click(10, 10).type('remove');
    expect(twice.seen).toEqual(['L 20,60 40,60', 'L 40,60 35,50']);
    expect(twice.tool('mirror').type('all').enter().click(0, 60).click(10, 60).type('remove').seen).toEqual([
      'L 20,60 40,60',
      'L 40,60 35,70',
    ]);
    const array = flag().tool('array').type('all').enter().type('3', '1').type('@40;0');
    expect(array.inserts).toEqual(['1 at 20,20', '1 at 60,20', '1 at 100,20']);
    expect(flag().tool('erase').click(20, 30).enter().seen).toEqual([]);
    for (const hand of [moved, copied, turned, twice, array]) expect(hand.replays).toBe(true);
  });

  test('keeps its line types, and its block when it is erased', () => {
    expect(flag().tool('layer').type('all').enter().type('centre').notice).toBe('nothing');
    const hand = flag().tool('erase').type('all').enter().tool('insert').click(60, 20);
    expect(hand.inserts).toEqual(['1 at 60,20']);
  });

  test('taken apart becomes lines that can be changed one by one', () => {
    const hand = flag().tool('trim').click(20, 30);
    expect(hand.notice).toBe('in-block');
    hand.tool('explode').click(20, 30).enter();
    expect([hand.inserts, hand.lines]).toEqual([[], ['L 20,20 20,40', 'L 20,40 30,35']]);
    expect(hand.replays).toBe(true);
    expect(hand.tool('explode').click(20, 30).enter().notice).toBe('no-insert');
  });

  test('bounds what is trimmed, is measured, offset and hatched like other lines, and found by the crosshair', () => {
    const box = draw({ ...emptySketch(), entities: [line('visible', 10, 10, 40, 10), ring('visible', 60, 30, 8)] });
    box
      .tool('rectangle')
      .click(20, 0)
      .click(30, 20)
      .tool('block')
      .click(20, 5)
      .click(20, 19)
      .click(25, 0)
      .click(25, 20)
      .click(30, 5)
      .enter();
    box.click(20, 0);
    expect(box.tool('trim').click(25, 10).lines.slice(-2)).toEqual(['L 10,10 20,10', 'L 30,10 40,10']);
    expect(box.tool('hatch').click(25, 15).sketch.hatches).toHaveLength(1);
    const round = draw({ ...emptySketch(), entities: [ring('visible', 60, 30, 8)] })
      .tool('block')
      .type('all')
      .enter()
      .click(60, 30);
    expect(round.tool('diameter').click(68, 30).click(80, 40).sizes).toEqual(['diameter ⌀16']);
    expect(round.tool('offset').type('2').click(68, 30).click(90, 30).lines).toEqual(['C 60,30 r10']);
    round.tool('line');
    const setting = {
      kinds: new Set(['centre'] as const),
      reach: 3,
      grid: 0,
      gridType: 'square',
      rule: 'free',
    } as const;
    const index = linesIndex(round.sketch);
    expect(aimAt(round.state, index, { x: 61, y: 31 }, setting).at).toEqual({ x: 60, y: 30 });
    expect(hopPlaces(flag().sketch, { x: 0, y: 0 })).toContainEqual({ x: 20, y: 20 });
  });
});

describe('a drawing with blocks in store', () => {
  test('takes few characters: a nut of ten lines inserted four times fits the rows of a drawing', () => {
    const hand = draw();
    hand
      .tool('polygon')
      .type('6')
      .click(50, 50)
      .type('#62;50')
      .tool('circle')
      .click(50, 50)
      .type('8')
      .tool('circle')
      .click(50, 50)
      .type('6.8');
    hand
      .layer('centre')
      .tool('line')
      .click(36, 50)
      .click(64, 50)
      .enter()
      .tool('line')
      .click(50, 36)
      .click(50, 64)
      .enter();
    hand.tool('block').type('all').enter().click(50, 50).tool('insert').click(120, 50).click(120, 120).click(50, 120);
    expect(hand.seen).toHaveLength(40);
    expect(encodeSketch(hand.sketch).length).toBeLessThan(110);
    expect(hand.replays).toBe(true);
  });

  test('loses an insert whose block it has not, and says so', () => {
    const { sketch } = flag().tool('insert').click(60, 20);
    const [insert] = sketch.inserts;
    if (!insert) throw new Error('no insert');
    const read = decodeSketch(encodeSketch({ ...sketch, inserts: [{ ...insert, block: 1 }, ...sketch.inserts] }));
    expect(read?.sketch).toEqual(sketch);
    const text = encodeSketch(sketch);
    for (let length = 8; length < text.length; length += 1) {
      const cut = decodeSketch(text.slice(0, length));
      if (!cut) continue;
      expect(cut.damaged).toBe(true);
      expect(cut.sketch.inserts.every(({ block }) => cut.sketch.blocks[block] !== undefined)).toBe(true);
      expect(cut.sketch.inserts.length + cut.leftOut.inserts).toBe(2);
    }
  });

  test('reads drawings and journals that were written before there were blocks', () => {
    // A line, a circle and a size, all of which were moved: as both were kept then.
    const drawing = 'IgaHBQiAWsABCAhAdQSJAMAJBEuRKck';
    const journal = '1c1m7.BAAcA4A6g9.BAkSAYASE.oIlyJQF.V5cgkk2A';
    const read = decodeSketch(drawing);
    expect(read?.damaged).toBe(false);
    const replayed = replayJournal(emptySketch(), journal);
    expect(replayed?.lost).toBe(0);
    expect([read, replayed?.history].map((one) => one && encodeSketch(one.sketch))).toEqual([drawing, drawing]);
  });
});
