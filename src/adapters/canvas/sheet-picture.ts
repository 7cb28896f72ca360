import type { Box } from '../../domain/geometry/bounds.ts';
import { ISOMETRIC_RIGHT } from '../../domain/geometry/grid-place.ts';
import type { GridType } from '../../domain/geometry/lattice.ts';
import type { DisplayItem, DisplayList } from '../../domain/sheet/display-list.ts';
import type { LineWidths } from '../../domain/sheet/line-widths.ts';
import { paintList } from './paint-list.ts';
import type { BoardColours } from './sheet-look.ts';

/** Which part of the sheet a picture shows: its upper left corner in millimetres, pixels of the screen for each of them. */
export interface SheetWindow {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/** What is painted on the paper. */
export interface SheetContent {
  readonly list: DisplayList;
  readonly widths: LineWidths;
  /** The sheet's edges. */
  readonly paper: Box;
  /** Millimetres between lines of the grid along its axes; 0 for none. */
  readonly grid: number;
  readonly gridType: GridType;
  /** No line is thinner than this, in pixels of the screen. */
  readonly least: number;
  readonly colours: BoardColours;
  readonly colour: (item: DisplayItem) => string;
}

/** Lines of a grid stand no closer than this, in pixels of the screen. */
const CLOSEST = 7;

/**
 * The sheet on a canvas. What was painted last is kept: while the sheet moves it is shown shifted and scaled, which costs the same
 * however many lines there are, and painted anew when it rests.
 */
export class SheetPicture {
  readonly canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #kept: HTMLCanvasElement;
  #painted: { readonly window: SheetWindow; readonly content: SheetContent } | undefined;
  #ratio = 1;

  constructor(page: Document) {
    this.canvas = page.createElement('canvas');
    this.#kept = page.createElement('canvas');
    const context = this.canvas.getContext('2d');
    if (!context) throw new Error('this browser has no Canvas 2D');
    this.#context = context;
  }

  /** Size in pixels of the screen, and pixels of the canvas for each of them; what was painted is lost. */
  resize(width: number, height: number, ratio: number): void {
    const [across, down] = [Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio))];
    if (this.canvas.width === across && this.canvas.height === down && this.#ratio === ratio) return;
    for (const canvas of [this.canvas, this.#kept]) Object.assign(canvas, { width: across, height: down });
    this.#ratio = ratio;
    this.#painted = undefined;
  }

  /** @param moving the sheet is on its way: a picture a little blurred will do, at once */
  draw(window: SheetWindow, content: SheetContent, moving: boolean): void {
    const painted = this.#painted;
    if (painted && painted.content === content) {
      if (isSame(painted.window, window)) return this.#copy(window);
      if (moving) return this.#copy(window);
    }
    this.#paint(window, content);
    const kept = this.#kept.getContext('2d');
    kept?.drawImage(this.canvas, 0, 0);
    this.#painted = { window, content };
  }

  /** What was painted last, moved to where it stands now. */
  #copy(window: SheetWindow): void {
    const { canvas } = this;
    const before = this.#painted;
    if (!before) return;
    const by = window.scale / before.window.scale;
    const x = (before.window.left - window.left) * window.scale * this.#ratio;
    const y = (window.top - before.window.top) * window.scale * this.#ratio;
    this.#fill(before.content.colours.desk, 0, 0, canvas.width, canvas.height);
    this.#context.drawImage(this.#kept, x, y, canvas.width * by, canvas.height * by);
  }

  #paint(window: SheetWindow, content: SheetContent): void {
    const { canvas } = this;
    const { paper, colours, list, widths, colour } = content;
    const scale = window.scale * this.#ratio;
    this.#fill(colours.desk, 0, 0, canvas.width, canvas.height);
    const [left, top] = [(paper.left - window.left) * scale, (window.top - paper.top) * scale];
    this.#fill(colours.paper, left, top, (paper.right - paper.left) * scale, (paper.top - paper.bottom) * scale);
    this.#grid(window, content);
    const frame = { left: window.left, top: window.top, scale, least: content.least * this.#ratio, colour };
    paintList(this.#context, list, widths, frame);
  }

  #grid(window: SheetWindow, { grid, gridType, paper, colours }: SheetContent): void {
    if (grid <= 0) return;
    if (gridType === 'isometric') {
      if (grid * window.scale >= CLOSEST) this.#isometricLines(window, paper, grid, colours.grid10);
      return;
    }
    for (const [step, colour] of [
      [grid, colours.grid],
      [10 * Math.max(1, grid / 10), colours.grid10],
    ] as const) {
      if (step * window.scale >= CLOSEST) this.#lines(window, paper, step, colour);
    }
  }

  #lines({ left, top, scale }: SheetWindow, paper: Box, step: number, colour: string): void {
    const context = this.#context;
    const of = (millimetres: number): number => Math.round(millimetres * scale * this.#ratio) + 0.5;
    context.beginPath();
    for (let x = Math.ceil(paper.left / step) * step; x <= paper.right; x += step) {
      context.moveTo(of(x - left), of(top - paper.top));
      context.lineTo(of(x - left), of(top - paper.bottom));
    }
    for (let y = Math.ceil(paper.bottom / step) * step; y <= paper.top; y += step) {
      context.moveTo(of(paper.left - left), of(top - y));
      context.lineTo(of(paper.right - left), of(top - y));
    }
    context.lineWidth = 1;
    context.strokeStyle = colour;
    context.stroke();
  }

  /** Upright lines and those of 30 degrees both ways, each cut off at the paper. */
  #isometricLines({ left, top, scale }: SheetWindow, paper: Box, side: number, colour: string): void {
    const context = this.#context;
    const by = scale * this.#ratio;
    const slope = ISOMETRIC_RIGHT.y / ISOMETRIC_RIGHT.x;
    const line = (x: number, y: number, toX: number, toY: number): void => {
      context.moveTo((x - left) * by, (top - y) * by);
      context.lineTo((toX - left) * by, (top - toY) * by);
    };
    const width = side * ISOMETRIC_RIGHT.x;
    const rise = slope * (paper.right - paper.left);
    context.save();
    context.beginPath();
    context.rect(
      (paper.left - left) * by,
      (top - paper.top) * by,
      (paper.right - paper.left) * by,
      (paper.top - paper.bottom) * by,
    );
    context.clip();
    context.beginPath();
    for (let x = Math.ceil(paper.left / width) * width; x <= paper.right; x += width)
      line(x, paper.bottom, x, paper.top);
    // Both slopes pass every step of the left edge, from as far below it as a line rises on its way across.
    for (let y = Math.floor((paper.bottom - rise) / side) * side; y <= paper.top + rise; y += side) {
      line(paper.left, y, paper.right, y + rise);
      line(paper.left, y, paper.right, y - rise);
    }
    context.lineWidth = 1;
    context.strokeStyle = colour;
    context.stroke();
    context.restore();
  }

  #fill(colour: string, x: number, y: number, width: number, height: number): void {
    this.#context.fillStyle = colour;
    this.#context.fillRect(x, y, width, height);
  }
}

function isSame(a: SheetWindow, b: SheetWindow): boolean {
  return a.left === b.left && a.top === b.top && a.scale === b.scale;
}
