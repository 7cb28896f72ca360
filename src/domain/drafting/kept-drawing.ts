import { decodeSketch, encodeSketch } from '../sketch/sketch-codec.ts';
import type { DrawingInRows } from '../sketch/drawing-rows.ts';
import type { Sketch } from '../sketch/sketch.ts';

/** A drawing as a computer keeps it while somebody works on it. */
export interface KeptDrawing {
  /** The attempt in which it was last drawn, and that attempt's sequence when it was told to the host; '' and -1 before. */
  readonly attempt: string;
  readonly at: number;
  /** The drawing that its journal begins with, where it was brought from a host; else the exercise's own. */
  readonly base: Sketch | undefined;
  /** Undefined where nothing was done yet. */
  readonly journal: string | undefined;
}

/** What somebody has to know about the drawing with which a board opens. */
export type DrawingNews =
  /** It comes from the host: it was drawn on another computer. */
  | 'brought'
  /** Likewise, and part of it could not be read. */
  | 'incomplete'
  /** Something has been drawn, and it is not here. */
  | 'missing';

/** Nothing is kept yet. */
export const NO_DRAWING: KeptDrawing = { attempt: '', at: -1, base: undefined, journal: undefined };

/** What is kept once something has been drawn in an attempt; that tells whose it is where learners have no id. */
export function drawnIn(attempt: string, before: KeptDrawing, journal: string): KeptDrawing {
  return { ...before, attempt, at: before.attempt === attempt ? before.at : -1, journal };
}

export function keptText({ attempt, at, base, journal }: KeptDrawing): string {
  return `${attempt}:${at}:${base ? encodeSketch(base) : ''};${journal ?? ''}`;
}

/** Reads what {@link keptText} wrote; any other text is a journal that begins with the exercise's own drawing. */
export function readKept(text: string): KeptDrawing {
  const [, attempt, at, code = '', journal = ''] = /^([\w-]*):(-?\d{1,10}):([\w-]*);([\w.-]*)$/u.exec(text) ?? [];
  if (attempt === undefined) return { ...NO_DRAWING, journal: text };
  return {
    attempt,
    at: Number(at),
    base: code === '' ? undefined : decodeSketch(code)?.sketch,
    journal: journal === '' ? undefined : journal,
  };
}

/**
 * With which drawing a board opens: with what this computer keeps, unless the host has been told a newer one in the same
 * attempt, on another computer. Older work of another attempt gives way to whatever the host has of this one.
 *
 * @param kept on this computer
 * @param told what the rows that the host gives back tell; undefined where it gives none
 * @param tried whether the learner has drawn anything in this attempt
 */
export function openedDrawing(
  kept: KeptDrawing | undefined,
  told: DrawingInRows | undefined,
  { attempt, tried }: { readonly attempt: string; readonly tried: boolean },
): { readonly drawing: KeptDrawing; readonly news: DrawingNews | undefined } {
  const own = kept?.attempt === attempt ? kept.at : -1;
  if (told && told.at > own) {
    const { stored, damaged, at } = told;
    if (stored) {
      const drawing = { attempt, at, base: stored.sketch, journal: undefined };
      return { drawing, news: damaged ? 'incomplete' : 'brought' };
    }
    return { drawing: kept ?? NO_DRAWING, news: 'missing' };
  }
  return { drawing: kept ?? NO_DRAWING, news: kept || !tried ? undefined : 'missing' };
}
