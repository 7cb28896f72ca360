import type { MultipleQuestion } from '../course/question.ts';
import { outcome } from './outcome.ts';
import type { Outcome, Response } from './response.ts';

/**
 * Right picks minus false picks, as a share of the options that are right, never below 0. Choosing everything
 * shows nothing and scores 0. Feedback names false picks first, then what was left out; when all is
 * right, the right options.
 */
export function scoreMultiple(question: MultipleQuestion, response: Extract<Response, { kind: 'multiple' }>): Outcome {
  const chosen = new Set<string>(response.chosen);
  const right = question.options.filter((option) => option.right);
  const falsePicks = question.options.filter((option) => !option.right && chosen.has(option.id));
  const leftOut = right.filter((option) => !chosen.has(option.id));
  const wrongIds = new Set([...falsePicks, ...leftOut].map((option) => option.id));
  const faults = question.options.filter((option) => wrongIds.has(option.id)).map((option) => option.fault);

  const everything = falsePicks.length > 0 && question.options.every((option) => chosen.has(option.id));
  const net = right.length - leftOut.length - falsePicks.length;
  const score = everything || right.length === 0 ? 0 : Math.max(0, net / right.length);
  const feedback = wrongIds.size > 0 ? [...falsePicks, ...leftOut] : right;
  return outcome(
    score,
    faults,
    feedback.map((option) => option.id),
  );
}
