import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawingsOf } from '../../../../src/domain/record/drawings-of.ts';
import type { RecordEntry } from '../../../../src/domain/record/learner-record.ts';
import { mergeRecords, orderedRecord } from '../../../../src/domain/record/merge-records.ts';
import { checkedSketch } from '../../../../src/domain/sketch/check-sketch.ts';
import { drawingRows } from '../../../../src/domain/sketch/drawing-rows.ts';
import type { Sketch } from '../../../../src/domain/sketch/sketch.ts';
import { bearing, block, bracket } from '../sketch/three-views.ts';

const entry = (row: string, response: string, change: Partial<RecordEntry> = {}): RecordEntry => ({
  part: 'technical-drawing',
  attempt: 1,
  row,
  response,
  right: '',
  result: 'neutral',
  at: 1,
  ...change,
});
const rowsOf = (exercise: string, sketch: Sketch, sequence: number, change: Partial<RecordEntry> = {}) =>
  drawingRows(sketch, sequence).map((text, at) => entry(`${exercise}-drawing-${at + 1}`, text, change));
const record = (...entries: readonly RecordEntry[]) => orderedRecord({ code: 'K7', groups: [], entries });
const stored = (sketch: Sketch) => expect.objectContaining({ sketch: checkedSketch(sketch).sketch, damaged: false });

describe('the drawings of a record', () => {
  test('are read from the rows of each exercise and attempt, whatever else the record holds', () => {
    const drawings = drawingsOf(
      record(
        entry('', ''),
        entry('p-m02-scale-e01-l-shape', '64 [K1] | 9s'),
        ...rowsOf('p-m02-scale-e01', bracket(), 7),
        ...rowsOf('p-m02-scale-e02', block(), 9),
        entry('p-m02-scale-e03-drawing-1', '-'),
        ...rowsOf('p-m02-scale-e01', bearing(), 2, { attempt: 2, at: 5 }),
      ),
    );
    expect(drawings).toEqual([
      expect.objectContaining({
        exercise: 'p-m02-scale-e01',
        attempt: 1,
        at: 1,
        drawing: { at: 7, damaged: false, stored: stored(bracket()) },
      }),
      expect.objectContaining({
        exercise: 'p-m02-scale-e02',
        attempt: 1,
        drawing: { at: 9, damaged: false, stored: stored(block()) },
      }),
      expect.objectContaining({
        exercise: 'p-m02-scale-e01',
        attempt: 2,
        at: 5,
        drawing: { at: 2, damaged: false, stored: stored(bearing()) },
      }),
    ]);
  });

  test('come with their construction where a results file has it, even when no host was told of them', () => {
    const kept = (exercise: string, text: string) => entry(`${exercise}-construction`, text);
    const drawings = drawingsOf(
      record(
        ...rowsOf('p-m02-scale-e01', bracket(), 7),
        kept('p-m02-scale-e01', 'attempt_-1:7:;1abcd.efg'),
        kept('p-m02-scale-e02', 'attempt_-1:-1:;1abcd.h'),
      ),
    );
    expect(drawings).toEqual([
      expect.objectContaining({
        exercise: 'p-m02-scale-e01',
        drawing: { at: 7, damaged: false, stored: stored(bracket()) },
        construction: { attempt: 'attempt_-1', at: 7, base: undefined, journal: '1abcd.efg' },
      }),
      expect.objectContaining({
        exercise: 'p-m02-scale-e02',
        drawing: { at: -1, damaged: false, stored: undefined },
        construction: { attempt: 'attempt_-1', at: -1, base: undefined, journal: '1abcd.h' },
      }),
    ]);
  });

  test('are the last ones, in whatever order the files of several days are read', () => {
    const [monday, friday] = [
      record(...rowsOf('p-m02-scale-e01', bracket(), 7)),
      record(...rowsOf('p-m02-scale-e01', block(), 30, { at: 4 })),
    ];
    for (const merged of [mergeRecords([monday], [friday]), mergeRecords([friday], [monday, monday])]) {
      const drawings = merged.flatMap(drawingsOf);
      expect(drawings).toHaveLength(1);
      expect(drawings[0]?.drawing.stored).toEqual(stored(block()));
    }
  });

  test('are found without names, by when they were told', () => {
    const unnamed = [...drawingRows(bracket(), 7), ...drawingRows(block(), 9)].map((text, at) =>
      entry(`#${40 + at}`, text),
    );
    const drawings = drawingsOf(record(...unnamed));
    expect(drawings.map(({ drawing }) => drawing.stored)).toEqual([stored(bracket()), stored(block())]);
  });

  test('say where a part is missing, and no text ends the reading', () => {
    const [first] = rowsOf('p-m02-scale-e01', bracket(), 7);
    expect(drawingsOf(record(...(first ? [first] : [])))[0]?.drawing).toMatchObject({ damaged: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (rows) => {
        drawingsOf(record(...rows.map(([row, text]) => entry(row, `d1-1-${text}`))));
      }),
    );
  });
});
