import type { FaultCode, ModuleId, QuestionId, ScreenId, SlotNumber } from '../course/ids.ts';
import type { Language } from '../course/language.ts';
import type { TopicBests } from '../quiz/module-standing.ts';
import type { Response } from '../quiz/response.ts';

/** How a row stands; the order is the order of merit, so that merging takes the greater. */
export const RESULTS = ['none', 'notyet', 'partly', 'right'] as const;
export type Result = (typeof RESULTS)[number];

/** One try at a question. */
export interface Try {
  readonly response: Response;
  readonly faults: readonly FaultCode[];
  readonly result: Exclude<Result, 'none'>;
  /** 0 to 1. */
  readonly score: number;
}

/** The tries at one question in full; suspend data carries it for the open lesson and check only. */
export interface Answer {
  /** Which question stood there; tells the items of a check apart. */
  readonly question: QuestionId;
  /** The first try and the last ones, in order; at most MAX_TRIES_KEPT. At a place in a check the answer that stands. */
  readonly tries: readonly Try[];
  /** Time spent on the question, whole seconds, pauses over three minutes left out. */
  readonly seconds: number;
}

export const MAX_TRIES_KEPT = 7;

/** What is known of one row (slot) of a question or of a place in a check. */
export interface SlotState {
  /** The best result so far. */
  readonly result: Result;
  /** 0 to 1, best so far. */
  readonly score: number;
  /** How often answered; at a place in a check, in how many draws of it. Counts to 15. */
  readonly tries: number;
  /** Hints seen; counts to 3. */
  readonly hints: number;
  readonly answer?: Answer;
  /** At a place of retrieval alone: the slot of the practice question that is asked again there. */
  readonly asks?: SlotNumber;
  /** Of an exercise alone: what was drawn, when it was last told; suspend data has no room for it. */
  readonly drawing?: ToldDrawing;
  /** The attempt's `sequence` when this row last changed: tells which rows a host has not got. */
  readonly changed: number;
}

/** A drawing in the texts of its rows (sketch/drawing-rows.ts). */
export interface ToldDrawing {
  readonly rows: readonly string[];
  /** The attempt's `sequence` when it last changed. */
  readonly changed: number;
}

/** What is known of a lesson, at the lesson's slot. */
export interface LessonState {
  /** Bit n is set when screen n has been left by Next, or its question answered: at most MAX_SCREENS. */
  readonly seen: number;
  /** The attempt's `sequence` when a screen was last seen, or a question of the lesson last answered. */
  readonly changed: number;
}

/** A check that has been begun, at its result slot. */
export interface CheckState {
  /** Best result in percent, 0 to 100; undefined before the first one ends. */
  readonly best?: number;
  /** Whether one has been passed, by score and by every objective. */
  readonly passed?: boolean;
  /** Of a module's check: the best percentage of each topic asked so far, in halves, by the slot of its lesson. */
  readonly topics?: TopicBests;
  /** Of a module's check: the lessons of the topics that the draw is of, all of them asked before; all when absent. */
  readonly focus?: readonly number[];
  /** How often ended; counts to 15. */
  readonly ended: number;
  /** The seed of the draw under way or last shown; 0 to 65,535. */
  readonly seed: number;
  readonly phase: 'running' | 'ended';
  /** The place the learner is at while running, from 0. */
  readonly at: number;
  readonly changed: number;
}

/** Trainer's codes that opened nothing, since the last one that did. */
export interface WrongCodes {
  /** From 1; counts to 15. */
  readonly count: number;
  /** The computer's clock at the last one, in milliseconds; absent where only the count has been kept. */
  readonly at?: number;
}

/** Where the learner is. */
export interface Place {
  /** The lesson's slot. */
  readonly lesson: SlotNumber;
  /** Index of the screen in its lesson, from 0. */
  readonly screen: number;
  /** Behind the first screen alone: which of the lesson's retrieval items is shown, from 1. */
  readonly item?: number;
}

/** All that is kept of one learner's work on one course: plain, immutable, merged by slot. */
export interface Attempt {
  /** Ten characters of the codec's alphabet, made when the attempt begins. */
  readonly id: string;
  /** Draws of checks and orders of options follow from it; 0 to 65,535. */
  readonly seed: number;
  /** Grows by one with every change; newest wins where merit does not decide. */
  readonly sequence: number;
  readonly language?: Language;
  readonly place: Place;
  readonly lessons: Readonly<Record<number, LessonState>>;
  readonly slots: Readonly<Record<number, SlotState>>;
  readonly checks: Readonly<Record<number, CheckState>>;
  /** The modules that a trainer's code has opened, by id, in order; absent when there are none. */
  readonly opened?: readonly ModuleId[];
  /** Absent when there are none. */
  readonly wrongCodes?: WrongCodes;
  /** Time in the course over all sessions, whole seconds. */
  readonly seconds: number;
}

/** A change that a learner's action makes; the only way an attempt grows. */
export type AttemptEvent =
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'went'; readonly place: Place }
  | { readonly kind: 'seen'; readonly lesson: SlotNumber; readonly screen: number; readonly id: ScreenId }
  /** The lesson begins to ask these questions of earlier lessons again, in this order. */
  | { readonly kind: 'retrieval-drawn'; readonly lesson: SlotNumber; readonly asks: readonly SlotNumber[] }
  | { readonly kind: 'hint'; readonly slot: SlotNumber }
  /** What has been drawn for an exercise is to be told. */
  | { readonly kind: 'drawn'; readonly slot: SlotNumber; readonly rows: readonly string[] }
  | {
      readonly kind: 'answered';
      readonly slot: SlotNumber;
      readonly question: QuestionId;
      readonly given: Try;
      readonly seconds: number;
    }
  | {
      readonly kind: 'check-began';
      readonly result: SlotNumber;
      readonly places: readonly SlotNumber[];
      readonly seed: number;
      /** Of a module's check: the lessons of the topics that are repeated; all when absent. */
      readonly focus?: readonly SlotNumber[];
    }
  | { readonly kind: 'check-at'; readonly result: SlotNumber; readonly at: number }
  /** Without `passed` the score alone decides. */
  | {
      readonly kind: 'check-ended';
      readonly result: SlotNumber;
      readonly percent: number;
      readonly passed?: boolean;
      /** Of a module's check: the best percentages with this try. */
      readonly topics?: TopicBests;
    }
  /** A trainer's code has opened a module. */
  | { readonly kind: 'module-opened'; readonly module: ModuleId }
  /** A trainer's code was not right, the `count`-th; or the wait after it begins anew at another time. */
  | ({ readonly kind: 'code-refused' } & Required<WrongCodes>)
  | { readonly kind: 'time'; readonly seconds: number };
