import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeAttempts } from '../../../../src/domain/record/merge.ts';
import { decodeSuspendData, encodeSuspendData } from '../../../../src/domain/tracking/suspend-data.ts';
import { series } from '../../../support/long-run.ts';
import { arbitraryAttempt } from '../arbitraries.ts';
import { answerOf, blankAttempt, choose, courseIndex, given, slot, stateOf } from '../course-index-fixture.ts';

const attempt = arbitraryAttempt(courseIndex);
const told = fc.record({ rows: fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }), changed: fc.nat(9) });
/** With drawings at some of its slots, which suspend data would not carry. */
const drawn = fc
  .tuple(attempt, fc.array(fc.option(told, { nil: undefined }), { minLength: 1 }))
  .map(([own, drawings]) => ({
    ...own,
    slots: Object.fromEntries(
      Object.entries(own.slots).map(([key, state], at) => {
        const drawing = drawings[at % drawings.length];
        return [key, drawing ? { ...state, drawing } : state];
      }),
    ),
  }));

describe('merging', () => {
  test('is idempotent', () => {
    fc.assert(
      fc.property(drawn, (a) => {
        expect(mergeAttempts(a, a)).toEqual(a);
      }),
      series(20_000),
    );
  });

  test('is commutative', () => {
    fc.assert(
      fc.property(drawn, drawn, (a, b) => {
        expect(mergeAttempts(a, b)).toEqual(mergeAttempts(b, a));
      }),
      series(20_000),
    );
  });

  test('is associative', () => {
    fc.assert(
      fc.property(drawn, drawn, drawn, (a, b, c) => {
        expect(mergeAttempts(mergeAttempts(a, b), c)).toEqual(mergeAttempts(a, mergeAttempts(b, c)));
      }),
      series(20_000),
    );
  });

  test('takes in what it has already taken in without a change', () => {
    fc.assert(
      fc.property(drawn, drawn, (a, b) => {
        const merged = mergeAttempts(a, b);
        expect(mergeAttempts(merged, a)).toEqual(merged);
      }),
      series(20_000),
    );
  });

  test('loses no result, score, try, hint, screen, check or opened module', () => {
    fc.assert(
      fc.property(attempt, attempt, (a, b) => {
        const merged = mergeAttempts(a, b);
        for (const [at, state] of Object.entries(a.slots)) {
          const kept = merged.slots[Number(at)];
          expect(kept?.score).toBeGreaterThanOrEqual(state.score);
          expect(kept?.tries).toBeGreaterThanOrEqual(state.tries);
          expect(kept?.hints).toBeGreaterThanOrEqual(state.hints);
        }
        for (const module of a.opened ?? []) expect(merged.opened).toContain(module);
        expect(merged.wrongCodes?.count ?? 0).toBeGreaterThanOrEqual(a.wrongCodes?.count ?? 0);
        for (const [at, { seen }] of Object.entries(a.lessons)) {
          expect((merged.lessons[Number(at)]?.seen ?? 0) & seen).toBe(seen);
        }
        for (const [at, check] of Object.entries(a.checks)) {
          expect(merged.checks[Number(at)]?.best ?? -1).toBeGreaterThanOrEqual(check.best ?? -1);
          if (check.passed) expect(merged.checks[Number(at)]?.passed).toBe(true);
        }
        expect(merged.sequence).toBe(Math.max(a.sequence, b.sequence));
        expect(merged.seconds).toBe(Math.max(a.seconds, b.seconds));
      }),
      series(20_000),
    );
  });

  test('goes on at the place and in the language of the newer one', () => {
    const older = { ...blankAttempt, sequence: 3, language: 'ro' as const };
    const newer = { ...blankAttempt, sequence: 4, language: 'de' as const, place: { lesson: slot(4), screen: 2 } };
    expect(mergeAttempts(older, newer)).toMatchObject({ language: 'de', place: { lesson: 4, screen: 2 } });
  });

  test('keeps the best result of one beside the newest answer of the other', () => {
    const right = stateOf(answerOf('q2', [given(choose('b'), 'right')]), 5);
    const wrong = stateOf(answerOf('q2', [given(choose('a'), 'notyet', ['S1'])]), 9);
    const merged = mergeAttempts(
      { ...blankAttempt, sequence: 9, slots: { 6: wrong } },
      { ...blankAttempt, sequence: 7, slots: { 6: right } },
    );
    expect(merged.slots[6]).toEqual({ ...wrong, result: 'right', score: 1 });
  });

  test('does not bring back answers that a newer check has cleared', () => {
    const old = stateOf(answerOf('k1', [given(choose('b'), 'right')]), 5);
    const cleared = { result: old.result, score: old.score, tries: old.tries, hints: old.hints, changed: 8 };
    const merged = mergeAttempts(
      { ...blankAttempt, sequence: 5, slots: { 9: old } },
      { ...blankAttempt, sequence: 8, slots: { 9: cleared } },
    );
    expect(merged.slots[9]).toEqual(cleared);
  });

  test('with what a host kept brings back the answers that suspend data has no room for', () => {
    const answered = stateOf(answerOf('q2', [given(choose('b'), 'right')]), 5);
    const journal = { ...blankAttempt, sequence: 5, slots: { 6: answered } };
    const host = decodeSuspendData(encodeSuspendData({ ...journal, sequence: 9 }, courseIndex), courseIndex);
    if ('problem' in host) throw new Error(host.problem);
    expect(host.attempt.slots[6]?.answer).toBeUndefined();
    expect(mergeAttempts(journal, host.attempt)).toEqual({ ...journal, sequence: 9 });
  });

  test('does not reopen a check that ended on another computer', () => {
    const check = { ended: 0, seed: 7, phase: 'running' as const, at: 3, changed: 4 };
    const journal = { ...blankAttempt, sequence: 4, checks: { 11: check } };
    const ended = { ...check, ended: 1, best: 50, phase: 'ended' as const, changed: 6 };
    const elsewhere = { ...journal, sequence: 8, checks: { 11: ended } };
    const host = decodeSuspendData(encodeSuspendData(elsewhere, courseIndex), courseIndex);
    if ('problem' in host) throw new Error(host.problem);
    expect(mergeAttempts(journal, host.attempt).checks[11]).toEqual(ended);
  });
});
