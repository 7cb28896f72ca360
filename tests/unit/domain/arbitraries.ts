import fc from 'fast-check';
import type { CourseIndex } from '../../../src/domain/course/compiled.ts';
import type { FaultCode, ModuleId, QuestionId, SlotNumber } from '../../../src/domain/course/ids.ts';
import { LANGUAGES } from '../../../src/domain/course/language.ts';
import { outline } from '../../../src/domain/course/outline.ts';
import type { Question } from '../../../src/domain/course/question.ts';
import type { QuestionSource } from '../../../src/domain/course/source/question-source.ts';
import type { Response } from '../../../src/domain/quiz/response.ts';
import type { Answer, Attempt, CheckState, LessonState, SlotState, Try } from '../../../src/domain/tracking/attempt.ts';
import { slotKinds } from '../../../src/domain/tracking/slot-kinds.ts';
import { optionId as id, response, sampleOf } from './quiz/kind-samples.ts';

/** Below about 60 so that tests reach equal values, which laws of merging must survive. */
const sequence = fc.nat(60);

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
  .tuple(response, scored, fc.array(id as fc.Arbitrary<string> as fc.Arbitrary<FaultCode>, { maxLength: 3 }))
  .map(([given, result, faults]) => ({ response: given, faults, ...result }));

const answer: fc.Arbitrary<Answer> = fc.record({
  question: id as fc.Arbitrary<string> as fc.Arbitrary<QuestionId>,
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

/** Of a module's check: with the topics that it keeps beside, by slots of lessons before it. */
function moduleCheckState(lessons: readonly number[]): fc.Arbitrary<CheckState> {
  const percent = fc.nat(200).map((halves) => halves / 2);
  return fc
    .tuple(
      checkState,
      fc.dictionary(fc.constantFrom('0', ...lessons.map(String)), fc.tuple(percent, fc.boolean()), {
        noNullPrototype: true,
      }),
    )
    .map(([check, topics]) => {
      const entries = Object.entries(topics);
      // In the order in which suspend data gives them back.
      const order = [0, ...[...lessons].reverse()];
      const focus = order.filter((slot) => entries.some(([key, [, asked]]) => Number(key) === slot && asked));
      return {
        ...check,
        ...(entries.length > 0
          ? { topics: Object.fromEntries(entries.map(([key, [reached]]) => [key, reached])) }
          : {}),
        ...(focus.length > 0 ? { focus } : {}),
      };
    });
}

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
        .tuple(
          table(slotsOf('question', 'place', 'module-place', 'exercise'), slotState),
          table(slotsOf('retrieval'), retrievalState),
        )
        .map(([own, again]) => ({ ...own, ...again })),
      checks: fc
        .tuple(
          table(slotsOf('result'), checkState),
          table(slotsOf('module-result'), moduleCheckState(slotsOf('lesson').map(Number))),
        )
        .map(([ofLessons, ofModules]) => ({ ...ofLessons, ...ofModules })),
      seconds: fc.nat(1_000_000),
      opened: fc.subarray<ModuleId>(index.modules.map(({ id }) => id)).map((ids) => [...ids].sort()),
      wrong: fc.tuple(fc.nat(15), fc.option(fc.nat(60), { nil: undefined })),
    })
    .map(({ language, opened, wrong: [count, at], ...rest }) => ({
      ...rest,
      ...(language === undefined ? {} : { language }),
      ...(opened.length > 0 ? { opened } : {}),
      ...(count > 0 ? { wrongCodes: { count, ...(at === undefined ? {} : { at }) } } : {}),
    }));
}

/** The response that gets everything right. */
export function rightResponse(asked: Question): Response {
  return sampleOf(asked).right(asked);
}

/** A response that a learner can give to the question, right or wrong. */
export function responseTo(asked: Question): fc.Arbitrary<Response> {
  return sampleOf(asked).answered(asked);
}

/** The question as its source; only the types differ. */
export function asSource(asked: Question): QuestionSource {
  return asked as unknown as QuestionSource;
}
