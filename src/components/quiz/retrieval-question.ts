import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { CompiledLesson } from '../../domain/course/compiled.ts';
import type { RetrievalItem } from '../../domain/quiz/retrieval.ts';
import type { Steppable } from '../ui/steppable.ts';
import './practice-question.ts';
import type { PracticeQuestionElement } from './practice-question.ts';

/**
 * A question of an earlier lesson, asked again at the opening of a later one: as in practice, with feedback and as many
 * tries as wanted. What is answered here belongs to the place of retrieval; the earlier lesson stays as it was.
 */
@customElement('retrieval-question')
export class RetrievalQuestionElement extends LitElement implements Steppable {
  static override styles = css`
    :host,
    practice-question {
      display: block;
      height: 100%;
    }
  `;

  @property({ attribute: false }) items: readonly RetrievalItem[] = [];
  /** Which of the items is shown, from 1. */
  @property({ type: Number }) number = 1;
  /** The lessons of the items. */
  @property({ attribute: false }) earlier: readonly CompiledLesson[] = [];
  @query('practice-question') private readonly practice!: PracticeQuestionElement | null;
  readonly #localize = new Localize(this);

  get nextIsBest(): boolean {
    return this.practice?.nextIsBest ?? false;
  }

  step(): boolean {
    return false;
  }

  async focusHeading(): Promise<void> {
    await this.updateComplete;
    await this.practice?.focusHeading();
  }

  override render() {
    const item = this.items[this.number - 1];
    const source = this.earlier.find(({ lesson }) => lesson.id === item?.lesson.id)?.lesson;
    const question = source?.questions.find(({ slot }) => slot === item?.asks);
    if (!item || !source || !question) return nothing;
    const t = this.#localize.t.bind(this.#localize);
    const total = this.items.length;
    const which = total > 1 ? ` ${t('quiz.questionOf', { number: this.number, total })}` : '';
    // Without its screens: none of the earlier lesson is seen by answering here.
    return html`<practice-question
      .lesson=${{ ...source, screens: [] }}
      .question=${{ ...question, slot: item.place }}
      .caption=${t('quiz.again', { lesson: source.number }) + which}
    ></practice-question>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'retrieval-question': RetrievalQuestionElement;
  }
}
