import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CourseIndex } from '../../../../src/domain/course/compiled.ts';
import type { ModuleId } from '../../../../src/domain/course/ids.ts';
import { outline } from '../../../../src/domain/course/outline.ts';
import { mergeAttempts } from '../../../../src/domain/record/merge.ts';
import { applyEvent } from '../../../../src/domain/tracking/apply-event.ts';
import type { Attempt, AttemptEvent } from '../../../../src/domain/tracking/attempt.ts';
import {
  courseParts,
  courseScore,
  isCourseDone,
  isCoursePassed,
  lessonParts,
} from '../../../../src/domain/tracking/completion.ts';
import { locationText } from '../../../../src/domain/tracking/location.ts';
import { countRows, MAX_ROWS, rowKinds, rowPlan } from '../../../../src/domain/tracking/rows.ts';
import { slotKinds } from '../../../../src/domain/tracking/slot-kinds.ts';
import { decodeSuspendData, encodeSuspendData } from '../../../../src/domain/tracking/suspend-data.ts';
import { series } from '../../../support/long-run.ts';
import { arbitraryAttempt } from '../arbitraries.ts';
import { answerOf, blankAttempt, choose, courseIndex, given, slot } from '../course-index-fixture.ts';
import { wholeCourseWork } from '../whole-course-work.ts';
import { checkedIndex, moduleCheck, wholeCourse } from '../module-check-fixture.ts';

const attempts = arbitraryAttempt(checkedIndex);
const { places, result } = moduleCheck.check;
const moduleId = (id: string): ModuleId => id as ModuleId;

function decoded(text: string, index: CourseIndex = checkedIndex): Attempt {
  const read = decodeSuspendData(text, index);
  if ('problem' in read) throw new Error(`${read.problem}: ${text}`);
  return read.attempt;
}

function after(events: readonly AttemptEvent[], attempt = blankAttempt): Attempt {
  return events.reduce((before, event) => applyEvent(before, event, checkedIndex), attempt);
}

const passed: AttemptEvent = { kind: 'check-ended', result, percent: 83.33, passed: true };

describe('a module’s check in the attempt', () => {
  test('keeps which topics are repeated while it runs, and forgets them when all are asked again', () => {
    const repeated = after([{ kind: 'check-began', result, places, seed: 17, focus: [slot(12)] }]);
    expect(repeated.checks[result]).toMatchObject({ seed: 17, focus: [12], phase: 'running' });
    const again = after([{ kind: 'check-began', result, places, seed: 18 }], repeated);
    expect(again.checks[result]?.focus).toBeUndefined();
  });

  test('keeps the bests of topics when it ends, and the focus, so that the answers can be looked at', () => {
    const ended = after([
      { kind: 'check-began', result, places, seed: 17, focus: [slot(12)] },
      { kind: 'check-ended', result, percent: 75, passed: false, topics: { 4: 100, 12: 66.67 } },
    ]);
    expect(ended.checks[result]).toMatchObject({ best: 75, ended: 1, focus: [12], topics: { 4: 100, 12: 67 } });
  });

  test('takes answers at its places while the learner is at it', () => {
    const answered = after([
      { kind: 'went', place: { lesson: result, screen: 0 } },
      { kind: 'check-began', result, places, seed: 17 },
      {
        kind: 'answered',
        slot: places[1] ?? slot(0),
        question: answerOf('scale-k7', []).question,
        given: given(choose('a'), 'right'),
        seconds: 9,
      },
    ]);
    expect(answered.place).toEqual({ lesson: result, screen: 0 });
    expect(answered.slots[places[1] ?? 0]).toMatchObject({ result: 'right', tries: 1 });
  });
});

