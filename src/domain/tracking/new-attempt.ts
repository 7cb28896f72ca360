import type { CourseIndex } from '../course/compiled.ts';
import { firstPlace } from '../course/outline.ts';
import type { Attempt } from './attempt.ts';
import { characterOf } from './bit-writer.ts';

const ID_LENGTH = 10;

/**
 * An attempt on which nothing has been done yet.
 *
 * @param random Numbers from 0 up to 1, as `Math.random` gives them; id and seed are made from it.
 */
export function newAttempt(index: CourseIndex, random: () => number): Attempt {
  const below = (limit: number): number => Math.min(limit - 1, Math.floor(random() * limit));
  return {
    id: Array.from({ length: ID_LENGTH }, () => characterOf(below(64))).join(''),
    seed: below(0x1_0000),
    sequence: 0,
    place: firstPlace(index),
    lessons: {},
    slots: {},
    checks: {},
    seconds: 0,
  };
}
