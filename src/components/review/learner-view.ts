import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { LearnerProgress } from '../../domain/review/group-progress.ts';
import type { ReviewedAnswer } from '../../domain/review/item-analysis.ts';
import { misconceptionsOf } from '../../domain/review/misconceptions.ts';
import { objectivesOf } from '../../domain/review/objectives.ts';
import type { ReportTable } from '../../domain/review/report-table.ts';
import type { LearnerDrawing } from '../../domain/review/review.ts';
import { answersOf } from '../../domain/review/reviewed-answers.ts';
import { linesOn } from '../../domain/sketch/expand-inserts.ts';
import { icon } from '../ui/icon.ts';
import { baseStyles } from '../ui/styles.ts';
import './data-table.ts';
import { dayText } from './day-text.ts';
import { DeskController } from './desk-controller.ts';
import { drawingKey } from './drawing-key.ts';
import { foundDrawing } from './judged-drawing.ts';
import { objectivesTable } from './objectives-table.ts';
import { reviewStyles } from './review-styles.ts';
import { LEARNER_ICONS, UNIT_ICONS } from './state-icons.ts';
import { LookEvent } from './tutor-events.ts';
import { unitTitle, unitTitleOf } from './unit-title.ts';

const STATE_COLUMN = 1;
const DRAWING_COLUMN = 0;

/** One learner: parts, objectives, mistakes, what comes next. Printed it carries the code, never the name. */
@customElement('learner-view')
export class LearnerView extends LitElement {
  static override styles = [baseStyles, reviewStyles];

  /** The code; the first learner of the group when it is nobody's. */
  @property() learner = '';

  readonly #localize = new Localize(this);
  readonly #desk = new DeskController(this);

  override render() {
    const { t, language } = this.#texts;
    const { review, names } = this.#desk.desk;
    const one = review.progress.find(({ learner }) => learner === this.learner) ?? review.progress[0];
    const record = one && review.record(one.learner);
    if (!one || !record)
      return html`<h1 tabindex="-1">${t('tutor.view.learner')}</h1>
        <p>${t('tutor.learnerView.none')}</p>`;
    const answers = answersOf(record, review.index);
    const seconds = answers.reduce((sum, { told }) => sum + (told.seconds ?? 0), 0);
    const name = names.get(one.learner);
    const named = (label: string, words: string | number): string => t('tutor.named', { name: label, words });
    return html`<div class="top">
        <h1 tabindex="-1">${t('tutor.learnerView.title', { code: one.learner })}</h1>
        <label class="field screen">
          ${t('tutor.learnerView.choose')}
          <select @change=${(event: Event) => this.#chosen(event)}>
            ${[...review.progress]
              .sort((a, b) => (a.learner < b.learner ? -1 : 1))
              .map(({ learner }) => {
                const known = names.get(learner);
                return html`<option value=${learner} ?selected=${learner === one.learner}>
                  ${known === undefined ? learner : `${learner} ${known}`}
                </option>`;
              })}
          </select>
        </label>
      </div>
      ${name === undefined ? nothing : html`<p class="screen"><b>${name}</b></p>`}
      <p class="row">
        <span class="st ${one.state}">${icon(LEARNER_ICONS[one.state])}${t(`tutor.state.${one.state}`)}</span>
        <span>
          ${one.next ? t('tutor.learnerView.nextIs', { title: unitTitle(one.next.unit, t) }) : t('tutor.learnerView.allDone')}
        </span>
        <span>${named(t('tutor.table.attempts'), one.attempts)}</span>
        ${one.score === undefined ? nothing : html`<span>${named(t('tutor.table.score'), Math.round(one.score))}</span>`}
        ${one.seen === undefined ? nothing : html`<span>${named(t('tutor.table.seen'), dayText(one.seen, language))}</span>`}
      </p>
      <p>
        ${t('tutor.learnerView.time', { minutes: Math.round(seconds / 60) })}
        ${t('tutor.learnerView.hints', { count: answers.filter(({ told }) => told.hints > 0).length })}
      </p>
      <h2>${t('tutor.learnerView.units')}</h2>
      <data-table .table=${this.#units(one)} .cell=${this.#unitCell(one)}></data-table>
      ${this.#own(
        answers,
        review.drawings.filter(({ learner }) => learner === one.learner),
      )}`;
  }

