import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../../../src/adapters/storage/memory-store.ts';
import { decodeSuspendData } from '../../../src/domain/tracking/suspend-data.ts';
import { answered, checkTaken, COURSE, seen, went } from './course.ts';
import { FakeServer } from './fake-host.ts';
import { Computer, reaches } from './session-bench.ts';

/** What the server holds of a slot. */
function held(server: FakeServer, slot: number) {
  const decoded = decodeSuspendData(server.suspendData, COURSE);
  return 'attempt' in decoded ? decoded.attempt.slots[slot] : undefined;
}

const PRACTICE_ROW = 0; // Lessons, places and results have rows: slot 1 is the first.

describe('an answer', () => {
  it('is in the journal before the host is called', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const session = await computer.begin(server);
    const before = server.log.length;
    await session.dispatch(answered(2));
    expect((await computer.journal())?.attempt.slots[2]?.result).toBe('right');
    expect(server.log.length).toBe(before);
    expect(session.saveState).toBe('saving');
  });

  it('costs one commit, and is called saved only when the server has answered', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const session = await computer.begin(server);
    const before = server.log.length;
    await session.dispatch(answered(2), seen(0));
    expect(await computer.settle(session, 0)).toBe('saved');
    computer.clock.advance(120_000);
    expect(server.log.slice(before)).toEqual(['commit 1']);
    expect(held(server, 2)?.result).toBe('right');
    expect(server.rows.get(PRACTICE_ROW)?.id).toContain('scale');
  });

  it('survives a kill between journal and commit', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const killed = await computer.begin(server);
    await killed.dispatch(answered(2));
    computer.clock.stop();
    expect(server.rows.size).toBe(0);
    const again = await computer.begin(server);
    expect(again.attempt.slots[2]?.result).toBe('right');
    expect(again.attempt.id).toBe(killed.attempt.id);
    expect(held(server, 2)?.result).toBe('right');
    expect(server.rows.get(PRACTICE_ROW)).toBeDefined();
    expect(again.notice).toBeUndefined();
  });

  it('survives a kill after the commit, whatever this computer has', async () => {
    const server = new FakeServer();
    const first = new Computer();
    const session = await first.begin(server);
    await session.dispatch(answered(2, 'a'), went(1));
    await first.settle(session, 0);
    const elsewhere = await new Computer().begin(server);
    expect(elsewhere.attempt.slots[2]?.result).toBe('notyet');
    expect(elsewhere.attempt.slots[2]?.answer?.tries).toHaveLength(1);
    expect(elsewhere.attempt.place.screen).toBe(1);
    expect(elsewhere.notice).toBeUndefined();
  });
});

describe('a change that is no answer', () => {
  it('waits for a rest of five seconds', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const session = await computer.begin(server);
    const before = server.log.length;
    await session.dispatch(went(1), seen(0));
    computer.clock.advance(4_999);
    expect(server.log.length).toBe(before);
    expect(await computer.settle(session, 1)).toBe('saved');
    expect(server.log.length).toBe(before + 1);
  });

  it('waits no longer than 30 seconds while the learner goes on', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const session = await computer.begin(server);
    const before = server.log.length;
    for (let step = 0; step < 8; step++) {
      expect(server.log.length).toBe(before);
      await session.dispatch(went((step % 2) + 1));
      computer.clock.advance(4_000);
    }
    expect(server.log.length).toBe(before + 1);
  });

  it('is sent at once when the page is hidden', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const session = await computer.begin(server);
    const before = server.log.length;
    await session.dispatch(went(1));
    session.hidden();
    expect(server.log.length).toBe(before + 1);
    await reaches(session, () => session.saveState === 'saved');
    session.hidden();
    expect(server.log.length).toBe(before + 1);
  });

  it('is sent at once when it finishes a lesson', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const session = await computer.begin(server);
    await session.dispatch(seen(0), seen(1));
    const before = server.log.length;
    await session.dispatch(seen(2));
    await computer.settle(session, 0);
    expect(server.log.length).toBe(before + 1);
  });

  it('that changes nothing is not kept and not sent', async () => {
    const computer = new Computer();
    const session = await computer.begin(new FakeServer());
    const { sequence } = session.attempt;
    await session.dispatch(went(0));
    expect(session.attempt.sequence).toBe(sequence);
    expect(session.saveState).toBe('saved');
  });
});

