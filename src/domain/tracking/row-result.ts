import type { Result } from './attempt.ts';
import type { Row } from './row.ts';

/** A partial score is told as a number with two decimals. */
export function rowResult({ result, score }: { readonly result: Result; readonly score: number }): Row['result'] {
  if (result === 'partly') return Math.round(score * 100) / 100;
  return result === 'right' ? 'right' : 'wrong';
}
