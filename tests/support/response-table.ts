import type { Language } from '../../src/domain/course/language.ts';
import type { Question, QuestionKind, QuestionOf } from '../../src/domain/course/question.ts';
import { plainText, type RichLine } from '../../src/domain/course/rich-text.ts';
import type { QuestionTexts } from '../../src/domain/course/texts.ts';
import type { Response, ResponseOf } from '../../src/domain/quiz/response.ts';

/**
 * What hosts must get of every kind of question, by standard: formats, lengths, delimiters and order, as data. Written
 * from the standards (SCORM 1.2 RTE 3.4.4; SCORM 2004 3rd and 4th Edition RTE 4.2.9) and from this project's rules for
 * what a tutor reads; nothing of the player's writers or of the adapters' checks is in here.
 */
export type StandardName = '1.2 readable' | '1.2 strict' | '2004 3rd Edition' | '2004 4th Edition';

/** An answer by places in the author's order, from 0. */
export type Meaning =
  /** In the author's order. */
  | { readonly form: 'set'; readonly at: readonly number[] }
  /** In the order that was given. */
  | { readonly form: 'list'; readonly at: readonly number[] }
  /** In the order of what stands on the left. */
  | { readonly form: 'pairs'; readonly at: readonly (readonly [left: number, right: number])[] }
  | { readonly form: 'number'; readonly value: number; readonly tolerance: number }
  /** Lines on a grid of dots: `C2-F2-F5 B7`. */
  | { readonly form: 'drawing'; readonly text: string };

/** What may stand beside the signs of an answer. */
export interface Said {
  /** The words of option n, step n or what stands on the left; '' where it has none. */
  readonly marks: readonly string[];
  readonly partners: readonly string[];
  readonly unit: string;
}

/** What a kind of question is to a host. Written as methods, so that what is for questions of one kind stands for any. */
interface KindRow<Question, Response> {
  readonly type: 'choice' | 'matching' | 'sequencing' | 'numeric' | 'performance';
  given(question: Question, response: Response): Meaning;
  right(question: Question): Meaning;
  said(question: Question, texts: QuestionTexts, language: Language): Said;
}

type Offered = readonly { readonly id: string; readonly right?: boolean }[];
type Pairs = readonly { readonly left: string; readonly right: string }[];

/** The verdict of true or false stands beside the reasons, by the letters T and F: the 20th and the 6th of the alphabet. */
const VERDICTS = { true: 19, false: 5 } as const;
const VERDICT_WORDS: Readonly<Record<Language, { readonly true: string; readonly false: string }>> = {
  en: { true: 'true', false: 'false' },
  pt: { true: 'verdadeiro', false: 'falso' },
  it: { true: 'vero', false: 'falso' },
  es: { true: 'verdadero', false: 'falso' },
  de: { true: 'richtig', false: 'falsch' },
  ro: { true: 'adevărat', false: 'fals' },
  fr: { true: 'vrai', false: 'faux' },
};

const places = (offered: Offered, chosen: readonly string[]): readonly number[] =>
  chosen.map((id) => offered.findIndex((one) => one.id === id));
const set = (offered: Offered, chosen: readonly string[]): Meaning => ({
  form: 'set',
  at: [...places(offered, chosen)].sort((a, b) => a - b),
});
const rightOf = (offered: Offered): readonly string[] => offered.flatMap(({ id, right }) => (right ? [id] : []));
const pairs = (lefts: readonly string[], rights: readonly string[], given: Pairs): Meaning => ({
  form: 'pairs',
  at: given
    .map(({ left, right }) => [lefts.indexOf(left), rights.indexOf(right)] as const)
    .sort(([one], [other]) => one - other),
});
const verdict = (question: QuestionOf<'truefalse'>, isTrue: boolean, reason: string): Meaning => ({
  form: 'set',
  // The verdict comes first, the reason explains it.
  at: [VERDICTS[isTrue ? 'true' : 'false'], ...places(question.options, [reason])],
});
const filled = (question: QuestionOf<'gaps'>, given: Pairs): Meaning =>
  pairs(
    question.gaps.map(({ id }) => id),
    fillings(question),
    given,
  );
