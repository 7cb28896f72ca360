import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { FigureId } from '../../domain/course/ids.ts';
import type { QuestionTexts } from '../../domain/course/texts.ts';
import type { Dot } from '../../domain/geometry/lattice.ts';
import { dotName, readLines } from '../../domain/quiz/dot-text.ts';
import {
  drawingOf,
  type GridPen,
  giveUp,
  movePen,
  newPen,
  pressPen,
  removeAt,
  undoPen,
} from '../../domain/quiz/grid-pen.ts';
import { dotNear, gridBox, gridPicture } from '../../domain/quiz/grid-picture.ts';
import { GRID, type GridQuestion, type GridResponse } from '../../domain/quiz/kinds/grid.ts';
import type { Response } from '../../domain/quiz/response.ts';
import { drawingStyles } from '../ui/figure-drawing.ts';
import { icon } from '../ui/icon.ts';
import { baseStyles, buttonStyles, textStyles } from '../ui/styles.ts';
import { spotStyles } from './figure-spots.ts';
import { gridLayers, gridTold } from './grid-layers.ts';
import { penWords } from './grid-words.ts';
import { gridStyles } from './grid-styles.ts';
import type { Marks, QuestionElement } from './question-element.ts';
import { questionFigure, questionFigureStyles } from './question-figure.ts';
import { questionStyles } from './question-styles.ts';
import { ResponseChangeEvent } from './response-change-event.ts';
import { missingMessage, stem } from './stem.ts';

/**
 * Lines and points on a grid of dots. The sheet is one native button with a crosshair on it: arrow keys move it, Enter and
 * Space press where it stands, Escape gives up the line under way, Delete takes one away. Mouse and finger press the dot
 * that is nearest, or drag from dot to dot.
 */
@customElement('grid-question')
export class GridQuestionElement extends LitElement implements QuestionElement<GridQuestion> {
  static override styles = [
    baseStyles,
    buttonStyles,
    textStyles,
    questionStyles,
    drawingStyles,
    questionFigureStyles,
    spotStyles,
    gridStyles,
  ];

  @property({ attribute: false }) question!: GridQuestion;
  @property({ attribute: false }) texts!: QuestionTexts;
  @property() caption = '';
  @property({ attribute: false }) response: Response | undefined;
  @property() marks: Marks = 'none';
  @property({ type: Boolean }) readonly = false;
  @property({ type: Number }) seed = 0;

  @state() private pen: GridPen = newPen('');
  @state() private missing = false;
  @query('h1') private readonly heading!: HTMLElement;
  @query('.surface') private readonly surface!: HTMLElement | null;
  readonly #localize = new Localize(this);
  /** The response that the lines make: setting it again must not lose what can be undone. */
  #sent: Response | undefined;
  /** Where mouse or finger went down. */
  #down: Dot | undefined;

  get begun(): boolean {
    return false;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // A language switch brings the same question as another object.
    const asksAnew = changed.has('question') && changed.get('question')?.id !== this.question.id;
    const givenAnew = changed.has('response') && this.response !== this.#sent;
    if (!asksAnew && !givenAnew) return;
    this.#sent = this.response;
    this.pen = newPen(this.response?.kind === 'grid' ? this.response.drawing : '');
    this.missing = false;
  }

  override render() {
    const t = this.#localize;
    const { grid, given = '' } = this.question;
    const svg = gridPicture(grid, [{ lines: readLines(given), look: 'w' }]);
    const last = dotName([grid.columns - 1, grid.rows - 1]);
    const there = given === '' ? '' : ` ${t.t('quiz.grid.given', { lines: given })}`;
    const parts = { size: gridBox(grid), regions: [], lines: [] };
    return html`<fieldset>
      ${stem(this.texts.stem, this.caption)}
      <div class="sides">
        <div>
          ${questionFigure({
            figure: { id: 'grid' as FigureId, svg, parts },
            alt: t.t('quiz.grid.sheet', { last }) + there,
            over: this.#sheet(),
            told: this.marks === 'none' ? undefined : 'seen',
          })}
          ${this.marks === 'none' ? nothing : gridTold(this.question, drawingOf(this.pen, this.question), this.marks, t)}
        </div>
        ${this.#shut ? nothing : this.#tools()}
      </div>
      <p class="vh" role="status">${this.pen.news ? penWords(this.pen.news, t) : nothing}</p>
      ${missingMessage(this.missing ? 'quiz.grid.missing' : undefined, t)}
    </fieldset>`;
  }

  tellMissing(): void {
    this.missing = true;
    this.focusAnswer();
  }

