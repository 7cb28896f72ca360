import { EARLIER, type Lesson } from '../../../src/domain/course/lesson.ts';
import type { LessonTexts } from '../../../src/domain/course/texts.ts';
import { id } from './sample-id.ts';
import { choice, texts as lessonTexts } from './sample-lesson.ts';

const TOPICS = ['lines', 'scale'] as const;
const items = [...TOPICS, EARLIER].flatMap((topic) =>
  [1, 2, 3, 4, 5, 6].map((at) => ({
    ...choice,
    slot: undefined,
    id: id<typeof choice.id>(`${topic === EARLIER ? 'm01-why' : topic}-k${at}`),
    objective: id<typeof choice.objective>(topic),
    aspect: id<typeof choice.objective>(`${topic}-${at % 2}`),
  })),
);

/** The check of module m02 of the sample course: the lesson at slot 1, another at 30, one place for earlier modules. */
export const moduleLesson: Lesson = {
  id: id('m02-check'),
  number: '2',
  slot: id(14),
  objectives: [id('lines'), id('scale'), EARLIER],
  screens: [{ id: id('check'), blocks: [{ kind: 'check' }] }],
  questions: [],
  check: {
    draw: 4,
    places: [id(10), id(11), id(12), id(13)],
    result: id(14),
    pool: items,
    module: {
      topics: [
        { objective: id('lines'), lesson: id(1) },
        { objective: id('scale'), lesson: id(30) },
        { objective: EARLIER, lesson: id(0), places: 1 },
      ],
      pass: { score: 80, objective: 60, objectiveFrom: 1 },
    },
  },
  figures: [],
  terms: [],
};

const { q1 } = lessonTexts.questions;

export const moduleTexts: LessonTexts = {
  ...lessonTexts,
  title: '',
  objectives: { lines: 'Lines: the alphabet', scale: 'Scale' },
  screens: { check: { heading: '' } },
  questions: Object.fromEntries(
    items.map((item) => [item.id, { feedback: {}, ...q1, stem: [`Item ${item.id}`] }] as const),
  ),
};
