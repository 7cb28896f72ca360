import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import { isLanguage, LANGUAGE_NAMES, type Language } from '../../domain/course/language.ts';
import type { PackageConfig } from '../../domain/course/package-config.ts';
import { configContext } from '../contexts.ts';
import { icon } from '../ui/icon.ts';
import '../ui/popup-menu.ts';
import type { MenuChoiceEvent, MenuGroup } from '../ui/popup-menu.ts';
import { baseStyles, buttonStyles } from '../ui/styles.ts';
import { DisplaySettings } from './display-settings.ts';
import { FullScreen } from './full-screen.ts';
import { BarEvent } from './bar-event.ts';

const SIZES = [1, 2, 3, 4] as const;
const THEMES = ['light', 'dark', 'contrast'] as const;

/** The bar on the board: outline, course, full screen, language, more. Fires BarEvents. */
@customElement('player-bar')
export class PlayerBar extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      .bar {
        display: flex;
        align-items: center;
        gap: var(--s1);
        min-height: var(--bar);
        min-width: 0;
      }
      .name {
        flex: 1;
        min-width: 0;
        padding: 0 var(--s2);
        font-weight: var(--weight-mid);
        line-height: 1.2;
      }
      .name > span {
        display: var(--caption-display);
      }
      @media (max-width: 640px) {
        .full {
          display: none;
        }
        .bar {
          justify-content: space-between;
        }
        .name {
          display: none;
        }
      }
      @media (max-width: 360px) {
        .bar {
          gap: 0;
        }
      }
    `,
  ];

  @consume({ context: configContext })
  protected readonly config!: PackageConfig;

  /** Whether the outline needs a button, because it does not stand beside the sheet. */
  @property({ type: Boolean }) outlineButton = false;
  /** After Exit only the language can be changed. */
  @property({ type: Boolean }) ended = false;

  readonly #localize = new Localize(this);
  readonly #display = new DisplaySettings(this);
  readonly #fullScreen = new FullScreen(this);

  override render() {
    const { t, i18n } = this.#texts;
    return html`<header class="bar">
      ${
        this.outlineButton && !this.ended
          ? html`<button
              type="button"
              class="tool"
              aria-haspopup="dialog"
              @click=${() => this.dispatchEvent(new BarEvent({ kind: 'outline' }))}
            >
              ${icon('outline')}<span>${t('player.contents')}</span>
            </button>`
          : nothing
      }
      <p class="name"><span>${i18n.course.title}</span></p>
      ${
        this.#fullScreen.possible
          ? html`<button type="button" class="tool full" @click=${() => void this.#fullScreen.toggle()}>
              ${icon('full')}<span>${t(this.#fullScreen.on ? 'player.fullScreenShort' : 'player.fullScreen')}</span>
            </button>`
          : nothing
      }
      <popup-menu
        id="language"
        .icon=${'language'}
        .label=${LANGUAGE_NAMES[i18n.language]}
        .name=${t('player.language')}
        .groups=${this.#languages(i18n.language)}
        @menu-choice=${this.#language}
      ></popup-menu>
      <popup-menu
        id="more"
        .icon=${'more'}
        .label=${t('player.more')}
        .groups=${this.#more()}
        @menu-choice=${this.#chosen}
      ></popup-menu>
    </header>`;
  }

  get #texts() {
    const localize = this.#localize;
    return { t: localize.t.bind(localize), i18n: localize.i18n };
  }

  #languages(current: Language): readonly MenuGroup[] {
    const items = this.config.course.languages.map((language) => ({
      id: language,
      label: LANGUAGE_NAMES[language],
      lang: language,
      checked: language === current,
    }));
    return [{ items }];
  }

  #more(): readonly MenuGroup[] {
    const { t } = this.#texts;
    const { textSize, theme } = this.#display.choice;
    const full = {
      id: 'full',
      label: t(this.#fullScreen.on ? 'player.leaveFullScreen' : 'player.fullScreen'),
      icon: 'full',
    } as const;
    const exit = { id: 'exit', label: t('player.exit'), icon: 'close' } as const;
    return [
      {
        label: t('player.menu.textSize'),
        items: SIZES.map((size) => ({
          id: `size-${size}`,
          label: t(`player.menu.size${size}`),
          checked: size === textSize,
        })),
      },
      {
        label: t('player.menu.theme'),
        items: THEMES.map((one) => ({ id: `theme-${one}`, label: t(`player.menu.${one}`), checked: one === theme })),
      },
      {
        items: [
          ...(this.#fullScreen.possible ? [full] : []),
          { id: 'help', label: t('player.menu.help'), icon: 'help' } as const,
          ...(this.ended ? [] : [exit]),
        ],
      },
    ];
  }

  #language(event: MenuChoiceEvent): void {
    if (isLanguage(event.id)) this.dispatchEvent(new BarEvent({ kind: 'language', language: event.id }));
  }

  #chosen({ id }: MenuChoiceEvent): void {
    const textSize = SIZES.find((size) => id === `size-${size}`);
    const theme = THEMES.find((one) => id === `theme-${one}`);
    if (textSize) this.#display.set({ textSize });
    else if (theme) this.#display.set({ theme });
    else if (id === 'full') void this.#fullScreen.toggle();
    else if (id === 'help') this.dispatchEvent(new BarEvent({ kind: 'help' }));
    else if (id === 'exit') this.dispatchEvent(new BarEvent({ kind: 'exit' }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'player-bar': PlayerBar;
  }
}
