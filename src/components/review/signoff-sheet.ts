import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import { baseStyles } from '../ui/styles.ts';

/** The two practical checks, of the part on drawing and the part on CAD. */
export const PRACTICAL_CHECKS = ['A', 'B'] as const;
export type PracticalCheck = (typeof PRACTICAL_CHECKS)[number];

const LEVELS = ['1', '2', '3', '4'] as const;
const LINES = {
  A: ['viewPlace', 'viewLines', 'cut', 'complete', 'once', 'readable', 'linesA', 'scaleA', 'titleBlock', 'alone'],
  B: ['viewPlace', 'viewLines', 'cut', 'complete', 'once', 'readable', 'linesB', 'scaleB', 'titleBlock', 'alone'],
} as const;

/** What is known of the person whom a sheet is for. */
export interface SignoffFacts {
  readonly code: string;
  readonly group: string;
  readonly course: string;
  /** Lessons and tests of the part of the course that the check ends; undefined without a person. */
  readonly units: { readonly done: number; readonly total: number } | undefined;
}

/** The form for a practical check on one sheet A4: who, what, the lines with four levels each, the must, and who signs. */
@customElement('signoff-sheet')
export class SignoffSheet extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        max-width: 1000px;
        line-height: 1.25;
        font-size: var(--text-s);
      }
      p {
        margin: var(--s2) 0;
      }
      .form {
        display: grid;
        grid-template-columns: 2fr 1fr 1fr;
        border: var(--frame) solid var(--ink);
      }
      .form > div {
        min-height: 52px;
        padding: 2px 8px 4px;
        border: 1px solid var(--line-ui);
      }
      .form dt {
        color: var(--ink-2);
        font-size: var(--text-xs);
      }
      .form dd {
        font-weight: var(--weight-bold);
      }
      table {
        width: 100%;
        border-collapse: collapse;
        border: var(--frame) solid var(--ink);
      }
      th,
      td {
        padding: 4px 8px;
        border: 1px solid var(--line-ui);
        text-align: left;
        font-weight: var(--weight);
      }
      thead th {
        border-bottom: var(--frame) solid var(--ink);
        vertical-align: bottom;
      }
      .level {
        width: 12%;
        text-align: center;
      }
      tbody b {
        display: block;
        font-weight: var(--weight-mid);
      }
      .box {
        display: inline-block;
        width: 22px;
        height: 22px;
        border: var(--frame) solid var(--ink);
        vertical-align: middle;
      }
      .choice {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2) var(--s4);
        padding: var(--s2);
        margin-top: var(--s2);
        border: var(--frame) solid var(--ink);
      }
      .choice > :first-child {
        flex: 1 1 300px;
      }
      .choice span {
        white-space: nowrap;
      }
      .hand {
        margin-top: var(--s2);
        min-height: 76px;
        border: 1px solid var(--line-ui);
        padding: 2px 8px;
        color: var(--ink-2);
        font-size: var(--text-xs);
      }
      .signs {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--s5);
      }
      @media print {
        :host {
          max-width: none;
          font-size: var(--text-xs);
        }
        h2 {
          margin: 0;
        }
        p {
          margin: 4px 0;
        }
        .form > div {
          min-height: 46px;
        }
        .hand {
          min-height: 62px;
        }
        td,
        th {
          padding: 2px 6px;
        }
        .box {
          width: 18px;
          height: 18px;
        }
      }
    `,
  ];

  @property() check: PracticalCheck = 'A';
  @property({ attribute: false }) facts!: SignoffFacts;

  readonly #localize = new Localize(this);

  override render() {
    const t = this.#localize.t.bind(this.#localize);
    const { check, facts } = this;
    const field = (label: string, value = '') =>
      html`<div>
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div>`;
    const box = (words: string) => html`<span>${words} <span class="box" aria-hidden="true"></span></span>`;
    return html`<h2>${t(`tutor.signoff.check.${check}`)}</h2>
      <p>${t(`tutor.signoff.task.${check}`)}</p>
      <dl class="form">
        ${field(t('tutor.signoff.name'))} ${field(t('tutor.table.code'), facts.code)}
        ${field(t('tutor.group'), facts.group)} ${field(t('tutor.signoff.part'))} ${field(t('tutor.signoff.date'))}
        ${field(t('tutor.signoff.times'))}
      </dl>
      <p>${[facts.course, ...(facts.units ? [t('tutor.signoff.known', { ...facts.units })] : [])].join(' · ')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">${t('tutor.signoff.line')}</th>
            ${LEVELS.map((level) => html`<th scope="col" class="level">${t(`tutor.signoff.level.${level}`)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${LINES[check].map(
            (line) =>
              html`<tr>
                <th scope="row">
                  <b>${t(`tutor.signoff.criteria.${line}.title`)}</b>${t(`tutor.signoff.criteria.${line}.text`)}
                </th>
                ${LEVELS.map(() => html`<td class="level"><span class="box" aria-hidden="true"></span></td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
      <p>${t('tutor.signoff.rule')}</p>
      <div class="choice">
        <span><b>${t('tutor.signoff.must')}</b></span>
        ${box(t('tutor.signoff.yes'))} ${box(t('tutor.signoff.no'))}
      </div>
      <p>${t('tutor.signoff.mustText')}</p>
      <div class="choice">
        <span><b>${t('tutor.signoff.result')}</b></span>
        ${box(t('tutor.signoff.passed'))} ${box(t('tutor.signoff.again'))}
      </div>
      <div class="hand">${t('tutor.signoff.remarks')}</div>
      <div class="signs">
        <div class="hand">${t('tutor.signoff.trainer')}</div>
        <div class="hand">${t('tutor.signoff.learner')}</div>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'signoff-sheet': SignoffSheet;
  }
}
