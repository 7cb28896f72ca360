import { createContext } from '@lit/context';
import type { Language } from '../../domain/course/language.ts';
import type { Exercise } from '../../domain/grading/exercise.ts';
import type { FileProblem } from '../../domain/record/file-problem.ts';
import type { ReportKind } from '../../domain/record/report-columns.ts';
import type { CourseKey } from '../../domain/review/course-key.ts';
import type { ReportTable } from '../../domain/review/report-table.ts';
import type { Review } from '../../domain/review/review.ts';
import type { Sketch } from '../../domain/sketch/sketch.ts';

/** What was understood of a file, before anything of it is kept. */
export type FilePreview =
  | {
      readonly file: string;
      /** `work` is the suspend data of one learner. */
      readonly kind: 'report' | 'results' | 'work';
      readonly learners: number;
      readonly rows: number;
      /** Rows of courses that this computer knows. */
      readonly known: number;
      /** The columns that were ticked; of a report alone. */
      readonly ticked: readonly ReportKind[];
      /** Title of the package's part; of suspend data whose they are. */
      readonly part: string;
      /** Lines that would be left out. */
      readonly problems: readonly FileProblem[];
    }
  | {
      readonly file: string;
      readonly kind: 'names';
      readonly learners: number;
      /** Whether the list has the key of this computer's codes, that of another one, or none. */
      readonly codes: 'same' | 'other' | 'none';
    }
  | {
      readonly file: string;
      readonly kind: 'drawing';
      readonly sketch: Sketch;
      readonly damaged: boolean;
      /** What its rows begin with; '' where nothing tells which exercise it is for. */
      readonly exercise: string;
    }
  | { readonly file: string; readonly kind: 'refused'; readonly problems: readonly FileProblem[] };

/** A file that somebody has chosen or dropped. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** What a tutor decides about the files of a preview. */
export interface TakeChoices {
  /** Whether codes are made from now on as the list of names of another computer makes them. */
  readonly adopt?: boolean;
  /** Whose a file is that holds one learner, by its place in the preview: a name or an account code; '' leaves its code. */
  readonly whose?: readonly string[];
  /** Which exercise a drawing is for, by its place in the preview and what the exercise's rows begin with; '' for unknown. */
  readonly exercises?: readonly string[];
}

/** Where the app is: `new` has kept nothing yet, `locked` waits for its passphrase, `recovery` shows the code to print. */
export type DeskPhase = 'new' | 'locked' | 'recovery' | 'open';

/** The tutor's data, and all that can be done with it. */
export interface Desk {
  readonly phase: DeskPhase;
  /** While something takes long: the share that is done, 0 to 1. */
  readonly busy: number | undefined;
  /** The recovery code, in the phase `recovery` alone. */
  readonly recovery: string;
  /** Whether this browser keeps nothing: all is gone when the window is closed. */
  readonly keepsNothing: boolean;
  readonly courses: readonly CourseKey[];
  /** What is shown now. */
  readonly review: Review;
  readonly groups: readonly string[];
  /** The group that is shown; '' for all learners. */
  readonly group: string;
  readonly learners: number;
  readonly retentionDays: number;
  /** Learners who were erased because they have not been seen for so long, at the last opening. */
  readonly expired: number;
  /** Rows that could not be opened. */
  readonly damaged: number;
  /** Names by code, for as long as the app is open; empty without a list. */
  readonly names: ReadonlyMap<string, string>;
  /** Whether names have been read that no list holds yet. */
  readonly unsavedNames: boolean;
  readonly preview: readonly FilePreview[];
  /** How drawings for an exercise of the course that is shown are judged, by what its rows begin with. */
  exerciseOf(rows: string): Exercise | undefined;

  create(passphrase: string): Promise<void>;
  /** False when the secret does not fit. */
  unlock(secret: { readonly passphrase: string } | { readonly recovery: string }): Promise<boolean>;
  recoveryKept(): void;
  lock(): void;

  read(files: readonly GivenFile[]): Promise<void>;
  /** Keeps what the preview shows, in a group or in none. */
  take(group: string, choices?: TakeChoices): Promise<void>;
  dropPreview(): void;

  showCourse(id: string): void;
  showGroup(group: string): void;
  setRetention(days: number): Promise<void>;
  eraseLearner(code: string): Promise<void>;
  eraseAll(): Promise<void>;

  /** Numbers are those of the screen, with the decimal sign of the language; a spreadsheet writes them as it is used to. */
  saveTable(table: ReportTable, form: 'csv' | 'xlsx', language: Language): void;
  saveResults(): void;
  saveNames(): void;
  saveLongTable(): void;
  print(): void;

  /** Milliseconds since 1970 by the clock of the wall: what reports of this place say. */
  now(): number;
  subscribe(listener: () => void): () => void;
}

/** The tutor's data. */
export const deskContext = createContext<Desk>('desk');
