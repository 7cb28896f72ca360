import type { CourseIndex } from '../../../src/domain/course/compiled.ts';
import type { FigureId, ScreenId } from '../../../src/domain/course/ids.ts';
import type { Lesson } from '../../../src/domain/course/lesson.ts';
import type { Question } from '../../../src/domain/course/question.ts';
import type { ChoiceQuestion } from '../../../src/domain/quiz/kinds/choice.ts';
import type { MatchQuestion } from '../../../src/domain/quiz/kinds/match.ts';
import type { MultipleQuestion } from '../../../src/domain/quiz/kinds/multiple.ts';
import type { NumberQuestion } from '../../../src/domain/quiz/kinds/number.ts';
import type { GapsQuestion } from '../../../src/domain/quiz/kinds/gaps.ts';
import type { OrderQuestion } from '../../../src/domain/quiz/kinds/order.ts';
import type { PictureQuestion } from '../../../src/domain/quiz/kinds/picture.ts';
import type { TrueFalseQuestion } from '../../../src/domain/quiz/kinds/truefalse.ts';
import type { PackageConfig } from '../../../src/domain/course/package-config.ts';
import type { LessonTexts, QuestionTexts } from '../../../src/domain/course/texts.ts';
import { drilled } from './sample-figure-questions.ts';
import { id } from './sample-id.ts';

const FIGURE = `<svg viewBox="-3 -54 80 58"><rect class="wash" x="40" y="-10" width="16" height="10"/>
  <path class="w" d="M0 0H60V-10H10V-50H0Z"/><path class="w" d="M10 -40L36 -10"/>
  <path class="d" d="M0 4H60"/><text class="dim" x="28" y="-2">60</text></svg>`;

export const choice: ChoiceQuestion = {
  kind: 'choice',
  id: id('q1'),
  name: 'hole-line',
  slot: id(2),
  objective: id('lines'),
  figure: id('angle'),
  hints: 2,
  options: [{ id: id('a') }, { id: id('b'), fault: id('L2') }, { id: id('c') }, { id: id('d') }],
  answer: id('c'),
};

export const multiple: MultipleQuestion = {
  kind: 'multiple',
  id: id('q2'),
  name: 'enlarged',
  slot: id(3),
  objective: id('scale'),
  hints: 1,
  options: [
    { id: id('a'), right: true },
    { id: id('b'), right: false, fault: id('S1') },
    { id: id('c'), right: true },
    { id: id('d'), right: false },
  ],
};

export const match: MatchQuestion = {
  kind: 'match',
  id: id('q3'),
  name: 'scale-kinds',
  slot: id(4),
  objective: id('scale'),
  figure: id('angle'),
  hints: 1,
  right: [id('x'), id('y'), id('z')],
  pairs: [
    { left: id('a'), right: id('y'), faults: [{ right: id('x'), fault: id('S1') }] },
    { left: id('b'), right: id('z') },
    { left: id('c'), right: id('x'), faults: [{ right: id('y'), fault: id('S3') }] },
  ],
};

export const number: NumberQuestion = {
  kind: 'number',
  id: id('q4'),
  name: 'real-length',
  slot: id(5),
  objective: id('scale'),
  figure: id('angle'),
  hints: 0,
  answer: 12.5,
  tolerance: 0,
  unit: 'mm',
  faults: [{ id: id('turned'), value: 50, fault: id('S1') }],
};

export const trueFalse: TrueFalseQuestion = {
  kind: 'truefalse',
  id: id('q5'),
  name: 'half-size',
  objective: id('scale'),
  hints: 0,
  answer: false,
  fault: id('S2'),
  options: [{ id: id('a'), fault: id('S1') }, { id: id('b') }, { id: id('c') }],
  reason: id('b'),
};

export const order: OrderQuestion = {
  kind: 'order',
  id: id('q6'),
  name: 'sheets',
  objective: id('scale'),
  hints: 0,
  steps: [id('a'), id('b'), id('c'), id('d')],
  faults: [{ first: id('d'), then: id('a'), fault: id('S1') }],
};

