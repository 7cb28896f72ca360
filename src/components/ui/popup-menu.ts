import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { icon, type IconName } from './icon.ts';
import { baseStyles, buttonStyles } from './styles.ts';

/** A choice in a menu; `checked` is undefined for what is done rather than chosen. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** Language of the label where it is not that of the page. */
  readonly lang?: string;
  readonly checked?: boolean;
  readonly icon?: IconName;
}

export interface MenuGroup {
  readonly label?: string;
  readonly items: readonly MenuItem[];
}

/** The learner chose an item of a menu. */
export class MenuChoiceEvent extends Event {
  static readonly type = 'menu-choice';

  constructor(readonly id: string) {
    super(MenuChoiceEvent.type);
  }
}

/** Room between the list and the edge of the window, in pixels. */
const EDGE = 8;

/** A button of the bar with a list below it. Arrow keys, Home, End, Escape; the focus returns to the button. */
@customElement('popup-menu')
export class PopupMenu extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        position: relative;
        display: inline-flex;
      }
      .list {
        position: absolute;
        z-index: 6;
        right: 0;
        top: calc(100% + 4px);
        min-width: 240px;
        max-width: calc(100vw - 24px);
        max-height: calc(100vh - var(--bar) - 24px);
        overflow: auto;
        padding: var(--s1);
        border: var(--frame) solid var(--ink);
        background: var(--sheet);
        box-shadow: var(--shadow);
      }
      .group + .group {
        margin-top: var(--s1);
        padding-top: var(--s1);
        border-top: var(--narrow) solid var(--line-ui);
      }
      .label {
        padding: 6px var(--s2) 2px;
        font-size: var(--text-s);
        color: var(--ink-2);
      }
      .item {
        display: flex;
        align-items: center;
        gap: var(--s2);
        width: 100%;
        min-height: var(--target);
        padding: 4px var(--s3) 4px var(--s2);
        border: 0;
        background: none;
        text-align: left;
        line-height: 1.2;
        cursor: pointer;
      }
      .item:hover {
        background: var(--sheet-2);
      }
      .item[aria-checked='true'] {
        background: var(--accent-soft);
        font-weight: var(--weight-mid);
      }
      .mark {
        width: 24px;
        flex: none;
        color: var(--accent);
      }
    `,
  ];

  /** Word on the button. */
  @property() label = '';
  /** What a screen reader says before the word where that alone does not tell, such as a language. */
  @property() name = '';
  @property() icon: IconName = 'more';
  @property({ attribute: false }) groups: readonly MenuGroup[] = [];

  @state() private open = false;
  @query('.tool') private readonly button!: HTMLButtonElement;
  @query('.list') private readonly list!: HTMLElement | null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listen(false);
  }

  override render() {
    // The word belongs to it: who speaks to the computer says what stands there.
    const name = `${this.name} ${this.label}`;
    return html`<button
        type="button"
        class="tool bar-tool"
        aria-haspopup="menu"
        aria-expanded=${this.open}
        aria-label=${name}
        @click=${this.#toggle}
        @keydown=${this.#buttonKey}
      >
        ${icon(this.icon)}<span>${this.label}</span></button
      >${this.open ? this.#list(name) : nothing}`;
  }

  #list(name: string) {
    return html`<div class="list" role="menu" tabindex="-1" aria-label=${name} @keydown=${this.#key}>
      ${this.groups.map(
        (group) =>
          html`<div class="group" role="group" aria-label=${group.label ?? nothing}>
            ${group.label ? html`<p class="label" aria-hidden="true">${group.label}</p>` : nothing}
            ${group.items.map((item) => this.#item(item))}
          </div>`,
      )}
    </div>`;
  }

  #item(item: MenuItem) {
    const chosen = item.checked === undefined ? nothing : item.checked;
    return html`<button
      type="button"
      class="item"
      tabindex="-1"
      role=${item.checked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked=${chosen}
      lang=${item.lang ?? nothing}
      @click=${() => this.#choose(item.id)}
    >
      <span class="mark">${item.checked ? icon('right') : item.icon ? icon(item.icon) : nothing}</span>${item.label}
    </button>`;
  }

  get #items(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.item')];
  }

  async #show(): Promise<void> {
    this.open = true;
    this.#listen(true);
    await this.updateComplete;
    this.#keepInWindow();
    const items = this.#items;
    (items.find((item) => item.getAttribute('aria-checked') === 'true') ?? items[0])?.focus();
  }

  /** The list ends where its button ends; on a narrow screen it would begin left of the window and moves to the right. */
  #keepInWindow(): void {
    const { list } = this;
    const beyond = EDGE - (list?.getBoundingClientRect().left ?? EDGE);
    if (beyond > 0) list?.style.setProperty('right', `${-beyond}px`);
  }

  #hide(returnFocus: boolean): void {
    this.open = false;
    this.#listen(false);
    if (returnFocus) this.button.focus();
  }

  readonly #toggle = (): void => {
    if (this.open) this.#hide(true);
    else void this.#show();
  };

  #buttonKey(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' || this.open) return;
    event.preventDefault();
    void this.#show();
  }

  #key(event: KeyboardEvent): void {
    const items = this.#items;
    const at = items.findIndex((item) => item === this.shadowRoot?.activeElement);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at + items.length - 1) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    const target = moves[event.key];
    if (target !== undefined) {
      event.preventDefault();
      items[target]?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#hide(true);
    } else if (event.key === 'Tab') {
      this.#hide(true);
    }
  }

  #choose(id: string): void {
    this.#hide(true);
    this.dispatchEvent(new MenuChoiceEvent(id));
  }

  #listen(on: boolean): void {
    if (on) document.addEventListener('pointerdown', this.#outside);
    else document.removeEventListener('pointerdown', this.#outside);
  }

  readonly #outside = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.#hide(false);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'popup-menu': PopupMenu;
  }
}
