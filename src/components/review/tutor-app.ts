import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from '../../domain/course/language.ts';
import { icon } from '../ui/icon.ts';
import '../ui/popup-menu.ts';
import type { MenuChoiceEvent } from '../ui/popup-menu.ts';
import { baseStyles, buttonStyles, stateStyles } from '../ui/styles.ts';
import './data-view.ts';
import { DeskController } from './desk-controller.ts';
import './drawing-view.ts';
import './fault-view.ts';
import './group-view.ts';
import './import-view.ts';
import './learner-view.ts';
import './question-view.ts';
import { reviewStyles } from './review-styles.ts';
import './signoff-view.ts';
import { tutorAppStyles } from './tutor-app-styles.ts';
import { type LookEvent, TutorLanguageEvent, type TutorView } from './tutor-events.ts';
import './tutor-gate.ts';

const VIEWS = [
  'group',
  'learner',
  'questions',
  'faults',
  'drawings',
  'signoff',
  'data',
] as const satisfies readonly TutorView[];
/** What is of use without results: a drawing can come as a code, a sheet can be filled in by hand. */
const WITHOUT_RESULTS: readonly TutorView[] = ['drawings', 'signoff', 'data'];

/** The app for tutors: a bar with the views, the sheet, and a title block that says which data are shown. */
@customElement('tutor-app')
export class TutorApp extends LitElement {
  static override styles = [baseStyles, buttonStyles, stateStyles, reviewStyles, tutorAppStyles];

  @state() private view: TutorView = 'group';
  @state() private learner = '';
  @state() private question = '';
  @state() private drawing = '';
  @state() private signoff = '';
  @state() private dragged = false;
  @query('#files') private readonly files!: HTMLInputElement;
  @query('.content') private readonly content!: HTMLElement;

  readonly #localize = new Localize(this);
  readonly #desk = new DeskController(this);
  #shown = '';

  override render() {
    const { desk } = this.#desk;
    const open = desk.phase === 'open';
    return html`<div
      class="app ${this.dragged ? 'dragged' : ''}"
      @dragover=${(event: DragEvent) => this.#over(event)}
      @dragleave=${() => this.#drag(false)}
      @drop=${(event: DragEvent) => this.#dropped(event)}
      @look=${(event: LookEvent) => this.#look(event)}
    >
      ${this.#bar(open)}
      <main class="sheet">
        <div class="frame">
          <section class="content" tabindex="-1">
            ${this.#notices()}${open ? this.#open() : html`<tutor-gate></tutor-gate>`}
          </section>
          ${open && (desk.learners > 0 || WITHOUT_RESULTS.includes(this.view)) ? this.#block() : nothing}
        </div>
      </main>
    </div>`;
  }

  /** Another view begins at its heading, for the eye and for readers of the screen aloud. */
  override updated(changes: PropertyValues): void {
    super.updated(changes);
    const { phase, preview } = this.#desk.desk;
    const now = [phase, preview.length > 0, this.view, this.question, this.drawing].join();
    const isFirst = this.#shown === '';
    if (now === this.#shown) return;
    this.#shown = now;
    this.content.scrollTop = 0;
    if (!isFirst) void this.#focusHeading();
  }

  async #focusHeading(): Promise<void> {
    const view = this.content.lastElementChild;
    if (view instanceof LitElement) await view.updateComplete;
    const heading = view instanceof HTMLHeadingElement ? view : (view?.shadowRoot ?? view)?.querySelector('h1');
    // Buttons that were pressed and are still there keep the focus.
    if (this.renderRoot instanceof ShadowRoot && this.renderRoot.activeElement?.closest('.bar')) return;
    heading?.focus();
  }

