import { readFileSync } from 'node:fs';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../../../src/adapters/files/read-table.ts';
import { TutorStore } from '../../../../src/adapters/storage/tutor-store.ts';
import { DAY, deskOn, given, NOW, opened, PASSPHRASE, report } from './desk-stage.ts';

const REAL = {
  name: 'report.txt',
  bytes: new Uint8Array(readFileSync('tests/fixtures/moodle-reports/interactions-all-columns.txt')),
  modified: NOW,
};

/** Everything that lies in the database, as one text. */
async function onDisk(indexedDB: IDBFactory): Promise<string> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('tutor');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('no database'));
  });
  const texts: string[] = [];
  for (const store of Array.from(db.objectStoreNames)) {
    const rows = await new Promise<readonly object[]>((resolve) => {
      const request = db.transaction(store).objectStore(store).getAll();
      request.onsuccess = () => resolve(request.result as readonly object[]);
    });
    for (const value of rows.flatMap((row): unknown[] => Object.values(row))) {
      texts.push(value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : JSON.stringify(value));
    }
  }
  db.close();
  return texts.join('\n');
}

describe('The tutor’s desk', () => {
  test('takes in a report, shows it by codes, and keeps it for the next time', async () => {
    const { desk, indexedDB } = await opened();
    await desk.read([
      given(
        'a.txt',
        report(
          ['Ann', '1/2 | q1 B | q2 B 2x [S1]', '3 of 6, 50 % | 2x'],
          ['Bob', '2/2 | q1 B | q2 C', '6 of 6, 100 %'],
        ),
      ),
    ]);
    expect(desk.preview).toMatchObject([
      {
        kind: 'report',
        learners: 2,
        rows: 4,
        known: 4,
        part: 'Curs',
        ticked: ['id', 'response', 'right', 'result'],
        problems: [],
      },
    ]);
    expect(desk.learners).toBe(0);
    await desk.take('Day');
    expect(desk.learners).toBe(2);
    expect(desk.review.progress.map(({ state }) => state)).toEqual(['stuck', 'going']);
    expect(desk.review.misconceptions.map(({ fault }) => fault)).toEqual(['S1']);

    const again = deskOn(indexedDB).desk;
    await again.open();
    expect(again.phase).toBe('locked');
    expect(await again.unlock({ passphrase: 'another passphrase' })).toBe(false);
    expect(again.learners).toBe(0);
    expect(await again.unlock({ passphrase: PASSPHRASE })).toBe(true);
    expect(again.review.records).toEqual(desk.review.records);
    expect(again.groups).toEqual(['Day']);
    expect(again.expired).toBe(0);
    expect(again.names.size).toBe(0);
  });

  test('moves its bar while one file is read, and while it is taken in, and never back', async () => {
    const { desk } = await opened();
    const seen: number[] = [];
    desk.subscribe(() => desk.busy !== undefined && seen.push(desk.busy));
    await desk.read([REAL]);
    expect(seen.filter((share) => share > 0 && share < 1).length).toBeGreaterThan(2);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(desk.busy).toBeUndefined();
    seen.length = 0;
    await desk.take('');
    expect(seen.some((share) => share > 0 && share < 1)).toBe(true);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  test('keeps no name, no address and no answer that can be read on the disk, and no name in what it exports', async () => {
    const { desk, saved, indexedDB } = await opened();
    await desk.read([REAL]);
    await desk.take('');
    expect([...desk.names.values()]).toContain('Ann Able');
    const disk = await onDisk(indexedDB);
    desk.saveResults();
    desk.saveLongTable();
    const exported = saved.map(({ content }) => String(content)).join('\n');
    expect(disk.length).toBeGreaterThan(500);
    for (const told of ['Ann', 'Able', 'student1', 'example.com', 'Çelik']) {
      expect(disk).not.toContain(told);
      expect(exported).not.toContain(told);
    }
    for (const told of ['Paris', 'Q01']) expect(disk).not.toContain(told);
    expect(exported).toContain('Paris');
  });

  test('takes the same file again, or its own results file, without a change', async () => {
    const { desk, saved } = await opened();
    await desk.read([REAL]);
    await desk.take('');
    const before = desk.review.records;
    await desk.read([REAL, { ...REAL, modified: NOW + DAY }]);
    await desk.take('');
    expect(desk.review.records).toEqual(before);
    desk.saveResults();
    const results = saved.find(({ name }) => name.startsWith('results-'));
    const other = (await opened()).desk;
    for (const target of [desk, other]) {
      await target.read([given('results.json', String(results?.content))]);
      expect(target.preview).toMatchObject([{ kind: 'results', learners: before.length }]);
      await target.take('');
      expect(target.review.records).toEqual(before);
    }
  });

  test('says what is wrong with a file by line and what was expected, and takes the rest or nothing', async () => {
    const { desk } = await opened();
    const broken = report(['Ann', '1/2 | q1 B', '3 of 6, 50 %'], ['Bob', '2/2 | q1 B', '6 of 6, 100 %']).replace(
      /\tbob@example.org/u,
      '',
    );
    const files = [given('a.txt', broken), given('b.txt', 'just a text\n')];
    await desk.read(files);
    expect(desk.preview).toMatchObject([
      {
        kind: 'report',
        learners: 1,
        problems: [{ line: 3, found: 'columns', expected: 'columns', values: { count: 14, width: 15 } }],
      },
      { kind: 'refused', problems: [{ line: 1 }] },
    ]);
    desk.dropPreview();
    expect(desk.preview).toEqual([]);
    expect(desk.learners).toBe(0);
    await desk.read(files);
    await desk.take('');
    expect(desk.learners).toBe(1);
  });

  test('shows names from the list that it saved, and forgets them when it is locked', async () => {
    const { desk, saved } = await opened();
    await desk.read([given('a.txt', report(['Ann ""the"" Best', '1/2 | q1 B', '3 of 6, 50 %']))]);
    await desk.take('');
    expect(desk.unsavedNames).toBe(true);
    desk.saveNames();
    expect(desk.unsavedNames).toBe(false);
    desk.lock();
    await desk.unlock({ passphrase: PASSPHRASE });
    expect(desk.names.size).toBe(0);
    await desk.read([given('names.txt', String(saved[0]?.content))]);
    await desk.take('');
    expect([...desk.names.values()]).toEqual(['Ann "the" Best']);
    expect(desk.unsavedNames).toBe(false);
  });

  test('erases a learner, everything, and by itself those not seen for as long as the tutor says', async () => {
    const { desk, indexedDB } = await opened();
    await desk.read([
      given(
        'a.txt',
        report(
          ['Ann', '1/2 | q1 B', '3 of 6, 50 %'],
          ['Bob', '1/2 | q1 B', '3 of 6, 50 %', '1 mai 2026, 10:00'],
          ['Cid', '1/2 | q1 B', '3 of 6, 50 %'],
        ),
      ),
    ]);
    await desk.take('');
    const [first] = desk.review.records;
    await desk.eraseLearner(first?.code ?? '');
    expect(desk.review.records.map(({ code }) => code)).not.toContain(first?.code);
    await desk.setRetention(400);
    expect(desk.learners).toBe(2);

    const year = deskOn(indexedDB, NOW + 390 * DAY).desk;
    await year.open();
    await year.unlock({ passphrase: PASSPHRASE });
    expect(year.expired + year.learners).toBe(2);
    const later = deskOn(indexedDB, NOW + 402 * DAY).desk;
    await later.open();
    await later.unlock({ passphrase: PASSPHRASE });
    expect(later.learners).toBe(0);

    await desk.eraseAll();
    expect(desk.phase).toBe('new');
    const after = deskOn(indexedDB).desk;
    await after.open();
    expect(after.phase).toBe('new');
  });

  test('keeps what two windows take in of the same people', async () => {
    const { desk, indexedDB } = await opened();
    const other = deskOn(indexedDB).desk;
    await other.open();
    await other.unlock({ passphrase: PASSPHRASE });
    await desk.read([given('a.txt', report(['Ann', '1/2 | q1 B', '3 of 6, 50 %']))]);
    await desk.take('Day');
    await other.read([given('b.txt', report(['Ann', '2/2 | q1 B', '6 of 6, 100 %']))]);
    await other.take('Evening');
    const again = deskOn(indexedDB).desk;
    await again.open();
    await again.unlock({ passphrase: PASSPHRASE });
    expect(again.groups).toEqual(['Day', 'Evening']);
    expect(again.review.records[0]?.entries).toHaveLength(5);
  });

  test('opens by the recovery code', async () => {
    const indexedDB = new IDBFactory();
    const { desk } = deskOn(indexedDB);
    await desk.open();
    await desk.create(PASSPHRASE);
    const code = desk.recovery;
    expect(desk.phase).toBe('recovery');
    desk.recoveryKept();
    expect(desk.recovery).toBe('');
    desk.lock();
    expect(await desk.unlock({ recovery: code.toLowerCase() })).toBe(true);
  });

  test('counts rows that were damaged on the disk and shows the others', async () => {
    const { desk, indexedDB } = await opened();
    await desk.read([
      given('a.txt', report(['Ann', '1/2 | q1 B', '3 of 6, 50 %'], ['Bob', '1/2 | q1 B', '3 of 6, 50 %'])),
    ]);
    await desk.take('');
    const [first] = desk.review.records;
    const store = new TutorStore('tutor', { indexedDB, IDBKeyRange });
    await store.putLearners([{ code: first?.code ?? '', groups: [], entries: [] }], {
      seal: () => Uint8Array.from({ length: 60 }, (_, at) => at),
      open: () => undefined,
    });
    store.close();
    desk.lock();
    await desk.unlock({ passphrase: PASSPHRASE });
    expect(desk.damaged).toBe(1);
    expect(desk.learners).toBe(1);
  });

  test('goes on in memory where the browser keeps nothing', async () => {
    const broken = {
      open: () => {
        throw new Error('refused');
      },
    } as unknown as IDBFactory;
    const { desk } = deskOn(broken);
    await desk.open();
    expect(desk.keepsNothing).toBe(true);
    await desk.create(PASSPHRASE);
    desk.recoveryKept();
    await desk.read([REAL]);
    await desk.take('');
    expect(desk.learners).toBeGreaterThan(0);
  });

  test('writes tables that hold what is shown, with formulas made harmless', async () => {
    const { desk, saved } = await opened();
    const table = {
      file: 'group',
      caption: 'Group',
      heads: ['code', 'answer'],
      rows: [
        ['=1+1', 0.5],
        ['-x', '@y'],
      ],
    };
    desk.saveTable(table, 'csv', 'en');
    desk.saveTable(table, 'xlsx', 'de');
    // As a spreadsheet of the language reads it, and no number is taken for a formula.
    desk.saveTable({ ...table, rows: [['a', -0.25]] }, 'csv', 'ro');
    expect(saved[2]?.content).toBe('\uFEFFcode,answer\r\na,"-0,25"\r\n');
    expect(saved[0]).toEqual({ name: 'group.csv', content: "\uFEFFcode,answer\r\n'=1+1,0.5\r\n'-x,'@y\r\n" });
    const read = readTable(saved[1]?.content as Uint8Array, () => false);
    expect(read).toEqual({
      kind: 'cells',
      cells: [
        ['code', 'answer'],
        ['=1+1', '0.5'],
        ['-x', '@y'],
      ],
    });
  });
});
