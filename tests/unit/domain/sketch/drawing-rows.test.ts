import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isResponse2004 } from '../../../../src/adapters/lms/response2004.ts';
import { checkedSketch } from '../../../../src/domain/sketch/check-sketch.ts';
import { DRAWING_ROWS, drawingRows, fitsRows, readDrawingRows } from '../../../../src/domain/sketch/drawing-rows.ts';
import type { Entity, Sketch } from '../../../../src/domain/sketch/sketch.ts';
import { bearing, block, bracket, emptySketch, line } from './three-views.ts';
import { sketches } from './sketches.ts';

const THREE_VIEWS = [bracket(), block(), bearing()];
/** What is drawn for exercises, three views, and whatever else there may be. */
const drawings: fc.Arbitrary<Sketch> = fc.oneof(fc.constantFrom(...THREE_VIEWS), sketches);
const times = fc.nat({ max: 2 ** 31 });
const isKept = (sketch: Sketch): boolean => readDrawingRows(drawingRows(sketch, 1))?.stored !== undefined;

describe('the rows of a drawing', () => {
  test.each(THREE_VIEWS)('take one of three views, in the form of every standard', (sketch) => {
    const rows = drawingRows(sketch, 2 ** 31);
    expect(rows.length).toBeLessThanOrEqual(DRAWING_ROWS);
    for (const row of rows) {
      expect(row.length).toBeLessThanOrEqual(250);
      expect(row).toMatch(/^[A-Za-z0-9_-]+$/u);
      expect(isResponse2004('fill-in', row)).toBe(true);
    }
    expect(readDrawingRows(rows)).toMatchObject({ at: 2 ** 31, damaged: false, stored: { damaged: false } });
  });

  test('bring the drawing back in any order, each as often as it likes, whatever else stands among them', () => {
    fc.assert(
      fc.property(drawings.filter(isKept), times, fc.nat(), fc.array(fc.string()), (sketch, at, turn, other) => {
        const rows = drawingRows(sketch, at);
        const all = [...rows, '-', ...rows, ...other.map((text) => `x${text}`)];
        const mixed = [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)].reverse();
        expect(readDrawingRows(mixed)).toEqual({
          at,
          damaged: false,
          stored: expect.objectContaining({ sketch: checkedSketch(sketch).sketch, damaged: false }),
        });
      }),
    );
  });

  test('say that there is no room for a drawing where it does not fit them, and only there', () => {
    const tooMany = {
      ...emptySketch(),
      entities: Array.from({ length: 90 }, (_, at) => line('visible', at, 1.37, 3, at)),
    };
    expect(fitsRows(tooMany)).toBe(false);
    const saysNoRoom = (sketch: Sketch): boolean => drawingRows(sketch, 1).some((row) => row.startsWith('d1-0-'));
    expect(saysNoRoom(tooMany)).toBe(true);
    fc.assert(
      fc.property(drawings, (sketch) => {
        expect(saysNoRoom(sketch)).toBe(!fitsRows(sketch));
      }),
    );
  });

  test('one that is missing leaves the drawing as far as the others tell it, and that is said', () => {
    const entities = Array.from({ length: 40 }, (_, at): Entity => line('visible', at, 1.37 * at, 3 * at + 0.1, 7));
    const sketch: Sketch = { ...emptySketch(), entities };
    const rows = drawingRows(sketch, 3);
    expect(rows).toHaveLength(2);
    const read = readDrawingRows(rows.slice(0, 1));
    expect(read).toMatchObject({ at: 3, damaged: true });
    const kept = read?.stored?.sketch.entities ?? [];
    expect(kept.length).toBeGreaterThan(20);
    expect(kept).toEqual(checkedSketch(sketch).sketch.entities.slice(0, kept.length));
    expect(readDrawingRows(rows.slice(1))).toEqual({ at: 3, damaged: true, stored: undefined });
  });

  test('no altered, cut or lengthened row is believed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...THREE_VIEWS),
        times,
        fc.nat(),
        fc.string({ maxLength: 3 }),
        (sketch, at, place, by) => {
          const [first = '', ...others] = drawingRows(sketch, at);
          const where = place % first.length;
          const altered = first.slice(0, where) + by + first.slice(where + 1);
          fc.pre(altered !== first);
          const read = readDrawingRows([altered, ...others]);
          expect(read?.stored).toBeUndefined();
        },
      ),
    );
  });

  test('of two drawings the newer one counts, and the older one where nothing of the newer can be read', () => {
    fc.assert(
      fc.property(drawings.filter(isKept), drawings.filter(isKept), times, (older, newer, at) => {
        const [before, after] = [drawingRows(older, at), drawingRows(newer, at + 1)];
        expect(readDrawingRows([...before, ...after])).toEqual(readDrawingRows(after));
        const torn = readDrawingRows([...before, ...after.slice(1)]);
        expect(torn?.stored?.sketch).toEqual(checkedSketch(older).sketch);
        expect(torn?.damaged).toBe(after.length > 1);
      }),
    );
  });

  test('say of a drawing that has no room that there is one, and no older one takes its place', () => {
    const entities = Array.from({ length: 400 }, (_, at) => line('visible', at * 0.77, 5, 3.3 + at, at * 0.31));
    const rows = drawingRows({ ...emptySketch(), entities }, 8);
    expect(rows).toHaveLength(1);
    expect(readDrawingRows([...drawingRows(bracket(), 7), ...rows])).toEqual({
      at: 8,
      damaged: true,
      stored: undefined,
    });
  });

  test('texts that tell of no drawing are none', () => {
    expect(readDrawingRows(['', '-', '64 [K1] | 9s', 'down'])).toBeUndefined();
    fc.assert(fc.property(fc.array(fc.string()), (texts) => void readDrawingRows(texts.map((text) => `d1-1-${text}`))));
  });
});
