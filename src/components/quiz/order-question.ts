import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { OptionId } from '../../domain/course/ids.ts';
import { plainText } from '../../domain/course/rich-text.ts';
import type { QuestionTexts } from '../../domain/course/texts.ts';
import { isWellPlaced, offeredSteps, type OrderQuestion } from '../../domain/quiz/kinds/order.ts';
import { wholeResponse } from '../../domain/quiz/question-kinds.ts';
import type { Response } from '../../domain/quiz/response.ts';
import { baseStyles, buttonStyles, textStyles } from '../ui/styles.ts';
import type { Draft } from './drafts.ts';
import { matchStyles } from './match-styles.ts';
import { orderRow } from './order-row.ts';
import { orderStyles } from './order-styles.ts';
import { plainWords } from './plain-words.ts';
import type { Marks, QuestionElement } from './question-element.ts';
import { optionStyles, questionStyles } from './question-styles.ts';
import { ResponseChangeEvent } from './response-change-event.ts';
import { missingMessage, stem } from './stem.ts';

/**
 * Steps to be put in order: pressing a step places it behind the last one; what is placed can be moved up and down, or
 * taken away again. Native buttons all along, no dragging.
 */
@customElement('order-question')
export class OrderQuestionElement extends LitElement implements QuestionElement<OrderQuestion> {
  static override styles = [
    baseStyles,
    buttonStyles,
    textStyles,
    questionStyles,
    optionStyles,
    matchStyles,
    orderStyles,
  ];

  @property({ attribute: false }) question!: OrderQuestion;
  @property({ attribute: false }) texts!: QuestionTexts;
  @property() caption = '';
  @property({ attribute: false }) response: Response | undefined;
  @property({ attribute: false }) draft: Draft | undefined;
  @property() marks: Marks = 'none';
  @property({ type: Boolean }) readonly = false;
  @property({ type: Number }) seed = 0;

  @state() private placed: readonly OptionId[] = [];
  /** The step that was moved last: the live region says where it stands. */
  @state() private said: OptionId | undefined;
  @state() private missing = false;
  @query('h1') private readonly heading!: HTMLElement;
  readonly #localize = new Localize(this);
  /** The response that the steps make: setting it again must not lose those of an incomplete one. */
  #sent: Response | undefined;

  get begun(): boolean {
    return this.response === undefined && this.placed.length > 0;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // A language switch brings the same question as another object.
    const asksAnew = changed.has('question') && changed.get('question')?.id !== this.question.id;
    const givenAnew = changed.has('response') && this.response !== this.#sent;
    if (!asksAnew && !givenAnew) return;
    const given = this.response ?? this.draft;
    const order = given?.kind === 'order' ? given.order : [];
    this.#sent = this.response;
    // An answer may be older than the question.
    this.placed = order.filter((step) => this.question.steps.includes(step));
    this.said = undefined;
    this.missing = false;
  }

  override render() {
    const t = this.#localize;
    const { steps } = this.question;
    return html`<fieldset>
      ${stem(this.texts.stem, this.caption)}
      <div class="match">
        <ol class="lefts">
          ${repeat(
            this.placed,
            (step) => step,
            (step, at) => this.#row(step, at),
          )}
          ${
            this.readonly
              ? nothing
              : steps
                  .slice(this.placed.length)
                  .map(
                    (_, index) =>
                      html`<li class="row empty">
                        <span class="ball">${this.placed.length + index + 1}</span
                        ><span class="open">${t.t('quiz.match.open')}</span>
                      </li>`,
                  )
          }
        </ol>
        ${this.readonly ? nothing : this.#offered()}
      </div>
      <p class="vh" role="status">${this.#saying()}</p>
      ${missingMessage(this.missing ? 'quiz.order.missing' : undefined, t)}
    </fieldset>`;
  }

  tellMissing(): void {
    this.missing = true;
    this.focusAnswer();
  }

  focusStem(): void {
    this.heading.focus();
  }

  /** To the next step to be placed, or to what can be moved when all are. */
  focusAnswer(): void {
    const find = (buttons: string) => this.renderRoot.querySelector<HTMLElement>(`${buttons}:not(:disabled)`);
    (find('.rights button') ?? find('.row .turn'))?.focus();
  }

  #row(step: OptionId, at: number) {
    const { steps } = this.question;
    const isWell = isWellPlaced(this.question, this.placed, step);
    return orderRow({
      words: this.texts.options?.[step],
      number: at + 1,
      last: at === this.placed.length - 1,
      solution: this.marks === 'solution' ? steps.indexOf(step) + 1 : undefined,
      mark: this.marks === 'none' ? undefined : isWell ? 'right' : 'notyet',
      readonly: this.readonly,
      localize: this.#localize,
      move: (by, event) => void this.#move(at, by, event),
      remove: () => this.#remove(step),
    });
  }

  #offered() {
    return html`<div class="rights" role="group" aria-labelledby="how">
      <p class="how" id="how">${this.#localize.t('quiz.order.how')}</p>
      ${repeat(
        offeredSteps(this.question, this.seed).filter((step) => !this.placed.includes(step)),
        (step) => step,
        (step) =>
          html`<button type="button" class="btn" @click=${() => void this.#place(step)}>
            <span>${plainWords(this.texts.options?.[step])}</span>
          </button>`,
      )}
    </div>`;
  }

  async #place(step: OptionId): Promise<void> {
    this.#set([...this.placed, step], step);
    // The button that was pressed has gone with the step.
    await this.updateComplete;
    this.focusAnswer();
  }

  async #move(at: number, by: 1 | -1, event: Event): Promise<void> {
    const step = this.placed[at];
    const other = this.placed[at + by];
    if (step === undefined || other === undefined) return;
    const button = event.currentTarget;
    this.#set(
      this.placed.map((item, index) => (index === at ? other : index === at + by ? step : item)),
      step,
    );
    await this.updateComplete;
    if (!(button instanceof HTMLButtonElement)) return;
    // At an end the button has nothing to do any more: its neighbour keeps the focus with the step.
    const rest = button.closest('.row')?.querySelector<HTMLElement>('.turn:not(:disabled)');
    (button.disabled ? rest : button)?.focus();
  }

  #remove(step: OptionId): void {
    this.#set(
      this.placed.filter((item) => item !== step),
      step,
    );
    void this.updateComplete.then(() => this.focusAnswer());
  }

  #saying(): string {
    if (this.said === undefined) return '';
    const at = this.placed.indexOf(this.said);
    return this.#localize.t('player.named', {
      name: plainText(this.texts.options?.[this.said] ?? []),
      words: at < 0 ? this.#localize.t('quiz.match.open') : String(at + 1),
    });
  }

  #set(placed: readonly OptionId[], said: OptionId): void {
    this.placed = placed;
    this.said = said;
    this.missing = false;
    const given = { kind: 'order', order: placed } as const;
    this.response = wholeResponse(this.question, given);
    this.#sent = this.response;
    const draft: Draft | undefined = placed.length > 0 && !this.response ? given : undefined;
    this.dispatchEvent(new ResponseChangeEvent(this.response, draft));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-question': OrderQuestionElement;
  }
}