describe('a server that is gone', () => {
  for (const honest of [true, false]) {
    it(`leaves the work on this computer and is tried again, host ${honest ? 'honest' : 'lying'}`, async () => {
      const computer = new Computer();
      const server = new FakeServer();
      server.honest = honest;
      const session = await computer.begin(server);
      server.up = false;
      await session.dispatch(answered(2));
      expect(await computer.settle(session, 0)).toBe('kept');
      expect(session.notice).toBeUndefined();
      const calls = server.log.length;
      computer.clock.advance(5_000);
      await reaches(session, () => session.notice === 'server-silent');
      expect(server.log.length).toBe(calls); // A commit could freeze the page: only the probe was tried.
      expect(session.saveState).toBe('kept');
      server.up = true;
      computer.clock.advance(15_000);
      await reaches(session, () => session.saveState === 'saved');
      expect(server.log[server.log.length - 1]).toBe('resend 1');
      expect(held(server, 2)?.result).toBe('right');
      expect(server.rows.get(PRACTICE_ROW)).toBeDefined();
      expect(session.notice).toBeUndefined();
    });
  }

  it('gets every row of the time it was gone', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const session = await computer.begin(server);
    server.up = false;
    for (const event of checkTaken(100)) await session.dispatch(event);
    expect(await computer.settle(session, 0)).toBe('kept');
    await session.dispatch(answered(2));
    await computer.settle(session, 0);
    server.up = true;
    session.sendNow();
    await reaches(session, () => session.saveState === 'saved');
    expect([...server.rows.keys()].sort()).toEqual([0, 1, 2, 3]);
    expect(server.score).toBe(100);
  });

  it('gets at the next launch what a lying host has dropped', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const session = await computer.begin(server);
    server.up = false;
    await session.dispatch(answered(2));
    expect(await computer.settle(session, 0)).toBe('kept');
    computer.clock.stop(); // Killed; a new launch finds the server again.
    server.up = true;
    await computer.begin(server);
    expect(server.rows.get(PRACTICE_ROW)).toBeDefined();
    expect(held(server, 2)?.result).toBe('right');
  });

  it('that has gone back behind what it confirmed gets every row again', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const session = await computer.begin(server);
    await session.dispatch(answered(2));
    await computer.settle(session, 0);
    const old = server.suspendData;
    await session.dispatch(...checkTaken(50));
    await computer.settle(session, 0);
    await session.dispatch(seen(1));
    await computer.settle(session, 30_000);
    server.suspendData = old;
    server.rows.clear();
    await computer.begin(server);
    expect(server.rows.size).toBe(4);
  });

  it('is told of once in a time of silence, not at every try', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const session = await computer.begin(server);
    server.up = false;
    await session.dispatch(answered(2));
    await computer.settle(session, 0);
    computer.clock.advance(5_000);
    await reaches(session, () => session.notice === 'server-silent');
    session.dismiss();
    session.sendNow();
    await session.dispatch(answered(3));
    await computer.settle(session, 0);
    expect(session.notice).toBeUndefined();
    expect(session.saveState).toBe('kept');
  });

  it('is asked after growing waits', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    let probes = 0;
    let probed: () => void = () => undefined;
    const session = await computer.begin(server, {
      openHost: async () => ({
        lms: server.open(),
        confirm: async () => {
          probes++;
          probed();
          return server.up;
        },
      }),
    });
    server.up = false;
    await session.dispatch(answered(2));
    await computer.settle(session, 0);
    const waits: (number | undefined)[] = [];
    for (let i = 0; i < 4; i++) {
      const wait = computer.clock.nextIn;
      waits.push(wait);
      const next = new Promise<void>((resolve) => (probed = resolve));
      const told = new Promise<void>((resolve) => void session.subscribe(resolve));
      computer.clock.advance(wait ?? 0);
      await next;
      await told;
    }
    expect(waits).toEqual([5_000, 15_000, 60_000, 60_000]);
    expect(probes).toBeGreaterThan(4);
  });
});

