import type { ResultsBody } from './results-body.ts';

const FORMAT = 'technical-drawing-results';
export const RESULTS_VERSION = 1;

/** Gives the SHA-256 of a text's UTF-8 bytes as 64 hexadecimal digits. */
export type Digest = (text: string) => string;

/** Whether a text claims to be a results file; `readResults` says whether it is a whole one. */
export function isResultsFile(text: string): boolean {
  return text.startsWith(`{"format":"${FORMAT}"`);
}

/**
 * A results file: a line with format, version and the SHA-256 of the second line, and the second line with the content. `tail -n +2
 * FILE | head -c -1 | sha256sum` gives the same digits. The learner's player writes it too: nothing here checks a schema.
 */
export function writeResults(body: ResultsBody, digest: Digest): string {
  const content = JSON.stringify(body);
  return `${resultsHead(digest(content))}\n${content}\n`;
}

/** The first line, by the sum of the second. */
export function resultsHead(sha256: string): string {
  return JSON.stringify({ format: FORMAT, version: RESULTS_VERSION, sha256 });
}
