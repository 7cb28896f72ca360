import type { CommitRecord } from './read-commits.ts';
import type { Hour } from './scripted-hour.ts';
import { rounded } from './table.ts';

/** Bytes that a commit with an answer may have beside suspend data. */
export const ANSWER_BUDGET = 1024;

/** Sheets, answers, tests, commits, KB, the most bytes of a commit, beside suspend data, with an answer; complaints. */
export function hourRow(hour: Hour): readonly number[] {
  const { commits, complaints, sheets, answers, checks } = hour;
  return [
    sheets,
    answers,
    checks,
    commits.length,
    rounded(commits.reduce((sum, { bytes }) => sum + bytes, 0) / 1000, 1),
    most(commits.map(({ bytes }) => bytes)),
    most(commits.map(beside)),
    mostWithAnswer(hour),
    complaints.length,
  ];
}

/** Whether every answer kept its budget, some answer reached the host, and the host complained of nothing. */
export function keepsHourBudget(hour: Hour): boolean {
  const told = hour.commits.some(({ tellsAnswer }) => tellsAnswer);
  return told && mostWithAnswer(hour) <= ANSWER_BUDGET && hour.complaints.length === 0;
}

function mostWithAnswer({ commits }: Hour): number {
  return most(commits.filter(({ tellsAnswer }) => tellsAnswer).map(beside));
}

function beside({ bytes, suspendBytes }: CommitRecord): number {
  return bytes - suspendBytes;
}

function most(sizes: readonly number[]): number {
  return Math.max(0, ...sizes);
}
