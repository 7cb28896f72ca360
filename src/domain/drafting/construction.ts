import { drawingRowsIn, readDrawingRows } from '../sketch/drawing-rows.ts';
import { decodeSketch } from '../sketch/sketch-codec.ts';
import type { Sketch } from '../sketch/sketch.ts';
import { newHistory, takeStep } from './history.ts';
import { replayJournal } from './journal.ts';
import { readKept, type KeptDrawing } from './kept-drawing.ts';

/** A drawing step by step: how it began, and how it was after each step that could be read. */
export interface Construction {
  readonly sketches: readonly [Sketch, ...Sketch[]];
  /** Steps that could not be read. */
  readonly lost: number;
}

/** A drawing that somebody has handed over as text. */
export interface HandedDrawing {
  readonly sketch: Sketch;
  /** Undefined where the text tells the drawing alone. */
  readonly construction: Construction | undefined;
  readonly damaged: boolean;
}

/**
 * The steps of a drawing as a computer keeps it, from the drawing that its exercise gives; undefined for steps of another
 * drawing, and where there are none. Never throws.
 */
export function constructionOf({ base, journal }: KeptDrawing, given: Sketch): Construction | undefined {
  const start = base ?? given;
  const replayed = journal === undefined ? undefined : replayJournal(start, journal);
  if (!replayed || replayed.steps.length === 0) return undefined;
  const sketches: [Sketch, ...Sketch[]] = [start];
  let history = newHistory(start);
  for (const step of replayed.steps) {
    const taken = takeStep(history, step);
    if (typeof taken === 'string') break;
    ({ history } = taken);
    sketches.push(history.sketch);
  }
  return { sketches, lost: replayed.lost };
}

/**
 * A drawing out of text in whatever form somebody hands it over: cells of a report with its rows, the code of a stored drawing,
 * or a drawing with its steps. Blanks and what stands around are left out. Undefined where there is none. Never throws.
 */
export function readHandedDrawing(text: string, given: Sketch): HandedDrawing | undefined {
  const rows = readDrawingRows(drawingRowsIn(text));
  if (rows?.stored) return { sketch: rows.stored.sketch, construction: undefined, damaged: rows.damaged };
  const bare = text.replace(/\s+/gu, '');
  const kept = readKept(bare);
  const construction = constructionOf(kept, given);
  if (construction) {
    const { sketches, lost } = construction;
    return { sketch: sketches[sketches.length - 1] ?? given, construction, damaged: lost > 0 };
  }
  const code = kept.base ?? wholeSketch(bare);
  return code && { sketch: code, construction: undefined, damaged: false };
}

/** Any text looks a little like a code: only one whose sum is right is taken for one. */
function wholeSketch(code: string): Sketch | undefined {
  const stored = /^[\w-]{4,}$/u.test(code) ? decodeSketch(code) : undefined;
  return stored && !stored.damaged ? stored.sketch : undefined;
}
