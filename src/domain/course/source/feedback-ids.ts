import type { QuestionSource } from './question-source.ts';

/** The keys below `feedback` that the texts of a question must have; as `feedbackKeys` of the compiled question. */
export function feedbackIds(question: QuestionSource): readonly string[] {
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
