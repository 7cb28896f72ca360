import { crc32 } from '../tracking/crc.ts';
import { decodeSketch, encodeSketch, type StoredSketch } from './sketch-codec.ts';
import type { Sketch } from './sketch.ts';

/** So many rows of the host's table are for each drawing: two take what is drawn in an exercise twice over. */
export const DRAWING_ROWS = 2;

/** Longest text of a row: what a fill-in has room for in SCORM 2004; in 1.2 it would be 255 characters. */
const ROW_LENGTH = 250;
/** Place, count, time and sum before the piece: `d1-2-kz9-1x8f3c2-`. */
const PIECE_LENGTH = ROW_LENGTH - 22;
const ROW = /^d([1-9])-(\d)-([\da-z]{1,7})-([\da-z]{1,7})-([\w-]*)$/u;

/** A drawing as far as its rows tell it. */
export interface DrawingInRows {
  /** The attempt's sequence when it was told: of two drawings that with the greater one is the newer. */
  readonly at: number;
  /** Undefined where the drawing had no room in its rows, or where nothing of it can be read. */
  readonly stored: StoredSketch | undefined;
  /** The rows hold less than was drawn, or are not what was written. */
  readonly damaged: boolean;
}

interface Piece {
  /** From 1. */
  readonly place: number;
  /** How many pieces there are; 0 of a drawing that has no room. */
  readonly count: number;
  readonly at: number;
  readonly text: string;
}

/**
 * A drawing as the texts of its rows, at most {@link DRAWING_ROWS} of at most 250 ASCII characters, each with a sum of its
 * own. Of a drawing that is too large for them, a single row that says so.
 *
 * @param at the attempt's sequence with this change
 */
export function drawingRows(sketch: Sketch, at: number): readonly string[] {
  const code = encodeSketch(sketch);
  const count = Math.ceil(code.length / PIECE_LENGTH);
  if (count > DRAWING_ROWS) return [rowText({ place: 1, count: 0, at, text: '' })];
  return Array.from({ length: count }, (_, index) =>
    rowText({ place: index + 1, count, at, text: code.slice(index * PIECE_LENGTH, (index + 1) * PIECE_LENGTH) }),
  );
}

/** Whether a drawing has room in its rows; without it, nobody sees it on another computer. */
export function fitsRows(sketch: Sketch): boolean {
  return encodeSketch(sketch).length <= DRAWING_ROWS * PIECE_LENGTH;
}

/**
 * The drawing that rows tell, in whatever order they come, with whatever else among them: of the newest drawing that can
 * be read from its beginning as much as is there. Undefined where no row tells of a drawing. Never throws.
 */
export function readDrawingRows(rows: readonly string[]): DrawingInRows | undefined {
  const told = rows.filter(isDrawingRow);
  const pieces = told.flatMap((row) => pieceOf(row) ?? []);
  if (told.length === 0) return undefined;
  const times = [...new Set(pieces.map(({ at }) => at))].sort((a, b) => b - a);
  const [newest = 0] = times;
  for (const at of times) {
    const own = pieces.filter((piece) => piece.at === at);
    if (own.some(({ count }) => count === 0)) break;
    const { code, isWhole } = joined(own);
    const stored = code === '' ? undefined : decodeSketch(code);
    if (stored) return { at: newest, stored, damaged: at !== newest || !isWhole || stored.damaged };
  }
  return { at: newest, stored: undefined, damaged: true };
}

/** The rows of drawings in a text, with whatever else around them. */
export function drawingRowsIn(text: string): readonly string[] {
  return text.match(/\bd[1-9]-\d-[\da-z]{1,7}-[\da-z]{1,7}-[\w-]*/gu) ?? [];
}

/** Whether a text of a host's table is, or was, a row of a drawing. */
export function isDrawingRow(text: string): boolean {
  return /^d\d-\d-[\da-z]+-/u.test(text);
}

function rowText({ place, count, at, text }: Piece): string {
  const head = `d${place}-${count}-${at.toString(36)}`;
  return `${head}-${crc32(`${head}-${text}`).toString(36)}-${text}`;
}

/** Undefined for a text whose sum is another: nothing in it can be relied on. */
function pieceOf(row: string): Piece | undefined {
  const [, place, count, at = '', , text = ''] = ROW.exec(row) ?? [];
  const piece = { place: Number(place), count: Number(count), at: parseInt(at, 36), text };
  return place !== undefined && rowText(piece) === row ? piece : undefined;
}

/**
 * Pieces from the first one on, as far as they follow each other. Two that claim one place are of drawings that went
 * apart: which is taken depends on neither's order, and the drawing's own sum tells where they do not belong together.
 */
function joined(pieces: readonly Piece[]): { readonly code: string; readonly isWhole: boolean } {
  const [first] = at(1);
  let code = '';
  for (let place = 1; ; place += 1) {
    const [piece] = at(place);
    if (!first || !piece) return { code, isWhole: place > (first?.count ?? Infinity) };
    code += piece.text;
  }

  function at(place: number): readonly Piece[] {
    return pieces.filter((piece) => piece.place === place).sort((a, b) => (a.text < b.text ? -1 : 1));
  }
}
