import { describe, expect, test } from 'vitest';
import type { LessonId, SlotNumber } from '../../../../src/domain/course/ids.ts';
import {
  placeRowId,
  practiceRowId,
  questionRowId,
  resultRowId,
  unloadedRowId,
  unusedRowId,
} from '../../../../src/domain/tracking/row-id.ts';
import type { SlotKind } from '../../../../src/domain/course/compiled.ts';
import type { Attempt } from '../../../../src/domain/tracking/attempt.ts';
import { rowsAhead } from '../../../../src/domain/tracking/rows-ahead.ts';
import { rowsTold } from '../../../../src/domain/tracking/rows-told.ts';
import { countRows, MAX_ROWS, ROW_KINDS, rowPlan } from '../../../../src/domain/tracking/rows.ts';
import { slotKinds } from '../../../../src/domain/tracking/slot-kinds.ts';
import { answerOf, courseIndex, given, largeIndex, number, questionId } from '../course-index-fixture.ts';

describe('slot kinds', () => {
  test('are read from runs', () => {
    expect(slotKinds({ slots: 'L2QPRE' })).toEqual(['lesson', 'question', 'question', 'place', 'result', 'exercise']);
    expect(slotKinds({ slots: '' })).toEqual([]);
  });

  test('say what they cannot read', () => {
    expect(() => slotKinds({ slots: 'L2Z' })).toThrow('slots "L2Z" are no runs of kinds');
  });
});

describe('the row plan', () => {
  test('of a whole course leaves out single practice questions', () => {
    expect(rowPlan(courseIndex)).toEqual([
      { slot: 1, rowIndex: 0 },
      { slot: 4, rowIndex: 1 },
      { slot: 9, rowIndex: 2 },
      { slot: 10, rowIndex: 3 },
      { slot: 11, rowIndex: 4 },
      { slot: 12, rowIndex: 5 },
      { slot: 13, rowIndex: 6 },
      { slot: 14, rowIndex: 7 },
      { slot: 15, rowIndex: 8 },
    ]);
  });

  test('can report single questions', () => {
    expect(rowPlan(courseIndex, ['question']).map(({ slot }) => slot)).toEqual([2, 3, 5, 6, 7, 8]);
  });

  test('of a module gives every question a row, lessons none, and slots of other modules neither', () => {
    const rows = rowPlan({ slots: 'L2Q3XL2QPRX' }, ROW_KINDS.question);
    expect(rows.map(({ slot }) => slot)).toEqual([2, 3, 8, 9, 10, 11]);
    expect(rows.map(({ rowIndex }) => rowIndex)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(countRows({ slots: 'L2Q3XL2QPRX' }, ROW_KINDS.question)).toBe(6);
  });

  test('keeps every index when the course grows at its end', () => {
    const grown = rowPlan({ slots: `${courseIndex.slots}L8Q6PR` });
    expect(grown.slice(0, 9)).toEqual(rowPlan(courseIndex));
  });

  test('never passes 250 rows', () => {
    expect(rowPlan(largeIndex(12))).toHaveLength(MAX_ROWS);
  });
});

describe('row ids', () => {
  const scale = 'm02-scale' as LessonId;

  test('say in plain words what the row is', () => {
    expect(practiceRowId(scale)).toBe('p-m02-scale-practice');
    expect(questionRowId(scale, number)).toBe('p-m02-scale-q01-real-length');
    expect(placeRowId(scale, 1)).toBe('t-m02-scale-place-1');
    expect(placeRowId(scale, 1, { ...number, id: questionId('k7') })).toBe('t-m02-scale-k07-real-length');
    expect(placeRowId(scale, 1, { ...number, id: questionId('k12') })).toBe('t-m02-scale-k12-real-length');
    expect(resultRowId(scale)).toBe('t-m02-scale-result');
    expect(unusedRowId(12)).toBe('row-12');
    expect(unloadedRowId(scale, 12)).toBe('p-m02-scale-row-12');
  });

  test('have at most 60 of the characters that every host takes', () => {
    const long = questionRowId(scale, { ...number, name: `real länge ${'x'.repeat(60)}` });
    expect(long).toMatch(/^p-m02-scale-q01-real-l-nge-x+$/);
    expect(long).toHaveLength(60);
    expect(questionRowId(scale, { ...number, name: `${'x'.repeat(43)}-tail` })).not.toMatch(/-$/);
  });
});

describe('the rows that are made before a lesson asks anything', () => {
  const at = (lesson: number, checks: Attempt['checks'] = {}) => ({
    place: { lesson: lesson as SlotNumber, screen: 0 },
    checks,
  });
  const ahead = (lesson: number, kinds: readonly SlotKind[]) => rowsAhead(courseIndex, at(lesson), kinds);
  const rowOf = (slot: number, kinds: readonly SlotKind[]) =>
    rowPlan(courseIndex, kinds).find((row) => row.slot === slot)?.rowIndex;

  test('reach to the last of its own in the table, wherever that stands', () => {
    // What lesson 2.3 asks again (slots 16 and 17) came into the table behind the rows of lesson 2.4.
    expect(ahead(4, ROW_KINDS.question)).toBe(rowOf(17, ROW_KINDS.question));
    expect(ahead(4, ['question', 'place', 'result'])).toBe(5);
    expect(ahead(4, ROW_KINDS.lesson)).toBe(1);
  });

  test('reach to the result of its test once that has begun, and stay there', () => {
    for (const phase of ['running', 'ended'] as const) {
      const check = { ended: 0, seed: 1, phase, at: 0, changed: 1 };
      expect(rowsAhead(courseIndex, at(4, { 11: check }), ROW_KINDS.lesson)).toBe(rowOf(11, ROW_KINDS.lesson));
    }
  });

  test('are none of a lesson that has no row, or that the course has not', () => {
    expect(ahead(1, ROW_KINDS.lesson)).toBe(0);
    expect(ahead(1, ['exercise'])).toBe(0);
    expect(ahead(2, ROW_KINDS.question)).toBe(0);
  });
});

describe('the rows that a host has by its own state', () => {
  const known = answerOf('q1', [given({ kind: 'number', value: 1 }, 'right')], 5);
  const slotState = (tries: number, changed: number) => ({
    result: 'right' as const,
    score: 1,
    tries,
    hints: 0,
    changed,
    answer: known,
  });
  const check = { ended: 1, seed: 1, phase: 'ended' as const, at: 0, changed: 7 };
  const told = (since: number) =>
    rowsTold(
      courseIndex,
      { slots: { 5: slotState(1, 3), 6: slotState(2, 9), 16: slotState(0, 2) }, checks: { 11: check } },
      ROW_KINDS.question,
      since,
    ).map((rowIndex) => rowPlan(courseIndex, ROW_KINDS.question)[rowIndex]?.slot);

  test('are those of questions answered and places of tests ended till then', () => {
    expect(told(-1)).toEqual([]);
    expect(told(3)).toEqual([5]);
    expect(told(7)).toEqual([5, 9, 10]);
    expect(told(9)).toEqual([5, 6, 9, 10]);
  });

  test('are those of answers that are not known any more, though nothing be sure: only an id could be written over them', () => {
    const forgotten = { ...slotState(1, 0), answer: undefined };
    const slots = { 5: slotState(1, 3), 9: forgotten, 10: { ...forgotten, tries: 0 } };
    const told = rowsTold(courseIndex, { slots, checks: {} } as never, ROW_KINDS.question, -1);
    expect(told).toEqual(
      rowPlan(courseIndex, ROW_KINDS.question).flatMap((row) => (row.slot === 9 ? row.rowIndex : [])),
    );
  });
});
