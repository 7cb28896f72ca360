import type { CourseIndex, SlotKind } from '../course/compiled.ts';
import type { SlotNumber } from '../course/ids.ts';
import type { Attempt, CheckState, LessonState, SlotState } from './attempt.ts';
import type { BitReader } from './bit-reader.ts';
import type { BitWriter } from './bit-writer.ts';
import type { CarriedRow } from './carried-rows.ts';
import { readScore, writeScore } from './score-codec.ts';
import { slotKinds } from './slot-kinds.ts';

type SlotTables = Pick<Attempt, 'lessons' | 'slots' | 'checks'>;

/**
 * Every slot in the order of the table: runs of untouched and touched ones by their lengths, then each touched
 * one by its kind. A question takes 4 bits when right at once, 19 at most.
 */
export function writeSlots(writer: BitWriter, attempt: Attempt, index: CourseIndex): void {
  const kinds = slotKinds(index);
  const writes = kinds.map((kind, at) => writeOf(kind, at + 1));
  writer.gamma(kinds.length);
  for (const length of runs(writes.map((write) => write !== undefined))) writer.gamma(length);
  for (const write of writes) write?.();

  function writeOf(kind: SlotKind, slot: number): (() => void) | undefined {
    if (kind === 'lesson') {
      const lesson = attempt.lessons[slot];
      return lesson && (() => writeLesson(writer, lesson.seen));
    }
    if (kind === 'result' || kind === 'module-result') {
      const check = attempt.checks[slot];
      const isModule = kind === 'module-result';
      return (
        check &&
        (() => {
          writeCheck(writer, check, attempt.sequence);
          if (isModule) writeTopics(writer, check, lessonsBefore(kinds, slot));
        })
      );
    }
    const state = attempt.slots[slot];
    if (kind === 'retrieval') return state && (() => writeRetrieval(writer, slot, state));
    return state && (() => writeSlot(writer, state));
  }
}

/** Lengths of runs, untouched and touched in turn, the first of which may be 0 long. */
function runs(touched: readonly boolean[]): readonly number[] {
  const lengths: number[] = [0];
  touched.forEach((value, at) => {
    if (value !== (touched[at - 1] ?? false)) lengths.push(0);
    lengths[lengths.length - 1] = (lengths[lengths.length - 1] ?? 0) + 1;
  });
  return lengths;
}

/** The slots that the table of this version has; `isWhole` when the writer had touched no others. */
export function readSlots(
  reader: BitReader,
  index: CourseIndex,
  sequence: number,
  carried: ReadonlyMap<number, CarriedRow>,
): SlotTables & { readonly isWhole: boolean } {
  const kinds = slotKinds(index);
  const touched = readRuns(reader, reader.gamma());
  const lessons: Record<number, LessonState> = {};
  const slots: Record<number, SlotState> = {};
  const checks: Record<number, CheckState> = {};
  kinds.forEach((kind, at) => {
    const slot = at + 1;
    if (!touched.has(slot) || reader.broken) return;
    if (kind === 'lesson') lessons[slot] = readLesson(reader);
    else if (kind === 'result') checks[slot] = readCheck(reader, sequence);
    else if (kind === 'module-result')
      checks[slot] = { ...readCheck(reader, sequence), ...readTopics(reader, lessonsBefore(kinds, slot)) };
    else if (kind === 'retrieval') {
      const state = readRetrieval(reader, slot, carried.get(slot));
      if (state) slots[slot] = state;
    } else slots[slot] = readSlot(reader, carried.get(slot));
  });
  return { lessons, slots, checks, isWhole: [...touched].every((slot) => slot <= kinds.length) };
}

/** More slots than any course has; keeps a damaged count from being believed. */
const MAX_SLOTS = 20_000;

function readRuns(reader: BitReader, total: number): ReadonlySet<number> {
  const touched = new Set<number>();
  let done = 0;
  for (let inRun = false; done < Math.min(total, MAX_SLOTS) && !reader.broken; inRun = !inRun) {
    const end = Math.min(done + reader.gamma(), MAX_SLOTS);
    if (inRun) for (let slot = done + 1; slot <= end; slot += 1) touched.add(slot);
    done = end;
  }
  return touched;
}

/** A lesson seen to its end is one flag behind its number of screens. */
function writeLesson(writer: BitWriter, seen: number): void {
  const width = 32 - Math.clz32(seen);
  const all = width > 0 && seen >>> 0 === 2 ** width - 1;
  writer.bits(width & 31, 5);
  if (width === 0) return;
  writer.flag(all);
  if (!all) writer.bits(seen, width);
}

function readLesson(reader: BitReader): LessonState {
  const width = reader.bits(5);
  if (width === 0) return { seen: 0, changed: 0 };
  return { seen: reader.flag() ? 2 ** width - 1 : reader.bits(width), changed: 0 };
}

/** Tries are written less one, since a touched question has nearly always been tried; none (a hint only) is 15. */
const NO_TRY = 15;

function writeSlot(writer: BitWriter, { result, score, tries, hints }: SlotState): void {
  writeScore(writer, { result, score });
  writer.gamma(tries === 0 ? NO_TRY : Math.min(tries, NO_TRY) - 1);
  writer.gamma(Math.min(hints, 3));
}

