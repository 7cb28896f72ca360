import type { PassRules } from '../course/pass-rules.ts';
import type { Question } from '../course/question.ts';
import { checkResult, type CheckResult } from './check-result.ts';
import type { Response } from './response.ts';
import { scoreQuestion } from './score-question.ts';

/** Scores a check: a question without a response counts 0. */
export function scoreCheck(
  items: readonly { readonly question: Question; readonly response?: Response | undefined }[],
  pass: PassRules,
): CheckResult {
  const scored = items.map(({ question, response }) => ({
    question,
    score: response && scoreQuestion(question, response).score,
  }));
  return checkResult(scored, pass);
}
