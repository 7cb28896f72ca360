import { describe, expect, it } from 'vitest';
import { WindowLock } from '../../../src/adapters/storage/window-lock.ts';
import type { LearnerSession } from '../../../src/apps/learner/learner-session.ts';
import { answered, checkTaken, went } from './course.ts';
import { FakeServer } from './fake-host.ts';
import { Computer, held, reaches, worked } from './session-bench.ts';

describe('review and preview', () => {
  for (const mode of ['review', 'browse'] as const) {
    it(`${mode} writes nothing, neither to the host nor to the journal`, async () => {
      const computer = new Computer();
      const server = new FakeServer();
      await worked(new Computer(), server);
      server.mode = mode;
      const calls = server.log.length;
      const session = await computer.begin(server);
      expect(session.saveState).toBe('view');
      expect(session.notice).toBe('view-only');
      expect(session.attempt.slots[2]?.result).toBe('right');
      await session.dispatch(answered(3));
      expect(session.attempt.slots[3]?.result).toBe('right');
      session.hidden();
      session.sendNow();
      session.leave(false);
      await session.exit();
      computer.clock.advance(120_000);
      expect(server.log.length).toBe(calls);
      expect(await computer.journal()).toBeUndefined();
      expect(session.exited).toBe(true);
    });
  }
});

describe('a second window', () => {
  /** Locks of two windows that hear each other; waits end by the computer's clock. */
  function locks(computer: Computer) {
    const hearing = new Map<object, (event: { readonly data: unknown }) => void>();
    const lock = (id: string, onLost: () => void = () => undefined) =>
      new WindowLock({
        id,
        onLost,
        setTimeout: (callback, milliseconds) => computer.clock.setTimeout(callback, milliseconds),
        open: () => {
          const own = {
            addEventListener: (_type: 'message', hear: (event: { readonly data: unknown }) => void) =>
              void hearing.set(own, hear),
            postMessage: (data: unknown) => hearing.forEach((hear, other) => other !== own && hear({ data })),
            close: () => void hearing.delete(own),
          };
          return own;
        },
      });
    return lock;
  }

  async function begin(computer: Computer, server: FakeServer, lock: WindowLock): Promise<LearnerSession> {
    const session = computer.session(server, { lock });
    const launched = session.launch();
    computer.clock.advance(300);
    await launched;
    await session.start();
    if (session.writes) await computer.settle(session, 0);
    return session;
  }

  it('is told, shows the work of the first, and does not even open the host', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const lock = locks(computer);
    const first = await begin(computer, server, lock('a'));
    await first.dispatch(answered(2));
    await computer.settle(first, 0);
    const calls = server.log.length;
    const second = await begin(computer, server, lock('b'));
    expect(second.saveState).toBe('second');
    expect(second.notice).toBe('second-window');
    expect(second.attempt.slots[2]?.result).toBe('right');
    await second.dispatch(answered(3));
    second.hidden();
    second.leave(false);
    expect(server.opened).toBe(1);
    expect(server.log.length).toBe(calls);
    expect((await computer.journal())?.attempt.slots[3]).toBeUndefined();
  });

  it('takes over when the first has gone, and goes on from what the first did last', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const lock = locks(computer);
    const first = await begin(computer, server, lock('a'));
    const second = await begin(computer, server, lock('b'));
    await first.dispatch(answered(2));
    await computer.settle(first, 0);
    await first.exit();
    first.leave(false);
    second.sendNow();
    computer.clock.advance(300);
    await reaches(second, () => computer.clock.nextIn === 0);
    expect(await computer.settle(second, 0)).toBe('saved');
    expect(second.writes).toBe(true);
    expect(second.attempt.slots[2]?.result).toBe('right');
    expect(held(server, 2)?.result).toBe('right');
    expect(second.notice).toBeUndefined();
  });

  it('stays second while the first is there', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const lock = locks(computer);
    await begin(computer, server, lock('a'));
    const second = await begin(computer, server, lock('b'));
    second.dismiss();
    second.sendNow();
    computer.clock.advance(300);
    await reaches(second, () => second.notice === 'second-window');
    expect(second.writes).toBe(false);
  });

  it('that began to write by mistake stops, and its timers with it', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const session = await worked(computer, server);
    await session.dispatch(went(1));
    const calls = server.log.length;
    session.stepBack();
    computer.clock.advance(120_000);
    session.hidden();
    session.leave(false);
    expect(session.saveState).toBe('second');
    expect(server.log.length).toBe(calls);
  });
});

