import { ContentFailure } from '../../adapters/content/content-failure.ts';
import type { Content, NoticeKind } from '../../components/contexts.ts';
import type { CompiledLesson } from '../../domain/course/compiled.ts';
import type { LessonId } from '../../domain/course/ids.ts';
import { hasPool } from '../../domain/course/split-check.ts';
import type { Language } from '../../domain/course/language.ts';
import type { Lesson } from '../../domain/course/lesson.ts';
import type { LessonTexts } from '../../domain/course/texts.ts';
import type { Clock } from './clock.ts';

/** The report's words wait until the learner's own screen stands, in milliseconds. */
const REPORT_DELAY = 2000;

/**
 * The content loader as the player sees it, with a memory: reports to the tutor need the lessons that are loaded, and
 * their words in the report language, which come in the background.
 */
export class LoadedLessons implements Content {
  readonly #lessons = new Map<LessonId, Lesson>();
  readonly #reportTexts: Record<string, LessonTexts> = {};

  constructor(
    private readonly options: {
      readonly loader: Omit<Content, 'hurry'>;
      /** Resolves when the first screen stands and the learner has begun: what it does not need waits till then. */
      readonly later: Promise<void>;
      readonly reportLanguage: Language;
      readonly clock: Pick<Clock, 'setTimeout'>;
      readonly onFailure: (notice: NoticeKind) => void;
      /** The learner wants what is missing to be tried again. */
      readonly onHurry: () => void;
    },
  ) {}

  /** Every lesson that has come so far, in whatever language. */
  get lessons(): readonly Lesson[] {
    return [...this.#lessons.values()];
  }

  /** Texts in the report language by lesson id, as far as they have come. */
  get reportTexts(): Readonly<Record<string, LessonTexts | undefined>> {
    return this.#reportTexts;
  }

  /** Whether all of a lesson is there that its rows need. */
  has(id: LessonId): boolean {
    const lesson = this.#lessons.get(id);
    return lesson !== undefined && hasPool({ lesson });
  }

  async language(language: Language): Promise<void> {
    await this.#told(this.options.loader.language(language));
  }

  async lesson(id: LessonId, language: Language): Promise<CompiledLesson> {
    const loaded = await this.#told(this.options.loader.lesson(id, language));
    this.#remember(loaded);
    if (language !== this.options.reportLanguage) {
      this.options.clock.setTimeout(() => void this.forReport(id), REPORT_DELAY);
    }
    return loaded;
  }

  /** In the background: a failure is no notice, whoever asked tries again. */
  async whole(id: LessonId, language: Language): Promise<CompiledLesson> {
    await this.options.later;
    const loaded = await this.options.loader.whole(id, language);
    this.#remember(loaded);
    return loaded;
  }

  hurry(): void {
    this.options.onHurry();
  }

  /** Brings a lesson for reports alone; without it rows carry letters and codes, so a failure is no notice. */
  async forReport(id: LessonId): Promise<void> {
    try {
      this.#remember(await this.options.loader.whole(id, this.options.reportLanguage));
    } catch (error) {
      if (!(error instanceof ContentFailure)) throw error;
    }
  }

  #remember({ language, lesson, texts }: CompiledLesson): void {
    if (!this.has(lesson.id)) this.#lessons.set(lesson.id, lesson);
    if (language === this.options.reportLanguage) this.#reportTexts[lesson.id] = texts;
  }

  async #told<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (error instanceof ContentFailure) {
        this.options.onFailure(error.code === 'mixed' ? 'version-mixed' : 'loading-failed');
      }
      throw error;
    }
  }
}
