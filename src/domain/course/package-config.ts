import type { Site } from '../site/site.ts';
import type { CourseIndex } from './compiled.ts';
import type { Language } from './language.ts';

/** The standards that a package can be made for; SCORM 2004 in two editions, which differ in what hosts keep. */
export const STANDARDS = ['1.2', '2004-4th', '2004-3rd'] as const;
export type Standard = (typeof STANDARDS)[number];

/** Answers in words for the tutor, or in the bare form that SCORM 1.2 gives to each type of question. */
export const RESPONSES = ['readable', 'strict'] as const;
export type Responses = (typeof RESPONSES)[number];

/** What a practice question is reported by: the row of its lesson, or a row of its own. */
export const PRACTICE_ROWS = ['lesson', 'question'] as const;
export type PracticeRows = (typeof PRACTICE_ROWS)[number];

/** What is decided when a package is made; stands in the page that starts the player. */
export interface PackageConfig {
  readonly course: CourseIndex;
  /** Version of the player's build. */
  readonly player: string;
  /**
   * Fingerprint of the player's code and its own texts. In the addresses of its files, so that no cache hands out those
   * of another build; absent in development.
   */
  readonly build?: string;
  /** The version of SCORM that the host is looked for in first. */
  readonly standard: Standard;
  /** The language in which reports to the tutor are written. */
  readonly reportLanguage: Language;
  /** The status a host is told at the end. */
  readonly statusWhenDone: 'completed' | 'passed';
  readonly site: Site;
  /** `lesson` if absent, as in a package of a whole course. */
  readonly practiceRows?: PracticeRows;
  /** How a host of SCORM 1.2 is told answers; `readable` if absent. SCORM 2004 has one form alone. */
  readonly responses?: Responses;
  /**
   * Of the trainer's code of each module that can be closed, by its id: what scrypt makes of it, in hexadecimal digits
   * (trainer-code.ts). Absent where no module can be closed.
   */
  readonly codes?: Readonly<Record<string, string>>;
}
