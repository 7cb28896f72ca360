import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { OverlayPicture, type SheetMark } from '../../adapters/canvas/overlay-picture.ts';
import { colourOf, type BoardColours } from '../../adapters/canvas/sheet-look.ts';
import { SheetPicture, type SheetContent } from '../../adapters/canvas/sheet-picture.ts';
import { Localize } from '../../adapters/i18n/localize.ts';
import { SheetCamera } from '../../adapters/three/sheet-camera.ts';
import { aimAt, type Aim } from '../../domain/drafting/aim.ts';
import { questionOf, relativeZero, type Drafting } from '../../domain/drafting/drafting.ts';
import { hopPlaces } from '../../domain/drafting/hop-places.ts';
import { lifted } from '../../domain/drafting/move-things.ts';
import { previewOf } from '../../domain/drafting/preview.ts';
import { isNothing } from '../../domain/drafting/selection.ts';
import { linesIndex } from '../../domain/drafting/spatial-index.ts';
import { gridPlace, ISOMETRIC_RIGHT } from '../../domain/geometry/grid-place.ts';
import type { GridType } from '../../domain/geometry/lattice.ts';
import type { Point } from '../../domain/geometry/point.ts';
import { TOLERANCE } from '../../domain/geometry/tolerance.ts';
import type { DisplayList } from '../../domain/sheet/display-list.ts';
import { layOutSheet } from '../../domain/sheet/lay-out-sheet.ts';
import { lineWidthsOf } from '../../domain/sheet/line-widths.ts';
import { sheetSize } from '../../domain/sketch/sheet-setup.ts';
import type { Sketch } from '../../domain/sketch/sketch.ts';
import { LookWatch } from '../ui/look-watch.ts';
import { baseStyles } from '../ui/styles.ts';
import { AimedEvent } from './aimed-event.ts';
import { boardColours, boardColourStyles } from './board-colours.ts';
import { GRID, heldRule, snapKinds, USUAL_SETTING, type BoardSetting } from './board-setting.ts';
import { DraftAskedEvent } from './draft-asked-event.ts';
import { StageKeys } from './stage-keys.ts';
import { StagePointer } from './stage-pointer.ts';
import { titledWords } from './title-words.ts';

/** Pixels of the screen: how far a mouse and a finger reach, and what is free around the whole sheet. */
const REACH = { mouse: 10, touch: 24 } as const;
const MARGIN = 10;
/** So long after it was last moved, in milliseconds, the sheet is painted sharp. */
const REST = 120;

/** The sheet with everything that is drawn on it, and the crosshair above it. What somebody does on it, others do to the drawing. */
@customElement('sketch-stage')
export class SketchStage extends LitElement {
  static override styles = [
    baseStyles,
    boardColourStyles,
    css`
      :host {
        display: block;
        position: relative;
        min-width: 0;
        min-height: 0;
      }
      .stage {
        position: absolute;
        inset: 0;
        overflow: hidden;
        cursor: crosshair;
        touch-action: none;
      }
      .stage:focus-visible {
        outline: 3px solid transparent;
        box-shadow: inset var(--ring);
      }
      .stage:focus-visible::after {
        content: '';
        position: absolute;
        inset: 0;
        border: 3px solid var(--accent);
        pointer-events: none;
      }
      canvas {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
      }
    `,
  ];

  @property({ attribute: false }) drafting!: Drafting;
  @property({ attribute: false }) setting: BoardSetting = USUAL_SETTING;
  @property({ attribute: false }) marks: readonly SheetMark[] = [];
  /** Where something is missing that a tool needs. */
  @property({ attribute: false }) gap: Point | undefined;
  /** A drawing that is right, laid over this one. */
  @property({ attribute: false }) solution: Sketch | undefined;
  @property() label = '';

  @query('.stage') private readonly place!: HTMLElement;
  readonly #localize = new Localize(this);
  readonly camera = new SheetCamera();
  readonly #sheet = new SheetPicture(document);
  readonly #overlay = new OverlayPicture(document);
  readonly #keys = new StageKeys(this);
  readonly #pointer = new StagePointer(this);
  #colours: BoardColours | undefined;
  #content: SheetContent | undefined;
  #hops: { readonly from: Point; readonly places: readonly Point[]; readonly at: number } | undefined;
  #cursor: Point | undefined;
  #nth = 0;
  #byKeys = false;
  #square = false;
  #aim: Aim | undefined;
  #frame: number | undefined;
  #rest: number | undefined;
  #fitted = false;

