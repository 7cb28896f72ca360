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
export function orderedRecord({ code, groups, entries }: LearnerRecord): LearnerRecord {
  return { code, groups: [...new Set(groups)].sort(), entries: eachOnce([...entries].sort(compareEntries)) };
}

function mergeLearner(a: LearnerRecord, b: LearnerRecord): LearnerRecord {
  const groups = [...new Set([...a.groups, ...b.groups])].sort();
  const entries = eachOnce(interleaved(a.entries, b.entries));
  const isSame = groups.length === a.groups.length && entries.length === a.entries.length;
  return isSame && entries.every((entry, at) => entry === a.entries[at]) ? a : { code: a.code, groups, entries };
}

/** Both in order; of equals that of the first in front. */
function interleaved(a: readonly RecordEntry[], b: readonly RecordEntry[]): readonly RecordEntry[] {
  const all: RecordEntry[] = [];
  let [left, right] = [0, 0];
  for (;;) {
    const [one, other] = [a[left], b[right]];
    if (!one && !other) return all;
    if (one && (!other || compareEntries(one, other) <= 0)) {
      all.push(one);
      left += 1;
    } else if (other) {
      all.push(other);
      right += 1;
    }
  }
}

/** Of entries in order that differ in nothing but time the first, which is the earliest. */
function eachOnce(entries: readonly RecordEntry[]): readonly RecordEntry[] {
  const kept: RecordEntry[] = [];
  /** Where the entries of the same row begin: few, since a row seldom changes. */
  let from = 0;
  for (const entry of entries) {
    if (kept.length > from && !isSameRow(kept[from], entry)) from = kept.length;
    if (!kept.slice(from).some((known) => saysTheSame(known, entry))) kept.push(entry);
  }
  return kept;
}

function isSameRow(a: RecordEntry | undefined, b: RecordEntry): boolean {
  return a !== undefined && a.row === b.row && a.attempt === b.attempt && a.part === b.part;
}

function saysTheSame(a: RecordEntry, b: RecordEntry): boolean {
  return a.response === b.response && a.result === b.result && a.right === b.right;
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
    return !next || !isSameRow(entry, next);
  });
}
