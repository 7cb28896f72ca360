import { css, html, nothing, noChange, type TemplateResult } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import { FIGURE_ROOM } from '../../domain/course/figure-parts.ts';
import type { Figure } from '../../domain/course/lesson.ts';

interface QuestionFigure {
  readonly figure: Figure | undefined;
  readonly alt: string;
  /** What lies over the figure, exactly as large. */
  readonly over: TemplateResult;
  /** Whether it is said what is right, and then whether the figure can still be pressed. */
  readonly told?: 'pressed' | 'seen' | undefined;
}

/** The figure of a question that is answered on it, in the element of the question: what lies over it fits at any size. */
export function questionFigure({ figure, alt, over, told }: QuestionFigure): TemplateResult {
  return html`<div class="figure ${told ? `told-${told}` : ''}" ${sized(figure)}>
    <div class="dwg" role=${alt ? 'img' : 'presentation'} aria-label=${alt || nothing}>
      ${figure ? unsafeSVG(figure.svg) : nothing}
    </div>
    ${over}
  </div>`;
}

/** Tells the styles the shape of a figure: it is as wide as its place, but not higher than there is room. */
class Sized extends Directive {
  render(_figure: Figure | undefined): unknown {
    return noChange;
  }

  override update(part: ElementPart, [figure]: Parameters<this['render']>): unknown {
    const size = figure?.parts?.size;
    const { element } = part;
    if (size && element instanceof HTMLElement) {
      element.style.maxWidth = `calc(max(${FIGURE_ROOM.height}px, 45vh) * ${size.width / size.height})`;
    }
    return noChange;
  }
}

const sized = directive(Sized);

export const questionFigureStyles = css`
  .figure {
    position: relative;
    margin: var(--s3) auto 0;
  }
  .figure > .dwg > svg {
    width: 100%;
    height: auto;
  }
  @media (min-width: 641px) and (max-width: 1099px) {
    .told-seen {
      width: 88%;
    }
  }
  /* What is said needs the room. On a phone of 390 pixels these are the 300 that the compiler measures regions by. */
  @media (max-width: 640px) {
    .told-pressed {
      width: 84%;
    }
    .told-seen {
      width: 76%;
    }
  }
`;
