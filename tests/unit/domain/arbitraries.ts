import fc from 'fast-check';
import type { CourseIndex } from '../../../src/domain/course/compiled.ts';
import type { FaultCode, OptionId, QuestionId, SlotNumber } from '../../../src/domain/course/ids.ts';
import { LANGUAGES } from '../../../src/domain/course/language.ts';
import { outline } from '../../../src/domain/course/outline.ts';
import type { Question } from '../../../src/domain/course/question.ts';
import type { Response } from '../../../src/domain/quiz/response.ts';
import type { Answer, Attempt, CheckState, LessonState, SlotState, Try } from '../../../src/domain/tracking/attempt.ts';
import { slotKinds } from '../../../src/domain/tracking/slot-kinds.ts';
import { objective, option, questionId } from './course-index-fixture.ts';

const id = fc.oneof(
  fc.constantFrom('a', 'b', 'c', 'z', 'q1', 'k12', 'turned', 'one-by-two', 'S1', 'S22', 'a0', 'q01'),
  fc.stringMatching(/^[a-z][a-z0-9-]{0,11}$/u),
);
const optionId = id as fc.Arbitrary<OptionId>;
/** Below about 60 so that tests reach equal values, which laws of merging must survive. */
const sequence = fc.nat(60);

/** Every value that a learner can type, and some that only arithmetic makes. */
const value = fc.oneof(
  fc.integer({ min: -9_999, max: 99_999 }),
  fc.integer({ min: -9_999, max: 99_999 }).map((hundredths) => hundredths / 100),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

export const response: fc.Arbitrary<Response> = fc.oneof(
  fc.record({ kind: fc.constant('choice' as const), chosen: optionId }),
  fc.record({ kind: fc.constant('multiple' as const), chosen: fc.array(optionId, { maxLength: 6 }) }),
  fc.record({
    kind: fc.constant('match' as const),
    pairs: fc.array(fc.record({ left: optionId, right: optionId }), { maxLength: 6 }),
  }),
  // -0 is 0 to everyone but Object.is.
  fc.record({ kind: fc.constant('number' as const), value: value.map((one) => (one === 0 ? 0 : one)) }),
);

/** Results with the scores that questions of up to ten parts give. */
const scored = fc.oneof(
  fc.constant({ result: 'right' as const, score: 1 }),
  fc.constant({ result: 'notyet' as const, score: 0 }),
  fc
    .integer({ min: 2, max: 10 })
    .chain((parts) =>
      fc.integer({ min: 1, max: parts - 1 }).map((right) => ({ result: 'partly' as const, score: right / parts })),
    ),
);

const tryMade: fc.Arbitrary<Try> = fc
  .tuple(response, scored, fc.array(id as fc.Arbitrary<FaultCode>, { maxLength: 3 }))
  .map(([given, result, faults]) => ({ response: given, faults, ...result }));

const answer: fc.Arbitrary<Answer> = fc.record({
  question: id as fc.Arbitrary<QuestionId>,
  tries: fc.array(tryMade, { minLength: 1, maxLength: 7 }),
  seconds: fc.nat(4_000),
});

const slotState: fc.Arbitrary<SlotState> = fc
  .tuple(
    fc.oneof(scored, fc.constant({ result: 'none' as const, score: 0 })),
    fc.nat(15),
    fc.nat(3),
    fc.option(answer, { nil: undefined }),
    sequence,
  )
  .map(([result, tries, hints, kept, changed]) => ({
    ...result,
    tries,
    hints,
    ...(kept ? { answer: kept } : {}),
    changed,
  }));

/** At a place of retrieval: the question stands before it in the table nearly always, and may stand behind it. */
const retrievalState: fc.Arbitrary<SlotState> = fc
  .tuple(slotState, fc.integer({ min: 1, max: 900 }))
  .map(([state, asks]) => ({ ...state, asks: asks as SlotNumber }));

const lessonState: fc.Arbitrary<LessonState> = fc.record({ seen: fc.nat(2 ** 30 - 1), changed: sequence });

const checkState: fc.Arbitrary<CheckState> = fc
  .tuple(
    fc.option(
      fc.nat(10_000).map((hundredths) => hundredths / 100),
      { nil: undefined },
    ),
    fc.boolean(),
    fc.nat(15),
    fc.nat(0xffff),
    fc.constantFrom('running' as const, 'ended' as const),
    fc.nat(12),
    sequence,
  )
  .map(([best, passed, ended, seed, phase, at, changed]) => ({
    ...(best === undefined ? {} : { best }),
    ...(passed ? { passed: true } : {}),
    ended,
    seed,
    phase,
    at,
    changed,
  }));

/** Any attempt at the course: every slot untouched or in any state of its kind. */
export function arbitraryAttempt(index: CourseIndex): fc.Arbitrary<Attempt> {
  const kinds = slotKinds(index);
  const slotsOf = (...wanted: readonly string[]): string[] =>
    kinds.flatMap((kind, at) => (wanted.includes(kind) ? [String(at + 1)] : []));
  const table = <T>(slots: readonly string[], state: fc.Arbitrary<T>): fc.Arbitrary<Record<number, T>> =>
    slots.length === 0 ? fc.constant({}) : fc.dictionary(fc.constantFrom(...slots), state, { noNullPrototype: true });
  return fc
    .record({
      id: fc.stringMatching(/^[A-Za-z0-9_-]{10}$/u),
      seed: fc.nat(0xffff),
      sequence: sequence.map((changes) => changes + 60),
      language: fc.option(fc.constantFrom(...LANGUAGES), { nil: undefined }),
      place: fc.constantFrom(...outline(index)).chain(({ lesson: { slot, screens, retrieval = [] } }) =>
        fc.oneof(
          fc.nat(screens - 1).map((screen) => ({ lesson: slot, screen })),
          ...retrieval.map((_, at) => fc.constant({ lesson: slot, screen: 0, item: at + 1 })),
        ),
      ),
      lessons: table(slotsOf('lesson'), lessonState),
      slots: fc
        .tuple(table(slotsOf('question', 'place', 'exercise'), slotState), table(slotsOf('retrieval'), retrievalState))
        .map(([own, again]) => ({ ...own, ...again })),
      checks: table(slotsOf('result'), checkState),
      seconds: fc.nat(1_000_000),
    })
    .map(({ language, ...rest }) => (language === undefined ? rest : { ...rest, language }));
}

const letters = (count: number): OptionId[] => Array.from({ length: count }, (_, at) => option(`o${at}`));
const base = { id: questionId('q1'), name: 'any', objective: objective('any'), hints: 0 };

/** Questions as the compiler lets them through: a `multiple` has right options and wrong ones. */
export const question: fc.Arbitrary<Question> = fc.oneof(
  fc.tuple(fc.integer({ min: 2, max: 6 }), fc.nat(5)).map(([count, answerAt]): Question => ({
    ...base,
    kind: 'choice',
    options: letters(count).map((one) => ({ id: one })),
    answer: option(`o${answerAt % count}`),
  })),
  fc
    .array(fc.boolean(), { minLength: 2, maxLength: 6 })
    .filter((rights) => rights.includes(true) && rights.includes(false))
    .map((rights): Question => ({
      ...base,
      kind: 'multiple',
      options: rights.map((right, at) => ({ id: option(`o${at}`), right })),
    })),
  fc.array(fc.nat(4), { minLength: 1, maxLength: 5 }).map((partners): Question => ({
    ...base,
    kind: 'match',
    right: letters(5),
    pairs: partners.map((right, at) => ({ left: option(`l${at}`), right: option(`o${right}`) })),
  })),
  fc.tuple(fc.integer({ min: -500, max: 500 }), fc.nat(3)).map(([right, tolerance]): Question => ({
    ...base,
    kind: 'number',
    answer: right / 4,
    tolerance: tolerance / 2,
    faults: [{ id: option('far'), value: right / 4 + 50 }],
  })),
);

/** The response that gets everything right. */
export function rightResponse(asked: Question): Response {
  switch (asked.kind) {
    case 'choice':
      return { kind: 'choice', chosen: asked.answer };
    case 'multiple':
      return { kind: 'multiple', chosen: asked.options.filter((one) => one.right).map((one) => one.id) };
    case 'match':
      return { kind: 'match', pairs: asked.pairs.map(({ left, right }) => ({ left, right })) };
    case 'number':
      return { kind: 'number', value: asked.answer };
  }
}

/** A response that a learner can give to the question, right or wrong. */
export function responseTo(asked: Question): fc.Arbitrary<Response> {
  switch (asked.kind) {
    case 'choice':
      return fc.constantFrom(...asked.options).map((one) => ({ kind: 'choice', chosen: one.id }));
    case 'multiple':
      return fc.shuffledSubarray(asked.options.map((one) => one.id)).map((chosen) => ({ kind: 'multiple', chosen }));
    case 'match':
      return fc
        .array(fc.constantFrom(...asked.right), { minLength: asked.pairs.length, maxLength: asked.pairs.length })
        .map((rights) => ({
          kind: 'match',
          pairs: asked.pairs.map(({ left }, at) => ({ left, right: rights[at] ?? left })),
        }));
    case 'number':
      return value.map((typed) => ({ kind: 'number', value: typed }));
  }
}
