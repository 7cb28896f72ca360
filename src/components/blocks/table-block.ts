import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { richLine } from '../ui/rich-text.ts';
import { baseStyles, textStyles } from '../ui/styles.ts';
import type { TableTexts } from './block-texts.ts';

/** A small table; its first column names the rows. */
@customElement('table-block')
export class TableBlock extends LitElement {
  static override styles = [
    baseStyles,
    textStyles,
    css`
      :host {
        display: block;
        max-width: 900px;
        overflow-x: auto;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        border: var(--frame) solid var(--ink);
        line-height: 1.3;
      }
      caption {
        padding-bottom: var(--s2);
        text-align: left;
        color: var(--ink-2);
        font-size: var(--text-s);
      }
      th,
      td {
        padding: 8px var(--s3);
        border: var(--narrow) solid var(--line-ui);
        text-align: left;
        vertical-align: top;
        font-size: var(--text-m);
        hyphens: auto;
        overflow-wrap: anywhere;
      }
      /* The names of the rows are read as whole words, however much the other cells say. */
      tbody th {
        min-width: 7em;
      }
      thead th {
        border-bottom: var(--frame) solid var(--ink);
        background: var(--sheet-2);
      }
      @media (max-width: 640px) {
        th,
        td {
          padding: var(--s1) var(--s2);
          font-size: var(--text-s);
        }
      }
    `,
  ];

  @property({ attribute: false }) texts: TableTexts = { caption: '', head: [], rows: [] };

  override render() {
    const { caption, head, rows } = this.texts;
    return html`<table>
      ${
        caption
          ? html`<caption>
              ${caption}
            </caption>`
          : nothing
      }
      <thead>
        <tr>
          ${head.map((cell) => html`<th scope="col">${richLine(cell)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first = [], ...rest]) =>
            html`<tr>
              <th scope="row">${richLine(first)}</th>
              ${rest.map((cell) => html`<td>${richLine(cell)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'table-block': TableBlock;
  }
}
