import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Exercise } from '../../domain/grading/exercise.ts';
import type { LearnerDrawing } from '../../domain/review/review.ts';
import { judgedDrawing, type JudgedDrawing } from './judged-drawing.ts';

/** So long at most, in milliseconds, the page waits for the judge at a time. */
const SLICE = 12;

/** Judges the drawings of a list a few at a time, and shows its element again when some are done; each drawing is judged once. */
export class DrawingJudge implements ReactiveController {
  readonly #done = new WeakMap<LearnerDrawing, JudgedDrawing>();
  #waiting: readonly LearnerDrawing[] = [];
  #exercise: Exercise | undefined;
  #timer: number | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Asks for those drawings of an exercise, in that order; others wait no longer. */
  ask(drawings: readonly LearnerDrawing[], exercise: Exercise | undefined): void {
    this.#exercise = exercise;
    this.#waiting = drawings.filter((one) => !this.#done.has(one));
    if (this.#waiting.length > 0) this.#timer ??= window.setTimeout(() => this.#work());
  }

  /** Undefined as long as it has not been judged. */
  of(one: LearnerDrawing): JudgedDrawing | undefined {
    return this.#done.get(one);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  hostConnected(): void {
    if (this.#waiting.length > 0) this.#timer ??= window.setTimeout(() => this.#work());
  }

  #work(): void {
    const end = performance.now() + SLICE;
    let done = 0;
    for (const one of this.#waiting) {
      this.#done.set(one, judgedDrawing(one, this.#exercise));
      done += 1;
      if (performance.now() > end) break;
    }
    this.#waiting = this.#waiting.slice(done);
    this.#timer = this.#waiting.length > 0 ? window.setTimeout(() => this.#work()) : undefined;
    // A long table is not written again for each slice.
    if (this.#waiting.length === 0) this.host.requestUpdate();
  }
}
