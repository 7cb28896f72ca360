import type { Point } from '../geometry/point.ts';
import { DIMENSION_SIGNS } from '../sketch/dimension.ts';
import type { Layer } from '../sketch/line-type.ts';
import type { Sketch } from '../sketch/sketch.ts';
import type { TitleChoice, TitleLists } from '../sketch/title-lists.ts';
import type { SketchCommand, Things } from './sketch-command.ts';

/** What somebody gave a tool: by pointing, by typing or by picking, the tool does not know which. */
export type Answer =
  | { readonly kind: 'point'; readonly at: Point }
  | { readonly kind: 'number'; readonly value: number }
  /** Typed as such; a diameter arrives as half of it. */
  | { readonly kind: 'radius'; readonly value: number }
  | { readonly kind: 'option'; readonly option: string }
  /** A line of the drawing, and the place of it that was meant. */
  | { readonly kind: 'pick'; readonly entity: number; readonly at: Point }
  /** A dimension, by its place in the list. */
  | { readonly kind: 'size'; readonly dimension: number }
  | { readonly kind: 'things'; readonly things: Things }
  | { readonly kind: 'enter' };

/** What a tool can ask: keys of the sentences that ask it (`sketch.prompt` of the player's texts). */
export const PROMPTS = [
  'first-point',
  'next-point',
  'first-corner',
  'opposite-corner',
  'centre',
  'radius',
  'arc-start',
  'arc-over',
  'arc-end',
  'corners',
  'corner',
  'side-middle',
  'through-point',
  'direction',
  'project-from',
  'project-to',
  'mitre-corner',
  'quarter',
  'things',
  'layer',
  'move-from',
  'move-to',
  'turn-centre',
  'turn-angle',
  'mirror-from',
  'mirror-to',
  'mirror-keep',
  'columns',
  'rows',
  'spacing',
  'round-count',
  'offset-distance',
  'offset-side',
  'pick-line',
  'pick-second-line',
  'fillet-radius',
  'chamfer-first',
  'chamfer-second',
  'break-first',
  'break-second',
  'pick-size',
  'size-change',
  'size-from',
  'size-to',
  'size-place',
  'size-symbol',
  'size-upper',
  'size-lower',
  'size-count',
  'size-value',
  'pick-round',
  'hatch-place',
  'hatch-angle',
  'hatch-spacing',
  'isocircle-centre',
  'block-base',
  'insert-block',
  'insert-none',
  'insert-at',
  'sign-kind',
  'sign-roughness',
  'sign-letter',
  'sign-at',
  'sign-turn',
  'title-none',
  'title-field',
  'title-entry',
] as const;

export type Prompt = (typeof PROMPTS)[number];

/**
 * Words that tools take in the place of an answer; besides them the names of layers, fits (`H7`) and limits (`±0.1`), which
 * have names of their own.
 */
export const TOOL_OPTIONS = [
  'all',
  'close',
  'points',
  'flat',
  'level',
  'upright',
  'copy',
  'keep',
  'remove',
  'round',
  'symbol',
  'tolerance',
  'count',
  'value',
  'auxiliary',
  ...DIMENSION_SIGNS,
  'angle',
  'spacing',
  'top',
  'left',
  'right',
  'turn',
  'mirrored',
  'surface',
  'letter',
  'arrow',
] as const;

/** What a tool asks next. */
export interface Question {
  readonly prompt: Prompt;
  readonly takes: readonly Exclude<Answer['kind'], 'option'>[];
  /** Words that may be typed or chosen instead. */
  readonly options?: readonly string[];
  /** Where relative places, lengths and the rubber band begin; the last place given, if it is missing. */
  readonly base?: Point;
  /** Whether Escape begins again instead of taking the last answer back: what was drawn since stays. */
  readonly restarts?: boolean;
  /** Whether the place is one between lines: the crosshair means itself. */
  readonly free?: boolean;
  /** Whether lines that inserts show cannot be picked: they are changed by their block alone. */
  readonly own?: boolean;
  /** The field of the title block whose entries the options number. */
  readonly field?: TitleChoice;
}

/** Why a tool cannot go on with an answer; what it knew before stays. */
export type ToolFault =
  | 'same-place'
  | 'bad-count'
  | 'bad-size'
  | 'off-sheet'
  | 'in-line'
  | 'not-in-line'
  | 'wrong-kind'
  | 'no-crossing'
  | 'too-large'
  | 'same-line'
  | 'not-round'
  | 'not-straight'
  | 'not-closed'
  | 'gap'
  | 'on-line'
  | 'hatched'
  | 'no-insert'
  | 'no-field';

/** What answers come to. */
export type Outcome =
  /** More is needed; what can be shown of it already. */
  | { readonly kind: 'more'; readonly preview?: SketchCommand }
  /** Something is done; the tool goes on with the answers that it keeps. */
  | { readonly kind: 'command'; readonly command: SketchCommand; readonly keep: readonly Answer[] }
  | { readonly kind: 'refused'; readonly fault: ToolFault; readonly at: Point | undefined }
  /** Nothing more to do; the tool begins again. */
  | { readonly kind: 'end' };

/** What a tool works on. */
export interface Work {
  readonly sketch: Sketch;
  /** The layer of what is drawn. */
  readonly layer: Layer;
  /** What may stand in its title block. */
  readonly titles: TitleLists;
}

/**
 * A tool is a machine whose state is the answers so far: it says what it asks next, and what they come to with one more. The
 * same function makes the rubber band, by taking the cursor for an answer.
 */
export interface Tool {
  ask(answers: readonly Answer[], work: Work): Question;
  /** Called with at least one answer, each of a kind that was asked for. */
  take(answers: readonly Answer[], work: Work): Outcome;
}

export const MORE: Outcome = { kind: 'more' };
export const END: Outcome = { kind: 'end' };

/** Refuses an answer; `at` is where the fault lies, if that is elsewhere than the answer. */
export function refused(fault: ToolFault, at?: Point): Outcome {
  return { kind: 'refused', fault, at };
}

/** The places among answers, in their order. */
export function pointsOf(answers: readonly Answer[]): readonly Point[] {
  return answers.flatMap((answer) => (answer.kind === 'point' ? [answer.at] : []));
}

/** Whether an option was chosen. */
export function chose(answers: readonly Answer[], option: string): boolean {
  return answers.some((answer) => answer.kind === 'option' && answer.option === option);
}
