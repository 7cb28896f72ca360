import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import { formatNumber, formatQuantity } from '../../domain/quiz/format-number.ts';
import type { KeyedQuestion } from '../../domain/review/course-key.ts';
import type { ItemAnalysis } from '../../domain/review/item-analysis.ts';
import type { ReportTable } from '../../domain/review/report-table.ts';
import '../ui/figure-drawing.ts';
import { icon } from '../ui/icon.ts';
import { baseStyles, buttonStyles, stateStyles } from '../ui/styles.ts';
import { type Choice, choicesOf } from './choices-of.ts';
import './data-table.ts';
import { DeskController } from './desk-controller.ts';
import { reviewStyles } from './review-styles.ts';
import { LookEvent } from './tutor-events.ts';
import { unitTitleOf } from './unit-title.ts';

const FIRST_COLUMN = 0;

/** All questions that were answered, or one of them: what was chosen, how often, and which mistake that shows. */
@customElement('question-view')
export class QuestionView extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    stateStyles,
    reviewStyles,
    css`
      .qa {
        display: grid;
        margin-top: var(--s3);
        grid-template-columns: minmax(0, 1fr) 340px;
        gap: var(--s3) var(--s6);
        align-items: start;
      }
      .facts {
        border: var(--narrow) solid var(--ink);
      }
      .facts figure-drawing {
        --figure-max: 190px;

        padding: 10px;
        border-bottom: var(--narrow) solid var(--ink);
      }
      .facts dl div {
        display: flex;
        justify-content: space-between;
        gap: 8px;
        padding: 6px 10px;
        border-top: 1px solid var(--line-ui);
      }
      .facts dl div:first-child {
        border: 0;
      }
      .facts dt {
        font-weight: var(--weight);
      }
      .facts dd {
        font-weight: var(--weight-bold);
      }
      .bars {
        border-top: var(--frame) solid var(--ink);
        border-bottom: var(--frame) solid var(--ink);
      }
      .bars li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 2px 12px;
        padding: 8px 2px;
        border-top: 1px solid var(--line-ui);
        line-height: 1.25;
      }
      .bars li:first-child {
        border: 0;
      }
      .what {
        display: flex;
        gap: 8px;
        align-items: center;
        flex-wrap: wrap;
      }
      .what b {
        font-weight: var(--weight-mid);
      }
      .count {
        min-width: 42px;
        font-weight: var(--weight-bold);
        text-align: right;
      }
      .bar {
        grid-column: 1 / -1;
        width: 100%;
        height: 16px;
      }
      .bar rect {
        stroke: var(--ink);
        stroke-width: 1.5;
      }
      .bar .right {
        fill: var(--right);
      }
      .bar .none {
        fill: none;
        stroke-dasharray: 4 3;
      }
      .hatch {
        position: absolute;
        width: 0;
        height: 0;
      }
      .hatch path {
        stroke: var(--ink-2);
        stroke-width: 1.5;
      }
      .options {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s3);
        margin-top: var(--s3);
      }
      .options figure {
        width: 150px;
        padding: var(--s1);
        border: var(--narrow) solid var(--line-ui);
      }
      .options figure-drawing {
        --figure-max: 110px;
      }
      @media (max-width: 900px) {
        .qa {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  /** The key of the question that is shown; '' for the list. */
  @property() question = '';

  readonly #localize = new Localize(this);
  readonly #desk = new DeskController(this);

  override render() {
    const { items, index } = this.#desk.desk.review;
    const item = items.find(({ question }) => question === this.question);
    const question = index.byKey.get(this.question);
    return item && question ? this.#one(item, question) : this.#list(items);
  }

  get #texts() {
    const localize = this.#localize;
    return { t: localize.t.bind(localize), language: localize.i18n.language };
  }

  #list(items: readonly ItemAnalysis[]) {
    const { t } = this.#texts;
    if (items.length === 0)
      return html`<h1 tabindex="-1">${t('tutor.questionView.title')}</h1>
        <p>${t('tutor.groupView.empty')}</p>`;
    const { index } = this.#desk.desk.review;
    const table: ReportTable = {
      file: 'questions',
      caption: t('tutor.questionView.title'),
      heads: [
        t('tutor.table.question'),
        t('tutor.table.words'),
        t('tutor.table.answers'),
        t('tutor.table.right'),
        t('tutor.table.discrimination'),
        t('tutor.table.skipped'),
        t('tutor.table.seconds'),
        t('tutor.table.hinted'),
        t('tutor.table.odd'),
      ],
      rows: items.map((item) => [
        item.question,
        index.byKey.get(item.question)?.stem ?? '',
        item.answered,
        Math.round(item.facility * 100),
        item.discrimination === undefined ? '' : hundredths(item.discrimination),
        item.skipped,
        item.medianSeconds === undefined ? '' : Math.round(item.medianSeconds),
        Math.round(item.hinted * 100),
        item.odd.map((odd) => t(`tutor.questionView.${odd}`)).join(' '),
      ]),
    };
    const cell = (row: number, column: number) => {
      const key = items[row]?.question;
      if (column !== FIRST_COLUMN || key === undefined) return undefined;
      const look = (): boolean => this.dispatchEvent(new LookEvent('questions', key));
      return html`<button type="button" class="link" @click=${look}>${key}</button>`;
    };
    return html`<div class="top"><h1 tabindex="-1">${t('tutor.questionView.title')}</h1></div>
      <data-table .table=${table} .cell=${cell}></data-table>`;
  }

  #one(item: ItemAnalysis, question: KeyedQuestion) {
    const { t, language } = this.#texts;
    const { course } = this.#desk.desk.review;
    const choices = choicesOf(item, question, t, course);
    const most = Math.max(1, ...choices.map(({ count }) => count));
    const [picture] = question.figures.filter(({ letter }) => letter === undefined);
    const options = question.figures.filter(({ letter }) => letter !== undefined);
    const facts: readonly (readonly [string, string])[] = [
      [t('tutor.questionView.answered'), formatNumber(item.answered, language)],
      [t('tutor.questionView.facility'), formatQuantity(Math.round(item.facility * 100), '%', language)],
      [
        t('tutor.questionView.discrimination'),
        item.discrimination === undefined ? '–' : formatNumber(hundredths(item.discrimination), language),
      ],
      [
        t('tutor.questionView.median'),
        item.medianSeconds === undefined ? '–' : formatQuantity(Math.round(item.medianSeconds), 's', language),
      ],
      [t('tutor.questionView.hinted'), formatQuantity(Math.round(item.hinted * 100), '%', language)],
    ];
    return html`<p class="row screen">
        <button type="button" class="btn small" @click=${() => this.dispatchEvent(new LookEvent('questions', ''))}>
          ${icon('back')}${t('tutor.questionView.list')}
        </button>
      </p>
      <p class="row soft">
        <span>${question.rows[0] ?? question.key}</span><span>${unitTitleOf(question.lesson, course, t)}</span>
      </p>
      <h1 tabindex="-1">${question.stem}</h1>
      <div class="qa">
        <div>
          ${HATCH}
          <ol class="bars">
            ${choices.map((choice) => this.#bar(choice, most))}
          </ol>
          ${
            options.length === 0
              ? nothing
              : html`<div class="options">
                  ${options.map(
                    ({ svg: drawing, alt, letter }) =>
                      html`<figure>
                        <figure-drawing .svg=${drawing} .alt=${alt}></figure-drawing>
                        <figcaption>${letter}</figcaption>
                      </figure>`,
                  )}
                </div>`
          }
          <h2>${t('tutor.table.answers')}</h2>
          <data-table .table=${this.#table(choices)}></data-table>
        </div>
        <div>
          <div class="facts">
            ${
              picture
                ? html`<figure-drawing
                    .svg=${picture.svg}
                    .alt=${picture.alt || t('tutor.questionView.picture')}
                  ></figure-drawing>`
                : nothing
            }
            <dl>
              ${facts.map(
                ([name, value]) =>
                  html`<div>
                    <dt>${name}</dt>
                    <dd>${value}</dd>
                  </div>`,
              )}
            </dl>
          </div>
          ${this.#odd(item)}
        </div>
      </div>`;
  }

  #bar({ code, words, fault, meaning, count, kind }: Choice, most: number) {
    const { t } = this.#texts;
    return html`<li>
      <span class="what">
        ${code === '' ? nothing : html`<b>${code}</b>`}<span>${words}</span>
        ${kind === 'right' ? html`${icon('right')}<span>${t('tutor.questionView.right')}</span>` : nothing}
        ${fault === '' ? nothing : html`<span class="code">${fault}</span><span class="soft">${meaning}</span>`}
      </span>
      <span class="count">${count}</span>
      <svg class="bar" aria-hidden="true">
        ${count === 0 ? nothing : svg`<rect class=${kind} fill="url(#hatch)" x="1" y="2" width=${`${(count / most) * 99}%`} height="12" />`}
      </svg>
    </li>`;
  }

  #table(choices: readonly Choice[]): ReportTable {
    const { t } = this.#texts;
    return {
      file: 'answers',
      caption: t('tutor.table.answers'),
      heads: [
        t('tutor.table.answer'),
        t('tutor.table.words'),
        t('tutor.table.count'),
        t('tutor.table.fault'),
        t('tutor.table.meaning'),
      ],
      rows: choices.map(({ code, words, count, fault, meaning, kind }) => [
        code,
        kind === 'right' ? `${words} (${t('tutor.questionView.right')})`.trim() : words,
        count,
        fault,
        meaning,
      ]),
    };
  }

  #odd({ odd, faults }: ItemAnalysis) {
    const { t } = this.#texts;
    const { course } = this.#desk.desk.review;
    if (odd.length === 0) return nothing;
    const [most] = faults;
    const known = most && course.faults[most.fault];
    return html`<div class="state partly">
      <p class="head">${icon('partly')}${t('tutor.questionView.oddTitle')}</p>
      ${odd.map((one) => html`<p>${t(`tutor.questionView.${one}`)}</p>`)}
      ${
        most && known
          ? html`<p>
              ${t('tutor.questionView.repeat', {
                fault: most.fault,
                meaning: known.meaning,
                lesson: unitTitleOf(known.lesson, course, t),
              })}
            </p>`
          : nothing
      }
    </div>`;
  }
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Hatching stays visible without colour. */
const HATCH = html`<svg class="hatch" aria-hidden="true">
  <defs>
    <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path d="M0 0V6" />
    </pattern>
  </defs>
</svg>`;

declare global {
  interface HTMLElementTagNameMap {
    'question-view': QuestionView;
  }
}
