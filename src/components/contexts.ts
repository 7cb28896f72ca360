import { createContext } from '@lit/context';
import type { CompiledLesson } from '../domain/course/compiled.ts';
import type { StageOpener } from '../adapters/three/stage-opener.ts';
import type { LessonId, ModuleId, PartId, SlotNumber } from '../domain/course/ids.ts';
import type { Language } from '../domain/course/language.ts';
import type { PackageConfig } from '../domain/course/package-config.ts';
import type { PartPicture } from '../domain/picture/part-picture.ts';
import type { Attempt, AttemptEvent } from '../domain/tracking/attempt.ts';
import type { SaveState } from '../domain/tracking/save-state.ts';

/** Something that happened to the learner's work and that the learner is told about, by its locale key. */
export type NoticeKind =
  | 'server-silent'
  | 'storage-refused'
  | 'storage-refused-alone'
  | 'storage-late'
  | 'work-late'
  | 'second-window'
  | 'view-only'
  | 'state-damaged'
  | 'found-here'
  | 'loading-failed'
  | 'version-mixed'
  | 'module-closed'
  | 'broken';

/** The learner's work: what it is now, and the one way to change it. */
export interface Session {
  readonly attempt: Attempt;
  readonly saveState: SaveState;
  /** False in review, preview and a second window: answers may be tried, nothing is kept. */
  readonly writes: boolean;
  /** False when the course was opened without a learning platform. */
  readonly hosted: boolean;
  /** What the learner should be told now, if anything; dismissed with `dismiss`. */
  readonly notice: NoticeKind | undefined;
  /** Resolves when the change is safe on this computer (or known not to be). */
  dispatch(...events: readonly AttemptEvent[]): Promise<void>;
  dismiss(): void;
  /** Answers the question of the notice `found-here`: go on with the work found, or begin anew. */
  choose(continueFound: boolean): Promise<void>;
  /** Sends what the server has not got, now. */
  sendNow(): void;
  /** Ends the session and says what the learner should do next. */
  exit(): Promise<void>;
  readonly exited: boolean;
  /** Calls back after every change until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

/** Brings lessons and languages that are not there yet. */
export interface Content {
  /** Resolves when the texts of the player and the course titles in the language are in i18next. */
  language(language: Language): Promise<void>;
  /** The lesson in the language; its texts are then in i18next. */
  lesson(id: LessonId, language: Language): Promise<CompiledLesson>;
  /** The same with the pool of its check, which comes by a file of its own after the first screen. */
  whole(id: LessonId, language: Language): Promise<CompiledLesson>;
  /** The learner wants to try again: what has not come and waits for its next try is asked for now. */
  hurry(): void;
}

/** Knows the codes by which trainers open closed modules, as the package does: by a slow hash. */
export interface TrainerCodes {
  /** Whether the code is that of the module. Takes up to a second; rejects when the code cannot be checked. */
  opens(module: ModuleId, code: string): Promise<boolean>;
}

/** Brings what a part in space needs. Lessons without one ask for nothing. */
export interface Parts {
  /** Triangles and views of the part; rejects when they do not come. */
  picture(id: PartId): Promise<PartPicture>;
  /** What draws on this computer; rejects when it does not come. */
  stages(): Promise<StageOpener>;
}

/** Keeps what somebody draws on this computer, step by step, by the row of the exercise. */
export interface Drawings {
  /** What was last written; undefined where there is none. Rejects where the storage fails. */
  read(slot: SlotNumber): Promise<string | undefined>;
  write(slot: SlotNumber, text: string): Promise<unknown>;
  /** The responses in rows of the host's table, where it has them and gives them back. */
  held(rows: readonly SlotNumber[]): readonly string[];
}

/** Keeps the answers that have been begun and not been checked on this computer, as one text. */
export interface BegunAnswers {
  /** What had been kept when the player started. */
  readonly text: string | undefined;
  /**
   * What had been kept by a learner of whom the player heard only after it had started: a second window that goes on in
   * the place of the first. Undefined for whoever has been known all along, and whenever it is asked again.
   */
  missed(): Promise<string | undefined>;
  write(text: string): Promise<unknown>;
}

/** What the diagnostics page shows: labelled lines, made when it is opened. */
export interface Diagnostics {
  read(): Promise<readonly { readonly label: string; readonly value: string }[]>;
}

/** How the learner wants the player to look. */
export interface DisplayChoice {
  /** 1 (normal) to 4 (very large). */
  readonly textSize: 1 | 2 | 3 | 4;
  readonly theme: 'light' | 'dark' | 'contrast';
}

/** Keeps the look that the learner chose on this computer; without a provider it lasts for the session. */
export interface DisplayStore {
  read(): DisplayChoice | undefined;
  write(choice: DisplayChoice): void;
}

/** The learner's attempt and its save state. */
export const sessionContext = createContext<Session>('session');
/** Lazy lessons and languages. */
export const contentContext = createContext<Content>('content');
/** Course index, report language, site: fixed when the package was made. */
export const configContext = createContext<PackageConfig>('config');
/** Codes of trainers. */
export const codesContext = createContext<TrainerCodes>('codes');
/** Parts in space. */
export const partsContext = createContext<Parts>('parts');
/** Drawings that are being made. */
export const drawingsContext = createContext<Drawings>('drawings');
/** Answers that have been begun; without a provider they last as long as the page. */
export const begunContext = createContext<BegunAnswers>('begun');
/** Facts for whoever looks after the course. */
export const diagnosticsContext = createContext<Diagnostics>('diagnostics');
/** The chosen look; may be missing. */
export const displayContext = createContext<DisplayStore>('display');
