/** Runs in a page, put there by `pageScript`: what the drawing board paints and works out, beside a bare loop over the same segments. */
import { OverlayPicture, type OverlayContent } from '../src/adapters/canvas/overlay-picture.ts';
import { colourOf, type BoardColours } from '../src/adapters/canvas/sheet-look.ts';
import { SheetPicture, type SheetContent, type SheetWindow } from '../src/adapters/canvas/sheet-picture.ts';
import { aimAt } from '../src/domain/drafting/aim.ts';
import { relativeZero, startDrafting, stepDrafting, type Drafting } from '../src/domain/drafting/drafting.ts';
import { SNAP_KINDS } from '../src/domain/drafting/find-snaps.ts';
import { previewOf } from '../src/domain/drafting/preview.ts';
import { linesIndex } from '../src/domain/drafting/spatial-index.ts';
import { judgeExercise } from '../src/domain/grading/exercise.ts';
import { solutionReference } from '../src/domain/grading/solution-reference.ts';
import { layOutSheet } from '../src/domain/sheet/lay-out-sheet.ts';
import { lineWidthsOf } from '../src/domain/sheet/line-widths.ts';
import { sheetSize } from '../src/domain/sketch/sheet-setup.ts';
import type { Sketch } from '../src/domain/sketch/sketch.ts';
import { bareLoop } from './bare-loop.ts';
import { mixedSketch } from './mixed-sketch.ts';
import { timed } from './page-times.ts';
import { NO_WORDS } from './sheet-words.ts';

/** An A3 sheet as large as it stands in a window of 1366 pixels, and lines as wide as people with weak eyes need. */
const PICTURE = { width: 1260, height: 891, scale: 3, least: 1.5 };
const COLOURS: BoardColours = {
  desk: '#ddd',
  paper: '#fff',
  grid: '#eee',
  grid10: '#ccc',
  line: '#000',
  soft: '#777',
  live: '#05a',
  snap: '#a50',
  mark: '#a05',
  right: '#070',
};

/** Milliseconds of what the board does, and of the bare loop over the same segments on the same canvas. */
interface Beside {
  readonly board: readonly number[];
  readonly bare: readonly number[];
}

function contentOf(sketch: Sketch): SheetContent {
  const [right, top] = sheetSize(sketch.sheet);
  return {
    list: layOutSheet(sketch, NO_WORDS),
    widths: lineWidthsOf(sketch.sheet.format),
    paper: { left: 0, bottom: 0, right, top },
    grid: 5,
    gridType: 'square',
    least: PICTURE.least,
    colours: COLOURS,
    colour: colourOf(sketch, COLOURS),
  };
}

function home(): SheetWindow {
  return { left: 0, top: PICTURE.height / PICTURE.scale, scale: PICTURE.scale };
}

/** What was asked for may be painted later; reading a pixel waits for it. Without a graphics processor that copies nothing back. */
function untilPainted(canvas: HTMLCanvasElement): void {
  canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
}

/** The bare loop on a canvas of its own. */
function bareTimes(list: SheetContent['list'], widths: SheetContent['widths']): readonly number[] {
  const { width, height, scale, least } = PICTURE;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The page has no canvas.');
  const loop = bareLoop(context, list, widths, { top: height / scale, scale, least });
  return timed(() => {
    loop();
    untilPainted(canvas);
  });
}

