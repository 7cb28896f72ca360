import type { QuestionSource } from '../../domain/course/source/question-source.ts';

/** Shorter words, such as articles, stand everywhere. */
const LEAST_LETTERS = 4;

/**
 * A word of the question that stands in the description of the right picture or place and in no other: it gives the answer
 * away to whoever hears the descriptions. Undefined where there is none, and for questions that are answered otherwise.
 *
 * @param descriptions words by option or region
 */
export function tellingWord(
  question: QuestionSource | undefined,
  stem: string,
  descriptions: ReadonlyMap<string, string>,
): string | undefined {
  if (question?.kind !== 'picture' && question?.kind !== 'hotspot') return undefined;
  const offered = question.kind === 'picture' ? question.options : question.regions;
  const others = offered.filter(({ id }) => id !== question.answer);
  const elsewhere = new Set(others.flatMap(({ id }) => wordsOf(descriptions.get(id))));
  const right = wordsOf(descriptions.get(question.answer));
  return wordsOf(stem).find((word) => right.includes(word) && !elsewhere.has(word));
}

function wordsOf(text = ''): readonly string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => word.length >= LEAST_LETTERS);
}
