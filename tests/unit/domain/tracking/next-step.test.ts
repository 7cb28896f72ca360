import { expect, test } from 'vitest';
import { applyEvent } from '../../../../src/domain/tracking/apply-event.ts';
import type { Attempt } from '../../../../src/domain/tracking/attempt.ts';
import { nextStep } from '../../../../src/domain/tracking/next-step.ts';
import { blankAttempt, courseIndex } from '../course-index-fixture.ts';
import { checkedIndex, moduleCheck } from '../module-check-fixture.ts';

const { result } = moduleCheck.check;
const first: Attempt = { ...blankAttempt, lessons: { 1: { seen: 7, changed: 1 } } };
const seen: Attempt = {
  ...blankAttempt,
  lessons: { 1: { seen: 7, changed: 1 }, 4: { seen: 31, changed: 1 }, 12: { seen: 3, changed: 1 } },
};

function step(attempt: Attempt, index = checkedIndex): string | undefined {
  const next = nextStep(attempt, index);
  return next && `${next.kind} ${next.lesson.id}`;
}

test('the first lesson that is not done is learned, then the check of the module taken', () => {
  expect(step(blankAttempt)).toBe('learn m01-why');
  expect(step(first)).toBe('learn m02-scale');
  expect(step(seen)).toBe('test m02-check');
});

test('the weakest topic of the check is repeated before anything else of the module', () => {
  const ended = (from: Attempt, topics: Record<number, number>): string | undefined =>
    step(applyEvent(from, { kind: 'check-ended', result, percent: 40, passed: false, topics }, checkedIndex));
  expect(ended(seen, { 4: 50, 12: 33.5 })).toBe('repeat m02-lettering');
  expect(ended(seen, { 4: 50, 12: 60 })).toBe('repeat m02-scale');
  // A lesson that has not been learned is not learned again: the check was taken before it.
  expect(ended(first, { 4: 50, 12: 33.5 })).toBe('learn m02-lettering');
  expect(ended(first, { 4: 50, 12: 60 })).toBe('learn m02-scale');
});

test('where every topic passes by itself but the score does not, the weakest that holds it down is raised', () => {
  const ended = (from: Attempt, topics: Record<number, number>): string | undefined =>
    step(applyEvent(from, { kind: 'check-ended', result, percent: 66.67, passed: false, topics }, checkedIndex));
  expect(ended(seen, { 4: 66.67, 12: 66.67 })).toBe('raise m02-scale');
  expect(ended(seen, { 4: 75, 12: 62.5 })).toBe('raise m02-lettering');
  expect(ended(seen, { 4: 100, 12: 79.5 })).toBe('raise m02-lettering');
  // At the limit of a single topic it is not weak any more.
  expect(ended(seen, { 4: 100, 12: 60 })).toBe('raise m02-lettering');
  expect(ended(seen, { 4: 100, 12: 59.5 })).toBe('repeat m02-lettering');
  expect(ended(first, { 4: 75, 12: 62.5 })).toBe('learn m02-lettering');
  // Only what earlier modules have taught is weak: no lesson of this one to repeat.
  expect(ended(seen, { 0: 0, 4: 80, 12: 100 })).toBe('test m02-check');
  expect(ended(first, { 0: 0, 4: 80, 12: 100 })).toBe('learn m02-scale');
});

test('a module that is passed is left behind, its lessons seen or not', () => {
  const passed = applyEvent(first, { kind: 'check-ended', result, percent: 90, passed: true }, checkedIndex);
  expect(step(passed)).toBeUndefined();
});

test('without a check of the module the checks of its lessons are taken', () => {
  expect(step(seen, courseIndex)).toBe('test m02-scale');
});
