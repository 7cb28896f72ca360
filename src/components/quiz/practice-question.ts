import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import { questionNumber } from '../../domain/course/question-number.ts';
import type { Lesson } from '../../domain/course/lesson.ts';
import type { Question } from '../../domain/course/question.ts';
import type { QuestionTexts } from '../../domain/course/texts.ts';
import type { Response } from '../../domain/quiz/response.ts';
import { scoreQuestion } from '../../domain/quiz/score-question.ts';
import { askedQuestion, keptAs } from '../../domain/quiz/variants.ts';
import type { AttemptEvent, SlotState } from '../../domain/tracking/attempt.ts';
import { begunContext, type BegunAnswers } from '../contexts.ts';
import { SessionState } from '../player/session-state.ts';
import { icon } from '../ui/icon.ts';
import { singleClick } from '../ui/single-click.ts';
import { StepStateChangedEvent, type Steppable } from '../ui/steppable.ts';
import { baseStyles, buttonStyles, stateStyles, textStyles } from '../ui/styles.ts';
import { draftsOf, type Draft } from './drafts.ts';
import { feedbackBox, solutionBox } from './feedback-box.ts';
import { hintBox } from './hint-box.ts';
import { formIn, questionForm, tellMissing } from './question-form.ts';
import { questionLayout, questionLayoutStyles } from './question-layout.ts';
import type { ResponseChangeEvent } from './response-change-event.ts';
import { Stopwatch } from './stopwatch.ts';
import { TextParts } from './text-parts.ts';
import { tryOf } from './try-of.ts';
import { wordsOf } from './words-of.ts';

/** After so many tries the solution may be seen: the last step of the ladder, after all hints. */
const TRIES_BEFORE_SOLUTION = 3;

/** `asking`: the answer can be changed and checked; `answered`: it has been checked; `solved`: the solution is shown. */
type Phase = 'asking' | 'answered' | 'solved';

/**
 * A question of a lesson in practice: answer, check, read at once what is right and what not yet, take hints, try
 * again as often as wanted. What has been said about an answer is safe before it is said.
 */
