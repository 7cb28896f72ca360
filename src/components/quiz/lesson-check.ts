import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { ObjectiveId, SlotNumber } from '../../domain/course/ids.ts';
import type { PackageConfig } from '../../domain/course/package-config.ts';
import type { Check, Lesson, Screen } from '../../domain/course/lesson.ts';
import type { LessonTexts } from '../../domain/course/texts.ts';
import { firstSeed, REPEATED, seedAfter } from '../../domain/quiz/draw-check.ts';
import type { Response } from '../../domain/quiz/response.ts';
import { keptAs } from '../../domain/quiz/variants.ts';
import type { AttemptEvent, CheckState } from '../../domain/tracking/attempt.ts';
import { begunContext, configContext, type BegunAnswers } from '../contexts.ts';
import { GoToEvent } from '../player/player-events.ts';
import { SessionState } from '../player/session-state.ts';
import { icon } from '../ui/icon.ts';
import { singleClick } from '../ui/single-click.ts';
import { StepStateChangedEvent, type Steppable } from '../ui/steppable.ts';
import { baseStyles, buttonStyles, stateStyles, textStyles } from '../ui/styles.ts';
import { checkIntro } from './check-intro.ts';
import { bareOutcome, checkOutcome } from './check-outcome.ts';
import { checkOverview } from './check-overview.ts';
import { CheckReview } from './check-review.ts';
import { keptRun, newRun, openItems, withResponse, type CheckRun } from './check-run.ts';
import { checkVerdict, repeatedCount } from './check-verdict.ts';
import { checkStyles } from './check-styles.ts';
import { draftsOf, isSame, type Draft } from './drafts.ts';
import { practicePlace } from './practice-place.ts';
import { formIn, questionForm, tellMissing } from './question-form.ts';
import { questionLayout, questionLayoutStyles } from './question-layout.ts';
import type { ResponseChangeEvent } from './response-change-event.ts';
import { RestTimer } from './rest-timer.ts';
import { Stopwatch } from './stopwatch.ts';
import { tryOf } from './try-of.ts';
import { unlearned } from './unlearned.ts';
import { wordsOf } from './words-of.ts';

type View = 'intro' | 'item' | 'overview' | 'result' | 'review';

/**
 * The test of a lesson: some questions of a pool, one at a time, without feedback until the learner ends it; then
 * the result and a review. The title block's Back and Next go through the questions. An answer is kept when the
 * learner rests for a moment or leaves its question, and the same questions come back after an interruption.
 */
@customElement('lesson-check')
export class LessonCheckElement extends LitElement implements Steppable {
  static override styles = [baseStyles, buttonStyles, stateStyles, textStyles, checkStyles, questionLayoutStyles];

  @property({ attribute: false }) lesson!: Lesson;
  @consume({ context: configContext }) private readonly config!: PackageConfig;
  @consume({ context: begunContext }) private readonly begun: BegunAnswers | undefined;
  @state() private view: View = 'intro';
  @state() private run: CheckRun | undefined;
  @state() private at = 0;
  @query('h1') private readonly heading!: HTMLElement | null;
  readonly #localize = new Localize(this);
  readonly #state = new SessionState(this, () => this.#followAttempt());
  readonly #watch = new Stopwatch(this);
  readonly #review = new CheckReview(this);
  readonly #rest = new RestTimer(this, () => this.#keepAnswer());
  /** What is safe of the responses: an unchanged one is not kept again. */
  #kept: readonly (Response | undefined)[] = [];
  #attemptId = '';
  #busy = false;
  /** The item about whose half answer the learner has been told: the second press on Next goes on. */
  #told = -1;

