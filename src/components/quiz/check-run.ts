import type { Check } from '../../domain/course/lesson.ts';
import type { Question } from '../../domain/course/question.ts';
import { drawCheck, focusOf } from '../../domain/quiz/draw-check.ts';
import { askedQuestion, keptAs } from '../../domain/quiz/variants.ts';
import type { Response } from '../../domain/quiz/response.ts';
import type { Attempt } from '../../domain/tracking/attempt.ts';

/** One try at a check: its questions in the order asked, and the last response to each. */
export interface CheckRun {
  readonly seed: number;
  /** Of a module's check: the lessons of the topics that are repeated; none when all are asked. */
  readonly focus: readonly number[];
  readonly items: readonly Question[];
  /** One for each item; undefined where there is none yet. */
  readonly responses: readonly (Response | undefined)[];
}

/** A new try; the seed says which questions, that of the attempt with which numbers. */
export function newRun(
  check: Check,
  attempt: Pick<Attempt, 'seed'>,
  seed: number,
  focus: readonly number[] = [],
): CheckRun {
  const drawn = drawCheck(check, seed, focusOf(check, focus)).slice(0, check.places.length);
  const items = drawn.map((item) => askedQuestion(item, attempt.seed));
  return { seed, focus, items, responses: items.map(() => undefined) };
}

/** The try under way, or the last one that ended, as it is kept; undefined before the first. */
export function keptRun(check: Check, attempt: Attempt): CheckRun | undefined {
  const kept = attempt.checks[check.result];
  if (!kept) return undefined;
  const run = newRun(check, attempt, kept.seed, kept.focus);
  return { ...run, responses: run.items.map((item, at) => keptResponse(check, attempt, at, item)) };
}

/** An answer to another question at the same place (the pool, or its numbers, have changed since) is not one to this. */
function keptResponse(check: Check, attempt: Attempt, at: number, item: Question): Response | undefined {
  const slot = check.places[at];
  const answer = slot === undefined ? undefined : attempt.slots[slot]?.answer;
  if (answer?.question !== keptAs(item)) return undefined;
  return answer.tries[answer.tries.length - 1]?.response;
}

export function withResponse(run: CheckRun, at: number, response: Response | undefined): CheckRun {
  return { ...run, responses: run.responses.map((kept, item) => (item === at ? response : kept)) };
}

export function openItems(run: CheckRun): number {
  return run.responses.filter((response) => response === undefined).length;
}

/** Items with their responses, as scoring wants them. */
export function checkedItems(run: CheckRun): readonly { question: Question; response: Response | undefined }[] {
  return run.items.map((question, at) => ({ question, response: run.responses[at] }));
}