describe('suspend data of a module’s check', () => {
  test('gives back places, bests, focus and answers of a running one', () => {
    fc.assert(
      fc.property(attempts, (attempt) => {
        const read = decoded(encodeSuspendData(attempt, checkedIndex, [], 64_000));
        expect(read.checks).toEqual(attempt.checks);
        const running = attempt.checks[result]?.phase === 'running' || attempt.place.lesson === result;
        for (const place of running ? places : []) expect(read.slots[place]).toEqual(attempt.slots[place]);
      }),
      series(20_000),
    );
  });

  test('of a version without it is read, and the other way round', () => {
    fc.assert(
      fc.property(arbitraryAttempt(courseIndex), (attempt) => {
        const text = encodeSuspendData(attempt, courseIndex, [], 64_000);
        expect(decoded(text)).toEqual(decoded(text, courseIndex));
      }),
      series(5_000),
    );
    fc.assert(
      fc.property(attempts, (attempt) => {
        const read = decoded(encodeSuspendData(attempt, checkedIndex, [], 64_000), courseIndex);
        for (const [at, { best }] of Object.entries(read.checks)) expect(attempt.checks[Number(at)]?.best).toBe(best);
      }),
      series(5_000),
    );
  });

  test('never throws, whatever bits stand where it is kept', () => {
    const text = encodeSuspendData(after([passed]), checkedIndex);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.stringMatching(/^[A-Za-z0-9_.-]{0,40}$/u), (at, noise) => {
        decodeSuspendData(text.slice(0, at) + noise, checkedIndex);
        decodeSuspendData(text.slice(0, at) + noise + text.slice(at + noise.length), checkedIndex);
      }),
      series(20_000),
    );
  });
});

describe('merged', () => {
  test('bests of topics are those of either, the draw is the newer one’s as a whole', () => {
    fc.assert(
      fc.property(attempts, attempts, (a, b) => {
        const merged = mergeAttempts(a, b);
        expect(merged).toEqual(mergeAttempts(b, a));
        expect(mergeAttempts(merged, a)).toEqual(merged);
        for (const [at, best] of Object.entries(a.checks[result]?.topics ?? {})) {
          expect(merged.checks[result]?.topics?.[Number(at)]).toBeGreaterThanOrEqual(best);
        }
        const { seed, focus } = merged.checks[result] ?? {};
        const sources = [a.checks[result], b.checks[result]].map((one) => ({ seed: one?.seed, focus: one?.focus }));
        expect(sources).toContainEqual({ seed, focus });
      }),
      series(20_000),
    );
  });
});

describe('a module with a check', () => {
  const ofLessons: Attempt = {
    ...blankAttempt,
    lessons: { 1: { seen: 7, changed: 1 }, 4: { seen: 31, changed: 1 }, 12: { seen: 3, changed: 1 } },
    checks: {
      11: { best: 100, passed: true, ended: 1, seed: 1, phase: 'ended', at: 0, changed: 1 },
      15: { best: 100, passed: true, ended: 1, seed: 1, phase: 'ended', at: 0, changed: 1 },
    },
  };

  test('stands in the outline with its check behind its lessons', () => {
    expect(outline(checkedIndex).map(({ lesson }) => lesson.id)).toEqual([
      'm01-why',
      'm02-scale',
      'm02-lettering',
      'm02-check',
    ]);
    expect(locationText(checkedIndex, { lesson: result, screen: 0 })).toBe('M02-CHECK');
  });

  test('is not done by its lessons, whose checks are practice', () => {
    expect(isCourseDone(ofLessons, checkedIndex)).toBe(false);
    expect(isCoursePassed(ofLessons, checkedIndex)).toBe(false);
    expect(courseScore(ofLessons, checkedIndex)).toBeUndefined();
    expect(courseParts(ofLessons, checkedIndex)).toEqual({ done: 10, total: 11 });
  });

  test('is done by its check, which counts alone', () => {
    const done = after([passed], ofLessons);
    expect(isCourseDone(done, checkedIndex)).toBe(true);
    expect(isCoursePassed(done, checkedIndex)).toBe(true);
    expect(courseScore(done, checkedIndex)).toBe(83.33);
    expect(lessonParts(done, moduleCheck)).toEqual({ done: 1, total: 1 });
  });

  test('may be skipped by it: then its lessons count as done', () => {
    const skipped = after([passed], { ...blankAttempt, lessons: { 1: { seen: 7, changed: 1 } } });
    expect(isCourseDone(skipped, checkedIndex)).toBe(true);
    expect(courseParts(skipped, checkedIndex)).toEqual({ done: 11, total: 11 });
  });
});

