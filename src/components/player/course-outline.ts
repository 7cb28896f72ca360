import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { LessonIndex, ModuleIndex } from '../../domain/course/compiled.ts';
import type { ModuleId } from '../../domain/course/ids.ts';
import { isModuleCheck, moduleParts } from '../../domain/course/outline.ts';
import type { PackageConfig } from '../../domain/course/package-config.ts';
import { isLessonDone, lessonParts } from '../../domain/tracking/completion.ts';
import { closedBy } from '../../domain/tracking/module-gate.ts';
import { entryPlace } from '../../domain/tracking/entry-place.ts';
import { configContext } from '../contexts.ts';
import { icon } from '../ui/icon.ts';
import { baseStyles } from '../ui/styles.ts';
import { lessonState, moduleState, OUTLINE_ICONS, type OutlineState } from './outline-state.ts';
import { partTitle } from './part-title.ts';
import { GoToEvent } from './player-events.ts';
import { ResultsEvent } from './results-event.ts';
import { SessionState } from './session-state.ts';

/** As a value: the build takes blanks away that a template ends with. */
const BLANK = ' ';

/** Modules and lessons with their state; fires a GoToEvent for the lesson that the learner chooses. */
@customElement('course-outline')
export class CourseOutline extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        grid-template-rows: minmax(0, 1fr) auto auto;
        min-height: 0;
      }
      nav {
        overflow: auto;
        padding: 5px;
        line-height: 1.3;
      }
      .modules > li {
        border-top: var(--hair) solid var(--desk-rule);
      }
      .modules > li:first-child {
        border-top: 0;
      }
      button {
        position: relative;
        display: grid;
        grid-template-columns: 26px minmax(0, 1fr) auto;
        gap: var(--s2);
        align-items: center;
        width: 100%;
        min-height: var(--target);
        padding: 5px var(--s3) 5px var(--s2);
        border: 0;
        background: none;
        text-align: left;
        line-height: inherit;
        cursor: pointer;
      }
      button:hover {
        background: var(--desk-2);
      }
      .here > button {
        font-weight: var(--weight-bold);
      }
      .lessons {
        padding-bottom: var(--s2);
      }
      .lessons button {
        min-height: 42px;
        padding-left: 22px;
        font-size: var(--text-toc);
      }
      /* A tab of the sheet: it reaches over the padding to the sheet's edge. */
      .lessons .here > button {
        width: calc(100% + 5px);
        padding-right: 17px;
        background: var(--sheet);
        box-shadow: inset 5px 0 0 var(--accent);
        font-weight: var(--weight-mid);
      }
      .lessons .here > button:focus-visible {
        box-shadow: var(--ring);
      }
      .results {
        border-top: var(--hair) solid var(--desk-rule);
        font-weight: var(--weight-mid);
      }
      .number {
        font-weight: var(--weight-bold);
      }
      .count {
        font-size: var(--text-xs);
        color: var(--ink-2);
        white-space: nowrap;
      }
      .i {
        width: 22px;
        height: 22px;
      }
      .done {
        color: var(--right);
      }
      .begun {
        color: var(--accent);
      }
      .open,
      .skip,
      .closed,
      .know {
        color: var(--ink-2);
      }
      .know {
        display: block;
        white-space: normal;
      }
      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 2px var(--s4);
        padding: 10px var(--s3) 6px;
        border-top: var(--frame) solid var(--ink);
        font-size: var(--text-s);
      }
      .legend li {
        display: inline-flex;
        gap: 6px;
        align-items: center;
      }
      .legend .i {
        width: 20px;
        height: 20px;
      }
      @media (forced-colors: active) {
        .here > button {
          border-left: 5px solid Highlight;
        }
      }
    `,
  ];

  @consume({ context: configContext })
  protected readonly config!: PackageConfig;

  /** Modules that the learner opened or closed; the one with the learner's place is open by itself. */
  @state() private readonly toggled = new Map<ModuleId, boolean>();

  readonly #localize = new Localize(this);
  readonly #session = new SessionState(this);

  override render() {
    return html`<nav aria-label=${this.#localize.t('player.contents')}>
        <ol class="modules">
          ${this.config.course.modules.map((module) => this.#module(module))}
        </ol>
      </nav>
      <button type="button" class="results" @click=${() => this.dispatchEvent(new ResultsEvent())}>
        ${icon('right')}${this.t('player.results.title')}
      </button>
      <ul class="legend">
        ${(['done', 'begun', 'open'] as const).map(
          (state) => html`<li><span class=${state}>${icon(OUTLINE_ICONS[state])}</span>${this.#word(state)}</li>`,
        )}
      </ul>`;
  }

  /** Brings the focus to the lesson where the learner is. */
  override focus(): void {
    const current = this.renderRoot.querySelector<HTMLElement>('[aria-current]');
    (current ?? this.renderRoot.querySelector('button'))?.focus();
  }

  #module(module: ModuleIndex) {
    const { attempt } = this.#session.session;
    const { t } = this;
    const parts = moduleParts(module);
    const here = parts.some((lesson) => lesson.slot === attempt.place.lesson);
    const open = this.toggled.get(module.id) ?? here;
    const closed = closedBy(attempt, this.config.course, module) !== undefined;
    const state = closed ? 'closed' : moduleState(attempt, module);
    const done = module.lessons.filter((lesson) => isLessonDone(attempt, lesson)).length;
    const total = module.lessons.length;
    const title = this.#localize.i18n.course.modules[module.id]?.title ?? module.number;
    return html`<li class=${here ? 'here' : ''}>
      <button type="button" aria-expanded=${open} @click=${() => this.#toggle(module.id, !open)}>
        <span class=${state}>${icon(OUTLINE_ICONS[state])}</span>
        <span
          ><span class="number">${module.number}</span> ${title}<span class="vh">, ${this.#word(state)}, </span></span
        >
        <span class="count"
          ><span aria-hidden="true">${closed ? this.#word('closed') : `${done} / ${total}`}</span
          ><span class="vh">${t('player.outline.lessonsDone', { done, total })}</span></span
        >
      </button>
      ${
        open && closed
          ? html`<closed-module .module=${module}></closed-module>`
          : open
            ? html`<ol class="lessons">
                ${parts.map((lesson) => this.#lesson(module, lesson))}
              </ol>`
            : nothing
      }
    </li>`;
  }

  #lesson(module: ModuleIndex, lesson: LessonIndex) {
    const { attempt } = this.#session.session;
    const here = lesson.slot === attempt.place.lesson;
    const state = lessonState(attempt, lesson, module);
    const title = partTitle({ module, lesson }, this.#localize);
    const place = here ? attempt.place : entryPlace(attempt, lesson);
    return html`<li class=${here ? 'here' : ''}>
      <button
        type="button"
        aria-current=${here ? 'page' : nothing}
        @click=${() => this.dispatchEvent(new GoToEvent(place))}
      >
        <span class=${state}>${icon(OUTLINE_ICONS[state])}</span>
        <span
          >${isModuleCheck(lesson) ? nothing : html`<span class="number">${lesson.number}</span>${BLANK}`}${title}<span
            class="vh"
            >, ${this.#word(state)}</span
          >${isModuleCheck(lesson) && state === 'open' ? html`<span class="count know">${this.t('player.outline.know')}</span>` : nothing}</span
        >
        <span class="count">${this.#count(state, lesson)}</span>
      </button>
    </li>`;
  }

  #count(state: OutlineState, lesson: LessonIndex) {
    switch (state) {
      case 'done':
      case 'skip':
      case 'closed':
        return html`<span aria-hidden="true">${this.#word(state)}</span>`;
      case 'open':
        if (isModuleCheck(lesson)) return nothing;
        return this.t('player.outline.sheets', { count: lesson.screens });
      case 'begun': {
        if (isModuleCheck(lesson)) return html`<span aria-hidden="true">${this.#word('begun')}</span>`;
        const { done, total } = lessonParts(this.#session.session.attempt, lesson);
        return html`<span aria-hidden="true">${done} / ${total}</span
          ><span class="vh">, ${this.t('player.outline.sheetsDone', { done, total })}</span>`;
      }
    }
  }

  private readonly t = (...args: Parameters<Localize['t']>): string => this.#localize.t(...args);

  #word(state: OutlineState): string {
    return this.t(`player.outline.${state}`);
  }

  #toggle(id: ModuleId, open: boolean): void {
    this.toggled.set(id, open);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'course-outline': CourseOutline;
  }
  interface HTMLElementEventMap {
    'go-to': GoToEvent;
  }
}
