import { LANGUAGES } from '../../domain/course/language.ts';
import {
  flag,
  like,
  list,
  maybe,
  object,
  oneOf,
  real,
  table,
  text,
  variant,
  whole,
} from '../../domain/course/shape.ts';
import { RESPONSE_KINDS } from '../../domain/quiz/response-kinds.ts';
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

const count = whole(0);
const share = real(0, 1);
const SLOT = /^\d+$/;

const ResponseShape = variant(
  Object.fromEntries(Object.entries(RESPONSE_KINDS).map(([kind, { shape }]) => [kind, shape])),
);

const TryShape = object({
  response: ResponseShape,
  faults: list(text),
  result: oneOf(...RESULTS.filter((result) => result !== 'none')),
  score: share,
});

const AttemptShape = object({
  id: like(/./),
  seed: count,
  sequence: count,
  language: maybe(oneOf(...LANGUAGES)),
  place: object({ lesson: count, screen: count }),
  lessons: table(SLOT, object({ seen: count, changed: count })),
  slots: table(
    SLOT,
    object({
      result: oneOf(...RESULTS),
      score: share,
      tries: count,
      hints: count,
      answer: maybe(object({ question: text, tries: list(TryShape), seconds: real(0) })),
      drawing: maybe(object({ rows: list(text), changed: count })),
      changed: count,
    }),
  ),
  checks: table(
    SLOT,
    object({
      best: maybe(real(0, 100)),
      passed: maybe(flag),
      topics: maybe(table(SLOT, real(0, 100))),
      focus: maybe(list(count)),
      ended: count,
      seed: count,
      phase: oneOf('running', 'ended'),
      at: count,
      changed: count,
    }),
  ),
  opened: maybe(list(text)),
  wrongCodes: maybe(object({ count: whole(1), at: maybe(real()) })),
  seconds: real(0),
});

const SnapshotShape = object({ attempt: AttemptShape, confirmed: whole(-1), declinedBy: maybe(list(text)) });

/** An attempt from outside (a stored row, a message of another window), or undefined when it is none. */
export function parseAttempt(value: unknown): Attempt | undefined {
  return AttemptShape(value, '') === undefined ? (value as Attempt) : undefined;
}

/** A snapshot from its JSON text, or undefined when the text is no snapshot. */
export function parseSnapshot(text: string): Snapshot | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return SnapshotShape(value, '') === undefined ? (value as Snapshot) : undefined;
}