  get #texts() {
    const localize = this.#localize;
    return { t: localize.t.bind(localize), language: localize.i18n.language };
  }

  #units({ units }: LearnerProgress): ReportTable {
    const { t } = this.#texts;
    return {
      file: 'person-lessons',
      caption: t('tutor.learnerView.units'),
      heads: [
        t('tutor.table.lesson'),
        t('tutor.table.state'),
        t('tutor.table.practice'),
        t('tutor.table.best'),
        t('tutor.table.limit'),
        t('tutor.table.tries'),
      ],
      rows: units.map(({ unit, state, practice, best, limit, tries }) => [
        unitTitle(unit, t),
        t(`tutor.unit.${state}`),
        practice ? `${practice.right}/${practice.total}` : '',
        best === undefined ? '' : Math.round(best),
        best === undefined ? '' : Math.round(limit),
        tries === 0 ? '' : tries,
      ]),
    };
  }

  #unitCell({ units }: LearnerProgress) {
    return (row: number, column: number) => {
      const state = column === STATE_COLUMN ? units[row]?.state : undefined;
      if (state === undefined) return undefined;
      return html`<span class="st ${state}">${icon(UNIT_ICONS[state])}${this.#texts.t(`tutor.unit.${state}`)}</span>`;
    };
  }

  #own(answers: readonly ReviewedAnswer[], drawn: readonly LearnerDrawing[]) {
    const { t } = this.#texts;
    const { desk } = this.#desk;
    const { course, index } = desk.review;
    const objectives = {
      ...objectivesTable(objectivesOf(answers, index), course, t, 'person-objectives'),
      caption: t('tutor.learnerView.objectives'),
    };
    const faults: ReportTable = {
      file: 'person-mistakes',
      caption: t('tutor.learnerView.faults'),
      heads: [t('tutor.table.fault'), t('tutor.table.meaning'), t('tutor.table.lesson'), t('tutor.table.count')],
      rows: misconceptionsOf(answers, {}).map(({ fault, questions }) => [
        fault,
        course.faults[fault]?.meaning ?? '',
        unitTitleOf(course.faults[fault]?.lesson, course, t) || t('tutor.faultView.noLesson'),
        questions.length,
      ]),
    };
    const drawings: ReportTable = {
      file: 'person-drawings',
      caption: t('tutor.learnerView.drawings'),
      heads: [t('tutor.learnerView.drawing'), t('tutor.learnerView.lines'), t('tutor.table.state')],
      rows: drawn.map((one) => {
        const { sketch, damaged } = foundDrawing(one, desk.exerciseOf(one.exercise));
        return [
          course.exercises.find(({ rows }) => rows === one.exercise)?.title ?? one.exercise,
          sketch ? linesOn(sketch).length : '',
          t(sketch ? `tutor.learnerView.${damaged ? 'incomplete' : 'whole'}` : 'tutor.learnerView.unreadable'),
        ];
      }),
    };
    const cell = (row: number, column: number) => {
      const one = drawn[row];
      if (column !== DRAWING_COLUMN || !one) return undefined;
      const look = (): boolean => this.dispatchEvent(new LookEvent('drawings', drawingKey(one)));
      return html`<button type="button" class="link" @click=${look}>
        ${drawings.rows[row]?.[column] || one.exercise || t('tutor.drawingView.unnamed')}
      </button>`;
    };
    return [objectives, faults, drawings].map((table) =>
      table.rows.length === 0
        ? nothing
        : html`<h2>${table.caption}</h2>
            <data-table .table=${table} .cell=${table === drawings ? cell : () => undefined}></data-table>`,
    );
  }

  #chosen(event: Event): void {
    if (event.target instanceof HTMLSelectElement) this.dispatchEvent(new LookEvent('learner', event.target.value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'learner-view': LearnerView;
  }
}
