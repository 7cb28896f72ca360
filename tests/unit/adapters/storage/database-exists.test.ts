import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { databaseExists } from '../../../../src/adapters/storage/database-exists.ts';
import { DexieStore } from '../../../../src/adapters/storage/dexie-store.ts';
import { workedAttempt } from './attempts.ts';

describe('whether a database is there', () => {
  it('is answered without making one', async () => {
    const disk = new IDBFactory();
    expect(await databaseExists('td', () => disk)).toBe(false);
    expect(await databaseExists('td', () => disk)).toBe(false);
    expect(await disk.databases()).toEqual([]);
  });

  it('is answered yes for the database of the journal, which opens and reads afterwards', async () => {
    const disk = new IDBFactory();
    const open = (): DexieStore => new DexieStore('td', () => 0, { indexedDB: disk, IDBKeyRange });
    const first = open();
    await first.write('k', { attempt: workedAttempt(4), confirmed: 1 });
    first.close();
    expect(await databaseExists('td', () => disk)).toBe(true);
    expect(await databaseExists('another', () => disk)).toBe(false);
    expect((await open().read('k')).snapshot?.attempt.sequence).toBe(4);
  });

  it('is left to the journal where it cannot be told', async () => {
    const refused = (): IDBFactory => {
      throw new DOMException('The operation is insecure', 'SecurityError');
    };
    expect(await databaseExists('td', refused)).toBe(true);
    const failing = new IDBFactory();
    await new Promise((resolve) => {
      // Of a higher version than is asked for: the request ends with an error, yet nothing was made.
      const request = failing.open('td', 2);
      request.addEventListener('success', () => resolve(request.result.close()));
    });
    const older = { open: (name: string) => failing.open(name, 1) } as unknown as IDBFactory;
    expect(await databaseExists('td', () => older)).toBe(true);
  });
});
