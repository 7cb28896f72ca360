import type { LessonId } from '../../domain/course/ids.ts';
import type { LoadedLessons } from './loaded-lessons.ts';

/** A lesson whose rows are at the host as letters and codes. */
interface Owed {
  readonly lesson: LessonId;
  /** The rows that changed after this point of the attempt. */
  readonly since: number;
}

/**
 * Rows that went to the host before their lesson's words in the report language had come; they are sent once more
 * when the words are there.
 */
export class OwedWords {
  #owed: readonly Owed[] = [];

  constructor(
    private readonly lessons: Pick<LoadedLessons, 'reportTexts' | 'forReport'>,
    /** Called when words have come that are owed. */
    private readonly onWords: () => void,
  ) {}

  /** What the next commit can make good. */
  get due(): readonly Owed[] {
    return this.#owed.filter(({ lesson }) => this.lessons.reportTexts[lesson]);
  }

  /** A commit with rows of these lessons, changed after `since`, is on its way. */
  send(lessons: readonly LessonId[], since: number): void {
    const known = new Set(this.#owed.map(({ lesson }) => lesson));
    for (const lesson of lessons) {
      if (this.lessons.reportTexts[lesson] || known.has(lesson)) continue;
      this.#owed = [...this.#owed, { lesson, since }];
      void this.lessons.forReport(lesson).then(() => {
        if (this.lessons.reportTexts[lesson]) this.onWords();
      });
    }
  }

  /** A commit that made these good has arrived. */
  settle(done: readonly Owed[]): void {
    this.#owed = this.#owed.filter((one) => !done.includes(one));
  }
}
