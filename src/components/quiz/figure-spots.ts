import { css, html, noChange, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Localize } from '../../adapters/i18n/localize.ts';
import type { FigureParts } from '../../domain/course/figure-parts.ts';
import type { OptionId } from '../../domain/course/ids.ts';
import type { Figure } from '../../domain/course/lesson.ts';
import type { RichLine } from '../../domain/course/rich-text.ts';
import { questionFigure } from './question-figure.ts';
import { markSymbol, type Mark } from './mark.ts';
import { markOf, note } from './option-row.ts';
import { plainWords } from './plain-words.ts';
import type { Marks } from './question-element.ts';

interface FigureSpots {
  readonly type: 'radio' | 'checkbox';
  readonly figure: Figure | undefined;
  readonly alt: string;
  /** Regions or lines of the figure, in the order in which the keyboard goes through them. */
  readonly parts: readonly { readonly id: OptionId }[];
  readonly words: Readonly<Record<string, RichLine>> | undefined;
  readonly isChosen: (id: OptionId) => boolean;
  readonly isRight: (id: OptionId) => boolean;
  readonly marks: Marks;
  readonly readonly: boolean;
  readonly localize: Localize;
  readonly choose: (id: OptionId, chosen: boolean) => void;
}

/**
 * A figure whose regions are native inputs, each as large as its region; below it stands in words what is said about
 * them. Radio buttons know the arrow keys by themselves, for check boxes they move the focus.
 */
export function figureSpots(spots: FigureSpots): TemplateResult {
  const { figure, alt, parts, type } = spots;
  return html`${questionFigure({
    figure,
    alt,
    told: spots.marks === 'none' ? undefined : spots.readonly ? 'seen' : 'pressed',
    over: html`<div class="spots" @keydown=${type === 'checkbox' ? moveFocus : undefined}>
      ${repeat(
        parts,
        ({ id }) => id,
        ({ id }) => spot(id, spots),
      )}
    </div>`,
  })}
  ${spots.marks === 'none' ? nothing : told(spots)}`;
}

function spot(id: OptionId, spots: FigureSpots): TemplateResult {
  const chosen = spots.isChosen(id);
  const mark = markOf(chosen, spots.isRight(id), spots.marks);
  const change = (event: Event) => {
    if (event.target instanceof HTMLInputElement) spots.choose(id, event.target.checked);
  };
  return html`<label class="spot ${classMap(lookOf(chosen, mark))}" ${overRegion(id, spots.figure)}>
    <input type=${spots.type} name="spot" .checked=${live(chosen)} ?disabled=${spots.readonly} @change=${change} />
    <span class="vh">${plainWords(spots.words?.[id])}</span>
    ${markSymbol(mark, spots.localize)}
  </label>`;
}

/** In words and symbols what the figure shows by frames. */
function told(spots: FigureSpots): TemplateResult {
  const items = spots.parts.flatMap(({ id }) => {
    const chosen = spots.isChosen(id);
    const mark = markOf(chosen, spots.isRight(id), spots.marks);
    if (!mark) return [];
    return html`<li class=${mark}>
      ${markSymbol(mark, spots.localize)}
      <span
        >${plainWords(spots.words?.[id])}
        ${spots.marks === 'solution' ? note(chosen, mark, spots.localize) : nothing}</span
      >
    </li>`;
  });
  return html`<ul class="told">
    ${items}
  </ul>`;
}

function lookOf(chosen: boolean, mark: Mark | undefined): Record<string, boolean> {
  return {
    chosen: chosen && !mark,
    right: mark === 'right',
    notyet: mark === 'notyet',
    missed: mark === 'missed',
  };
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Arrow keys go from one control of a group to the next one and from the last to the first; for a keydown listener. */
export function moveFocus(event: KeyboardEvent): void {
  const { currentTarget, target } = event;
  const step = STEPS[event.key];
  if (step === undefined || !(currentTarget instanceof Element) || !(target instanceof Element)) return;
  const controls = [...currentTarget.querySelectorAll<HTMLElement>('input, button')];
  const at = controls.findIndex((control) => control === target);
  controls[(at + step + controls.length) % controls.length]?.focus();
  event.preventDefault();
}

/** Puts an element over a region of a figure; without the style attribute, which the player's policy forbids. */
class Placed extends Directive {
  render(_id: OptionId, _figure: Figure | undefined): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [id, figure]: Parameters<this['render']>): unknown {
    if (figure?.parts && element instanceof HTMLElement) place(element, id, figure.parts);
    return noChange;
  }
}

/** A region as large as it is, above those that come before it in the drawing; a line by its middle. */
function place({ style, classList }: HTMLElement, id: OptionId, { size, regions, lines }: FigureParts): void {
  const share = (part: number, whole: number): string => `${(100 * part) / whole}%`;
  const order = regions.findIndex((region) => region.id === id);
  const box = regions[order]?.box;
  const at = box ?? lines.find((line) => line.id === id);
  if (!at) return;
  style.left = share(at.x - size.x, size.width);
  style.top = share(at.y - size.y, size.height);
  classList.toggle('of-line', !box);
  if (!box) return;
  style.width = share(box.width, size.width);
  style.height = share(box.height, size.height);
  style.zIndex = String(order + 1);
}

export const overRegion = directive(Placed);

/** Frames over the figure; what is said about each shows by its line, its symbol and in words, by colour last. */
export const spotStyles = css`
  .spots {
    position: absolute;
    inset: 0;
    /* So that one spot over another stays below what is not in the figure. */
    isolation: isolate;
  }
  .spot {
    position: absolute;
    border: 1px dashed var(--line-ui);
    border-radius: var(--radius);
    cursor: pointer;
  }
  /* Centred on its point, and no larger than leaves the middle of a neighbour free. */
  .spot.of-line {
    width: var(--target);
    height: var(--target);
    margin: calc(var(--target) / -2) 0 0 calc(var(--target) / -2);
    border-radius: 50%;
  }
  .spot:hover {
    outline: var(--narrow) solid var(--ink);
  }
  .spot > input {
    appearance: none;
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    border-radius: var(--radius);
    cursor: inherit;
  }
  .spot > input:checked::after {
    content: '';
    position: absolute;
    left: 4px;
    top: 2px;
    width: 7px;
    height: 13px;
    border: solid var(--accent);
    border-width: 0 var(--wide) var(--wide) 0;
    transform: rotate(45deg);
  }
  .spot.chosen {
    border: var(--wide) solid var(--accent);
  }
  .spot.right,
  .spot.missed {
    border: var(--wide) solid var(--right);
  }
  .spot.notyet {
    border: var(--wide) dashed var(--notyet);
  }
  .spot.right > input::after,
  .spot.notyet > input::after {
    display: none;
  }
  .spot > .mark {
    position: absolute;
    right: 0;
    top: 0;
    background: var(--sheet);
    border-radius: var(--radius);
    pointer-events: none;
  }
  .spot > input:disabled {
    cursor: default;
  }
  .told {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s1) var(--s3);
    margin-top: var(--s2);
  }
  .told > li {
    display: flex;
    gap: var(--s2);
    align-items: flex-start;
    line-height: 1.3;
  }
  .told small {
    display: inline-block;
    margin-left: var(--s2);
    color: var(--ink-2);
    font-size: var(--text-s);
  }
  @media (max-width: 640px) {
    .told {
      gap: 0 var(--s3);
      margin-top: var(--s1);
    }
  }
  @media (forced-colors: active) {
    .spot.chosen {
      border-color: Highlight;
    }
  }
`;
