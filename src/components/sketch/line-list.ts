import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { Things } from '../../domain/drafting/sketch-command.ts';
import { NO_LISTS, type TitleChoice, type TitleLists } from '../../domain/sketch/title-lists.ts';
import type { Sketch } from '../../domain/sketch/sketch.ts';
import { icon } from '../ui/icon.ts';
import { baseStyles } from '../ui/styles.ts';
import { bareButtonStyles } from './bare-button-styles.ts';
import { DraftAskedEvent } from './draft-asked-event.ts';
import { titleFacts } from './title-words.ts';
import { thingsOn, thingWords, type Thing } from './thing-words.ts';

/** A drawing may have 2000 lines; so many things stand in the list at once. */
const AT_ONCE = 20;

/** A thing of the list was pressed: it joins what is selected, or leaves it. */
export class ThingPressedEvent extends Event {
  static readonly type = 'thing-pressed';

  constructor(readonly thing: Thing) {
    super(ThingPressedEvent.type);
  }
}

/** What stands on the sheet in words, in step with it; the newest of each kind first, since those are asked about. */
@customElement('line-list')
export class LineList extends LitElement {
  static override styles = [
    baseStyles,
    bareButtonStyles,
    css`
      :host {
        display: block;
        min-height: 0;
        overflow: auto;
      }
      li button {
        width: 100%;
        min-height: var(--target);
        display: grid;
        grid-template-columns: 2.2em minmax(0, 1fr);
        gap: var(--s2);
        align-items: center;
        padding: 2px var(--s3);
        border: 0;
        border-top: 1px solid var(--rule);
        background: none;
        text-align: left;
        line-height: 1.25;
        cursor: pointer;
      }
      li button[aria-pressed='true'] {
        background: var(--accent-soft);
        box-shadow: inset 4px 0 0 var(--accent);
      }
      .turn {
        display: flex;
        align-items: center;
        gap: var(--s2);
        padding: 0 var(--s3);
      }
      ul button {
        grid-template-columns: minmax(0, 1fr);
      }
      p {
        padding: var(--s2) var(--s3);
      }
    `,
  ];

  @property({ attribute: false }) sketch!: Sketch;
  @property({ attribute: false }) selected!: Things;
  @property({ attribute: false }) titles: TitleLists = NO_LISTS;
  @state() private page = 0;
  readonly #localize = new Localize(this);

  override willUpdate(): void {
    this.page = Math.min(this.page, Math.max(0, Math.ceil(thingsOn(this.sketch).length / AT_ONCE) - 1));
  }

  override render() {
    const t = this.#localize.t.bind(this.#localize);
    const { sketch } = this;
    const things = thingsOn(sketch);
    const total = things.length;
    const block = this.#titleBlock();
    if (total === 0)
      return html`${block}
        <p>${t('sketch.nothing')}</p>`;
    const order = things.map((thing, at) => ({ thing, number: at + 1 })).reverse();
    const from = this.page * AT_ONCE;
    const shown = order.slice(from, from + AT_ONCE);
    const turn = (by: 1 | -1, label: string) =>
      html`<button
        type="button"
        class="bare"
        aria-label=${label}
        @click=${() => {
          this.page = Math.max(0, Math.min(this.page + by, Math.ceil(total / AT_ONCE) - 1));
        }}
      >
        ${icon(by === 1 ? 'next' : 'back')}
      </button>`;
    return html`${block}${
        total > AT_ONCE
          ? html`<div class="turn">
              ${turn(-1, t('sketch.previous'))} ${turn(1, t('sketch.next'))}
              <span role="status">${t('sketch.range', { from: from + 1, to: from + shown.length, total })}</span>
            </div>`
          : nothing
      }
      <ol>
        ${shown.map(
          ({ thing, number }) =>
            html`<li>
              <button
                type="button"
                aria-pressed=${this.selected[thing.list].includes(thing.place)}
                @click=${() => this.dispatchEvent(new ThingPressedEvent(thing))}
              >
                <span class="soft">${number}</span> <span>${thingWords(sketch, thing, this.#localize)}</span>
              </button>
            </li>`,
        )}
      </ol>`;
  }

  /** The fields of the title block; one that is pressed can be filled in. */
  #titleBlock() {
    const facts = titleFacts(this.sketch.sheet, this.titles, this.#localize);
    if (facts.length === 0) return nothing;
    const fill = (field: TitleChoice): void => {
      this.dispatchEvent(new DraftAskedEvent({ kind: 'tool', tool: 'titleblock' }));
      this.dispatchEvent(new DraftAskedEvent({ kind: 'option', option: field }));
    };
    return html`<ul aria-label=${this.#localize.t('sketch.tool.titleblock')}>
      ${facts.map(
        ({ field, words }) => html`<li><button type="button" @click=${() => fill(field)}>${words}</button></li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'line-list': LineList;
  }
}
