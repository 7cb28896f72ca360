import type { ReactiveControllerHost } from 'lit';
import type { CompiledLesson } from '../../domain/course/compiled.ts';
import type { LessonId } from '../../domain/course/ids.ts';
import { hasPool } from '../../domain/course/split-check.ts';
import type { Language } from '../../domain/course/language.ts';
import type { Content } from '../contexts.ts';

/** Milliseconds between two tries to bring the check of a lesson. */
const BETWEEN_TRIES = 5000;

export type LoadFailure = 'loading-failed' | 'version-mixed';

/** Holds the lesson that is shown; what was there stays until the one asked for last has come. */
export class LessonLoader {
  loaded: CompiledLesson | undefined;
  /** The lessons that the shown one asks about again, in the language of the last answer. */
  earlier: readonly CompiledLesson[] = [];
  failure: LoadFailure | undefined;
  /** The pool of the lesson's check has been asked for in vain; the tries go on. */
  lacksCheck = false;
  /** The language that the learner has asked for and that is not shown yet. */
  wish: Language | undefined;
  #asked = '';
  /** Counts what was asked for: an answer to an earlier question is too late. */
  #turn = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly use: (language: Language) => Promise<void>,
  ) {}

  /**
   * Asks for a lesson, and for the earlier ones behind it that it asks about, unless they are those asked for last: in
   * the language wished for, else in the one shown. `use` is called when a wish has come true.
   */
  want(content: Content, lessons: readonly [LessonId, ...LessonId[]], shown: Language): void {
    const language = this.wish ?? shown;
    const key = [...lessons, language].join(' ');
    if (key === this.#asked) return;
    this.#asked = key;
    this.#turn += 1;
    this.failure = undefined;
    this.lacksCheck = false;
    void this.#load(this.#turn, content, lessons, language);
  }

  /** Asks again for what has not come. */
  retry(): void {
    this.#asked = '';
    this.failure = undefined;
    this.lacksCheck = false;
    this.host.requestUpdate();
  }

  /** Goes on with what is there: the language wished for is given up. */
  giveUp(): void {
    this.wish = undefined;
    this.retry();
  }

  async #load(
    turn: number,
    content: Content,
    [id, ...earlier]: readonly [LessonId, ...LessonId[]],
    language: Language,
  ): Promise<void> {
    try {
      if (this.wish) await content.language(language);
      // In another language a whole lesson stays whole: a check under way must not go away for a moment.
      const whole = this.loaded?.lesson.id === id && hasPool(this.loaded);
      const own = whole ? content.whole(id, language) : content.lesson(id, language);
      const [loaded, ...others] = await Promise.all([own, ...earlier.map((one) => content.lesson(one, language))]);
      if (turn !== this.#turn) return;
      this.loaded = loaded;
      this.earlier = others;
      if (!hasPool(loaded)) void this.#complete(turn, content, id, language);
      if (this.wish === language) {
        await this.use(language);
        if (this.wish === language) this.wish = undefined;
      }
    } catch (error) {
      if (turn !== this.#turn) return;
      this.failure = isMixed(error) ? 'version-mixed' : 'loading-failed';
    }
    this.host.requestUpdate();
  }

  /** Brings the pool of the check, however often that takes; the lesson goes on without it till then. */
  async #complete(turn: number, content: Content, id: LessonId, language: Language): Promise<void> {
    while (turn === this.#turn) {
      try {
        const whole = await content.whole(id, language);
        if (turn !== this.#turn) return;
        this.loaded = whole;
        this.lacksCheck = false;
        this.host.requestUpdate();
        return;
      } catch (error) {
        if (turn !== this.#turn) return;
        // A newer course has been put in: no further try can bring what belongs to this one.
        if (isMixed(error)) this.failure = 'version-mixed';
        else this.lacksCheck = true;
        this.host.requestUpdate();
        if (this.failure) return;
        await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES));
      }
    }
  }
}

function isMixed(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'mixed';
}
