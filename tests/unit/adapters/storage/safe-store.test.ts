import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { CourseStore } from '../../../../src/adapters/storage/course-store.ts';
import { DexieStore } from '../../../../src/adapters/storage/dexie-store.ts';
import { MemoryStore } from '../../../../src/adapters/storage/memory-store.ts';
import { SafeStore, type LateDatabase } from '../../../../src/adapters/storage/safe-store.ts';
import { workedAttempt } from './attempts.ts';

const snapshot = (sequence: number) => ({ attempt: workedAttempt(sequence), confirmed: 3 });
const clock = { now: () => 5, setTimeout: () => 0, clearTimeout: () => undefined };

const on = (database: CourseStore): LateDatabase => ({ exists: async () => true, bring: async () => database });

/** A database whose writes fail while `full` is set. */
class FillingStore extends MemoryStore {
  full = false;
  override async write(...args: Parameters<CourseStore['write']>): Promise<boolean> {
    if (this.full) throw new DOMException('no room', 'QuotaExceededError');
    return await super.write(...args);
  }
}

describe('storage that may be refused', () => {
  it('says that a write is durable while the database takes it', async () => {
    const store = new SafeStore(clock, on(new MemoryStore(() => 0)));
    expect(await store.write('k', snapshot(1))).toBe('disk');
    expect(store.trouble).toBeUndefined();
  });

  it('goes on in memory when the database cannot be made, and says so', async () => {
    const refuse = async () => {
      throw new DOMException('The operation is insecure', 'SecurityError');
    };
    const store = new SafeStore(clock, { exists: refuse, bring: refuse });
    expect(await store.write('k', snapshot(1))).toBe('page');
    expect((await store.read('k')).snapshot).toEqual(snapshot(1));
    expect(await store.writeRuntime('k', 'x')).toBe(false);
    expect(await store.readRuntime('k')).toBe('x');
    expect(store.trouble).toContain('insecure');
  });

  it('goes on in memory when the disk is full later, and reads the newer work from there', async () => {
    const database = new FillingStore(() => 0);
    const store = new SafeStore(clock, on(database));
    await store.write('k', snapshot(1));
    database.full = true;
    expect(await store.write('k', snapshot(2))).toBe('page');
    expect(store.trouble).toContain('QuotaExceededError');
    expect((await store.read('k')).snapshot?.attempt.sequence).toBe(2);
    expect((await database.read('k')).snapshot?.attempt.sequence).toBe(1);
  });

  it('writes to the disk again when there is room again', async () => {
    const database = new FillingStore(() => 0);
    database.full = true;
    const store = new SafeStore(clock, on(database));
    await store.write('k', snapshot(1));
    database.full = false;
    expect(await store.write('k', snapshot(2))).toBe('disk');
    expect(store.trouble).toBeUndefined();
    expect((await store.read('k')).snapshot?.attempt.sequence).toBe(2);
  });

  /** The code of the database does not come the first time that it is asked for. */
  const comingLate = (database: CourseStore): LateDatabase => {
    let asked = 0;
    return {
      exists: async () => true,
      bring: async () => {
        asked += 1;
        if (asked === 1) throw new Error('the file did not come');
        return database;
      },
    };
  };

  it('does not write over work that it could not read, and says so to whoever writes', async () => {
    const disk = { indexedDB: new IDBFactory(), IDBKeyRange };
    const earlier = new DexieStore('td', () => 0, disk);
    await earlier.write('k', snapshot(7));
    await earlier.writeRuntime('k', 'earlier');
    const store = new SafeStore(clock, comingLate(new DexieStore('td', () => 0, disk)));
    expect((await store.read('k')).snapshot).toBeUndefined();
    expect(await store.readRuntime('k')).toBeUndefined();
    expect(store.isLate).toBe(true);
    expect(await store.write('k', snapshot(1))).toBe('page');
    await store.prepare();
    expect(await store.write('k', snapshot(2))).toBe('unseen');
    expect(await store.writeRuntime('k', 'later')).toBe(false);
    expect((await store.read('k')).snapshot).toEqual(snapshot(2));
    await store.remove('k');
    expect((await earlier.read('k')).snapshot).toEqual(snapshot(7));
    // Who has seen what lies there may write over it, and over the runtime's row, which holds no more.
    expect((await store.readDisk('k'))?.snapshot).toEqual(snapshot(7));
    expect(await store.write('k', snapshot(8))).toBe('disk');
    expect(await store.writeRuntime('k', 'later')).toBe(true);
    expect((await earlier.read('k')).snapshot).toEqual(snapshot(8));
    expect(store.isLate).toBe(false);
  });

  it('writes on where it has read before, though a later reading failed', async () => {
    const database = new MemoryStore(() => 0);
    const store = new SafeStore(clock, on(database));
    await store.read('k');
    await store.write('k', snapshot(1));
    const { read } = database;
    database.read = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    await store.read('k');
    database.read = read;
    expect(await store.write('k', snapshot(2))).toBe('disk');
  });

  it('writes where it could not read once it sees that nothing lies there', async () => {
    const database = new MemoryStore(() => 0);
    const store = new SafeStore(clock, comingLate(database));
    expect((await store.read('k')).snapshot).toBeUndefined();
    expect(await store.readRuntime('k')).toBeUndefined();
    await store.prepare();
    expect(await store.writeRuntime('k', 'x')).toBe(true);
    expect(await store.write('k', snapshot(1))).toBe('disk');
    expect((await database.read('k')).snapshot).toEqual(snapshot(1));
  });

  it('does not wait for a database that never answers, and asks it only once', async () => {
    let asked = 0;
    const silent = new MemoryStore(() => 0);
    silent.write = () => {
      asked++;
      return new Promise(() => undefined);
    };
    // Only the write is waited for too long: the timer runs out when the database is asked.
    const impatient = { ...clock, setTimeout: (callback: () => void) => (asked > 0 && callback(), 0) };
    const store = new SafeStore(impatient, on(silent));
    expect(await store.write('k', snapshot(1))).toBe('page');
    expect(await store.write('k', snapshot(2))).toBe('page');
    expect(asked).toBe(1);
    expect(store.trouble).toContain('does not answer');
    expect(store.isLate).toBe(true);
  });

  it('asks a silent database again once it has answered after all', async () => {
    let answer = (_: boolean): void => undefined;
    const slow = new MemoryStore(() => 0);
    const { write } = slow;
    slow.write = () => new Promise((resolve) => (answer = resolve));
    const timers: (() => void)[] = [];
    const store = new SafeStore({ ...clock, setTimeout: (callback) => timers.push(callback) }, on(slow));
    const first = store.write('k', snapshot(1));
    await new Promise((resolve) => setImmediate(resolve));
    for (const timer of timers) timer();
    expect(await first).toBe('page');
    slow.write = write;
    expect(await store.write('k', snapshot(2))).toBe('page');
    answer(true);
    await new Promise((resolve) => setImmediate(resolve));
    expect(await store.write('k', snapshot(3))).toBe('disk');
    expect(store.trouble).toBeUndefined();
  });

  it('removes the work from disk and memory', async () => {
    const database = new FillingStore(() => 0);
    const store = new SafeStore(clock, on(database));
    await store.write('k', snapshot(1));
    database.full = true;
    await store.write('k', snapshot(2));
    await store.remove('k');
    expect((await store.read('k')).snapshot).toBeUndefined();
  });

  it('keeps in the page what the disk has refused of it till the work is removed', async () => {
    const database = new MemoryStore(() => 0);
    database.writeRuntime = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    const store = new SafeStore(clock, on(database));
    for (const row of ['k|begun|1', 'k|7']) expect(await store.writeRuntime(row, row)).toBe(false);
    expect(await store.write('k', snapshot(1))).toBe('disk');
    expect(await store.readRuntime('k|begun|1')).toBe('k|begun|1');
    await store.remove('k');
    expect(await store.readRuntime('k|begun|1')).toBeUndefined();
    expect(await store.readRuntime('k|7')).toBe('k|7');
    await store.remove('k', true);
    expect(await store.readRuntime('k|7')).toBeUndefined();
  });
});

