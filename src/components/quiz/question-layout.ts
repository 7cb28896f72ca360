import { css, html, nothing, type TemplateResult } from 'lit';
import type { Figure } from '../../domain/course/lesson.ts';
import '../ui/figure-drawing.ts';

interface QuestionLayout {
  readonly form: TemplateResult;
  readonly figure: Figure | undefined;
  readonly alt: string;
  /** What stands below the figure: feedback, hints, buttons. */
  readonly side: TemplateResult | typeof nothing;
}

/** A question with its figure beside it, and below the figure what is said about the answer. */
export function questionLayout({ form, figure, alt, side }: QuestionLayout): TemplateResult {
  return html`<div class="layout">
    <div class="ask">${form}</div>
    <div class="beside">
      ${
        figure
          ? html`<div class="figure"><figure-drawing .svg=${figure.svg} .alt=${alt}></figure-drawing></div>`
          : nothing
      }
      ${side}
    </div>
  </div>`;
}

/** Columns as long as each has room for 15 letters m, so that large text goes below each other by itself. */
export const questionLayoutStyles = css`
  .layout {
    min-height: 100%;
    display: var(--ask-display);
    flex-direction: column;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: var(--s3) var(--s5);
  }
  .beside {
    display: var(--ask-beside);
    flex-direction: column;
    gap: var(--s3);
    min-width: 0;
    /* Without a figure too, the buttons stand where they always stand. */
    justify-content: flex-end;
  }
  /*
   * Beside the question the picture takes the height that feedback and hints leave; out of the flow, it cannot ask for
   * more. Above the question it is as high as its labels need to be read.
   */
  .figure {
    position: relative;
    order: var(--ask-figure-order);
    flex: var(--ask-figure-flex);
    width: var(--ask-figure-width);
    max-width: 100%;
    max-height: 460px;
    margin: 0 auto;
  }
  figure-drawing {
    position: var(--ask-figure-position);
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
  }
  .side {
    display: grid;
    gap: var(--s2);
  }
  .side:empty {
    display: none;
  }
  .state {
    scroll-margin: var(--s3);
  }
  .hints p + p {
    margin-top: var(--s1);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
    margin-top: var(--s1);
  }
  .buttons > .btn {
    flex: 1 1 auto;
    padding: 6px 10px;
  }
  @media (min-width: 1100px) {
    .layout {
      width: 100%;
      max-width: 1120px;
      margin: 0 auto;
      column-gap: var(--s7);
    }
  }
`;
