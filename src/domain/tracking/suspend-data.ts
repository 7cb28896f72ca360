import type { CourseIndex } from '../course/compiled.ts';
import type { SlotNumber } from '../course/ids.ts';
import { outline } from '../course/outline.ts';
import { isOfFirstKinds } from './answer-codec.ts';
import type { Attempt } from './attempt.ts';
import { BitReader } from './bit-reader.ts';
import { BitWriter } from './bit-writer.ts';
import { type CarriedRow, carriedRows } from './carried-rows.ts';
import { percentDone } from './completion.ts';
import { crc32 } from './crc.ts';
import { readState, writeState } from './state-codec.ts';

/** The hard limit of SCORM 1.2; hosts do not all enforce it, so this codec does. */
export const SUSPEND_DATA_LIMIT = 4_096;

/**
 * Hosts lose less of a shorter text: the state of a whole course stays below this length, or a few hundred characters above it
 * where most answers are partly right (docs/performance.md).
 */
const COMFORTABLE = 2_000;
/** What the answers of an open lesson or check take of it. */
const ROOM_FOR_ANSWERS = 200;

/**
 * 1: answers of the first four kinds of questions alone, which every player reads. 2: others as well, which older players
 * would take for something else; they are to refuse it. The bits are written alike.
 */
const SCHEMAS = [1, 2];
const FORM = /^v(\d{1,9})\.([A-Za-z0-9_.-]*)$/u;

/** Why a text is no state of this course. */
export type SuspendDataProblem = 'empty' | 'unknown-schema' | 'damaged' | 'other-course';

export type DecodedSuspendData =
  | {
      readonly attempt: Attempt;
      /** Content hash of the course that wrote it; another than the index's means an older or newer version. */
      readonly hash: string;
    }
  | { readonly problem: SuspendDataProblem };

/**
 * An attempt as a text of `[A-Za-z0-9_.-]` that a host keeps:
 * `v1.37p.<course>.<hash>.<attempt>.<state><checksum>`. The schema and the percentage stand in front for people.
 *
 * Full answers go in for the open lesson and running checks only; for other questions `changed` reads back as 0, so
 * that a journal's fuller state wins when both are merged. A state that grows beyond {@link COMFORTABLE} forgets what earlier
 * lessons have asked again and got an answer to, then how often anything else than those rows was tried and helped with.
 * Beyond the limit it gives up full answers, oldest first; results and scores always fit up to 2,500 slots.
 *
 * @param practice Slots of the practice questions of the open lesson (`attempt.place.lesson`).
 */
export function encodeSuspendData(
  attempt: Attempt,
  index: CourseIndex,
  practice: readonly SlotNumber[] = [],
  limit: number = SUSPEND_DATA_LIMIT,
): string {
  const rows = carriedRows(attempt, index, practice);
  let kept = attempt;
  const withNewest = (count: number): string => write(kept, index, rows.slice(0, count));

  let whole = withNewest(rows.length);
  if (whole.length > Math.min(limit, COMFORTABLE) && withNewest(0).length > COMFORTABLE - ROOM_FOR_ANSWERS) {
    kept = withoutDoneRetrieval(attempt, index);
    whole = withNewest(rows.length);
  }
  if (whole.length > Math.min(limit, COMFORTABLE)) {
    kept = withoutCounts(kept, rows);
    whole = withNewest(rows.length);
  }
  if (whole.length <= limit) return whole;
  if (withNewest(0).length > limit) return write(withoutCounts(kept, []), index, []);

  let fits = 0;
  let tooMany = rows.length;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (withNewest(middle).length <= limit) fits = middle;
    else tooMany = middle;
  }
  return withNewest(fits);
}

function write(attempt: Attempt, index: CourseIndex, carried: readonly CarriedRow[]): string {
  const writer = new BitWriter();
  writeState(writer, attempt, index, carried);
  const isFirst = carried.every(({ answer }) => !answer || isOfFirstKinds(answer));
  const head = `v${isFirst ? 1 : 2}.${percentDone(attempt, index)}p.${index.id}.${index.hash}.${attempt.id}`;
  const text = `${head}.${writer.text()}`;
  return text + checksum(text);
}

/** What a lesson has asked again is needed while the lesson is open, or until it has been answered. */
function withoutDoneRetrieval(attempt: Attempt, index: CourseIndex): Attempt {
  const slots = { ...attempt.slots };
  for (const { lesson } of outline(index)) {
    if (lesson.slot === attempt.place.lesson) continue;
    for (const place of lesson.retrieval ?? []) {
      const { asks: _, ...state } = slots[place] ?? {};
      if ('tries' in state && state.tries > 0) slots[place] = state;
    }
  }
  return { ...attempt, slots };
}

/** That something has been tried counts, how often does not, but for the rows that are carried in full. */
function withoutCounts(attempt: Attempt, carried: readonly CarriedRow[]): Attempt {
  const slots = { ...attempt.slots };
  for (const [slot, state] of Object.entries(slots)) {
    if (carried.some((row) => row.slot === +slot)) continue;
    slots[+slot] = { ...state, tries: Math.min(1, state.tries), hints: 0 };
  }
  return { ...attempt, slots };
}

const CHECKSUM_LENGTH = 6;

function checksum(text: string): string {
  const writer = new BitWriter();
  writer.bits(crc32(text), 32);
  return writer.text();
}

/**
 * Reads what {@link encodeSuspendData} wrote, also for an older or a newer version of the course: by slot numbers,
 * slots that this version has not are left out. Never throws, whatever the text. Blanks and line ends around it are no
 * damage: hosts pad a text to the width of its field, or end it with a line.
 */
export function decodeSuspendData(stored: string, index: CourseIndex): DecodedSuspendData {
  const text = stored.trim();
  if (text === '') return { problem: 'empty' };
  const form = FORM.exec(text);
  if (!form) return { problem: 'damaged' };
  if (!SCHEMAS.includes(Number(form[1]))) return { problem: 'unknown-schema' };

  const body = text.slice(0, -CHECKSUM_LENGTH);
  if (checksum(body) !== text.slice(-CHECKSUM_LENGTH)) return { problem: 'damaged' };
  const [, , course, hash, id, state, ...more] = body.split('.');
  if (hash === undefined || id === undefined || state === undefined || more.length > 0) return { problem: 'damaged' };
  if (course !== index.id) return { problem: 'other-course' };
  const attempt = readState(new BitReader(state), id, index);
  return attempt ? { attempt, hash } : { problem: 'damaged' };
}
