import { moduleCheckId } from '../../domain/course/module-check-id.ts';
import type { FigureId, ObjectiveId, QuestionId, ScreenId, SlotNumber } from '../../domain/course/ids.ts';
import { EARLIER, type Figure, type Lesson, type Topic } from '../../domain/course/lesson.ts';
import type { Question } from '../../domain/course/question.ts';
import { figuresOf, withFigures } from '../../domain/quiz/question-figures.ts';
import type { LessonTexts, QuestionTexts } from '../../domain/course/texts.ts';
import type { CompiledLesson } from './compile-lesson.ts';
import { itemId, type ModuleCheckInCourse } from './module-check.ts';
import { linesOf } from './text-lines.ts';

/** What a module's check is compiled from, in one language. */
interface ModuleCheckParts {
  readonly module: { readonly id: string; readonly number: string };
  readonly rules: ModuleCheckInCourse;
  /** The compiled lessons whose pools are the check's, each a topic. */
  readonly topics: readonly CompiledLesson[];
  /** Items of earlier modules with their compiled lessons. */
  readonly earlier: readonly { readonly from: CompiledLesson; readonly question: string }[];
  readonly slot: (key: string) => SlotNumber;
}

/** An item with all that belongs to it, under ids that are unique in the check. */
interface Item {
  readonly question: Question;
  readonly texts: QuestionTexts;
  readonly figures: readonly Figure[];
  readonly alts: LessonTexts['figures'];
  readonly from: CompiledLesson;
}

/**
 * The check of a module as a lesson of one screen whose pool holds copies of all items that it can draw: the player
 * loads it as it loads lessons, and a package of one module needs no file of another.
 */
export function compileModuleCheck({ module, rules, topics, earlier, slot }: ModuleCheckParts): CompiledLesson {
  const own = topics.flatMap((from) => {
    const topic = topicName(from, module.id);
    const pool = from.lesson.check?.pool ?? [];
    return pool.map((question) => item(from, question, module.id, topic, question.objective));
  });
  const old = earlier.flatMap(({ from, question }) => {
    const found = from.lesson.check?.pool.find(({ id }) => id === question);
    return found ? [item(from, found, module.id, EARLIER, from.lesson.id as string as ObjectiveId)] : [];
  });
  const items = [...own, ...old];
  const result = slot(`${module.id}/check`);
  const asked: readonly Topic[] = [
    ...topics.map((from) => ({ objective: topicName(from, module.id), lesson: from.lesson.slot })),
    ...(rules.earlier > 0 ? [{ objective: EARLIER, lesson: 0 as SlotNumber, places: rules.earlier }] : []),
  ];
  const lesson: Lesson = {
    id: moduleCheckId(module.id),
    number: module.number,
    slot: result,
    objectives: asked.map(({ objective }) => objective),
    screens: [{ id: 'check' as ScreenId, blocks: [{ kind: 'check' }] }],
    questions: [],
    check: {
      draw: rules.places,
      places: Array.from({ length: rules.places }, (_, index) => slot(`${module.id}/check/${index + 1}`)),
      result,
      pool: items.map(({ question }) => question),
      module: { topics: asked, pass: rules.pass },
    },
    figures: [...new Map(items.flatMap(({ figures }) => figures.map((figure) => [figure.id, figure]))).values()],
    terms: linkedTerms(items),
  };
  return { lesson, texts: textsOf(items, topics, module.id) };
}

function topicName({ lesson }: CompiledLesson, module: string): ObjectiveId {
  return lesson.id.slice(module.length + 1) as ObjectiveId;
}

function item(
  from: CompiledLesson,
  question: Question,
  module: string,
  objective: ObjectiveId,
  aspect: ObjectiveId,
): Item {
  const { id } = question;
  const own = from.texts.questions[id];
  if (!own) throw new Error(`texts of ${from.lesson.id} ${id} were not checked`);
  const rename = (old: string): string => itemId(from.lesson.id, module, old);
  const figures = figuresOf(question);
  return {
    question: {
      ...withFigures(question, (figure) => rename(figure) as FigureId),
      id: rename(id) as QuestionId,
      objective,
      aspect,
    },
    texts: own,
    figures: from.lesson.figures.flatMap((one) =>
      figures.includes(one.id) ? [{ ...one, id: rename(one.id) as FigureId }] : [],
    ),
    alts: Object.fromEntries(
      figures.flatMap((figure) => {
        const alt = from.texts.figures[figure];
        return alt ? [[rename(figure), alt] as const] : [];
      }),
    ),
    from,
  };
}

/** The terms that the items link to, each with its words. */
function linkedTerms(items: readonly Item[]): Lesson['terms'] {
  const terms = items.flatMap(({ texts, from }) => {
    const linked = new Set(linesOf(texts).flatMap((line) => line.terms));
    return from.lesson.terms.filter(({ id }) => linked.has(id));
  });
  return [...new Map(terms.map((term) => [term.id, term])).values()];
}

function textsOf(items: readonly Item[], topics: readonly CompiledLesson[], module: string): LessonTexts {
  const terms = linkedTerms(items).map(({ id }) => {
    const from = items.find(({ from: { texts } }) => texts.terms[id] !== undefined);
    return [id, from?.from.texts.terms[id] ?? ''] as const;
  });
  return {
    // The player names the check, its screen and earlier modules, in its own words.
    title: '',
    objectives: Object.fromEntries(topics.map((from) => [topicName(from, module), from.texts.title])),
    screens: { check: { heading: '' } },
    questions: Object.fromEntries(items.map(({ question, texts }) => [question.id, texts])),
    figures: Object.assign({}, ...items.map(({ alts }) => alts)) as LessonTexts['figures'],
    terms: Object.fromEntries(terms),
  };
}
