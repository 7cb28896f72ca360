import type { LessonIndex } from '../course/compiled.ts';
import { questionSlots } from '../quiz/retrieval.ts';
import type { Attempt } from './attempt.ts';

/** What a lesson's own questions have come to. */
export interface LessonResult {
  /** 0 to 100, with at most two decimals. */
  readonly percent: number;
  /** How many questions that is of; 0 where it is the best result of a test. */
  readonly asked: number;
}

/**
 * The best result of the lesson's test; without one, the best scores of its practice questions, those not answered yet as 0.
 * Undefined where nothing has been answered.
 */
export function lessonResult({ slots, checks }: Attempt, lesson: LessonIndex): LessonResult | undefined {
  const best = lesson.check && checks[lesson.check.result]?.best;
  if (best !== undefined) return { percent: best, asked: 0 };
  const own = questionSlots(lesson);
  if (!own.some((slot) => (slots[slot]?.tries ?? 0) > 0)) return undefined;
  const sum = own.reduce((all, slot) => all + (slots[slot]?.score ?? 0), 0);
  // Thirds do not add up exactly: 4 of 5 must be 80.
  return { percent: Math.round((1e4 * sum) / own.length) / 100, asked: own.length };
}
