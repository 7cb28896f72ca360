import fc from 'fast-check';
import type { FigureId, OptionId } from '../../../../src/domain/course/ids.ts';
import type { Question, QuestionKind, QuestionOf } from '../../../../src/domain/course/question.ts';
import { stepsOf } from '../../../../src/domain/geometry/lattice.ts';
import { dotName, readSteps, writeSteps } from '../../../../src/domain/quiz/dot-text.ts';
import type { Response, ResponseOf } from '../../../../src/domain/quiz/response.ts';
import { fault, objective, option, questionId } from '../course-index-fixture.ts';
import { type Pick, rightIds } from '../../../../src/domain/quiz/score-picks.ts';

/** What the contract of all kinds needs to know of one: a new kind joins by an entry in {@link KIND_SAMPLES}. */
export interface KindSample<Question, Response> {
  /** Questions as the compiler lets them through. */
  readonly question: fc.Arbitrary<Question>;
  /** Responses of the kind to whatever question, of this version of the course or another. */
  readonly response: fc.Arbitrary<Response>;
  /** The response that gets everything right. */
  right(question: Question): Response;
  /** A whole response that a learner can give to the question, right or wrong. */
  answered(question: Question): fc.Arbitrary<Response>;
  /** The question with its options in another order. */
  turned(question: Question): Question;
  /** The response with its parts in another order, where their order says nothing. */
  turnedResponse(response: Response): Response;
  /** All that can be chosen, where more than one thing can. */
  everything?(question: Question): Response;
  /** A response that does not answer all yet, where there is one. */
  unfinished?(question: Question): Response;
}

export const optionId: fc.Arbitrary<OptionId> = fc
  .oneof(
    fc.constantFrom('a', 'b', 'c', 'z', 'q1', 'k12', 'turned', 'one-by-two', 'S1', 'S22', 'a0', 'q01'),
    fc.stringMatching(/^[a-z][a-z0-9-]{0,11}$/u),
  )
  .map(option);

/** Every value that a learner can type, and some that only arithmetic makes. -0 is 0 to everyone but Object.is. */
const value = fc
  .oneof(
    fc.integer({ min: -9_999, max: 99_999 }),
    fc.integer({ min: -9_999, max: 99_999 }).map((hundredths) => hundredths / 100),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  )
  .map((one) => (one === 0 ? 0 : one));

/** Of a grid of six by six. */
const dot = fc.tuple(fc.nat(5), fc.nat(5));

const letters = (count: number): OptionId[] => Array.from({ length: count }, (_, at) => option(`o${at}`));
const figure = 'part' as FigureId;
const base = { id: questionId('q1'), name: 'any', objective: objective('any'), hints: 0 };

function turnedList<T>(list: readonly T[]): T[] {
  return [...list].reverse();
}

/** Right ones and wrong ones. */
const picks: fc.Arbitrary<readonly Pick[]> = fc
  .array(fc.boolean(), { minLength: 2, maxLength: 6 })
  .filter((rights) => rights.includes(true) && rights.includes(false))
  .map((rights) => rights.map((right, at) => ({ id: option(`o${at}`), right })));

const somePicks = (options: readonly Pick[]): fc.Arbitrary<OptionId[]> =>
  fc.shuffledSubarray(
    options.map(({ id }) => id),
    { minLength: 1 },
  );

