import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import { readHandedDrawing } from '../../domain/drafting/construction.ts';
import { judgeExercise } from '../../domain/grading/exercise.ts';
import type { LearnerDrawing } from '../../domain/review/review.ts';
import { expandedSketch } from '../../domain/sketch/expand-inserts.ts';
import { icon } from '../ui/icon.ts';
import { baseStyles, buttonStyles, stateStyles } from '../ui/styles.ts';
import { DeskController } from './desk-controller.ts';
import { drawingKey } from './drawing-key.ts';
import './drawing-list.ts';
import { judgedDrawing, type JudgedDrawing } from './judged-drawing.ts';
import './one-drawing.ts';
import { reviewStyles } from './review-styles.ts';
import { LookEvent } from './tutor-events.ts';
import { unitTitleOf } from './unit-title.ts';

/** In the place of the exercise of drawings whose rows have no names. */
const UNNAMED = '?';

/** The drawings of a group for an exercise, one of them beside the right answer, or one that was handed over as a code. */
@customElement('drawing-view')
export class DrawingView extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    stateStyles,
    reviewStyles,
    css`
      textarea {
        width: 100%;
        min-height: 4.5em;
        padding: var(--s2);
        border: var(--narrow) solid var(--line-ui);
        border-radius: var(--radius);
        background: var(--sheet);
        font: inherit;
      }
      .code-form {
        display: grid;
        gap: var(--s2);
        justify-items: start;
        max-width: 46em;
      }
      h1 {
        margin: var(--s2) 0;
      }
      .top h1 {
        margin: 0;
      }
      .task {
        margin-bottom: var(--s3);
        line-height: 1.3;
      }
    `,
  ];

  /** Which drawing is shown, by {@link drawingKey}; '' for all of an exercise. */
  @property() drawing = '';
  /** The exercise that is looked at; '' for the first one with drawings. */
  @state() private exercise = '';
  /** What was handed over as a code; undefined until there is something that can be read. */
  @state() private handed: JudgedDrawing | undefined;
  @state() private isUnread = false;
  @query('textarea') private readonly code!: HTMLTextAreaElement;

  readonly #localize = new Localize(this);
  readonly #desk = new DeskController(this);
  #judged: { readonly one: LearnerDrawing; readonly rows: string; readonly judged: JudgedDrawing } | undefined;

  override render() {
    const { review } = this.#desk.desk;
    const one = review.drawings.find((candidate) => drawingKey(candidate) === this.drawing);
    return one ? this.#one(one) : this.#all();
  }

  get #texts() {
    const localize = this.#localize;
    return { t: localize.t.bind(localize) };
  }

  #one(one: LearnerDrawing) {
    const { t } = this.#texts;
    const { desk } = this.#desk;
    // Rows without a name can be held against any exercise.
    const rows = one.exercise === '' ? this.exercise : one.exercise;
    const keyed = desk.review.course.exercises.find((exercise) => exercise.rows === rows);
    const others = desk.review.drawings.filter(({ exercise }) => exercise === one.exercise);
    const name = desk.names.get(one.learner);
    const title = keyed?.title ?? one.exercise;
    return html`<p class="row screen">
        <button type="button" class="btn small" @click=${() => this.#look('')}>
          ${icon('back')}${t('tutor.drawingView.all')}
        </button>
        <label class="field">
          ${t('tutor.learnerView.choose')}
          <select @change=${(event: Event) => this.#chosen(event)}>
            ${others.map((other) => {
              const known = desk.names.get(other.learner);
              const words = known === undefined ? other.learner : `${other.learner} ${known}`;
              return html`<option value=${drawingKey(other)} ?selected=${other === one}>
                ${other.attempt > 1 ? t('tutor.drawingView.attempt', { words, attempt: other.attempt }) : words}
              </option>`;
            })}
          </select>
        </label>
        ${one.exercise === '' ? this.#exercises(true) : nothing}
      </p>
      <h1 tabindex="-1">${t('tutor.named', { name: one.learner, words: title || t('tutor.view.drawings') })}</h1>
      ${name === undefined ? nothing : html`<p class="screen"><b>${name}</b></p>`}
      ${keyed ? html`<p class="task">${keyed.task}</p>` : nothing}
      <one-drawing
        .judged=${this.#judgedOf(one, rows)}
        .exercise=${desk.exerciseOf(rows)}
        .owner=${t('tutor.learnerView.title', { code: one.learner })}
      ></one-drawing>`;
  }

  #all() {
    const { t } = this.#texts;
    const { desk } = this.#desk;
    const { course, drawings } = desk.review;
    const rows = this.#shownRows();
    const own = drawings.filter(({ exercise }) => exercise === (rows === UNNAMED ? '' : rows));
    const keyed = course.exercises.find((exercise) => exercise.rows === rows);
    return html`<div class="top">
        <h1 tabindex="-1">${t('tutor.view.drawings')}</h1>
        ${this.#exercises(false)}
      </div>
      ${
        keyed
          ? html`<p class="task">
              ${keyed.task}
              <span class="soft">${unitTitleOf(keyed.lesson, course, this.#localize.t.bind(this.#localize))}</span>
            </p>`
          : nothing
      }
      ${
        own.length > 0
          ? html`<drawing-list
              .drawings=${this.#same(own)}
              .exercise=${desk.exerciseOf(rows)}
              .label=${t('tutor.named', { name: t('tutor.view.drawings'), words: keyed?.title ?? (rows === UNNAMED ? t('tutor.drawingView.unnamed') : rows) })}
            ></drawing-list>`
          : html`<p>${t('tutor.drawingView.none')}</p>`
      }
      <h2 class="screen">${t('tutor.drawingView.fromCode')}</h2>
      <form class="code-form screen" @submit=${(event: Event) => this.#read(event)}>
        <label for="code">${t('tutor.drawingView.codeText')}</label>
        <textarea id="code" spellcheck="false" autocomplete="off"></textarea>
        <button type="submit" class="btn">${t('tutor.drawingView.show')}</button>
        <p role="status">${this.isUnread ? t('tutor.drawingView.unread') : nothing}</p>
      </form>
      ${
        this.handed
          ? html`<one-drawing
              .judged=${this.handed}
              .exercise=${desk.exerciseOf(rows)}
              .owner=${t('tutor.drawingView.ofCode')}
            ></one-drawing>`
          : nothing
      }`;
  }

  #same(own: readonly LearnerDrawing[]): readonly LearnerDrawing[] {
    const isSame = own.length === this.#shown.length && own.every((one, at) => one === this.#shown[at]);
    return isSame ? this.#shown : (this.#shown = own);
  }
  #shown: readonly LearnerDrawing[] = [];

  /** The exercise that is chosen, else the first one that somebody has drawn, else drawings without a name, else the first one. */
  #shownRows(): string {
    const { course, drawings } = this.#desk.desk.review;
    const drawn = new Set(drawings.map(({ exercise }) => exercise));
    const isKnown =
      course.exercises.some(({ rows }) => rows === this.exercise) ||
      drawn.has(this.exercise === UNNAMED ? '' : this.exercise);
    if (this.exercise !== '' && isKnown) return this.exercise;
    const first = course.exercises.find(({ rows }) => drawn.has(rows));
    if (!first && drawn.has('')) return UNNAMED;
    return (first ?? course.exercises[0])?.rows ?? '';
  }

  /** @param isGuess whether a drawing without a name is to be held against an exercise */
  #exercises(isGuess: boolean) {
    const { t } = this.#texts;
    const { course, drawings } = this.#desk.desk.review;
    const count = (rows: string): number =>
      drawings.filter(({ exercise }) => exercise === (rows === UNNAMED ? '' : rows)).length;
    const strange = [...new Set(drawings.map(({ exercise }) => exercise))].filter(
      (rows) => !course.exercises.some((exercise) => exercise.rows === rows),
    );
    const shown = isGuess ? this.exercise : this.#shownRows();
    const all = [
      ...course.exercises.map(({ rows, title }) => ({ rows, title })),
      ...(isGuess
        ? []
        : strange.map((rows) => ({ rows: rows || UNNAMED, title: rows || t('tutor.drawingView.unnamed') }))),
    ];
    return html`<label class="field screen">
      ${t(isGuess ? 'tutor.drawingView.against' : 'tutor.drawingView.exercise')}
      <select @change=${(event: Event) => this.#choose(event)}>
        ${isGuess ? html`<option value="" ?selected=${shown === ''}>${t('tutor.drawingView.unnamed')}</option>` : nothing}
        ${all.map(
          ({ rows, title }) =>
            html`<option value=${rows} ?selected=${rows === shown}>
              ${isGuess ? title : t('tutor.drawingView.option', { title, count: count(rows) })}
            </option>`,
        )}
      </select>
    </label>`;
  }

  /** Judged once, however often the view is shown anew. */
  #judgedOf(one: LearnerDrawing, rows: string): JudgedDrawing {
    if (this.#judged?.one !== one || this.#judged.rows !== rows) {
      this.#judged = { one, rows, judged: judgedDrawing(one, this.#desk.desk.exerciseOf(rows)) };
    }
    return this.#judged.judged;
  }

  #read(event: Event): void {
    event.preventDefault();
    const exercise = this.#desk.desk.exerciseOf(this.#shownRows());
    const read = exercise && readHandedDrawing(this.code.value, exercise.given);
    this.isUnread = !read;
    const sketch = read && expandedSketch(read.sketch);
    this.handed = read &&
      sketch && { ...read, sketch, differs: false, grade: exercise && judgeExercise(sketch, exercise) };
  }

  #choose(event: Event): void {
    if (!(event.target instanceof HTMLSelectElement)) return;
    this.exercise = event.target.value;
    this.handed = undefined;
  }

  #chosen(event: Event): void {
    if (event.target instanceof HTMLSelectElement) this.#look(event.target.value);
  }

  #look(key: string): void {
    this.dispatchEvent(new LookEvent('drawings', key));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'drawing-view': DrawingView;
  }
}
