import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { OptionId } from '../../domain/course/ids.ts';
import type { MultipleQuestion } from '../../domain/quiz/kinds/multiple.ts';
import type { QuestionTexts } from '../../domain/course/texts.ts';
import { wholeResponse } from '../../domain/quiz/question-kinds.ts';
import type { Response } from '../../domain/quiz/response.ts';
import { baseStyles, textStyles } from '../ui/styles.ts';
import { focusInput } from './focus-input.ts';
import { optionRows } from './option-row.ts';
import type { Marks, QuestionElement } from './question-element.ts';
import { optionStyles, questionStyles } from './question-styles.ts';
import { ResponseChangeEvent } from './response-change-event.ts';
import { missingMessage, stem } from './stem.ts';
import { ticked } from './ticked.ts';

/** All right answers out of several: native check boxes. */
@customElement('multiple-question')
export class MultipleQuestionElement extends LitElement implements QuestionElement<MultipleQuestion> {
  static override styles = [baseStyles, textStyles, questionStyles, optionStyles];

  @property({ attribute: false }) question!: MultipleQuestion;
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
    // With the solution there is nothing to choose any more, and its words want the room.
    const asks = this.marks !== 'solution';
    return html`<fieldset aria-describedby=${asks ? 'how' : nothing}>
      ${stem(this.texts.stem, this.caption)}
      ${asks ? html`<p class="how" id="how">${this.#localize.t('quiz.multiple.how')}</p>` : nothing}
      ${optionRows({
        type: 'checkbox',
        options: this.question.options,
        words: this.texts.options,
        isChosen: (id) => this.#chosen.includes(id),
        isRight: (id) => this.question.options.some((option) => option.id === id && option.right),
        marks: this.marks,
        readonly: this.readonly,
        localize: this.#localize,
        choose: (id, chosen) => this.#choose(id, chosen),
      })}
      ${missingMessage(this.missing ? 'quiz.multiple.missing' : undefined, this.#localize)}
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
    return this.response?.kind === 'multiple' ? this.response.chosen : [];
  }

  #choose(id: OptionId, chosen: boolean): void {
    this.missing = false;
    const now = ticked(this.question.options, this.#chosen, { id, chosen });
    this.response = wholeResponse(this.question, { kind: 'multiple', chosen: now });
    this.dispatchEvent(new ResponseChangeEvent(this.response));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'multiple-question': MultipleQuestionElement;
  }
}
