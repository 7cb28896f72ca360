import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';

/** Line types and label styles of figures: for everything inside an element of class `dwg`. */
export const drawingStyles = css`
  .dwg {
    color: var(--draw);
  }
  .dwg path,
  .dwg circle,
  .dwg ellipse,
  .dwg line,
  .dwg rect,
  .dwg polygon,
  .dwg polyline {
    fill: none;
    stroke: currentColor;
    stroke-width: var(--fig-narrow);
    vector-effect: non-scaling-stroke;
  }
  .dwg .w {
    stroke-width: var(--fig-wide);
    stroke-linecap: round;
  }
  .dwg .d,
  .dwg .x {
    stroke: var(--draw-2);
  }
  .dwg .h {
    stroke-dasharray: 8 3;
  }
  .dwg .c {
    stroke-dasharray: 20 4 2 4;
  }
  .dwg .s {
    stroke-width: 1px;
    stroke-linecap: round;
    stroke-linejoin: round;
    vector-effect: none;
  }
  .dwg .hi {
    stroke: var(--accent);
  }
  .dwg .wash {
    fill: var(--accent-soft);
    stroke: none;
  }
  .dwg .ar {
    fill: var(--draw-2);
    stroke: none;
  }
  .dwg .ar.hi {
    fill: var(--accent);
  }
  .dwg text,
  .dwg text.hi {
    font: var(--weight) var(--label) var(--font);
    fill: var(--ink);
    stroke: none;
  }
  .dwg text.dim {
    fill: var(--draw-2);
  }
  .dwg text.hi {
    fill: var(--accent);
    font-weight: var(--weight-bold);
  }
  /* A system that forces its colours upon pages replaces those of text and borders, not what drawings are painted with. */
  @media (forced-colors: active) {
    .dwg {
      --draw: CanvasText;
      --draw-2: CanvasText;
      --ink: CanvasText;
      --line-ui: CanvasText;
      --accent: LinkText;
    }
    .dwg .wash {
      fill: var(--ink);
      fill-opacity: 0.2;
    }
  }
`;

/** A compiled figure: one picture with one description. Groups of a later step than `upTo` are not shown. */
@customElement('figure-drawing')
export class FigureDrawing extends LitElement {
  static override styles = [
    drawingStyles,
    css`
      :host {
        display: block;
        height: var(--figure-height);
        min-height: 0;
      }
      .dwg,
      svg {
        display: block;
        width: 100%;
        height: 100%;
      }
      svg {
        max-height: var(--figure-max);
      }
      .later {
        display: none;
      }
    `,
  ];

  /** SVG text as the compiler wrote it: classes only, no style attributes, no scripts. */
  @property() svg = '';
  /** What the picture shows, for those who cannot see it; '' for a picture that only decorates. */
  @property() alt = '';
  /** The last step that is shown; undefined shows all. */
  @property({ type: Number }) upTo: number | undefined;

  override render() {
    return html`<div class="dwg" role=${this.alt ? 'img' : 'presentation'} aria-label=${this.alt || nothing}>
      ${unsafeSVG(this.svg)}
    </div>`;
  }

  override updated(): void {
    for (const group of this.renderRoot.querySelectorAll('[data-step]')) {
      const step = Number(group.getAttribute('data-step'));
      group.classList.toggle('later', this.upTo !== undefined && step > this.upTo);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'figure-drawing': FigureDrawing;
  }
}