describe('rows that a host takes in portions', () => {
  it('are sent on until none waits, and only then called saved', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const session = await computer.begin(server);
    const before = server.log.length;
    server.pending = 3;
    await session.dispatch(answered(2));
    computer.clock.advance(0);
    await reaches(session, () => computer.clock.nextIn === 0);
    expect(session.saveState).toBe('saving');
    server.pending = 0;
    expect(await computer.settle(session, 0)).toBe('saved');
    expect(server.log.slice(before)).toEqual(['commit 1', 'commit 1']);
  });

  it('are sent on though as many wait as before, since new ones may have come meanwhile', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const session = await computer.begin(server);
    const before = server.log.length;
    server.pending = 3;
    await session.dispatch(answered(2));
    for (const _ of [1, 2]) {
      computer.clock.advance(0);
      await reaches(session, () => computer.clock.nextIn === 0);
      expect(session.saveState).toBe('saving');
    }
    server.pending = 0;
    expect(await computer.settle(session, 0)).toBe('saved');
    expect(server.log.slice(before)).toEqual(['commit 1', 'commit 1', 'commit 1']);
  });
});

describe('storage', () => {
  it('that is refused is told once, and the server alone keeps the work', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const refused = () => {
      throw new DOMException('no', 'SecurityError');
    };
    const session = await computer.begin(server, { store: computer.store(refused) });
    expect(session.notice).toBe('storage-refused');
    session.dismiss();
    await session.dispatch(answered(2));
    expect(await computer.settle(session, 0)).toBe('saved');
    expect(session.notice).toBeUndefined();
    server.up = false;
    await session.dispatch(answered(3));
    expect(await computer.settle(session, 0)).toBe('unsaved');
  });

  it('that is full later is told then, and the lesson goes on', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const disk = new MemoryStore(() => 0);
    const session = await computer.begin(server, { store: computer.store(() => disk) });
    await session.dispatch(answered(2));
    await computer.settle(session, 0);
    expect(session.notice).toBeUndefined();
    disk.write = async () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    await session.dispatch(answered(3));
    expect(session.notice).toBe('storage-refused');
    expect(await computer.settle(session, 0)).toBe('saved');
    expect(held(server, 3)?.result).toBe('right');
  });
});

describe('without a host', () => {
  it('work is saved as soon as this computer has it', async () => {
    const computer = new Computer();
    const session = await computer.begin(new FakeServer(), { hosted: false });
    await session.dispatch(went(1));
    expect(session.saveState).toBe('saved');
  });

  it('a refused storage makes it unsaved, and no server is blamed', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const session = await computer.begin(server, {
      openHost: async () => ({ lms: server.open(false), confirm: async () => false }),
      store: computer.store(() => {
        throw new Error('none');
      }),
    });
    expect(session.saveState).toBe('unsaved');
    session.dismiss();
    computer.clock.advance(5_000);
    await session.dispatch(answered(2));
    expect(await computer.settle(session, 0)).toBe('unsaved');
    expect(session.notice).toBeUndefined();
  });
});

describe('the language', () => {
  it('is the wish of the host, else of the browser, and comes back at the next launch', async () => {
    const server = new FakeServer();
    const session = await new Computer().begin(server);
    expect(session.attempt.language).toBe('de');
    expect(server.language).toBe('de');
    const roman = new FakeServer();
    roman.language = 'ro-RO';
    expect((await new Computer().begin(roman)).attempt.language).toBe('ro');
  });

  it('chosen by the learner beats every wish', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const session = await computer.begin(server);
    await session.dispatch({ kind: 'language', language: 'ro' });
    await computer.settle(session, 30_000);
    expect((await new Computer().begin(server)).attempt.language).toBe('ro');
  });
});