  get nextIsBest(): boolean {
    if (this.view === 'item') return this.run?.responses[this.at] !== undefined;
    return this.view === 'review' || (this.view === 'result' && this.#passed);
  }

  step(direction: 1 | -1): boolean {
    switch (this.view) {
      case 'intro':
      case 'result':
        return false;
      case 'item':
        return this.#stepItem(direction);
      case 'review':
        return this.#stepReview(direction);
      case 'overview':
        // Going on from here would leave the test without ending it.
        if (direction === 1) this.renderRoot.querySelector<HTMLElement>('#finish')?.focus();
        else void this.#go(this.at);
        return true;
    }
  }

  /** Brings the focus to the heading of what is shown now. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    const form = formIn(this.renderRoot);
    if (form) form.focusStem();
    else this.heading?.focus();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const before: Lesson | undefined = changed.get('lesson');
    // A language switch brings the same lesson as another object.
    if (!changed.has('lesson') || before?.id === this.lesson.id) return;
    if (before) void this.#dispatch(this.#takeAnswer(before));
    this.#restore();
  }

  override updated(changed: PropertyValues): void {
    const stepped = ['lesson', 'view', 'run', 'at'].some((name) => changed.has(name));
    if (stepped) this.dispatchEvent(new StepStateChangedEvent());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // The learner went elsewhere by the outline: what stood there is an answer too.
    if (this.view === 'item') void this.#dispatch(this.#takeAnswer());
  }

  override render() {
    const texts = this.#localize.i18n.lesson(this.lesson.id);
    const { check } = this.lesson;
    if (!texts || !check) return nothing;
    const t = this.#localize.t.bind(this.#localize);
    const heading = check.module
      ? t('quiz.test.ofModule', { number: this.lesson.number })
      : (texts.screens[this.#screen?.id ?? '']?.heading ?? '');
    if (this.view === 'intro' || !this.run) {
      return checkIntro({
        heading,
        questions: Math.min(check.draw, check.pool.length),
        module: check.module,
        keeps: this.#state.session.writes,
        localize: this.#localize,
        start: () => void this.#start(firstSeed(check, this.#state.session.attempt.seed)),
      });
    }
    switch (this.view) {
      case 'item':
      case 'review':
        return this.#item(this.run, texts);
      case 'overview':
        return checkOverview({
          run: this.run,
          texts,
          localize: this.#localize,
          open: (item) => void this.#go(item),
          finish: () => void this.#finish(),
        });
      case 'result':
        return this.#result(check, this.run, heading, texts);
    }
  }

  #item(run: CheckRun, texts: LessonTexts) {
    const question = run.items[this.at];
    const own = question && wordsOf(question, texts, this.#localize.i18n.language);
    if (!question || !own) return nothing;
    const reviewing = this.view === 'review';
    const response = run.responses[this.at];
    const review = reviewing
      ? this.#review.of({ question, texts: own, response, localize: this.#localize })
      : undefined;
    const alt = question.figure ? (texts.figures[question.figure]?.alt ?? '') : '';
    return questionLayout({
      form: questionForm({
        key: `${this.#attemptId} ${this.view} ${this.at} ${run.seed}`,
        question,
        texts: own,
        caption: this.#localize.t('quiz.questionOf', { number: this.at + 1, total: run.items.length }),
        response,
        draft: reviewing ? undefined : this.#draft(run, response),
        marks: reviewing ? 'solution' : 'none',
        readonly: reviewing,
        seed: run.seed,
        figures: this.lesson.figures,
        alt,
        changed: (event) => this.#changed(event),
      }),
      figure: this.lesson.figures.find(({ id }) => id === question.figure),
      alt,
      question,
      texts: own,
      side: html`<div class="side">${review?.said ?? nothing}</div>`,
      solution: review?.solution ?? nothing,
      reviewing,
      asking: !reviewing,
      said: reviewing,
      buttons: html`<div class="buttons">
        <button
          type="button"
          class="btn"
          id="overview"
          @click=${singleClick(() => (reviewing ? this.#show('result') : void this.#go(run.items.length)))}
        >
          ${icon('outline')}${this.#localize.t(reviewing ? 'quiz.test.toResult' : 'quiz.test.all')}
        </button>
      </div>`,
    });
  }

  #result(check: Check, run: CheckRun, heading: string, texts: LessonTexts) {
    const kept = this.#checkState;
    const verdict = checkVerdict(check, run, kept, this.config.course.pass);
    const { weak } = verdict;
    const left = unlearned(check, this.#state.session.attempt, this.config.course);
    const view = {
      heading: heading || this.#localize.t('quiz.test.result'),
      verdict,
      best: kept?.best,
      repeats: weak.length === 0 ? undefined : repeatedCount(check, weak, REPEATED),
      learnFirst: left.filter(({ lesson }) => weak.includes(lesson)).map(({ objective }) => objective),
      skips: left.length > 0,
      texts,
      localize: this.#localize,
      review: () => this.#show('review', 0),
      again: () => void this.#start(seedAfter(check, run.seed, run.focus, weak), weak),
      practise: (objective: ObjectiveId) => this.dispatchEvent(new GoToEvent(practicePlace(this.lesson, objective))),
    };
    const answersGone = openItems(run) === run.items.length && (kept?.best ?? 0) > 0;
    return answersGone ? bareOutcome({ ...view, passed: this.#passed }) : checkOutcome(view);
  }

  get #screen(): Screen | undefined {
    return this.lesson.screens.find(({ blocks }) => blocks.some(({ kind }) => kind === 'check'));
  }

  get #checkState(): CheckState | undefined {
    const { check } = this.lesson;
    return check && this.#state.session.attempt.checks[check.result];
  }

  get #passed(): boolean {
    const { run, lesson } = this;
    const kept = this.#checkState;
    if (kept?.passed === true || !run || !lesson.check) return kept?.passed === true;
    return checkVerdict(lesson.check, run, kept, this.config.course.pass).passed;
  }

  /** Shows the test as the learner has left it. */
  #restore(): void {
    const { session } = this.#state;
    this.#attemptId = session.attempt.id;
    this.#told = -1;
    this.run = this.lesson.check && keptRun(this.lesson.check, session.attempt);
    this.#kept = this.run?.responses ?? [];
    const kept = this.#checkState;
    if (!this.run || !kept) {
      this.view = 'intro';
      return;
    }
    this.at = Math.min(kept.at, this.run.items.length - 1);
    this.view = kept.phase === 'ended' ? 'result' : kept.at >= this.run.items.length ? 'overview' : 'item';
    if (this.view === 'item') this.#takeBegun(this.run);
    this.#watch.restart();
  }

