import type { FirstScreen } from './measure-first-screen.ts';
import { median, rounded } from './table.ts';

/** What a first screen may cost: requests, KB, KB gzip, MB of heap, s of the main thread. */
export const FIRST_SCREEN_BUDGET = [6, 400, 130, 3, 0.15] as const;

/** Whether a row of `firstScreenRow` keeps the budget in every column. */
export function keepsBudget(figures: readonly number[]): boolean {
  return FIRST_SCREEN_BUDGET.every((most, column) => (figures[column] ?? Infinity) <= most);
}

/** The medians of some runs, in the units of the tables: requests, KB, KB gzip, MB of heap, s of the main thread. */
export function firstScreenRow(runs: readonly FirstScreen[]): readonly number[] {
  const of = (pick: (run: FirstScreen) => number): number => median(runs.map(pick));
  return [
    of(({ requests }) => requests),
    rounded(of(({ bytes }) => bytes) / 1000, 1),
    rounded(of(({ gzipBytes }) => gzipBytes) / 1000, 1),
    rounded(of(({ heapBytes }) => heapBytes) / 1e6, 2),
    rounded(
      of(({ mainThreadSeconds }) => mainThreadSeconds),
      3,
    ),
  ];
}
