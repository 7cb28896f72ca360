import type { CompiledCheck, CompiledLesson } from './compiled.ts';
import { figuresOf } from '../quiz/question-figures.ts';
import type { Question } from './question.ts';

/**
 * Takes the pool of the check, with its words and figures, out of a compiled lesson: it is as large as the rest, and
 * the first screen need not wait for it. {@link joinCheck} puts both together again.
 */
export function splitCheck(whole: CompiledLesson): { readonly lesson: CompiledLesson; readonly check?: CompiledCheck } {
  const { format, hash, language, lesson, texts } = whole;
  if (!lesson.check) return { lesson: whole };
  const pool = new Set<string>(lesson.check.pool.map(({ id }) => id));
  const shown = new Set(figuresIn(lesson));
  const [checkFigures, figures] = parted(lesson.figures, ({ id }) => !shown.has(id));
  const later = new Set<string>(checkFigures.map(({ id }) => id));
  const [checkQuestions, questions] = parted(Object.entries(texts.questions), ([id]) => pool.has(id));
  const [checkAlts, alts] = parted(Object.entries(texts.figures), ([id]) => later.has(id));
  return {
    lesson: {
      ...whole,
      lesson: { ...lesson, figures, check: { ...lesson.check, pool: [] } },
      texts: { ...texts, questions: Object.fromEntries(questions), figures: Object.fromEntries(alts) },
    },
    check: {
      format,
      hash,
      language,
      id: lesson.id,
      pool: lesson.check.pool,
      figures: checkFigures,
      texts: { questions: Object.fromEntries(checkQuestions), figures: Object.fromEntries(checkAlts) },
    },
  };
}

/** The whole lesson again; equal to what was split, but for the order of figures and keys. */
export function joinCheck(part: CompiledLesson, check: CompiledCheck): CompiledLesson {
  const { lesson, texts } = part;
  if (!lesson.check) return part;
  return {
    ...part,
    lesson: {
      ...lesson,
      figures: [...lesson.figures, ...check.figures],
      check: { ...lesson.check, pool: check.pool },
    },
    texts: {
      ...texts,
      questions: { ...texts.questions, ...check.texts.questions },
      figures: { ...texts.figures, ...check.texts.figures },
    },
  };
}

/** False while the pool of the lesson's check is still to come. */
export function hasPool({ lesson }: Pick<CompiledLesson, 'lesson'>): boolean {
  return lesson.check === undefined || lesson.check.pool.length > 0;
}

/** The figures that the lesson itself shows, not its check. */
function figuresIn({ screens, questions }: CompiledLesson['lesson']): readonly string[] {
  const ofQuestions = questions.flatMap((question: Question) => figuresOf(question));
  const ofBlocks = screens.flatMap(({ blocks }) =>
    blocks.map((block) => ('figure' in block ? block.figure : undefined)),
  );
  return [...ofQuestions, ...ofBlocks].filter((id) => id !== undefined);
}

function parted<T>(items: readonly T[], picks: (item: T) => boolean): readonly [T[], T[]] {
  return [items.filter((item) => picks(item)), items.filter((item) => !picks(item))];
}
