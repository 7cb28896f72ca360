import type { SnapKind } from '../../domain/drafting/find-snaps.ts';
import type { Point } from '../../domain/geometry/point.ts';
import type { DisplayList } from '../../domain/sheet/display-list.ts';
import type { LineWidths } from '../../domain/sheet/line-widths.ts';
import { paintList } from './paint-list.ts';
import type { BoardColours } from './sheet-look.ts';
import type { SheetWindow } from './sheet-picture.ts';
import { traceGlyph } from './snap-glyphs.ts';

/** A number on the sheet that stands for something said beside it. */
export interface SheetMark {
  readonly number: number;
  readonly at: Point;
}

/** What changes while somebody draws; painted above the sheet, many times for one picture of the sheet. */
export interface OverlayContent {
  readonly band: DisplayList;
  readonly selected: DisplayList;
  /** A drawing that is right, laid over. */
  readonly solution: DisplayList;
  readonly crosshair: Point | undefined;
  readonly snap: { readonly kind: SnapKind; readonly at: Point; readonly name: string } | undefined;
  /** Where relative places begin. */
  readonly zero: Point | undefined;
  /** Two corners of a rectangle of selection. */
  readonly frame: readonly [Point, Point] | undefined;
  readonly marks: readonly SheetMark[];
  /** A place at which something is missing. */
  readonly gap: Point | undefined;
  readonly widths: LineWidths;
  readonly least: number;
  readonly colours: BoardColours;
  /** The font of names and numbers, as CSS writes families. */
  readonly font: string;
}

/** Half a glyph, the ring of the relative zero, a balloon's radius, and how far it stands from its place, in pixels of the screen. */
const GLYPH = 7;
const ZERO = 5;
const BALLOON = 13;
const AWAY = 30;

/** The second canvas, above the sheet. */
export class OverlayPicture {
  readonly canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  #ratio = 1;

  constructor(page: Document) {
    this.canvas = page.createElement('canvas');
    const context = this.canvas.getContext('2d');
    if (!context) throw new Error('this browser has no Canvas 2D');
    this.#context = context;
  }

