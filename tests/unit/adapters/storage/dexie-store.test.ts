import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { checksum } from '../../../../src/adapters/storage/checksum.ts';
import { DexieStore } from '../../../../src/adapters/storage/dexie-store.ts';
import { workedAttempt } from './attempts.ts';

const KEY = 'https://lms.example|0123456789abcdef|course';
const snapshot = (sequence: number) => ({ attempt: workedAttempt(sequence), confirmed: 3 });

let factory: IDBFactory;
let time: number;
const open = () => new DexieStore('course:td', () => time, { indexedDB: factory, IDBKeyRange });

/** A row as the store writes it, of the text x. */
const sound = (key: string) => ({ key, savedAt: time, checksum: checksum('x'), text: 'x' });

/** The rows as they lie in the database, oldest first. */
async function rawRows(
  change: (journal: Dexie.Table, runtime: Dexie.Table) => Promise<unknown> = async () => undefined,
): Promise<Record<string, unknown>[]> {
  const db = new Dexie('course:td', { indexedDB: factory, IDBKeyRange });
  await db.open();
  await change(db.table('journal'), db.table('runtime'));
  const rows: Record<string, unknown>[] = await db.table('journal').toArray();
  db.close();
  return rows;
}

beforeEach(() => {
  factory = new IDBFactory();
  time = 1_000;
});

