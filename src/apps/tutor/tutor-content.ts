import { loadScript } from '../../adapters/content/load-script.ts';
import type { Language } from '../../domain/course/language.ts';
import type { CourseSource } from '../../domain/record/suspend-records.ts';
import type { CourseKey } from '../../domain/review/course-key.ts';

/** What the app has in one language: its own words, and answer keys of the courses. */
export interface TutorContent {
  readonly words: object;
  /** Words of drawings and of their judge, as learners read them. */
  readonly drawing: object;
  readonly courses: readonly CourseKey[];
  /** The same courses, to read suspend data with. */
  readonly sources: readonly CourseSource[];
}

/** Brings the content of a language; rejects when its file does not come. */
export async function loadTutorContent(scope: object, language: Language): Promise<TutorContent> {
  const found = registered(scope, language);
  if (found) return found;
  await loadScript(`content/${language}.js`);
  const brought = registered(scope, language);
  if (!brought) throw new Error(`content/${language}.js holds no content`);
  return brought;
}

/** The build wrote it (toolchain/tutor/write-tutor.ts), and app and content stand in one folder. */
function registered(scope: object, language: Language): TutorContent | undefined {
  const all: unknown = Reflect.get(scope, 'tutorContent');
  return typeof all === 'object' && all !== null ? (Reflect.get(all, language) as TutorContent | undefined) : undefined;
}
