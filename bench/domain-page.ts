/**
 * Runs in a page, put there by `pageScript`: what the player works out without showing anything. The clock of a page is
 * coarse, so that each time is the mean of as many calls in a row as take some milliseconds.
 */
import type { PassRules } from '../src/domain/course/pass-rules.ts';
import type { Check } from '../src/domain/course/lesson.ts';
import type { Question } from '../src/domain/course/question.ts';
import { checkResult } from '../src/domain/quiz/check-result.ts';
import { drawCheck } from '../src/domain/quiz/draw-check.ts';
import type { Response } from '../src/domain/quiz/response.ts';
import { decodeSuspendData, encodeSuspendData } from '../src/domain/tracking/suspend-data.ts';
import { wholeCourseWork } from '../tests/unit/domain/whole-course-work.ts';

const SAMPLES = 60;
/** Milliseconds that a sample takes at least. */
const LONG_ENOUGH = 10;

/** Milliseconds a call, one figure a sample; the first ones, in which the browser compiles, are left out. */
function timed(act: () => unknown): readonly number[] {
  let calls = 1;
  while (lasting(act, calls) < LONG_ENOUGH) calls *= 2;
  return Array.from({ length: SAMPLES }, () => lasting(act, calls) / calls);
}

/** What was worked out last: work whose result nobody can ask for might be left out by the browser. */
let last: unknown;

function lasting(act: () => unknown, calls: number): number {
  const start = performance.now();
  for (let call = 0; call < calls; call += 1) last = act();
  return performance.now() - start;
}

const domainBench = {
  get last() {
    return last;
  },

  /** The state of a whole course, all questions answered: how long it is, and how long it takes to write and to read. */
  codec() {
    const { attempt, index, practice } = wholeCourseWork();
    const text = encodeSuspendData(attempt, index, practice);
    const read = decodeSuspendData(text, index);
    if ('problem' in read) throw new Error(read.problem);
    return {
      characters: text.length,
      encode: timed(() => encodeSuspendData(attempt, index, practice)),
      decode: timed(() => decodeSuspendData(text, index)),
    };
  },

  /** A test whose places are all answered: drawing it and judging it, as when it begins and when it ends. */
  scoring(
    check: Check,
    items: readonly { readonly question: Question; readonly response: Response }[],
    pass: PassRules,
  ) {
    return {
      draw: timed(() => drawCheck(check, 4_711)),
      score: timed(() => checkResult(items, pass)),
    };
  },
};

export type DomainBench = typeof domainBench;

Object.assign(window, { domainBench });
