import { css, html, LitElement, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { Box } from '../../domain/geometry/bounds.ts';
import { figurePaths } from '../../domain/sheet/figure-paths.ts';
import { layOutSheet } from '../../domain/sheet/lay-out-sheet.ts';
import { lineWidthsOf } from '../../domain/sheet/line-widths.ts';
import type { Sketch } from '../../domain/sketch/sketch.ts';
import { drawingStyles } from '../ui/figure-drawing.ts';
import { baseStyles } from '../ui/styles.ts';
import { placedBalls, type NumberedPlace } from './numbered-place.ts';
import { sheetWords } from './sheet-words.ts';

const NO_NAMES = new Map<number, string>();

/** A drawing as a picture that is looked at, on screen and on paper; numbers stand beside their places. */
@customElement('sheet-picture')
export class SheetPictureElement extends LitElement {
  static override styles = [
    baseStyles,
    drawingStyles,
    css`
      :host {
        display: block;
      }
      svg {
        display: block;
        width: 100%;
        height: 100%;
        max-height: var(--picture-max, none);
      }
      .dwg .ball {
        fill: var(--sheet);
        stroke: var(--ink);
        stroke-width: 2px;
      }
      .dwg .lead {
        stroke: var(--ink);
        stroke-width: 1.5px;
      }
      .dwg .dot {
        fill: var(--ink);
        stroke: none;
      }
      .dwg .number {
        font: var(--weight-bold) 1.35px var(--font);
        fill: var(--ink);
        text-anchor: middle;
      }
    `,
  ];

  @property({ attribute: false }) sketch!: Sketch;
  /** The piece of the sheet that is shown, in its millimetres. */
  @property({ attribute: false }) box!: Box;
  @property({ attribute: false }) marks: readonly NumberedPlace[] = [];
  /** What it is, for who cannot see it. */
  @property() label = '';

  readonly #localize = new Localize(this);

  override render() {
    const { box, sketch, marks } = this;
    const list = layOutSheet(sketch, sheetWords(this.#localize.i18n.language));
    const paths = figurePaths(list, box, lineWidthsOf(sketch.sheet.format), NO_NAMES);
    return html`<svg
      class="dwg"
      viewBox="0 0 ${box.right - box.left} ${box.top - box.bottom}"
      role="img"
      aria-label=${this.label}
    >
      ${paths.map(({ class: named, transform, d }) =>
        transform === undefined
          ? svg`<path class=${named} d=${d} />`
          : svg`<path class=${named} transform=${transform} d=${d} />`,
      )}
      ${placedBalls(marks, box).map(
        ({ number, at, ball, radius }) =>
          svg`<g>
            <line class="lead" x1=${at.x} y1=${at.y} x2=${ball.x} y2=${ball.y} />
            <circle class="dot" cx=${at.x} cy=${at.y} r=${radius / 5} />
            <circle class="ball" cx=${ball.x} cy=${ball.y} r=${radius} />
            <g transform="translate(${ball.x} ${ball.y + radius * 0.42}) scale(${radius})">
              <text class="number">${number}</text>
            </g>
          </g>`,
      )}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sheet-picture': SheetPictureElement;
  }
}
