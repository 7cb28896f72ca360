import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LearnerRecords } from '../../../../src/domain/record/learner-record.ts';
import { currentEntries, mergeRecords, orderedRecord } from '../../../../src/domain/record/merge-records.ts';
import { records } from './arbitrary-records.ts';

describe('Merging records', () => {
  test('gives the same in any order', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a));
      }),
    );
  });

  test('gives the same however files are put together', () => {
    fc.assert(
      fc.property(records, records, records, (a, b, c) => {
        expect(mergeRecords(mergeRecords(a, b), c)).toEqual(mergeRecords(a, mergeRecords(b, c)));
      }),
    );
  });

  test('changes nothing when the same is merged again, and keeps the very objects', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const both = mergeRecords(a, b);
        const again = mergeRecords(both, b);
        expect(again).toEqual(both);
        again.forEach((record, at) => expect(record).toBe(both[at]));
      }),
    );
  });

  test('does not depend on how the entries of a learner are split over files', () => {
    fc.assert(
      fc.property(records, fc.array(fc.nat(2)), (all, parts) => {
        const pieces = [0, 1, 2].map((part) =>
          all.map((record) =>
            orderedRecord({ ...record, entries: record.entries.filter((_, at) => (parts[at] ?? 0) === part) }),
          ),
        );
        expect(pieces.reduce<LearnerRecords>(mergeRecords, [])).toEqual(all);
      }),
    );
  });

  test('keeps what is newest as current, though old data are read again later', () => {
    const at = (response: string, time: number) => [
      orderedRecord({
        code: 'A',
        groups: [],
        entries: [{ part: '', attempt: 1, row: 't-x', response, right: '', result: '', at: time }],
      }),
    ];
    const merged = [at('first', 1), at('second', 2), at('first', 9)].reduce<LearnerRecords>(mergeRecords, []);
    expect(merged.flatMap(currentEntries)).toMatchObject([{ response: 'second' }]);
  });
});
