import type { CourseIndex } from '../../../src/domain/course/compiled.ts';
import { COMPILED_FORMAT } from '../../../src/domain/course/compiled.ts';
import type {
  CourseId,
  FaultCode,
  LessonId,
  ModuleId,
  ObjectiveId,
  OptionId,
  QuestionId,
  SlotNumber,
} from '../../../src/domain/course/ids.ts';
import type { Lesson } from '../../../src/domain/course/lesson.ts';
import type { Question } from '../../../src/domain/course/question.ts';
import type { ChoiceQuestion } from '../../../src/domain/quiz/kinds/choice.ts';
import type { MatchQuestion } from '../../../src/domain/quiz/kinds/match.ts';
import type { MultipleQuestion } from '../../../src/domain/quiz/kinds/multiple.ts';
import type { NumberQuestion } from '../../../src/domain/quiz/kinds/number.ts';
import type { LessonTexts } from '../../../src/domain/course/texts.ts';
import type { Answer, Attempt, SlotState, Try } from '../../../src/domain/tracking/attempt.ts';
import type { Response } from '../../../src/domain/quiz/response.ts';

export const slot = (number: number): SlotNumber => number as SlotNumber;
export const option = (id: string): OptionId => id as OptionId;
export const questionId = (id: string): QuestionId => id as QuestionId;
export const fault = (code: string): FaultCode => code as FaultCode;
export const objective = (id: string): ObjectiveId => id as ObjectiveId;

/**
 * Module m01 with one lesson (slot 1, practice 2 to 3, no check); module m02 with lesson 2.3 (slot 4, practice 5 to 8,
 * places 9 and 10, result 11) and, added later, lesson 2.4 (slot 12, places 13 and 14, result 15). Added last: what
 * both lessons of m02 ask again (slots 16 and 17, 18 and 19).
 */
export const courseIndex: CourseIndex = {
  format: COMPILED_FORMAT,
  id: 'technical-drawing' as CourseId,
  version: '1.2.0',
  hash: '0a1b2c3d',
  languages: ['en', 'de', 'ro'],
  defaultLanguage: 'en',
  pass: { score: 80, objective: 60, objectiveFrom: 1 },
  modules: [
    {
      id: 'm01' as ModuleId,
      number: '1',
      lessons: [{ id: 'm01-why' as LessonId, number: '1.1', screens: 3, slot: slot(1), questions: [2, 2] }],
    },
    {
      id: 'm02' as ModuleId,
      number: '2',
      lessons: [
        {
          id: 'm02-scale' as LessonId,
          number: '2.3',
          screens: 5,
          slot: slot(4),
          questions: [5, 4],
          retrieval: [slot(16), slot(17)],
          check: { places: [slot(9), slot(10)], result: slot(11) },
        },
        {
          id: 'm02-lettering' as LessonId,
          number: '2.4',
          screens: 2,
          slot: slot(12),
          retrieval: [slot(18), slot(19)],
          check: { places: [slot(13), slot(14)], result: slot(15) },
        },
      ],
    },
  ],
  slots: 'L2QL4Q2PRL2PR4M',
};

/**
 * A course of so many modules, each of five lessons with twelve practice questions, a check of six and two places of
 * retrieval.
 */
export function largeIndex(modules: number): CourseIndex {
  let next = 1;
  const take = (): SlotNumber => slot(next++);
  const lessonOf = (module: number, lesson: number): CourseIndex['modules'][number]['lessons'][number] => {
    const own = take();
    const questions = [next, 12];
    next += 12;
    const check = { places: Array.from({ length: 6 }, take), result: take() };
    const retrieval = [take(), take()];
    const id = `m${module}-lesson-${lesson}` as LessonId;
    return { id, number: `${module}.${lesson}`, screens: 17, slot: own, questions, retrieval, check };
  };
  return {
    ...courseIndex,
    modules: Array.from({ length: modules }, (_, at) => ({
      id: `m${at + 1}` as ModuleId,
      number: String(at + 1),
      lessons: Array.from({ length: 5 }, (__, lesson) => lessonOf(at + 1, lesson + 1)),
    })),
    slots: 'L12Q6PR2M'.repeat(modules * 5),
  };
}

export const choice: ChoiceQuestion = {
  kind: 'choice',
  id: questionId('q2'),
  name: 'best-scale',
  slot: slot(6),
  objective: objective('choose-scale'),
  hints: 1,
  options: [{ id: option('a'), fault: fault('S1') }, { id: option('b') }, { id: option('c'), fault: fault('S2') }],
  answer: option('b'),
};

