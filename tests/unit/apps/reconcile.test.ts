import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconcile, united } from '../../../src/apps/learner/reconcile.ts';
import { applyEvent } from '../../../src/domain/tracking/apply-event.ts';
import type { Attempt } from '../../../src/domain/tracking/attempt.ts';
import type { OptionId } from '../../../src/domain/course/ids.ts';
import { newAttempt } from '../../../src/domain/tracking/new-attempt.ts';
import { decodeSuspendData, encodeSuspendData } from '../../../src/domain/tracking/suspend-data.ts';
import { answered, checkTaken, COURSE, seen, went } from './course.ts';

const EVENTS = [
  answered(2),
  answered(2, 'a'),
  answered(3),
  seen(0),
  seen(1),
  went(1),
  ...checkTaken(50),
  ...checkTaken(100),
];
const attempt = (seed: number): Attempt => newAttempt(COURSE, () => seed / 100);
const after = (start: Attempt, events: readonly number[]): Attempt =>
  events.reduce((now, at) => applyEvent(now, EVENTS[at % EVENTS.length]!, COURSE), start);
const steps = fc.array(fc.nat(EVENTS.length - 1), { maxLength: 12 });
const fresh = attempt(99);
const host = (of: Attempt) => decodeSuspendData(encodeSuspendData(of, COURSE), COURSE);

describe('reconciling', () => {
  it('begins with the host’s work where this computer has none', () => {
    const known = after(attempt(1), [0, 3]);
    const { attempt: begun, confirmed, found } = reconcile(host(known), undefined, fresh);
    expect([begun.id, confirmed, found]).toEqual([known.id, known.sequence, undefined]);
  });

  it('has nothing to send again where host and journal say the same', () => {
    const known = after(attempt(1), [0, 3]);
    expect(reconcile(host(known), { attempt: known, confirmed: known.sequence }, fresh).confirmed).toBe(known.sequence);
  });

  it('sends again what the journal has not seen confirmed, although the host says the same', () => {
    const known = after(attempt(1), [0, 3, 2]);
    expect(reconcile(host(known), { attempt: known, confirmed: 1 }, fresh).confirmed).toBe(1);
  });

  it('has nothing to send again where a long state has let go of how often earlier rows were tried', () => {
    const known = after(attempt(1), [0, 3, 1, 1, 1, 2]);
    const long = { ...known, slots: { ...known.slots, 2: { ...known.slots[2]!, tries: 1, changed: 0 } } };
    expect(known.slots[2]?.tries).toBeGreaterThan(1);
    const journal = { attempt: known, confirmed: known.sequence };
    expect(reconcile({ attempt: long, hash: '' }, journal, fresh)).toMatchObject({
      attempt: { slots: { 2: { tries: known.slots[2]?.tries } } },
      confirmed: known.sequence,
    });
    // Where the state tells of other tries, or of another result, the host has missed something.
    const behind = [
      { ...long, slots: { ...long.slots, 2: { ...long.slots[2]!, tries: 2 } } },
      { ...long, slots: { ...long.slots, 2: { ...long.slots[2]!, result: 'notyet' as const } } },
    ];
    for (const told of behind) expect(reconcile({ attempt: told, hash: '' }, journal, fresh).confirmed).toBe(-1);
  });

  it('sends everything when the host is behind what it confirmed', () => {
    const old = after(attempt(1), [0]);
    const now = after(old, [5, 5]);
    expect(reconcile(host(old), { attempt: now, confirmed: now.sequence }, fresh).confirmed).toBe(-1);
  });

  it('loses no result of either side, whatever was done on both', () => {
    fc.assert(
      fc.property(steps, steps, steps, (shared, there, here) => {
        const start = after(attempt(1), shared);
        const [a, b] = [after(start, there), after(start, here)];
        const { attempt: merged, found } = reconcile(host(a), { attempt: b, confirmed: 0 }, fresh);
        expect(found).toBeUndefined();
        for (const side of [a, b]) {
          for (const [slot, { score, tries }] of Object.entries(side.slots)) {
            expect(merged.slots[Number(slot)]?.score).toBeGreaterThanOrEqual(score);
            expect(merged.slots[Number(slot)]?.tries).toBeGreaterThanOrEqual(tries);
          }
          for (const [slot, { seen: bits }] of Object.entries(side.lessons)) {
            expect((merged.lessons[Number(slot)]?.seen ?? 0) & bits).toBe(bits);
          }
          for (const [slot, { best = 0 }] of Object.entries(side.checks)) {
            expect(merged.checks[Number(slot)]?.best ?? 0).toBeGreaterThanOrEqual(best);
          }
        }
      }),
    );
  });

  it('never takes work of another attempt over unasked', () => {
    fc.assert(
      fc.property(steps, steps, (there, here) => {
        const [a, b] = [after(attempt(1), there), after(attempt(2), here)];
        const beginning = reconcile(host(a), { attempt: b, confirmed: 0 }, fresh);
        expect(beginning.attempt).toEqual('attempt' in host(a) ? (host(a) as { attempt: Attempt }).attempt : undefined);
      }),
    );
  });

  it('asks for nothing when the other attempt has nothing that the host lacks', () => {
    const work = after(attempt(1), [0]);
    const other = { ...work, id: 'zyxwvutsrq' };
    expect(reconcile(host(work), { attempt: other, confirmed: 0 }, fresh).found).toBeUndefined();
  });

  it('asks about an answer of a check that the other attempt has changed, although it counts no further try', () => {
    const [began, first] = checkTaken(50);
    if (!began || first?.kind !== 'answered') throw new Error('expected a check that begins with an answer');
    const to = (id: string): typeof first => {
      const response = { kind: 'choice', chosen: id as OptionId } as const;
      return { ...first, given: { response, faults: [], result: 'notyet', score: 0 } };
    };
    const there = [began, to('a')].reduce((now, event) => applyEvent(now, event, COURSE), attempt(1));
    const here = { ...applyEvent(there, to('c'), COURSE), id: 'zyxwvutsrq' };
    expect(here.slots[first.slot]?.tries).toBe(there.slots[first.slot]?.tries);
    expect(reconcile(host(there), { attempt: here, confirmed: 0 }, fresh).found).toEqual(here);
  });

  it('takes the journal for a damaged state, and says that it was damaged', () => {
    const known = after(attempt(1), [0]);
    const beginning = reconcile({ problem: 'damaged' }, { attempt: known, confirmed: 4 }, fresh);
    expect(beginning).toEqual({ attempt: known, confirmed: -1, damaged: true });
    expect(reconcile({ problem: 'unknown-schema' }, undefined, fresh)).toEqual({
      attempt: fresh,
      confirmed: -1,
      damaged: true,
    });
  });

  it('makes the united work newer than both', () => {
    const [a, b] = [after(attempt(1), [0, 3]), after(attempt(2), [2])];
    const { attempt: both, confirmed } = united(a, b);
    expect(both.sequence).toBe(Math.max(a.sequence, b.sequence) + 1);
    expect(confirmed).toBe(-1);
    expect(Object.keys(both.slots)).toEqual(['2', '3']);
  });
});
