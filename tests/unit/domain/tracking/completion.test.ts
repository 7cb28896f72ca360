import { describe, expect, test } from 'vitest';
import { outline } from '../../../../src/domain/course/outline.ts';
import type { Attempt, CheckState } from '../../../../src/domain/tracking/attempt.ts';
import {
  courseParts,
  courseScore,
  courseStatus,
  isCheckPassed,
  isCourseDone,
  isLessonDone,
  isModuleDone,
  lessonParts,
  percentDone,
} from '../../../../src/domain/tracking/completion.ts';
import { blankAttempt, courseIndex } from '../course-index-fixture.ts';

const [why, scale, lettering] = outline(courseIndex).map(({ lesson }) => lesson);
if (!why || !scale || !lettering) throw new Error('the fixture has three lessons');

function taken(best: number, passed: boolean): CheckState {
  return { best, ...(passed ? { passed } : {}), ended: 1, seed: 1, phase: 'ended', at: 0, changed: 1 };
}

const seen = (screens: number): { seen: number; changed: number } => ({ seen: 2 ** screens - 1, changed: 1 });
const allSeen: Attempt = { ...blankAttempt, lessons: { 1: seen(3), 4: seen(5), 12: seen(2) } };
const allDone: Attempt = { ...allSeen, checks: { 11: taken(83.33, true), 15: taken(100, true) } };

describe('parts', () => {
  test('are screens seen of all screens', () => {
    const some = { ...blankAttempt, lessons: { 1: seen(3), 4: { seen: 0b10010, changed: 1 } } };
    expect(lessonParts(some, scale)).toEqual({ done: 2, total: 5 });
    expect(courseParts(some, courseIndex)).toEqual({ done: 5, total: 10 });
    expect(percentDone(some, courseIndex)).toBe(50);
  });

  test('percent is rounded down, so that 100 means all', () => {
    const index = { ...courseIndex, modules: courseIndex.modules.slice(0, 1) };
    expect(percentDone({ ...blankAttempt, lessons: { 1: seen(2) } }, index)).toBe(66);
    expect(percentDone(allSeen, courseIndex)).toBe(100);
    expect(percentDone(blankAttempt, { ...courseIndex, modules: [] })).toBe(0);
  });
});

describe('done', () => {
  test('is a lesson when every screen has been seen', () => {
    expect(isLessonDone(allSeen, scale)).toBe(true);
    expect(isLessonDone({ ...blankAttempt, lessons: { 4: { seen: 0b11101, changed: 1 } } }, scale)).toBe(false);
  });

  test('is a module when its lessons are and its checks are passed', () => {
    const [first, second] = courseIndex.modules;
    expect(first && isModuleDone(allSeen, first)).toBe(true);
    expect(second && isModuleDone(allSeen, second)).toBe(false);
    expect(second && isModuleDone(allDone, second)).toBe(true);
    expect(isCheckPassed(allSeen, why)).toBe(true);
    expect(isCheckPassed(allSeen, scale)).toBe(false);
  });

  test('is a course when everything is', () => {
    expect(isCourseDone(allDone, courseIndex)).toBe(true);
    expect(isCourseDone({ ...allDone, checks: { ...allDone.checks, 15: taken(79, false) } }, courseIndex)).toBe(false);
    expect(isCourseDone({ ...allDone, lessons: { ...allDone.lessons, 1: seen(2) } }, courseIndex)).toBe(false);
  });
});

describe('the score', () => {
  test('is unknown before the first check has ended', () => {
    expect(courseScore(allSeen, courseIndex)).toBeUndefined();
    const running: CheckState = { ended: 0, seed: 1, phase: 'running', at: 0, changed: 1 };
    expect(courseScore({ ...allSeen, checks: { 11: running } }, courseIndex)).toBeUndefined();
  });

  test('counts a check not taken as 0 and leaves out modules without a check', () => {
    expect(courseScore({ ...blankAttempt, checks: { 11: taken(83.33, true) } }, courseIndex)).toBe(41.67);
    expect(courseScore(allDone, courseIndex)).toBe(91.67);
    expect(courseScore({ ...blankAttempt, checks: { 11: taken(0, false) } }, courseIndex)).toBe(0);
  });

  test('is the mean over modules, however many checks each has', () => {
    const [, second] = courseIndex.modules;
    const third = { id: second!.id, number: '3', lessons: [{ ...scale, check: { places: [], result: 20 as never } }] };
    const index = { ...courseIndex, modules: [...courseIndex.modules, third] };
    const checks = { 11: taken(100, true), 15: taken(100, true), 20: taken(50, false) };
    expect(courseScore({ ...blankAttempt, checks }, index)).toBe(75);
  });
});

describe('the status', () => {
  const told = (attempt: Attempt, held: string, done: 'completed' | 'passed' = 'completed'): string =>
    courseStatus(attempt, courseIndex, held, done);

  test.each(['', 'not attempted', 'incomplete', 'browsed', 'failed', 'unknown'])(
    'is incomplete while the host holds "%s" and something is left',
    (held) => expect(told(allSeen, held)).toBe('incomplete'),
  );

  test('is what the package was made to report at the end', () => {
    expect(told(allDone, 'incomplete')).toBe('completed');
    expect(told(allDone, 'incomplete', 'passed')).toBe('passed');
    expect(told(allDone, 'completed', 'passed')).toBe('passed');
  });

  test('of a course without any check is reached when all its screens have been seen', () => {
    const index = { ...courseIndex, modules: [{ ...courseIndex.modules[0]!, lessons: [why] }] };
    const status = (screens: number): string =>
      courseStatus({ ...blankAttempt, lessons: { 1: seen(screens) } }, index, 'incomplete', 'completed');
    expect(why.check).toBeUndefined();
    expect(status(2)).toBe('incomplete');
    expect(status(3)).toBe('completed');
    expect(courseScore({ ...blankAttempt, lessons: { 1: seen(3) } }, index)).toBeUndefined();
  });

  test('never falls back from what the host holds', () => {
    expect(told(blankAttempt, 'completed')).toBe('completed');
    expect(told(blankAttempt, 'passed')).toBe('passed');
    expect(told(allDone, 'passed')).toBe('passed');
  });
});
