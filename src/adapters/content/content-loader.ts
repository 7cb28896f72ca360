import type { CompiledLesson, CourseIndex } from '../../domain/course/compiled.ts';
import type { LessonId, PartId } from '../../domain/course/ids.ts';
import type { Language } from '../../domain/course/language.ts';
import { outline } from '../../domain/course/outline.ts';
import { hasPool, joinCheck } from '../../domain/course/split-check.ts';
import { readCompiledCheck, readCompiledLesson } from '../../domain/course/read-compiled.ts';
import type { CourseTexts } from '../../domain/course/texts.ts';
import type { PartPicture } from '../../domain/picture/part-picture.ts';
import { readPicture } from '../../domain/picture/read-picture.ts';
import { ContentFailure, type ContentFailureCode } from './content-failure.ts';
import { checkEntry, checkFile, dataEntry, dataFile, partEntry, partFile, registered } from './data-file.ts';

export interface ContentLoaderOptions {
  readonly course: Pick<CourseIndex, 'hash' | 'modules'>;
  /** Fingerprint of the player that the texts must belong to; not looked at if absent. */
  readonly build?: string | undefined;
  /** Runs a script at an address relative to the page; rejects when it does not come. */
  readonly load: (address: string) => Promise<void>;
  /** The global object on which data files register themselves. */
  readonly scope: object;
  /** Takes the texts that have come: i18next in the player. */
  readonly texts: {
    addLanguage(language: Language, ui: object, course: CourseTexts): void;
    addLesson(lesson: CompiledLesson): void;
  };
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Waits before the second and the third try, in milliseconds. */
const WAITS = [500, 2000];

interface Loaded {
  readonly lesson: CompiledLesson | undefined;
}

/** Brings languages and lessons as script data: each file once, three tries, its version checked. */
export class ContentLoader {
  readonly #files = new Map<string, Promise<Loaded>>();
  readonly #whole = new Map<string, Promise<CompiledLesson>>();

  constructor(private readonly options: ContentLoaderOptions) {}

  /** Resolves when the language's texts of player and course are there; rejects with a ContentFailure. */
  async language(language: Language): Promise<void> {
    await this.#file(language, this.#first);
  }

  /** The lesson in the language; rejects with a ContentFailure. */
  async lesson(id: LessonId, language: Language): Promise<CompiledLesson> {
    const { lesson } = await this.#file(language, id);
    if (!lesson) throw new Error(`the file of ${id} in ${language} was accepted without it`);
    return lesson;
  }

  /** The lesson with the pool of its check, from a second file; rejects with a ContentFailure. */
  whole(id: LessonId, language: Language): Promise<CompiledLesson> {
    const file = checkFile(language, id);
    const known = this.#whole.get(file);
    if (known) return known;
    const loading = this.lesson(id, language).then((lesson) =>
      hasPool(lesson) ? lesson : this.#tries(file, () => this.#readCheck(file, lesson)),
    );
    this.#whole.set(file, loading);
    loading.catch(() => this.#whole.delete(file));
    return loading;
  }

  /** A part in space; rejects with a ContentFailure. */
  part(id: PartId): Promise<PartPicture> {
    const file = partFile(id);
    return this.#tries(file, () => {
      const { scope, course } = this.options;
      const result = readPicture(registered(scope, partEntry(id)), { hash: course.hash, id });
      if (!result.ok) throw new ContentFailure(failureCode(result.fault.code), file, JSON.stringify(result.fault));
      return result.value;
    });
  }

  get #first(): LessonId | undefined {
    return outline(this.options.course)[0]?.lesson.id;
  }

  #file(language: Language, lesson: LessonId | undefined): Promise<Loaded> {
    const withTexts = lesson === this.#first;
    const file = dataFile(language, withTexts ? undefined : lesson);
    const known = this.#files.get(file);
    if (known) return known;
    const loading = this.#tries(file, () => this.#read(file, language, lesson, withTexts));
    this.#files.set(file, loading);
    // Asked again, it is tried again.
    loading.catch(() => this.#files.delete(file));
    return loading;
  }

  async #tries<T>(file: string, read: () => T): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      try {
        // The hashes keep a cache from handing out another version's file; the try keeps it from repeating a bad one.
        const { course, build } = this.options;
        const address = [`${file}?${course.hash}`, build ?? [], attempt > 0 ? attempt : []].flat().join('-');
        await this.options.load(address).catch((error: unknown) => {
          throw new ContentFailure('missing', file, error instanceof Error ? error.message : 'does not come');
        });
        return read();
      } catch (error) {
        const wait = WAITS[attempt];
        if (wait === undefined || !(error instanceof ContentFailure)) throw error;
        await this.options.wait(wait);
      }
    }
  }

  #readCheck(file: string, lesson: CompiledLesson): CompiledLesson {
    const { language } = lesson;
    const { id } = lesson.lesson;
    const { scope, texts, course } = this.options;
    const result = readCompiledCheck(registered(scope, checkEntry(language, id)), { hash: course.hash, id, language });
    if (!result.ok) throw new ContentFailure(failureCode(result.fault.code), file, JSON.stringify(result.fault));
    const whole = joinCheck(lesson, result.value);
    texts.addLesson(whole);
    return whole;
  }

  #read(file: string, language: Language, id: LessonId | undefined, withTexts: boolean): Loaded {
    const { scope, texts, course, build } = this.options;
    let lesson: CompiledLesson | undefined;
    if (id) {
      const result = readCompiledLesson(registered(scope, dataEntry(language, id)), {
        hash: course.hash,
        id,
        language,
      });
      if (!result.ok) throw new ContentFailure(failureCode(result.fault.code), file, JSON.stringify(result.fault));
      lesson = result.value;
    }
    if (withTexts) {
      if (build !== undefined && registered(scope, dataEntry(language, 'build')) !== build)
        throw new ContentFailure('mixed', file, 'belongs to another build of the player');
      const ui = registered(scope, dataEntry(language, 'ui'));
      const titles = registered(scope, dataEntry(language, 'course'));
      if (!isRecord(ui)) throw new ContentFailure('missing', file, 'holds no texts of the player');
      if (!isCourseTexts(titles)) throw new ContentFailure('missing', file, 'holds no titles of the course');
      texts.addLanguage(language, ui, titles);
    }
    if (lesson) texts.addLesson(lesson);
    return { lesson };
  }
}

function failureCode(fault: 'damaged' | 'format' | 'other'): ContentFailureCode {
  return fault === 'damaged' ? 'missing' : 'mixed';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isCourseTexts(value: unknown): value is CourseTexts {
  return isRecord(value) && typeof value.title === 'string' && isRecord(value.modules);
}