  resize(width: number, height: number, ratio: number): void {
    const [across, down] = [Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio))];
    this.#ratio = ratio;
    if (this.canvas.width !== across || this.canvas.height !== down) {
      Object.assign(this.canvas, { width: across, height: down });
    }
  }

  draw(window: SheetWindow, content: OverlayContent): void {
    const context = this.#context;
    const { colours } = content;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    this.#list(content.solution, window, content, colours.right);
    this.#list(content.selected, window, content, colours.live);
    this.#list(content.band, window, content, colours.live);
    // From here on in pixels of the screen.
    context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0);
    context.lineCap = 'butt';
    const toScreen = ({ x, y }: Point): Point => ({
      x: (x - window.left) * window.scale,
      y: (window.top - y) * window.scale,
    });
    if (content.frame) this.#frame(toScreen(content.frame[0]), toScreen(content.frame[1]), colours.live);
    if (content.zero) this.#zero(toScreen(content.zero), colours);
    if (content.crosshair) this.#crosshair(toScreen(content.crosshair), colours.live);
    for (const mark of content.marks) this.#mark(mark.number, toScreen(mark.at), content);
    if (content.gap) this.#ring(toScreen(content.gap), colours);
    if (content.snap) this.#snap(content.snap.kind, content.snap.name, toScreen(content.snap.at), content);
  }

  #list(list: DisplayList, { left, top, scale }: SheetWindow, content: OverlayContent, colour: string): void {
    const least = content.least * this.#ratio;
    paintList(this.#context, list, content.widths, {
      left,
      top,
      scale: scale * this.#ratio,
      least,
      colour: () => colour,
    });
  }

  #crosshair({ x, y }: Point, colour: string): void {
    const [width, height] = [this.canvas.width / this.#ratio, this.canvas.height / this.#ratio];
    this.#stroke(colour, 1, (context) => {
      context.moveTo(0, y);
      context.lineTo(width, y);
      context.moveTo(x, 0);
      context.lineTo(x, height);
    });
    this.#stroke(colour, 2.5, (context) => {
      context.moveTo(x - 12, y);
      context.lineTo(x + 12, y);
      context.moveTo(x, y - 12);
      context.lineTo(x, y + 12);
    });
  }

  /** A small ring with a cross in it, light around, as CAD programs show the relative zero. */
  #zero({ x, y }: Point, { paper, mark }: BoardColours): void {
    for (const [colour, width] of [
      [paper, 4],
      [mark, 1.5],
    ] as const) {
      this.#stroke(colour, width, (context) => {
        context.arc(x, y, ZERO, 0, 2 * Math.PI);
        context.moveTo(x - 2 * ZERO, y);
        context.lineTo(x + 2 * ZERO, y);
        context.moveTo(x, y - 2 * ZERO);
        context.lineTo(x, y + 2 * ZERO);
      });
    }
  }

  /** Drawn to the left, a rectangle takes what it touches, and is dashed. */
  #frame(from: Point, to: Point, colour: string): void {
    this.#context.setLineDash(to.x < from.x ? [6, 4] : []);
    this.#stroke(colour, 1.5, (context) => context.rect(from.x, from.y, to.x - from.x, to.y - from.y));
    this.#context.setLineDash([]);
  }

  #snap(kind: SnapKind, name: string, at: Point, { colours, font }: OverlayContent): void {
    this.#stroke(colours.snap, 2.5, (context) => traceGlyph(context, kind, at.x, at.y, GLYPH));
    this.#words(name, at.x + 2 * GLYPH, at.y - 2 * GLYPH, `600 16px ${font}`, 'left', colours.snap, colours.paper);
  }

  /** Two rings, dark on light, so that they are seen on lines. */
  #ring({ x, y }: Point, { mark, paper }: BoardColours): void {
    for (const [colour, width] of [
      [paper, 7],
      [mark, 3],
    ] as const) {
      this.#stroke(colour, width, (context) => context.arc(x, y, BALLOON, 0, 2 * Math.PI));
    }
  }

  /** A balloon on a leader, as items of an assembly drawing have them. */
  #mark(number: number, at: Point, { colours, font }: OverlayContent): void {
    const context = this.#context;
    const ball = { x: at.x + AWAY * 0.8, y: at.y - AWAY };
    this.#stroke(colours.mark, 1.5, () => {
      context.moveTo(at.x, at.y);
      context.lineTo(ball.x, ball.y);
    });
    context.fillStyle = colours.mark;
    context.beginPath();
    context.arc(at.x, at.y, 3.5, 0, 2 * Math.PI);
    context.fill();
    context.fillStyle = colours.paper;
    context.beginPath();
    context.arc(ball.x, ball.y, BALLOON, 0, 2 * Math.PI);
    context.fill();
    this.#stroke(colours.mark, 2, () => context.arc(ball.x, ball.y, BALLOON, 0, 2 * Math.PI));
    this.#words(String(number), ball.x, ball.y + 6, `680 17px ${font}`, 'center', colours.mark, colours.paper);
  }

  #words(
    text: string,
    x: number,
    y: number,
    font: string,
    align: CanvasTextAlign,
    colour: string,
    around: string,
  ): void {
    const context = this.#context;
    Object.assign(context, { font, textAlign: align, lineJoin: 'round', lineWidth: 4, strokeStyle: around });
    context.strokeText(text, x, y);
    context.fillStyle = colour;
    context.fillText(text, x, y);
  }

  #stroke(colour: string, width: number, trace: (context: CanvasRenderingContext2D) => void): void {
    const context = this.#context;
    Object.assign(context, { strokeStyle: colour, lineWidth: width });
    context.beginPath();
    trace(context);
    context.stroke();
  }
}
