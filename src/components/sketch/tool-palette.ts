import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { ToolName } from '../../domain/drafting/command-names.ts';
import { icon } from '../ui/icon.ts';
import { baseStyles } from '../ui/styles.ts';
import { DraftAskedEvent } from './draft-asked-event.ts';
import { toolIcon } from './tool-icon.ts';

/** The least height of a tool with its name, in pixels. */
const LEAST = 56;

/** The tools that the learner may use, with their names; as many at once as there is room for, the others behind `More`. */
@customElement('tool-palette')
export class ToolPalette extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        min-width: 0;
        min-height: 0;
      }
      .pal {
        display: flex;
        flex-direction: column;
        height: 100%;
      }
      button {
        flex: 1 1 56px;
        min-height: 56px;
        max-height: 64px;
        min-width: 0;
        width: 100%;
        border: 0;
        border-left: 4px solid transparent;
        background: none;
        display: grid;
        justify-items: center;
        align-content: center;
        gap: 1px;
        padding: 0 2px;
        font-size: var(--text-fixed);
        line-height: 1.1;
        cursor: pointer;
        overflow-wrap: anywhere;
      }
      button:hover {
        background: var(--desk-2);
      }
      button[aria-pressed='true'] {
        background: var(--sheet);
        border-left-color: var(--accent);
        color: var(--accent);
        font-weight: var(--weight-bold);
      }
      @media (max-width: 640px) {
        .pal {
          flex-direction: row;
          overflow-x: auto;
        }
        button {
          flex: 0 0 84px;
          max-height: none;
          border-left: 0;
          border-top: 4px solid transparent;
        }
        button[aria-pressed='true'] {
          border-top-color: var(--accent);
        }
      }
    `,
  ];

  @property({ attribute: false }) tools: readonly ToolName[] = [];
  @property({ attribute: false }) running: ToolName | undefined;
  /** Which of the pages of tools is shown, from 0. */
  @state() private page = 0;
  @state() private room = Number.POSITIVE_INFINITY;
  readonly #localize = new Localize(this);
  readonly #resized = new ResizeObserver(() => this.#measure());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('running') || !this.running) return;
    // A tool that was started by its name is seen as well.
    const at = this.tools.indexOf(this.running);
    if (at >= 0) this.page = Math.floor(at / this.#atOnce);
  }

  override render() {
    const t = this.#localize.t.bind(this.#localize);
    const first = this.page * this.#atOnce;
    return html`<div class="pal" role="toolbar" aria-label=${t('sketch.tools')}>
      ${this.tools
        .slice(first, first + this.#atOnce)
        .map(
          (tool) =>
            html`<button
              type="button"
              aria-pressed=${this.running === tool}
              title=${t(`sketch.help.${tool}`)}
              @click=${() => this.dispatchEvent(new DraftAskedEvent({ kind: 'tool', tool }))}
            >
              ${toolIcon(tool)}<span>${t(`sketch.tool.${tool}`)}</span>
            </button>`,
        )}
      ${
        this.#pages > 1
          ? html`<button type="button" id="more" @click=${this.#turn}>
              ${icon('more')}<span>${t('sketch.more')}</span>
            </button>`
          : nothing
      }
    </div>`;
  }

  /** Tools on a page; one place is for `More`. */
  get #atOnce(): number {
    return this.tools.length <= this.room ? this.tools.length || 1 : Math.max(1, this.room - 1);
  }

  get #pages(): number {
    return Math.ceil(this.tools.length / this.#atOnce);
  }

  readonly #turn = (): void => {
    this.page = (this.page + 1) % this.#pages;
  };

  /** A row can be pushed along, a column cannot. */
  #measure(): void {
    const isRow = this.clientWidth > this.clientHeight;
    this.room = isRow || this.clientHeight === 0 ? Number.POSITIVE_INFINITY : Math.floor(this.clientHeight / LEAST);
    this.page = Math.min(this.page, this.#pages - 1);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tool-palette': ToolPalette;
  }
}
