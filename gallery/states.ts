import fc from 'fast-check';
import { tryOf } from '../src/components/quiz/try-of.ts';
import type { QuestionKind } from '../src/domain/course/question.ts';
import type { Response } from '../src/domain/quiz/response.ts';
import { scoreQuestion } from '../src/domain/quiz/score-question.ts';
import type { AttemptEvent, Try } from '../src/domain/tracking/attempt.ts';
import { byKeyboard, KIND_CASES } from '../tests/browser/quiz/kind-cases.ts';
import { find, settled } from '../tests/browser/support/stage.ts';
import { sampleOf } from '../tests/unit/domain/quiz/kind-samples.ts';
import { sampleQuestion, slotsOf } from './sample-course.ts';

/** What a learner can see of a question; `-open` is a test that has been ended without an answer. */
export const STATES = [
  'asking',
  'begun',
  'missing',
  'hint',
  'partly',
  'notyet',
  'right',
  'solution',
  'review',
  'review-right',
  'review-open',
] as const;
export type QuestionState = (typeof STATES)[number];

/** Tries after which the solution may be seen, and so many hints as any question has. */
const MANY = 3;

/** A whole response to the sample of a kind that is right, partly right or not yet right, always the same one. */
export function responseOf(kind: QuestionKind, result: Try['result']): Response | undefined {
  const question = sampleQuestion(kind);
  const sample = sampleOf(question);
  const some = fc.sample(sample.answered(question), { seed: 7, numRuns: 300 });
  return [sample.right(question), ...some].find((response) => scoreQuestion(question, response).state === result);
}

/** The states that there are of a kind: some cannot be answered partly right, some samples have no hints. */
export function statesOf(kind: QuestionKind): readonly QuestionState[] {
  const without = [
    ...(responseOf(kind, 'partly') ? [] : ['partly']),
    ...(sampleQuestion(kind).hints > 0 ? [] : ['hint']),
  ];
  return STATES.filter((state) => !without.includes(state));
}

/** What has happened to the sample of a kind before it is shown. */
export function eventsBefore(kind: QuestionKind, state: QuestionState): readonly AttemptEvent[] {
  const { question, lesson } = slotsOf(kind);
  const at = (screen: number): AttemptEvent => ({ kind: 'went', place: { lesson, screen } });
  switch (state) {
    case 'asking':
    case 'begun':
    case 'missing':
    case 'hint':
      return [at(0)];
    case 'partly':
    case 'notyet':
    case 'right':
      return [at(0), answered(kind, question, state)];
    case 'solution':
      return [
        at(0),
        ...Array.from({ length: MANY }, () => answered(kind, question, 'notyet')),
        ...Array.from({ length: sampleQuestion(kind).hints }, (): AttemptEvent => ({ kind: 'hint', slot: question })),
      ];
    case 'review':
      return [at(1), ...tested(kind, responseOf(kind, 'partly') ? 'partly' : 'notyet')];
    case 'review-right':
      return [at(1), ...tested(kind, 'right')];
    case 'review-open':
      return [at(1), ...tested(kind, undefined)];
  }
}

function answered(
  kind: QuestionKind,
  slot: ReturnType<typeof slotsOf>['question'],
  result: Try['result'],
): AttemptEvent {
  const question = sampleQuestion(kind);
  const response = responseOf(kind, result);
  if (!response) throw new RangeError(`no response to the sample of "${kind}" is ${result}`);
  return { kind: 'answered', slot, question: question.id, given: tryOf(question, response), seconds: 9 };
}

/** A test that has been ended, with an answer or none. */
function tested(kind: QuestionKind, reached: Try['result'] | undefined): readonly AttemptEvent[] {
  const { place, result } = slotsOf(kind);
  return [
    { kind: 'check-began', result, places: [place], seed: 7 },
    ...(reached ? [answered(kind, place, reached)] : []),
    { kind: 'check-ended', result, percent: reached === 'right' ? 100 : 0 },
  ];
}

/** What a learner does last, so that the state shows. */
export async function reach(player: Element, kind: QuestionKind, state: QuestionState): Promise<void> {
  const press = async (button: string): Promise<void> => {
    find(player, button).click();
    await settled(player);
  };
  switch (state) {
    case 'begun': {
      const { begin, answer } = KIND_CASES[kind];
      await (begin ?? answer)(find(player, '.form'), byKeyboard);
      return;
    }
    case 'missing':
      return press('#check');
    case 'hint':
      return press('#more-hint');
    case 'solution':
      return press('#solve');
    case 'review':
    case 'review-right':
    case 'review-open':
      return press('#review');
    case 'asking':
    case 'partly':
    case 'notyet':
    case 'right':
      return;
  }
}
