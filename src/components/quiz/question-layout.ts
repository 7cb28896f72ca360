import { css, html, noChange, nothing, type TemplateResult } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { Figure } from '../../domain/course/lesson.ts';
import type { Question } from '../../domain/course/question.ts';
import type { QuestionTexts } from '../../domain/course/texts.ts';
import '../ui/figure-drawing.ts';
import { elementKindOf } from './question-elements.ts';

interface QuestionLayout {
  readonly form: TemplateResult;
  readonly figure: Figure | undefined;
  readonly alt: string;
  readonly question: Question;
  readonly texts: QuestionTexts;
  /** What is said about the answer: feedback or a hint. */
  readonly side: TemplateResult;
  /** More that is said, beside the question: the solution in a review. */
  readonly solution?: TemplateResult | typeof nothing;
  /** Whether nothing can be changed any more: without a figure, what is said stands beside the question. */
  readonly reviewing?: boolean;
  /** Whether the answer can be given now, and is not told to be right or not. */
  readonly asking: boolean;
  /** Whether anything is said about the answer, a hint too: the words about how to answer give it their room. */
  readonly said: boolean;
  readonly buttons: TemplateResult | typeof nothing;
}

/** So many rows of options leave room below them for what is said about the answer. */
const MAX_ROWS_ABOVE = 3;

/**
 * A question with its figure beside it; what is said about the answer stands below the answer, and the figure stays as
 * large as it was, to compare. Where many options leave no room there, it is said below the figure, which gets smaller.
 * What has to be broad takes the whole width without a figure, but for a review: there nothing is left to place. Some of it
 * gives the second half back once it is marked.
 */
export function questionLayout(layout: QuestionLayout): TemplateResult {
  const { form, alt, question, texts, side, buttons } = layout;
  const { rows, broad, ownFigure } = elementKindOf(question);
  const figure = ownFigure ? undefined : layout.figure;
  const box = figure && viewBox(figure.svg);
  const tall = box !== undefined && box.height > box.width;
  const room = figure !== undefined || layout.reviewing !== true;
  const whole = !figure && (broad === 'asking' ? layout.asking : broad && room);
  // Beside a figure in the form, so that both are in sight.
  const below = !ownFigure && (tall || whole || (room && (rows?.(question, texts) ?? 0) <= MAX_ROWS_ABOVE));
  const solution = layout.solution ?? nothing;
  // With what is said below the figure, the solution stands below the answer, which has more room than the figure.
  const solutionBelow = figure !== undefined && !below;
  // What is answered on a figure that lies has the larger column, so that its labels can be read.
  const own = ownFigure && layout.figure ? viewBox(layout.figure.svg) : undefined;
  const lies = own !== undefined && own.width > own.height && !whole;
  return html`<div
    class="layout ${tall ? 'tall' : ''} ${whole ? 'broad' : ''} ${lies ? 'lies' : ''} ${layout.said ? (layout.reviewing ? 'said' : 'said own') : ''}"
  >
    <div class="ask">${form} ${below ? side : nothing} ${solutionBelow ? solution : nothing}</div>
    <div class="beside">
      ${
        figure
          ? html`<div class="figure" ${inUnits(box?.width)}>
              ${box ? html`<svg class="least" viewBox="0 0 1 ${box.height}" aria-hidden="true"></svg>` : nothing}
              <figure-drawing .svg=${figure.svg} .alt=${alt}></figure-drawing>
            </div>`
          : nothing
      }
      ${below ? nothing : side} ${solutionBelow ? nothing : solution} ${buttons}
    </div>
  </div>`;
}

/** Tells the styles how many of its own units a figure is wide. */
class InUnits extends Directive {
  render(_width: number | undefined): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [width]: Parameters<this['render']>): unknown {
    if (element instanceof HTMLElement) element.style.setProperty('--units', String(width ?? ''));
    return noChange;
  }
}

const inUnits = directive(InUnits);

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
  .ask > .state,
  .ask > .side:not(:empty) {
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
  .lies {
    grid-template-columns: minmax(0, 5fr) minmax(0, 3fr);
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
    width: fit-content;
    min-width: 50%;
    max-width: 100%;
    margin: 0 0 0 auto;
  }
  .state {
    scroll-margin: var(--s3);
  }
  .state > .bar {
    display: flex;
    align-items: center;
    margin: calc(-1 * var(--s2)) calc(-1 * var(--s3)) 0 0;
  }
  .bar > .head {
    display: flex;
    flex: 1;
    gap: var(--s2);
    align-items: center;
    min-width: 0;
    color: var(--c);
    font-weight: var(--weight-bold);
  }
  .part {
    color: var(--ink-2);
    font-weight: var(--weight);
    white-space: nowrap;
  }
  .bar > .turn {
    flex: none;
    display: grid;
    place-items: center;
    width: var(--target);
    height: var(--target);
    padding: 0;
    border: 0;
    border-radius: var(--radius);
    background: none;
    color: var(--accent);
    cursor: pointer;
  }
  .bar > .turn:hover {
    background: var(--sheet);
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
  /* How to answer is known by the time that anything is said. */
  @media (max-width: 1099px) {
    .said {
      --ask-how: none;
    }
  }
  @media (max-width: 640px) {
    .layout,
    .beside {
      gap: var(--s1);
    }
    .ask > .state,
    .ask > .side:not(:empty) {
      margin-top: var(--s1);
    }
    .buttons {
      margin-top: 2px;
    }
    /* No larger than labels of 13 px ask for: the answers stand below it. */
    .figure {
      max-width: min(100%, var(--units, 999) * 3.15px);
    }
    /* What is said begins beside its head. */
    .said {
      --ask-gap: var(--s1);
    }
    .own {
      --ask-caption: none;
    }
    .state {
      padding-top: var(--s1);
      padding-bottom: var(--s1);
    }
    .state > .head {
      display: inline-flex;
      margin-right: var(--s1);
      vertical-align: bottom;
    }
    .state > .head + p {
      display: inline;
    }
    .broad .buttons {
      width: auto;
      margin: 0;
    }
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
