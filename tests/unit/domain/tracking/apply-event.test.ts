import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScreenId } from '../../../../src/domain/course/ids.ts';
import { applyEvent } from '../../../../src/domain/tracking/apply-event.ts';
import type { Attempt, AttemptEvent, Try } from '../../../../src/domain/tracking/attempt.ts';
import { MAX_TRIES_KEPT } from '../../../../src/domain/tracking/attempt.ts';
import { newAttempt } from '../../../../src/domain/tracking/new-attempt.ts';
import { arbitraryAttempt } from '../arbitraries.ts';
import { blankAttempt, choose, courseIndex, enter, given, questionId, slot } from '../course-index-fixture.ts';

const screen = 'goal' as ScreenId;
const right = given(choose('b'), 'right');
const wrong = given(choose('a'), 'notyet', ['S1']);
const partly = given(choose('c'), 'partly');

function after(attempt: Attempt, ...events: readonly AttemptEvent[]): Attempt {
  return events.reduce((now, event) => applyEvent(now, event, courseIndex), attempt);
}

function answered(at: number, made: Try, question = 'q2', seconds = 10): AttemptEvent {
  return { kind: 'answered', slot: slot(at), question: questionId(question), given: made, seconds };
}

const began = (seed: number): AttemptEvent => ({
  kind: 'check-began',
  result: slot(11),
  places: [slot(9), slot(10)],
  seed,
});
const ended = (percent: number, passed?: boolean): AttemptEvent => ({
  kind: 'check-ended',
  result: slot(11),
  percent,
  ...(passed === undefined ? {} : { passed }),
});

describe('a new attempt', () => {
  test('begins at the first screen with an id of ten safe characters', () => {
    let drawn = 0;
    const attempt = newAttempt(courseIndex, () => (drawn += 0.09) % 1);
    expect(attempt.id).toMatch(/^[A-Za-z0-9_-]{10}$/);
    expect(attempt).toMatchObject({ sequence: 0, place: { lesson: 1, screen: 0 }, slots: {}, seconds: 0 });
    expect(attempt.seed).toBeLessThan(0x1_0000);
  });

  test('bears even a random source that reaches 1', () => {
    expect(newAttempt(courseIndex, () => 1)).toMatchObject({ id: '__________', seed: 0xffff });
  });
});

describe('every event', () => {
  const anyEvent: fc.Arbitrary<AttemptEvent> = fc.oneof(
    fc.constantFrom<AttemptEvent>(
      { kind: 'language', language: 'ro' },
      { kind: 'went', place: { lesson: slot(4), screen: 2 } },
      { kind: 'seen', lesson: slot(4), screen: 1, id: screen },
      { kind: 'hint', slot: slot(5) },
      { kind: 'time', seconds: 30 },
      { kind: 'check-at', result: slot(11), at: 1 },
      began(7),
      ended(50),
    ),
    fc.constantFrom(right, wrong, partly).map((made) => answered(9, made, 'k1')),
  );

  test('adds one to the sequence, or changes nothing at all', () => {
    fc.assert(
      fc.property(arbitraryAttempt(courseIndex), anyEvent, (attempt, event) => {
        const next = applyEvent(attempt, event, courseIndex);
        if (next === attempt) return;
        expect(next.sequence).toBe(attempt.sequence + 1);
      }),
    );
  });

  test('marks what it touched with the new sequence and leaves all else as it was', () => {
    fc.assert(
      fc.property(arbitraryAttempt(courseIndex), anyEvent, (attempt, event) => {
        const next = applyEvent(attempt, event, courseIndex);
        for (const table of ['lessons', 'slots', 'checks'] as const) {
          for (const [at, state] of Object.entries(next[table])) {
            if (state !== attempt[table][Number(at)]) expect(state.changed).toBe(next.sequence);
          }
        }
      }),
    );
  });

  test('never lets a best result or score fall', () => {
    fc.assert(
      fc.property(arbitraryAttempt(courseIndex), fc.array(anyEvent), (attempt, events) => {
        const next = after(attempt, ...events);
        for (const [at, state] of Object.entries(attempt.slots)) {
          expect(next.slots[Number(at)]?.score).toBeGreaterThanOrEqual(state.score);
        }
        for (const [at, check] of Object.entries(attempt.checks)) {
          expect(next.checks[Number(at)]?.best ?? -1).toBeGreaterThanOrEqual(check.best ?? -1);
          if (check.passed) expect(next.checks[Number(at)]?.passed).toBe(true);
        }
      }),
    );
  });

  test('at a slot of another kind is a bug that names the slot', () => {
    expect(() => after(blankAttempt, answered(4, right))).toThrow(/slot 4 is lesson, expected question/);
    expect(() => after(blankAttempt, { kind: 'hint', slot: slot(99) })).toThrow(/slot 99 is not in the course/);
  });
});

describe('places and screens', () => {
  test('a screen seen sets its bit, once', () => {
    const seen = after(
      blankAttempt,
      { kind: 'seen', lesson: slot(4), screen: 0, id: screen },
      { kind: 'seen', lesson: slot(4), screen: 2, id: screen },
    );
    expect(seen.lessons[4]).toEqual({ seen: 0b101, changed: 2 });
    expect(after(seen, { kind: 'seen', lesson: slot(4), screen: 2, id: screen })).toBe(seen);
  });

  test('the thirtieth screen is the last that is counted', () => {
    const seen = after(
      blankAttempt,
      { kind: 'seen', lesson: slot(4), screen: 29, id: screen },
      { kind: 'seen', lesson: slot(4), screen: 30, id: screen },
    );
    expect(seen.lessons[4]?.seen).toBe(2 ** 29);
  });

  test('going where one is, or choosing the language one has, changes nothing', () => {
    const german = after(blankAttempt, { kind: 'language', language: 'de' });
    expect(german.language).toBe('de');
    expect(after(german, { kind: 'language', language: 'de' })).toBe(german);
    expect(after(german, { kind: 'went', place: { lesson: slot(1), screen: 0 } })).toBe(german);
    expect(after(german, { kind: 'went', place: { lesson: slot(4), screen: 1 } }).place.screen).toBe(1);
  });

  test('time adds up in whole seconds', () => {
    const later = after(blankAttempt, { kind: 'time', seconds: 29.6 }, { kind: 'time', seconds: 30 });
    expect(later.seconds).toBe(60);
    expect(after(later, { kind: 'time', seconds: 0 })).toBe(later);
  });
});

