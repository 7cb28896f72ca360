import type { KeyedQuestion } from './course-key.ts';
import type { ReviewedAnswer } from './item-analysis.ts';
import type { KeyIndex } from './reviewed-answers.ts';

/** How a group, or one learner, stands in an objective of a lesson. */
export interface ObjectiveStanding {
  readonly objective: string;
  /** The id of its lesson. */
  readonly lesson: string;
  readonly answers: number;
  /** Share of first tries that were right, 0 to 1. */
  readonly right: number;
}

/** The objectives that answers are there for, the weakest first. */
export function objectivesOf(answers: readonly ReviewedAnswer[], { byKey }: KeyIndex): readonly ObjectiveStanding[] {
  const sums = new Map<string, { readonly question: KeyedQuestion; answers: number; right: number }>();
  for (const { question: key, right } of answers) {
    const question = byKey.get(key);
    if (!question || question.objective === '') continue;
    const name = `${question.lesson}\u0001${question.objective}`;
    const sum = sums.get(name) ?? { question, answers: 0, right: 0 };
    sums.set(name, sum);
    sum.answers += 1;
    if (right) sum.right += 1;
  }
  return [...sums.values()]
    .map(({ question: { objective, lesson }, answers: count, right }) => ({
      objective,
      lesson,
      answers: count,
      right: right / count,
    }))
    .sort((a, b) => a.right - b.right || b.answers - a.answers || (a.objective < b.objective ? -1 : 1));
}
