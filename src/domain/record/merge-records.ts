import type { LearnerRecord, LearnerRecords, RecordEntry } from './learner-record.ts';

/**
 * Both records in one. An entry that both have keeps the earlier time, so that old data read again does not become the
 * newest. Commutative, associative and idempotent: sets of entries and of groups are united, and the order is that of the data.
 * What is the same on both sides stays the same object.
 */
export function mergeRecords(a: LearnerRecords, b: LearnerRecords): LearnerRecords {
  const byCode = new Map(a.map((record) => [record.code, record]));
  for (const record of b) {
    const known = byCode.get(record.code);
    byCode.set(record.code, known ? mergeLearner(known, record) : record);
  }
  return [...byCode.values()].sort((x, y) => (x.code < y.code ? -1 : 1));
}

/** Entries and groups in their order, each once: what every record that is merged must be like. */
export function orderedRecord(record: LearnerRecord): LearnerRecord {
  return mergeLearner({ code: record.code, groups: [], entries: [] }, record);
}

function mergeLearner(a: LearnerRecord, b: LearnerRecord): LearnerRecord {
  const entries = new Map(a.entries.map((entry) => [keyOf(entry), entry]));
  for (const entry of b.entries) {
    const known = entries.get(keyOf(entry));
    if (!known || entry.at < known.at) entries.set(keyOf(entry), entry);
  }
  const groups = [...new Set([...a.groups, ...b.groups])].sort();
  const united = [...entries.values()];
  const isSame = groups.length === a.groups.length && united.length === a.entries.length;
  if (isSame && united.every((entry, at) => entry === a.entries[at])) return a;
  return { code: a.code, groups, entries: united.sort(compareEntries) };
}

function keyOf({ part, attempt, row, response, right, result }: RecordEntry): string {
  return `${attempt}\u0001${row}\u0001${result}\u0001${response}\u0001${right}\u0001${part}`;
}

/** By part, attempt, row, then by time: of one row the newest comes last. */
function compareEntries(a: RecordEntry, b: RecordEntry): number {
  return (
    order(a.part, b.part) ||
    a.attempt - b.attempt ||
    order(a.row, b.row) ||
    a.at - b.at ||
    order(a.response, b.response) ||
    order(a.result, b.result) ||
    order(a.right, b.right)
  );
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Of each row of each attempt what was known last; the entries are in their order, and so is the outcome. */
export function currentEntries({ entries }: LearnerRecord): readonly RecordEntry[] {
  return entries.filter((entry, at) => {
    const next = entries[at + 1];
    return !next || next.row !== entry.row || next.attempt !== entry.attempt || next.part !== entry.part;
  });
}