function readSlot(reader: BitReader, carried: CarriedRow | undefined): SlotState {
  const { result, score } = readScore(reader);
  const tries = reader.gamma();
  const hints = Math.min(reader.gamma(), 3);
  const answer = carried?.answer;
  return {
    result,
    score,
    tries: tries >= NO_TRY ? 0 : tries + 1,
    hints,
    ...(answer ? { answer } : {}),
    changed: carried?.changed ?? 0,
  };
}

/**
 * Which question is asked, then the state of a question: about 17 bits when right at once. The question nearly always
 * has the lower number, and one of a lesson not far back: the distance is short. 0 stands before a number in full; two
 * of them, two bits, are a place whose question has been forgotten: it keeps a run of touched slots whole.
 */
function writeRetrieval(writer: BitWriter, slot: number, state: SlotState): void {
  const distance = slot - (state.asks ?? slot);
  writer.gamma(Math.max(0, distance));
  if (distance <= 0) writer.gamma(state.asks ?? 0);
  if (state.asks !== undefined) writeSlot(writer, state);
}

function readRetrieval(reader: BitReader, slot: number, carried: CarriedRow | undefined): SlotState | undefined {
  const distance = reader.gamma();
  const asks = distance > 0 ? slot - distance : reader.gamma();
  return asks > 0 ? { ...readSlot(reader, carried), asks: asks as SlotNumber } : undefined;
}

/** A percentage of at most two decimals fits 14 bits as hundredths. */
const HUNDREDTHS = 100;

function writeCheck(writer: BitWriter, check: CheckState, sequence: number): void {
  writer.flag(check.best !== undefined);
  if (check.best !== undefined) writer.bits(Math.round(check.best * HUNDREDTHS), 14);
  writer.flag(check.passed === true);
  writer.gamma(Math.min(15, check.ended));
  writer.bits(check.seed, 16);
  writer.flag(check.phase === 'ended');
  writer.gamma(check.at);
  writer.bits(Math.min(check.changed, sequence), widthOf(sequence));
}

/** Any time of change is at most the attempt's sequence, so that one width does for all checks. */
function widthOf(sequence: number): number {
  return Math.max(1, 32 - Math.clz32(sequence));
}

function readCheck(reader: BitReader, sequence: number): CheckState {
  const best = reader.flag() ? Math.min(100, reader.bits(14) / HUNDREDTHS) : undefined;
  const passed = reader.flag();
  const ended = Math.min(15, reader.gamma());
  const seed = reader.bits(16);
  const phase = reader.flag() ? 'ended' : 'running';
  return {
    ...(best === undefined ? {} : { best }),
    ...(passed ? { passed } : {}),
    ended,
    seed,
    phase,
    at: reader.gamma(),
    changed: Math.min(sequence, reader.bits(widthOf(sequence))),
  };
}

/** The slots of lessons that stand before a slot of the table, in its order. */
function lessonsBefore(kinds: readonly SlotKind[], slot: number): readonly number[] {
  return kinds.slice(0, slot - 1).flatMap((kind, at) => (kind === 'lesson' ? [at + 1] : []));
}

/** Percentages of topics are kept in halves: 8 bits. */
const HALVES = 2;

/**
 * What a module's check keeps beside: which lessons before it are topics, told by how many lessons lie between, each
 * with its percentage and whether the draw is of it. Slot 0, which stands for earlier modules, comes first.
 */
function writeTopics(writer: BitWriter, check: CheckState, lessons: readonly number[]): void {
  const { topics = {}, focus } = check;
  const ranks = topicSlots(lessons).flatMap((slot, rank) => (topics[slot] === undefined ? [] : [rank]));
  writer.gamma(ranks.length);
  writer.flag(focus !== undefined);
  let next = 0;
  for (const rank of ranks) {
    const slot = topicSlots(lessons)[rank] ?? 0;
    writer.gamma(rank - next);
    writer.bits(Math.ceil((topics[slot] ?? 0) * HALVES), 8);
    if (focus) writer.flag(focus.includes(slot));
    next = rank + 1;
  }
}

function readTopics(reader: BitReader, lessons: readonly number[]): Pick<CheckState, 'topics' | 'focus'> {
  const slots = topicSlots(lessons);
  const topics: Record<number, number> = {};
  const focus: number[] = [];
  const count = reader.gamma();
  const focused = reader.flag();
  let rank = -1;
  for (let left = Math.min(count, slots.length); left > 0 && !reader.broken; left -= 1) {
    rank += 1 + reader.gamma();
    const percent = Math.min(100, reader.bits(8) / HALVES);
    const asked = focused && reader.flag();
    const slot = slots[rank];
    if (slot === undefined) continue;
    topics[slot] = percent;
    if (asked) focus.push(slot);
  }
  return { ...(Object.keys(topics).length > 0 ? { topics } : {}), ...(focus.length > 0 ? { focus } : {}) };
}

/** The slots that a topic can have, those next to the check first: its module's lessons, then all before. */
function topicSlots(lessonsBefore: readonly number[]): readonly number[] {
  return [0, ...[...lessonsBefore].reverse()];
}