const placed = ({ places: spots, labels }: QuestionOf<'place'>, given: Pairs): Meaning =>
  pairs(idsOf(spots), idsOf(labels), given);
const matched = (question: QuestionOf<'match'>, given: Pairs): Meaning =>
  pairs(
    question.pairs.map(({ left }) => left),
    question.right,
    given,
  );

type Words = Readonly<Record<string, RichLine>> | undefined;
const idsOf = (some: Offered): readonly string[] => some.map(({ id }) => id);
const wordsOf = (words: Words, ids: readonly string[]): readonly string[] =>
  ids.map((id) => plainText(words?.[id] ?? []));
const said = (more: Partial<Said>): Said => ({ marks: [], partners: [], unit: '', ...more });
const offered = (words: Words, some: Offered): Said => said({ marks: wordsOf(words, idsOf(some)) });
/** All that gaps can be filled with, each once, as it comes first. */
const fillings = ({ gaps }: QuestionOf<'gaps'>): readonly string[] => [
  ...new Set(gaps.flatMap(({ options }) => options)),
];

const KIND_ROWS: { readonly [Kind in QuestionKind]: KindRow<QuestionOf<Kind>, ResponseOf<Kind>> } = {
  choice: {
    type: 'choice',
    given: ({ options }, { chosen }) => set(options, [chosen]),
    right: ({ options, answer }) => set(options, [answer]),
    said: ({ options }, texts) => offered(texts.options, options),
  },
  multiple: {
    type: 'choice',
    given: ({ options }, { chosen }) => set(options, chosen),
    right: ({ options }) => set(options, rightOf(options)),
    said: ({ options }, texts) => offered(texts.options, options),
  },
  // SCORM's own true-false has no room for a reason.
  truefalse: {
    type: 'choice',
    given: (question, response) => verdict(question, response.verdict, response.reason),
    right: (question) => verdict(question, question.answer, question.reason),
    said: ({ options }, texts, language) => {
      const marks: string[] = Array.from({ length: 36 }, () => '');
      for (const [at, words] of wordsOf(texts.options, idsOf(options)).entries()) marks[at] = words;
      marks[VERDICTS.true] = VERDICT_WORDS[language].true;
      marks[VERDICTS.false] = VERDICT_WORDS[language].false;
      return said({ marks });
    },
  },
  picture: {
    type: 'choice',
    given: ({ options }, { chosen }) => set(options, [chosen]),
    right: ({ options, answer }) => set(options, [answer]),
    said: ({ options }, texts) => offered(texts.options, options),
  },
  hotspot: {
    type: 'choice',
    given: ({ regions }, { chosen }) => set(regions, [chosen]),
    right: ({ regions, answer }) => set(regions, [answer]),
    said: ({ regions }, texts) => offered(texts.regions, regions),
  },
  hunt: {
    type: 'choice',
    given: ({ regions }, { chosen }) => set(regions, chosen),
    right: ({ regions }) => set(regions, rightOf(regions)),
    said: ({ regions }, texts) => offered(texts.regions, regions),
  },
  view: {
    type: 'choice',
    given: ({ lines }, { chosen }) => set(lines, chosen),
    right: ({ lines }) => set(lines, rightOf(lines)),
    said: ({ lines }, texts) => offered(texts.lines, lines),
  },
  match: {
    type: 'matching',
    given: (question, response) => matched(question, response.pairs),
    right: (question) => matched(question, question.pairs),
    said: ({ pairs: all, right }, texts) =>
      said({
        marks: wordsOf(
          texts.left,
          all.map(({ left }) => left),
        ),
        partners: wordsOf(texts.right, right),
      }),
  },
  gaps: {
    type: 'matching',
    given: (question, response) => filled(question, response.pairs),
    right: (question) =>
      filled(
        question,
        question.gaps.map(({ id, answer }) => ({ left: id, right: answer })),
      ),
    said: (question, texts) => said({ partners: wordsOf(texts.options, fillings(question)) }),
  },
  grid: {
    type: 'performance',
    given: (_, { drawing }) => ({ form: 'drawing', text: drawing }),
    right: ({ answer }) => ({ form: 'drawing', text: answer }),
    said: () => said({}),
  },
  place: {
    type: 'matching',
    given: (question, response) => placed(question, response.pairs),
    right: (question) =>
      placed(
        question,
        question.places.map(({ id, label }) => ({ left: id, right: label })),
      ),
    said: ({ places: spots, labels }, texts) =>
      said({ marks: wordsOf(texts.regions, idsOf(spots)), partners: wordsOf(texts.options, idsOf(labels)) }),
  },
  order: {
    type: 'sequencing',
    given: ({ steps }, response) => ({ form: 'list', at: response.order.map((id) => steps.indexOf(id)) }),
    right: ({ steps }) => ({ form: 'list', at: steps.map((_, at) => at) }),
    said: ({ steps }, texts) => said({ marks: wordsOf(texts.options, steps) }),
  },
  number: {
    type: 'numeric',
    given: (_, { value }) => ({ form: 'number', value, tolerance: 0 }),
    right: ({ answer, tolerance }) => ({ form: 'number', value: answer, tolerance }),
    said: ({ unit = '' }) => said({ unit }),
  },
};

