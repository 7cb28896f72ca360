/**
 * Runs in a page, put there by `pageScript`: what the player works out without showing anything. The clock of a page is
 * coarse, so that each time is the mean of as many calls in a row as take some milliseconds.
 */
import { codeHash } from '../src/adapters/crypto/code-hash.ts';
import type { PassRules } from '../src/domain/course/pass-rules.ts';
import type { Check } from '../src/domain/course/lesson.ts';
import type { Question } from '../src/domain/course/question.ts';
import { checkResult } from '../src/domain/quiz/check-result.ts';
import { drawCheck } from '../src/domain/quiz/draw-check.ts';
import type { Response } from '../src/domain/quiz/response.ts';
import { findSnaps, SNAP_KINDS } from '../src/domain/drafting/find-snaps.ts';
import { newHistory, takeStep } from '../src/domain/drafting/history.ts';
import { SpatialIndex } from '../src/domain/drafting/spatial-index.ts';
import type { Entity, Sketch } from '../src/domain/sketch/sketch.ts';
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

/** How often a trainer's code is checked: it takes long enough to be timed one by one. */
const CODES = 7;

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

  /** A trainer's code checked, for which the page stands still. */
  codes(): readonly number[] {
    const course = { id: 'technical-drawing', version: '1.0.0' };
    return Array.from({ length: CODES }, (_, at) => lasting(() => codeHash(course, 'm03', `7K3MX9TQ4${at}`), 1));
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

  /** A sheet full of lines and circles: the index made, places found by the cursor all over it, a line drawn and taken back. */
  drafting(sketch: Sketch) {
    const index = new SpatialIndex(sketch.entities);
    const setting = {
      kinds: new Set(SNAP_KINDS),
      reach: 4,
      grid: 5,
      gridType: 'square' as const,
      base: { x: 20, y: 20 },
    };
    let at = 0;
    const history = newHistory(sketch);
    const line: Entity = { layer: 'visible', curve: { kind: 'segment', from: { x: 1, y: 2 }, to: { x: 30, y: 40 } } };
    return {
      index: timed(() => new SpatialIndex(sketch.entities)),
      snap: timed(() => {
        at = (at + 1) % 997;
        return findSnaps(index, { x: 20 + ((at * 37) % 380), y: 15 + ((at * 53) % 260) }, setting);
      }),
      undo: timed(() => {
        const drawn = takeStep(history, { kind: 'draw', entities: [line] });
        return typeof drawn === 'string' ? drawn : takeStep(drawn.history, { kind: 'undo' });
      }),
    };
  },
};

export type DomainBench = typeof domainBench;

Object.assign(window, { domainBench });
