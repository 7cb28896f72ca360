import { describe, expect, it } from 'vitest';
import { decodeSuspendData } from '../../../src/domain/tracking/suspend-data.ts';
import { answered, COURSE, LESSON, seen, went } from './course.ts';
import { FakeServer } from './fake-host.ts';
import { Computer } from './session-bench.ts';

describe('time', () => {
  it('counts the learner’s work and leaves out pauses over three minutes', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const session = await computer.begin(server);
    computer.clock.advance(100_000);
    await session.dispatch(went(1));
    await computer.settle(session, 5_000);
    computer.clock.advance(600_000);
    await session.dispatch(answered(2));
    await computer.settle(session, 0);
    await session.exit();
    expect(session.attempt.seconds).toBe(100);
    expect(server.log[server.log.length - 1]).toBe('finish 100s');
  });

  it('does not count tries to reach a silent server as work', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const session = await computer.begin(server);
    server.up = false;
    await session.dispatch(answered(2));
    await computer.settle(session, 0);
    for (let minute = 0; minute < 10; minute++) {
      session.sendNow();
      computer.clock.advance(60_000);
    }
    await session.dispatch(went(1));
    expect(session.attempt.seconds).toBe(0);
  });

  it('adds up over sessions in the attempt, and counts anew for the host', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    for (const screen of [1, 2]) {
      const session = await computer.begin(server);
      computer.clock.advance(20_000);
      await session.dispatch(went(screen));
      session.leave(false);
    }
    expect(server.log.filter((call) => call.startsWith('finish'))).toEqual(['finish 20s', 'finish 20s']);
    const decoded = decodeSuspendData(server.suspendData, COURSE);
    expect('attempt' in decoded && decoded.attempt.seconds).toBe(40);
  });
});

describe('lessons that reports need', () => {
  it('are brought before the first commit, so that no row of the last session is lost', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const killed = await computer.begin(server);
    await killed.dispatch(seen(0), answered(2));
    computer.clock.stop();
    const loaded = new Set<string>();
    const lessons = {
      get lessons() {
        return loaded.size > 0 ? [LESSON] : [];
      },
      reportTexts: {},
      has: (id: string) => loaded.has(id),
      forReport: async (id: string) => void loaded.add(id),
    };
    await computer.begin(server, { lessons });
    expect([...loaded]).toEqual(['m02-scale']);
    expect(server.rows.size).toBe(1);
  });
});
