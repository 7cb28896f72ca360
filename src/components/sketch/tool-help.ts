import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { ToolName } from '../../domain/drafting/command-names.ts';
import type { ToolExample } from '../../domain/drafting/tool-examples.ts';
import { drawingStyles } from '../ui/figure-drawing.ts';
import { icon } from '../ui/icon.ts';
import { baseStyles, buttonStyles } from '../ui/styles.ts';
import { bareButtonStyles } from './bare-button-styles.ts';
import { toolSteps } from './tool-steps.ts';

type Examples = Readonly<Record<ToolName, ToolExample>>;

/**
 * How the running tool is used: its sentence and pictures in steps, beside the sheet, so that one can go along. They are made
 * by the tool itself, in every language by its own words.
 */
@customElement('tool-help')
export class ToolHelp extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    bareButtonStyles,
    drawingStyles,
    css`
      /* The place of the sheet is its own: what is here lies above it. */
      :host {
        display: contents;
      }
      .open {
        position: absolute;
        left: 6px;
        top: 6px;
        z-index: 3;
        min-width: var(--target);
        min-height: var(--target);
        padding: 2px;
        font-weight: var(--weight-bold);
      }
      section {
        position: absolute;
        left: 0;
        top: 0;
        bottom: 0;
        z-index: 4;
        width: min(100%, 320px);
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        background: var(--sheet);
        border-right: var(--frame) solid var(--ink);
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding-left: var(--s3);
        border-bottom: var(--narrow) solid var(--ink);
      }
      .steps {
        overflow: auto;
        padding: var(--s3);
        display: grid;
        gap: var(--s3);
        align-content: start;
      }
      ol {
        display: grid;
        gap: var(--s3);
        margin: 0;
        padding-left: 1.4em;
        list-style: decimal;
      }
      li::marker {
        font-weight: var(--weight-bold);
      }
      svg.dwg {
        display: block;
        width: 100%;
        margin-top: 4px;
        overflow: hidden;
        border: 1px solid var(--line-ui);
      }
      .dwg .s.hi {
        stroke: var(--accent);
      }
      .dwg .at {
        stroke: var(--partly);
        stroke-width: 2px;
      }
    `,
  ];

  /** Brings the examples; rejects where they do not come. Whoever defines the element says how. */
  static bringExamples: () => Promise<Examples>;

  @property({ attribute: false }) tool: ToolName | undefined;
  @state() private isOpen = false;
  @state() private examples: Examples | undefined;
  readonly #localize = new Localize(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('tool') && !this.tool) this.isOpen = false;
  }

  override render() {
    const { tool } = this;
    if (!tool) return nothing;
    const t = this.#localize.t.bind(this.#localize);
    if (!this.isOpen) {
      const label = t('sketch.helpFor', { tool: t(`sketch.tool.${tool}`) });
      return html`<button type="button" class="btn open" aria-label=${label} title=${label} @click=${this.toggle}>
        ?
      </button>`;
    }
    const example = this.examples?.[tool];
    return html`<section aria-labelledby="name" @keydown=${this.#keys}>
      <header>
        <h2 id="name">${t(`sketch.tool.${tool}`)}</h2>
        <button type="button" class="bare" id="close" aria-label=${t('player.close')} @click=${this.toggle}>
          ${icon('close')}
        </button>
      </header>
      <div class="steps" tabindex="0" role="group" aria-labelledby="name">
        <p>${t(`sketch.help.${tool}`)}</p>
        ${example ? toolSteps(tool, example, this.#localize) : nothing}
      </div>
    </section>`;
  }

  /** Opens and closes; the focus stays at the button that did it. */
  readonly toggle = async (): Promise<void> => {
    this.isOpen = !this.isOpen && this.tool !== undefined;
    // Without the pictures the sentence is there all the same.
    if (this.isOpen) this.examples ??= await ToolHelp.bringExamples().catch(() => undefined);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(this.isOpen ? '#close' : '.open')?.focus();
  };

  readonly #keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    void this.toggle();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tool-help': ToolHelp;
  }
}
