import type { Point } from '../../domain/geometry/point.ts';

/** What pointers move. Places are pixels of the screen from the stage's corner. */
interface PointedStage {
  readonly corner: Point;
  capture(pointer: number): void;
  pointAt(x: number, y: number, square?: boolean): void;
  set(): void;
  pan(x: number, y: number): void;
  zoom(by: number, x: number, y: number): void;
}

/** The crosshair stands above the finger, which would hide it. */
const ABOVE_FINGER = 56;
/** How much one turn of the wheel makes larger. */
const WHEEL = 1.2;

/**
 * A mouse aims and sets by its main button, level and upright with Shift; its others and the wheel move the sheet. A finger only aims, and what sets is a
 * button; two fingers move the sheet.
 */
export class StagePointer {
  readonly #fingers = new Map<number, Point>();
  #pans: Point | undefined;

  constructor(private readonly stage: PointedStage) {}

  readonly down = (event: PointerEvent): void => {
    const at = this.#placeOf(event);
    this.stage.capture(event.pointerId);
    if (event.pointerType === 'touch') {
      this.#fingers.set(event.pointerId, at);
      if (this.#fingers.size === 1) this.stage.pointAt(at.x, at.y - ABOVE_FINGER);
    } else if (event.button === 0) {
      this.stage.pointAt(at.x, at.y, event.shiftKey);
      this.stage.set();
    } else this.#pans = at;
  };

  readonly move = (event: PointerEvent): void => {
    const at = this.#placeOf(event);
    if (event.pointerType === 'touch') this.#touched(event.pointerId, at);
    else if (this.#pans) {
      this.stage.pan(at.x - this.#pans.x, at.y - this.#pans.y);
      this.#pans = at;
    } else this.stage.pointAt(at.x, at.y, event.shiftKey);
  };

  readonly up = ({ pointerId }: PointerEvent): void => {
    this.#fingers.delete(pointerId);
    this.#pans = undefined;
  };

  readonly leave = ({ pointerType }: PointerEvent): void => {
    if (pointerType !== 'touch') this.#pans = undefined;
  };

  readonly wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const { x, y } = this.#placeOf(event);
    if (event.deltaY !== 0) this.stage.zoom(event.deltaY < 0 ? WHEEL : 1 / WHEEL, x, y);
  };

  #touched(finger: number, at: Point): void {
    const before = this.#fingers.get(finger);
    if (!before) return;
    const [other] = [...this.#fingers].filter(([id]) => id !== finger).map(([, place]) => place);
    this.#fingers.set(finger, at);
    if (!other) {
      this.stage.pointAt(at.x, at.y - ABOVE_FINGER);
      return;
    }
    const span = (a: Point): number => Math.max(1, Math.hypot(a.x - other.x, a.y - other.y));
    this.stage.pan((at.x - before.x) / 2, (at.y - before.y) / 2);
    this.stage.zoom(span(at) / span(before), (at.x + other.x) / 2, (at.y + other.y) / 2);
  }

  #placeOf({ clientX, clientY }: MouseEvent): Point {
    const { x, y } = this.stage.corner;
    return { x: clientX - x, y: clientY - y };
  }
}
