import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { OptionId } from '../../domain/course/ids.ts';
import type { Figure } from '../../domain/course/lesson.ts';
import { plainText } from '../../domain/course/rich-text.ts';
import type { QuestionTexts } from '../../domain/course/texts.ts';
import {
  type Label,
  PLACE,
  type Place,
  type PlaceQuestion,
  type PlaceResponse,
} from '../../domain/quiz/kinds/place.ts';
import type { Response } from '../../domain/quiz/response.ts';
import { shuffle } from '../../domain/quiz/seeded.ts';
import { drawingStyles } from '../ui/figure-drawing.ts';
import { icon } from '../ui/icon.ts';
import { baseStyles, textStyles } from '../ui/styles.ts';
import type { Draft } from './drafts.ts';
import { moveFocus, overRegion, spotStyles } from './figure-spots.ts';
import { markSymbol, type Mark } from './mark.ts';
import { matchStyles } from './match-styles.ts';
import { placeStyles } from './place-styles.ts';
import { plainWords } from './plain-words.ts';
import type { Marks, QuestionElement } from './question-element.ts';
import { questionFigure, questionFigureStyles } from './question-figure.ts';
import { optionStyles, questionStyles } from './question-styles.ts';
import { ResponseChangeEvent } from './response-change-event.ts';
import { ShortWhereTight } from './short-where-tight.ts';
import { missingMessage, stem } from './stem.ts';

/**
 * Labels onto a figure, by select and place: the learner chooses a label (a native radio button), then presses its place (a
 * button as large as the region); the next open label is then chosen already. A label lies on one place, a place holds one
 * label; each can be given back or simply placed anew.
 */
@customElement('place-question')
export class PlaceQuestionElement extends LitElement implements QuestionElement<PlaceQuestion> {
  static override styles = [
    baseStyles,
    textStyles,
    questionStyles,
    optionStyles,
    matchStyles,
    drawingStyles,
    questionFigureStyles,
    spotStyles,
    placeStyles,
  ];

  @property({ attribute: false }) question!: PlaceQuestion;
  @property({ attribute: false }) texts!: QuestionTexts;
  @property({ attribute: false }) figures: readonly Figure[] = [];
  @property() alt = '';
  @property() caption = '';
  @property({ attribute: false }) response: Response | undefined;
  @property({ attribute: false }) draft: Draft | undefined;
  @property() marks: Marks = 'none';
  @property({ type: Boolean }) readonly = false;
  @property({ type: Number }) seed = 0;

  /** Label by place. */
  @state() private placed: ReadonlyMap<OptionId, OptionId> = new Map();
  /** The label that goes onto the next place that is pressed. */
  @state() private current: OptionId | undefined;
  /** What the live region says: a place, and the label that has been put there or taken away. */
  @state() private said: { readonly place: OptionId; readonly label: OptionId | undefined } | undefined;
  @state() private missing = false;
  @query('h1') private readonly heading!: HTMLElement;
  readonly #localize = new Localize(this);
  /** The response that the labels make: setting it again must not lose those of an incomplete one. */
  #sent: Response | undefined;

  constructor() {
    super();
    new ShortWhereTight(this, '.placed');
  }

  get begun(): boolean {
    return this.response === undefined && this.placed.size > 0;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // A language switch brings the same question as another object.
    const asksAnew = changed.has('question') && changed.get('question')?.id !== this.question.id;
    const givenAnew = changed.has('response') && this.response !== this.#sent;
    if (!asksAnew && !givenAnew) return;
    const given = this.response ?? this.draft;
    const pairs = given?.kind === 'place' ? given.pairs : [];
    this.#sent = this.response;
    this.placed = new Map(pairs.map(({ left, right }) => [left, right]));
    this.current = this.#nextLabel(this.placed);
    this.said = undefined;
    this.missing = false;
  }