@customElement('practice-question')
export class PracticeQuestionElement extends LitElement implements Steppable {
  static override styles = [
    baseStyles,
    buttonStyles,
    stateStyles,
    textStyles,
    questionLayoutStyles,
    css`
      :host {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) lesson!: Lesson;
  @property({ attribute: false }) question!: Question;
  /** Stands above the question; which of its lesson's questions it is, if nothing is given. */
  @property() caption = '';

  @consume({ context: begunContext }) private readonly begun: BegunAnswers | undefined;
  @state() private phase: Phase = 'asking';
  @state() private response: Response | undefined;
  /** What has been typed or placed and not been checked. */
  @state() private draft: Draft | undefined;
  /** How many hints have been taken. */
  @state() private hints = 0;
  /** The hint that is shown, from 1, in place of the feedback; 0 shows none. */
  @state() private hintAt = 0;
  @query('#feedback') private readonly feedbackHead!: HTMLElement | null;
  @query('#hint') private readonly hintHead!: HTMLElement | null;
  readonly #localize = new Localize(this);
  readonly #state = new SessionState(this, () => this.#followAttempt());
  readonly #watch = new Stopwatch(this);
  readonly #parts = new TextParts(this);
  #attemptId = '';
  /** The answer that is being kept: pressed twice, it is one try; another one meanwhile is a try of its own. */
  #checking: Response | undefined;
  /** Tries of a question that the attempt does not count. */
  #uncounted = 0;

  /** The question is done: nothing is left to do here but going on. */
  get nextIsBest(): boolean {
    return this.phase === 'solved' || this.#isRight;
  }

  /** A question has no steps of its own. */
  step(): boolean {
    return false;
  }

  /** Brings the focus to the stem, the heading of the screen. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    formIn(this.renderRoot)?.focusStem();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // A language switch brings the same lesson and question as other objects.
    const lesson = changed.get('lesson') ?? this.lesson;
    const question = changed.get('question') ?? this.question;
    const same = this.hasUpdated && lesson.id === this.lesson.id && question.id === this.question.id;
    if (!same) this.#restore();
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('phase') || changed.has('question')) this.dispatchEvent(new StepStateChangedEvent());
  }

  override render() {
    const texts = this.#localize.i18n.lesson(this.lesson.id);
    const question = this.#asked;
    const own = texts && wordsOf(question, texts, this.#localize.i18n.language);
    if (!texts || !own) return nothing;
    const { lesson } = this;
    const alt = question.figure ? (texts.figures[question.figure]?.alt ?? '') : '';
    return questionLayout({
      form: questionForm({
        key: `${this.#attemptId} ${this.#key}`,
        question,
        texts: own,
        caption:
          this.caption ||
          this.#localize.t('quiz.questionOf', {
            number: questionNumber(lesson, question.id),
            total: lesson.questions.length,
          }),
        response: this.response,
        draft: this.draft,
        marks: this.phase === 'asking' ? 'none' : this.phase === 'answered' ? 'given' : 'solution',
        readonly: this.nextIsBest,
        seed: this.#state.session.attempt.seed,
        figures: lesson.figures,
        alt,
        changed: (event) => this.#changed(event),
        done: () => void this.#check(),
      }),
      figure: lesson.figures.find(({ id }) => id === question.figure),
      alt,
      question,
      texts: own,
      side: html`<div class="side" role="status">${this.hintAt > 0 ? this.#hint(own) : this.#feedback(own)}</div>`,
      asking: this.phase === 'asking',
      said: this.phase !== 'asking' || this.hintAt > 0,
      buttons: this.#buttons(own),
    });
  }

  #feedback(texts: QuestionTexts) {
    const said = { question: this.#asked, texts, localize: this.#localize, parts: this.#parts };
    if (this.phase === 'solved') return solutionBox(said);
    if (this.phase === 'asking' || !this.response) return nothing;
    return feedbackBox(scoreQuestion(this.#asked, this.response), said);
  }

  #hint(texts: QuestionTexts) {
    return hintBox({
      seen: (texts.hints ?? []).slice(0, this.hints),
      at: this.hintAt,
      total: this.question.hints,
      localize: this.#localize,
      turn: (to) => void this.#turnHint(to),
      close: () => void this.#closeHint(),
    });
  }

  #buttons(texts: QuestionTexts) {
    const t = this.#localize;
    if (this.#isRight) {
      return html`<div class="buttons">
        <button type="button" class="btn" id="again" @click=${singleClick(() => void this.#practiseAgain())}>
          ${icon('notyet')}${t.t('quiz.practiseAgain')}
        </button>
      </div>`;
    }
    const asking = this.phase === 'asking';
    const moreHints = this.phase !== 'solved' && this.hints < Math.min(this.question.hints, texts.hints?.length ?? 0);
    const mayReread = this.phase !== 'solved' && !moreHints && this.hints > 0 && this.hintAt === 0;
    const maySolve = this.phase === 'answered' && this.#tries >= TRIES_BEFORE_SOLUTION && !moreHints;
    return html`<div class="buttons">
      ${
        asking
          ? html`<button type="button" class="btn go" id="check" @click=${singleClick(() => void this.#check())}>
              ${icon('right')}${t.t('quiz.check')}
            </button>`
          : html`<button
              type="button"
              class="btn ${this.phase === 'solved' ? '' : 'go'}"
              id="again"
              @click=${singleClick(() => void this.#tryAgain())}
            >
              ${icon('notyet')}${t.t('quiz.tryAgain')}
            </button>`
      }
      ${
        moreHints
          ? html`<button type="button" class="btn" id="more-hint" @click=${singleClick(() => void this.#showHint())}>
              ${icon('hint')}${t.t(this.hints === 0 ? 'quiz.hint' : 'quiz.anotherHint')}
            </button>`
          : nothing
      }
      ${
        mayReread
          ? html`<button
              type="button"
              class="btn"
              id="show-hint"
              @click=${singleClick(() => void this.#turnHint(this.hints))}
            >
              ${icon('hint')}${t.t('quiz.hint')}
            </button>`
          : nothing
      }
      ${
        maySolve
          ? html`<button type="button" class="btn" id="solve" @click=${singleClick(() => void this.#solve())}>
              ${icon('help')}${t.t('quiz.showSolution')}
            </button>`
          : nothing
      }
    </div>`;
  }

  get #isRight(): boolean {
    return (
      this.phase !== 'asking' &&
      this.response !== undefined &&
      scoreQuestion(this.#asked, this.response).state === 'right'
    );
  }

  /** With this learner's own numbers. */
  get #asked(): Question {
    return askedQuestion(this.question, this.#state.session.attempt.seed);
  }

  get #tries(): number {
    return this.question.slot === undefined ? this.#uncounted : (this.#kept?.tries ?? 0);
  }

  get #kept(): SlotState | undefined {
    const { slot } = this.question;
    return slot === undefined ? undefined : this.#state.session.attempt.slots[slot];
  }

  /** Shows the question as the learner has left it. */
  #restore(): void {
    const kept = this.#kept;
    const last = kept?.answer?.question === keptAs(this.#asked) ? kept.answer.tries.slice(-1)[0] : undefined;
    this.#attemptId = this.#state.session.attempt.id;
    const begun = draftsOf(this.#state.session, this.begun).get(this.#draftKey);
    this.response = begun ? begun.response : last?.response;
    this.draft = begun?.draft;
    this.phase = last && !begun ? 'answered' : 'asking';
    this.#uncounted = 0;
    this.hints = kept?.hints ?? 0;
    this.hintAt = last ? 0 : this.hints;
    this.#watch.restart();
  }

  /** Other work than at the start has been found and taken: the question is shown as that left it. */
  #followAttempt(): void {
    if (this.hasUpdated && this.#state.session.attempt.id !== this.#attemptId) this.#restore();
  }

  #changed({ response, draft }: ResponseChangeEvent): void {
    this.response = response;
    this.draft = draft;
    this.phase = 'asking';
    const drafts = draftsOf(this.#state.session, this.begun);
    if (response ?? draft) drafts.set(this.#draftKey, { response, draft });
    else drafts.delete(this.#draftKey);
  }

  get #key(): string {
    // Asked again in a later lesson, a question has another row.
    return `${this.lesson.id} ${this.question.id} ${this.question.slot ?? ''}`;
  }

  /** An answer that was checked since, on another computer say, is newer than what had been begun before it. */
  get #draftKey(): string {
    return `${this.#key} ${this.#kept?.tries ?? 0}`;
  }

  async #check(): Promise<void> {
    const { question, response } = this;
    if (!response) {
      await tellMissing(formIn(this.renderRoot));
      return;
    }
    if (this.phase !== 'asking' || this.#checking === response) return;
    const key = this.#draftKey;
    this.#checking = response;
    try {
      await this.#state.session.dispatch(...this.#events(this.#asked, response));
    } finally {
      if (this.#checking === response) this.#checking = undefined;
    }
    const drafts = draftsOf(this.#state.session, this.begun);
    if (drafts.get(key)?.response === response) drafts.delete(key);
    // The learner may have gone on or thought again while the journal was written.
    if (this.question.id !== question.id || this.response !== response) return;
    this.#uncounted += 1;
    this.hintAt = 0;
    this.#parts.restart();
    this.phase = 'answered';
    await this.#focusFeedback();
  }

  #events(question: Question, response: Response): readonly AttemptEvent[] {
    const { slot: lesson, screens } = this.lesson;
    const screen = screens.find(({ blocks }) =>
      blocks.some((block) => block.kind === 'question' && block.question === question.id),
    );
    const seconds = this.#watch.takeSeconds();
    const given = tryOf(question, response);
    return [
      ...(question.slot === undefined
        ? []
        : [{ kind: 'answered', slot: question.slot, question: keptAs(question), given, seconds } as const]),
      ...(screen ? [{ kind: 'seen', lesson, screen: screens.indexOf(screen), id: screen.id } as const] : []),
    ];
  }

  /** Asks anew after a right answer: what was reached stays in the record, the next try begins empty. */
  async #practiseAgain(): Promise<void> {
    this.response = undefined;
    this.draft = undefined;
    this.hintAt = 0;
    await this.#tryAgain();
  }

  async #tryAgain(): Promise<void> {
    this.phase = 'asking';
    await this.updateComplete;
    formIn(this.renderRoot)?.focusAnswer();
  }

  async #showHint(): Promise<void> {
    const { slot } = this.question;
    this.hints += 1;
    await this.#turnHint(this.hints);
    if (slot !== undefined) await this.#state.session.dispatch({ kind: 'hint', slot });
  }

  async #turnHint(to: number): Promise<void> {
    this.hintAt = to;
    await this.updateComplete;
    this.#bring(this.hintHead);
  }

  /** Gives the place back to the feedback; without one, the learner goes on answering. */
  async #closeHint(): Promise<void> {
    this.hintAt = 0;
    await this.#focusFeedback();
    if (!this.feedbackHead) formIn(this.renderRoot)?.focusAnswer();
  }

  async #solve(): Promise<void> {
    this.hintAt = 0;
    this.phase = 'solved';
    await this.#focusFeedback();
  }

  async #focusFeedback(): Promise<void> {
    await this.updateComplete;
    this.#bring(this.feedbackHead);
  }

  /**
   * Focus to the head of a box. On a small screen the focus alone would show no more than its first line: the buttons
   * come into sight, and the box above all.
   */
  #bring(head: HTMLElement | null): void {
    head?.focus();
    for (const part of [this.renderRoot.querySelector('.buttons'), head?.closest('.state')]) {
      part?.scrollIntoView({ block: 'nearest' });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'practice-question': PracticeQuestionElement;
  }
}
