import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { OptionId } from '../../domain/course/ids.ts';
import type { Figure } from '../../domain/course/lesson.ts';
import type { QuestionTexts } from '../../domain/course/texts.ts';
import { VIEW, type ViewQuestion, type ViewResponse } from '../../domain/quiz/kinds/view.ts';
import type { Response } from '../../domain/quiz/response.ts';
import { drawingStyles } from '../ui/figure-drawing.ts';
import { baseStyles, textStyles } from '../ui/styles.ts';
import { figureSpots, spotStyles } from './figure-spots.ts';
import { focusInput } from './focus-input.ts';
import type { Marks, QuestionElement } from './question-element.ts';
import { questionFigureStyles } from './question-figure.ts';
import { questionStyles } from './question-styles.ts';
import { ResponseChangeEvent } from './response-change-event.ts';
import { missingMessage, stem } from './stem.ts';
import { ticked } from './ticked.ts';

/**
 * The lines of a view: native check boxes in the middle of each line that it could have. A line that is chosen is drawn as
 * the figure has it, the others are faint.
 */
@customElement('view-question')
export class ViewQuestionElement extends LitElement implements QuestionElement<ViewQuestion> {
  static override styles = [
    baseStyles,
    textStyles,
    questionStyles,
    drawingStyles,
    questionFigureStyles,
    spotStyles,
    css`
      .dwg .faint {
        stroke: var(--line-ui);
        stroke-width: 1px;
        stroke-dasharray: 1 4;
      }
    `,
  ];

  @property({ attribute: false }) question!: ViewQuestion;
  @property({ attribute: false }) texts!: QuestionTexts;
  @property({ attribute: false }) figures: readonly Figure[] = [];
  @property() alt = '';
  @property() caption = '';
  @property({ attribute: false }) response: Response | undefined;
  @property() marks: Marks = 'none';
  @property({ type: Boolean }) readonly = false;
  @property({ type: Number }) seed = 0;

  @state() private missing = false;
  @query('h1') private readonly heading!: HTMLElement;
  readonly #localize = new Localize(this);

  get begun(): boolean {
    return false;
  }

  override render() {
    // How to answer only takes room where nothing can be pressed, or where it is said what is missing or right.
    const asks = !this.readonly && !this.missing && this.marks === 'none';
    return html`<fieldset aria-describedby=${asks ? 'how' : nothing}>
      ${stem(this.texts.stem, this.caption)}
      ${asks ? html`<p class="how" id="how">${this.#localize.t('quiz.view.how')}</p>` : nothing}
      ${figureSpots({
        type: 'checkbox',
        figure: this.figures.find(({ id }) => id === this.question.figure),
        alt: this.alt,
        parts: this.question.lines,
        words: this.texts.lines,
        isChosen: (id) => this.#chosen.includes(id),
        isRight: (id) => this.#isRight(id),
        marks: this.marks,
        readonly: this.readonly,
        localize: this.#localize,
        choose: (id, chosen) => this.#choose(id, chosen),
      })}
      ${missingMessage(this.missing ? 'quiz.view.missing' : undefined, this.#localize)}
    </fieldset>`;
  }

  /** Lines of the figure that the question does not ask about are drawn as ever. */
  override updated(): void {
    for (const line of this.renderRoot.querySelectorAll('[data-line]')) {
      const asked = this.question.lines.find(({ id }) => id === line.getAttribute('data-line'));
      const shown = asked === undefined || this.#chosen.includes(asked.id);
      line.classList.toggle('faint', !shown && !(this.marks === 'solution' && asked.right));
    }
  }

  tellMissing(): void {
    this.missing = true;
    this.focusAnswer();
  }

  focusStem(): void {
    this.heading.focus();
  }

  focusAnswer(): void {
    focusInput(this.renderRoot);
  }

  get #chosen(): readonly OptionId[] {
    return this.response?.kind === 'view' ? this.response.chosen : [];
  }

  #isRight(id: OptionId): boolean {
    return this.question.lines.some((line) => line.id === id && line.right);
  }

  #choose(id: OptionId, chosen: boolean): void {
    this.missing = false;
    const now = ticked(this.question.lines, this.#chosen, { id, chosen });
    const given: ViewResponse = { kind: 'view', chosen: now };
    this.response = VIEW.isComplete(this.question, given) ? given : undefined;
    this.dispatchEvent(new ResponseChangeEvent(this.response));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'view-question': ViewQuestionElement;
  }
}
