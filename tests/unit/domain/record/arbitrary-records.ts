import fc from 'fast-check';
import type { LearnerRecords, RecordEntry } from '../../../../src/domain/record/learner-record.ts';
import { mergeRecords, orderedRecord } from '../../../../src/domain/record/merge-records.ts';

const entry: fc.Arbitrary<RecordEntry> = fc.record({
  part: fc.constantFrom('Course', 'Kurs'),
  attempt: fc.integer({ min: 1, max: 2 }),
  row: fc.constantFrom('', 't-m02-scale-result', 'p-m02-scale-practice', '#3'),
  response: fc.constantFrom('A | 3s', 'B “x” | 4s', ''),
  right: fc.constantFrom('', 'A'),
  result: fc.constantFrom('correct', 'wrong', ''),
  at: fc.integer({ min: 0, max: 5 }),
});

/** Records that share learners and entries, so that merging has something to decide. */
export const records: fc.Arbitrary<LearnerRecords> = fc
  .array(
    fc.record({
      code: fc.constantFrom('A', 'B', 'C'),
      groups: fc.subarray(['day', 'evening']),
      entries: fc.array(entry, { maxLength: 5 }),
    }),
    { maxLength: 5 },
  )
  .map((all) => all.reduce<LearnerRecords>((sum, one) => mergeRecords(sum, [orderedRecord(one)]), []));
