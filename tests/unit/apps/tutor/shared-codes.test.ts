import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textDigest } from '../../../../src/adapters/crypto/text-digest.ts';
import { writeResults } from '../../../../src/domain/record/results-text.ts';
import { deskOn, given, opened, PASSPHRASE, report, type Saved } from './desk-stage.ts';

test('gives the same people the same codes on two computers, whichever list goes to which and when', async () => {
  const people = fc.uniqueArray(fc.constantFrom('Ann', 'Bob', 'Cid', 'Dee'), { minLength: 1, maxLength: 3 });
  const only = (names: readonly string[]) =>
    given('a.txt', report(...names.map((name) => [name, '1/2 | q1 B', '3 of 6, 50 %'] as const)));
  const last = (saved: readonly Saved[], name: string) =>
    given(name, String(saved.filter((one) => one.name.startsWith(name)).pop()?.content));
  await fc.assert(
    fc.asyncProperty(people, people, fc.boolean(), fc.boolean(), async (here, there, adopt, before) => {
      const [one, other] = [await opened(), await opened()];
      await one.desk.read([only(here)]);
      await one.desk.take('');
      const bring = async (): Promise<void> => {
        one.desk.saveNames();
        one.desk.saveResults();
        await other.desk.read([last(one.saved, 'names'), last(one.saved, 'results')]);
        expect(other.desk.preview[0]).toMatchObject({ codes: 'other' });
        await other.desk.take('', { adopt });
      };
      if (before) await bring();
      await other.desk.read([only(there)]);
      await other.desk.take('');
      if (!before) await bring();
      // Who is on both lists is one person, and the names go with the codes.
      expect([...other.desk.names.values()].sort()).toEqual([...new Set([...here, ...there])].sort());
      expect([...other.desk.names.keys()].sort()).toEqual(other.desk.review.records.map(({ code }) => code));
      if (adopt) for (const { code } of one.desk.review.records) expect(other.desk.names.has(code)).toBe(true);
      // And so it is on the disk, and back on the first computer.
      const again = deskOn(other.indexedDB).desk;
      await again.open();
      await again.unlock({ passphrase: PASSPHRASE });
      expect(again.review.records).toEqual(other.desk.review.records);
      other.desk.saveNames();
      other.desk.saveResults();
      await one.desk.read([last(other.saved, 'names'), last(other.saved, 'results')]);
      await one.desk.take('', { adopt: true });
      expect(one.desk.review.records).toEqual(other.desk.review.records);
    }),
    { numRuns: 12 },
  );
});

test('leaves another window’s key in force, and codes by it what this window takes in later', async () => {
  const ann = given('a.txt', report(['Ann', '1/2 | q1 B', '3 of 6, 50 %']));
  const key = 'ab'.repeat(32);
  const { desk, indexedDB, saved } = await opened();
  await desk.read([ann]);
  await desk.take('');
  const other = deskOn(indexedDB).desk;
  await other.open();
  await other.unlock({ passphrase: PASSPHRASE });
  await other.read([ann, given('names.txt', `code\tname\n#key\t${key}\n`)]);
  await other.take('', { adopt: true });
  await desk.setRetention(90);
  await desk.read([given('b.txt', report(['Ann', '2/2 | q1 B | q2 C', '6 of 6, 100 %']))]);
  // The other one changes what was read here before it is taken in.
  await other.setRetention(30);
  await desk.take('');
  expect(desk.learners).toBe(1);
  expect([...desk.names]).toEqual([...other.names]);
  expect(desk.retentionDays).toBe(30);
  desk.saveNames();
  expect(String(saved.pop()?.content)).toContain(key);
  const again = deskOn(indexedDB).desk;
  await again.open();
  await again.unlock({ passphrase: PASSPHRASE });
  expect(again.review.records).toEqual(desk.review.records);
  expect(again.learners).toBe(1);
});

test('puts the results file of one person under the code of whose it is said to be, the same each time', async () => {
  const { desk, saved } = await opened();
  await desk.read([given('a.txt', report(['T-017', '1/2 | q1 B', '3 of 6, 50 %']))]);
  await desk.take('');
  desk.saveResults();
  const file = given('results-7F2K-9QXM.json', String(saved[0]?.content));
  const { desk: other } = await opened();
  for (const whose of [' T-017', 't-017 ']) {
    await other.read([file]);
    await other.take('', { whose: [whose] });
    expect(other.learners).toBe(1);
    expect([...other.names.values()]).toEqual([whose.trim()]);
    expect(other.unsavedNames).toBe(true);
  }
  await other.read([file]);
  await other.take('', { whose: [''] });
  expect(other.learners).toBe(2);
});

test('puts a file of one person to who has that name, though the report’s code is made of an address', async () => {
  const { desk, saved } = await opened();
  await desk.read([given('a.txt', report(['T-017', '1/2 | q1 B', '3 of 6, 50 %']))]);
  await desk.take('');
  desk.saveResults();
  const { desk: other } = await opened();
  const twice = report(['Ann', '1/2 | q1 B', '3 of 6, 50 %'], ['Bob', '1/2 | q1 B', '3 of 6, 50 %']);
  // Two of one name are told apart by their addresses alone: nobody knows which of them is meant.
  const two = twice.replace('"Bob"', '"Ann"');
  for (const [people, learners] of [
    [twice, 2],
    [two, 3],
  ] as const) {
    await other.read([given('b.txt', people)]);
    await other.take('');
    await other.read([given('results-7F2K-9QXM.json', String(saved[0]?.content))]);
    await other.take('', { whose: [' ann'] });
    expect(other.learners).toBe(learners);
  }
});

test('takes a list of names without a key, as other programs write it', async () => {
  const { desk } = await opened();
  await desk.read([given('names.csv', 'code\tname\n7F2K-9QXM\tAnn\n')]);
  expect(desk.preview).toMatchObject([{ kind: 'names', learners: 1, codes: 'none' }]);
  await desk.take('', { adopt: true });
  expect([...desk.names]).toEqual([['7F2K-9QXM', 'Ann']]);
});

test('knows the rows of a drawing and of how it came about as rows of the course', async () => {
  const rows = [
    'p-m02-scale-e01-l-shape',
    'p-m02-scale-e01-drawing-1',
    'p-m02-scale-e01-construction',
    'p-m09-other-e01',
  ];
  const entry = { part: 'small', attempt: 1, response: '', right: '', result: '', at: 1 };
  const learners = [{ code: '7F2K-9QXM', groups: [], entries: rows.map((row) => ({ ...entry, row })) }];
  const { desk } = await opened();
  await desk.read([
    given('a.json', writeResults({ made: '2026-11-22T10:00:00.000Z', courses: [], learners }, textDigest)),
  ]);
  expect(desk.preview).toMatchObject([{ kind: 'results', rows: 4, known: 3 }]);
});
