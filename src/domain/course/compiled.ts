import type { CourseId, LessonId, ModuleId, SlotNumber } from './ids.ts';
import type { Language } from './language.ts';
import type { Figure, Lesson } from './lesson.ts';
import type { PartPicture } from '../picture/part-picture.ts';
import type { PassRules } from './pass-rules.ts';
import type { Question } from './question.ts';
import type { CourseTexts, LessonTexts } from './texts.ts';

/** The form of the compiled course; a reader refuses any other. */
export const COMPILED_FORMAT = 1;

/** Most screens of a lesson: an attempt keeps one bit for each that has been seen. */
export const MAX_SCREENS = 30;

/** What the outline, the codec and the completion rules need of a lesson that is not loaded. */
export interface LessonIndex {
  readonly id: LessonId;
  readonly number: string;
  readonly screens: number;
  readonly slot: SlotNumber;
  /** The slots of its practice questions as runs: `[2, 8, 70, 1]` are slots 2 to 9, and 70. */
  readonly questions?: readonly number[];
  /** The rows of what is drawn in it; absent where nothing is. */
  readonly exercises?: readonly SlotNumber[];
  /** The rows by which those drawings travel, so many for each in turn (sketch/drawing-rows.ts). */
  readonly drawings?: readonly SlotNumber[];
  /** The rows of what the lesson asks of earlier lessons when it opens; absent where it asks nothing. */
  readonly retrieval?: readonly SlotNumber[];
  readonly check?: { readonly places: readonly SlotNumber[]; readonly result: SlotNumber };
}

/** A lesson that may be asked about again in a later one. */
export type AskedLesson = Pick<LessonIndex, 'id' | 'number' | 'slot' | 'questions'>;

/**
 * A module's check: a part of its own behind the lessons, with one screen. Its slot is that of its result, its number
 * the module's. It draws from the pools of the module's lessons and of earlier modules.
 */
export interface ModuleCheckIndex extends LessonIndex {
  readonly check: { readonly places: readonly SlotNumber[]; readonly result: SlotNumber };
  readonly pass: PassRules;
}

export interface ModuleIndex {
  readonly id: ModuleId;
  readonly number: string;
  readonly lessons: readonly LessonIndex[];
  readonly check?: ModuleCheckIndex;
}

/**
 * Kinds of rows of slots.tsv, with the letter that the index writes them by; `elsewhere` stands in an index alone, for a
 * slot of a module that the package does not carry.
 */
export const SLOT_KINDS = {
  lesson: 'L',
  question: 'Q',
  place: 'P',
  result: 'R',
  exercise: 'E',
  drawing: 'D',
  retrieval: 'M',
  'module-place': 'C',
  'module-result': 'S',
  elsewhere: 'X',
} as const;
export type SlotKind = keyof typeof SLOT_KINDS;

/** The part of a compiled course that is the same in all languages and known from the start; small. */
export interface CourseIndex {
  readonly format: typeof COMPILED_FORMAT;
  readonly id: CourseId;
  readonly version: string;
  /** Eight hexadecimal digits; changes when anything that a learner sees or is asked changes. */
  readonly hash: string;
  readonly languages: readonly Language[];
  readonly defaultLanguage: Language;
  readonly pass: PassRules;
  readonly modules: readonly ModuleIndex[];
  /** A module opens when the check of the one before it has been passed; every module is open if absent. */
  readonly nextModule?: 'mastery';
  /**
   * In a package of one module: the lessons before it, in the order of the course, with the questions that the package
   * carries of them. They belong to no module here: nothing of them is counted.
   */
  readonly earlier?: readonly AskedLesson[];
  /** The kinds of slot 1, 2, 3 ... as runs: `L8QP` is a lesson, eight questions, a place. */
  readonly slots: string;
}

/** One lesson in one language: what a lazy content file carries. */
export interface CompiledLesson {
  readonly format: typeof COMPILED_FORMAT;
  readonly hash: string;
  readonly language: Language;
  readonly lesson: Lesson;
  readonly texts: LessonTexts;
  /** Words of the player that few lessons need, by file of `locales/<language>/`; the packager puts them here. */
  readonly words?: object;
}

/** The pool of a lesson's check in one language, in a file of its own. */
export interface CompiledCheck {
  readonly format: typeof COMPILED_FORMAT;
  readonly hash: string;
  readonly language: Language;
  readonly id: LessonId;
  readonly pool: readonly Question[];
  readonly figures: readonly Figure[];
  readonly texts: Pick<LessonTexts, 'questions' | 'figures'>;
}

/** What each fault code of the course means, by code and language; for tutors, no package carries it. */
export type FaultMeanings = Readonly<Record<string, Readonly<Partial<Record<Language, string>>>>>;

/** The numbers of a question as its author wrote them; for tutors. */
export interface NumberFormulas {
  /** The values that each drawn number can have, ascending, by its name. */
  readonly values: Readonly<Record<string, readonly number[]>>;
  /** Of each computed number, by its name: `real / by`. */
  readonly computed: Readonly<Record<string, string>>;
  /** `drawn != 60` */
  readonly where: readonly string[];
  /** How many combinations there are; a package may carry fewer. */
  readonly count: number;
}

/** What the compiler hands to the packager. */
export interface CompiledCourse {
  readonly index: CourseIndex;
  readonly titles: Readonly<Partial<Record<Language, CourseTexts>>>;
  /** Every lesson in every language. */
  readonly lessons: readonly CompiledLesson[];
  /** Every part that a lesson shows in space, each once; absent where none does. */
  readonly parts?: readonly PartPicture[];
  /** What slot 1, 2, 3 ... was given to, retired keys too: `m02-scale/q1`. */
  readonly slotKeys: readonly string[];
  readonly faults: FaultMeanings;
  /** The lesson that teaches what a fault code shows is missing, by the code; '' where the course has none; no package carries it. */
  readonly taught?: Readonly<Record<string, string>>;
  /** How the numbers of a question are made, by `m02-scale/k6`, where it has some of its own; no package carries it. */
  readonly formulas?: Readonly<Record<string, NumberFormulas>>;
}
