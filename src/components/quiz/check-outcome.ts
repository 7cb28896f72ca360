import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Localize } from '../../adapters/i18n/localize.ts';
import type { ObjectiveId } from '../../domain/course/ids.ts';
import { EARLIER } from '../../domain/course/lesson.ts';
import type { LessonTexts } from '../../domain/course/texts.ts';
import { formatQuantity } from '../../domain/quiz/format-number.ts';
import { icon } from '../ui/icon.ts';
import { singleClick } from '../ui/single-click.ts';
import type { CheckVerdict } from './check-verdict.ts';
import { objectiveBar } from './objective-bar.ts';

interface CheckOutcome {
  readonly heading: string;
  readonly verdict: CheckVerdict;
  /** Best result so far in percent, this one included. */
  readonly best: number | undefined;
  /** Of a module's check with weak topics: how many questions the next try asks on those alone. */
  readonly repeats: number | undefined;
  /** Of a module's check: the objectives of weak topics whose lessons have not been learned yet. */
  readonly learnFirst: readonly ObjectiveId[];
  /** Of a module's check: lessons of the module have not been learned yet, and need not be when it is passed. */
  readonly skips: boolean;
  readonly texts: LessonTexts;
  readonly localize: Localize;
  readonly review: () => void;
  readonly again: () => void;
  readonly practise: (objective: ObjectiveId) => void;
}

/** The result in numbers and words, objective by objective, and what to do next. */
export function checkOutcome(view: CheckOutcome): TemplateResult {
  const { verdict: judged, texts, localize } = view;
  const { tried: result, pass, objectives } = judged;
  return html`<div class="two">
    <div class="left">
      <h1 tabindex="-1">${view.heading}</h1>
      <p class="score">
        <b>${inPercent(result.percent, localize)}</b>
        <span>${localize.t('quiz.test.rightOf', { right: result.right, count: result.total })}</span>
      </p>
      ${verdict(view, judged.passed, judged.percent)}
      <button type="button" class="btn ${judged.passed ? '' : 'go'}" id="review" @click=${singleClick(view.review)}>
        ${icon('outline')}${localize.t('quiz.test.review')}
      </button>
      ${againButton(view)}
    </div>
    <div>
      <h2 class="vh">${localize.t('quiz.test.topics')}</h2>
      <ul class="list">
        ${objectives.map((one) =>
          objectiveBar({
            name: one.objective === EARLIER ? localize.t('quiz.test.earlier') : (texts.objectives[one.objective] ?? ''),
            result: one,
            pass,
            localize,
            learnFirst: view.learnFirst.includes(one.objective),
            ...(one.objective === EARLIER ? {} : { practise: () => view.practise(one.objective) }),
          }),
        )}
      </ul>
      ${
        objectives.some(({ counts }) => counts)
          ? html`<p class="limit-note">
              <svg aria-hidden="true">${svg`<line class="limit" x1="1" y1="0" x2="1" y2="22" />`}</svg>
              ${localize.t('quiz.test.limit', { percent: inPercent(pass.objective, localize) })}
            </p>`
          : nothing
      }
    </div>
  </div>`;
}

/** The result of a test whose answers are not on this computer any more. */
export function bareOutcome(view: CheckOutcome & { readonly passed: boolean }): TemplateResult {
  return html`<div class="left">
    <h1 tabindex="-1">${view.heading}</h1>
    ${verdict(view, view.passed, undefined)} ${againButton(view)}
  </div>`;
}

function verdict(view: CheckOutcome, passed: boolean, percent: number | undefined): TemplateResult {
  const { best, localize } = view;
  return html`<div class="state ${passed ? 'right' : 'notyet'}">
      <p class="head">
        ${icon(passed ? 'right' : 'notyet')}${localize.t(passed ? 'quiz.test.passed' : 'quiz.test.notPassed')}
      </p>
      ${passed ? nothing : html`<p>${needed(view)}</p>`}
      ${passed && view.skips ? html`<p>${localize.t('quiz.test.skips')}</p>` : nothing}
      ${passed || view.learnFirst.length === 0 ? nothing : html`<p>${localize.t('quiz.test.nothingLost')}</p>`}
    </div>
    ${
      best !== undefined && (percent === undefined || best > percent)
        ? html`<p>${localize.t('quiz.test.best', { percent: inPercent(best, localize) })}</p>`
        : nothing
    }`;
}

/** What it takes to pass this try; the limit of single topics is named only where it holds. */
function needed({ verdict: { objectives, pass }, localize }: CheckOutcome): string {
  const all = inPercent(pass.score, localize);
  if (!objectives.some(({ counts }) => counts)) return localize.t('quiz.test.neededAll', { all });
  const each = inPercent(pass.objective, localize);
  return objectives.every(({ counts, objective }) => counts || objective === EARLIER)
    ? localize.t('quiz.test.needed', { all, each })
    : localize.t('quiz.test.neededSome', { all, each, from: pass.objectiveFrom });
}

function againButton({ again, repeats, localize }: CheckOutcome): TemplateResult {
  return html`<button type="button" class="btn" id="again" @click=${singleClick(again)}>
    ${icon('notyet')}${repeats === undefined ? localize.t('quiz.test.again') : localize.t('quiz.test.repeatWeak', { count: repeats })}
  </button>`;
}

/** Rounded down, so that the number never claims more than was reached. */
function inPercent(percent: number, localize: Localize): string {
  return formatQuantity(Math.floor(percent), '%', localize.i18n.language);
}
