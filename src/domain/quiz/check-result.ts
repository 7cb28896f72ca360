import type { PassRules } from '../course/pass-rules.ts';
import type { ObjectiveId } from '../course/ids.ts';
import type { Question } from '../course/question.ts';
import type { Response } from './response.ts';
import { scoreQuestion } from './score-question.ts';

/** What came of one objective in a try at a check. */
export interface ObjectiveResult {
  readonly objective: ObjectiveId;
  readonly percent: number;
  /** How many questions asked for it. */
  readonly asked: number;
  /** Enough to tell by: without its percentage the check is not passed. */
  readonly counts: boolean;
}

/** What came of one try at a check. Percentages are 0 to 100 with at most two decimals. */
export interface CheckResult {
  readonly percent: number;
  /** How many questions were fully right, of how many. */
  readonly right: number;
  readonly total: number;
  /** In the order in which the objectives first come up. */
  readonly objectives: readonly ObjectiveResult[];
  /** The score and every single objective that counts reach what the course asks for. */
  readonly passed: boolean;
}

/** Scores a check: a question without a response counts 0. */
export function checkResult(
  items: readonly { readonly question: Question; readonly response?: Response | undefined }[],
  pass: PassRules,
): CheckResult {
  const scored = items.map(({ question, response }) => ({
    objective: question.objective,
    score: response ? scoreQuestion(question, response).score : 0,
  }));
  const objectives = [...new Set(scored.map(({ objective }) => objective))].map((objective) => {
    const scores = scored.filter((item) => item.objective === objective).map(({ score }) => score);
    return {
      objective,
      percent: meanPercent(scores),
      asked: scores.length,
      counts: scores.length >= pass.objectiveFrom,
    };
  });
  const percent = meanPercent(scored.map(({ score }) => score));
  return {
    percent,
    right: scored.filter(({ score }) => score >= 1).length,
    total: items.length,
    objectives,
    passed:
      items.length > 0 &&
      percent >= pass.score &&
      objectives.every((one) => !one.counts || one.percent >= pass.objective),
  };
}

function meanPercent(scores: readonly number[]): number {
  if (scores.length === 0) return 0;
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return Math.round(mean * 10_000) / 100;
}