export const KIND_SAMPLES: {
  readonly [Kind in QuestionKind]: KindSample<QuestionOf<Kind>, ResponseOf<Kind>>;
} = {
  choice: {
    question: fc.tuple(fc.integer({ min: 2, max: 6 }), fc.nat(5)).map(([count, answerAt]) => ({
      ...base,
      kind: 'choice',
      options: letters(count).map((id) => ({ id })),
      answer: option(`o${answerAt % count}`),
    })),
    response: optionId.map((chosen) => ({ kind: 'choice', chosen })),
    right: ({ answer }) => ({ kind: 'choice', chosen: answer }),
    answered: ({ options }) => fc.constantFrom(...options).map(({ id }) => ({ kind: 'choice', chosen: id })),
    turned: (question) => ({ ...question, options: turnedList(question.options) }),
    turnedResponse: (response) => response,
  },
  multiple: {
    question: picks.map((options) => ({ ...base, kind: 'multiple', options })),
    response: fc.array(optionId, { maxLength: 6 }).map((chosen) => ({ kind: 'multiple', chosen })),
    right: ({ options }) => ({ kind: 'multiple', chosen: rightIds(options) }),
    answered: ({ options }) => somePicks(options).map((chosen) => ({ kind: 'multiple', chosen })),
    turned: (question) => ({ ...question, options: turnedList(question.options) }),
    turnedResponse: ({ chosen }) => ({ kind: 'multiple', chosen: turnedList(chosen) }),
    everything: ({ options }) => ({ kind: 'multiple', chosen: options.map(({ id }) => id) }),
    unfinished: () => ({ kind: 'multiple', chosen: [] }),
  },
  match: {
    question: fc.array(fc.nat(4), { minLength: 1, maxLength: 5 }).map((partners) => ({
      ...base,
      kind: 'match',
      right: letters(5),
      pairs: partners.map((right, at) => ({ left: option(`l${at}`), right: option(`o${right}`) })),
    })),
    response: fc
      .array(fc.record({ left: optionId, right: optionId }), { maxLength: 6 })
      .map((pairs) => ({ kind: 'match', pairs })),
    right: ({ pairs }) => ({ kind: 'match', pairs: pairs.map(({ left, right }) => ({ left, right })) }),
    answered: ({ pairs, right }) =>
      fc.array(fc.constantFrom(...right), { minLength: pairs.length, maxLength: pairs.length }).map((rights) => ({
        kind: 'match',
        pairs: pairs.map(({ left }, at) => ({ left, right: rights[at] ?? left })),
      })),
    turned: (question) => ({
      ...question,
      right: turnedList(question.right),
      pairs: turnedList(question.pairs),
    }),
    turnedResponse: ({ pairs }) => ({ kind: 'match', pairs: turnedList(pairs) }),
    unfinished: ({ pairs }) => ({ kind: 'match', pairs: pairs.slice(1).map(({ left, right }) => ({ left, right })) }),
  },
  number: {
    question: fc.tuple(fc.integer({ min: -500, max: 500 }), fc.nat(3)).map(([right, tolerance]) => ({
      ...base,
      kind: 'number',
      answer: right / 4,
      tolerance: tolerance / 2,
      faults: [{ id: option('far'), value: right / 4 + 50 }],
    })),
    response: value.map((typed) => ({ kind: 'number', value: typed })),
    right: ({ answer }) => ({ kind: 'number', value: answer }),
    answered: () => value.map((typed) => ({ kind: 'number', value: typed })),
    turned: (question) => ({ ...question, faults: turnedList(question.faults) }),
    turnedResponse: (response) => response,
  },
  truefalse: {
    question: fc.tuple(fc.boolean(), fc.integer({ min: 2, max: 5 }), fc.nat(4)).map(([answer, count, reasonAt]) => ({
      ...base,
      kind: 'truefalse',
      answer,
      options: letters(count).map((id) => ({ id })),
      reason: option(`o${reasonAt % count}`),
    })),
    response: fc.tuple(fc.boolean(), optionId).map(([verdict, reason]) => ({ kind: 'truefalse', verdict, reason })),
    right: ({ answer, reason }) => ({ kind: 'truefalse', verdict: answer, reason }),
    answered: ({ options }) =>
      fc
        .tuple(fc.boolean(), fc.constantFrom(...options))
        .map(([verdict, { id }]) => ({ kind: 'truefalse', verdict, reason: id })),
    turned: (question) => ({ ...question, options: turnedList(question.options) }),
    turnedResponse: (response) => response,
  },
  order: {
    question: fc.integer({ min: 3, max: 7 }).map((count) => ({
      ...base,
      kind: 'order',
      steps: letters(count),
      faults: [{ first: option('o1'), then: option('o0'), fault: fault('S1') }],
    })),
    response: fc.array(optionId, { maxLength: 7 }).map((order) => ({ kind: 'order', order })),
    right: ({ steps }) => ({ kind: 'order', order: steps }),
    answered: ({ steps }) =>
      fc
        .shuffledSubarray([...steps], { minLength: steps.length, maxLength: steps.length })
        .map((order) => ({ kind: 'order', order })),
    // The order of the steps is the answer; what may be turned is the list of faults.
    turned: (question) => ({ ...question, faults: turnedList(question.faults ?? []) }),
    turnedResponse: (response) => response,
    unfinished: ({ steps }) => ({ kind: 'order', order: steps.slice(1) }),
  },
  picture: {
    question: fc.tuple(fc.integer({ min: 2, max: 6 }), fc.nat(5)).map(([count, answerAt]) => ({
      ...base,
      kind: 'picture',
      options: letters(count).map((id) => ({ id, figure: `figure-${id}` as FigureId })),
      answer: option(`o${answerAt % count}`),
    })),
    response: optionId.map((chosen) => ({ kind: 'picture', chosen })),
    right: ({ answer }) => ({ kind: 'picture', chosen: answer }),
    answered: ({ options }) => fc.constantFrom(...options).map(({ id }) => ({ kind: 'picture', chosen: id })),
    turned: (question) => ({ ...question, options: turnedList(question.options) }),
    turnedResponse: (response) => response,
  },
  gaps: {
    question: fc
      .array(fc.tuple(fc.integer({ min: 2, max: 4 }), fc.nat(3)), { minLength: 1, maxLength: 6 })
      .map((lists) => ({
        ...base,
        kind: 'gaps',
        gaps: lists.map(([count, answerAt], at) => ({
          id: option(`g${at}`),
          // Every second gap shares its options with the others.
          options: letters(count).map((id) => (at % 2 === 0 ? id : option(`${id}-${at}`))),
          answer: option(at % 2 === 0 ? `o${answerAt % count}` : `o${answerAt % count}-${at}`),
        })),
      })),
    response: fc
      .array(fc.record({ left: optionId, right: optionId }), { maxLength: 6 })
      .map((pairs) => ({ kind: 'gaps', pairs })),
    right: ({ gaps }) => ({ kind: 'gaps', pairs: gaps.map(({ id, answer }) => ({ left: id, right: answer })) }),
    answered: ({ gaps }) =>
      fc.tuple(...gaps.map(({ options }) => fc.constantFrom(...options))).map((chosen) => ({
        kind: 'gaps',
        pairs: gaps.map(({ id, answer }, at) => ({ left: id, right: chosen[at] ?? answer })),
      })),
    turned: (question) => ({
      ...question,
      gaps: turnedList(question.gaps).map((gap) => ({ ...gap, options: turnedList(gap.options) })),
    }),
    turnedResponse: ({ pairs }) => ({ kind: 'gaps', pairs: turnedList(pairs) }),
    unfinished: ({ gaps }) => ({
      kind: 'gaps',
      pairs: gaps.slice(1).map(({ id, answer }) => ({ left: id, right: answer })),
    }),
  },
  hotspot: {
    question: fc.tuple(fc.integer({ min: 2, max: 6 }), fc.nat(5)).map(([count, answerAt]) => ({
      ...base,
      kind: 'hotspot',
      figure,
      regions: letters(count).map((id) => ({ id })),
      answer: option(`o${answerAt % count}`),
    })),
    response: optionId.map((chosen) => ({ kind: 'hotspot', chosen })),
    right: ({ answer }) => ({ kind: 'hotspot', chosen: answer }),
    answered: ({ regions }) => fc.constantFrom(...regions).map(({ id }) => ({ kind: 'hotspot', chosen: id })),
    turned: (question) => ({ ...question, regions: turnedList(question.regions) }),
    turnedResponse: (response) => response,
  },
  hunt: {
    question: picks.map((regions) => ({ ...base, kind: 'hunt', figure, regions })),
    response: fc.array(optionId, { maxLength: 6 }).map((chosen) => ({ kind: 'hunt', chosen })),
    right: ({ regions }) => ({ kind: 'hunt', chosen: rightIds(regions) }),
    answered: ({ regions }) => somePicks(regions).map((chosen) => ({ kind: 'hunt', chosen })),
    turned: (question) => ({ ...question, regions: turnedList(question.regions) }),
    turnedResponse: ({ chosen }) => ({ kind: 'hunt', chosen: turnedList(chosen) }),
    everything: ({ regions }) => ({ kind: 'hunt', chosen: regions.map(({ id }) => id) }),
    unfinished: () => ({ kind: 'hunt', chosen: [] }),
  },
  view: {
    question: picks.map((lines) => ({ ...base, kind: 'view', figure, lines })),
    response: fc.array(optionId, { maxLength: 6 }).map((chosen) => ({ kind: 'view', chosen })),
    right: ({ lines }) => ({ kind: 'view', chosen: rightIds(lines) }),
    answered: ({ lines }) => somePicks(lines).map((chosen) => ({ kind: 'view', chosen })),
    turned: (question) => ({ ...question, lines: turnedList(question.lines) }),
    turnedResponse: ({ chosen }) => ({ kind: 'view', chosen: turnedList(chosen) }),
    everything: ({ lines }) => ({ kind: 'view', chosen: lines.map(({ id }) => id) }),
    unfinished: () => ({ kind: 'view', chosen: [] }),
  },
  place: {
    question: fc.tuple(fc.integer({ min: 2, max: 6 }), fc.nat(2)).map(([count, leftOver]) => ({
      ...base,
      kind: 'place',
      figure,
      places: letters(count).map((label, at) => ({ id: option(`p${at}`), label })),
      labels: letters(count + leftOver).map((id) => ({ id })),
    })),
    response: fc
      .array(fc.record({ left: optionId, right: optionId }), { maxLength: 6 })
      .map((pairs) => ({ kind: 'place', pairs })),
    right: ({ places }) => ({ kind: 'place', pairs: places.map(({ id, label }) => ({ left: id, right: label })) }),
    answered: ({ places, labels }) =>
      fc.shuffledSubarray([...labels], { minLength: places.length, maxLength: places.length }).map((given) => ({
        kind: 'place',
        pairs: places.map(({ id, label }, at) => ({ left: id, right: given[at]?.id ?? label })),
      })),
    turned: (question) => ({
      ...question,
      places: turnedList(question.places),
      labels: turnedList(question.labels),
    }),
    turnedResponse: ({ pairs }) => ({ kind: 'place', pairs: turnedList(pairs) }),
    everything: ({ places, labels }) => ({
      kind: 'place',
      pairs: places.flatMap(({ id }) => labels.map((label) => ({ left: id, right: label.id }))),
    }),
    unfinished: ({ places }) => ({
      kind: 'place',
      pairs: places.slice(1).map(({ id, label }) => ({ left: id, right: label })),
    }),
  },
  grid: {
    question: fc
      .record({
        type: fc.constantFrom('square' as const, 'isometric' as const),
        lines: fc.array(fc.tuple(dot, dot), { minLength: 1, maxLength: 4 }),
      })
      .map(({ type, lines }) => {
        const taken = new Set<string>();
        const parts = lines.flatMap((line, at) => {
          const own = stepsOf(line, type).filter((step) => !taken.has(step));
          for (const step of own) taken.add(step);
          return own.length === 0 ? [] : [{ id: option(`o${at}`), draw: writeSteps(new Set(own), type) }];
        });
        const grid = { type, columns: 6, rows: 6 };
        return { ...base, kind: 'grid', grid, lines: parts, answer: writeSteps(taken, type) };
      }),
    response: fc.array(fc.tuple(fc.boolean(), fc.nat(15), fc.nat(15)), { maxLength: 40 }).map((dots) => ({
      kind: 'grid',
      drawing: dots.map(([on, column, row], at) => (at === 0 ? '' : on ? '-' : ' ') + dotName([column, row])).join(''),
    })),
    right: ({ answer }) => ({ kind: 'grid', drawing: answer }),
    answered: ({ answer, grid: { type } }) =>
      fc
        .tuple(fc.subarray([...readSteps(answer, type)]), fc.array(fc.tuple(dot, dot), { maxLength: 2 }))
        .map(([found, extra]) => writeSteps(new Set([...found, ...extra.flatMap((line) => stepsOf(line, type))]), type))
        .filter((drawing) => drawing !== '')
        .map((drawing) => ({ kind: 'grid', drawing })),
    turned: (question) => ({ ...question, lines: turnedList(question.lines) }),
    // The same lines, each the other way round and the last one first.
    turnedResponse: ({ drawing }) => ({
      kind: 'grid',
      drawing: turnedList(drawing.split(' ').map((trail) => turnedList(trail.split('-')).join('-'))).join(' '),
    }),
    everything: ({ grid: { columns, rows } }) => ({
      kind: 'grid',
      drawing: Array.from({ length: columns }, (_, column) => `${dotName([column, 0])}-${dotName([column, rows - 1])}`)
        .concat(Array.from({ length: rows }, (_, row) => `${dotName([0, row])}-${dotName([columns - 1, row])}`))
        .concat('A1-B3 A3-B1')
        .join(' '),
    }),
    unfinished: () => ({ kind: 'grid', drawing: '' }),
  },
};

/** The sample of a question's or a response's kind. */
export function sampleOf({ kind }: { readonly kind: QuestionKind }): KindSample<Question, Response> {
  return KIND_SAMPLES[kind];
}

const SAMPLES: readonly KindSample<Question, Response>[] = Object.values(KIND_SAMPLES);

/** Any question of any kind. */
export const question: fc.Arbitrary<Question> = fc.oneof(...SAMPLES.map((sample) => sample.question));

/** Any response of any kind. */
export const response: fc.Arbitrary<Response> = fc.oneof(...SAMPLES.map((sample) => sample.response));