export const multiple: MultipleQuestion = {
  kind: 'multiple',
  id: questionId('q3'),
  name: 'enlarged',
  slot: slot(7),
  objective: objective('choose-scale'),
  hints: 0,
  options: [
    { id: option('a'), right: true },
    { id: option('b'), right: false, fault: fault('S1') },
    { id: option('c'), right: true, fault: fault('S2') },
    { id: option('d'), right: false },
  ],
};

export const match: MatchQuestion = {
  kind: 'match',
  id: questionId('q4'),
  name: 'scale-meaning',
  slot: slot(8),
  objective: objective('real-size'),
  hints: 0,
  right: [option('x'), option('y'), option('z')],
  pairs: [
    { left: option('a'), right: option('y'), faults: [{ right: option('x'), fault: fault('S1') }] },
    { left: option('b'), right: option('x') },
    { left: option('c'), right: option('z'), faults: [{ right: option('x'), fault: fault('S2') }] },
  ],
};

export const number: NumberQuestion = {
  kind: 'number',
  id: questionId('q1'),
  name: 'real-length',
  slot: slot(5),
  objective: objective('real-size'),
  hints: 2,
  answer: 80,
  tolerance: 0.5,
  unit: 'mm',
  faults: [
    { id: option('turned'), value: 20, fault: fault('S1') },
    { id: option('same'), value: 40 },
  ],
};

/** A question as the pool of a check holds it: without a row of its own. */
function inPool<Q extends Question>(question: Q): Q {
  return { ...question, slot: undefined };
}

/** Lesson 2.3 of the index. */
export const lesson: Lesson = {
  id: 'm02-scale' as LessonId,
  number: '2.3',
  slot: slot(4),
  objectives: [objective('real-size'), objective('choose-scale')],
  screens: [],
  questions: [number, choice, multiple, match],
  check: {
    draw: 2,
    places: [slot(9), slot(10)],
    result: slot(11),
    pool: [
      { ...inPool(choice), id: questionId('k1'), name: 'best-scale' },
      { ...inPool(choice), id: questionId('k2'), name: 'written-scale' },
      { ...inPool(number), id: questionId('k7'), name: 'real-length' },
      { ...inPool(number), id: questionId('k8'), name: 'drawn-length' },
    ],
  },
  figures: [],
  terms: [],
};

const feedback = {};
const options = { a: ['1:1 ', { b: 'full size' }], b: ['1:2'], c: ['2:1\n| [large]'] };

export const texts: LessonTexts = {
  title: 'Scale',
  objectives: {},
  screens: {},
  questions: {
    q1: { stem: [], feedback },
    q2: { stem: [], options, feedback },
    q3: { stem: [], options: { a: ['2:1'], b: ['1:2'], c: ['5:1'], d: ['1:1'] }, feedback },
    q4: {
      stem: [],
      left: { a: ['1:2'], b: ['2:1'], c: ['1:1'] },
      right: { x: ['enlarged'], y: ['reduced'], z: ['full size'] },
      feedback,
    },
    k1: { stem: [], options, feedback },
    k2: { stem: [], options, feedback },
    k7: { stem: [], feedback },
    k8: { stem: [], feedback },
  },
  figures: {},
  terms: {},
};

export const blankAttempt: Attempt = {
  id: 'AbCdEf-_01',
  seed: 4_711,
  sequence: 0,
  place: { lesson: slot(1), screen: 0 },
  lessons: {},
  slots: {},
  checks: {},
  seconds: 0,
};

export function given(response: Response, result: Try['result'], faults: readonly string[] = []): Try {
  return { response, result, score: result === 'right' ? 1 : result === 'partly' ? 0.5 : 0, faults: faults.map(fault) };
}

export const choose = (id: string): Response => ({ kind: 'choice', chosen: option(id) });
export const pick = (...ids: readonly string[]): Response => ({ kind: 'multiple', chosen: ids.map(option) });
export const enter = (value: number): Response => ({ kind: 'number', value });

export function answerOf(question: string, tries: readonly Try[], seconds = 42): Answer {
  return { question: questionId(question), tries, seconds };
}

/** The state of a row after an answer; its result is that of the last try. */
export function stateOf(answer: Answer, changed: number, hints = 0): SlotState {
  const last = answer.tries[answer.tries.length - 1];
  return {
    result: last?.result ?? 'none',
    score: last?.score ?? 0,
    tries: answer.tries.length,
    hints,
    answer,
    changed,
  };
}
