import * as v from 'valibot';
import { LANGUAGES } from '../../domain/course/language.ts';
import { RESULTS, type Attempt } from '../../domain/tracking/attempt.ts';

/** The learner's work as the journal keeps it. */
export interface Snapshot {
  readonly attempt: Attempt;
  /**
   * The attempt's sequence in the last commit that the host has confirmed: rows that changed later may be missing
   * there. -1 when nothing is known of the host's rows.
   */
  readonly confirmed: number;
  /** Of work that belongs to nobody: the journal's keys of the learners who have said that it is not theirs. */
  readonly declinedBy?: readonly string[];
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const slotKey = v.pipe(v.string(), v.regex(/^\d+$/));

const ResponseSchema = v.variant('kind', [
  v.looseObject({ kind: v.literal('choice'), chosen: v.string() }),
  v.looseObject({ kind: v.literal('multiple'), chosen: v.array(v.string()) }),
  v.looseObject({ kind: v.literal('match'), pairs: v.array(v.looseObject({ left: v.string(), right: v.string() })) }),
  v.looseObject({ kind: v.literal('number'), value: v.number() }),
]);

const TrySchema = v.looseObject({
  response: ResponseSchema,
  faults: v.array(v.string()),
  result: v.picklist(RESULTS.filter((result) => result !== 'none')),
  score: share,
});

// Loose objects: what a newer player has added is carried along, not cut off.
const AttemptSchema = v.looseObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  seed: count,
  sequence: count,
  language: v.optional(v.picklist(LANGUAGES)),
  place: v.looseObject({ lesson: count, screen: count }),
  lessons: v.record(slotKey, v.looseObject({ seen: count, changed: count })),
  slots: v.record(
    slotKey,
    v.looseObject({
      result: v.picklist(RESULTS),
      score: share,
      tries: count,
      hints: count,
      answer: v.optional(
        v.looseObject({ question: v.string(), tries: v.array(TrySchema), seconds: v.pipe(v.number(), v.minValue(0)) }),
      ),
      changed: count,
    }),
  ),
  checks: v.record(
    slotKey,
    v.looseObject({
      best: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
      passed: v.optional(v.boolean()),
      ended: count,
      seed: count,
      phase: v.picklist(['running', 'ended']),
      at: count,
      changed: count,
    }),
  ),
  seconds: v.pipe(v.number(), v.minValue(0)),
});

const SnapshotSchema = v.looseObject({
  attempt: AttemptSchema,
  confirmed: v.pipe(v.number(), v.integer(), v.minValue(-1)),
  declinedBy: v.optional(v.array(v.string())),
});

/** An attempt from outside (a stored row, a message of another window), or undefined when it is none. */
export function parseAttempt(value: unknown): Attempt | undefined {
  const parsed = v.safeParse(AttemptSchema, value);
  return parsed.success ? (parsed.output as unknown as Attempt) : undefined;
}

/** A snapshot from its JSON text, or undefined when the text is no snapshot. */
export function parseSnapshot(text: string): Snapshot | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = v.safeParse(SnapshotSchema, value);
  return parsed.success ? (parsed.output as unknown as Snapshot) : undefined;
}