describe('a database whose code is a file of its own', () => {
  const onNew = (bring: () => Promise<CourseStore>): LateDatabase => ({ exists: async () => false, bring });

  it('is not brought to read or to remove what cannot be there', async () => {
    let brought = 0;
    const store = new SafeStore(
      clock,
      onNew(async () => (brought++, new MemoryStore(() => 0))),
    );
    expect(await store.read('k')).toEqual({ ignored: 0 });
    expect(await store.readRuntime('k')).toBeUndefined();
    await store.remove('k');
    await store.purge(9, 'k');
    expect(brought).toBe(0);
    expect(store.trouble).toBeUndefined();
    expect(await store.write('k', snapshot(1))).toBe('disk');
    expect((await store.read('k')).snapshot).toEqual(snapshot(1));
    expect(brought).toBe(1);
  });

  it('is brought once for all who ask for it meanwhile', async () => {
    let brought = 0;
    const store = new SafeStore(
      clock,
      onNew(async () => (brought++, new MemoryStore(() => 0))),
    );
    await Promise.all([store.prepare(), store.write('a', snapshot(1)), store.write('b', snapshot(2))]);
    expect(brought).toBe(1);
    expect((await store.read('a')).snapshot?.attempt.sequence).toBe(1);
  });

  it('is asked for again when it is prepared again, and until then nobody waits for it', async () => {
    let there = false;
    let asked = 0;
    const store = new SafeStore(
      clock,
      onNew(async () => {
        asked += 1;
        if (!there) throw new Error('journal.js does not come');
        return new MemoryStore(() => 0);
      }),
    );
    await store.prepare();
    expect(await store.write('k', snapshot(1))).toBe('page');
    expect(asked).toBe(1);
    expect(store.trouble).toContain('journal.js');
    expect(store.isLate).toBe(true);
    there = true;
    await store.prepare();
    expect(await store.write('k', snapshot(2))).toBe('disk');
    expect(store.trouble).toBeUndefined();
  });

  it('is not given up because its file is slow', async () => {
    let come = (_: CourseStore): void => undefined;
    const timers: (() => void)[] = [];
    const store = new SafeStore(
      { ...clock, setTimeout: (callback) => timers.push(callback) },
      onNew(() => new Promise((resolve) => (come = resolve))),
    );
    const slow = store.write('k', snapshot(1));
    timers.forEach((timer) => timer());
    expect(await slow).toBe('page');
    come(new MemoryStore(() => 0));
    await new Promise((resolve) => setImmediate(resolve));
    expect(await store.write('k', snapshot(2))).toBe('disk');
  });

  it('still says that storage is refused when its code has come', async () => {
    const store = new SafeStore(clock, {
      exists: async () => {
        throw new DOMException('denied', 'SecurityError');
      },
      bring: async () => new MemoryStore(() => 0),
    });
    await store.read('k');
    await store.prepare();
    expect(store.trouble).toContain('denied');
  });
});

describe('the memory of the page', () => {
  it('purges by age like the database', async () => {
    let time = 1;
    const store = new MemoryStore(() => time);
    await store.write('old', snapshot(1));
    await store.write('own', snapshot(1));
    time = 9;
    await store.write('new', snapshot(1));
    await store.writeRuntime('new|7', 'drawing');
    expect(await store.purge(9, 'own')).toBe(1);
    time = 20;
    await store.write('new', snapshot(2));
    expect(await store.purge(20, 'own')).toBe(0);
    expect(await store.readRuntime('new|7')).toBe('drawing');
    expect((await store.read('old')).snapshot).toBeUndefined();
    expect((await store.read('new')).snapshot).toBeDefined();
    expect((await store.read('own')).snapshot).toBeDefined();
  });
});
