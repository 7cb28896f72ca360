import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { constructionOf, readHandedDrawing } from '../../../../src/domain/drafting/construction.ts';
import { Journal } from '../../../../src/domain/drafting/journal.ts';
import { startDrafting, stepDrafting, type DraftEvent } from '../../../../src/domain/drafting/drafting.ts';
import { keptText, readKept, type KeptDrawing } from '../../../../src/domain/drafting/kept-drawing.ts';
import { drawingRows } from '../../../../src/domain/sketch/drawing-rows.ts';
import { encodeSketch } from '../../../../src/domain/sketch/sketch-codec.ts';
import type { Sketch } from '../../../../src/domain/sketch/sketch.ts';
import { bracket, emptySketch } from '../sketch/three-views.ts';

const typed = (text: string): DraftEvent => ({ kind: 'typed', text });
/** Three lines, the last of them taken back. */
const EVENTS = ['line', '20;20', '120;20', '120;80', '20;80', 'u'].map(typed);

function drawn(start: Sketch): { readonly journal: string; readonly sketches: readonly Sketch[] } {
  const journal = new Journal(start);
  const sketches = [start];
  let drafting = startDrafting(start);
  for (const event of EVENTS) {
    const stepped = stepDrafting(drafting, event);
    ({ drafting } = stepped);
    for (const step of stepped.steps) {
      journal.append(step);
      sketches.push(drafting.history.sketch);
    }
  }
  return { journal: journal.text(), sketches };
}

const codes = (sketches: readonly Sketch[] = []): readonly string[] => sketches.map(encodeSketch);
const keptAs = (base: Sketch | undefined, journal: string): KeptDrawing => ({ attempt: 'one', at: 3, base, journal });

describe('the steps of a drawing', () => {
  test('give it as it was after each of them, from what the exercise gives or from what a host gave back', () => {
    for (const base of [undefined, bracket()]) {
      const { journal, sketches } = drawn(base ?? emptySketch());
      expect(sketches.length).toBeGreaterThan(3);
      const construction = constructionOf(keptAs(base, journal), emptySketch());
      expect(codes(construction?.sketches)).toEqual(codes(sketches));
      expect(construction?.lost).toBe(0);
    }
  });

  test('end where one cannot be read, and are none of a drawing that begins otherwise', () => {
    const { journal, sketches } = drawn(emptySketch());
    const torn = constructionOf(keptAs(undefined, journal.slice(0, -2)), emptySketch());
    expect(codes(torn?.sketches)).toEqual(codes(sketches.slice(0, -1)));
    expect(torn?.lost).toBe(1);
    expect(constructionOf(keptAs(undefined, journal), bracket())).toBeUndefined();
    expect(constructionOf(readKept(''), emptySketch())).toBeUndefined();
  });
});

describe('a drawing that is handed over as text', () => {
  const wanted = encodeSketch(bracket());
  const read = (text: string) => readHandedDrawing(text, emptySketch());

  test('is read from its rows, from its code and from its steps, with line breaks and other cells around', () => {
    const rows = drawingRows(bracket(), 7);
    for (const text of [rows.join('\n'), `p-m02-e01-drawing-1\t${rows.join('\t neutral \t')}\n`, `${wanted}\n`]) {
      const handed = read(text);
      expect(handed && encodeSketch(handed.sketch), text).toBe(wanted);
      expect(handed).toMatchObject({ damaged: false, construction: undefined });
    }
    const { journal, sketches } = drawn(emptySketch());
    const steps = read(keptText(keptAs(undefined, journal)).replace(/(.{9})/gu, '$1\n'));
    expect(codes(steps?.construction?.sketches)).toEqual(codes(sketches));
    expect(codes(steps && [steps.sketch])).toEqual(codes(sketches.slice(-1)));
  });

  test('that is not whole is shown as far as it goes when it comes in rows, and refused as a code', () => {
    const [first = ''] = drawingRows(bracket(), 7);
    expect(read(first)).toMatchObject({ damaged: true });
    expect(read(wanted.slice(0, -3))).toBeUndefined();
  });

  test('is never anything else', () => {
    expect(read('')).toBeUndefined();
    expect(read('Ana Costa 2026')).toBeUndefined();
    fc.assert(
      fc.property(fc.string(), (text) => {
        read(text);
      }),
    );
  });
});
