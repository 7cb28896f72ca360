import { describe, expect, test } from 'vitest';
import type { LessonIndex } from '../../../../src/domain/course/compiled.ts';
import type { Attempt, SlotState } from '../../../../src/domain/tracking/attempt.ts';
import { lessonResult } from '../../../../src/domain/tracking/lesson-result.ts';
import { newAttempt } from '../../../../src/domain/tracking/new-attempt.ts';
import { COURSE } from '../../apps/course.ts';

/** Plain numbers and texts as the branded ones that the types ask for. */
const branded = <T>(value: unknown): T => value as T;

const lesson: LessonIndex = branded({
  id: 'm01-one',
  number: '1.1',
  screens: 3,
  slot: 1,
  questions: [2, 2, 7, 2],
  check: { places: [4, 5], result: 6 },
});
const row = (score: number, tries = 1): SlotState => ({ result: 'partly', score, tries, hints: 1, changed: 1 });
const after = (work: Partial<Attempt>): Attempt => ({ ...newAttempt(COURSE, () => 0.5), ...work });

describe('the result of a lesson', () => {
  test('is nothing before a question of its own has been answered, whatever hints were taken', () => {
    expect(lessonResult(after({ slots: { 2: row(0, 0), 9: row(1) } }), lesson)).toBeUndefined();
  });

  test('is of all its questions: those not answered yet count 0', () => {
    expect(lessonResult(after({ slots: { 2: row(1), 8: row(0.5), 9: row(1) } }), lesson)).toEqual({
      percent: 37.5,
      asked: 4,
    });
    expect(lessonResult(after({ slots: { 2: row(0) } }), lesson)).toEqual({ percent: 0, asked: 4 });
  });

  test('reaches a limit that its questions together reach, though thirds do not add up exactly', () => {
    const five: LessonIndex = { ...lesson, questions: [2, 5] };
    const slots = { 2: row(1), 3: row(1 / 3), 4: row(1), 5: row(1), 6: row(2 / 3) };
    expect(lessonResult(after({ slots }), five)).toEqual({ percent: 80, asked: 5 });
    expect(lessonResult(after({ slots: { 2: row(1 / 3) } }), five)).toEqual({ percent: 6.67, asked: 5 });
  });

  test('is the best of its test once that has ended', () => {
    const check = { ended: 1, seed: 1, phase: 'running', at: 0, changed: 1 } as const;
    const slots = { 2: row(1) };
    expect(lessonResult(after({ slots, checks: { 6: { ...check, best: 0 } } }), lesson)).toEqual({
      percent: 0,
      asked: 0,
    });
    expect(lessonResult(after({ slots, checks: { 6: check } }), lesson)).toEqual({ percent: 25, asked: 4 });
  });
});