const canvasBench = {
  /** The whole sheet painted anew, as after each change. */
  frame(lines: number): Beside {
    const picture = new SheetPicture(document);
    picture.resize(PICTURE.width, PICTURE.height, 1);
    const content = contentOf(mixedSketch(lines));
    const board = timed(() => {
      // Another object is another drawing: what was painted before does not count.
      picture.draw(home(), { ...content }, false);
      untilPainted(picture.canvas);
    });
    return { board, bare: bareTimes(content.list, content.widths) };
  },

  /** The sheet moved and made larger, from the picture that is kept. */
  pan(lines: number): Beside {
    const picture = new SheetPicture(document);
    picture.resize(PICTURE.width, PICTURE.height, 1);
    const content = contentOf(mixedSketch(lines));
    picture.draw(home(), content, false);
    let step = 0;
    const board = timed(() => {
      step = (step + 1) % 60;
      picture.draw({ left: step, top: home().top - step / 2, scale: PICTURE.scale * (1 + step / 200) }, content, true);
      untilPainted(picture.canvas);
    });
    return { board, bare: bareTimes(content.list, content.widths) };
  },

  /** A line drawn by the mouse on a sheet with so many things: aimed, worked out, laid out and painted, as at each move. */
  band(lines: number): Beside {
    const sketch = mixedSketch(lines);
    const overlay = new OverlayPicture(document);
    overlay.resize(PICTURE.width, PICTURE.height, 1);
    const { widths, least, colours } = contentOf(sketch);
    const bare: Sketch = { ...sketch, sheet: { ...sketch.sheet, framed: false } };
    let drafting = begunLine(sketch);
    let list: SheetContent['list'] = [];
    let move = 0;
    const board = timed(() => {
      move = (move + 1) % 997;
      const aim = aimAt(drafting, linesIndex(sketch), placeOf(move), SETTING);
      drafting = stepDrafting(drafting, { kind: 'cursor', at: aim.at, reach: SETTING.reach }).drafting;
      list = layOutSheet({ ...bare, ...previewOf(drafting) }, NO_WORDS);
      const content: OverlayContent = {
        band: list,
        selected: [],
        solution: [],
        crosshair: aim.at,
        snap: aim.snap && { ...aim.snap, name: aim.snap.kind },
        zero: relativeZero(drafting),
        frame: undefined,
        marks: [],
        gap: undefined,
        widths,
        least,
        colours,
        font: 'sans-serif',
      };
      overlay.draw(home(), content);
      untilPainted(overlay.canvas);
    });
    if (list.length === 0) throw new Error('No rubber band was drawn.');
    return { board, bare: bareTimes(list, widths) };
  },

  /** The places that the cursor may mean, found all over a sheet with so many things. */
  snap(lines: number): readonly number[] {
    const sketch = mixedSketch(lines);
    const drafting = begunLine(sketch);
    let move = 0;
    return timed(() => {
      move = (move + 1) % 997;
      aimAt(drafting, linesIndex(sketch), placeOf(move), SETTING);
    });
  },

  /** A drawing of so many lines judged, the last of which are missing. */
  check(lines: number): readonly number[] {
    const sketch = mixedSketch(lines);
    const made = solutionReference(sketch, { fixed: true });
    if ('fault' in made) throw new Error(made.fault.kind);
    const exercise = { given: { ...sketch, entities: [] }, references: [made.reference] as const, start: 0 };
    const drawing = { ...sketch, entities: sketch.entities.slice(0, -10) };
    const judged = judgeExercise(drawing, { ...exercise, id: 'c02', shows: ['K1'] });
    if (judged.kind !== 'graded' || judged.diagnoses.length === 0)
      throw new Error('Nothing was said of missing lines.');
    return timed(() => void judgeExercise(drawing, { ...exercise, id: 'c02', shows: ['K1'] }));
  },
};

const SETTING = {
  kinds: new Set(SNAP_KINDS),
  reach: 10 / PICTURE.scale,
  grid: 5,
  gridType: 'square',
  rule: 'free',
} as const;

/** Places all over the sheet, far from each other. */
function placeOf(move: number): { readonly x: number; readonly y: number } {
  return { x: 20 + ((move * 37) % 380), y: 15 + ((move * 53) % 260) };
}

/** A line whose first end has been set. */
function begunLine(sketch: Sketch): Drafting {
  const { drafting } = stepDrafting(startDrafting(sketch), { kind: 'tool', tool: 'line' });
  return stepDrafting(drafting, { kind: 'point', at: { x: 20, y: 20 }, reach: 1 }).drafting;
}

export type CanvasBench = typeof canvasBench;

Object.assign(window, { canvasBench });
