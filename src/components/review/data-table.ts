import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { ReportTable } from '../../domain/review/report-table.ts';
import { baseStyles, buttonStyles } from '../ui/styles.ts';
import { cellStyles } from './cell-styles.ts';
import { DeskController } from './desk-controller.ts';
import { reviewStyles } from './review-styles.ts';
import { shownCell } from './shown-cell.ts';

/** A table with its files: what stands on the screen is what they hold. */
@customElement('data-table')
export class DataTable extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    reviewStyles,
    cellStyles,
    css`
      .scroll {
        overflow-x: auto;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        border: var(--narrow) solid var(--ink);
        font-size: var(--text-s);
        line-height: 1.25;
      }
      th {
        padding: 4px 10px;
        border-bottom: var(--frame) solid var(--ink);
        color: var(--ink-2);
        font-weight: var(--weight);
        text-align: left;
        vertical-align: bottom;
      }
      td {
        height: 39px;
        padding: 5px 10px;
        border-top: 1px solid var(--line-ui);
        vertical-align: middle;
      }
      th + th,
      td + td {
        border-left: 1px solid var(--rule);
      }
      .n {
        text-align: right;
        white-space: nowrap;
      }
      caption {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      .files {
        display: flex;
        justify-content: flex-end;
        gap: var(--s2);
        margin-top: var(--s2);
      }
      @media print {
        .scroll {
          overflow: visible;
        }
        tr {
          break-inside: avoid;
        }
      }
    `,
  ];

  @property({ attribute: false }) table: ReportTable = { file: '', caption: '', heads: [], rows: [] };
  /** Shows a cell in a way of its own, by row and column, with {@link cellStyles}; undefined shows it as it is. */
  @property({ attribute: false }) cell: (row: number, column: number) => TemplateResult | undefined = () => undefined;

  readonly #localize = new Localize(this);
  readonly #desk = new DeskController(this);

  override render() {
    const { caption, heads, rows } = this.table;
    const { language } = this.#localize.i18n;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}>
        <table>
          <caption>
            ${caption}
          </caption>
          <thead>
            <tr>
              ${heads.map((head, at) => html`<th scope="col" class=${this.#isNumber(at) ? 'n' : nothing}>${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (cells, row) =>
                html`<tr>
                  ${cells.map(
                    (cell, column) =>
                      html`<td class=${this.#isNumber(column) ? 'n' : nothing}>
                        ${this.cell(row, column) ?? shownCell(cell, language)}
                      </td>`,
                  )}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <div class="files screen">
        ${(['csv', 'xlsx'] as const).map(
          (form) =>
            html`<button
              type="button"
              class="btn small"
              aria-label=${this.#localize.t('tutor.table.save', { name: caption, form: this.#localize.t(`tutor.table.${form}`) })}
              @click=${() => this.#desk.desk.saveTable(this.table, form, language)}
            >
              ${this.#localize.t(`tutor.table.${form}`)}
            </button>`,
        )}
      </div>`;
  }

  #isNumber(column: number): boolean {
    return this.table.rows.some((row) => typeof row[column] === 'number');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'data-table': DataTable;
  }
}