  override render() {
    const t = this.#localize;
    return html`<fieldset>
      ${stem(this.texts.stem, this.caption)}
      <div class="sides ${this.readonly ? 'still' : ''}">
        <div>
          ${questionFigure({
            figure: this.#figure(this.question.figure),
            alt: this.alt,
            told: this.marks === 'none' ? undefined : 'seen',
            over: html`<div class="spots" @keydown=${moveFocus}>
              ${repeat(
                this.question.places,
                ({ id }) => id,
                (place) => this.#place(place),
              )}
            </div>`,
          })}
          ${this.marks === 'none' ? nothing : this.#told()}
        </div>
        ${this.#shut ? nothing : this.#labels()}
      </div>
      <p class="vh" role="status">${this.#saying()}</p>
      ${missingMessage(this.missing ? 'quiz.place.missing' : undefined, t)}
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
    const inputs = [...this.renderRoot.querySelectorAll('input')];
    (inputs.find(({ checked }) => checked) ?? inputs[0])?.focus();
  }

  /** Nothing can be placed, not while marks tell what is right either: their words need the room of the labels. */
  get #shut(): boolean {
    return this.readonly || this.marks !== 'none';
  }

  /** The labels as they are shown, and so the number that stands for each. */
  get #shown(): readonly Label[] {
    return shuffle(this.seed, this.question.labels);
  }

  #figure(id: string): Figure | undefined {
    return this.figures.find((figure) => figure.id === id);
  }

  #labels() {
    const how = this.#localize.t('quiz.place.how');
    // What is missing says it, and wants the room.
    return html`<div
      class="labels"
      role="group"
      aria-label=${this.missing ? how : nothing}
      aria-labelledby=${this.missing ? nothing : 'how'}
    >
      ${this.missing ? nothing : html`<p class="how" id="how">${how}</p>`}
      ${repeat(
        this.#shown,
        ({ id }) => id,
        (label, at) => this.#label(label, at),
      )}
    </div>`;
  }

  #label({ id, figure }: Label, at: number) {
    const place = this.#placeOf(id);
    return html`<div class="row ${figure === undefined ? '' : 'symbol'}">
      <label class="option ${classMap({ chosen: id === this.current })}">
        <input
          type="radio"
          name="label"
          data-label=${id}
          .checked=${live(id === this.current)}
          aria-label=${figure === undefined ? nothing : this.#words('options', id)}
          @change=${() => (this.current = id)}
        />
        <span class="sign" aria-hidden="true">${at + 1}</span>
        ${figure === undefined ? html`<span>${plainWords(this.texts.options?.[id])}</span>` : this.#symbol(figure)}
      </label>
      ${
        place === undefined
          ? nothing
          : html`<button
              type="button"
              class="undo"
              aria-label=${this.#named(this.#localize.t('quiz.match.remove'), this.#words('options', id))}
              @click=${() => this.#takeBack(place)}
            >
              ${icon('close')}
            </button>`
      }
    </div>`;
  }

  #symbol(figure: string) {
    return html`<figure-drawing .svg=${this.#figure(figure)?.svg ?? ''}></figure-drawing>`;
  }

  #place(place: Place) {
    const { id } = place;
    const label = this.placed.get(id);
    const mark = this.#mark(place);
    const look = {
      chosen: label !== undefined && !mark,
      right: mark === 'right',
      notyet: mark === 'notyet',
      missed: mark === 'missed',
    };
    const inside = html`${label === undefined ? nothing : this.#put(label)}
      <span class="vh">${this.#lying(id, label)}</span>
      ${markSymbol(mark, this.#localize)}`;
    const over = overRegion(id, this.#figure(this.question.figure));
    return this.#shut
      ? html`<div class="spot ${classMap(look)}" ${over}>${inside}</div>`
      : html`<button type="button" class="spot ${classMap(look)}" ${over} @click=${() => this.#press(id)}>
          ${inside}
        </button>`;
  }

  #put(id: OptionId) {
    const at = this.#shown.findIndex((label) => label.id === id);
    const figure = this.#shown[at]?.figure;
    return html`<span class="placed" aria-hidden="true">
      ${figure === undefined ? html`<span class="words">${plainWords(this.texts.options?.[id])}</span>` : this.#symbol(figure)}
      <b class="sign">${at + 1}</b>
    </span>`;
  }

  /** In words and symbols what lies on each place, and with the solution what belongs there. */
  #told() {
    return html`<ul class="told">
      ${this.question.places.map((place) => {
        const given = this.placed.get(place.id);
        const mark = this.#mark(place);
        return html`<li class=${mark ?? nothing}>
          ${markSymbol(mark, this.#localize)}
          <span
            >${given === undefined ? this.#words('regions', place.id) : this.#lying(place.id, given)}
            ${
              this.marks === 'solution' && mark !== 'right'
                ? html`<small
                    >${this.#localize.t('quiz.rightAnswer')}
                    <b>${plainWords(this.texts.options?.[place.label])}</b></small
                  >`
                : nothing
            }</span
          >
        </li>`;
      })}
    </ul>`;
  }

  #mark({ id, label }: Place): Mark | undefined {
    if (this.marks === 'none') return undefined;
    const given = this.placed.get(id);
    if (given === undefined) return this.marks === 'solution' ? 'missed' : undefined;
    return given === label ? 'right' : 'notyet';
  }

  #placeOf(label: OptionId): OptionId | undefined {
    return [...this.placed].find(([, one]) => one === label)?.[0];
  }

  /** The first label that lies nowhere, as long as a place is open. */
  #nextLabel(placed: ReadonlyMap<OptionId, OptionId>): OptionId | undefined {
    const used = new Set(placed.values());
    const isFull = this.question.places.every(({ id }) => placed.has(id));
    return isFull ? undefined : this.#shown.find(({ id }) => !used.has(id))?.id;
  }

  /** The chosen label goes onto the place; where none is chosen, that of the place is, so that it can be moved. */
  #press(place: OptionId): void {
    const label = this.current;
    if (label === undefined) {
      this.current = this.placed.get(place);
      return;
    }
    this.said = { place, label };
    this.#set(new Map([...[...this.placed].filter(([, one]) => one !== label), [place, label]]));
    this.current = this.#nextLabel(this.placed);
  }

