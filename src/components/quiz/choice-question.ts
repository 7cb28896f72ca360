import { html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { OptionId } from '../../domain/course/ids.ts';
import type { ChoiceQuestion } from '../../domain/quiz/kinds/choice.ts';
import type { QuestionTexts } from '../../domain/course/texts.ts';
import type { Response } from '../../domain/quiz/response.ts';
import { baseStyles, textStyles } from '../ui/styles.ts';
import { focusInput } from './focus-input.ts';
import { optionRows } from './option-row.ts';
import type { Marks, QuestionElement } from './question-element.ts';
import { optionStyles, questionStyles } from './question-styles.ts';
import { ResponseChangeEvent } from './response-change-event.ts';
import { missingMessage, stem } from './stem.ts';

/** One answer out of several: native radio buttons. */
@customElement('choice-question')
export class ChoiceQuestionElement extends LitElement implements QuestionElement<ChoiceQuestion> {
  static override styles = [baseStyles, textStyles, questionStyles, optionStyles];

  @property({ attribute: false }) question!: ChoiceQuestion;
  @property({ attribute: false }) texts!: QuestionTexts;
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
    return html`<fieldset>
      ${stem(this.texts.stem, this.caption)}
      ${optionRows({
        type: 'radio',
        options: this.question.options,
        words: this.texts.options,
        isChosen: (id) => id === this.#chosen,
        isRight: (id) => id === this.question.answer,
        marks: this.marks,
        readonly: this.readonly,
        localize: this.#localize,
        choose: (id) => this.#choose(id),
      })}
      ${missingMessage(this.missing ? 'quiz.choice.missing' : undefined, this.#localize)}
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

  get #chosen(): OptionId | undefined {
    return this.response?.kind === 'choice' ? this.response.chosen : undefined;
  }

  #choose(chosen: OptionId): void {
    this.missing = false;
    this.response = { kind: 'choice', chosen };
    this.dispatchEvent(new ResponseChangeEvent(this.response));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'choice-question': ChoiceQuestionElement;
  }
}
