import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { Lesson } from '../../domain/course/lesson.ts';
import { findLesson } from '../../domain/course/outline.ts';
import type { PackageConfig } from '../../domain/course/package-config.ts';
import { configContext } from '../contexts.ts';
import { icon } from '../ui/icon.ts';
import { singleClick } from '../ui/single-click.ts';
import { baseStyles, buttonStyles } from '../ui/styles.ts';
import { GoToEvent } from './player-events.ts';
import { SessionState } from './session-state.ts';

/**
 * On the first sheet of a module whose test has not been taken: who knows it already may take the test at once, and skip
 * the lessons. Shows nothing on the first sheet of other lessons.
 */
@customElement('placement-offer')
export class PlacementOffer extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: block;
      }
      aside {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2) var(--s4);
        align-items: center;
        margin-top: var(--s3);
        padding-top: var(--s2);
        border-top: var(--hair) solid var(--line-ui);
        line-height: 1.35;
      }
      p {
        flex: 1 1 16em;
      }
      /* No room on the smallest screens, where the first sheet is to fit as well: the contents offer it there. */
      @media (max-width: 640px) {
        aside {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) lesson!: Lesson;
  @consume({ context: configContext }) private readonly config!: PackageConfig;
  readonly #state = new SessionState(this);
  readonly #localize = new Localize(this);

  override render() {
    const entry = findLesson(this.config.course, this.lesson.slot);
    const check = entry?.module.check;
    const begins = entry && entry.module.lessons[0] === entry.lesson;
    if (!check || !begins || this.#state.session.attempt.checks[check.slot]) return nothing;
    const t = this.#localize.t.bind(this.#localize);
    const place = { lesson: check.slot, screen: 0 };
    return html`<aside aria-label=${t('player.placement.ask')}>
      <p><b>${t('player.placement.ask')}</b> ${t('player.placement.how')}</p>
      <button type="button" class="btn small" @click=${singleClick(() => this.dispatchEvent(new GoToEvent(place)))}>
        ${icon('next')}${t('player.placement.take')}
      </button>
    </aside>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'placement-offer': PlacementOffer;
  }
}
