import { css, html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { OptionId } from '../../domain/course/ids.ts';
import type { Figure } from '../../domain/course/lesson.ts';
import { plainText } from '../../domain/course/rich-text.ts';
import type { QuestionTexts } from '../../domain/course/texts.ts';
import type { PictureQuestion } from '../../domain/quiz/kinds/picture.ts';
import type { Response } from '../../domain/quiz/response.ts';
import '../ui/figure-drawing.ts';
import { baseStyles, textStyles } from '../ui/styles.ts';
import { focusInput } from './focus-input.ts';
import { markSymbol } from './mark.ts';
import { markOf, note } from './option-row.ts';
import type { Marks, QuestionElement } from './question-element.ts';
import { optionStyles, questionStyles } from './question-styles.ts';
import { ResponseChangeEvent } from './response-change-event.ts';
import { missingMessage, stem } from './stem.ts';

/** One picture out of several: native radio buttons, each with its picture, named by what the picture shows. */
@customElement('picture-question')
export class PictureQuestionElement extends LitElement implements QuestionElement<PictureQuestion> {
  static override styles = [
    baseStyles,
    textStyles,
    questionStyles,
    optionStyles,
    css`
      .pictures {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 8em), 1fr));
        gap: var(--s2);
        margin-top: var(--s3);
      }
      .pictures > .option {
        grid-template-columns: 24px minmax(0, 1fr) auto;
        gap: 2px var(--s2);
        padding: var(--s2);
        align-items: start;
      }
      .picture {
        grid-column: 1 / -1;
        height: 110px;
      }
      .pictures small {
        grid-column: 1 / -1;
      }
      figure-drawing {
        height: 100%;
      }
      @media (min-width: 1100px) {
        .picture {
          height: 180px;
        }
      }
    `,
  ];

  @property({ attribute: false }) question!: PictureQuestion;
  @property({ attribute: false }) texts!: QuestionTexts;
  @property() caption = '';
  @property({ attribute: false }) response: Response | undefined;
  @property() marks: Marks = 'none';
  @property({ type: Boolean }) readonly = false;
  @property({ type: Number }) seed = 0;
  @property({ attribute: false }) figures: readonly Figure[] = [];

  @state() private missing = false;
  @query('h1') private readonly heading!: HTMLElement;
  readonly #localize = new Localize(this);

  get begun(): boolean {
    return false;
  }

  override render() {
    return html`<fieldset>
      ${stem(this.texts.stem, this.caption)}
      <div class="pictures">
        ${repeat(
          this.question.options,
          ({ id }) => id,
          (option, at) => this.#picture(option, at),
        )}
      </div>
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

  #picture({ id, figure }: PictureQuestion['options'][number], at: number) {
    const chosen = id === this.#chosen;
    const mark = markOf(chosen, id === this.question.answer, this.marks);
    const classes = {
      chosen: chosen && !mark,
      right: mark === 'right',
      notyet: mark === 'notyet',
      missed: mark === 'missed',
      fixed: this.readonly,
    };
    const letter = String.fromCharCode(0x41 + at);
    return html`<label class="option ${classMap(classes)}">
      <input
        type="radio"
        name="option"
        aria-label=${this.#localize.t('player.named', {
          name: letter,
          words: plainText(this.texts.options?.[id] ?? []),
        })}
        .checked=${live(chosen)}
        ?disabled=${this.readonly}
        @change=${() => this.#choose(id)}
      />
      <span aria-hidden="true">${letter}</span>
      ${markSymbol(mark, this.#localize)}
      <div class="picture">
        <figure-drawing .svg=${this.figures.find((one) => one.id === figure)?.svg ?? ''}></figure-drawing>
      </div>
      ${this.marks === 'solution' ? note(chosen, mark, this.#localize) : ''}
    </label>`;
  }

  get #chosen(): OptionId | undefined {
    return this.response?.kind === 'picture' ? this.response.chosen : undefined;
  }

  #choose(chosen: OptionId): void {
    this.missing = false;
    this.response = { kind: 'picture', chosen };
    this.dispatchEvent(new ResponseChangeEvent(this.response));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'picture-question': PictureQuestionElement;
  }
}
