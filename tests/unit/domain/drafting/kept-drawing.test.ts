import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  drawnIn,
  keptText,
  NO_DRAWING,
  openedDrawing,
  readKept,
} from '../../../../src/domain/drafting/kept-drawing.ts';
import { checkedSketch } from '../../../../src/domain/sketch/check-sketch.ts';
import { drawingRows, readDrawingRows } from '../../../../src/domain/sketch/drawing-rows.ts';
import { bracket } from '../sketch/three-views.ts';
import { sketches } from '../sketch/sketches.ts';

const JOURNAL = '1abcd.AbC-_9.x';
const own = { attempt: 'one', at: 7, base: undefined, journal: JOURNAL };
const told = (at: number) => readDrawingRows(drawingRows(bracket(), at));
const now = { attempt: 'one', tried: true };

describe('what a computer keeps of a drawing', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[\w-]{0,10}$/),
        fc.integer({ min: -1, max: 2 ** 31 }),
        fc.option(sketches, { nil: undefined }),
        fc.option(fc.stringMatching(/^[\w.-]+$/), { nil: undefined }),
        (attempt, at, base, journal) => {
          const read = readKept(keptText({ attempt, at, base, journal }));
          expect(read).toEqual({ attempt, at, base: base && checkedSketch(base).sketch, journal });
        },
      ),
    );
  });

  test('says in which attempt it was drawn; what an earlier one had told the host says nothing there', () => {
    expect(drawnIn('one', NO_DRAWING, JOURNAL)).toEqual({ ...own, at: -1 });
    expect(drawnIn('one', own, '1x')).toEqual({ ...own, journal: '1x' });
    expect(drawnIn('two', own, JOURNAL)).toEqual({ ...own, attempt: 'two', at: -1 });
  });

  test('may be a journal alone', () => {
    expect(readKept(JOURNAL)).toEqual({ ...NO_DRAWING, journal: JOURNAL });
  });
});

describe('a board opens', () => {
  test('with what is kept here when the host has nothing newer', () => {
    for (const rows of [undefined, told(7), told(3)])
      expect(openedDrawing(own, rows, now)).toEqual({ drawing: own, news: undefined });
  });

  test('with what was drawn later on another computer, and says so', () => {
    const { drawing, news } = openedDrawing(own, told(8), now);
    expect(drawing).toEqual({ attempt: 'one', at: 8, base: checkedSketch(bracket()).sketch, journal: undefined });
    expect(news).toBe('brought');
    expect(openedDrawing(undefined, told(0), now).news).toBe('brought');
    expect(openedDrawing({ ...own, attempt: 'another' }, told(0), now).news).toBe('brought');
  });

  test('with as much of it as can be read', () => {
    const [first = ''] = drawingRows(bracket(), 8);
    const { drawing, news } = openedDrawing(undefined, readDrawingRows([first]), now);
    expect(drawing.base?.entities.length).toBeGreaterThan(5);
    expect(news).toBe('incomplete');
  });

  test('with what is here and the word that there is more, where nothing of it can be read', () => {
    const lost = readDrawingRows([drawingRows(bracket(), 9)[1] ?? '']);
    expect(openedDrawing(own, lost, now)).toEqual({ drawing: own, news: 'missing' });
    expect(openedDrawing(undefined, lost, now)).toEqual({ drawing: NO_DRAWING, news: 'missing' });
  });

  test('empty, and says what is missing only to somebody who has drawn', () => {
    expect(openedDrawing(undefined, undefined, now)).toEqual({ drawing: NO_DRAWING, news: 'missing' });
    expect(openedDrawing(undefined, undefined, { attempt: 'one', tried: false })).toEqual({
      drawing: NO_DRAWING,
      news: undefined,
    });
  });
});
