import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../adapters/i18n/localize.ts';
import type { LessonTexts } from '../../domain/course/texts.ts';
import { icon } from '../ui/icon.ts';
import { singleClick } from '../ui/single-click.ts';
import { openItems, type CheckRun } from './check-run.ts';
import { plainWords } from './plain-words.ts';
import { wordsOf } from './words-of.ts';

interface CheckOverview {
  readonly run: CheckRun;
  readonly texts: LessonTexts;
  readonly localize: Localize;
  readonly open: (item: number) => void;
  readonly finish: () => void;
}

/**
 * All questions of the test with what is still open, before the learner ends it: numbers, so that twelve fit the frame of
 * an LMS. The words of the questions are for readers of the screen aloud, who do not see which number they come from.
 */
export function checkOverview({ run, texts, localize, open, finish }: CheckOverview): TemplateResult {
  const left = openItems(run);
  return html`<div class="two over">
    <div class="left">
      <h1 tabindex="-1">${localize.t('quiz.test.lookAll')}</h1>
      <p>${left === 0 ? localize.t('quiz.test.allAnswered') : localize.t('quiz.test.open', { count: left })}</p>
      ${left === 0 ? nothing : html`<p>${localize.t('quiz.test.openCounts')}</p>`}
      <p>${localize.t('quiz.test.afterwards')}</p>
      <button type="button" class="btn go" id="finish" @click=${singleClick(finish)}>
        ${icon('right')}${localize.t('quiz.test.finish')}
      </button>
    </div>
    <ol class="tiles">
      ${run.items.map((item, at) => {
        const answered = run.responses[at] !== undefined;
        return html`<li>
          <button type="button" class="item ${answered ? 'answered' : ''}" @click=${singleClick(() => open(at))}>
            <span class="ball">${at + 1}</span>
            <span class="state-word">${localize.t(answered ? 'quiz.test.answered' : 'quiz.test.stillOpen')}</span>
            <span class="vh">${plainWords(wordsOf(item, texts, localize.i18n.language)?.stem)}</span>
          </button>
        </li>`;
      })}
    </ol>
  </div>`;
}