export const picture: PictureQuestion = {
  kind: 'picture',
  id: id('q7'),
  name: 'top-view',
  objective: id('lines'),
  hints: 0,
  options: [
    { id: id('a'), figure: id('angle'), fault: id('L2') },
    { id: id('b'), figure: id('plate') },
    { id: id('c'), figure: id('step') },
  ],
  answer: id('b'),
};

export const gaps: GapsQuestion = {
  kind: 'gaps',
  id: id('q8'),
  name: 'hidden-edge',
  objective: id('lines'),
  hints: 0,
  gaps: [
    { id: id('type'), options: [id('dashed'), id('chain')], answer: id('dashed') },
    {
      id: id('width'),
      options: [id('wide'), id('narrow')],
      answer: id('narrow'),
      faults: [{ option: id('wide'), fault: id('L2') }],
    },
  ],
};

const regionNames = { hole: ['the hole'], edge: ['the edge'], size: ['the size'] };

const pool: readonly Question[] = [1, 2, 3, 4, 5, 6].map((at) => ({
  ...choice,
  slot: undefined,
  id: id(`k${at}`),
  objective: id(at % 2 ? 'lines' : 'scale'),
}));

export const lesson: Lesson = {
  id: id('m02-lines'),
  number: '2.5',
  slot: id(1),
  objectives: [id('lines'), id('scale')],
  screens: [
    ...[choice, multiple, match, number].map((question) => ({
      id: id<ScreenId>(`ask-${question.id}`),
      blocks: [{ kind: 'question', question: question.id } as const],
    })),
    { id: id('check'), blocks: [{ kind: 'check' }] },
  ],
  questions: [choice, multiple, match, number],
  check: { draw: 3, places: [id(6), id(7), id(8)], result: id(9), pool },
  figures: [...['angle', 'plate', 'step'].map((figure) => ({ id: id<FigureId>(figure), svg: FIGURE })), drilled],
  terms: [],
};

export const index: CourseIndex = {
  format: 1,
  id: id('sample'),
  version: '1.0.0',
  hash: '00000000',
  languages: ['en', 'de', 'ro'],
  defaultLanguage: 'en',
  pass: { score: 80, objective: 60, objectiveFrom: 1 },
  modules: [
    {
      id: id('m02'),
      number: '2',
      lessons: [
        {
          id: lesson.id,
          number: lesson.number,
          screens: lesson.screens.length,
          slot: lesson.slot,
          check: { places: [id(6), id(7), id(8)], result: id(9) },
        },
      ],
      check: {
        id: id('m02-check'),
        number: '2',
        screens: 1,
        slot: id(14),
        check: { places: [id(10), id(11), id(12), id(13)], result: id(14) },
        pass: { score: 80, objective: 60, objectiveFrom: 1 },
      },
    },
  ],
  slots: 'L4Q3PR4CS',
};

export const config: PackageConfig = {
  course: index,
  player: '1.0.0',
  reportLanguage: 'en',
  standard: '1.2',
  statusWhenDone: 'completed',
  site: { retentionDays: 180, downloads: false },
};

const choiceTexts: QuestionTexts = {
  stem: ['The hole is hidden from the front. Which line shows its edges?'],
  options: { a: ['wide line'], b: ['narrow line'], c: ['dashed line'], d: ['centre line'] },
  feedback: {
    a: ['A wide line is for edges that you see.'],
    b: ['Narrow is right. But a narrow continuous line shows a dimension.'],
    c: ['Yes. Hidden edges are dashed.'],
    d: ['A centre line shows the middle of the hole.'],
  },
  hints: [['What you do not see has gaps.'], ['The gaps are short.']],
};

