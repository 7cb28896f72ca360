import type { QuestionKind } from '../course/question.ts';
import type { Result } from './attempt.ts';
import type { Row } from './row.ts';

/** The types of interaction that both standards know, by kind of question. */
export const ROW_TYPES: Readonly<Record<QuestionKind, Row['type']>> = {
  choice: 'choice',
  multiple: 'choice',
  match: 'matching',
  number: 'numeric',
};

/** A partial score is told as a number with two decimals. */
export function rowResult({ result, score }: { readonly result: Result; readonly score: number }): Row['result'] {
  if (result === 'partly') return Math.round(score * 100) / 100;
  return result === 'right' ? 'right' : 'wrong';
}
