import type { JobOutcome } from './part-job.ts';

/** What a process that computes parts says, a line of JSON each time: each step before it is taken, and how a job has ended. */
export type WorkerReport = { readonly step: string } | JobOutcome;

/** The report in a line that a process has said; nothing in a line of a part's own or of the kernel. */
export function readReport(line: string): WorkerReport | undefined {
  return /^\{"(?:step|fault|written)":/u.test(line) ? (JSON.parse(line) as WorkerReport) : undefined;
}
