import type { FaultCode, FigureId, ObjectiveId, OptionId, QuestionId, SlotNumber } from './ids.ts';

/**
 * The structure of a question, the same in all languages. Its words stand in the lesson's texts at
 * `questions.<id>`: `stem`, `hints`, and by kind `options.<option>`, `left.<id>`, `right.<id>`, `unit`,
 * `feedback.<key>`; {@link feedbackKeys} says which feedback keys a question has.
 */
export type Question = ChoiceQuestion | MultipleQuestion | MatchQuestion | NumberQuestion;

interface QuestionBase {
  readonly id: QuestionId;
  /** One or two English words for reports: `real-length`. */
  readonly name: string;
  /** The practice question's row; absent in the pool of a check, whose rows are the places of the check. */
  readonly slot?: SlotNumber;
  readonly objective: ObjectiveId;
  readonly figure?: FigureId;
  /** How many hints the texts hold, 0 to 3. */
  readonly hints: number;
}

export interface ChoiceQuestion extends QuestionBase {
  readonly kind: 'choice';
  readonly options: readonly { readonly id: OptionId; readonly fault?: FaultCode }[];
  readonly answer: OptionId;
}

export interface MultipleQuestion extends QuestionBase {
  readonly kind: 'multiple';
  readonly options: readonly { readonly id: OptionId; readonly right: boolean; readonly fault?: FaultCode }[];
}

export interface MatchQuestion extends QuestionBase {
  readonly kind: 'match';
  /** Each left item with its right partner; several left items may share one. */
  readonly pairs: readonly MatchPair[];
  /** All right items, distractors too, in the order of the source. */
  readonly right: readonly OptionId[];
}

interface MatchPair {
  readonly left: OptionId;
  readonly right: OptionId;
  /** The wrong partners that show a misconception; any other wrong partner shows none. */
  readonly faults?: readonly { readonly right: OptionId; readonly fault: FaultCode }[];
}

export interface NumberQuestion extends QuestionBase {
  readonly kind: 'number';
  readonly answer: number;
  /** Largest distance from the answer that still counts, same unit. */
  readonly tolerance: number;
  /** `mm`, `°`, `%` or none; shown behind the field. */
  readonly unit?: string;
  /** Typical wrong values, each with its own feedback `feedback.<id>`. */
  readonly faults: readonly { readonly id: OptionId; readonly value: number; readonly fault?: FaultCode }[];
}

export type QuestionKind = Question['kind'];

/** What of a question its feedback depends on; the same in the source and in the compiled course. */
type Answered =
  | { readonly kind: 'choice' | 'multiple'; readonly options: readonly { readonly id: string }[] }
  | { readonly kind: 'match'; readonly pairs: readonly { readonly left: string }[] }
  | { readonly kind: 'number'; readonly faults: readonly { readonly id: string }[] };

/** The keys below `feedback` that a question's texts must have, no more and no fewer. */
export function feedbackKeys(question: Answered): readonly string[] {
  switch (question.kind) {
    case 'choice':
    case 'multiple':
      return question.options.map((option) => option.id);
    case 'match':
      return ['right', ...question.pairs.map((pair) => pair.left)];
    case 'number':
      return ['right', 'other', ...question.faults.map((fault) => fault.id)];
  }
}
