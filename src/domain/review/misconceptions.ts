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

interface Shown {
  readonly learners: Set<string>;
  readonly questions: Set<string>;
  /** Whether the latest answer of a learner that could show it does. */
  readonly latest: Map<string, boolean>;
}

/**
 * The faults of all tries of a group, those of most learners first. `showing` names the questions whose wrong answers show
 * a fault; answers are in the order in which they were given.
 */
export function misconceptionsOf(
  answers: readonly ReviewedAnswer[],
  showing: Readonly<Record<string, readonly string[]>>,
): readonly Misconception[] {
  const faultsOf = new Map<string, string[]>();
  for (const [fault, questions] of Object.entries(showing)) {
    for (const question of questions) faultsOf.set(question, [...(faultsOf.get(question) ?? []), fault]);
  }
  const shown = new Map<string, Shown>();
  for (const { learner, question, told } of answers) {
    const own = new Set(told.tries.flatMap(({ faults }) => faults));
    for (const fault of own) {
      const known = shown.get(fault) ?? { learners: new Set(), questions: new Set(), latest: new Map() };
      shown.set(fault, known);
      known.learners.add(learner);
      known.questions.add(question);
    }
    for (const fault of faultsOf.get(question) ?? []) shown.get(fault)?.latest.set(learner, own.has(fault));
  }
  return [...shown]
    .map(([fault, { learners, questions, latest }]): Misconception => ({
      fault,
      learners: [...learners],
      questions: [...questions],
      overcome: [...learners].filter((learner) => latest.get(learner) === false),
    }))
    .sort((a, b) => b.learners.length - a.learners.length || (a.fault < b.fault ? -1 : 1));
}
