import type { QuestionId, SlotNumber } from '../../../../src/domain/course/ids.ts';
import type { OptionId } from '../../../../src/domain/course/ids.ts';
import type { Attempt } from '../../../../src/domain/tracking/attempt.ts';

/** An attempt with every kind of state in it. */
export function workedAttempt(sequence = 7): Attempt {
  return {
    id: 'abcdefghij',
    seed: 4711,
    sequence,
    language: 'ro',
    place: { lesson: 1 as SlotNumber, screen: 2 },
    lessons: { 1: { seen: 3, changed: 2 } },
    slots: {
      2: {
        result: 'partly',
        score: 0.5,
        tries: 2,
        hints: 1,
        changed: sequence,
        answer: {
          question: 'q1' as QuestionId,
          seconds: 31,
          tries: [
            { response: { kind: 'choice', chosen: 'b' as OptionId }, faults: [], result: 'notyet', score: 0 },
            { response: { kind: 'number', value: 80.5 }, faults: [], result: 'partly', score: 0.5 },
          ],
        },
      },
    },
    checks: { 16: { best: 83, ended: 1, seed: 12, phase: 'ended', at: 5, changed: 4 } },
    seconds: 312,
  };
}
