import { draggedLook, type Look } from '../../domain/picture/look.ts';

/** What moves by pointers: the look, and how large the part is. */
export interface Orbited {
  look: Look;
  zoom: number;
}

/** Degrees for each pixel of a drag. */
const TURN = 0.5;
/** A press that moves less than this, in pixels, is none of a drag. */
const STILL = 6;

export const ZOOMS = { least: 1, most: 4, step: 1.25 } as const;

/** The size after a step or a pinch, within what is shown. */
export function zoomed(zoom: number, by: number): number {
  return Math.min(ZOOMS.most, Math.max(ZOOMS.least, zoom * by));
}

/**
 * Turns a part by dragging and sizes it by two fingers or the wheel. A press without a drag is a choice.
 */
export class Orbit {
  readonly #pointers = new Map<number, { readonly x: number; readonly y: number }>();
  #start: { readonly x: number; readonly y: number } | undefined;
  #isDrag = false;

  constructor(
    private readonly orbited: Orbited,
    private readonly told: {
      /** The part is to be drawn again. */
      readonly moved: () => void;
      /** The drag is over. */
      readonly rested: () => void;
      /** A press on a place, in pixels from the left and top of what was pressed. */
      readonly pressed: (x: number, y: number) => void;
    },
  ) {}

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0 || !(event.currentTarget instanceof Element)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    this.#pointers.set(event.pointerId, placeOf(event));
    if (this.#pointers.size === 1) {
      this.#start = placeOf(event);
      this.#isDrag = false;
    } else this.#isDrag = true;
  };

  readonly move = (event: PointerEvent): void => {
    const before = this.#pointers.get(event.pointerId);
    if (!before || !this.#start) return;
    const now = placeOf(event);
    if (!this.#isDrag && distance(this.#start, now) < STILL) return;
    this.#isDrag = true;
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#pointers.set(event.pointerId, now);
    if (other) this.orbited.zoom = zoomed(this.orbited.zoom, distance(other, now) / (distance(other, before) || 1));
    // The part follows the hand: the eye goes the other way.
    else this.orbited.look = draggedLook(this.orbited.look, (before.x - now.x) * TURN, (now.y - before.y) * TURN);
    this.told.moved();
  };

  readonly up = (event: PointerEvent): void => {
    if (!this.#pointers.delete(event.pointerId) || this.#pointers.size > 0) return;
    const wasDrag = this.#isDrag;
    this.#start = undefined;
    this.#isDrag = false;
    if (wasDrag) this.told.rested();
    else if (event.type === 'pointerup' && event.currentTarget instanceof Element) {
      const { left, top } = event.currentTarget.getBoundingClientRect();
      this.told.pressed(event.clientX - left, event.clientY - top);
    }
  };

  /** The page scrolls by the wheel as long as the part has not been chosen. */
  readonly wheel = (event: WheelEvent): void => {
    const { currentTarget } = event;
    const root = currentTarget instanceof Element ? currentTarget.getRootNode() : undefined;
    if (!(root instanceof ShadowRoot) || root.activeElement !== currentTarget) return;
    event.preventDefault();
    this.orbited.zoom = zoomed(this.orbited.zoom, event.deltaY < 0 ? ZOOMS.step : 1 / ZOOMS.step);
    this.told.moved();
  };
}

function placeOf({ clientX, clientY }: PointerEvent): { readonly x: number; readonly y: number } {
  return { x: clientX, y: clientY };
}

function distance(
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
