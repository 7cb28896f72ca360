import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Localize } from '../../adapters/i18n/localize.ts';
import type { Lesson, LessonExercise, Screen } from '../../domain/course/lesson.ts';
import type { PackageConfig } from '../../domain/course/package-config.ts';
import type { RichText } from '../../domain/course/rich-text.ts';
import type { BlockTexts, LessonTexts } from '../../domain/course/texts.ts';
import {
  keptText,
  drawnIn,
  openedDrawing,
  readKept,
  type DrawingNews,
  type KeptDrawing,
} from '../../domain/drafting/kept-drawing.ts';
import type { judgeExercise } from '../../domain/grading/exercise.ts';
import type { Grade } from '../../domain/grading/grade.ts';
import { HELP_STEPS } from '../../domain/grading/help-step.ts';
import { expandedSketch } from '../../domain/sketch/expand-inserts.ts';
import { NO_LISTS } from '../../domain/sketch/title-lists.ts';
import { drawingRows, fitsRows, readDrawingRows } from '../../domain/sketch/drawing-rows.ts';
import type { AttemptEvent, SlotState } from '../../domain/tracking/attempt.ts';
import { configContext, drawingsContext, type Drawings } from '../contexts.ts';
import { SessionState } from '../player/session-state.ts';
import { Stopwatch } from '../quiz/stopwatch.ts';
import { hintsAt } from '../drawing/exercise-hints.ts';
import '../ui/figure-drawing.ts';
import { icon } from '../ui/icon.ts';
import { richText } from '../ui/rich-text.ts';
import { singleClick } from '../ui/single-click.ts';
import { StepStateChangedEvent, type Steppable } from '../ui/steppable.ts';
import { baseStyles, buttonStyles, stateStyles, textStyles } from '../ui/styles.ts';
import type { DrawingChangedEvent } from './drawing-changed-event.ts';
import './drawing-ways.ts';
import { exerciseStyles } from './exercise-styles.ts';
import { exerciseSaid } from './exercise-said.ts';
import { exerciseTries } from './exercise-tries.ts';
import './sketch-board.ts';
import type { SketchBoard } from './sketch-board.ts';
import { toolIcon } from './tool-icon.ts';

/** After so many tries, with all help taken, the solution may be seen. */
const TRIES_BEFORE_SOLUTION = 3;

type Judge = typeof judgeExercise;

/**
 * Something to be drawn: what is asked, and a board that fills the window. Checking says what is not right yet, each time as much
 * as the learner asks for. Every step is kept on this computer as it happens; results go the way of answers, and with them the
 * drawing, which comes back on another computer where the host gives it back.
 */
@customElement('exercise-block')
export class ExerciseBlock extends LitElement implements Steppable {
  static override styles = [baseStyles, buttonStyles, stateStyles, textStyles, exerciseStyles];

  /** Brings who judges drawings; rejects where it does not come. Whoever defines the element says how. */
  static bringJudge: () => Promise<Judge>;

  @property({ attribute: false }) lesson!: Lesson;
  @property({ attribute: false }) exercise!: LessonExercise;
  /** The screen that it stands on, from 0. */
  @property({ type: Number }) screen = 0;

  @consume({ context: configContext })
  protected readonly config!: PackageConfig;

  @consume({ context: drawingsContext })
  protected readonly drawings!: Drawings;

  /** What was drawn before; undefined while it is read. */
  @state() private kept: KeptDrawing | undefined;
  @state() private news: DrawingNews | undefined;
  @state() private isOpen = false;
  @state() private graded: Grade | undefined;
  /** How far the ladder of help has been climbed, from 0. */
  @state() private rung = 0;
  @state() private showsSolution = false;
  /** Who judges did not come: nothing can be said of the drawing yet. */
  @state() private unjudged = false;
  /** Some steps of the journal could not be read. */
  @state() private lost = false;
  /** What is drawn has no room in what is sent. */
  @state() private tooLarge = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('sketch-board') private readonly board!: SketchBoard | null;
  @query('#draw') private readonly opener!: HTMLElement;
  readonly #localize = new Localize(this);
  readonly #state = new SessionState(this, () => this.#followAttempt());
  readonly #watch = new Stopwatch(this);
  #attemptId = '';
  /** As it was when the session last changed. */
  #writes = true;
  #checking = false;
  /** Something may have been drawn that the host has not been told. */
  #untold = false;

