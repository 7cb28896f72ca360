import type { Snapshot } from '../../adapters/storage/snapshot.ts';
import { mergeAttempts } from '../../domain/record/merge.ts';
import type { Answer, Attempt } from '../../domain/tracking/attempt.ts';
import type { DecodedSuspendData } from '../../domain/tracking/suspend-data.ts';

/** Nothing is known of the host's rows: all are sent. */
const NOTHING_CONFIRMED = -1;

/** What a session begins with. */
export interface Beginning extends Snapshot {
  /** The host's state could not be read. */
  readonly damaged: boolean;
  /** Work of another attempt that lies on this computer: the learner says whether to go on with it. */
  readonly found?: Attempt;
}

/**
 * Brings the host's state and this computer's journal together. Of one attempt both are merged; work of another
 * attempt is never merged without asking, since a host's "new attempt" looks just like lost data.
 *
 * @param host what the host's suspend data says
 * @param fresh an attempt with nothing in it, for where nothing is found
 */
export function reconcile(host: DecodedSuspendData, journal: Snapshot | undefined, fresh: Attempt): Beginning {
  if ('attempt' in host) return withHost(host.attempt, journal);
  const damaged = host.problem !== 'empty';
  const anew = { attempt: fresh, confirmed: NOTHING_CONFIRMED, damaged };
  if (!journal || !hasWork(journal.attempt)) return anew;
  // A damaged state belonged to an attempt that was under way: the journal holds it, and there is nothing to ask.
  if (damaged) return { attempt: journal.attempt, confirmed: NOTHING_CONFIRMED, damaged };
  return { ...anew, found: journal.attempt };
}

/** Two attempts as one, none of it confirmed by the host, and newer than both. */
export function united(a: Attempt, b: Attempt): Snapshot {
  const sequence = Math.max(a.sequence, b.sequence) + 1;
  return { attempt: { ...mergeAttempts(a, b), sequence }, confirmed: NOTHING_CONFIRMED };
}

/** Whether the learner has done anything that a host should know. */
export function hasWork({ lessons, slots, checks, opened = [] }: Attempt): boolean {
  return [lessons, slots, checks, opened].some((states) => Object.keys(states).length > 0);
}

/** Whether `other` holds work that `own` has not. */
export function adds(own: Attempt, other: Attempt): boolean {
  return hasWork(other) && !isWorthTheSame(own, mergeAttempts(own, other));
}

function withHost(host: Attempt, journal: Snapshot | undefined): Beginning {
  const own = { attempt: host, confirmed: host.sequence, damaged: false };
  if (!journal) return own;
  const merged = mergeAttempts(host, journal.attempt);
  const missing = !isWorthTheSame(host, merged);
  if (journal.attempt.id !== host.id) return adds(host, journal.attempt) ? { ...own, found: journal.attempt } : own;
  // A host that has gone back behind what it confirmed has lost nobody knows which rows.
  const lost = host.sequence < journal.confirmed;
  return {
    attempt: merged,
    confirmed: missing || lost ? NOTHING_CONFIRMED : Math.min(host.sequence, journal.confirmed),
    damaged: false,
  };
}

/**
 * Whether two attempts say the same of every slot and of what codes have opened; suspend data leaves out most full
 * answers and times of change.
 */
function isWorthTheSame(a: Attempt, b: Attempt): boolean {
  const slots = new Set([a, b].flatMap(({ lessons, slots, checks }) => [lessons, slots, checks].flatMap(Object.keys)));
  const told = tellsCounts(a);
  const isTheSame = (slot: number): boolean => {
    const counts = told || a.slots[slot]?.changed !== 0;
    return worth(a, slot, counts) === worth(b, slot, counts) && isAnswerTheSame(a, b, slot);
  };
  return String(a.opened) === String(b.opened) && [...slots].map(Number).every(isTheSame);
}

/**
 * A long state says no more how often rows were tried and helped with whose time of change it leaves out: no reason to
 * send every row once more.
 */
function tellsCounts({ slots }: Attempt): boolean {
  return Object.values(slots).some(({ changed, tries, hints }) => changed === 0 && (tries > 1 || hints > 0));
}

/** An answer of a check that was changed counts no further try. Where one side has let go of it, nothing can be told. */
function isAnswerTheSame(a: Attempt, b: Attempt, slot: number): boolean {
  const [own, other] = [a.slots[slot]?.answer, b.slots[slot]?.answer];
  return own === undefined || other === undefined || lastResponse(own) === lastResponse(other);
}

function lastResponse({ question, tries }: Answer): string {
  return JSON.stringify([question, tries[tries.length - 1]?.response]);
}

function worth({ lessons, slots, checks }: Attempt, slot: number, counts: boolean): string {
  const row = slots[slot];
  const check = checks[slot];
  return JSON.stringify([
    lessons[slot]?.seen ?? 0,
    // What was asked again in earlier lessons is left out of a long state: no reason to send every row once more.
    row && row.asks === undefined ? [row.result, ...(counts ? [row.tries, row.hints] : [])] : 0,
    check ? [check.best, check.passed, check.ended] : 0,
  ]);
}