describe('the rows of a whole course with checks of modules', () => {
  const index = wholeCourse();

  test('are lessons, places of the modules’ checks and their results, and fit', () => {
    expect(countRows(index, rowKinds(index))).toBe(60 + 12 * 13);
    expect(countRows(index, rowKinds(index))).toBeLessThanOrEqual(MAX_ROWS);
    const kinds = slotKinds(index);
    const reported = new Set(rowPlan(index, rowKinds(index)).map(({ slot: at }) => kinds[at - 1]));
    expect([...reported]).toEqual(['lesson', 'module-place', 'module-result']);
  });

  test('are those of every question and check in a package of a module', () => {
    expect(rowKinds(index, 'question')).toEqual([
      'question',
      'retrieval',
      'place',
      'result',
      'module-place',
      'module-result',
      'exercise',
      'drawing',
    ]);
  });

  test('stay what they were in a course without', () => {
    expect(rowKinds(courseIndex)).toEqual(['lesson', 'place', 'result', 'exercise', 'drawing']);
  });
});

describe('suspend data of opened modules and wrong codes', () => {
  test('gives both back, but for the time of a computer’s clock', () => {
    const index = wholeCourse();
    fc.assert(
      fc.property(arbitraryAttempt(index), (attempt) => {
        const read = decoded(encodeSuspendData(attempt, index, [], 64_000), index);
        expect(read.opened).toEqual(attempt.opened);
        expect(read.wrongCodes?.count).toBe(attempt.wrongCodes?.count);
        expect(read.wrongCodes?.at).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });

  test('costs nothing where there is neither', () => {
    const { opened: _, wrongCodes: __, ...without } = { ...blankAttempt, opened: undefined, wrongCodes: undefined };
    expect(encodeSuspendData(blankAttempt, checkedIndex)).toBe(encodeSuspendData(without, checkedIndex));
    const one = encodeSuspendData({ ...blankAttempt, opened: [moduleId('m02')] }, checkedIndex);
    expect(one.length - encodeSuspendData(blankAttempt, checkedIndex).length).toBeLessThanOrEqual(2);
  });

  test('is read by a newer version with more slots and modules, and left out by an older one that lacks slots', () => {
    const opened = [moduleId('m02')];
    const older = encodeSuspendData({ ...blankAttempt, opened }, courseIndex);
    expect(decoded(older, checkedIndex).opened).toEqual(opened);
    const newer = encodeSuspendData(after([passed], { ...blankAttempt, opened }), checkedIndex);
    expect(decoded(newer, courseIndex)).toMatchObject({ checks: {} });
    expect(decoded(newer, courseIndex).opened).toBeUndefined();
  });
});

test('the state of twelve modules of 60 questions with all checks answered is under 2,000 characters', () => {
  const { attempt, index, practice } = wholeCourseWork();
  const text = encodeSuspendData(attempt, index, practice);
  expect(slotKinds(index).filter((kind) => kind === 'question' || kind === 'place')).toHaveLength(720);
  expect(text.length).toBeLessThan(2_000);
  expect(decoded(text, index).checks).toEqual(attempt.checks);
  expect(decoded(text, index).opened).toEqual(attempt.opened);
});

test.each([
  { partly: 7, below: 2_120 },
  { partly: 10, below: 2_300 },
])('the state of the same with $partly of 10 partly right is under $below characters', ({ partly, below }) => {
  const { attempt, index, practice } = wholeCourseWork();
  const slots = Object.fromEntries(
    Object.entries(attempt.slots).map(([at, state]) => [
      at,
      Number(at) % 10 < partly ? { ...state, result: 'partly' as const, score: (1 + (Number(at) % 9)) / 10 } : state,
    ]),
  );
  const text = encodeSuspendData({ ...attempt, slots }, index, practice);
  expect(text.length).toBeLessThan(below);
  const read = decoded(text, index);
  for (const [at, { result, score }] of Object.entries(slots)) {
    expect(read.slots[Number(at)]).toMatchObject({ result });
    expect(read.slots[Number(at)]?.score).toBeCloseTo(score, 10);
  }
  expect([read.checks, read.opened]).toEqual([attempt.checks, attempt.opened]);
  for (const at of practice) expect(read.slots[at]).toMatchObject({ answer: slots[at]?.answer });
});
