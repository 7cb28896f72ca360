import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../adapters/i18n/localize.ts';
import { EARLIER, type ModuleCheck } from '../../domain/course/lesson.ts';
import { formatQuantity } from '../../domain/quiz/format-number.ts';
import { icon, type IconName } from '../ui/icon.ts';
import { singleClick } from '../ui/single-click.ts';

interface CheckIntro {
  readonly heading: string;
  readonly questions: number;
  /** Of a module's check. */
  readonly module: ModuleCheck | undefined;
  /** False where answers may be tried but are not kept. */
  readonly keeps: boolean;
  readonly localize: Localize;
  readonly start: () => void;
}

/** What is other in the test of a module: old questions, when it is passed, what is repeated, what it may stand for. */
function moduleRules({ topics, pass }: ModuleCheck, localize: Localize): readonly (readonly [IconName, string])[] {
  const earlier = topics.find(({ objective }) => objective === EARLIER)?.places;
  const percent = (value: number) => formatQuantity(value, '%', localize.i18n.language);
  const limits = { all: percent(pass.score), each: percent(pass.objective) };
  return [
    ...(earlier === undefined ? [] : [['back', localize.t('quiz.test.old', { count: earlier })] as const]),
    ['partly', localize.t('quiz.test.needed', limits)],
    ['begun', localize.t('quiz.test.weakAgain')],
    ['next', localize.t('quiz.test.placement')],
  ];
}

/** What the learner should know before the test begins. */
export function checkIntro({ heading, questions, module, keeps, localize, start }: CheckIntro): TemplateResult {
  const point = (name: IconName, words: string) => html`<li>${icon(name)}<span>${words}</span></li>`;
  return html`<div class="left">
    <h1 tabindex="-1">${heading}</h1>
    <ul class="points lead">
      ${point('outline', localize.t('quiz.test.count', { count: questions }))}
      ${point('right', localize.t('quiz.test.later'))} ${point('notyet', localize.t('quiz.test.change'))}
      ${module ? moduleRules(module, localize).map((rule) => point(...rule)) : point('begun', localize.t('quiz.test.repeat'))}
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
