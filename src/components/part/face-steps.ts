import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import { faceFacts } from '../../domain/picture/face-facts.ts';
import type { SolidMesh } from '../../domain/picture/solid-mesh.ts';
import { baseStyles } from '../ui/styles.ts';
import { FaceLitEvent } from './face-lit-event.ts';
import { keyStyles } from './key-styles.ts';
import { partIcon } from './part-icon.ts';

/** Which face is lit up, in words, and the way to every other one without pressing on a picture. */
@customElement('face-steps')
export class FaceSteps extends LitElement {
  static override styles = [
    baseStyles,
    keyStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: var(--s2);
        align-items: center;
      }
      p {
        line-height: 1.25;
        text-align: center;
      }
    `,
  ];

  @property({ attribute: false }) mesh!: SolidMesh;
  /** The number of the face that is lit up. */
  @property({ attribute: false }) lit: number | undefined;

  readonly #localize = new Localize(this);

  override render() {
    const t = this.#localize.t.bind(this.#localize);
    const key = (name: 'left' | 'right', label: string, by: 1 | -1) =>
      html`<button type="button" class="key" aria-label=${label} title=${label} @click=${() => this.#step(by)}>
        ${partIcon(name)}
      </button>`;
    return html`${key('left', t('part.face.previous'), -1)}
      <p role="status">${this.#words()}</p>
      ${key('right', t('part.face.next'), 1)}`;
  }

  #words(): string {
    const { lit, mesh } = this;
    const t = this.#localize.t.bind(this.#localize);
    if (lit === undefined) return t('part.face.none');
    const what = t(`part.face.${faceFacts(mesh, lit)}`);
    return t('part.face.is', { number: lit + 1, total: mesh.faces.length, what });
  }

  #step(by: 1 | -1): void {
    const { length } = this.mesh.faces;
    const from = this.lit ?? (by === 1 ? -1 : length);
    this.dispatchEvent(new FaceLitEvent((from + by + length) % length));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'face-steps': FaceSteps;
  }
}
