import { css, html, nothing, type TemplateResult } from 'lit';
import type { Figure } from '../../domain/course/lesson.ts';
import type { Question } from '../../domain/course/question.ts';
import '../ui/figure-drawing.ts';

interface QuestionLayout {
  readonly form: TemplateResult;
  readonly figure: Figure | undefined;
  readonly alt: string;
  readonly kind: Question['kind'];
  /** What is said about the answer: feedback and hints. */
  readonly side: TemplateResult;
  readonly buttons: TemplateResult | typeof nothing;
}

/**
 * A question with its figure beside it, and below the figure what is said about the answer. A figure that is higher
 * than wide leaves no room there: then that is said below the question, and the figure stays in sight to compare. Two
 * groups to match without a figure take the whole width.
 */
export function questionLayout({ form, figure, alt, kind, side, buttons }: QuestionLayout): TemplateResult {
  const box = figure && viewBox(figure.svg);
  const tall = box !== undefined && box.height > box.width;
  const broad = !figure && kind === 'match';
  return html`<div class="layout ${tall ? 'tall' : ''} ${broad ? 'broad' : ''}">
    <div class="ask">${form} ${tall ? side : nothing}</div>
    <div class="beside">
      ${
        figure
          ? html`<div class="figure">
              ${box ? html`<svg class="least" viewBox="0 0 1 ${box.height}" aria-hidden="true"></svg>` : nothing}
              <figure-drawing .svg=${figure.svg} .alt=${alt}></figure-drawing>
            </div>`
          : nothing
      }
      ${tall ? nothing : side} ${buttons}
    </div>
  </div>`;
}

/** Width and height of a figure in its own units, as the compiler wrote them. */
function viewBox(svg: string): { readonly width: number; readonly height: number } | undefined {
  const [, width, height] = /viewBox=["']\S+ \S+ (\S+) ([^"']+)/u.exec(svg) ?? [];
  return width === undefined || height === undefined ? undefined : { width: Number(width), height: Number(height) };
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
   * more. What it may not lose is held by an empty drawing of its height in units, as wide as a unit must be for
   * labels of 13 px: rather than with labels that nobody can read, the content scrolls.
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
  .least {
    display: var(--ask-least);
    width: var(--ask-least-unit);
    height: auto;
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
  .tall > .ask > .side:not(:empty) {
    margin-top: var(--s3);
  }
  .tall > .beside {
    position: sticky;
    bottom: 0;
    align-self: end;
  }
  .tall .figure {
    flex-basis: auto;
  }
  .broad {
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto 1fr;
    row-gap: var(--s1);
  }
  .broad > .beside {
    gap: var(--s2);
  }
  .broad .buttons {
    width: 50%;
    min-width: min(100%, 15em);
    margin: 0 0 0 auto;
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
