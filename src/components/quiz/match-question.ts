import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { OptionId } from '../../domain/course/ids.ts';
import type { MatchQuestion } from '../../domain/quiz/kinds/match.ts';
import { plainText } from '../../domain/course/rich-text.ts';
import type { QuestionTexts } from '../../domain/course/texts.ts';
import { wholeResponse } from '../../domain/quiz/question-kinds.ts';
import type { Response } from '../../domain/quiz/response.ts';
import { shuffle } from '../../domain/quiz/seeded.ts';
import { baseStyles, buttonStyles, textStyles } from '../ui/styles.ts';
import type { Draft } from './drafts.ts';
import type { Mark } from './mark.ts';
import { matchRow } from './match-row.ts';
import { matchStyles } from './match-styles.ts';
import { plainWords } from './plain-words.ts';
import type { Marks, QuestionElement } from './question-element.ts';
import { optionStyles, questionStyles } from './question-styles.ts';
import { ResponseChangeEvent } from './response-change-event.ts';
import { missingMessage, stem } from './stem.ts';

/**
 * Items and their partners, by select and place: the learner chooses an item (a native radio button), then presses
 * what goes with it; the next open item is then chosen already. Every pair can be undone or simply placed anew.
 */
@customElement('match-question')
export class MatchQuestionElement extends LitElement implements QuestionElement<MatchQuestion> {
  static override styles = [baseStyles, buttonStyles, textStyles, questionStyles, optionStyles, matchStyles];

  @property({ attribute: false }) question!: MatchQuestion;
  @property({ attribute: false }) texts!: QuestionTexts;
  @property() caption = '';
  @property({ attribute: false }) response: Response | undefined;
  @property({ attribute: false }) draft: Draft | undefined;
  @property() marks: Marks = 'none';
  @property({ type: Boolean }) readonly = false;
  @property({ type: Number }) seed = 0;

  /** Partner by left item. */
  @state() private placed: ReadonlyMap<OptionId, OptionId> = new Map();
  /** The left item that the next partner goes to. */
  @state() private current: OptionId | undefined;
  /** What the live region says: an item, and the partner that has been placed there or taken away. */
  @state() private said: { readonly left: OptionId; readonly right: OptionId | undefined } | undefined;
  @state() private missing = false;
  @query('h1') private readonly heading!: HTMLElement;
  readonly #localize = new Localize(this);
  /** The response that the pairs make: setting it again must not lose pairs of an incomplete one. */
  #sent: Response | undefined;

  get begun(): boolean {
    return this.response === undefined && this.placed.size > 0;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // A language switch brings the same question as another object.
    const asksAnew = changed.has('question') && changed.get('question')?.id !== this.question.id;
    const givenAnew = changed.has('response') && this.response !== this.#sent;
    if (!asksAnew && !givenAnew) return;
    const given = this.response ?? this.draft;
    const pairs = given?.kind === 'match' ? given.pairs : [];
    this.#sent = this.response;
    this.placed = new Map(pairs.map(({ left, right }) => [left, right]));
    this.current = this.#firstOpen(this.placed) ?? this.question.pairs[0]?.left;
    this.said = undefined;
    this.missing = false;
  }

  override render() {
    const t = this.#localize;
    return html`<fieldset>
      ${stem(this.texts.stem, this.caption)}
      <div class="match">
        <div class="lefts" role="group" aria-labelledby="first">
          ${this.#shut ? nothing : this.#how('first')}
          ${repeat(
            this.question.pairs,
            ({ left }) => left,
            ({ left, right }) =>
              matchRow({
                left: this.texts.left?.[left],
                partner: this.texts.right?.[this.placed.get(left) ?? ''],
                solution: this.marks === 'solution' ? this.texts.right?.[right] : undefined,
                mark: this.#mark(left, right),
                current: left === this.current,
                readonly: this.#shut,
                localize: t,
                choose: () => (this.current = left),
                undo: () => this.#undo(left),
              }),
          )}
        </div>
        ${this.#shut ? nothing : this.#partners()}
      </div>
      <p class="vh" role="status">${this.#saying()}</p>
      ${missingMessage(this.missing ? 'quiz.match.missing' : undefined, t)}
    </fieldset>`;
  }

  tellMissing(): void {
    this.missing = true;
    this.current = this.#firstOpen(this.placed) ?? this.current;
    this.focusAnswer();
  }

  focusStem(): void {
    this.heading.focus();
  }

  focusAnswer(): void {
    const inputs = [...this.renderRoot.querySelectorAll('input')];
    const at = this.question.pairs.findIndex(({ left }) => left === this.current);
    (inputs[at] ?? inputs[0])?.focus();
  }

  /**
   * Nothing can be placed. That holds too while marks tell what is right: what is said about several pairs needs the
   * room of the partners, and the next try brings them back.
   */
  get #shut(): boolean {
    return this.readonly || this.marks !== 'none';
  }

  #partners() {
    const used = new Set(this.placed.values());
    return html`<div class="rights" role="group" aria-labelledby="second">
      ${this.#how('second')}
      ${repeat(
        shuffle(this.seed, this.question.right),
        (id) => id,
        (id) =>
          html`<button type="button" class="btn ${used.has(id) ? 'used' : ''}" @click=${() => this.#place(id)}>
            <span>${plainWords(this.texts.right?.[id])}</span>
          </button>`,
      )}
    </div>`;
  }

  /** The name of a group. Where what is missing says what to do, it takes no room. */
  #how(step: 'first' | 'second') {
    return html`<p class=${this.missing ? 'vh' : 'how'} id=${step}>${this.#localize.t(`quiz.match.${step}`)}</p>`;
  }

  #mark(left: OptionId, right: OptionId): Mark | undefined {
    const given = this.placed.get(left);
    if (this.marks === 'none' || given === undefined) return undefined;
    return given === right ? 'right' : 'notyet';
  }

  #firstOpen(placed: ReadonlyMap<OptionId, OptionId>): OptionId | undefined {
    return this.question.pairs.find(({ left }) => !placed.has(left))?.left;
  }

  #place(right: OptionId): void {
    const left = this.current;
    if (left === undefined) return;
    this.said = { left, right };
    this.#set(new Map([...this.placed, [left, right]]));
    this.current = this.#firstOpen(this.placed) ?? left;
  }

  #undo(left: OptionId): void {
    this.said = { left, right: undefined };
    this.#set(new Map([...this.placed].filter(([item]) => item !== left)));
    this.current = left;
    // The button that was pressed goes away with the pair.
    void this.updateComplete.then(() => this.focusAnswer());
  }

  #saying(): string {
    if (!this.said) return '';
    const { left, right } = this.said;
    const partner = right === undefined ? this.#localize.t('quiz.match.open') : this.#words('right', right);
    return this.#localize.t('player.named', { name: this.#words('left', left), words: partner });
  }

  #words(side: 'left' | 'right', id: OptionId): string {
    return plainText(this.texts[side]?.[id] ?? []);
  }

  #set(placed: ReadonlyMap<OptionId, OptionId>): void {
    this.placed = placed;
    this.missing = false;
    // In the order of the question, so that the same pairs are always the same response.
    const pairs = this.question.pairs.flatMap(({ left }) => {
      const right = placed.get(left);
      return right === undefined ? [] : [{ left, right }];
    });
    const given = { kind: 'match', pairs } as const;
    this.response = wholeResponse(this.question, given);
    this.#sent = this.response;
    const draft: Draft | undefined = pairs.length > 0 && !this.response ? given : undefined;
    this.dispatchEvent(new ResponseChangeEvent(this.response, draft));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'match-question': MatchQuestionElement;
  }
}