/** What a question of any kind is to a host; the response is of the question's kind. */
export function kindRow({ kind }: Question): KindRow<Question, Response> {
  return KIND_ROWS[kind];
}

/** How a standard writes an answer. */
export interface AnswerFormat {
  /** The signs of options, steps and what stands on the left, in order; and those of partners. */
  readonly marks: readonly string[];
  readonly partners: readonly string[];
  /** Between parts that belong together, between parts that follow each other, and between the two of a pair. */
  readonly and: string;
  readonly then: string;
  readonly to: string;
  /** Around the parts of a right answer that only count together; none where the standard has no such sign. */
  readonly all?: readonly [open: string, close: string];
  /** Between the least and the most of a right number; null where a standard knows one number alone. */
  readonly range: string | null;
  /** What words stand behind a sign, if any do: after this. */
  readonly words: string | null;
  /** How lines on a grid of dots are written; in words they may be cut. */
  readonly drawing: (text: string) => string;
  /** Most parts of one answer. */
  readonly parts: number;
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];
const COUNTED = Array.from({ length: 36 }, (_, at) => String(at + 1));
const SMALL = [...'abcdefghijklmnopqrstuvwxyz'];
const DIGITS = [...'123456789'];

const READABLE: AnswerFormat = {
  marks: LETTERS,
  partners: COUNTED,
  and: ' + ',
  then: ' > ',
  to: '-',
  range: null,
  drawing: (text) => text,
  words: ' ',
  parts: 36,
};
const STRICT_12: AnswerFormat = {
  // RTE 3.4.4: one character, a to z or 0 to 9.
  marks: [...SMALL, ...DIGITS],
  partners: [...DIGITS, ...SMALL],
  and: ',',
  then: ',',
  to: '.',
  all: ['{', '}'],
  range: null,
  // CMIFeedback of performance: letters, digits and plain signs.
  drawing: (text) => text.toLowerCase().replaceAll(' ', '.'),
  words: null,
  parts: 26,
};
const TOKENS_2004: AnswerFormat = {
  // RTE 4.2.9.1: short identifiers, here of letters, digits and underscores.
  marks: LETTERS,
  partners: COUNTED,
  and: '[,]',
  then: '[,]',
  to: '[.]',
  range: '[:]',
  // One step with its name; two underscores where the pen was lifted.
  drawing: (text) => `lines[.]${text.replaceAll(' ', '__').replaceAll('-', '_')}`,
  words: '_',
  parts: 36,
};

/** One value of the host's data model: what it must look like, and how long it may be. */
export interface ValueRule {
  readonly form: RegExp;
  readonly most: number;
}