  /** Everything is right: nothing is left to do here but going on. */
  get nextIsBest(): boolean {
    return this.#best?.result === 'right';
  }

  /** An exercise has no steps of its own. */
  step(): boolean {
    return false;
  }

  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('page-ending', this.#ending);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('page-ending', this.#ending);
  }

  /** The page may never be seen again: the drawing goes with what is sent now. */
  readonly #ending = (): void => void this.#state.session.dispatch(...this.#toTell());

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('exercise');
    // A language switch brings the same exercise as another object.
    if (changed.has('exercise') && before?.slot !== this.exercise.slot) void this.#restore();
  }

  override render() {
    const t = this.#localize.t.bind(this.#localize);
    const texts = this.#localize.i18n.lesson(this.lesson.id);
    const screen = this.lesson.screens[this.screen];
    const words = screen && texts?.screens[screen.id];
    if (!words) return nothing;
    const task = html`<div class="text">${richText(wordsOf(words[this.exercise.id]).task)}</div>`;
    const best = this.#best;
    const figure = this.#figure(screen, texts);
    const part = this.#part(screen, words[this.exercise.id]);
    const isTurned = part !== nothing && figure === nothing;
    return html`<div class="layout ${isTurned ? 'turned' : ''}">
        <div class="task">
          <h1 tabindex="-1">${words.heading}</h1>
          ${task}
          ${
            best && best.tries > 0
              ? html`<p class="state ${best.result === 'none' ? 'notyet' : best.result}" role="status">
                  <span class="head"
                    >${icon(best.result === 'right' ? 'right' : best.result === 'partly' ? 'partly' : 'notyet')}
                    ${t('sketch.exercise.best', { points: Math.round(best.score * 100) })}</span
                  >
                </p>`
              : nothing
          }
          ${this.tooLarge && !this.isOpen ? html`<p>${t('sketch.exercise.tooLarge')}</p>` : nothing}
          <button
            type="button"
            class="btn ${this.nextIsBest ? '' : 'go'}"
            id="draw"
            ?disabled=${!this.kept}
            @click=${singleClick(() => void this.#open())}
          >
            ${toolIcon('line')}${t(best || this.kept?.journal || this.kept?.base ? 'sketch.exercise.goOn' : 'sketch.exercise.draw')}
          </button>
          ${this.config.site.downloads ? this.#ways() : nothing}
        </div>
        ${isTurned && !this.isOpen ? part : figure}
      </div>
      <dialog aria-label=${words.heading} @cancel=${(event: Event) => event.preventDefault()} @close=${this.#closed}>
        ${this.isOpen && this.kept ? this.#board(words.heading, html`${task}${figure}`, part) : nothing}
      </dialog>`;
  }

  /** What is to be drawn, with its sizes, where the lesson has a figure of it. */
  #figure({ blocks }: Screen, { figures }: LessonTexts) {
    const [id] = blocks.flatMap((block) => (block.kind === 'exercise' ? (block.figure ?? []) : []));
    const figure = this.lesson.figures.find((one) => one.id === id);
    return figure
      ? html`<figure-drawing .svg=${figure.svg} .alt=${figures[figure.id]?.alt ?? ''}></figure-drawing>`
      : nothing;
  }

  /** The part that can be turned beside the sheet. Its elements come by a piece of their own. */
  #part({ blocks }: Screen, words: string | BlockTexts | undefined) {
    const [id] = blocks.flatMap((block) => (block.kind === 'exercise' ? (block.part ?? []) : []));
    if (id === undefined) return nothing;
    return html`<div class="part" slot="part">
      <part-block .partId=${id} .alt=${wordsOf(words).alt ?? ''}>${this.#localize.t('player.loading')}</part-block>
    </div>`;
  }

  /** How the drawing can be taken along, once there is one. */
  #ways() {
    const { kept, exercise } = this;
    if (!kept?.journal && !kept?.base) return nothing;
    return html`<drawing-ways
      .start=${kept.base ?? exercise.drawn.given}
      .journal=${kept.journal}
      .name=${exercise.name}
      .titles=${exercise.drawn.titles ?? NO_LISTS}
    ></drawing-ways>`;
  }

  #board(heading: string, task: unknown, part: unknown) {
    const t = this.#localize.t.bind(this.#localize);
    const { graded } = this;
    const { diagnoses = [], solution = [] } = graded?.kind === 'graded' ? graded : {};
    const hints = hintsAt(diagnoses, this.rung);
    return html`<sketch-board
      .start=${this.kept?.base ?? this.exercise.drawn.given}
      .journal=${this.kept?.journal}
      .locked=${this.exercise.drawn.locked ?? 0}
      .tools=${this.exercise.tools}
      .titles=${this.exercise.drawn.titles ?? NO_LISTS}
      .marks=${hints.marks}
      .solution=${this.showsSolution ? { ...this.exercise.drawn.given, entities: solution } : undefined}
      .hints=${diagnoses.length}
      ?with-part=${part !== nothing}
      .label=${heading}
      @drawing-changed=${this.#changed}
    >
      <button slot="back" type="button" class="tool" id="back" @click=${this.#leave}>
        ${icon('back')}${t('sketch.exercise.task')}
      </button>
      ${part}
      <button
        slot="actions"
        type="button"
        class="btn go small"
        id="check"
        @click=${singleClick(() => void this.#check())}
      >
        ${icon('right')}${t('quiz.check')}
      </button>
      <div slot="hints" class="said" role="status" tabindex="-1">
        ${this.tooLarge ? html`<p>${t('sketch.exercise.tooLarge')}</p>` : nothing}
        ${this.lost ? html`<p>${t('sketch.exercise.lost')}</p>` : nothing}
        ${this.news && !graded ? html`<p>${t(`sketch.exercise.${this.news}`)}</p>` : nothing}
        ${this.unjudged ? html`<p>${t('sketch.exercise.unjudged')}</p>` : nothing} ${graded ? this.#said(graded) : task}
      </div>
    </sketch-board>`;
  }

  #said(graded: Grade) {
    return exerciseSaid({
      graded,
      rung: this.rung,
      mayCompare: graded.kind === 'graded' && graded.solution.length > 0 && this.#mayCompare(graded),
      showsSolution: this.showsSolution,
      localize: this.#localize,
      climb: () => void this.#climb(),
      compare: () => {
        this.showsSolution = !this.showsSolution;
      },
    });
  }

  /** A solution that can be laid over is shown to who has passed, and to who has tried and asked for all help. */
  #mayCompare({ diagnoses }: { readonly diagnoses: readonly unknown[] }): boolean {
    const helped = this.rung === HELP_STEPS.length - 1 && (this.#best?.tries ?? 0) >= TRIES_BEFORE_SOLUTION;
    return diagnoses.length === 0 || helped;
  }

  get #best(): SlotState | undefined {
    return this.#state.session.attempt.slots[this.exercise.slot];
  }

  /** Brings back what was drawn; without it the exercise begins anew. */
  async #restore(): Promise<void> {
    const { slot, drawings } = this.exercise;
    const { session } = this.#state;
    const attempt = (this.#attemptId = session.attempt.id);
    this.#writes = session.writes;
    this.kept = undefined;
    this.graded = undefined;
    this.rung = 0;
    this.showsSolution = false;
    this.news = undefined;
    this.tooLarge = false;
    const text = await this.drawings.read(slot).catch(() => undefined);
    if (slot !== this.exercise.slot || attempt !== this.#attemptId) return;
    const own = text === undefined ? undefined : readKept(text);
    const told = readDrawingRows(this.drawings.held(drawings));
    const { drawing, news } = openedDrawing(own, told, { attempt, tried: (this.#best?.tries ?? 0) > 0 });
    this.#untold = drawing.journal !== undefined;
    this.kept = drawing;
    this.news = news;
  }

  /**
   * Other work than at the start has been found and taken, or a second window goes on in the place of the first: what it
   * shows is not what is kept, and must not be written over that.
   */
  #followAttempt(): void {
    const { attempt, writes } = this.#state.session;
    const goesOn = writes && !this.#writes;
    this.#writes = writes;
    if (this.hasUpdated && (goesOn || attempt.id !== this.#attemptId)) void this.#restore();
  }

  async #open(): Promise<void> {
    // Asked for again when somebody checks; a file that did not come by now may come by then.
    ExerciseBlock.bringJudge().catch(() => undefined);
    this.#watch.restart();
    this.isOpen = true;
    await this.updateComplete;
    this.dialog.showModal();
    await this.board?.updateComplete;
    this.lost = (this.board?.lost ?? 0) > 0;
    this.tooLarge = this.board !== null && !fitsRows(this.board.sketch);
    this.board?.focus();
  }

  readonly #leave = (): void => {
    this.dialog.close();
    this.#closed();
  };

  /** Some browsers close a dialog at a second Escape without asking. */
  readonly #closed = (): void => {
    if (!this.isOpen) return;
    void this.#state.session.dispatch(...this.#toTell());
    this.isOpen = false;
    this.opener.focus();
  };

  /** Kept before anything else happens; where that fails, the drawing lasts as long as the page. */
  readonly #changed = ({ sketch, journal }: DrawingChangedEvent): void => {
    this.graded = undefined;
    this.tooLarge = !fitsRows(sketch);
    this.showsSolution = false;
    if (this.kept) this.#keep(drawnIn(this.#state.session.attempt.id, this.kept, journal));
    this.#untold = true;
  };

  #keep(drawing: KeptDrawing): void {
    this.kept = drawing;
    if (!this.#state.session.writes) return;
    void this.drawings.write(this.exercise.slot, keptText(drawing)).catch(() => undefined);
  }

  /** What of the drawing the host is to be told. Kept first, so that what comes back is never taken for newer work. */
  #toTell(): readonly AttemptEvent[] {
    const { board, kept } = this;
    const { attempt, writes } = this.#state.session;
    if (!board || !kept || !writes || !this.#untold) return [];
    this.#untold = false;
    const at = Math.max(attempt.sequence, kept.at) + 1;
    this.#keep({ ...kept, attempt: attempt.id, at });
    return [{ kind: 'drawn', slot: this.exercise.slot, rows: drawingRows(board.sketch, at) }];
  }

  async #check(): Promise<void> {
    const { board, exercise } = this;
    if (!board || this.#checking) return;
    this.#checking = true;
    try {
      const judge = await ExerciseBlock.bringJudge().catch(() => undefined);
      const graded = judge?.(expandedSketch(board.sketch), exercise.drawn);
      // What is said about a drawing is safe before it is said.
      if (graded?.kind === 'graded') {
        const seconds = this.#watch.takeSeconds();
        const { lesson, screen } = this;
        const tries = exerciseTries(graded, { lesson, exercise, screen, seconds });
        await this.#state.session.dispatch(...tries, ...this.#toTell());
      }
      this.unjudged = !graded;
      this.graded = graded;
    } finally {
      this.#checking = false;
    }
    this.rung = 0;
    this.dispatchEvent(new StepStateChangedEvent());
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.said')?.focus();
  }

  async #climb(): Promise<void> {
    this.rung += 1;
    await this.#state.session.dispatch({ kind: 'hint', slot: this.exercise.slot });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.said')?.focus();
  }
}

/** What is to be drawn, and what the part is, in words: the compiler has checked that they are there. */
function wordsOf(words: string | BlockTexts | undefined): { readonly task: RichText; readonly alt?: string } {
  return words && typeof words !== 'string' && 'task' in words ? words : { task: [] };
}

declare global {
  interface HTMLElementTagNameMap {
    'exercise-block': ExerciseBlock;
  }
}
