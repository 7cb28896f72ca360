import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { LessonIndex, ModuleIndex } from '../../domain/course/compiled.ts';
import { findLesson, isModuleCheck, nextPlace } from '../../domain/course/outline.ts';
import type { PackageConfig } from '../../domain/course/package-config.ts';
import type { PassRules } from '../../domain/course/pass-rules.ts';
import type { Place } from '../../domain/tracking/attempt.ts';
import { formatQuantity } from '../../domain/quiz/format-number.ts';
import { isCourseDone, isLessonDone, lessonParts } from '../../domain/tracking/completion.ts';
import { isPlaceOpen } from '../../domain/tracking/module-gate.ts';
import { openScreens } from '../../domain/tracking/entry-place.ts';
import { configContext } from '../contexts.ts';
import { icon } from '../ui/icon.ts';
import { baseStyles, buttonStyles } from '../ui/styles.ts';
import { lessonState } from './outline-state.ts';
import { EndActionEvent, GoToEvent } from './player-events.ts';
import { SessionState } from './session-state.ts';

/** The sheet after the last one of a lesson: parts done, result of the test, where to go from here. */
@customElement('end-sheet')
export class EndSheet extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: block;
      }
      .end {
        display: grid;
        gap: var(--s4);
        max-width: 720px;
        margin: 0 auto;
      }
      .facts {
        border: solid var(--ink);
        border-width: var(--frame) 0;
      }
      .facts > div {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 2px var(--s4);
        align-items: center;
        padding: 8px 2px;
        border-top: var(--hair) solid var(--line-ui);
        line-height: 1.3;
      }
      .facts > div:first-child {
        border-top: 0;
      }
      dt {
        font-weight: var(--weight-mid);
      }
      dd {
        display: inline-flex;
        gap: 6px;
        align-items: center;
        justify-content: flex-end;
        font-weight: var(--weight-bold);
        text-align: right;
      }
      .right {
        color: var(--right);
      }
      .partly {
        color: var(--partly);
      }
      small {
        display: block;
        font-weight: var(--weight);
        font-size: var(--text-s);
        color: var(--ink-2);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
      }
      .spare {
        margin-bottom: var(--s2);
      }
      h2 {
        margin-bottom: var(--s2);
        font-size: var(--text-m);
      }
    `,
  ];

  @consume({ context: configContext })
  protected readonly config!: PackageConfig;

  @property({ attribute: false }) lesson!: LessonIndex;

  readonly #localize = new Localize(this);
  readonly #session = new SessionState(this);

  override render() {
    const { attempt } = this.#session.session;
    const { course } = this.config;
    const t = this.#localize.t.bind(this.#localize);
    const { lesson } = this;
    const sheets = lessonParts(attempt, lesson);
    const open = openScreens(attempt, lesson);
    const lessons = course.modules.flatMap((module) => module.lessons);
    const lessonsDone = lessons.filter((one) => isLessonDone(attempt, one)).length;
    const title = isCourseDone(attempt, course) ? 'courseDone' : open.length ? 'open' : 'lessonDone';
    return html`<section class="end" aria-labelledby="title">
      <h1 id="title" tabindex="-1">${t(`player.finish.${title}`)}</h1>
      <dl class="facts">
        <div>
          <dt>${t('player.finish.sheets')}</dt>
          ${this.#fact(sheets.done, sheets.total)}
        </div>
        ${this.#test()}
        ${
          lessons.length > 1
            ? html`<div>
                <dt>${t('player.finish.lessons')}</dt>
                ${this.#fact(lessonsDone, lessons.length)}
              </div>`
            : nothing
        }
      </dl>
      ${open.length ? this.#open(open) : nothing} ${this.#closed()}
      <p class="buttons">${this.#buttons(open.length === 0)}</p>
    </section>`;
  }

  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  #fact(done: number, total: number) {
    const all = done === total;
    return html`<dd class=${all ? 'right' : 'partly'}>
      ${icon(all ? 'right' : 'partly')}${this.#localize.t('player.block.of', { number: done, total })}
    </dd>`;
  }

  #test() {
    const { check } = this.lesson;
    if (!check) return nothing;
    const state = this.#session.session.attempt.checks[check.result];
    const passed = state?.passed === true;
    return html`<div>
      <dt>
        ${this.#localize.t('player.finish.test')}
        <small>${this.#localize.t('player.finish.limit', { percent: this.#percent(this.#pass.score) })}</small>
      </dt>
      <dd class=${passed ? 'right' : 'partly'}>
        ${icon(passed ? 'right' : 'partly')}${
          state?.best === undefined ? this.#localize.t('player.finish.testOpen') : this.#percent(state.best)
        }
      </dd>
    </div>`;
  }

  get #pass(): PassRules {
    return isModuleCheck(this.lesson) ? this.lesson.pass : this.config.course.pass;
  }

  /** Rounded down: what is not passed never reads as the limit. */
  #percent(value: number): string {
    return formatQuantity(Math.floor(value), '%', this.#localize.i18n.language);
  }

  #open(screens: readonly number[]) {
    const skips = findLesson(this.config.course, this.lesson.slot);
    const spare = skips && lessonState(this.#session.session.attempt, this.lesson, skips.module) === 'skip';
    return html`<nav aria-labelledby="open">
      <h2 id="open">${this.#localize.t('player.finish.openSheets')}</h2>
      ${spare ? html`<p class="spare">${this.#localize.t('player.finish.skip')}</p>` : nothing}
      <p class="buttons">
        ${screens.map(
          (screen, index) =>
            html`<button
              type="button"
              class="btn small ${index === 0 && !spare ? 'go' : ''}"
              @click=${() => this.dispatchEvent(new GoToEvent({ lesson: this.lesson.slot, screen }))}
            >
              ${icon('open')}${this.#localize.t('player.finish.sheet', { number: screen + 1 })}
            </button>`,
        )}
      </p>
    </nav>`;
  }

  /** What comes next in the course: a place, or a module that is closed. */
  get #next(): { readonly next?: Place; readonly closed?: ModuleIndex | undefined } {
    const { course } = this.config;
    const next = nextPlace(course, { lesson: this.lesson.slot, screen: this.lesson.screens - 1 });
    if (!next || isPlaceOpen(this.#session.session.attempt, course, next)) return next ? { next } : {};
    return { closed: findLesson(course, next.lesson)?.module };
  }

  #closed() {
    const { closed } = this.#next;
    return closed ? html`<closed-module .module=${closed}></closed-module>` : nothing;
  }

  #buttons(done: boolean) {
    const { next } = this.#next;
    return html`${
        next
          ? html`<button
              type="button"
              class="btn ${done ? 'go' : ''}"
              @click=${() => this.dispatchEvent(new GoToEvent(next))}
            >
              ${icon('next')}${this.#localize.t('player.finish.nextLesson')}
            </button>`
          : nothing
      }
      <button type="button" class="btn" @click=${() => this.dispatchEvent(new EndActionEvent('contents'))}>
        ${icon('outline')}${this.#localize.t('player.finish.toContents')}
      </button>
      <button
        type="button"
        class="btn ${done && !next ? 'go' : ''}"
        @click=${() => this.dispatchEvent(new EndActionEvent('exit'))}
      >
        ${icon('close')}${this.#localize.t('player.exit')}
      </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'end-sheet': EndSheet;
  }
}
