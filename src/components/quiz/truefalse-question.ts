import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { OptionId } from '../../domain/course/ids.ts';
import type { RichLine } from '../../domain/course/rich-text.ts';
import type { QuestionTexts } from '../../domain/course/texts.ts';
import type { TrueFalseQuestion } from '../../domain/quiz/kinds/truefalse.ts';
import type { Response } from '../../domain/quiz/response.ts';
import { baseStyles, textStyles } from '../ui/styles.ts';
import type { Draft } from './drafts.ts';
import { optionRows } from './option-row.ts';
import type { Marks, QuestionElement } from './question-element.ts';
import { optionStyles, questionStyles } from './question-styles.ts';
import { ResponseChangeEvent } from './response-change-event.ts';
import { missingMessage, stem } from './stem.ts';

const VERDICTS = [{ id: 'true' }, { id: 'false' }] as const;

/** A statement: first whether it is true, then why. Two groups of native radio buttons. */
@customElement('truefalse-question')
export class TrueFalseQuestionElement extends LitElement implements QuestionElement<TrueFalseQuestion> {
  static override styles = [baseStyles, textStyles, questionStyles, optionStyles];

  @property({ attribute: false }) question!: TrueFalseQuestion;
  @property({ attribute: false }) texts!: QuestionTexts;
  @property() caption = '';
  @property({ attribute: false }) response: Response | undefined;
  @property({ attribute: false }) draft: Draft | undefined;
  @property() marks: Marks = 'none';
  @property({ type: Boolean }) readonly = false;
  @property({ type: Number }) seed = 0;

  @state() private verdict: boolean | undefined;
  @state() private reason: OptionId | undefined;
  @state() private missing = false;
  @query('h1') private readonly heading!: HTMLElement;
  readonly #localize = new Localize(this);
  /** The response that was made here: setting it again must not lose half of an answer. */
  #sent: Response | undefined;

  get begun(): boolean {
    return this.response === undefined && (this.verdict !== undefined || this.reason !== undefined);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // A language switch brings the same question as another object.
    const asksAnew = changed.has('question') && changed.get('question')?.id !== this.question.id;
    const givenAnew = changed.has('response') && this.response !== this.#sent;
    if (!asksAnew && !givenAnew) return;
    const given = this.response ?? this.draft;
    const own = given?.kind === 'truefalse' ? given : undefined;
    this.#sent = this.response;
    this.verdict = own?.verdict;
    this.reason = own?.reason;
    this.missing = false;
  }

  override render() {
    const { question, marks, readonly } = this;
    const localize = this.#localize;
    const words: Readonly<Record<string, RichLine>> = {
      true: [localize.t('quiz.truefalse.true')],
      false: [localize.t('quiz.truefalse.false')],
    };
    return html`<fieldset>
      ${stem(this.texts.stem, this.caption)}
      <div role="radiogroup" aria-labelledby="first">
        ${this.#how('first')}
        ${optionRows({
          type: 'radio',
          name: 'verdict',
          options: VERDICTS,
          inPairs: true,
          words,
          isChosen: (id) => this.verdict !== undefined && id === String(this.verdict),
          isRight: (id) => id === String(question.answer),
          marks,
          readonly,
          localize,
          choose: (id) => this.#set(id === 'true', this.reason),
        })}
      </div>
      <div role="radiogroup" aria-labelledby="second">
        ${this.#how('second')}
        ${optionRows({
          type: 'radio',
          name: 'reason',
          options: question.options,
          words: this.texts.options,
          isChosen: (id) => id === this.reason,
          isRight: (id) => id === question.reason,
          marks,
          readonly,
          localize,
          choose: (id) => this.#set(this.verdict, id),
        })}
      </div>
      ${missingMessage(this.missing ? 'quiz.truefalse.missing' : undefined, localize)}
    </fieldset>`;
  }

  tellMissing(): void {
    this.missing = true;
    this.focusAnswer();
  }

  focusStem(): void {
    this.heading.focus();
  }

  /** To what is still open: the verdict first. */
  focusAnswer(): void {
    const inputs = [...this.renderRoot.querySelectorAll('input')];
    const open = this.verdict === undefined ? 0 : VERDICTS.length;
    const chosen = inputs.find((input, at) => input.checked && (at >= open || this.reason !== undefined));
    (chosen ?? inputs[open])?.focus();
  }

  /** The name of a group. Where what is missing says what to do, it takes no room. */
  #how(step: 'first' | 'second') {
    return html`<p class=${this.missing ? 'vh' : 'how'} id=${step}>${this.#localize.t(`quiz.truefalse.${step}`)}</p>`;
  }

  #set(verdict: boolean | undefined, reason: OptionId | undefined): void {
    this.verdict = verdict;
    this.reason = reason;
    this.missing = false;
    const isWhole = verdict !== undefined && reason !== undefined;
    this.response = isWhole ? { kind: 'truefalse', verdict, reason } : undefined;
    this.#sent = this.response;
    const draft: Draft | undefined = isWhole
      ? undefined
      : {
          kind: 'truefalse',
          ...(verdict === undefined ? {} : { verdict }),
          ...(reason === undefined ? {} : { reason }),
        };
    this.dispatchEvent(new ResponseChangeEvent(this.response, draft));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'truefalse-question': TrueFalseQuestionElement;
  }
}
