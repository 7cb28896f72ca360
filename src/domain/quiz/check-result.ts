import type { PassRules } from '../course/pass-rules.ts';
import type { ObjectiveId } from '../course/ids.ts';
import type { Question } from '../course/question.ts';

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

/**
 * What comes of the questions of a check by their scores, 0 to 1; one without a score counts 0. Percentages are means by the weights of the questions; how many
 * are right, and how many were asked of an objective, counts questions.
 */
export function checkResult(
  items: readonly { readonly question: Question; readonly score?: number | undefined }[],
  pass: PassRules,
): CheckResult {
  const scored = items.map(({ question, score = 0 }) => ({
    objective: question.objective,
    score,
    weight: question.weight ?? 1,
  }));
  const objectives = [...new Set(scored.map(({ objective }) => objective))].map((objective) => {
    const asked = scored.filter((item) => item.objective === objective);
    return {
      objective,
      percent: meanPercent(asked),
      asked: asked.length,
      counts: asked.length >= pass.objectiveFrom,
    };
  });
  const percent = meanPercent(scored);
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

function meanPercent(items: readonly { readonly score: number; readonly weight: number }[]): number {
  const reached = items.reduce((sum, { score, weight }) => sum + score * weight, 0);
  const most = items.reduce((sum, { weight }) => sum + weight, 0);
  return most === 0 ? 0 : Math.round((reached / most) * 10_000) / 100;
}
