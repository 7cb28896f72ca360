import { ContentFailure } from '../../adapters/content/content-failure.ts';
import type { Content, NoticeKind } from '../../components/contexts.ts';
import type { CompiledModule } from '../../domain/course/compiled.ts';
import type { ModuleId } from '../../domain/course/ids.ts';
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
  readonly #lessons = new Map<string, Lesson>();
  readonly #reportTexts: Record<string, LessonTexts> = {};
  readonly #modules = new Set<ModuleId>();

  constructor(
    private readonly options: {
      readonly loader: Content;
      readonly reportLanguage: Language;
      readonly clock: Pick<Clock, 'setTimeout'>;
      readonly onFailure: (notice: NoticeKind) => void;
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

  has(id: ModuleId): boolean {
    return this.#modules.has(id);
  }

  async language(language: Language): Promise<void> {
    await this.#told(this.options.loader.language(language));
  }

  async module(id: ModuleId, language: Language): Promise<CompiledModule> {
    const module = await this.#told(this.options.loader.module(id, language));
    this.#remember(module);
    if (language !== this.options.reportLanguage) {
      this.options.clock.setTimeout(() => void this.forReport(id), REPORT_DELAY);
    }
    return module;
  }

  /** Brings a module for reports alone; without it rows carry letters and codes, so a failure is no notice. */
  async forReport(id: ModuleId): Promise<void> {
    try {
      this.#remember(await this.options.loader.module(id, this.options.reportLanguage));
    } catch (error) {
      if (!(error instanceof ContentFailure)) throw error;
    }
  }

  #remember(module: CompiledModule): void {
    this.#modules.add(module.id);
    for (const lesson of module.lessons) this.#lessons.set(lesson.id, lesson);
    if (module.language === this.options.reportLanguage) Object.assign(this.#reportTexts, module.texts);
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
