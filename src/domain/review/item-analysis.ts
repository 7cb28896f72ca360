import type { ToldAnswer } from '../record/read-row-text.ts';

/** A learner's answer to one question. */
export interface ReviewedAnswer {
  readonly learner: string;
  /** The id of the question's row, or what else names it. */
  readonly question: string;
  readonly told: Pick<ToldAnswer, 'tries' | 'hints'> & {
    /** Absent where the row is one of several questions. */
    readonly seconds?: number;
  };
  /** Whether the first try was right. */
  readonly right: boolean;
}

/** How a question worked for a group. */
export interface ItemAnalysis {
  readonly question: string;
  /** Learners who answered. */
  readonly answered: number;
  /** Learners of the group who did not, though they answered a question that comes later. */
  readonly skipped: number;
  /** Share of first tries that were right, 0 to 1: the facility index. */
  readonly facility: number;
  /**
   * Correlation of the first try with the share of the learner's other questions that were right, -1 to 1 (corrected
   * item-total correlation); undefined where either does not vary.
   */
  readonly discrimination: number | undefined;
  /** First tries by their words, most frequent first. */
  readonly answers: readonly { readonly answer: string; readonly count: number; readonly right: boolean }[];
  /** How many learners showed each fault on a first try, most frequent first. */
  readonly faults: readonly { readonly fault: string; readonly count: number }[];
  /** Of the answers whose seconds are known; undefined where none are. */
  readonly medianSeconds: number | undefined;
  /** Share of learners who took a hint. */
  readonly hinted: number;
  readonly odd: readonly Oddity[];
}

/** Why a question deserves a look: hardly anybody or everybody is right, or the stronger learners do worse. */
export type Oddity = 'hard' | 'easy' | 'reversed';

/** Fewer learners than these say nothing about a question. */
const ENOUGH = 8;
const HARD = 0.25;
const EASY = 0.95;

/** What a learner has done, summed up. */
interface Learner {
  answered: number;
  right: number;
  /** Where the last of the answered questions stands. */
  farthest: number;
  readonly questions: Set<string>;
}

/**
 * What a group's answers say about each question, in the order of `questions`. Of several answers of a learner to one question
 * the first counts.
 *
 * Source: classical test theory; Crocker and Algina, Introduction to Classical and Modern Test Theory (1986), chapter 14.
 */
export function analyseItems(
  questions: readonly string[],
  answers: readonly ReviewedAnswer[],
): readonly ItemAnalysis[] {
  const places = new Map(questions.map((question, at) => [question, at]));
  const byQuestion = new Map<string, ReviewedAnswer[]>(questions.map((question) => [question, []]));
  const learners = new Map<string, Learner>();
  for (const answer of answers) {
    const learner: Learner = learners.get(answer.learner) ?? {
      answered: 0,
      right: 0,
      farthest: -1,
      questions: new Set(),
    };
    learners.set(answer.learner, learner);
    if (learner.questions.has(answer.question)) continue;
    learner.questions.add(answer.question);
    learner.answered += 1;
    if (answer.right) learner.right += 1;
    learner.farthest = Math.max(learner.farthest, places.get(answer.question) ?? -1);
    byQuestion.get(answer.question)?.push(answer);
  }
  return questions.map((question, at) => analysis(question, at, byQuestion.get(question) ?? [], learners));
}

function analysis(
  question: string,
  at: number,
  own: readonly ReviewedAnswer[],
  learners: ReadonlyMap<string, Learner>,
): ItemAnalysis {
  const facility = share(own, ({ right }) => right);
  const discrimination = correlation(
    own.flatMap(({ learner, right }) => {
      const all = learners.get(learner);
      const others = (all?.answered ?? 0) - 1;
      return !all || others <= 0 ? [] : [[Number(right), (all.right - Number(right)) / others] as const];
    }),
  );
  let skipped = 0;
  for (const learner of learners.values()) {
    if (learner.farthest > at && !learner.questions.has(question)) skipped += 1;
  }
  return {
    question,
    answered: own.length,
    skipped,
    facility,
    discrimination,
    answers: counted(own.map(({ told, right }) => ({ key: told.tries[0]?.answer ?? '', right }))).map(
      ({ key, count, right }) => ({ answer: key, count, right }),
    ),
    faults: counted(
      own.flatMap(({ told }) => [...new Set(told.tries[0]?.faults)].map((key) => ({ key, right: false }))),
    ).map(({ key, count }) => ({ fault: key, count })),
    medianSeconds: median(own.flatMap(({ told }) => told.seconds ?? [])),
    hinted: share(own, ({ told }) => told.hints > 0),
    odd: own.length < ENOUGH ? [] : oddities(facility, discrimination),
  };
}

function oddities(facility: number, discrimination: number | undefined): readonly Oddity[] {
  return [
    ...(facility < HARD ? (['hard'] as const) : []),
    ...(facility > EASY ? (['easy'] as const) : []),
    ...(discrimination !== undefined && discrimination < 0 ? (['reversed'] as const) : []),
  ];
}

/** The share of those that fulfil a condition, 0 to 1; 0 of none. */
function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}

/** Pearson's coefficient of pairs; undefined where one side is the same throughout. */
function correlation(pairs: readonly (readonly [number, number])[]): number | undefined {
  const mean = (side: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length;
  const [x, y] = [mean(0), mean(1)];
  const sum = (of: (dx: number, dy: number) => number): number =>
    pairs.reduce((total, [a, b]) => total + of(a - x, b - y), 0);
  const [xx, yy] = [sum((dx) => dx * dx), sum((_, dy) => dy * dy)];
  // Sums of equal numbers may differ from 0 by rounding.
  return xx > 1e-12 && yy > 1e-12 ? sum((dx, dy) => dx * dy) / Math.sqrt(xx * yy) : undefined;
}

interface Counted {
  readonly key: string;
  readonly right: boolean;
}

/** Equal keys with how often they come, most frequent first, then by name. */
function counted(keys: readonly Counted[]): readonly (Counted & { readonly count: number })[] {
  const counts = new Map<string, Counted & { readonly count: number }>();
  for (const { key, right } of keys) counts.set(key, { key, right, count: (counts.get(key)?.count ?? 0) + 1 });
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

/** The middle value, or between the two middle ones; undefined of none. */
function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
