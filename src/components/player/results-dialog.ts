import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { ModuleIndex } from '../../domain/course/compiled.ts';
import type { PackageConfig } from '../../domain/course/package-config.ts';
import { courseParts } from '../../domain/tracking/completion.ts';
import { entryPlace } from '../../domain/tracking/entry-place.ts';
import { lessonResult } from '../../domain/tracking/lesson-result.ts';
import { nextStep, type NextStep } from '../../domain/tracking/next-step.ts';
import { configContext } from '../contexts.ts';
import { checkStyles } from '../quiz/check-styles.ts';
import { objectiveBar } from '../quiz/objective-bar.ts';
import { icon } from '../ui/icon.ts';
import '../ui/modal-dialog.ts';
import type { ModalDialog } from '../ui/modal-dialog.ts';
import { singleClick } from '../ui/single-click.ts';
import { baseStyles, buttonStyles } from '../ui/styles.ts';
import { partTitle } from './part-title.ts';
import { PieceWantedEvent } from './piece-wanted-event.ts';
import { GoToEvent } from './player-events.ts';
import { SessionState } from './session-state.ts';

const STEPS = {
  repeat: 'player.results.repeat',
  raise: 'player.results.raise',
  learn: 'player.results.learn',
  test: 'player.results.test',
} as const satisfies Readonly<Record<NextStep['kind'], string>>;

/**
 * What the learner has done and reached: parts, topics of modules' checks in words and bars, those of a module without a check by
 * its lessons' own questions; what comes next.
 */
@customElement('results-dialog')
export class ResultsDialog extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    checkStyles,
    css`
      .body {
        display: grid;
        gap: var(--s3);
        padding: var(--s3) var(--s4) var(--s4);
        line-height: 1.4;
      }
      .next {
        display: grid;
        gap: var(--s2);
        justify-items: start;
      }
    `,
  ];

  @consume({ context: configContext })
  protected readonly config!: PackageConfig;
  @query('modal-dialog') private readonly dialog!: ModalDialog;
  readonly #localize = new Localize(this);
  readonly #session = new SessionState(this);

  override render() {
    const t = this.#localize.t.bind(this.#localize);
    const { course } = this.config;
    const { done, total } = courseParts(this.#session.session.attempt, course);
    return html`<modal-dialog .heading=${t('player.results.title')} .closeLabel=${t('player.close')}>
      <div class="body">
        ${this.#next()}
        <p>${t('player.outline.sheetsDone', { done, total })}</p>
        ${course.modules.map((module) => (module.check ? this.#module(module) : this.#practised(module)))}
        ${this.config.site.downloads ? html`<results-saving></results-saving>` : nothing}
      </div>
    </modal-dialog>`;
  }

  async show(): Promise<void> {
    await this.updateComplete;
    if (this.config.site.downloads) this.dispatchEvent(new PieceWantedEvent('results'));
    await this.dialog.show();
  }

  #next() {
    const step = nextStep(this.#session.session.attempt, this.config.course);
    if (!step) return html`<p class="state right">${this.#localize.t('player.finish.courseDone')}</p>`;
    const { kind, module, lesson } = step;
    const title = partTitle({ module, lesson }, this.#localize);
    return html`<div class="next">
      <p>${this.#localize.t(STEPS[kind])}</p>
      <button type="button" class="btn go" id="next" @click=${singleClick(() => this.#go(step))}>
        ${icon('next')}${title}
      </button>
    </div>`;
  }

  #module(module: ModuleIndex) {
    const { check, lessons, number, id } = module;
    const state = check && this.#session.session.attempt.checks[check.slot];
    const title = this.#localize.i18n.course.modules[id]?.title ?? '';
    const bar = (slot: number, name: string, counts = true): unknown => {
      const percent = state?.topics?.[slot];
      if (!check || percent === undefined) return nothing;
      const result = { percent, asked: 0, counts };
      return objectiveBar({ name, result, pass: check.pass, localize: this.#localize });
    };
    return html`<section>
      <h3>${number} ${title}</h3>
      ${
        check && state?.topics
          ? html`<ul class="list">
              ${lessons.map((lesson) => bar(lesson.slot, partTitle({ module, lesson }, this.#localize)))}
              ${bar(0, this.#localize.t('quiz.test.earlier'), false)}
            </ul>`
          : html`<p>${this.#localize.t('player.results.notTaken')}</p>`
      }
    </section>`;
  }

  /** Practice and the tests of lessons decide nothing in a module: their bars have no limit. */
  #practised(module: ModuleIndex) {
    const { attempt } = this.#session.session;
    const { pass } = this.config.course;
    const localize = this.#localize;
    if (!module.lessons.some(({ questions = [], check }) => check ?? questions.length > 0)) return nothing;
    const bars = module.lessons.flatMap((lesson) => {
      const result = lessonResult(attempt, lesson);
      const name = partTitle({ module, lesson }, localize);
      return result ? [objectiveBar({ name, result: { ...result, counts: false }, pass, localize })] : [];
    });
    return html`<section>
      <h3>${module.number} ${localize.i18n.course.modules[module.id]?.title ?? ''}</h3>
      ${
        bars.length > 0
          ? html`<ul class="list">
              ${bars}
            </ul>`
          : html`<p>${localize.t('player.results.notAnswered')}</p>`
      }
    </section>`;
  }

  #go({ kind, lesson }: NextStep): void {
    this.dialog.close();
    const { attempt } = this.#session.session;
    const again = kind === 'repeat' || kind === 'raise';
    const place = again ? { lesson: lesson.slot, screen: 0 } : entryPlace(attempt, lesson);
    this.dispatchEvent(new GoToEvent(place));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'results-dialog': ResultsDialog;
  }
}
