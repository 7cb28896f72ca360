import type { DotGrid } from '../geometry/dot-grid.ts';
import { type Dot, type DotLine, isSame, type Step, stepsOf } from '../geometry/lattice.ts';
import { MOST_DRAWN, readLines, readSteps, writeSteps } from './dot-text.ts';
import type { GridQuestion } from './kinds/grid.ts';

/** Drawing on a grid of dots, whether by keys, mouse or finger. Plain data: every act makes another pen. */
export interface GridPen {
  /** Where the crosshair stands. */
  readonly at: Dot;
  /** Where the line under way begins. */
  readonly from?: Dot;
  /** In the order in which they were drawn; they may lie over each other. */
  readonly strokes: readonly DotLine[];
  /** What stood there before each change, the last one at the end. */
  readonly past: readonly (readonly DotLine[])[];
  /** What has come of the last act. */
  readonly news?: PenNews;
}

export type PenNews =
  | { readonly kind: 'moved' | 'began' | 'marked'; readonly dot: Dot; readonly onLine: boolean }
  | { readonly kind: 'drawn' | 'removed'; readonly line: DotLine }
  /** The line stands there already, nothing to remove is there, no more lines find room, or it was not drawn after all. */
  | { readonly kind: 'there' | 'nothing' | 'full' | 'given-up' | 'undone' };

/** A pen on what has been drawn; the crosshair stands on the first dot. */
export function newPen(drawing: string): GridPen {
  return { at: [0, 0], strokes: readLines(drawing), past: [] };
}

/** What has been drawn, as a response has it: what stood there from the start is no part of it. */
export function drawingOf({ strokes }: Pick<GridPen, 'strokes'>, question: GridQuestion): string {
  const { type } = question.grid;
  const given = readSteps(question.given ?? '', type);
  const steps = strokes.flatMap((line) => stepsOf(line, type)).filter((step) => !given.has(step));
  return writeSteps(new Set(steps), type);
}

const MOVES: Readonly<Record<string, Dot>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Moves the crosshair by one dot, not beyond the grid; undefined for a key that moves nothing. */
export function movePen(pen: GridPen, key: string, question: GridQuestion): GridPen | undefined {
  const [columns, rows] = MOVES[key] ?? [];
  if (columns === undefined || rows === undefined) return undefined;
  const { grid } = question;
  const at: Dot = [within(pen.at[0] + columns, grid.columns), within(pen.at[1] + rows, grid.rows)];
  return { ...pen, at, news: { kind: 'moved', dot: at, onLine: isOnLine(pen, at, question) } };
}

/** Begins a line where the crosshair stands, or ends the one under way; on the dot where it began it is a point or none. */
export function pressPen(pen: GridPen, question: GridQuestion): GridPen {
  const { at, from, strokes } = pen;
  if (from === undefined)
    return { ...pen, from: at, news: { kind: 'began', dot: at, onLine: isOnLine(pen, at, question) } };
  if (isSame(from, at) && !takesPoints(question)) return giveUp(pen);
  const { from: _, ...rest } = pen;
  const line: DotLine = [from, at];
  const drawing = drawingOf({ strokes: [...strokes, line] }, question);
  if (drawing === drawingOf(pen, question)) return { ...rest, news: { kind: 'there' } };
  if (drawing.split(/[- ]/u).length > MOST_DRAWN) return { ...rest, news: { kind: 'full' } };
  const news: PenNews = isSame(from, at) ? { kind: 'marked', dot: at, onLine: true } : { kind: 'drawn', line };
  return { ...changed(rest, [...strokes, line]), news };
}

/** Ends the line under way without drawing it. */
export function giveUp({ from, ...pen }: GridPen): GridPen {
  return from === undefined ? pen : { ...pen, news: { kind: 'given-up' } };
}

/** Takes away what was drawn last of all that goes through the dot where the crosshair stands. */
export function removeAt({ from: _, ...pen }: GridPen, { grid }: GridQuestion): GridPen {
  const line = [...pen.strokes].reverse().find((stroke) => goesThrough(stroke, pen.at, grid));
  if (!line) return { ...pen, news: { kind: 'nothing' } };
  const rest = pen.strokes.filter((stroke) => stroke !== line);
  return { ...changed(pen, rest), news: { kind: 'removed', line } };
}

/** Takes the last change back, or ends the line under way. */
export function undoPen(pen: GridPen): GridPen {
  if (pen.from !== undefined) return giveUp(pen);
  // Of an answer that was given before, nobody knows the order: its lines go from the last one on.
  const before = pen.past[pen.past.length - 1] ?? (pen.strokes.length > 0 ? pen.strokes.slice(0, -1) : undefined);
  if (!before) return { ...pen, news: { kind: 'nothing' } };
  return { ...pen, strokes: before, past: pen.past.slice(0, -1), news: { kind: 'undone' } };
}

function changed(pen: GridPen, strokes: readonly DotLine[]): GridPen {
  return { ...pen, strokes, past: [...pen.past, pen.strokes] };
}

/** Whether a question asks for points as well, or knows them as wrong. */
function takesPoints({ lines, wrong = [], optional = '' }: GridQuestion): boolean {
  const drawings = [...lines.map(({ draw }) => draw), ...wrong.map(({ draw }) => draw), optional];
  return drawings.some((draw) => readLines(draw).some(([from, to]) => isSame(from, to)));
}

function isOnLine({ strokes }: GridPen, dot: Dot, { grid, given = '' }: GridQuestion): boolean {
  return [...readLines(given), ...strokes].some((line) => goesThrough(line, dot, grid));
}

/** Whether a dot lies on a line: then the part up to it is made of the line's own steps. */
function goesThrough(line: DotLine, dot: Dot, { type }: Pick<DotGrid, 'type'>): boolean {
  if (line.some((end) => isSame(end, dot))) return true;
  const steps = new Set<Step>(stepsOf(line, type));
  return stepsOf([line[0], dot], type).every((step) => steps.has(step));
}

function within(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}
