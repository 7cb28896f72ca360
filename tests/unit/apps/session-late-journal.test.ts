import { describe, expect, it } from 'vitest';
import { databaseExists } from '../../../src/adapters/storage/database-exists.ts';
import { SafeStore } from '../../../src/adapters/storage/safe-store.ts';
import { decodeSuspendData } from '../../../src/domain/tracking/suspend-data.ts';
import { answered, COURSE, seen, went } from './course.ts';
import { FakeServer } from './fake-host.ts';
import type { LearnerSession } from '../../../src/apps/learner/learner-session.ts';
import { Computer } from './session-bench.ts';

/** Lets time pass, second by second, until a session has come to a state. */
async function reaches(computer: Computer, session: LearnerSession, state: () => boolean): Promise<void> {
  for (let seconds = 0; !state(); seconds++) {
    if (seconds > 60) throw new Error(`After a minute: ${session.saveState}, ${session.notice ?? 'no notice'}`);
    computer.clock.advance(1_000);
    for (let turns = 0; turns < 20; turns++) await new Promise((resolve) => setImmediate(resolve));
  }
}

/** The journal's store of a computer to which the code of the database does not come before `come` is called. */
function lateStore(computer: Computer): { readonly store: SafeStore; readonly come: () => void } {
  let there = false;
  const store = new SafeStore(
    { now: () => computer.clock.now(), setTimeout: () => 0, clearTimeout: () => undefined },
    {
      exists: () => databaseExists('td', () => computer.disk),
      bring: async () => {
        if (!there) throw new Error('journal.js does not come');
        return computer.database();
      },
    },
  );
  return { store, come: () => (there = true) };
}

/** A computer whose journal holds an answer that the server has not got. */
async function leftWork(server: FakeServer, hosted: boolean): Promise<Computer> {
  const computer = new Computer();
  const first = await computer.begin(server, { hosted });
  await first.dispatch(seen(0), answered(2), went(2));
  await computer.settle(first, 0);
  server.up = false;
  await first.dispatch(answered(3));
  computer.clock.stop();
  server.up = true;
  return computer;
}

describe('a journal that cannot be read at the launch, since its code has not come', () => {
  it('is told with its reason, taken up when it can be read, and written with what was done meanwhile', async () => {
    const server = new FakeServer();
    const computer = await leftWork(server, true);
    const { store, come } = lateStore(computer);
    const session = await computer.begin(server, { store });
    expect(session.notice).toBe('storage-late');
    expect(session.attempt.slots[3]).toBeUndefined();
    await session.dispatch(seen(1), went(1));
    expect((await computer.journal())?.attempt.lessons[1]?.seen).toBe(1);

    come();
    await reaches(computer, session, () => session.notice === 'work-late');
    expect(session.attempt.slots[3]?.result).toBe('right');
    expect(session.attempt.lessons[1]?.seen).toBe(3);
    expect(session.attempt.place).toEqual({ lesson: 1, screen: 1 });
    await reaches(computer, session, () => session.saveState === 'saved');
    const kept = (await computer.journal())?.attempt;
    expect([kept?.slots[3]?.result, kept?.lessons[1]?.seen]).toEqual(['right', 3]);
    const decoded = decodeSuspendData(server.suspendData, COURSE);
    expect('attempt' in decoded && decoded.attempt.slots[3]?.result).toBe('right');
  });

  it('withdraws what was told as soon as writing works, though nothing was done and nothing lay there', async () => {
    const computer = new Computer();
    const { store, come } = lateStore(computer);
    const session = await computer.begin(new FakeServer(), { hosted: false, store });
    expect(session.notice).toBe('storage-late');
    come();
    await reaches(computer, session, () => session.notice === undefined && session.saveState === 'saved');
    expect(await computer.journal()).toBeDefined();
  });

  it('leads who has done nothing yet to where the earlier work ended', async () => {
    const server = new FakeServer();
    const computer = await leftWork(server, false);
    server.suspendData = ''; // The runtime's row could not be read either.
    const { store, come } = lateStore(computer);
    const session = await computer.begin(server, { hosted: false, store });
    come();
    await reaches(computer, session, () => session.notice === 'work-late');
    expect(session.attempt.place).toEqual({ lesson: 1, screen: 2 });
    expect(session.attempt.slots[3]?.result).toBe('right');
  });

  it('is one attempt with what was done meanwhile without a host, at the next launch too', async () => {
    const server = new FakeServer();
    const computer = await leftWork(server, false);
    const left = server.suspendData;
    server.suspendData = '';
    const { store, come } = lateStore(computer);
    const session = await computer.begin(server, { hosted: false, store });
    await session.dispatch(seen(1), went(1));
    come();
    await reaches(computer, session, () => session.notice === 'work-late');
    computer.clock.stop();
    server.suspendData = left; // The runtime's row is still the older one.
    const next = await computer.begin(server, { hosted: false });
    expect(next.notice).toBeUndefined();
    expect(next.attempt.lessons[1]?.seen).toBe(3);
    expect(next.attempt.place).toEqual({ lesson: 1, screen: 1 });
  });

  it('is asked about when it is of another attempt than the host’s', async () => {
    const server = new FakeServer();
    const computer = await leftWork(server, true);
    server.suspendData = '';
    const { store, come } = lateStore(computer);
    const session = await computer.begin(server, { store });
    session.dismiss();
    come();
    await reaches(computer, session, () => session.notice === 'found-here');
    expect((await computer.journal())?.attempt.slots[3]?.result).toBe('right');
    await session.choose(true);
    expect(session.attempt.slots[3]?.result).toBe('right');
  });
});

describe('two windows that both take themselves for the only one', () => {
  it('lose nothing of each other in the journal', async () => {
    const server = new FakeServer();
    const computer = new Computer();
    const one = await computer.begin(server);
    await one.dispatch(seen(0));
    await computer.settle(one, 5_000);
    const other = await computer.begin(server);
    await one.dispatch(answered(2));
    await other.dispatch(answered(3));
    const both = (await computer.journal())?.attempt;
    expect([both?.slots[2]?.result, both?.slots[3]?.result]).toEqual(['right', 'right']);
    await one.dispatch(went(1));
    expect(one.attempt.slots[3]?.result).toBe('right');
    expect(one.notice).toBeUndefined();
  });
});

describe('a disk that has room again', () => {
  it('is found without anything being done, and what was told is withdrawn', async () => {
    const computer = new Computer();
    const database = computer.database();
    const write = database.write.bind(database);
    const session = await computer.begin(new FakeServer(), { hosted: false, store: computer.store(() => database) });
    database.write = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    await session.dispatch(answered(2));
    expect(session.notice).toBe('storage-refused-alone');
    database.write = write;
    await reaches(computer, session, () => session.notice === undefined && session.saveState === 'saved');
    expect((await computer.journal())?.attempt.slots[2]?.result).toBe('right');
  });
});
