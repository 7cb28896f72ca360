import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../adapters/i18n/localize.ts';
import { icon, type IconName } from '../ui/icon.ts';
import { singleClick } from '../ui/single-click.ts';

interface CheckIntro {
  readonly heading: string;
  readonly questions: number;
  /** False where answers may be tried but are not kept. */
  readonly keeps: boolean;
  readonly localize: Localize;
  readonly start: () => void;
}

/** What the learner should know before the test begins. */
export function checkIntro({ heading, questions, keeps, localize, start }: CheckIntro): TemplateResult {
  const point = (name: IconName, words: string) => html`<li>${icon(name)}<span>${words}</span></li>`;
  return html`<div class="left">
    <h1 tabindex="-1">${heading}</h1>
    <ul class="points lead">
      ${point('outline', localize.t('quiz.test.count', { count: questions }))}
      ${point('right', localize.t('quiz.test.later'))} ${point('notyet', localize.t('quiz.test.change'))}
      ${point('begun', localize.t('quiz.test.repeat'))}
      ${keeps ? point('saved', localize.t('quiz.test.safe')) : nothing}
    </ul>
    ${keeps ? nothing : html`<p class="state note">${localize.t('quiz.test.viewOnly')}</p>`}
    <p>
      <button type="button" class="btn go" id="start" @click=${singleClick(start)}>
        ${icon('next')}${localize.t('quiz.test.start')}
      </button>
    </p>
  </div>`;
}
