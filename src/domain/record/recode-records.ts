import type { LearnerRecords } from './learner-record.ts';
import { mergeRecords } from './merge-records.ts';

/** The records under other codes; a code that is not in the table stays. Learners who come to have one code become one. */
export function recodeRecords(records: LearnerRecords, codes: ReadonlyMap<string, string>): LearnerRecords {
  return mergeRecords(
    [],
    records.map((record) => {
      const code = codes.get(record.code) ?? record.code;
      return code === record.code ? record : { ...record, code };
    }),
  );
}
