/**
 * Runs in a page, put there by `pageScript`: how long a sheet takes to lay out and to paint. The clock of a page is coarse, so that
 * each time is the mean of as many frames in a row as take some milliseconds.
 */
import { paintList } from '../src/adapters/canvas/paint-list.ts';
import { layOutSheet } from '../src/domain/sheet/lay-out-sheet.ts';
import { lineWidthsOf } from '../src/domain/sheet/line-widths.ts';
import type { Sketch } from '../src/domain/sketch/sketch.ts';
import { timed } from './page-times.ts';
import { NO_WORDS } from './sheet-words.ts';

/** A sheet of A3 as large as it stands in a window of 1366 pixels, and lines as wide as people with weak eyes need. */
const PICTURE = { width: 1260, height: 891, scale: 3, least: 1.5 };

const sheetBench = {
  /** A sheet laid out, and painted on a canvas up to its last pixel. */
  frame(sketch: Sketch) {
    const { width, height, scale, least } = PICTURE;
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    // Without a graphics processor a canvas is painted by the main one, as this setting has it everywhere.
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('The page has no canvas.');
    const widths = lineWidthsOf(sketch.sheet.format);
    const list = layOutSheet(sketch, NO_WORDS);
    const paint = (): void => {
      context.fillStyle = 'white';
      context.fillRect(0, 0, width, height);
      paintList(context, list, widths, { left: 0, top: height / scale, scale, least, colour: () => 'black' });
      // What was asked for may be painted later; reading a pixel waits for it.
      context.getImageData(0, 0, 1, 1);
    };
    return {
      strokes: list.reduce((count, { strokes }) => count + strokes.length, 0),
      layout: timed(() => void layOutSheet(sketch, NO_WORDS)),
      paint: timed(paint),
    };
  },
};

export type SheetBench = typeof sheetBench;

Object.assign(window, { sheetBench });