export const texts: LessonTexts = {
  title: 'Lines',
  objectives: { lines: 'Choose the line', scale: 'Use the scale' },
  screens: { check: { heading: 'Short test' } },
  questions: {
    q1: choiceTexts,
    q2: {
      stem: ['Which scales make the drawing bigger?'],
      options: { a: ['2:1'], b: ['1:2'], c: ['5:1'], d: ['1:1'] },
      feedback: {
        a: ['2:1 makes it twice as big.'],
        b: ['1:2 makes it smaller.'],
        c: ['5:1 makes it bigger.'],
        d: ['1:1 keeps the size.'],
      },
      hints: [['Look at the first number.']],
    },
    q3: {
      stem: ['What does each scale do?'],
      left: { a: ['1:2'], b: ['1:1'], c: ['2:1'] },
      right: { x: ['makes it bigger'], y: ['makes it smaller'], z: ['keeps the size'] },
      feedback: { right: ['All pairs fit.'], a: ['1:2 is smaller.'], b: ['1:1 is the same.'], c: ['2:1 is bigger.'] },
      hints: [['Compare both numbers.']],
    },
    q4: {
      stem: ['How long is the part really?'],
      feedback: { right: ['Yes, 12.5 mm.'], other: ['Divide by the scale.'], turned: ['You multiplied. Divide.'] },
    },
    q5: {
      stem: ['At 1:2 I write half the size as dimension.'],
      options: {
        a: ['The drawing is half as big'],
        b: ['Dimensions say the real size'],
        c: ['Nobody measures the paper'],
      },
      feedback: {
        verdict: ['The sentence is false.'],
        a: ['The drawing is. The dimension is not.'],
        b: ['Yes. The workshop makes what the dimension says.'],
        c: ['Somebody may. Think of the workshop.'],
      },
    },
    q6: {
      stem: ['Put the sheets in order, the largest first.'],
      options: { a: ['A0'], b: ['A1'], c: ['A2'], d: ['A3'] },
      feedback: { right: ['All in order.'], a: ['A0 first.'], b: ['A1 then.'], c: ['A2 then.'], d: ['A3 last.'] },
    },
    q7: {
      stem: ['Which picture shows the top view?'],
      options: { a: ['An angle'], b: ['A plate with one step'], c: ['Three lines'] },
      feedback: { a: ['That is the front.'], b: ['Yes, from the top.'], c: ['That is the side.'] },
    },
    q8: {
      stem: ['Fill the gaps.'],
      sentence: ['A hidden edge is a [type] line, and it is ', { b: 'always' }, ' [width].'],
      options: { dashed: ['dashed'], chain: ['chain'], wide: ['wide'], narrow: ['narrow'] },
      feedback: { right: ['Yes.'], type: ['Dashed is hidden.'], width: ['It is narrow.'] },
    },
    q9: {
      stem: ['Where is the hole?'],
      regions: regionNames,
      feedback: { hole: ['Yes, that is the hole.'], edge: ['That is an edge.'], size: ['That is a size.'] },
    },
    q11: {
      stem: ['Which lines does the view show?'],
      lines: { axis: ['the axis'], rib: ['the rib'], step: ['the step'] },
      feedback: { axis: ['A hole has an axis.'], rib: ['There is no rib.'], step: ['The step is visible.'] },
    },
    q13: {
      stem: ['Draw the square twice as large.'],
      feedback: { right: ['Yes.'], other: ['One line is too many.'], box: ['Two by two.'], same: ['That is 1:1.'] },
    },
    q12: {
      stem: ['Name the parts.'],
      regions: regionNames,
      options: { corner: ['corner'], sign: ['an angle sign'], round: ['hole'], none: ['a word that is too long here'] },
      feedback: {
        right: ['All in place.'],
        hole: ['That is a hole.'],
        edge: ['That is a corner.'],
        size: ['Here stands the sign.'],
        none: ['This word belongs nowhere.'],
      },
    },
    q10: {
      stem: ['Where are the mistakes?'],
      regions: regionNames,
      feedback: {
        hole: ['Its line is missing.'],
        edge: ['The edge is as it should be.'],
        size: ['The size is missing.'],
      },
    },
    ...Object.fromEntries(pool.map((question) => [question.id, { ...choiceTexts, stem: [`Item ${question.id}`] }])),
  },
  figures: {
    angle: { alt: 'An angle with a rib, 60 wide' },
    drilled: { alt: 'A plate with a circle and three short lines' },
  },
  terms: {},
};
