import { describe, expect, test } from 'vitest';
import { replayJournal } from '../../../../src/domain/drafting/journal.ts';
import { checkSheet } from '../../../../src/domain/grading/check-sheet.ts';
import { drawingRows, readDrawingRows } from '../../../../src/domain/sketch/drawing-rows.ts';
import type { Sketch } from '../../../../src/domain/sketch/sketch.ts';
import type { TitleLists } from '../../../../src/domain/sketch/title-lists.ts';
import { emptySketch } from '../sketch/three-views.ts';
import { Draw } from './draw.ts';

const LISTS: TitleLists = {
  title: [
    { en: 'Bracket', de: 'Winkel' },
    { en: 'Bush', de: 'Buchse' },
  ],
  material: ['S235JR', 'C45', 'PA 6'],
  scale: ['1:1', '1:2'],
};
const EMPTY = emptySketch();
const SHEET: Sketch = { ...EMPTY, sheet: { ...EMPTY.sheet, format: 'A4', lying: false, scale: '1:1', titleBlock: {} } };
const BARE: Sketch = { ...SHEET, sheet: { ...SHEET.sheet, titleBlock: undefined } };
const hand = (start = SHEET, lists = LISTS): Draw => new Draw(start, 0, lists);

describe('filling in the title block', () => {
  test('asks for a field that has a list, then for an entry by its number', () => {
    const on = hand().type('tb');
    expect([on.prompt, on.options]).toEqual(['title-field', ['title', 'material', 'scale']]);
    on.type('material');
    expect([on.prompt, on.options]).toEqual(['title-entry', ['1', '2', '3', 'none']]);
    on.type('2');
    expect(on.sketch.sheet.titleBlock).toEqual({ material: 1 });
    expect([on.prompt, on.replays]).toEqual(['title-field', true]);
  });

  test('takes the field that is pointed at, and says where there is none to choose', () => {
    const on = hand().tool('titleblock').click(50, 16).type('1');
    expect(on.sketch.sheet.titleBlock).toEqual({ material: 0 });
    expect(on.click(60, 40).notice).toBe('no-field');
    expect(on.click(60, 200).notice).toBe('no-field');
    expect(on.prompt).toBe('title-field');
  });

  test('gives the sheet another scale, in which what is measured next is told', () => {
    const on = hand().type('tb', 'scale', '2', 'dimension').click(20, 100).click(60, 100).click(40, 120);
    expect(on.sketch.sheet.scale).toBe('1:2');
    expect(on.sizes).toEqual(['level 80']);
    expect(on.replays).toBe(true);
    on.undo().undo().type('dimension').click(20, 100).click(60, 100).click(40, 120);
    expect([on.sketch.sheet.scale, on.sizes, on.replays]).toEqual(['1:1', ['level 40'], true]);
  });

  test('empties a field, but not the scale, and each change goes back in one step', () => {
    const on = hand().type('tb', 'title', '2', 'material', '3', 'title', 'none');
    expect(on.sketch.sheet.titleBlock).toEqual({ material: 2 });
    expect(on.undo().sketch.sheet.titleBlock).toEqual({ title: 1, material: 2 });
    expect(on.undo().undo().sketch).toEqual(SHEET);
    expect(on.redo().sketch.sheet.titleBlock).toEqual({ title: 1 });
    expect(on.replays).toBe(true);
    expect(on.type('tb', 'scale').options).toEqual(['1', '2']);
    expect(on.type('1').notice).toBe('nothing');
  });

  test('takes no entry that its list has not, and no free text', () => {
    const on = hand().type('tb', 'material');
    for (const text of ['4', '0', '-1', '1.5', 'gold', '#20;20']) {
      expect(on.type(text).notice).toBeDefined();
      expect(on.sketch).toEqual(SHEET);
    }
    expect(on.prompt).toBe('title-entry');
  });

  test('has nothing to ask where there is no title block, or no list', () => {
    expect(hand(BARE).type('tb').prompt).toBe('title-none');
    expect(hand(SHEET, {}).type('tb').prompt).toBe('title-none');
    expect(hand(BARE).type('tb', 'material').sketch).toEqual(BARE);
  });

  test('is judged, and travels with its drawing', () => {
    const on = hand().type('tb', 'title', '1', 'material', '2', 'line').click(20, 100).click(60, 100);
    const asked = { titleBlock: { title: 0, material: 0 } };
    expect(checkSheet(on.sketch.sheet, asked)).toMatchObject([{ code: 'title-field', field: 'material' }]);
    expect(checkSheet(on.type('tb', 'material', '1').sketch.sheet, asked)).toEqual([]);
    expect(readDrawingRows(drawingRows(on.sketch, 1))?.stored?.sketch).toEqual(on.sketch);
  });

  test('of a damaged journal keeps what came before', () => {
    const on = hand().type('tb', 'material', '2', 'title', '1');
    const replayed = replayJournal(SHEET, `${on.journal.slice(0, -1)}${on.journal.endsWith('A') ? 'B' : 'A'}`);
    expect([replayed?.lost, replayed?.history.sketch.sheet.titleBlock]).toEqual([1, { material: 1 }]);
  });
});
