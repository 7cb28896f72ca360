import { html, LitElement, svg } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { Misconception } from '../../domain/review/misconceptions.ts';
import type { ReportTable } from '../../domain/review/report-table.ts';
import { baseStyles } from '../ui/styles.ts';
import './data-table.ts';
import { DeskController } from './desk-controller.ts';
import { reviewStyles } from './review-styles.ts';
import { LookEvent } from './tutor-events.ts';
import { unitTitleOf } from './unit-title.ts';

const COLUMN = { code: 0, learners: 2, questions: 5 } as const;
/** Questions that are named at a mistake. */
const MOST_QUESTIONS = 4;

/** The mistakes of a group, those of most people first, each with the lesson that teaches it. */
@customElement('fault-view')
export class FaultView extends LitElement {
  static override styles = [baseStyles, reviewStyles];

  readonly #localize = new Localize(this);
  readonly #desk = new DeskController(this);

  override render() {
    const localize = this.#localize;
    const t = localize.t.bind(localize);
    const { misconceptions, course, progress } = this.#desk.desk.review;
    const head = html`<div class="top"><h1 tabindex="-1">${t('tutor.faultView.title')}</h1></div>`;
    if (misconceptions.length === 0)
      return html`${head}
        <p>${t('tutor.faultView.none')}</p>`;
    const table: ReportTable = {
      file: 'mistakes',
      caption: t('tutor.faultView.title'),
      heads: [
        t('tutor.table.fault'),
        t('tutor.table.meaning'),
        t('tutor.table.learners'),
        t('tutor.table.overcome'),
        t('tutor.table.lesson'),
        t('tutor.table.question'),
      ],
      rows: misconceptions.map(({ fault, learners, overcome, questions }) => [
        fault,
        course.faults[fault]?.meaning ?? '',
        learners.length,
        overcome.length,
        unitTitleOf(course.faults[fault]?.lesson, course, t) || t('tutor.faultView.noLesson'),
        questions.slice(0, MOST_QUESTIONS).join(', '),
      ]),
    };
    return html`${head}<data-table .table=${table} .cell=${this.#cell(misconceptions, progress.length)}></data-table>`;
  }

  #cell(misconceptions: readonly Misconception[], total: number) {
    return (row: number, column: number) => {
      const one = misconceptions[row];
      if (!one) return undefined;
      if (column === COLUMN.code) return html`<span class="code">${one.fault}</span>`;
      if (column === COLUMN.learners) {
        const share = (count: number): string => `${(count / Math.max(1, total)) * 98}%`;
        return html`<span class="amount">
          ${one.learners.length}
          <svg class="bar" aria-hidden="true">
            <rect x="1" y="2" width="98%" height="12" />
            ${svg`<rect class="over" x="1" y="2" width=${share(one.learners.length)} height="12" />`}
          </svg>
        </span>`;
      }
      if (column !== COLUMN.questions) return undefined;
      return html`<span class="links">
        ${one.questions
          .slice(0, MOST_QUESTIONS)
          .map(
            (key) =>
              html`<button
                type="button"
                class="link"
                @click=${() => this.dispatchEvent(new LookEvent('questions', key))}
              >
                ${key}
              </button>`,
          )}
      </span>`;
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fault-view': FaultView;
  }
}
