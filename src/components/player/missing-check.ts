import type { Screen } from '../../domain/course/lesson.ts';
import type { Place } from '../../domain/tracking/attempt.ts';
import type { LessonLoader } from './lesson-loader.ts';

/** Whether to tell the learner that a test does not come: on its own sheet, until the learner goes on all the same. */
export class MissingCheck {
  #quietAt = '';

  constructor(private readonly loader: Pick<LessonLoader, 'lacksCheck'>) {}

  /** @param shown the screen on the sheet; undefined where the sheet shows something else */
  isToBeTold(place: Place, shown: Screen | undefined): boolean {
    if (keyOf(place) !== this.#quietAt) this.#quietAt = '';
    if (!this.loader.lacksCheck || this.#quietAt !== '') return false;
    return shown?.blocks.some(({ kind }) => kind === 'check') ?? false;
  }

  /** The learner has been told; on the next visit, or when a try asked for has failed, it is told again. */
  goOn(place: Place): void {
    this.#quietAt = keyOf(place);
  }

  /** The learner wants to try again. */
  retry(): void {
    this.#quietAt = '';
  }
}

function keyOf({ lesson, screen }: Place): string {
  return `${lesson} ${screen}`;
}
