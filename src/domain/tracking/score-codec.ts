import { type Result, RESULTS } from './attempt.ts';
import type { BitReader } from './bit-reader.ts';
import type { BitWriter } from './bit-writer.ts';

interface Scored {
  readonly result: Result;
  /** 0 to 1. */
  readonly score: number;
}

/** A partial score is a share of a question's parts: the 31 shares of up to ten parts, append only. */
const SHARES: readonly number[] = Array.from({ length: 9 }, (_, at) => at + 2).flatMap((parts) =>
  Array.from({ length: parts - 1 }, (_, at) => at + 1)
    .filter((right) => highestDivisor(right, parts) === 1)
    .map((right) => right / parts),
);

function highestDivisor(a: number, b: number): number {
  return b === 0 ? a : highestDivisor(b, a % b);
}

/** Two bits, and five more for `partly`: its score is kept as the nearest share. The other results imply theirs. */
export function writeScore(writer: BitWriter, { result, score }: Scored): void {
  writer.bits(RESULTS.indexOf(result), 2);
  if (result !== 'partly') return;
  const distances = SHARES.map((share) => Math.abs(share - score));
  writer.bits(distances.indexOf(Math.min(...distances)), 5);
}

export function readScore(reader: BitReader): Scored {
  const result = RESULTS[reader.bits(2)] ?? 'none';
  if (result === 'partly') return { result, score: SHARES[reader.bits(5)] ?? 0.5 };
  return { result, score: result === 'right' ? 1 : 0 };
}
