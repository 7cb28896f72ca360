import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { ModuleIndex } from '../../domain/course/compiled.ts';
import type { PackageConfig } from '../../domain/course/package-config.ts';
import type { Place } from '../../domain/tracking/attempt.ts';
import { entryPlace } from '../../domain/tracking/entry-place.ts';
import { closedBy } from '../../domain/tracking/module-gate.ts';
import { nextStep } from '../../domain/tracking/next-step.ts';
import { configContext } from '../contexts.ts';
import { icon } from '../ui/icon.ts';
import { singleClick } from '../ui/single-click.ts';
import { baseStyles, buttonStyles } from '../ui/styles.ts';
import { CodeEvent } from './code-event.ts';
import { partTitle } from './part-title.ts';
import { GoToEvent } from './player-events.ts';
import { SessionState } from './session-state.ts';

/**
 * That a module is closed, and what opens it: the way there, and the way to a trainer's code where the package knows one.
 * Shows nothing when the module is open.
 */
@customElement('closed-module')
export class ClosedModule extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: grid;
        gap: var(--s2);
        padding: var(--s1) var(--s2) var(--s3);
        line-height: 1.35;
      }
      p {
        font-weight: var(--weight);
      }
      .head {
        display: flex;
        gap: var(--s2);
        align-items: center;
        font-weight: var(--weight-mid);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
      }
    `,
  ];

  @property({ attribute: false }) module!: ModuleIndex;
  @consume({ context: configContext }) private readonly config!: PackageConfig;
  readonly #localize = new Localize(this);
  readonly #state = new SessionState(this);

  override render() {
    const { course, codes = {} } = this.config;
    const { attempt, saveState } = this.#state.session;
    const before = closedBy(attempt, course, this.module);
    if (!before) return nothing;
    const t = this.#localize.t.bind(this.#localize);
    const way = this.#way(before);
    // In a second window nothing is kept: what a code opens, and how often one was wrong.
    const takesCode = codes[this.module.id] !== undefined && saveState !== 'second';
    return html`<p class="head">${icon('lock')}${t('player.closed.title', { number: this.module.number })}</p>
      <p>${t('player.closed.toDo', { number: before.number })}</p>
      <p class="buttons">
        ${
          way
            ? html`<button
                type="button"
                class="btn small go"
                id="way"
                @click=${singleClick(() => this.dispatchEvent(new GoToEvent(way.place)))}
              >
                ${icon('next')}${way.words}
              </button>`
            : nothing
        }
        ${
          takesCode
            ? html`<button
                type="button"
                class="btn small"
                id="code"
                @click=${singleClick(() => this.dispatchEvent(new CodeEvent(this.module)))}
              >
                ${icon('lock')}${t('player.closed.code')}
              </button>`
            : nothing
        }
      </p>`;
  }

  /** To the test that opens the module; where that is closed too, to what the learner best does now. */
  #way(before: ModuleIndex): { readonly place: Place; readonly words: string } | undefined {
    const { course } = this.config;
    const { attempt } = this.#state.session;
    if (before.check && !closedBy(attempt, course, before)) {
      const words = this.#localize.t('quiz.test.ofModule', { number: before.number });
      return { place: { lesson: before.check.slot, screen: 0 }, words };
    }
    const step = nextStep(attempt, course);
    return step && { place: entryPlace(attempt, step.lesson), words: partTitle(step, this.#localize) };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'closed-module': ClosedModule;
  }
}
