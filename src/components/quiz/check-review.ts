import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Localize } from '../../adapters/i18n/localize.ts';
import type { Question } from '../../domain/course/question.ts';
import type { QuestionTexts } from '../../domain/course/texts.ts';
import type { Response } from '../../domain/quiz/response.ts';
import { scoreQuestion } from '../../domain/quiz/score-question.ts';
import { icon } from '../ui/icon.ts';
import { feedbackBox, solutionBox } from './feedback-box.ts';
import { TextParts } from './text-parts.ts';

interface Reviewed {
  readonly question: Question;
  readonly texts: QuestionTexts;
  readonly response: Response | undefined;
  readonly localize: Localize;
}

interface Review {
  readonly said: TemplateResult;
  readonly solution: TemplateResult | typeof nothing;
}

/** What is said about an answer in the review of a test, and, where it is not right, the solution. */
export class CheckReview {
  readonly #feedback: TextParts;
  readonly #solution: TextParts;

  constructor(host: ReactiveControllerHost) {
    this.#feedback = new TextParts(host);
    this.#solution = new TextParts(host);
  }

  of({ response, ...asked }: Reviewed): Review {
    const outcome = response && scoreQuestion(asked.question, response);
    const withSolution = outcome?.state !== 'right';
    return {
      said: outcome
        ? feedbackBox(outcome, { ...asked, parts: this.#feedback, withSolution })
        : html`<div class="state notyet">
            <p class="head">${icon('open')}${asked.localize.t('quiz.noAnswer')}</p>
          </div>`,
      solution: withSolution ? solutionBox({ ...asked, parts: this.#solution, withSolution }) : nothing,
    };
  }
}
