import type { Site } from '../site/site.ts';
import type { CourseIndex } from './compiled.ts';
import type { Language } from './language.ts';

/** What is decided when a package is made; stands in the page that starts the player. */
export interface PackageConfig {
  readonly course: CourseIndex;
  /** Version of the player's build. */
  readonly player: string;
  /** The language in which reports to the tutor are written. */
  readonly reportLanguage: Language;
  /** The status a host is told at the end. */
  readonly statusWhenDone: 'completed' | 'passed';
  readonly site: Site;
}
