import type { ReviewedAnswer } from './item-analysis.ts';

/** A fault that a group shows, by how many learners. */
export interface Misconception {
  readonly fault: string;
  /** Learners who showed it, in the order of their first answers. */
  readonly learners: readonly string[];
  /** The questions that showed it. */
  readonly questions: readonly string[];
  /** Learners of whom the latest of their answers that could show it does not: they have got over it. */
  readonly overcome: readonly string[];
}

/**
 * The faults of all tries of a group, those of most learners first. `showing` names the questions whose wrong answers show
 * a fault; answers are in the order in which they were given.
 */
export function misconceptionsOf(
  answers: readonly ReviewedAnswer[],
  showing: Readonly<Record<string, readonly string[]>>,
): readonly Misconception[] {
  const shown = answers.flatMap((answer) =>
    [...new Set(answer.told.tries.flatMap(({ faults }) => faults))].map((fault) => ({ fault, ...answer })),
  );
  return [...new Set(shown.map(({ fault }) => fault))]
    .map((fault): Misconception => {
      const own = shown.filter((one) => one.fault === fault);
      const learners = [...new Set(own.map(({ learner }) => learner))];
      return {
        fault,
        learners,
        questions: [...new Set(own.map(({ question }) => question))],
        overcome: learners.filter((learner) => {
          const asked = answers.filter((one) => one.learner === learner && showing[fault]?.includes(one.question));
          const [latest] = asked.slice(-1);
          return latest !== undefined && !latest.told.tries.some(({ faults }) => faults.includes(fault));
        }),
      };
    })
    .sort((a, b) => b.learners.length - a.learners.length || (a.fault < b.fault ? -1 : 1));
}
