import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { Term } from '../../domain/course/lesson.ts';
import { icon } from '../ui/icon.ts';
import { baseStyles, buttonStyles } from '../ui/styles.ts';
import { TermEvent } from '../ui/term-event.ts';

/** The new words of a lesson with their meaning; each opens in the other languages. */
@customElement('words-block')
export class WordsBlock extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: block;
      }
      .words {
        display: grid;
        /* Two columns where each has room for its words, never three. */
        grid-template-columns: repeat(auto-fit, minmax(min(100%, max(14em, 40%)), 1fr));
        border-top: var(--frame) solid var(--ink);
        border-left: var(--narrow) solid var(--line-ui);
        max-width: 1000px;
      }
      li {
        display: grid;
        grid-template: auto 1fr auto / minmax(0, 1fr);
        gap: var(--s1);
        justify-items: start;
        padding: var(--s3) var(--s3) var(--s2);
        border: solid var(--line-ui);
        border-width: 0 var(--narrow) var(--narrow) 0;
      }
      h2 {
        max-width: 100%;
        hyphens: auto;
      }
      p {
        line-height: 1.42;
        max-width: var(--measure);
      }
      .tool {
        margin-left: -10px;
        color: var(--accent);
        white-space: normal;
        text-align: left;
        line-height: 1.2;
      }
      .tool:hover {
        background: var(--sheet-2);
      }
    `,
  ];

  @property({ attribute: false }) terms: readonly Term[] = [];
  /** One plain sentence by term id. */
  @property({ attribute: false }) meanings: Readonly<Record<string, string>> = {};

  readonly #localize = new Localize(this);

  override render() {
    const { i18n } = this.#localize;
    const others = i18n.t('player.term.others');
    return html`<ul class="words">
      ${this.terms
        .filter(({ id }) => this.meanings[id] !== undefined)
        .map((term) => {
          const word = term.words[i18n.language] ?? '';
          return html`<li>
            <h2>${word}</h2>
            <p>${this.meanings[term.id]}</p>
            <button
              type="button"
              class="tool"
              aria-haspopup="dialog"
              @click=${() => this.dispatchEvent(new TermEvent(term.id))}
            >
              ${icon('language')}<span aria-hidden="true">${others}</span>
              <span class="vh">${i18n.t('player.named', { name: others, words: word })}</span>
            </button>
          </li>`;
        })}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'words-block': WordsBlock;
  }
}
