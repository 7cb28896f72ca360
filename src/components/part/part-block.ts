import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { StageOpener } from '../../adapters/three/stage-opener.ts';
import type { PartId } from '../../domain/course/ids.ts';
import type { PartPicture } from '../../domain/picture/part-picture.ts';
import { solidOfPart } from '../../domain/picture/solid-of-part.ts';
import type { SolidMesh } from '../../domain/picture/solid-mesh.ts';
import type { PrincipalView } from '../../domain/projection/view-direction.ts';
import { partsContext, type Parts } from '../contexts.ts';
import { baseStyles, buttonStyles } from '../ui/styles.ts';
import type { FaceLitEvent } from './face-lit-event.ts';
import './face-steps.ts';
import './part-viewer.ts';
import type { PartViewer } from './part-viewer.ts';
import './part-views.ts';
import type { ViewAskedEvent } from './view-asked-event.ts';

interface Brought {
  readonly picture: PartPicture;
  readonly mesh: SolidMesh;
  readonly stages: StageOpener;
}

/**
 * A part in space beside its views: a face that is chosen in one of them lights up in all. Its pieces lie in the areas `text` and
 * `figure` of the grid around it (see pairStyles).
 */
@customElement('part-block')
export class PartBlock extends LitElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: contents;
      }
      part-viewer,
      .waiting {
        grid-area: figure;
        margin-top: var(--pair-figure-gap);
        min-width: 0;
      }
      .beside {
        grid-area: text;
        margin-top: var(--s3);
        min-width: 0;
        display: grid;
        gap: var(--s2);
        align-content: start;
      }
    `,
  ];

  @property({ attribute: false }) partId!: PartId;
  /** The views beside it; without any the part stands alone. */
  @property({ attribute: false }) views: readonly PrincipalView[] = [];
  @property({ attribute: false }) cut: PrincipalView | undefined;
  @property() alt = '';

  @consume({ context: partsContext })
  protected readonly parts!: Parts;

  @state() private brought: Brought | undefined;
  @state() private isMissing = false;
  /** The number of the face that is lit up in the picture and in the views. */
  @state() private lit: number | undefined;
  @query('part-viewer') private readonly viewer!: PartViewer | null;

  readonly #localize = new Localize(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('partId')) void this.#bring();
  }

  override render() {
    const t = this.#localize.t.bind(this.#localize);
    if (this.isMissing)
      return html`<div class="waiting">
        <p role="alert">${t('part.missing')}</p>
        <button type="button" class="btn" @click=${() => void this.#bring()}>${t('player.message.tryAgain')}</button>
      </div>`;
    if (!this.brought) return html`<p class="waiting" role="status">${t('player.loading')}</p>`;
    const { picture, mesh, stages } = this.brought;
    const beside = html`<div class="beside" @face-lit=${this.#light} @view-asked=${this.#show}>
      <part-views .views=${picture.views} .mesh=${mesh} .named=${this.views} .lit=${this.lit}></part-views>
      <face-steps .mesh=${mesh} .lit=${this.lit}></face-steps>
    </div>`;
    return html`${this.views.length > 0 ? beside : nothing}
      <part-viewer
        .mesh=${mesh}
        .stages=${stages}
        .isometricFrom=${picture.isometricFrom}
        .cutFrom=${this.cut}
        .alt=${this.alt}
        .lit=${this.lit}
        @face-lit=${this.#light}
      ></part-viewer>`;
  }

  async #bring(): Promise<void> {
    const { partId } = this;
    this.brought = undefined;
    this.lit = undefined;
    this.isMissing = false;
    try {
      const [picture, stages] = await Promise.all([this.parts.picture(partId), this.parts.stages()]);
      if (partId === this.partId) this.brought = { picture, stages, mesh: solidOfPart(picture.mesh) };
    } catch {
      // Whoever was asked has tried more than once; the learner may want to try again.
      if (partId === this.partId) this.isMissing = true;
    }
  }

  readonly #light = ({ face }: FaceLitEvent): void => {
    this.lit = face;
  };

  readonly #show = ({ view }: ViewAskedEvent): void => {
    this.viewer?.showFrom(view);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'part-block': PartBlock;
  }
}