  get #texts() {
    const localize = this.#localize;
    return { t: localize.t.bind(localize), i18n: localize.i18n };
  }

  #bar(open: boolean) {
    const { t, i18n } = this.#texts;
    const { desk } = this.#desk;
    return html`<header class="bar screen">
      <span class="name">${t('tutor.title')}</span>
      ${
        open
          ? html`<nav aria-label=${t('tutor.views')}>
              ${VIEWS.map(
                (view) =>
                  html`<button
                    type="button"
                    class="tool"
                    aria-current=${view === this.view && desk.preview.length === 0 ? 'page' : nothing}
                    @click=${() => this.#go(view)}
                  >
                    ${t(`tutor.view.${view}`)}
                  </button>`,
              )}
            </nav>`
          : nothing
      }
      <span class="gap"></span>
      ${
        open
          ? html`<input type="file" id="files" multiple hidden @change=${() => void this.#chosen()} />
              <button type="button" class="tool" @click=${() => this.files.click()}>
                ${icon('local')}<span>${t('tutor.readFiles')}</span>
              </button>
              <button type="button" class="tool" @click=${() => desk.print()}>${t('tutor.print')}</button>`
          : nothing
      }
      <popup-menu
        .icon=${'language'}
        .label=${LANGUAGE_NAMES[i18n.language]}
        .name=${t('tutor.named', { name: t('tutor.language'), words: LANGUAGE_NAMES[i18n.language] })}
        .groups=${[
          {
            items: LANGUAGES.map((language) => ({
              id: language,
              label: LANGUAGE_NAMES[language],
              lang: language,
              checked: language === i18n.language,
            })),
          },
        ]}
        @menu-choice=${(event: MenuChoiceEvent) => this.#speak(event)}
      ></popup-menu>
      ${
        open && !desk.keepsNothing
          ? html`<button type="button" class="tool" @click=${() => desk.lock()}>
              ${icon('lock')}<span>${t('tutor.lock')}</span>
            </button>`
          : nothing
      }
    </header>`;
  }

  #notices() {
    const { t } = this.#texts;
    const { desk } = this.#desk;
    const notices = [
      ...(desk.keepsNothing ? [t('tutor.notKept')] : []),
      ...(desk.damaged > 0 ? [t('tutor.damaged', { count: desk.damaged })] : []),
      ...(desk.expired > 0 ? [t('tutor.expired', { count: desk.expired })] : []),
    ];
    return html`${notices.map((notice) => html`<p class="notice state partly screen">${notice}</p>`)}
    ${
      desk.unsavedNames
        ? html`<p class="notice state partly row screen">
            ${t('tutor.namesUnsaved')}
            <button type="button" class="btn small" @click=${() => desk.saveNames()}>${t('tutor.data.names')}</button>
          </p>`
        : nothing
    }
    ${
      desk.busy === undefined
        ? nothing
        : html`<p class="busy screen" role="status">
            <label>${t('tutor.working')} <progress max="1" .value=${desk.busy}></progress></label>
          </p>`
    }`;
  }

  #open() {
    const { t } = this.#texts;
    const { desk } = this.#desk;
    if (desk.preview.length > 0) return html`<import-view></import-view>`;
    if (desk.learners === 0 && !WITHOUT_RESULTS.includes(this.view)) {
      return html`<h1 tabindex="-1">${t('tutor.groupView.title')}</h1>
        <p>${t('tutor.groupView.empty')}</p>
        <div class="drop">
          <p>${t('tutor.import.drop')}</p>
          <button type="button" class="btn go" @click=${() => this.files.click()}>
            ${icon('local')}${t('tutor.import.choose')}
          </button>
        </div>`;
    }
    switch (this.view) {
      case 'group':
        return html`<group-view></group-view>`;
      case 'learner':
        return html`<learner-view .learner=${this.learner}></learner-view>`;
      case 'questions':
        return html`<question-view .question=${this.question}></question-view>`;
      case 'faults':
        return html`<fault-view></fault-view>`;
      case 'drawings':
        return html`<drawing-view .drawing=${this.drawing}></drawing-view>`;
      case 'signoff':
        return html`<signoff-view .learner=${this.signoff}></signoff-view>`;
      case 'data':
        return html`<data-view></data-view>`;
    }
  }

  #block() {
    const { t } = this.#texts;
    const { desk } = this.#desk;
    const { course, records } = desk.review;
    return html`<footer class="block ${this.view === 'signoff' ? 'screen' : ''}">
      <label class="field">
        <span class="cap">${t('tutor.group')}</span>
        <select @change=${(event: Event) => this.#group(event)}>
          <option value="" ?selected=${desk.group === ''}>${t('tutor.everybody')}</option>
          ${desk.groups.map((name) => html`<option value=${name} ?selected=${name === desk.group}>${name}</option>`)}
        </select>
      </label>
      <label class="field">
        <span class="cap">${t('tutor.course')}</span>
        <select @change=${(event: Event) => this.#course(event)}>
          ${desk.courses.map(
            ({ id, title, version }) =>
              html`<option value=${id} ?selected=${id === course.id}>${`${title} ${version}`}</option>`,
          )}
        </select>
      </label>
      <span class="people">${t('tutor.people', { count: records.length })}</span>
    </footer>`;
  }

  #go(view: TutorView): void {
    this.view = view;
    this.question = '';
    this.drawing = '';
    this.#desk.desk.dropPreview();
  }

  #look({ view, subject }: LookEvent): void {
    this.view = view;
    if (view === 'learner') this.learner = subject;
    if (view === 'questions') this.question = subject;
    if (view === 'drawings') this.drawing = subject;
    if (view === 'signoff') this.signoff = subject;
  }

  #speak({ id }: MenuChoiceEvent): void {
    if (isLanguage(id)) this.dispatchEvent(new TutorLanguageEvent(id));
  }

  #group(event: Event): void {
    if (event.target instanceof HTMLSelectElement) this.#desk.desk.showGroup(event.target.value);
  }

  #course(event: Event): void {
    if (event.target instanceof HTMLSelectElement) this.#desk.desk.showCourse(event.target.value);
  }

  #drag(dragged: boolean): void {
    this.dragged = dragged;
  }

  #over(event: DragEvent): void {
    event.preventDefault();
    this.#drag(true);
  }

  #dropped(event: DragEvent): void {
    event.preventDefault();
    this.#drag(false);
    if (this.#desk.desk.phase === 'open') void this.#read([...(event.dataTransfer?.files ?? [])]);
  }

  async #chosen(): Promise<void> {
    const files = [...(this.files.files ?? [])];
    // The same file can be chosen again.
    this.files.value = '';
    await this.#read(files);
  }

  async #read(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    const given = await Promise.all(
      files.map(async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
        modified: file.lastModified,
      })),
    );
    await this.#desk.desk.read(given);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tutor-app': TutorApp;
  }
}
