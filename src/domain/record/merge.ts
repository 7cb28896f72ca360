import type { Attempt, CheckState, LessonState, SlotState } from '../tracking/attempt.ts';
import { RESULTS } from '../tracking/attempt.ts';

/**
 * One attempt out of two that went apart on two computers. By slot: best result and score, most tries and
 * hints, newest answer and drawing, everything seen; every module that a code has opened in either; place, language and id of the newer one.
 *
 * Commutative, associative and idempotent: every field is either the greater of both, or belongs to
 * a group of which the greater goes as a whole, ordered by `changed` or `sequence` first and by all else after.
 *
 * The hosts of both may lack rows of the other: send all rows after a merge, not only those that changed.
 */
export function mergeAttempts(a: Attempt, b: Attempt): Attempt {
  const newer = greater(a, b, headOf);
  const opened = [...new Set([...(a.opened ?? []), ...(b.opened ?? [])])].sort();
  const wrongCodes = greater(a.wrongCodes, b.wrongCodes, (wrong) => wrong && { changed: wrong.count, at: wrong.at });
  return {
    ...headOf(newer),
    lessons: mergeBySlot(a.lessons, b.lessons, mergeLessons),
    slots: mergeBySlot(a.slots, b.slots, mergeSlots),
    checks: mergeBySlot(a.checks, b.checks, mergeChecks),
    ...(opened.length > 0 ? { opened } : {}),
    ...(wrongCodes ? { wrongCodes } : {}),
    // Not the sum: time before the two went apart would count twice.
    seconds: Math.max(a.seconds, b.seconds),
  };
}

type Head = Pick<Attempt, 'sequence' | 'id' | 'seed' | 'language' | 'place'>;

function headOf({ sequence, id, seed, language, place }: Head): Head {
  return { sequence, id, seed, place, ...(language === undefined ? {} : { language }) };
}

function mergeBySlot<T>(
  a: Readonly<Record<number, T>>,
  b: Readonly<Record<number, T>>,
  merge: (a: T, b: T) => T,
): Record<number, T> {
  const merged: Record<number, T> = { ...a };
  for (const [slot, state] of Object.entries(b)) {
    const known = merged[Number(slot)];
    merged[Number(slot)] = known === undefined ? state : merge(known, state);
  }
  return merged;
}

function mergeLessons(a: LessonState, b: LessonState): LessonState {
  return { seen: (a.seen | b.seen) >>> 0, changed: Math.max(a.changed, b.changed) };
}

function mergeSlots(a: SlotState, b: SlotState): SlotState {
  // A newer state without an answer wins too: a check that began anew has cleared it.
  const { changed, answer, asks } = greater(a, b, (state) => ({
    changed: state.changed,
    asks: state.asks,
    answer: state.answer,
  }));
  const drawing = greater(a, b, (state) => state.drawing).drawing;
  const result = RESULTS[Math.max(RESULTS.indexOf(a.result), RESULTS.indexOf(b.result))] ?? a.result;
  return {
    result,
    score: Math.max(a.score, b.score),
    tries: Math.max(a.tries, b.tries),
    hints: Math.max(a.hints, b.hints),
    ...(answer === undefined ? {} : { answer }),
    ...(asks === undefined ? {} : { asks }),
    ...(drawing ? { drawing } : {}),
    changed,
  };
}

function mergeChecks(a: CheckState, b: CheckState): CheckState {
  const { changed, phase, at, seed, focus } = greater(a, b, (state) => ({
    changed: state.changed,
    phase: state.phase,
    at: state.at,
    seed: state.seed,
    focus: state.focus,
  }));
  const best = a.best === undefined || b.best === undefined ? (a.best ?? b.best) : Math.max(a.best, b.best);
  return {
    ...(best === undefined ? {} : { best }),
    ...(a.passed === true || b.passed === true ? { passed: true } : {}),
    ...(a.topics || b.topics ? { topics: mergeBySlot(a.topics ?? {}, b.topics ?? {}, Math.max) } : {}),
    ...(focus ? { focus } : {}),
    ended: Math.max(a.ended, b.ended),
    seed,
    phase,
    at,
    changed,
  };
}

/** The one whose view is greater: a total order, so that nothing depends on which of the two comes first. */
function greater<T, V>(a: T, b: T, view: (state: T) => V): T {
  return compare(view(a), view(b)) >= 0 ? a : b;
}

/** Orders plain data: by kind of value, then numbers by size, texts by code, records key by key as they are given. */
function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a === b ? 0 : a < b ? -1 : 1;
  if (isRecord(a) && isRecord(b)) {
    for (const key of orderedKeys(a, b)) {
      const order = compare(a[key], b[key]);
      if (order !== 0) return order;
    }
    return 0;
  }
  return rank(a) - rank(b);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** `changed` and `sequence` decide before all other keys; the others by name, whatever order they were made in. */
function orderedKeys(a: object, b: object): readonly string[] {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  const first = keys.filter((key) => key === 'changed' || key === 'sequence');
  return [...first, ...keys.filter((key) => key !== 'changed' && key !== 'sequence')];
}

/** Absent is least. */
function rank(value: unknown): number {
  return ['undefined', 'boolean', 'number', 'string', 'object'].indexOf(typeof value);
}