  constructor() {
    super();
    new LookWatch(
      this,
      () => this.place,
      () => {
        this.#colours = undefined;
        this.#content = undefined;
        this.redraw();
      },
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
    [this.#frame, this.#rest] = [undefined, undefined];
  }

  override firstUpdated(): void {
    this.place.prepend(this.#sheet.canvas, this.#overlay.canvas);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('drafting');
    if (before?.history.sketch !== this.drafting.history.sketch) this.#content = undefined;
    // Where one may hop goes by the lines that are there and by the one that has been begun.
    if (!this.#content || before?.answers !== this.drafting.answers) this.#hops = undefined;
    if (changed.has('setting')) this.#content = undefined;
    if (changed.has('drafting') || changed.has('setting')) this.#takeAim();
  }

  override updated(): void {
    this.redraw();
  }

  override render() {
    return html`<div
        class="stage"
        role="application"
        tabindex="0"
        aria-label=${this.label}
        aria-describedby="keys"
        @keydown=${this.#keys.down}
        @pointerdown=${this.#pointer.down}
        @pointermove=${this.#pointer.move}
        @pointerup=${this.#pointer.up}
        @pointercancel=${this.#pointer.up}
        @pointerleave=${this.#pointer.leave}
        @wheel=${this.#pointer.wheel}
        @contextmenu=${(event: Event) => event.preventDefault()}
      ></div>
      <p class="vh" id="keys">${this.#localize.t('sketch.keys')}</p>`;
  }

  override focus(): void {
    this.place.focus();
  }

  /** Where the crosshair is; undefined where it has not been yet. */
  get aim(): Aim | undefined {
    return this.#aim;
  }

  /** The upper left corner of the stage on the page, in pixels. */
  get corner(): Point {
    const { left, top } = this.place.getBoundingClientRect();
    return { x: left, y: top };
  }

  /** Captures a pointer, so that what leaves the stage is still followed. */
  capture(pointer: number): void {
    this.place.setPointerCapture(pointer);
  }

  /** Puts the crosshair at a place of the screen, pixels from the stage's corner; `square` turns the holding to level and upright over. */
  pointAt(x: number, y: number, square = false): void {
    [this.#byKeys, this.#square] = [false, square];
    this.#nth = 0;
    this.#moveTo(this.camera.toSheet(x, y));
  }

  /** Moves the crosshair by millimetres; it begins in the middle of what is seen. */
  step(x: number, y: number): void {
    const from = this.#aim?.at ?? this.#middle;
    const onGrid = (value: number): number => Math.round(value * 100) / 100;
    const isIsometric = this.setting.grid === 'isometric';
    // Left and right lead along the axis of 30 degrees there; from place to place of the grid nothing adds up.
    const moved = isIsometric
      ? { x: from.x + x * ISOMETRIC_RIGHT.x, y: from.y + x * ISOMETRIC_RIGHT.y + y }
      : { x: from.x + x, y: from.y + y };
    const near = gridPlace(moved, GRID, 'isometric');
    const at = isIsometric && Math.hypot(near.x - moved.x, near.y - moved.y) <= TOLERANCE ? near : moved;
    const free = { x: onGrid(at.x), y: onGrid(at.y) };
    this.#byKeys = true;
    this.#hops = undefined;
    this.#moveTo(this.#onSheet(free));
    this.#keepInSight();
  }

  /** Goes to the next or previous place that may be meant: under the mouse one of several, else from point to point. */
  hop(by: 1 | -1): void {
    if (!this.#byKeys && this.#cursor && this.#aim && this.#aim.found > 1) {
      this.#nth = (this.#nth + by + this.#aim.found) % this.#aim.found;
      this.#takeAim(true);
      return;
    }
    const from = this.#aim?.at ?? this.#middle;
    const found = () => hopPlaces(this.drafting.history.sketch, from, questionOf(this.drafting)?.base);
    const hops = this.#hops ?? { from, places: found(), at: -1 };
    const { places } = hops;
    if (places.length === 0) return;
    const isHere = (place: Point | undefined): boolean =>
      place !== undefined && Math.hypot(place.x - from.x, place.y - from.y) <= TOLERANCE;
    let at = (hops.at + by + places.length) % places.length;
    if (isHere(places[at])) at = (at + by + places.length) % places.length;
    this.#byKeys = true;
    this.#moveTo(places[at] ?? from);
    this.#hops = { ...hops, at };
    this.#keepInSight();
  }

  /** Gives the place of the crosshair as an answer. */
  set(touch = false): void {
    const at = this.#aim?.at;
    if (at) this.dispatchEvent(new DraftAskedEvent({ kind: 'point', at, reach: this.#reach(touch) }));
  }

  /** Shows the whole sheet. */
  showAll(): void {
    const [right, top] = sheetSize(this.drafting.history.sketch.sheet);
    this.camera.fit({ left: 0, bottom: 0, right, top }, MARGIN);
    this.redraw();
  }

  zoom(by: number, x = this.place.clientWidth / 2, y = this.place.clientHeight / 2): void {
    this.camera.zoom(by, x, y);
    this.redraw(true);
  }

  pan(x: number, y: number): void {
    this.camera.pan(x, y);
    this.redraw(true);
  }

  /** Asks for one picture, however much has changed until the browser paints. */
  redraw(moving = false): void {
    if (moving) {
      clearTimeout(this.#rest);
      this.#rest = window.setTimeout(() => {
        this.#rest = undefined;
        this.redraw();
      }, REST);
    }
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      if (this.isConnected && this.hasUpdated) this.#draw(this.#rest !== undefined);
    });
  }

  #onSheet({ x, y }: Point): Point {
    const [width, height] = sheetSize(this.drafting.history.sketch.sheet);
    return { x: Math.min(width, Math.max(0, x)), y: Math.min(height, Math.max(0, y)) };
  }

  get #middle(): Point {
    const { x, y } = this.camera.toSheet(this.place.clientWidth / 2, this.place.clientHeight / 2);
    return gridPlace({ x, y }, GRID, this.#gridType);
  }

  get #gridType(): GridType {
    return this.setting.grid === 'isometric' ? 'isometric' : 'square';
  }

  #reach(touch: boolean): number {
    return (touch ? REACH.touch : REACH.mouse) / this.camera.scale;
  }

  #moveTo(cursor: Point): void {
    this.#cursor = cursor;
    this.#takeAim(true);
  }

  /** What the crosshair means now; `told` says it to others. */
  #takeAim(told = false): void {
    const cursor = this.#cursor;
    if (!cursor) return;
    const keys = this.#byKeys;
    const kinds = new Set(snapKinds(this.setting));
    // By keys the crosshair stands where it was put; a place that is there gives its name.
    if (keys) kinds.delete('grid');
    const reach = keys ? TOLERANCE : this.#reach(false);
    const rule = keys ? 'free' : heldRule(this.setting.rule, this.#square);
    this.#aim = aimAt(
      this.drafting,
      linesIndex(this.drafting.history.sketch),
      cursor,
      { kinds, reach, grid: GRID, gridType: this.#gridType, rule },
      this.#nth,
    );
    this.redraw();
    if (!told) return;
    this.dispatchEvent(new AimedEvent(this.#aim, keys || this.#nth > 0));
    this.dispatchEvent(new DraftAskedEvent({ kind: 'cursor', at: this.#aim.at, reach: this.#reach(false) }));
  }

  /** Who moves by keys keeps the crosshair in the picture. */
  #keepInSight(): void {
    const at = this.#aim && this.camera.toScreen(this.#aim.at);
    if (!at) return;
    const { clientWidth: width, clientHeight: height } = this.place;
    const edge = 40;
    const over = (value: number, size: number): number =>
      value < edge ? edge - value : value > size - edge ? size - edge - value : 0;
    const [x, y] = [over(at.x, width), over(at.y, height)];
    if (x !== 0 || y !== 0) this.pan(x, y);
  }

  #draw(moving: boolean): void {
    const { clientWidth: width, clientHeight: height } = this.place;
    if (width === 0 || height === 0) return;
    this.#sheet.resize(width, height, devicePixelRatio);
    this.#overlay.resize(width, height, devicePixelRatio);
    this.camera.resize(width, height);
    if (!this.#fitted) {
      this.#fitted = true;
      const [right, top] = sheetSize(this.drafting.history.sketch.sheet);
      this.camera.fit({ left: 0, bottom: 0, right, top }, MARGIN);
    }
    const { x: left, y: top } = this.camera.toSheet(0, 0);
    const window = { left, top, scale: this.camera.scale };
    this.#colours ??= boardColours(this);
    this.#content ??= this.#sheetContent(this.#colours);
    this.#sheet.draw(window, this.#content, moving);
    this.#overlay.draw(window, this.#overlayContent(this.#content));
  }

  #sheetContent(colours: BoardColours): SheetContent {
    const { sketch } = this.drafting.history;
    const [right, top] = sheetSize(sketch.sheet);
    return {
      list: this.#layOut(sketch),
      widths: lineWidthsOf(sketch.sheet.format),
      paper: { left: 0, bottom: 0, right, top },
      grid: this.setting.grid === 'none' ? 0 : GRID,
      gridType: this.#gridType,
      least: parseFloat(getComputedStyle(this).getPropertyValue('--fig-narrow')) || 1.5,
      colours,
      colour: colourOf(sketch, colours),
    };
  }

  #overlayContent({ widths, least, colours }: SheetContent) {
    const { drafting } = this;
    const { sketch } = drafting.history;
    const bare: Sketch = {
      ...sketch,
      sheet: { ...sketch.sheet, framed: false, titleBlock: undefined },
      views: [],
      inserts: [],
    };
    const aim = this.#aim;
    const snap = aim?.snap;
    const corner = drafting.corner;
    return {
      band: this.#layOut({ ...bare, ...previewOf(drafting) }),
      selected: isNothing(drafting.selection) ? [] : this.#layOut({ ...bare, ...lifted(sketch, drafting.selection) }),
      solution: this.solution ? this.#layOut({ ...this.solution, sheet: bare.sheet }) : [],
      zero: relativeZero(drafting),
      crosshair: aim?.at,
      snap: snap && { ...snap, name: this.#localize.t(`sketch.snapKind.${snap.kind}`) },
      frame: corner && aim ? ([corner, aim.at] as const) : undefined,
      marks: this.marks,
      gap: this.gap,
      widths,
      least,
      colours,
      font: getComputedStyle(this).fontFamily,
    };
  }

  #layOut(sketch: Sketch): DisplayList {
    return layOutSheet(sketch, titledWords(this.drafting.titles, this.#localize));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sketch-stage': SketchStage;
  }
}
