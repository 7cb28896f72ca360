import type { Commit } from '../../../../src/domain/tracking/lms.ts';
import type { Row } from '../../../../src/domain/tracking/row.ts';

/** Ids of twelve rows, as a small course has them. */
export const ROW_IDS = Array.from({ length: 12 }, (_, index) => `p-m02-scale-q${String(index + 1).padStart(2, '0')}`);

export function commitOf(change: Partial<Commit> = {}): Commit {
  return {
    status: 'incomplete',
    passed: false,
    progress: 0.25,
    location: 'm02-scale-3',
    suspendData: '1.seq1.AbC-_',
    language: 'pt',
    rows: [],
    rowIds: ROW_IDS,
    sessionSeconds: 61,
    ...change,
  };
}

export function rowOf(index: number, change: Partial<Row> = {}): Row {
  return {
    index,
    id: ROW_IDS[index] ?? `p-more-q${index}`,
    type: 'choice',
    response: 'B vista de topo [V1] | h1 | 42s',
    pattern: 'A vista de frente',
    result: 'wrong',
    seconds: 42,
    time: '10:04:09',
    ...change,
  };
}

/** Calls of a host's transcript whose text contains the words. */
export function callsWith(transcript: readonly string[], words: string): string[] {
  return transcript.filter((line) => line.includes(words));
}
