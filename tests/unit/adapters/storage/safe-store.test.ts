import { describe, expect, it } from 'vitest';
import type { CourseStore } from '../../../../src/adapters/storage/course-store.ts';
import { MemoryStore } from '../../../../src/adapters/storage/memory-store.ts';
import { SafeStore } from '../../../../src/adapters/storage/safe-store.ts';
import { workedAttempt } from './attempts.ts';

const snapshot = (sequence: number) => ({ attempt: workedAttempt(sequence), confirmed: 3 });
const clock = { now: () => 5, setTimeout: () => 0, clearTimeout: () => undefined };

/** A database whose writes fail while `full` is set. */
class FillingStore extends MemoryStore {
  full = false;
  override async write(...args: Parameters<CourseStore['write']>): Promise<void> {
    if (this.full) throw new DOMException('no room', 'QuotaExceededError');
    await super.write(...args);
  }
}

describe('storage that may be refused', () => {
  it('says that a write is durable while the database takes it', async () => {
    const store = new SafeStore(clock, () => new MemoryStore(() => 0));
    expect(await store.write('k', snapshot(1))).toBe(true);
    expect(store.trouble).toBeUndefined();
  });

  it('goes on in memory when the database cannot be made, and says so', async () => {
    const store = new SafeStore(clock, () => {
      throw new DOMException('The operation is insecure', 'SecurityError');
    });
    expect(await store.write('k', snapshot(1))).toBe(false);
    expect((await store.read('k')).snapshot).toEqual(snapshot(1));
    expect(await store.writeRuntime('k', 'x')).toBe(false);
    expect(await store.readRuntime('k')).toBe('x');
    expect(store.trouble).toContain('insecure');
  });

  it('goes on in memory when the disk is full later, and reads the newer work from there', async () => {
    const database = new FillingStore(() => 0);
    const store = new SafeStore(clock, () => database);
    await store.write('k', snapshot(1));
    database.full = true;
    expect(await store.write('k', snapshot(2))).toBe(false);
    expect(store.trouble).toContain('QuotaExceededError');
    expect((await store.read('k')).snapshot?.attempt.sequence).toBe(2);
    expect((await database.read('k')).snapshot?.attempt.sequence).toBe(1);
  });

  it('writes to the disk again when there is room again', async () => {
    const database = new FillingStore(() => 0);
    database.full = true;
    const store = new SafeStore(clock, () => database);
    await store.write('k', snapshot(1));
    database.full = false;
    expect(await store.write('k', snapshot(2))).toBe(true);
    expect(store.trouble).toBeUndefined();
    expect((await store.read('k')).snapshot?.attempt.sequence).toBe(2);
  });

  it('does not wait for a database that never answers, and asks it only once', async () => {
    let asked = 0;
    const silent = new MemoryStore(() => 0);
    silent.write = () => {
      asked++;
      return new Promise(() => undefined);
    };
    const store = new SafeStore({ ...clock, setTimeout: (callback) => (callback(), 0) }, () => silent);
    expect(await store.write('k', snapshot(1))).toBe(false);
    expect(await store.write('k', snapshot(2))).toBe(false);
    expect(asked).toBe(1);
    expect(store.trouble).toContain('does not answer');
  });

  it('removes the work from disk and memory', async () => {
    const database = new FillingStore(() => 0);
    const store = new SafeStore(clock, () => database);
    await store.write('k', snapshot(1));
    database.full = true;
    await store.write('k', snapshot(2));
    await store.remove('k');
    expect((await store.read('k')).snapshot).toBeUndefined();
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
    expect(await store.purge(9, 'own')).toBe(1);
    expect((await store.read('old')).snapshot).toBeUndefined();
    expect((await store.read('new')).snapshot).toBeDefined();
    expect((await store.read('own')).snapshot).toBeDefined();
  });
});
