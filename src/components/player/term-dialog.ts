import { css, html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import { LANGUAGE_NAMES, isLanguage } from '../../domain/course/language.ts';
import type { Term } from '../../domain/course/lesson.ts';
import '../ui/modal-dialog.ts';
import type { ModalDialog } from '../ui/modal-dialog.ts';
import { baseStyles } from '../ui/styles.ts';

/** A technical word: what it means, and the word in the other languages of the course. */
@customElement('term-dialog')
export class TermDialog extends LitElement {
  static override styles = [
    baseStyles,
    css`
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1.1fr);
      }
      section {
        padding: var(--s3) var(--s4) var(--s4);
      }
      section + section {
        border-left: var(--narrow) solid var(--ink);
      }
      section:only-child {
        grid-column: 1 / -1;
      }
      h3 {
        margin-bottom: var(--s2);
        font-size: var(--text-s);
        font-weight: var(--weight);
        color: var(--ink-2);
      }
      p {
        line-height: 1.42;
      }
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 4px var(--s3);
        line-height: 1.3;
        align-items: baseline;
      }
      dt {
        font-size: var(--text-s);
        font-weight: var(--weight);
        color: var(--ink-2);
      }
      dd {
        font-weight: var(--weight-mid);
      }
      @media (max-width: 640px) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
        section + section {
          border-left: 0;
          border-top: var(--narrow) solid var(--ink);
        }
      }
    `,
  ];

  @state() private term: Term | undefined;
  @state() private meaning = '';
  @query('modal-dialog') private readonly dialog!: ModalDialog;
  readonly #localize = new Localize(this);

  override render() {
    const { language } = this.#localize.i18n;
    const words = this.term?.words ?? {};
    const others = Object.entries(words).filter(([other]) => other !== language);
    return html`<modal-dialog .heading=${words[language] ?? ''} .closeLabel=${this.#localize.t('player.close')}>
      <div class="columns">
        ${
          this.meaning
            ? html`<section>
                <h3>${LANGUAGE_NAMES[language]}</h3>
                <p>${this.meaning}</p>
              </section>`
            : nothing
        }
        ${
          others.length
            ? html`<section>
                <h3>${this.#localize.t('player.term.others')}</h3>
                <dl>
                  ${others.map(
                    ([other, word]) =>
                      html`<dt lang=${other}>${isLanguage(other) ? LANGUAGE_NAMES[other] : other}</dt>
                        <dd lang=${other}>${word}</dd>`,
                  )}
                </dl>
              </section>`
            : nothing
        }
      </div>
    </modal-dialog>`;
  }

  /** Opens the word; `meaning` is one plain sentence, '' where this lesson has none. */
  async show(term: Term, meaning: string): Promise<void> {
    this.term = term;
    this.meaning = meaning;
    await this.updateComplete;
    await this.dialog.show();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'term-dialog': TermDialog;
  }
}
