import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CourseIndex, ModuleIndex } from '../../../../src/domain/course/compiled.ts';
import type { ModuleId } from '../../../../src/domain/course/ids.ts';
import { moduleParts } from '../../../../src/domain/course/outline.ts';
import { applyEvent } from '../../../../src/domain/tracking/apply-event.ts';
import type { Attempt, AttemptEvent, Place } from '../../../../src/domain/tracking/attempt.ts';
import { atOpenPlace, closedBy, isPlaceOpen } from '../../../../src/domain/tracking/module-gate.ts';
import { drawRetrieval } from '../../../../src/domain/quiz/draw-retrieval.ts';
import { arbitraryAttempt } from '../arbitraries.ts';
import { blankAttempt, largeIndex, slot } from '../course-index-fixture.ts';
import { wholeCourse } from '../module-check-fixture.ts';

const always = wholeCourse();
const gated: CourseIndex = { ...always, nextModule: 'mastery' };

function module(at: number): ModuleIndex {
  const found = gated.modules[at - 1];
  if (!found) throw new Error(`no module ${at}`);
  return found;
}

function place(at: number): Place {
  return { lesson: module(at).lessons[0]?.slot ?? slot(0), screen: 0 };
}

const passed = (at: number): AttemptEvent => ({
  kind: 'check-ended',
  result: module(at).check?.slot ?? slot(0),
  percent: 90,
  passed: true,
});
const opened = (at: number): AttemptEvent => ({ kind: 'module-opened', module: module(at).id });

function after(...events: readonly AttemptEvent[]): Attempt {
  return events.reduce((attempt, event) => applyEvent(attempt, event, gated), blankAttempt);
}

/** The numbers of the modules that are open. */
function open(attempt: Attempt, index = gated): readonly number[] {
  return index.modules.flatMap((one, at) => (closedBy(attempt, index, one) ? [] : [at + 1]));
}

describe('where the next module opens by mastery', () => {
  test('the first module alone is open at the start, and each closed one names the one before it', () => {
    expect(open(blankAttempt)).toEqual([1]);
    expect(closedBy(blankAttempt, gated, module(3))?.id).toBe(module(2).id);
  });

  test('a passed check opens the module behind it, and no other', () => {
    expect(open(after(passed(1)))).toEqual([1, 2]);
    expect(open(after(passed(1), passed(2)))).toEqual([1, 2, 3]);
  });

  test('a check that was not passed opens nothing', () => {
    const failed: AttemptEvent = {
      kind: 'check-ended',
      result: module(1).check?.slot ?? slot(0),
      percent: 50,
      passed: false,
    };
    expect(open(after(failed))).toEqual([1]);
  });

  test('a code opens its own module alone, and that one’s check opens the next', () => {
    expect(open(after(opened(4)))).toEqual([1, 4]);
    expect(open(after(opened(4), passed(4)))).toEqual([1, 4, 5]);
  });

  test('a module that is done stays open, whatever stands before it', () => {
    expect(open(after(passed(6)))).toEqual([1, 6, 7]);
  });

  test('nothing closes again: no event takes an open module away', () => {
    const events = fc.oneof(
      fc.integer({ min: 1, max: 12 }).map(passed),
      fc.integer({ min: 1, max: 12 }).map(opened),
      fc.integer({ min: 1, max: 12 }).map((at): AttemptEvent => ({ kind: 'went', place: place(at) })),
      fc.nat(99).map((at): AttemptEvent => ({ kind: 'code-refused', count: 1, at })),
    );
    fc.assert(
      fc.property(fc.array(events, { maxLength: 12 }), (some) => {
        some.reduce((attempt, event) => {
          const next = applyEvent(attempt, event, gated);
          for (const at of open(attempt)) expect(open(next)).toContain(at);
          expect(isPlaceOpen(next, gated, next.place)).toBe(true);
          return next;
        }, blankAttempt);
      }),
    );
  });

  test('nobody gets into a closed module, by whatever way, and everybody into an open one', () => {
    for (const part of moduleParts(module(2))) {
      const went: AttemptEvent = { kind: 'went', place: { lesson: part.slot, screen: 0 } };
      expect(after(went)).toBe(blankAttempt);
      expect(after(passed(1), went).place.lesson).toBe(part.slot);
      expect(after(opened(2), went).place.lesson).toBe(part.slot);
    }
  });
});

