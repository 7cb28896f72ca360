import { describe, expect, test } from 'vitest';
import { drawCheck, focusOf } from '../../../../src/domain/quiz/draw-check.ts';
import { applyEvent } from '../../../../src/domain/tracking/apply-event.ts';
import type { Attempt, AttemptEvent } from '../../../../src/domain/tracking/attempt.ts';
import { changedRows, rowIds } from '../../../../src/domain/tracking/report-rows.ts';
import { rowKinds } from '../../../../src/domain/tracking/rows.ts';
import { blankAttempt, choose, given, slot } from '../course-index-fixture.ts';
import { checkedIndex, loadedCheck, moduleCheck } from '../module-check-fixture.ts';

const lesson = { ...loadedCheck() };
const check = lesson.check ?? { draw: 0, places: [], pool: [], result: slot(0) };
const { places, result } = moduleCheck.check;
/** The topics of the fixture are at lessons 101 and 102. */
const WEAK = [slot(101)];

/** A try with all its answers; `right` says of which places they are right. */
function tryAt(seed: number, right: (at: number) => boolean, focus: typeof WEAK = []): readonly AttemptEvent[] {
  const items = drawCheck(check, seed, focusOf(check, focus));
  return [
    { kind: 'check-began', result, places: places.slice(0, items.length), seed, focus },
    ...items.map((question, at): AttemptEvent => ({
      kind: 'answered',
      slot: places[at] ?? slot(0),
      question: question.id,
      given: given(choose(right(at) ? 'b' : 'a'), right(at) ? 'right' : 'notyet', right(at) ? [] : ['S1']),
      seconds: 5,
    })),
  ];
}

const start: Attempt = { ...blankAttempt, place: { lesson: result, screen: 0 } };
const apply = (events: readonly AttemptEvent[], from: Attempt): Attempt =>
  events.reduce((before, event) => applyEvent(before, event, checkedIndex), from);

const failed = apply(
  [
    ...tryAt(16, (at) => at < 2),
    { kind: 'check-ended', result, percent: 50, passed: false, topics: { 101: 50, 102: 50 } },
  ],
  start,
);
const repeated = apply(
  [
    ...tryAt(17, () => true, WEAK),
    { kind: 'check-ended', result, percent: 75, passed: false, topics: { 101: 100, 102: 50 } },
  ],
  failed,
);

function rows(attempt: Attempt, sinceSequence: number) {
  return changedRows({
    attempt,
    index: checkedIndex,
    sinceSequence,
    lessons: [lesson],
    reportLanguage: 'en',
    reportTexts: {},
  });
}

describe('the rows of a module’s check', () => {
  test('are its places by the item drawn, and its result with every topic', () => {
    const told = rows(failed, 0);
    const items = drawCheck(check, 16);
    // Three lessons, then four places and the result.
    expect(told.map(({ index }) => index)).toEqual([3, 4, 5, 6, 7]);
    told.slice(0, 4).forEach((row, at) => {
      expect(row.id).toMatch(new RegExp(`^t-m02-check-${items[at]?.id.replace(/\d+$/, '') ?? '?'}0\\d-best-scale$`));
      expect(row.result).toBe(at < 2 ? 'right' : 'wrong');
      expect(row.response).toBe(at < 2 ? 'B | 5s' : 'A [S1] | 5s');
    });
    expect(told[4]).toMatchObject({
      id: 't-m02-check-result',
      response: '2 of 4, 50 % | t0 50 % | t1 50 %',
      pattern: '80 %',
      result: 50,
    });
  });

  test('tell the answer that stands in the end, not the ones on the way to it', () => {
    const on = tryAt(16, () => false).flatMap((event): readonly AttemptEvent[] =>
      event.kind === 'answered' ? [event, { ...event, given: given(choose('b'), 'right'), seconds: 3 }] : [event],
    );
    const told = rows(apply([...on, { kind: 'check-ended', result, percent: 100 }], start), 0);
    expect(told.slice(0, 4).map(({ response }) => response)).toEqual(Array.from({ length: 4 }, () => 'B | 8s'));
    expect(told.slice(0, 4).map((row) => row.result)).toEqual(Array.from({ length: 4 }, () => 'right'));
  });

  test('are written over by a repetition as far as it goes; the others keep what they said', () => {
    const told = rows(repeated, failed.sequence);
    expect(told.map(({ index }) => index)).toEqual([3, 4, 5, 7]);
    expect(told[3]).toMatchObject({
      response: '3 of 3, 100 % | best 75 % | 2x | t0 100 % | t1 50 %',
      result: 75,
    });
    const before = rowIds({ attempt: failed, index: checkedIndex, lessons: [lesson] });
    const after = rowIds({ attempt: repeated, index: checkedIndex, lessons: [lesson] });
    expect(after[6]).toBe(before[6]);
    expect(after.slice(3, 6)).not.toEqual(before.slice(3, 6));
  });

  test('have ids before the check has been taken', () => {
    const ids = rowIds({ attempt: blankAttempt, index: checkedIndex, lessons: [], kinds: rowKinds(checkedIndex) });
    expect(ids.slice(2)).toEqual([
      'p-m02-lettering-practice',
      't-m02-check-place-1',
      't-m02-check-place-2',
      't-m02-check-place-3',
      't-m02-check-place-4',
      't-m02-check-result',
    ]);
  });
});
