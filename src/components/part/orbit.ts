import { IN_THE_MIDDLE, shifted, type PictureShift } from '../../domain/picture/framing.ts';
import { draggedLook, type Look } from '../../domain/picture/look.ts';

/** What moves by pointers: the look, how large the part is, and how far it is moved off the middle of the picture. */
export interface Orbited {
  look: Look;
  zoom: number;
  shift: PictureShift;
}

/** Degrees for each pixel of a drag. */
const TURN = 0.5;
/** A press that moves less than this, in pixels, is none of a drag. */
const STILL = 6;

export const ZOOMS = { least: 1, most: 4, step: 1.25 } as const;

/** Makes a part larger or smaller within what is shown; a smaller one comes back to the middle. */
export function zoom(orbited: Orbited, by: number): void {
  orbited.zoom = Math.min(ZOOMS.most, Math.max(ZOOMS.least, orbited.zoom * by));
  orbited.shift = shifted(orbited.shift, orbited.zoom, 1, 0, 0);
}

/** Moves a part in its picture by pixels, to the right and down; one that is seen whole stays where it is. */
export function move(orbited: Orbited, { clientWidth, clientHeight }: Element, across: number, down: number): void {
  const side = Math.max(1, Math.min(clientWidth, clientHeight));
  orbited.shift = shifted(orbited.shift, orbited.zoom, side, across, down);
}

/** A part as it is shown first. */
export function atStart(look: Look): Orbited {
  return { look, zoom: ZOOMS.least, shift: IN_THE_MIDDLE };
}

/**
 * Turns a part by dragging, moves it by dragging with the shift key or two fingers, and sizes it by two fingers or the wheel. A press
 * without a drag is a choice.
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
    const [across, down] = [now.x - before.x, now.y - before.y];
    const { currentTarget } = event;
    if (other) {
      zoom(this.orbited, distance(other, now) / (distance(other, before) || 1));
      // The middle between two fingers goes half the way of the one that moves.
      if (currentTarget instanceof Element) move(this.orbited, currentTarget, across / 2, down / 2);
    } else if (event.shiftKey && currentTarget instanceof Element) move(this.orbited, currentTarget, across, down);
    // The part follows the hand: the eye goes the other way.
    else this.orbited.look = draggedLook(this.orbited.look, -across * TURN, down * TURN);
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
    zoom(this.orbited, event.deltaY < 0 ? ZOOMS.step : 1 / ZOOMS.step);
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
