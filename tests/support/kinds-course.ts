import type { CompiledCourse } from '../../src/domain/course/compiled.ts';
import type { FigureId, LessonId, QuestionId, ScreenId, SlotNumber } from '../../src/domain/course/ids.ts';
import type { Lesson } from '../../src/domain/course/lesson.ts';
import type { QuestionKind } from '../../src/domain/course/question.ts';
import { encodeSlotKinds } from '../../src/domain/course/slots.ts';
import type { LessonTexts } from '../../src/domain/course/texts.ts';
import { figuresOf, withFigures } from '../../src/domain/quiz/question-figures.ts';
import { QUESTION_KINDS } from '../../src/domain/quiz/question-kinds.ts';
import { contentHash } from '../../src/toolchain/compile/content-hash.ts';
import { compiledCourse, COURSE } from './built-course.ts';

/** The kinds of questions in the order of the lesson's sheets, from the second one on. */
export const KINDS = Object.keys(QUESTION_KINDS) as readonly QuestionKind[];

const LESSON = 'm02-kinds' as LessonId;
const SLOT = 1 as SlotNumber;

/** One lesson in English, behind its first screen with the first practice question of each kind that the course has. */
export function kindsCourse(): CompiledCourse {
  const course = compiledCourse(COURSE);
  const english = course.lessons.filter(({ language }) => language === 'en');
  const [first] = english;
  const [module] = course.index.modules;
  const goal = first?.lesson.screens[0];
  if (!first || !module || !goal) throw new Error('The course has no lesson');
  const parts = KINDS.map((kind, at) => {
    const from = english.find(({ lesson }) => lesson.questions.some((question) => question.kind === kind));
    const question = from?.lesson.questions.find((one) => one.kind === kind);
    if (!from || !question) throw new Error(`The course has no practice question of kind ${kind}`);
    const id = `q${at + 1}` as QuestionId;
    const named = (figure: FigureId): FigureId => `${from.lesson.id}-${figure}` as FigureId;
    return {
      question: { ...withFigures(question, named), id, slot: (SLOT + at + 1) as SlotNumber },
      screen: { id: kind as ScreenId, blocks: [{ kind: 'question' as const, question: id }] },
      figures: from.lesson.figures
        .filter((figure) => figuresOf(question).includes(figure.id))
        .map((figure) => ({ ...figure, id: named(figure.id) })),
      texts: {
        screens: { [kind]: { heading: kind } },
        questions: { [id]: from.texts.questions[question.id] },
        figures: Object.fromEntries(
          Object.entries(from.texts.figures).map(([figure, words]) => [named(figure as FigureId), words]),
        ),
      },
    };
  });
  const lesson: Lesson = {
    id: LESSON,
    number: '2.1',
    slot: SLOT,
    objectives: [...new Set(parts.map(({ question }) => question.objective))],
    screens: [goal, ...parts.map(({ screen }) => screen)],
    questions: parts.map(({ question }) => question),
    figures: [...first.lesson.figures, ...parts.flatMap(({ figures }) => figures)],
    terms: first.lesson.terms,
  };
  const { objectives, screens, figures, terms } = first.texts;
  const texts: LessonTexts = {
    title: 'Every kind of question',
    objectives: Object.assign({}, ...english.map((one) => one.texts.objectives), objectives),
    screens: Object.assign({}, { [goal.id]: screens[goal.id] }, ...parts.map((part) => part.texts.screens)),
    questions: Object.assign({}, ...parts.map((part) => part.texts.questions)),
    figures: Object.assign({}, figures, ...parts.map((part) => part.texts.figures)),
    terms,
  };
  const entry = { id: LESSON, number: lesson.number, screens: lesson.screens.length, slot: SLOT };
  const { format, version, hash: _, ...index } = course.index;
  const rest = {
    ...index,
    languages: ['en' as const],
    defaultLanguage: 'en' as const,
    modules: [{ id: module.id, number: module.number, lessons: [{ ...entry, questions: [SLOT + 1, KINDS.length] }] }],
    slots: encodeSlotKinds(['lesson', ...KINDS.map(() => 'question' as const)]),
  };
  const titles = {
    en: { title: 'Kinds', modules: { [module.id]: { title: 'Kinds', lessons: { [LESSON]: texts.title } } } },
  };
  const lessons = [{ language: 'en' as const, lesson, texts }];
  const hash = contentHash({ outline: rest, titles, lessons });
  return {
    index: { format, ...rest, version, hash },
    titles,
    lessons: lessons.map((one) => ({ format, hash, ...one })),
    slotKeys: [LESSON, ...lesson.questions.map(({ id }) => `${LESSON}/${id}`)],
    faults: course.faults,
  };
}