/** What a standard wants of the elements of one interaction. */
export interface StandardRow {
  readonly version: '1.2' | '2004';
  readonly readable: boolean;
  readonly answer: AnswerFormat;
  /** Every element that may be set, in the order in which it must be. */
  readonly elements: readonly string[];
  readonly rules: Readonly<Record<string, ValueRule>>;
  /** What a host takes for the result of a right and of another answer; a partial score is a number from 0 to 1. */
  readonly results: { readonly right: string; readonly notyet: string };
  /** The type of a row in words. */
  readonly inWords: string;
}

/** `p-m02-scale-q01-real-length`: hosts keep 60 characters and letters, digits, hyphen and underscore everywhere. */
const ID: ValueRule = { form: /^[A-Za-z0-9_-]+$/u, most: 60 };
const ONE_LINE = /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]+$/u;
const PARTIAL = '(?:0(?:\\.\\d{1,2})?|1)';

const ROW_12 = {
  version: '1.2',
  elements: ['id', 'type', 'time', 'student_response', 'correct_responses.0.pattern', 'result', 'weighting', 'latency'],
  results: { right: 'correct', notyet: 'wrong' },
  inWords: 'performance',
} as const;
const RULES_12 = {
  id: ID,
  type: { form: /^(?:choice|matching|sequencing|numeric|performance)$/u, most: 11 },
  time: { form: /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,2})?$/u, most: 11 },
  result: { form: new RegExp(`^(?:correct|wrong|${PARTIAL})$`, 'u'), most: 7 },
  weighting: { form: /^\d+(?:\.\d{1,2})?$/u, most: 6 },
  latency: { form: /^\d{4}:[0-5]\d:[0-5]\d(?:\.\d{1,2})?$/u, most: 13 },
};
const ROW_2004: StandardRow = {
  version: '2004',
  readable: false,
  answer: TOKENS_2004,
  // A host refuses what comes before id and type (408).
  elements: [
    'id',
    'type',
    'description',
    'timestamp',
    'correct_responses.0.pattern',
    'learner_response',
    'result',
    'weighting',
    'latency',
  ],
  rules: {
    id: ID,
    type: { form: /^(?:choice|matching|sequencing|numeric|performance|long-fill-in)$/u, most: 12 },
    description: { form: /^\{lang=(?:en|pt|it|es|de|ro|fr)\}[^{}\u0000-\u001f]+$/u, most: 250 },
    timestamp: { form: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\d(?:Z|[+-]\d\d:\d\d)$/u, most: 28 },
    'correct_responses.0.pattern': { form: ONE_LINE, most: 4_000 },
    learner_response: { form: ONE_LINE, most: 4_000 },
    result: { form: new RegExp(`^(?:correct|incorrect|${PARTIAL})$`, 'u'), most: 9 },
    weighting: { form: /^\d+(?:\.\d{1,2})?$/u, most: 6 },
    latency: { form: /^PT(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,2})?S)?$/u, most: 20 },
  },
  results: { right: 'correct', notyet: 'incorrect' },
  inWords: 'long-fill-in',
};

export const STANDARD_ROWS: Readonly<Record<StandardName, StandardRow>> = {
  '1.2 readable': {
    ...ROW_12,
    readable: true,
    answer: READABLE,
    rules: {
      ...RULES_12,
      student_response: { form: ONE_LINE, most: 255 },
      'correct_responses.0.pattern': { form: ONE_LINE, most: 255 },
    },
  },
  '1.2 strict': {
    ...ROW_12,
    readable: false,
    answer: STRICT_12,
    rules: {
      ...RULES_12,
      student_response: { form: /^[a-z0-9.,-]+$/u, most: 255 },
      'correct_responses.0.pattern': { form: /^(?:[a-z0-9.,-]+|\{[a-z0-9.,]+\})$/u, most: 255 },
    },
  },
  '2004 3rd Edition': ROW_2004,
  '2004 4th Edition': ROW_2004,
};
