import type { FigureParts } from './figure-parts.ts';
import type { ToolName } from '../drafting/command-names.ts';
import type { Exercise } from '../grading/exercise.ts';
import type { PassRules } from './pass-rules.ts';
import type { FigureId, LessonId, ObjectiveId, PartId, QuestionId, ScreenId, SlotNumber, TermId } from './ids.ts';
import type { PrincipalView } from '../projection/view-direction.ts';
import type { Question } from './question.ts';

/**
 * One part of a screen. Its words stand in the lesson's texts at `screens.<screen>.<id>`, in the form
 * that the kind needs: see BlockTexts.
 */
export type Block =
  | { readonly kind: 'text'; readonly id: string }
  | { readonly kind: 'callout'; readonly id: string; readonly tone: 'keep' | 'note' }
  | { readonly kind: 'figure'; readonly figure: FigureId }
  | { readonly kind: 'steps'; readonly id: string; readonly figure: FigureId; readonly count: number }
  | { readonly kind: 'example'; readonly id: string; readonly figure?: FigureId; readonly count: number }
  | { readonly kind: 'table'; readonly id: string; readonly columns: number; readonly rows: number }
  | {
      readonly kind: 'part';
      readonly id: string;
      readonly part: PartId;
      /** The views beside it, in the order in which they are named. */
      readonly views: readonly PrincipalView[];
      /** The view from which it can be cut, step by step; absent where it cannot. */
      readonly cut?: PrincipalView;
    }
  | {
      readonly kind: 'exercise';
      /** Its own, in its lesson; also the key of its words. */
      readonly id: QuestionId;
      /** Stands beside its task. */
      readonly figure?: FigureId;
      /** Can be turned beside the sheet. */
      readonly part?: PartId;
    }
  | { readonly kind: 'words' }
  | { readonly kind: 'question'; readonly question: QuestionId }
  | { readonly kind: 'check' };

export interface Screen {
  readonly id: ScreenId;
  readonly blocks: readonly Block[];
}

/** A test without feedback until its end: so many questions drawn from the pool, one row a place. */
export interface Check {
  readonly draw: number;
  /** The rows of place 1, place 2, ... */
  readonly places: readonly SlotNumber[];
  /** The row of its best result. */
  readonly result: SlotNumber;
  readonly pool: readonly Question[];
  /** Of a module's check alone. */
  readonly module?: ModuleCheck;
}

/** What a module's check asks for beside the number of its places. */
export interface ModuleCheck {
  /** What it judges, each taught by a lesson of the module; the last one may be {@link EARLIER}. */
  readonly topics: readonly Topic[];
  readonly pass: PassRules;
}

export interface Topic {
  /** The objective of its questions. */
  readonly objective: ObjectiveId;
  /** The slot of the lesson that teaches it; 0 for what earlier modules have taught. */
  readonly lesson: SlotNumber;
  /** So many places, where the number is fixed; the other topics share what is left. */
  readonly places?: number;
}

/**
 * The topic of a module's check that asks again what earlier modules have taught: it counts in the score, yet is no
 * objective of the module. No folder of a lesson can have this name.
 */
export const EARLIER = 'earlier.modules' as ObjectiveId;

export interface Figure {
  readonly id: FigureId;
  /** SVG text with classes of the figure style sheet and translated labels; steps are `<g data-step="n">`. */
  readonly svg: string;
  /** Where it has parts that questions refer to. */
  readonly parts?: FigureParts;
}

export interface Term {
  readonly id: TermId;
  /** The table's preferred word in each language of the course. */
  readonly words: Readonly<Record<string, string>>;
}

/** Something to be drawn in a lesson. */
export interface LessonExercise {
  readonly id: QuestionId;
  /** In reports: `first-line`. */
  readonly name: string;
  /** What it practises, of the lesson's objectives; absent where it names none. */
  readonly objective?: ObjectiveId;
  /** Its row. */
  readonly slot: SlotNumber;
  /** The rows by which the drawing travels. */
  readonly drawings: readonly SlotNumber[];
  /** The tools that may be used, in the order in which they are offered. */
  readonly tools: readonly ToolName[];
  readonly drawn: Exercise;
}

/** A lesson in one language. Everything but `figures` is the same in all of them. */
export interface Lesson {
  readonly id: LessonId;
  /** As people say it: `2.3`. */
  readonly number: string;
  /** The row of the lesson's practice. */
  readonly slot: SlotNumber;
  readonly objectives: readonly ObjectiveId[];
  readonly screens: readonly Screen[];
  readonly questions: readonly Question[];
  /** Absent where there are none. */
  readonly exercises?: readonly LessonExercise[];
  readonly check?: Check;
  readonly figures: readonly Figure[];
  readonly terms: readonly Term[];
}