describe('the database', () => {
  it('gives back to a new object what an old one wrote, to the letter', async () => {
    await open().write(KEY, snapshot(7));
    expect(await open().read(KEY)).toEqual({ snapshot: snapshot(7), ignored: 0 });
  });

  it('knows nothing of a learner who has written nothing', async () => {
    await open().write(KEY, snapshot(7));
    expect(await open().read('https://lms.example|fedcba9876543210|course')).toEqual({ ignored: 0 });
  });

  it('keeps the last two snapshots and no more', async () => {
    const store = open();
    for (const sequence of [1, 2, 3, 4]) await store.write(KEY, snapshot(sequence));
    const rows = await rawRows();
    expect(rows.map((row) => row.generation)).toEqual([3, 4]);
  });

  it('keeps both snapshots of each of two learners', async () => {
    const store = open();
    for (const sequence of [1, 2, 3]) {
      await store.write(KEY, snapshot(sequence));
      await store.write('other', snapshot(sequence + 10));
    }
    expect(await rawRows()).toHaveLength(4);
    expect((await store.read(KEY)).snapshot?.attempt.sequence).toBe(3);
    expect((await store.read('other')).snapshot?.attempt.sequence).toBe(13);
  });

  it('falls back to the older snapshot when the checksum of the newer one is wrong', async () => {
    const store = open();
    await store.write(KEY, snapshot(1));
    await store.write(KEY, snapshot(2));
    const text = JSON.stringify(snapshot(3));
    await rawRows((table) => table.where('[key+generation]').equals([KEY, 2]).modify({ text }));
    expect(await open().read(KEY)).toEqual({ snapshot: snapshot(1), ignored: 1 });
  });

  it('ignores rows that are sound but no snapshot, and counts them', async () => {
    const store = open();
    await store.write(KEY, snapshot(1));
    await store.write(KEY, { attempt: { ...workedAttempt(), slots: { 2: { result: 'perfect' } } } } as never);
    expect(await open().read(KEY)).toEqual({ snapshot: snapshot(1), ignored: 1 });
  });

  it('ignores rows of a form that it does not know', async () => {
    await open().write(KEY, snapshot(1));
    await rawRows((table) => table.put({ key: KEY, generation: 9, text: 5 }));
    await rawRows((table) => table.put({ key: KEY, generation: 10 }));
    expect(await open().read(KEY)).toEqual({ snapshot: snapshot(1), ignored: 2 });
  });

  it('removes one learner and leaves the others', async () => {
    const store = open();
    await store.write(KEY, snapshot(1));
    await store.write('other', snapshot(2));
    await store.remove(KEY);
    expect((await store.read(KEY)).snapshot).toBeUndefined();
    expect((await store.read('other')).snapshot).toBeDefined();
  });

  it('removes with the journal what was begun, and the drawings where that is said', async () => {
    const store = open();
    const rows = ['begun|1', 'begun|2', '7'];
    const left = async (learner: string): Promise<readonly (string | undefined)[]> =>
      await Promise.all(rows.map((row) => store.readRuntime(`${learner}|${row}`)));
    for (const learner of [KEY, 'other']) {
      await store.write(learner, snapshot(1));
      await store.writeRuntime(learner, '{}');
      await rawRows((_, runtime) => runtime.bulkPut(rows.map((row) => sound(`${learner}|${row}`))));
    }
    await open().remove(KEY, true);
    expect(await left(KEY)).toEqual(['x', 'x', 'x']);
    await store.remove(KEY);
    expect(await left(KEY)).toEqual([undefined, undefined, 'x']);
    await store.remove(KEY, true);
    expect(await left(KEY)).toEqual([undefined, undefined, undefined]);
    expect(await store.readRuntime(KEY)).toBe('{}');
    expect(await left('other')).toEqual(['x', 'x', 'x']);
  });

  it('purges what is older than a time, in both tables, but not of the learner at work', async () => {
    const store = open();
    await store.write('old', snapshot(1));
    await store.writeRuntime('old', '{}');
    await store.write('own', snapshot(3));
    await store.writeRuntime('own', '{}');
    time = 2_000;
    await store.write('new', snapshot(2));
    await store.writeRuntime('new', '{}');
    expect(await store.purge(2_000, 'own')).toBe(2);
    expect((await store.read('old')).snapshot).toBeUndefined();
    expect(await store.readRuntime('old')).toBeUndefined();
    expect((await store.read('new')).snapshot).toBeDefined();
    expect(await store.readRuntime('new')).toBe('{}');
    expect((await store.read('own')).snapshot).toBeDefined();
    expect(await store.readRuntime('own')).toBe('{}');
  });

  it('purges the work of a learner as a whole: an old drawing stays while its learner is about', async () => {
    const store = open();
    for (const learner of ['own', 'here', 'away']) await store.writeRuntime(`lms|${learner}|course|7`, 'drawing');
    await store.write('lms|away|course', snapshot(1));
    await store.write('lms|here|course', snapshot(1));
    time = 2_000;
    await store.write('lms|here|course', snapshot(2));
    expect(await store.purge(2_000, 'lms|own|course')).toBe(2);
    expect(await store.readRuntime('lms|away|course|7')).toBeUndefined();
    expect((await store.read('lms|away|course')).snapshot).toBeUndefined();
    expect(await store.readRuntime('lms|here|course|7')).toBe('drawing');
    expect(await store.readRuntime('lms|own|course|7')).toBe('drawing');
  });

  it('knows whose an answer is that has been begun: it goes and stays with the drawings and the journal', async () => {
    const store = open();
    const begun = 'begun|0123456789abcdef';
    for (const learner of ['typed', 'drew', 'away']) {
      await store.writeRuntime(`lms|${learner}|course|7`, 'drawing');
      await store.writeRuntime(`lms|${learner}|course|${begun}`, 'begun');
    }
    time = 2_000;
    await store.writeRuntime(`lms|typed|course|${begun}`, 'more');
    await store.writeRuntime('lms|drew|course|7', 'more');
    expect(await store.purge(2_000, 'lms|own|course')).toBe(2);
    expect(await store.readRuntime('lms|typed|course|7')).toBe('drawing');
    expect(await store.readRuntime(`lms|drew|course|${begun}`)).toBe('begun');
    expect(await store.readRuntime(`lms|away|course|${begun}`)).toBeUndefined();
    await store.writeRuntime('lms|drew|course|begun|', 'without a build');
    time = 3_000;
    await store.purge(0, 'lms|drew|course');
    expect(await store.purge(3_000, 'lms|own|course')).toBe(2);
    expect(await store.readRuntime('lms|drew|course|begun|')).toBe('without a build');
  });

  it('lets go of what was begun in another build once something is begun in this one', async () => {
    const store = open();
    for (const row of ['ana|begun|1', 'ana|7', 'ana', 'ben|begun|1']) await store.writeRuntime(row, row);
    await store.writeRuntime('ana|8', 'drawing');
    expect(await store.readRuntime('ana|begun|1')).toBe('ana|begun|1');
    await store.writeRuntime('ana|begun|2', 'new');
    const rows = ['ana|begun|1', 'ana|begun|2', 'ana|7', 'ana', 'ben|begun|1'].map((row) => store.readRuntime(row));
    expect(await Promise.all(rows)).toEqual([undefined, 'new', 'ana|7', 'ana', 'ben|begun|1']);
  });

  it('knows that a learner was at work whose host has everything else', async () => {
    const store = open();
    await store.writeRuntime('lms|own|course|7', 'drawing');
    time = 2_000;
    await store.purge(0, 'lms|own|course');
    expect(await store.purge(2_000, 'lms|other|course')).toBe(0);
    time = 4_000;
    expect(await store.purge(3_000, 'lms|other|course')).toBe(1);
    expect(await store.readRuntime('lms|own|course|7')).toBeUndefined();
  });

  it('lets no window write over what another one has written since, and none remove it', async () => {
    const [one, other] = [open(), open()];
    await one.write(KEY, snapshot(1));
    await other.read(KEY);
    expect(await one.write(KEY, snapshot(2))).toBe(true);
    expect(await other.write(KEY, snapshot(3))).toBe(false);
    await other.remove(KEY);
    expect((await open().read(KEY)).snapshot?.attempt.sequence).toBe(2);
    await other.read(KEY);
    expect(await other.write(KEY, snapshot(4))).toBe(true);
    expect(await one.write(KEY, snapshot(5))).toBe(false);
    expect((await one.read(KEY)).snapshot?.attempt.sequence).toBe(4);
  });

  it('writes on where its rows have been removed meanwhile', async () => {
    const store = open();
    await store.write(KEY, snapshot(1));
    const other = open();
    await other.read(KEY);
    await other.remove(KEY);
    expect(await store.write(KEY, snapshot(2))).toBe(true);
    expect((await open().read(KEY)).snapshot?.attempt.sequence).toBe(2);
  });

  it('keeps the memory of the local runtime', async () => {
    await open().writeRuntime(KEY, '{"cmi.core.lesson_status":"incomplete"}');
    expect(await open().readRuntime(KEY)).toBe('{"cmi.core.lesson_status":"incomplete"}');
  });

  it('opens again after the browser has closed it', async () => {
    const store = open();
    await store.write(KEY, snapshot(1));
    store.close();
    await store.write(KEY, snapshot(2));
    expect((await store.read(KEY)).snapshot?.attempt.sequence).toBe(2);
  });

  it('asks for strict durability, so that a power cut loses nothing that was told to be safe', async () => {
    const durabilities: unknown[] = [];
    const spied = new IDBFactory();
    const { IDBDatabase } = await import('fake-indexeddb');
    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args: Parameters<typeof transaction>) {
      if (args[1] === 'readwrite') durabilities.push(args[2]);
      return transaction.apply(this, args);
    } as typeof transaction;
    try {
      await new DexieStore('strict', () => 0, { indexedDB: spied, IDBKeyRange }).write(KEY, snapshot(1));
    } finally {
      IDBDatabase.prototype.transaction = transaction;
    }
    expect(durabilities).toEqual([{ durability: 'strict' }]);
  });
});
