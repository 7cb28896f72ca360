import { consume } from '@lit/context';
import { LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Lesson } from '../../domain/course/lesson.ts';
import { findLesson } from '../../domain/course/outline.ts';
import type { PackageConfig } from '../../domain/course/package-config.ts';
import { drawRetrieval } from '../../domain/quiz/draw-retrieval.ts';
import { configContext } from '../contexts.ts';
import { SessionState } from '../player/session-state.ts';
import type { Steppable } from '../ui/steppable.ts';

/**
 * Stands unseen on the first screen of a lesson: where the learner goes on from it for the first time, it chooses what
 * the lesson asks again of earlier ones, and leads there. Nothing to ask, nothing happens.
 */
@customElement('lesson-opening')
export class LessonOpening extends LitElement implements Steppable {
  @property({ attribute: false }) lesson!: Lesson;
  @consume({ context: configContext }) private readonly config!: PackageConfig;
  readonly #state = new SessionState(this);

  readonly nextIsBest = true;

  step(direction: 1 | -1): boolean {
    const { session } = this.#state;
    const { course } = this.config;
    const { attempt } = session;
    const { slot, screens } = this.lesson;
    const lesson = findLesson(course, slot)?.lesson;
    const [first] = screens;
    const isNew = ((attempt.lessons[slot]?.seen ?? 0) & 1) === 0;
    const isDrawn = lesson?.retrieval?.some((place) => attempt.slots[place]);
    if (direction === -1 || !lesson || !first || !isNew || isDrawn) return false;
    const asks = drawRetrieval(attempt, course, lesson);
    if (asks.length === 0) return false;
    void session.dispatch(
      { kind: 'seen', lesson: slot, screen: 0, id: first.id },
      { kind: 'retrieval-drawn', lesson: slot, asks },
      { kind: 'went', place: { lesson: slot, screen: 0, item: 1 } },
    );
    return true;
  }

  protected override createRenderRoot(): HTMLElement {
    this.hidden = true;
    return this;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lesson-opening': LessonOpening;
  }
}
