import type { FirstScreen } from './measure-first-screen.ts';
import { median, rounded } from './table.ts';

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
