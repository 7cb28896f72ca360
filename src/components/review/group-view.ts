import { html, LitElement, nothing, svg } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { Language } from '../../domain/course/language.ts';
import { unitsOf } from '../../domain/review/course-key.ts';
import type { LearnerProgress, UnitProgress } from '../../domain/review/group-progress.ts';
import type { ReportTable } from '../../domain/review/report-table.ts';
import { icon } from '../ui/icon.ts';
import { baseStyles } from '../ui/styles.ts';
import './data-table.ts';
import { DeskController } from './desk-controller.ts';
import { objectivesTable } from './objectives-table.ts';
import { reviewStyles } from './review-styles.ts';
import { dayText } from './day-text.ts';
import { LEARNER_ICONS } from './state-icons.ts';
import { LookEvent } from './tutor-events.ts';
import { unitTitle } from './unit-title.ts';

/** Mistakes of a learner that the table names; the learner's page has all. */
const MOST_MISTAKES = 3;
const COLUMN = { code: 0, strip: 1, state: 2 } as const;
const CELL = 18;

/** Who is done, who needs somebody, who was not seen lately; then the objectives of the group, the weakest first. */
@customElement('group-view')
export class GroupView extends LitElement {
  static override styles = [baseStyles, reviewStyles];

  readonly #localize = new Localize(this);
  readonly #desk = new DeskController(this);

  override render() {
    const { t } = this.#texts;
    const { review, names } = this.#desk.desk;
    const { progress } = review;
    if (progress.length === 0)
      return html`<h1 tabindex="-1">${t('tutor.groupView.title')}</h1>
        <p>${t('tutor.groupView.empty')}</p>`;
    const count = (...states: readonly LearnerProgress['state'][]): number =>
      progress.filter(({ state }) => states.includes(state)).length;
    const objectives = objectivesTable(review.objectives, review.course, t, 'objectives');
    const table = this.#table(progress);
    return html`<div class="top">
        <h1 tabindex="-1">${t('tutor.groupView.title')}</h1>
        <dl class="kpi">
          <div>
            <dt>${t('tutor.state.stuck')}</dt>
            <dd>${count('stuck')}</dd>
          </div>
          <div>
            <dt>${t('tutor.state.away')}</dt>
            <dd>${count('away')}</dd>
          </div>
          <div>
            <dt>${t('tutor.state.going')}</dt>
            <dd>${count('going', 'new')}</dd>
          </div>
          <div>
            <dt>${t('tutor.state.done')}</dt>
            <dd>${count('done')}</dd>
          </div>
        </dl>
      </div>
      <data-table .table=${table} .cell=${this.#cell(progress, names)}></data-table>
      ${
        objectives.rows.length === 0
          ? nothing
          : html`<h2>${t('tutor.groupView.weak')}</h2>
              <data-table .table=${objectives}></data-table>`
      }`;
  }

  get #texts() {
    const localize = this.#localize;
    return { t: localize.t.bind(localize), language: localize.i18n.language };
  }

  #table(progress: readonly LearnerProgress[]): ReportTable {
    const { t, language } = this.#texts;
    const { review } = this.#desk.desk;
    const mistakes = new Map<string, string[]>();
    for (const { fault, learners, overcome } of review.misconceptions) {
      for (const learner of learners) {
        if (!overcome.includes(learner)) mistakes.set(learner, [...(mistakes.get(learner) ?? []), fault]);
      }
    }
    const total = unitsOf(review.course).length;
    return {
      file: 'group',
      caption: t('tutor.groupView.title'),
      heads: [
        t('tutor.table.code'),
        t('tutor.table.done'),
        t('tutor.table.state'),
        t('tutor.table.where'),
        t('tutor.table.mistakes'),
        t('tutor.table.score'),
        t('tutor.table.attempts'),
        t('tutor.table.seen'),
      ],
      rows: progress.map(({ learner, state, units, next, score, attempts, seen }) => [
        learner,
        t('tutor.groupView.strip', { done: units.filter((one) => one.state === 'done').length, total }),
        t(`tutor.state.${state}`),
        next ? this.#where(next, language) : '',
        (mistakes.get(learner) ?? []).slice(0, MOST_MISTAKES).join(' '),
        score === undefined ? '' : Math.round(score),
        attempts,
        seen === undefined ? '' : dayText(seen, language),
      ]),
    };
  }

  #where({ unit, tries, best }: UnitProgress, language: Language): string {
    const { t } = this.#texts;
    const title = unitTitle(unit, t);
    if (best === undefined || tries === 0) return title;
    return t('tutor.groupView.reached', { number: title, tries, best: Math.round(best).toLocaleString(language) });
  }

  #cell(progress: readonly LearnerProgress[], names: ReadonlyMap<string, string>) {
    return (row: number, column: number) => {
      const one = progress[row];
      if (!one) return undefined;
      const { t } = this.#texts;
      if (column === COLUMN.code) {
        const name = names.get(one.learner);
        const look = (): boolean => this.dispatchEvent(new LookEvent('learner', one.learner));
        return html`<button type="button" class="link" @click=${look}>${one.learner}</button
          >${name === undefined ? nothing : html`<span class="name screen">${name}</span>`}`;
      }
      if (column === COLUMN.strip) return this.#strip(one);
      if (column === COLUMN.state)
        return html`<span class="st ${one.state}"
          >${icon(LEARNER_ICONS[one.state])}${t(`tutor.state.${one.state}`)}</span
        >`;
      return undefined;
    };
  }

  /** A field a lesson: filled when done, half when begun, with a mark where somebody needs help. */
  #strip({ units }: LearnerProgress) {
    const done = units.filter(({ state }) => state === 'done').length;
    const label = this.#texts.t('tutor.groupView.strip', { done, total: units.length });
    return html`<svg
      class="strip"
      viewBox="0 0 ${units.length * CELL} ${CELL}"
      preserveAspectRatio="xMinYMid meet"
      role="img"
      aria-label=${label}
    >
      ${units.map(({ state }, at) => {
        const [x, side] = [at * CELL + 1, CELL - 2];
        return svg`<rect class=${state} x=${x} y="1" width=${side} height=${side} />
          ${state === 'begun' ? svg`<rect class="half" x=${x} y=${1 + side / 2} width=${side} height=${side / 2} />` : nothing}
          ${state === 'stuck' ? svg`<path class="mark" d="M${x + side / 2} 4.5v6M${x + side / 2} 12v2.5" />` : nothing}`;
      })}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'group-view': GroupView;
  }
}
