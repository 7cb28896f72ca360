import { html, type TemplateResult } from 'lit';
import type { Localize } from '../../adapters/i18n/localize.ts';
import type { Question } from '../../domain/course/question.ts';
import type { QuestionTexts } from '../../domain/course/texts.ts';
import type { Outcome } from '../../domain/quiz/response.ts';
import { icon } from '../ui/icon.ts';
import { richLine } from '../ui/rich-text.ts';

/** More than two sentences are not read at once; the most important come first. */
const MAX_SENTENCES = 2;

const WORDS = { right: 'quiz.right', partly: 'quiz.partly', notyet: 'quiz.notYet' } as const;

/** Symbol and word of the state, and what the texts say about the response. The head can take the focus. */
export function feedbackBox(outcome: Outcome, texts: QuestionTexts, localize: Localize): TemplateResult {
  return html`<div class="state ${outcome.state}">
    <p class="head" id="feedback" tabindex="-1">${icon(outcome.state)}${localize.t(WORDS[outcome.state])}</p>
    ${sentences(outcome.feedback, texts)}
  </div>`;
}

/** What the texts say about the right answer, which the question marks at the same time. */
export function solutionBox(question: Question, texts: QuestionTexts, localize: Localize): TemplateResult {
  return html`<div class="state note">
    <p class="head" id="feedback" tabindex="-1">${icon('help')}${localize.t('quiz.solution')}</p>
    ${sentences(rightKeys(question), texts)}
  </div>`;
}

function sentences(keys: readonly string[], texts: QuestionTexts): readonly TemplateResult[] {
  const lines = keys.flatMap((key) => {
    const line = texts.feedback[key];
    return line ? [line] : [];
  });
  return lines.slice(0, MAX_SENTENCES).map((line) => html`<p>${richLine(line)}</p>`);
}

function rightKeys(question: Question): readonly string[] {
  switch (question.kind) {
    case 'choice':
      return [question.answer];
    case 'multiple':
      return question.options.filter(({ right }) => right).map(({ id }) => id);
    case 'match':
    case 'number':
      return ['right'];
  }
}
