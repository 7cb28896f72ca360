import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  drawingOf,
  type GridPen,
  giveUp,
  movePen,
  newPen,
  pressPen,
  removeAt,
  undoPen,
} from '../../../../src/domain/quiz/grid-pen.ts';
import type { GridQuestion } from '../../../../src/domain/quiz/kinds/grid.ts';
import type { Dot } from '../../../../src/domain/geometry/lattice.ts';
import { objective, option, questionId } from '../course-index-fixture.ts';

const question: GridQuestion = {
  kind: 'grid',
  id: questionId('q1'),
  name: 'any',
  objective: objective('any'),
  hints: 0,
  grid: { type: 'square', columns: 6, rows: 5 },
  given: 'A1-C1',
  lines: [{ id: option('edge'), draw: 'A2-D2' }],
  answer: 'A2-D2',
};
const withPoints: GridQuestion = { ...question, lines: [{ id: option('spot'), draw: 'B2' }], answer: 'B2' };

const press = (pen: GridPen, at: Dot, asked = question): GridPen => pressPen({ ...pen, at }, asked);
const line = (pen: GridPen, from: Dot, to: Dot, asked = question): GridPen => press(press(pen, from, asked), to, asked);

describe('a pen on a grid', () => {
  test('moves by the arrow keys and stays on the grid', () => {
    const keys = ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowDown'];
    const end = keys.reduce((pen, key) => movePen(pen, key, question) ?? pen, newPen(''));
    expect(end.at).toEqual([1, 2]);
    const far = Array<string>(20)
      .fill('ArrowRight')
      .reduce((pen, key) => movePen(pen, key, question) ?? pen, end);
    expect(far.at).toEqual([5, 2]);
    expect(movePen(end, 'Home', question)).toBeUndefined();
  });

  test('says whether a line goes through the dot where it stands', () => {
    const pen = line(newPen(''), [0, 2], [4, 4]);
    const there = movePen({ ...pen, at: [2, 2] }, 'ArrowDown', question);
    expect(there?.news).toEqual({ kind: 'moved', dot: [2, 3], onLine: true });
    expect(movePen({ ...pen, at: [1, 2] }, 'ArrowUp', question)?.news).toMatchObject({ onLine: false });
    expect(movePen(newPen(''), 'ArrowRight', question)?.news).toMatchObject({ onLine: true });
  });

  test('draws from press to press, and tells where it began', () => {
    const begun = press(newPen(''), [0, 1]);
    expect(begun).toMatchObject({ from: [0, 1], news: { kind: 'began' } });
    expect(drawingOf(begun, question)).toBe('');
    const drawn = press(begun, [3, 1]);
    expect(drawn.from).toBeUndefined();
    expect(drawingOf(drawn, question)).toBe('A2-D2');
  });

  test('gives the line under way up on its own dot, by Escape and by undo', () => {
    const begun = press(newPen(''), [0, 1]);
    for (const after of [press(begun, [0, 1]), giveUp(begun), undoPen(begun)]) {
      expect(after.from).toBeUndefined();
      expect(after.news).toEqual({ kind: 'given-up' });
      expect(after.strokes).toEqual([]);
    }
  });

  test('marks a point where points are asked for', () => {
    expect(drawingOf(line(newPen(''), [1, 1], [1, 1], withPoints), withPoints)).toBe('B2');
  });

  test('draws nothing that stands there already', () => {
    const pen = line(newPen(''), [0, 1], [3, 1]);
    expect(line(pen, [2, 1], [1, 1])).toMatchObject({ strokes: pen.strokes, news: { kind: 'there' } });
    expect(line(pen, [0, 0], [2, 0]).news).toEqual({ kind: 'there' });
    // Of a line over a given one, what is new counts.
    expect(drawingOf(line(newPen(''), [0, 0], [4, 0]), question)).toBe('C1-E1');
  });

  test('takes away the last line through its dot, and brings it back', () => {
    const two = line(line(newPen(''), [0, 1], [4, 1]), [2, 0], [2, 4]);
    const one = removeAt({ ...two, at: [2, 1] }, question);
    expect(drawingOf(one, question)).toBe('A2-E2');
    expect(drawingOf(undoPen(one), question)).toBe(drawingOf(two, question));
    expect(removeAt({ ...two, at: [5, 4] }, question)).toMatchObject({
      strokes: two.strokes,
      news: { kind: 'nothing' },
    });
  });

  test('does not take away what was given', () => {
    expect(removeAt({ ...newPen(''), at: [1, 0] }, question).news).toEqual({ kind: 'nothing' });
  });

  test('holds no more lines than a report has room for', () => {
    const dots = Array.from({ length: 30 }, (_, at): Dot => [at % 6, Math.floor(at / 6)]);
    const all = dots.flatMap((from) => dots.map((to) => [from, to] as const));
    const end = all.reduce((pen, [from, to]) => line(pen, from, to), newPen(''));
    expect(drawingOf(end, question).split(/[- ]/u).length).toBeLessThanOrEqual(40);
    expect(drawingOf(end, question).length).toBeLessThanOrEqual(200);
  });

  test('goes back to where it began by undoing everything, from whatever it was given', () => {
    const act = fc.tuple(fc.constantFrom('press', 'remove', 'undo'), fc.nat(5), fc.nat(4));
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), fc.constantFrom('', 'A3-D3-D5 F2-F4'), (acts, before) => {
        let pen = acts.reduce((now, [what, column, row]): GridPen => {
          const at: Dot = [column, row];
          if (what === 'press') return press(now, at);
          return what === 'remove' ? removeAt({ ...now, at }, question) : undoPen(now);
        }, newPen(before));
        for (let tries = 0; tries < 60; tries += 1) pen = undoPen(pen);
        expect(drawingOf(pen, question)).toBe('');
        expect(pen.news).toEqual({ kind: 'nothing' });
      }),
    );
  });

  test('takes a drawing up as it was', () => {
    expect(drawingOf(newPen('A3-D3-D5 F2-F4'), question)).toBe('A3-D3-D5 F2-F4');
  });
});