  focusStem(): void {
    this.heading.focus();
  }

  focusAnswer(): void {
    this.surface?.focus();
  }

  /** Nothing can be drawn while marks tell what is right: their words need the room of the tools. */
  get #shut(): boolean {
    return this.readonly || this.marks !== 'none';
  }

  #sheet() {
    const layers = gridLayers(this.question, this.pen, this.marks);
    if (this.#shut) return html`<div class="surface">${layers}</div>`;
    return html`<div role="application" aria-label=${this.#localize.t('quiz.grid.draw')}>
      <button
        type="button"
        class="surface"
        aria-label=${this.#localize.t('quiz.grid.draw')}
        aria-describedby="how keys"
        @click=${this.#click}
        @keydown=${this.#key}
        @pointerdown=${this.#pointerDown}
        @pointermove=${this.#pointerMove}
        @pointerup=${this.#pointerUp}
        @pointercancel=${() => (this.#down = undefined)}
      >
        ${layers}
      </button>
    </div>`;
  }

  #tools() {
    const t = this.#localize;
    return html`<div class="tools">
      <p class="how" id="how">${t.t('quiz.grid.how')}</p>
      <button type="button" class="btn" id="undo" @click=${() => this.#set(undoPen(this.pen))}>
        ${icon('back')}${t.t('quiz.match.remove')}
      </button>
      <button type="button" class="btn" id="remove" @click=${() => this.#set(removeAt(this.pen, this.question))}>
        ${icon('close')}${t.t('quiz.grid.remove')}
      </button>
      <p class="how keys" id="keys">${t.t('quiz.grid.keys')}</p>
    </div>`;
  }

  /** Keys and those who press by other means come without a place; what has one was heard as a pointer already. */
  #click(event: MouseEvent): void {
    if (event.detail === 0) this.#set(pressPen(this.pen, this.question));
  }

  #key(event: KeyboardEvent): void {
    const next = this.#afterKey(event);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    this.#set(next);
  }

  #afterKey({ key, ctrlKey, metaKey }: KeyboardEvent): GridPen | undefined {
    if (key === 'Escape') return this.pen.from && giveUp(this.pen);
    if (key === 'Delete' || key === 'Backspace') return removeAt(this.pen, this.question);
    if (key === 'z' && (ctrlKey || metaKey)) return undoPen(this.pen);
    return movePen(this.pen, key, this.question);
  }

  #pointerDown(event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary) return;
    this.#down = this.#dotAt(event);
    // Of a press that a script made there is nothing to hold on to.
    if (event.isTrusted) this.surface?.setPointerCapture(event.pointerId);
  }

  /** The crosshair follows, without a word: whoever points sees it. */
  #pointerMove(event: PointerEvent): void {
    const at = this.#dotAt(event);
    const from = this.#down ?? this.pen.from;
    const { from: _, ...rest } = this.pen;
    if (at.join() !== this.pen.at.join() || from !== this.pen.from)
      this.pen = { ...rest, ...(from ? { from } : {}), at };
  }

  #pointerUp(event: PointerEvent): void {
    const down = this.#down;
    this.#down = undefined;
    if (!down) return;
    const at = this.#dotAt(event);
    // Pressed and let go at one dot, it begins or ends a line; drawn on to another dot it is a line of its own.
    const isDrag = at.join() !== down.join();
    const pressed = isDrag ? pressPen({ ...this.#lifted, at: down }, this.question) : this.pen;
    this.#set(pressPen({ ...pressed, at }, this.question));
  }

  get #lifted(): GridPen {
    const { from: _, ...pen } = this.pen;
    return pen;
  }

  #dotAt({ clientX, clientY }: MouseEvent): Dot {
    const { grid } = this.question;
    const { left, top, width, height } = this.surface?.getBoundingClientRect() ?? new DOMRect();
    const box = gridBox(grid);
    const x = box.x + ((clientX - left) / Math.max(1, width)) * box.width;
    const y = box.y + ((clientY - top) / Math.max(1, height)) * box.height;
    return dotNear(grid, x, y);
  }

  #set(pen: GridPen): void {
    const before = drawingOf(this.pen, this.question);
    this.pen = pen;
    const drawing = drawingOf(pen, this.question);
    if (drawing === before) return;
    this.missing = false;
    const given: GridResponse = { kind: 'grid', drawing };
    this.response = GRID.isComplete(this.question, given) ? given : undefined;
    this.#sent = this.response;
    this.dispatchEvent(new ResponseChangeEvent(this.response));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'grid-question': GridQuestionElement;
  }
}
