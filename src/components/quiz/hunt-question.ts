import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { OptionId } from '../../domain/course/ids.ts';
import type { Figure } from '../../domain/course/lesson.ts';
import type { QuestionTexts } from '../../domain/course/texts.ts';
import { HUNT, type HuntQuestion, type HuntResponse } from '../../domain/quiz/kinds/hunt.ts';
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

/** All mistakes in a drawing: native check boxes over the regions of its figure; arrow keys go from one to the next. */
@customElement('hunt-question')
export class HuntQuestionElement extends LitElement implements QuestionElement<HuntQuestion> {
  static override styles = [baseStyles, textStyles, questionStyles, drawingStyles, questionFigureStyles, spotStyles];

  @property({ attribute: false }) question!: HuntQuestion;
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
      ${asks ? html`<p class="how" id="how">${this.#localize.t('quiz.hunt.how')}</p>` : nothing}
      ${figureSpots({
        type: 'checkbox',
        figure: this.figures.find(({ id }) => id === this.question.figure),
        alt: this.alt,
        parts: this.question.regions,
        words: this.texts.regions,
        isChosen: (id) => this.#chosen.includes(id),
        isRight: (id) => this.question.regions.some((region) => region.id === id && region.right),
        marks: this.marks,
        readonly: this.readonly,
        localize: this.#localize,
        choose: (id, chosen) => this.#choose(id, chosen),
      })}
      ${missingMessage(this.missing ? 'quiz.hunt.missing' : undefined, this.#localize)}
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
    focusInput(this.renderRoot);
  }

  get #chosen(): readonly OptionId[] {
    return this.response?.kind === 'hunt' ? this.response.chosen : [];
  }

  #choose(id: OptionId, chosen: boolean): void {
    this.missing = false;
    const now = ticked(this.question.regions, this.#chosen, { id, chosen });
    const given: HuntResponse = { kind: 'hunt', chosen: now };
    this.response = HUNT.isComplete(this.question, given) ? given : undefined;
    this.dispatchEvent(new ResponseChangeEvent(this.response));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hunt-question': HuntQuestionElement;
  }
}
