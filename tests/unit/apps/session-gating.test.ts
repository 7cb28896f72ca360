import { describe, expect, it } from 'vitest';
import type { CourseIndex } from '../../../src/domain/course/compiled.ts';
import type { ModuleId, SlotNumber } from '../../../src/domain/course/ids.ts';
import type { Attempt, AttemptEvent } from '../../../src/domain/tracking/attempt.ts';
import { encodeSuspendData } from '../../../src/domain/tracking/suspend-data.ts';
import { reconcile } from '../../../src/apps/learner/reconcile.ts';
import { newAttempt } from '../../../src/domain/tracking/new-attempt.ts';
import { answered, CONFIG, COURSE } from './course.ts';
import { FakeServer } from './fake-host.ts';
import { Computer } from './session-bench.ts';

const branded = <T>(value: unknown): T => value as T;

/** The course with a second module (lesson at slot 7), always open; and its newer version, where mastery opens it. */
const open: CourseIndex = {
  ...COURSE,
  modules: [
    ...COURSE.modules,
    branded({ id: 'm03', number: '3', lessons: [{ id: 'm03-views', number: '3.1', screens: 4, slot: 7 }] }),
  ],
  slots: 'L2Q2PRL',
};
const gated: CourseIndex = { ...open, version: '1.1.0', hash: '4567cdef', nextModule: 'mastery' };

const there: AttemptEvent = { kind: 'went', place: { lesson: 7 as SlotNumber, screen: 2 } };
const seenThere: AttemptEvent = branded({ kind: 'seen', lesson: 7, screen: 1, id: 's' });
const openedByCode: AttemptEvent = { kind: 'module-opened', module: 'm03' as ModuleId };
const config = (course: CourseIndex) => ({ config: { ...CONFIG, course } });

describe('a newer version of the course that closes the module where the learner was', () => {
  it('opens at a place that is open, says so, and keeps all work', async () => {
    const [computer, server] = [new Computer(), new FakeServer()];
    const before = await computer.begin(server, config(open));
    await before.dispatch(answered(2), there, seenThere);
    await computer.settle(before, 0);
    await before.exit();

    const again = await computer.begin(server, config(gated));
    expect(again.notice).toBe('module-closed');
    expect(again.attempt.place).toEqual({ lesson: 1, screen: 0 });
    expect(again.attempt.lessons[7]?.seen).toBe(2);
    expect(again.attempt.slots[2]?.result).toBe('right');
    again.dismiss();
    await again.dispatch(there);
    expect(again.attempt.place.lesson).toBe(1);
  });

  it('also where only the host knows of the place, and where only looking is allowed', async () => {
    const work: Attempt = {
      ...newAttempt(open, () => 0.3),
      place: { lesson: 7 as SlotNumber, screen: 2 },
      lessons: { 7: { seen: 3, changed: 1 } },
    };
    for (const mode of ['normal', 'review'] as const) {
      const server = new FakeServer();
      server.suspendData = encodeSuspendData(work, open);
      server.mode = mode;
      const session = await new Computer().begin(server, config(gated));
      expect(session.attempt.place).toEqual({ lesson: 1, screen: 0 });
      expect(session.attempt.lessons[7]?.seen).toBe(3);
    }
  });

  it('says nothing where the place stays open', async () => {
    const [computer, server] = [new Computer(), new FakeServer()];
    const before = await computer.begin(server, config(gated));
    await before.dispatch(openedByCode, there);
    await computer.settle(before, 0);
    await before.exit();
    const again = await computer.begin(server, config(gated));
    expect(again.notice).toBeUndefined();
    expect(again.attempt.place).toEqual({ lesson: 7, screen: 2 });
  });
});

describe('a module that a code has opened', () => {
  it('is sent at once, and is open on another computer', async () => {
    const server = new FakeServer();
    const computer = new Computer();
    const session = await computer.begin(server, config(gated));
    await session.dispatch(openedByCode);
    expect(await computer.settle(session, 0)).toBe('saved');
    const elsewhere = await new Computer().begin(server, config(gated));
    expect(elsewhere.attempt.opened).toEqual(['m03']);
  });

  it('stays open when two computers have gone apart, whichever of them is the newer', () => {
    const start = newAttempt(gated, () => 0.4);
    const opened: Attempt = { ...start, sequence: 1, opened: ['m03' as ModuleId] };
    const newer: Attempt = { ...start, sequence: 9, lessons: { 1: { seen: 1, changed: 9 } } };
    for (const [host, journal] of [
      [opened, newer],
      [newer, opened],
    ] as const) {
      const { attempt, confirmed } = reconcile(
        { attempt: host, hash: gated.hash },
        { attempt: journal, confirmed: 9 },
        start,
      );
      expect(attempt.opened).toEqual(['m03']);
      expect(confirmed).toBe(-1);
    }
  });

  it('is work that is asked about where the host begins anew', () => {
    const start = newAttempt(gated, () => 0.4);
    const opened: Attempt = { ...start, id: 'other-one-', opened: ['m03' as ModuleId] };
    expect(reconcile({ problem: 'empty' }, { attempt: opened, confirmed: 0 }, start).found).toBe(opened);
  });
});

describe('wrong codes', () => {
  it('are counted over a reload and on another computer, with their time on their own computer alone', async () => {
    const [computer, server] = [new Computer(), new FakeServer()];
    const session = await computer.begin(server, config(gated));
    await session.dispatch({ kind: 'code-refused', count: 1, at: 5000 }, { kind: 'code-refused', count: 2, at: 9000 });
    await computer.settle(session, 60_000);
    expect((await computer.begin(server, config(gated))).attempt.wrongCodes).toEqual({ count: 2, at: 9000 });
    expect((await new Computer().begin(server, config(gated))).attempt.wrongCodes).toEqual({ count: 2 });
  });
});
