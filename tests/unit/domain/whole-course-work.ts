import type { CourseIndex } from '../../../src/domain/course/compiled.ts';
import type { SlotNumber } from '../../../src/domain/course/ids.ts';
import { outline } from '../../../src/domain/course/outline.ts';
import type { Attempt, SlotState } from '../../../src/domain/tracking/attempt.ts';
import { slotKinds } from '../../../src/domain/tracking/slot-kinds.ts';
import { answerOf, blankAttempt, choose, given, slot, stateOf } from './course-index-fixture.ts';
import { wholeCourse } from './module-check-fixture.ts';

/** All there is to do in a course of twelve modules of 60 questions, done: answers, hints, every test, every module opened. */
export function wholeCourseWork(): {
  readonly attempt: Attempt;
  readonly index: CourseIndex;
  readonly practice: readonly SlotNumber[];
} {
  const index = wholeCourse();
  const slots: Record<number, SlotState> = {};
  const lessons: Record<number, Attempt['lessons'][number]> = {};
  slotKinds(index).forEach((kind, at) => {
    if (kind === 'lesson') lessons[at + 1] = { seen: 2 ** 17 - 1, changed: 1 };
    if (!['question', 'place', 'module-place'].includes(kind)) return;
    const first = given(choose(at % 3 === 0 ? 'a' : 'b'), at % 3 === 0 ? 'notyet' : 'right', at % 3 ? [] : ['S1']);
    const tries = at % 3 === 0 ? [first, given(choose('b'), 'right')] : [first];
    const state = stateOf(answerOf(`q${at % 12}`, tries), at + 1, at % 5 === 0 ? 1 : 0);
    slots[at + 1] = at % 7 === 0 ? { ...state, result: 'partly', score: 2 / 3 } : state;
  });
  const ended = { best: 83.33, passed: true, ended: 2, seed: 40_000, phase: 'ended' as const, at: 0, changed: 2_990 };
  const checks = Object.fromEntries([
    ...outline(index).map(({ lesson }) => [lesson.check?.result ?? 0, ended] as const),
    ...index.modules.map(({ check, lessons: own }) => {
      const topics = Object.fromEntries(own.map((lesson) => [lesson.slot, 67]));
      return [check?.slot ?? 0, { ...ended, topics, focus: [own[4]?.slot ?? 0, own[0]?.slot ?? 0] }] as const;
    }),
  ]);
  const place = { lesson: slot(1), screen: 16 };
  // A trainer has opened every module that can be closed.
  const opened = index.modules
    .slice(1)
    .map(({ id }) => id)
    .sort();
  const attempt = { ...blankAttempt, sequence: 3_000, seconds: 180_000, place, lessons, slots, checks, opened };
  // The questions of the open lesson.
  const practice = Array.from({ length: 8 }, (_, at) => slot(at + 2));
  return { attempt, index, practice };
}