describe('work found on this computer', () => {
  /** A host that has forgotten, as after Moodle's "new attempt", beside a journal with work. */
  async function found(): Promise<{ computer: Computer; server: FakeServer; session: LearnerSession }> {
    const computer = new Computer();
    await worked(computer, new FakeServer());
    const server = new FakeServer();
    const session = await computer.begin(server);
    return { computer, server, session };
  }

  it('is asked about before anything is written', async () => {
    const { computer, server, session } = await found();
    expect(session.notice).toBe('found-here');
    session.dismiss();
    expect(session.notice).toBe('found-here');
    session.hidden();
    session.leave(false);
    computer.clock.advance(120_000);
    expect(server.log).toEqual([]);
    expect((await computer.journal())?.attempt.slots[2]?.result).toBe('right');
  });

  it('is gone on with when the learner says so, with every row sent', async () => {
    const { computer, server, session } = await found();
    await session.choose(true);
    expect(await computer.settle(session, 0)).toBe('saved');
    expect(session.attempt.slots[2]?.result).toBe('right');
    expect(held(server, 2)?.result).toBe('right');
    expect(server.rows.size).toBe(1);
    expect(session.notice).toBeUndefined();
  });

  it('is left behind when the learner begins anew, and not asked about again', async () => {
    const { computer, server, session } = await found();
    await session.choose(false);
    await computer.settle(session, 0);
    expect(session.attempt.slots).toEqual({});
    expect((await computer.journal())?.attempt.id).toBe(session.attempt.id);
    expect((await computer.begin(server)).notice).toBeUndefined();
  });

  it('of another attempt is not merged into the host’s without asking', async () => {
    const computer = new Computer();
    await worked(computer, new FakeServer());
    const server = new FakeServer();
    const elsewhere = await new Computer().begin(server);
    await elsewhere.dispatch(answered(3));
    elsewhere.hidden();
    const session = await computer.begin(server);
    expect(session.notice).toBe('found-here');
    expect(session.attempt.slots[2]).toBeUndefined();
    await session.choose(true);
    await computer.settle(session, 0);
    expect(Object.keys(session.attempt.slots)).toEqual(['2', '3']);
  });

  it('of another learner is not seen', async () => {
    const { computer } = await found();
    const server = new FakeServer();
    server.learner = 'ion';
    const session = await computer.begin(server);
    expect(session.notice).toBeUndefined();
    expect(session.attempt.slots).toEqual({});
  });

  it('without any learning in it is nothing to ask about', async () => {
    const computer = new Computer();
    const session = await computer.begin(new FakeServer());
    await session.dispatch(went(1));
    expect((await computer.begin(new FakeServer())).notice).toBeUndefined();
  });
});

describe('a fork on two computers', () => {
  it('is merged when the first comes back, and both answers reach the server with their rows', async () => {
    const server = new FakeServer();
    const one = new Computer();
    const first = await one.begin(server);
    server.up = false;
    await first.dispatch(...checkTaken(100));
    expect(await one.settle(first, 0)).toBe('kept');
    server.up = true;
    const two = new Computer(one.clock);
    const second = await two.begin(server);
    await second.dispatch(answered(2));
    await second.dispatch(answered(3, 'a'));
    await two.settle(second, 0);
    second.leave(false);
    server.rows.clear();
    const back = await one.begin(server);
    expect(back.notice).toBeUndefined();
    expect(Object.keys(back.attempt.slots)).toEqual(['2', '3', '4', '5']);
    expect(held(server, 3)?.result).toBe('notyet');
    expect(held(server, 4)?.result).toBe('right');
    expect(server.score).toBe(100);
    expect([...server.rows.keys()].sort()).toEqual([0, 1, 2, 3]);
  });
});

describe('damaged suspend data', () => {
  it('is made good by the journal, and told', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    await worked(computer, server);
    server.suspendData = `${server.suspendData.slice(0, -3)}xyz`;
    const session = await computer.begin(server);
    expect(session.notice).toBe('state-damaged');
    expect(session.attempt.slots[2]?.result).toBe('right');
    expect(held(server, 2)?.result).toBe('right');
  });

  it('without a journal begins afresh and lowers neither status nor score', async () => {
    const server = new FakeServer();
    server.suspendData = 'v9.from-the-future';
    server.status = 'completed';
    server.score = 90;
    const session = await new Computer().begin(server);
    expect(session.notice).toBe('state-damaged');
    expect(session.attempt.slots).toEqual({});
    expect(server.status).toBe('completed');
    expect(server.score).toBe(90);
  });
});
