import { consume } from '@lit/context';
import { css, html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { PackageConfig } from '../../domain/course/package-config.ts';
import type { Attempt } from '../../domain/tracking/attempt.ts';
import { configContext, contentContext, drawingsContext, type Content, type Drawings } from '../contexts.ts';
import { icon } from '../ui/icon.ts';
import { singleClick } from '../ui/single-click.ts';
import { baseStyles, buttonStyles } from '../ui/styles.ts';
import { SessionState } from './session-state.ts';

/** Writes what a learner has done to a file; resolves with its name, rejects where something of it does not come. */
export type SaveResults = (work: {
  readonly attempt: Attempt;
  readonly config: PackageConfig;
  readonly content: Content;
  readonly drawings: Drawings;
}) => Promise<string>;

/** A button by which a learner's results leave the course, for a tutor. Stands where the site allows files alone. */
@customElement('results-saving')
export class ResultsSaving extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: grid;
        gap: var(--s2);
        justify-items: start;
      }
    `,
  ];

  /** Writes the file. Whoever defines the element says how. */
  static saver: SaveResults;

  @consume({ context: configContext })
  protected readonly config!: PackageConfig;
  @consume({ context: contentContext })
  protected readonly content!: Content;
  @consume({ context: drawingsContext })
  protected readonly drawings!: Drawings;
  @state() private said = '';
  readonly #localize = new Localize(this);
  readonly #session = new SessionState(this);

  override render() {
    const t = this.#localize.t.bind(this.#localize);
    return html`<button type="button" class="btn small" id="save" @click=${singleClick(() => void this.#save())}>
        ${icon('saved')}${t('player.results.file')}
      </button>
      <p role="status">${this.said || t('player.results.fileText')}</p>`;
  }

  async #save(): Promise<void> {
    const { config, content, drawings } = this;
    const { attempt } = this.#session.session;
    const name = await ResultsSaving.saver({ attempt, config, content, drawings }).catch(() => undefined);
    this.said =
      name === undefined
        ? this.#localize.t('player.results.fileFailed')
        : this.#localize.t('player.results.fileSaved', { file: name });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'results-saving': ResultsSaving;
  }
}
