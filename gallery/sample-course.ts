import { COMPILED_FORMAT, type CompiledLesson, type CourseIndex } from '../src/domain/course/compiled.ts';
import type { SlotNumber } from '../src/domain/course/ids.ts';
import { LANGUAGES, type Language } from '../src/domain/course/language.ts';
import type { Lesson } from '../src/domain/course/lesson.ts';
import type { PackageConfig } from '../src/domain/course/package-config.ts';
import type { Question, QuestionKind } from '../src/domain/course/question.ts';
import type { CourseTexts } from '../src/domain/course/texts.ts';
import { ALL_CASES } from '../tests/browser/quiz/kind-cases.ts';
import { figureTexts, questionTexts } from '../tests/browser/quiz/kind-texts/kind-texts.ts';
import { id } from '../tests/browser/quiz/sample-id.ts';
import {
  config as sampleConfig,
  index as sampleIndex,
  lesson as sampleLesson,
} from '../tests/browser/quiz/sample-lesson.ts';

/** Slots of a lesson here: itself, its question, the one place of its test, the result of the test. */
const SLOTS_EACH = 4;

/** The slots of the lesson of a kind. */
interface KindSlots {
  readonly lesson: SlotNumber;
  readonly question: SlotNumber;
  readonly place: SlotNumber;
  readonly result: SlotNumber;
}

/** All kinds of questions, in the order of the samples. */
export const SAMPLE_KINDS: readonly QuestionKind[] = ALL_CASES.map(({ question }) => question.kind);

export function slotsOf(kind: QuestionKind): KindSlots {
  const first = SAMPLE_KINDS.indexOf(kind) * SLOTS_EACH;
  const slot = (at: number) => id<SlotNumber>(first + at);
  return { lesson: slot(1), question: slot(2), place: slot(3), result: slot(4) };
}

/** The sample question of a kind, with a row for its answers. */
export function sampleQuestion(kind: QuestionKind): Question {
  const found = ALL_CASES.find(({ question }) => question.kind === kind);
  if (!found) throw new RangeError(`there is no sample of the kind "${kind}"`);
  return { ...found.question, slot: slotsOf(kind).question };
}

/** A lesson of two screens: the sample question in practice, and the same alone in a test. */
function sampleLessonOf(kind: QuestionKind): Lesson {
  const question = sampleQuestion(kind);
  const slots = slotsOf(kind);
  return {
    ...sampleLesson,
    id: id(`sample-${kind}`),
    number: `1.${SAMPLE_KINDS.indexOf(kind) + 1}`,
    slot: slots.lesson,
    objectives: [question.objective],
    screens: [
      { id: id('practice'), blocks: [{ kind: 'question', question: question.id }] },
      { id: id('test'), blocks: [{ kind: 'check' }] },
    ],
    questions: [question],
    check: { draw: 1, places: [slots.place], result: slots.result, pool: [{ ...question, slot: undefined }] },
  };
}

/** A course with a lesson for each kind of question. */
export const galleryIndex: CourseIndex = {
  ...sampleIndex,
  id: id('gallery'),
  languages: LANGUAGES,
  modules: [
    {
      id: id('m01'),
      number: '1',
      lessons: SAMPLE_KINDS.map((kind) => {
        const { id: lesson, number, screens, slot } = sampleLessonOf(kind);
        const { question, place, result } = slotsOf(kind);
        return {
          id: lesson,
          number,
          screens: screens.length,
          slot,
          questions: [question, 1],
          check: { places: [place], result },
        };
      }),
    },
  ],
  slots: SAMPLE_KINDS.map(() => 'LQPR').join(''),
};

export const galleryConfig: PackageConfig = { ...sampleConfig, course: galleryIndex };

/** Titles are the names that kinds have in the source: they say what is looked at. */
export const galleryTitles: CourseTexts = {
  title: 'Gallery',
  modules: {
    m01: { title: 'Gallery', lessons: Object.fromEntries(SAMPLE_KINDS.map((kind) => [`sample-${kind}`, kind])) },
  },
};

export function compiledSample(kind: QuestionKind, language: Language): CompiledLesson {
  const lesson = sampleLessonOf(kind);
  const { id: question, objective } = sampleQuestion(kind);
  return {
    format: COMPILED_FORMAT,
    hash: galleryIndex.hash,
    language,
    lesson,
    texts: {
      title: kind,
      objectives: { [objective]: kind },
      screens: { practice: { heading: kind }, test: { heading: kind } },
      questions: { [question]: questionTexts(kind, language) },
      figures: figureTexts(language),
      terms: {},
    },
  };
}