test('by the rule always every module is open', () => {
  expect(open(blankAttempt, always)).toHaveLength(12);
});

describe('an attempt whose place has been closed by newer rules', () => {
  const work: Attempt = applyEvent(
    { ...blankAttempt, place: place(3) },
    {
      kind: 'seen',
      lesson: place(3).lesson,
      screen: 0,
      id: 's' as never,
    },
    always,
  );

  test('goes on where there is most to do, and loses nothing', () => {
    const moved = atOpenPlace(work, gated);
    expect(moved.place).toEqual(place(1));
    expect({ ...moved, place: work.place }).toEqual(work);
  });

  test('goes on behind what has been seen, or at the check that is missing', () => {
    const [first, ...rest] = module(1).lessons;
    const seen = (screens: number) => ({ seen: 2 ** screens - 1, changed: 1 });
    const some = { ...work, lessons: { ...work.lessons, [first?.slot ?? 0]: seen(3) } };
    expect(atOpenPlace(some, gated).place).toEqual({ lesson: first?.slot, screen: 3 });
    const all = Object.fromEntries([first, ...rest].map((lesson) => [lesson?.slot, seen(17)]));
    expect(atOpenPlace({ ...work, lessons: { ...work.lessons, ...all } }, gated).place).toEqual({
      lesson: module(1).check?.slot,
      screen: 0,
    });
  });

  test('stays where it is when its module is open', () => {
    expect(atOpenPlace(work, always)).toBe(work);
    const byCode = applyEvent(work, opened(3), gated);
    expect(atOpenPlace(byCode, gated)).toBe(byCode);
  });

  test('is always at an open place, whatever the attempt', () => {
    fc.assert(
      fc.property(arbitraryAttempt(gated), (attempt) => {
        const moved = atOpenPlace(attempt, gated);
        expect(isPlaceOpen(moved, gated, moved.place)).toBe(true);
        expect({ ...moved, place: attempt.place }).toEqual(attempt);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a code', () => {
  test('opens a module once; one of no module of the course opens nothing', () => {
    const once = after(opened(5), opened(3));
    expect(once.opened).toEqual([module(3).id, module(5).id]);
    expect(applyEvent(once, opened(3), gated)).toBe(once);
    expect(applyEvent(once, { kind: 'module-opened', module: 'm99' as ModuleId }, gated)).toBe(once);
  });

  test('that is wrong is counted, up to 15, with the time; the right one ends the count', () => {
    const wrong = Array.from({ length: 20 }, (_, at): AttemptEvent => ({
      kind: 'code-refused',
      count: at + 1,
      at: at * 1000,
    }));
    expect(after(...wrong.slice(0, 2)).wrongCodes).toEqual({ count: 2, at: 1000 });
    expect(after(...wrong).wrongCodes).toEqual({ count: 15, at: 19_000 });
    expect(after(...wrong, opened(2)).wrongCodes).toBeUndefined();
  });
});

test('a lesson asks nothing again of a module that has been closed', () => {
  const plain = largeIndex(3);
  const index: CourseIndex = { ...plain, nextModule: 'mastery' };
  const [, second, third] = index.modules;
  const source = second?.lessons[4];
  const lesson = third?.lessons[0];
  if (!third || !source || !lesson) throw new Error('three modules of five lessons');
  const met = { result: 'notyet' as const, score: 0, tries: 1, hints: 0, changed: 1 };
  const attempt: Attempt = { ...blankAttempt, slots: { [source.slot + 1]: met }, opened: [third.id] };
  expect(drawRetrieval(attempt, plain, lesson)).toEqual([source.slot + 1]);
  expect(drawRetrieval(attempt, index, lesson)).toEqual([]);
});
