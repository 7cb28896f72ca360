import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import { replayJournal } from '../../domain/drafting/journal.ts';
import type { Sketch } from '../../domain/sketch/sketch.ts';
import { NO_LISTS, type TitleLists } from '../../domain/sketch/title-lists.ts';
import { singleClick } from '../ui/single-click.ts';
import { baseStyles, buttonStyles } from '../ui/styles.ts';
import { DRAWING_WAYS, type DrawingFiles, type DrawingWay } from './drawing-files.ts';
import { titledWords } from './title-words.ts';

/** Buttons by which a learner takes a drawing along, as a file or on paper. */
@customElement('drawing-ways')
export class DrawingWays extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: grid;
        gap: var(--s2);
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
      }
    `,
  ];

  /** Brings what saves and prints drawings; rejects where it does not come. Whoever defines the element says how. */
  static bringFiles: () => Promise<DrawingFiles>;

  /** The drawing that the journal begins with. */
  @property({ attribute: false }) start!: Sketch;
  @property({ attribute: false }) journal: string | undefined;
  @property({ attribute: false }) titles: TitleLists = NO_LISTS;
  /** What its files are called. */
  @property() name = '';
  /** What saves and prints did not come. */
  @state() private untaken = false;
  readonly #localize = new Localize(this);

  override render() {
    const t = this.#localize.t.bind(this.#localize);
    return html`<div class="ways" role="group" aria-label=${t('sketch.exercise.take')}>
        ${DRAWING_WAYS.map(
          (way) =>
            html`<button type="button" class="btn small" id=${way} @click=${singleClick(() => void this.#take(way))}>
              ${t(`sketch.exercise.way.${way}`)}
            </button>`,
        )}
      </div>
      <p role="status">${this.untaken ? t('sketch.exercise.untaken') : nothing}</p>`;
  }

  async #take(way: DrawingWay): Promise<void> {
    const { start, journal, name } = this;
    const files = await DrawingWays.bringFiles().catch(() => undefined);
    const replayed = journal === undefined ? undefined : replayJournal(start, journal);
    files?.take(way, replayed?.history.sketch ?? start, { name, words: titledWords(this.titles, this.#localize) });
    this.untaken = !files;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'drawing-ways': DrawingWays;
  }
}