describe('answers', () => {
  test('keep the first try and count the tries and the time', () => {
    const state = after(blankAttempt, answered(6, wrong), answered(6, right, 'q2', 5)).slots[6];
    expect(state).toMatchObject({ result: 'right', score: 1, tries: 2, changed: 2 });
    expect(state?.answer).toEqual({ question: 'q2', tries: [wrong, right], seconds: 15 });
  });

  test('a wrong try after a right one leaves the result right', () => {
    const state = after(blankAttempt, answered(6, right), answered(6, partly), answered(6, wrong)).slots[6];
    expect(state).toMatchObject({ result: 'right', score: 1, tries: 3 });
  });

  test('the first and the last tries are kept when there are many, and all are counted up to fifteen', () => {
    const tries = Array.from({ length: 20 }, (_, at) => given(enter(at), 'notyet'));
    const state = after(blankAttempt, ...tries.map((made) => answered(5, made, 'q1'))).slots[5];
    expect(state?.tries).toBe(15);
    expect(state?.answer?.tries).toHaveLength(MAX_TRIES_KEPT);
    expect(state?.answer?.tries.map((made) => made.response)).toEqual([0, 14, 15, 16, 17, 18, 19].map(enter));
  });

  test('another question at the same place begins a new answer', () => {
    const state = after(blankAttempt, answered(9, wrong, 'k1'), answered(9, right, 'k2', 3)).slots[9];
    expect(state?.answer).toEqual({ question: 'k2', tries: [right], seconds: 3 });
  });

  test('in a check that are changed before its end are one try, the last, with the time on all', () => {
    const state = after(
      blankAttempt,
      began(7),
      answered(9, wrong, 'k1'),
      answered(9, partly, 'k1', 5),
      answered(9, wrong, 'k1', 2),
    ).slots[9];
    expect(state?.tries).toBe(1);
    expect(state?.answer).toEqual({ question: 'k1', tries: [wrong], seconds: 17 });
  });

  test('at a place in a check count one try for each draw', () => {
    const state = after(
      blankAttempt,
      began(7),
      answered(9, wrong, 'k1'),
      answered(9, partly, 'k1'),
      began(8),
      answered(9, wrong, 'k1', 1),
      answered(9, right, 'k1', 1),
    ).slots[9];
    expect(state?.tries).toBe(2);
    expect(state?.answer).toEqual({ question: 'k1', tries: [right], seconds: 2 });
  });

  test('mark the open lesson as changed, and leave its screens as they were', () => {
    const there = after(
      blankAttempt,
      { kind: 'went', place: { lesson: slot(4), screen: 1 } },
      { kind: 'seen', lesson: slot(4), screen: 1, id: screen },
    );
    expect(after(there, answered(6, wrong)).lessons).toEqual({ 4: { seen: 0b10, changed: 3 } });
    expect(after(there, answered(6, wrong), { kind: 'hint', slot: slot(6) }).lessons[4]?.changed).toBe(4);
    expect(after(blankAttempt, answered(2, right)).lessons).toEqual({ 1: { seen: 0, changed: 1 } });
  });

  test('hints count to three', () => {
    const hint: AttemptEvent = { kind: 'hint', slot: slot(5) };
    const three = after(blankAttempt, hint, hint, hint);
    expect(three.slots[5]).toMatchObject({ hints: 3, tries: 0, result: 'none' });
    expect(after(three, hint)).toBe(three);
  });
});

describe('a check', () => {
  const once = after(blankAttempt, began(7), answered(9, right, 'k1'), answered(10, wrong, 'k2'), ended(66.666, false));

  test('that ends keeps its result with two decimals', () => {
    expect(once.checks[11]).toEqual({ best: 66.67, ended: 1, seed: 7, phase: 'ended', at: 0, changed: 4 });
  });

  test('that begins again clears the answers at its places, not what was reached', () => {
    const again = after(once, began(8));
    expect(again.slots[9]).toEqual({ result: 'right', score: 1, tries: 1, hints: 0, changed: 5 });
    expect(again.checks[11]).toMatchObject({ best: 66.67, ended: 1, seed: 8, phase: 'running', at: 0 });
  });

  test('remembers the place it is at', () => {
    expect(after(once, began(8), { kind: 'check-at', result: slot(11), at: 1 }).checks[11]?.at).toBe(1);
  });

  test('once passed stays passed, and keeps its best result', () => {
    const later = after(once, began(8), ended(83.33, true), began(9), ended(50, false));
    expect(later.checks[11]).toMatchObject({ best: 83.33, passed: true, ended: 3 });
  });

  test('is judged by its score when nobody has said whether it is passed', () => {
    expect(after(blankAttempt, began(1), ended(80)).checks[11]?.passed).toBe(true);
    expect(after(blankAttempt, began(1), ended(79.99)).checks[11]?.passed).toBeUndefined();
  });
});
