import type { AskedLesson, CompiledCourse, CompiledLesson } from '../../domain/course/compiled.ts';
import type { ModuleId } from '../../domain/course/ids.ts';
import type { Question } from '../../domain/course/question.ts';
import { slotRuns } from '../../domain/course/slot-runs.ts';
import { shuffle } from '../../domain/quiz/seeded.ts';
import { crc32 } from '../../domain/tracking/crc.ts';

/** A module's lessons ask back so far: the first of them what the sixth lesson before it has taught. */
const FARTHEST = 6;
/** So many questions of each make twelve at most. */
const OF_EACH = 2;

/**
 * What the package of a module carries of earlier modules, so that its lessons have something to ask again: two
 * questions of each of the six lessons before it, with their words and figures. Which ones follows from the ids alone:
 * the same in every run, and in every package of the module.
 */
export function earlierLessons(
  { index, lessons }: CompiledCourse,
  module: ModuleId,
): { readonly earlier: readonly AskedLesson[]; readonly lessons: readonly CompiledLesson[] } {
  const at = index.modules.findIndex(({ id }) => id === module);
  const before = index.modules
    .slice(0, at)
    .flatMap((one) => one.lessons)
    .slice(-FARTHEST);
  const carried = before.flatMap((lesson) => {
    const inLanguages = lessons.filter((one) => one.lesson.id === lesson.id);
    const questions = chosen(inLanguages[0]?.lesson.questions ?? [], crc32(`${index.id} ${module} ${lesson.id}`));
    if (questions.length === 0) return [];
    const { id, number, slot } = lesson;
    const asked: AskedLesson = { id, number, slot, questions: slotRuns(questions.flatMap((one) => one.slot ?? [])) };
    return [{ asked, lessons: inLanguages.map((one) => excerpt(one, questions)) }];
  });
  return {
    earlier: carried.map(({ asked }) => asked),
    lessons: carried.flatMap((one) => one.lessons),
  };
}

/** Two questions, on two objectives where the lesson has them. */
function chosen(questions: readonly Question[], seed: number): readonly Question[] {
  const shuffled = shuffle(seed, questions);
  const [first] = shuffled;
  const others = shuffled.slice(1);
  const unlike = others.filter(({ objective }) => objective !== first?.objective);
  const same = others.filter((one) => !unlike.includes(one));
  return [...(first ? [first] : []), ...unlike, ...same].slice(0, OF_EACH);
}

/** The questions alone, in the order of the lesson, with what their words and figures need. */
function excerpt({ lesson, texts, ...edition }: CompiledLesson, wanted: readonly Question[]): CompiledLesson {
  const questions = lesson.questions.filter(({ id }) => wanted.some((one) => one.id === id));
  const words = pick(
    texts.questions,
    questions.map(({ id }) => id),
  );
  const figures = questions.flatMap(({ figure }) => figure ?? []);
  const linked = new Set([...JSON.stringify(words).matchAll(/"term":"([a-z0-9_]+)"/gu)].map(([, term = '']) => term));
  const { id, number, slot } = lesson;
  return {
    ...edition,
    lesson: {
      id,
      number,
      slot,
      objectives: [],
      screens: [],
      questions,
      figures: lesson.figures.filter((figure) => figures.includes(figure.id)),
      terms: lesson.terms.filter((term) => linked.has(term.id)),
    },
    texts: {
      title: texts.title,
      objectives: {},
      screens: {},
      questions: words,
      figures: pick(texts.figures, figures),
      terms: pick(texts.terms, [...linked]),
    },
  };
}

function pick<T>(all: Readonly<Record<string, T>>, keys: readonly string[]): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key)));
}
