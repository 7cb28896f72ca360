import type { LearnerRecord, LearnerRecords, RecordEntry } from '../record/learner-record.ts';
import { currentEntries } from '../record/merge-records.ts';
import { readResultText } from '../record/read-row-text.ts';
import { unitsOf, type CourseKey, type KeyedUnit } from './course-key.ts';

/** How a learner stands in a lesson or a test. */
export interface UnitProgress {
  readonly unit: KeyedUnit;
  readonly state: 'open' | 'begun' | 'stuck' | 'done';
  /** Best percentage of its test. */
  readonly best?: number;
  /** How often its test was taken. */
  readonly tries: number;
  /** The percentage that passes its test. */
  readonly limit: number;
  /** Practice questions that are right in the end. */
  readonly practice?: { readonly right: number; readonly total: number };
}

export interface LearnerProgress {
  readonly learner: string;
  /**
   * `stuck`: a test was taken twice or more and not passed; `away`: begun, not done, and not seen for a week; `new`: nothing
   * begun.
   */
  readonly state: 'stuck' | 'away' | 'going' | 'new' | 'done';
  readonly units: readonly UnitProgress[];
  /** Where the learner is stuck, or else what comes next; undefined when all is done. */
  readonly next?: UnitProgress;
  /** The host's grade, 0 to 100, of the newest attempt. */
  readonly score?: number;
  /** Number of the newest attempt; 0 for none. */
  readonly attempts: number;
  /** Milliseconds since 1970; absent where nothing was begun. */
  readonly seen?: number;
}

/** So often a test is taken before a talk helps more than another try. */
const STUCK = 2;
const AWAY_DAYS = 7;
const DAY = 86_400_000;

const URGENCY: readonly LearnerProgress['state'][] = ['stuck', 'away', 'going', 'new', 'done'];

/** Every learner's standing in a course, those who need somebody first. `now` is the clock of the reports. */
export function groupProgress(records: LearnerRecords, course: CourseKey, now: number): readonly LearnerProgress[] {
  const unitOf = unitFinder(course);
  return records
    .map((record) => learnerProgress(record, course, now, unitOf))
    .sort((a, b) => URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state) || (a.learner < b.learner ? -1 : 1));
}

function learnerProgress(
  record: LearnerRecord,
  course: CourseKey,
  now: number,
  unitOf: (row: string) => string | undefined,
): LearnerProgress {
  const entries = currentEntries(record);
  const units = unitsOf(course);
  const rowsByUnit = new Map<string, RecordEntry[]>();
  for (const entry of entries) {
    const unit = unitOf(entry.row);
    const rows = unit === undefined ? undefined : rowsByUnit.get(unit);
    if (rows) rows.push(entry);
    else if (unit !== undefined) rowsByUnit.set(unit, [entry]);
  }
  const standing = units.map((unit) => unitProgress(unit, rowsByUnit.get(unit.id) ?? [], course.limit));
  const whole = entries.filter(({ row }) => row === '');
  const newest = whole.reduce<RecordEntry | undefined>(
    (best, one) => (best && best.at > one.at ? best : one),
    undefined,
  );
  const seen = entries.reduce((latest, { at }) => Math.max(latest, at), -Infinity);
  const begun = standing.some(({ state }) => state !== 'open');
  const stuckAt = standing.find(({ state }) => state === 'stuck');
  const isDone = standing.every(({ state, unit }) => state === 'done' || isCovered(unit, standing, course));
  const next = stuckAt ?? standing.find(({ state, unit }) => state !== 'done' && !isCovered(unit, standing, course));
  const isAway = now - seen > AWAY_DAYS * DAY;
  return {
    learner: record.code,
    state: isDone ? 'done' : stuckAt ? 'stuck' : !begun ? 'new' : isAway ? 'away' : 'going',
    units: standing,
    ...(next && !isDone ? { next } : {}),
    ...(newest && newest.result !== '' ? { score: Number(newest.result) } : {}),
    attempts: Math.max(0, ...entries.map(({ attempt }) => attempt)),
    ...(Number.isFinite(seen) ? { seen } : {}),
  };
}

/** Who has passed the test of a module may skip its lessons. */
function isCovered(unit: KeyedUnit, standing: readonly UnitProgress[], { modules }: CourseKey): boolean {
  const units = modules.find((module) => module.units.includes(unit))?.units ?? [];
  return standing.some((one) => one.unit.kind === 'check' && one.state === 'done' && units.includes(one.unit));
}

/** Tells the unit of a row; remembers rows, of which a group has many alike. */
function unitFinder(course: CourseKey): (row: string) => string | undefined {
  const ids = new Set(unitsOf(course).map(({ id }) => id));
  const known = new Map<string, string | undefined>();
  return (row) => {
    if (!known.has(row)) known.set(row, unitOfRow(row, ids));
    return known.get(row);
  };
}

/** `t-m02-scale-result`, `p-m02-scale-q01-real-length`, `r1-m02-scale-m02-formats-q03`: the longest id that fits. */
function unitOfRow(row: string, ids: ReadonlySet<string>): string | undefined {
  const [, rest] = /^(?:[pt]|r\d+)-(.+)$/u.exec(row) ?? [];
  if (rest === undefined) return undefined;
  for (let end = rest.length; end > 0; end = rest.lastIndexOf('-', end - 1)) {
    const id = rest.slice(0, end);
    if (ids.has(id)) return id;
  }
  return undefined;
}

function unitProgress(unit: KeyedUnit, rows: readonly RecordEntry[], usual: number): UnitProgress {
  const results = rows.flatMap(({ row, response, right }) => {
    const told = row === `t-${unit.id}-result` ? readResultText(response) : undefined;
    return told ? [{ ...told, limit: parseFloat(right) }] : [];
  });
  // Its questions are of no account here, and reading all of them takes long.
  const practices = rows.flatMap(({ row, response }) => {
    const [, right, total] = (row === `p-${unit.id}-practice` && /^(\d+)\/(\d+)(?: \||$)/u.exec(response)) || [];
    return total === undefined ? [] : [{ right: Number(right), total: Number(total) }];
  });
  const best = results.length === 0 ? undefined : Math.max(...results.map((one) => one.best));
  const tries = results.reduce((sum, one) => sum + one.tries, 0);
  const limit = results.map((one) => one.limit).find((told) => !Number.isNaN(told)) ?? usual;
  const practice = practices.reduce<UnitProgress['practice']>(
    (most, { right, total }) => (most && most.right > right ? most : { right, total }),
    undefined,
  );
  const isDone =
    best === undefined
      ? practice !== undefined && practice.total > 0 && practice.right === practice.total
      : best >= limit;
  return {
    unit,
    state: isDone ? 'done' : tries >= STUCK ? 'stuck' : rows.length > 0 ? 'begun' : 'open',
    ...(best === undefined ? {} : { best }),
    tries,
    limit,
    ...(practice ? { practice } : {}),
  };
}