  /** What was chosen just before the page was loaded anew is kept soon; an answer kept since then, elsewhere, stays. */
  #takeBegun(run: CheckRun): void {
    const begun = draftsOf(this.#state.session, this.begun).get(this.#draftKey(run));
    if (!begun?.response || !isSame(begun.over, run.responses[this.at])) return;
    this.run = withResponse(run, this.at, begun.response);
    this.#rest.restart();
  }

  #followAttempt(): void {
    if (this.hasUpdated && this.#state.session.attempt.id !== this.#attemptId) this.#restore();
  }

  #show(view: View, at = this.at): void {
    this.view = view;
    this.at = at;
    this.#watch.restart();
    void this.focusHeading();
  }

  async #start(seed: number, focus: readonly SlotNumber[] = []): Promise<void> {
    const { check } = this.lesson;
    if (!check || this.#busy) return;
    const run = newRun(check, this.#state.session.attempt, seed, focus);
    // Places that a repetition does not need keep what the try before has put there.
    const some = focus.length === 0 ? {} : { focus, places: check.places.slice(0, run.items.length) };
    await this.#dispatch([{ kind: 'check-began', result: check.result, places: check.places, seed, ...some }]);
    this.run = run;
    this.#kept = run.responses;
    this.#told = -1;
    this.#show('item', 0);
  }

  /** To an item, or behind the last one to the overview; the answer is safe before the next thing shows. */
  async #go(item: number): Promise<void> {
    const { check } = this.lesson;
    const { run } = this;
    if (!check || !run || this.#busy) return;
    const drafts = draftsOf(this.#state.session, this.begun);
    const key = this.#draftKey(run);
    await this.#dispatch([...this.#takeAnswer(), { kind: 'check-at', result: check.result, at: item }]);
    // The answer is safe: only how it was typed is still needed, and what was left half has the room.
    if (!drafts.get(key)?.draft) drafts.delete(key);
    if (item < run.items.length) this.#show('item', item);
    else this.#show('overview', run.items.length - 1);
  }

  async #finish(): Promise<void> {
    const { check, screens, slot } = this.lesson;
    const screen = this.#screen;
    if (!check || !this.run || this.#busy) return;
    const judged = checkVerdict(check, this.run, this.#checkState, this.config.course.pass);
    const { percent, passed, topics } = judged;
    await this.#dispatch([
      { kind: 'check-ended', result: check.result, percent, passed, ...(topics ? { topics } : {}) },
      // The check of a module is seen when it has been passed.
      ...(screen && !check.module
        ? [{ kind: 'seen', lesson: slot, screen: screens.indexOf(screen), id: screen.id } as const]
        : []),
    ]);
    this.#show('result');
  }

  #stepItem(direction: 1 | -1): boolean {
    if (this.at + direction < 0) {
      void this.#dispatch(this.#takeAnswer());
      return false;
    }
    if (direction === -1 || !this.#tellsHalfAnswer()) void this.#go(this.at + direction);
    return true;
  }

  #stepReview(direction: 1 | -1): boolean {
    const to = this.at + direction;
    if (this.run?.items[to]) this.#show('review', to);
    else this.#show('result');
    return true;
  }

  /** The first press on Next with half an answer says what is missing; the second goes on without it. */
  #tellsHalfAnswer(): boolean {
    const form = formIn(this.renderRoot);
    if (!form?.begun || this.#told === this.at) return false;
    this.#told = this.at;
    void tellMissing(form);
    return true;
  }

  /** What stands there as it was typed or placed; a whole answer that is kept counts for more than half another. */
  #draft(run: CheckRun, response: Response | undefined): Draft | undefined {
    const begun = draftsOf(this.#state.session, this.begun).get(this.#draftKey(run));
    return isSame(begun?.response, response) ? begun?.draft : undefined;
  }

  /** The same place of another draw is another question, and so is the same question in another try. */
  #draftKey(run: CheckRun): string {
    return `${this.lesson.id} ${run.seed} ${this.#checkState?.ended} ${this.at} ${run.items[this.at]?.id}`;
  }

  #changed({ response, draft }: ResponseChangeEvent): void {
    if (!this.run) return;
    const drafts = draftsOf(this.#state.session, this.begun);
    if (response ?? draft) drafts.set(this.#draftKey(this.run), { response, draft, over: this.#kept[this.at] });
    else drafts.delete(this.#draftKey(this.run));
    this.run = withResponse(this.run, this.at, response);
    this.#rest.restart();
  }

  /** Keeps a whole answer while the learner stays at its question, which may still be on the way to another. */
  #keepAnswer(): void {
    if (this.view !== 'item' || this.run?.responses[this.at] === undefined) return;
    void this.#state.session.dispatch(...this.#takeAnswer());
  }

  /** The answer to the item that is left, if it has changed. Half an answer does not replace a whole one. */
  #takeAnswer(lesson = this.lesson): readonly AttemptEvent[] {
    const { run, at } = this;
    const question = run?.items[at];
    const slot = lesson.check?.places[at];
    if (this.view !== 'item' || !run || !question || slot === undefined) return [];
    const response = run.responses[at];
    const kept = this.#kept[at];
    if (!response) this.run = withResponse(run, at, kept);
    if (!response || isSame(response, kept)) return [];
    this.#kept = run.responses;
    const seconds = this.#watch.takeSeconds();
    return [{ kind: 'answered', slot, question: keptAs(question), given: tryOf(question, response), seconds }];
  }

  async #dispatch(events: readonly AttemptEvent[]): Promise<void> {
    if (events.length === 0) return;
    this.#busy = true;
    try {
      await this.#state.session.dispatch(...events);
    } finally {
      this.#busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lesson-check': LessonCheckElement;
  }
}