  #takeBack(place: OptionId): void {
    this.current = this.placed.get(place);
    this.said = { place, label: undefined };
    this.#set(new Map([...this.placed].filter(([one]) => one !== place)));
    // A button to give it back goes away with it.
    void this.updateComplete.then(() => this.focusAnswer());
  }

  #saying(): string {
    if (!this.said) return '';
    return this.#lying(this.said.place, this.said.label);
  }

  /** A place, and the label that lies on it. */
  #lying(place: OptionId, label: OptionId | undefined): string {
    const words = label === undefined ? this.#localize.t('quiz.match.open') : this.#words('options', label);
    return this.#named(this.#words('regions', place), words);
  }

  #named(name: string, words: string): string {
    return this.#localize.t('player.named', { name, words });
  }

  #words(field: 'regions' | 'options', id: OptionId): string {
    return plainText(this.texts[field]?.[id] ?? []);
  }

  #set(placed: ReadonlyMap<OptionId, OptionId>): void {
    this.placed = placed;
    this.missing = false;
    // In the order of the question, so that the same labels on the same places are always the same response.
    const pairs = this.question.places.flatMap(({ id }) => {
      const right = placed.get(id);
      return right === undefined ? [] : [{ left: id, right }];
    });
    const given: PlaceResponse = { kind: 'place', pairs };
    this.response = PLACE.isComplete(this.question, given) ? given : undefined;
    this.#sent = this.response;
    const draft: Draft | undefined = pairs.length > 0 && !this.response ? given : undefined;
    this.dispatchEvent(new ResponseChangeEvent(this.response, draft));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'place-question': PlaceQuestionElement;
  }
}
