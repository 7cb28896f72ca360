import type { Sketch } from '../../domain/sketch/sketch.ts';

/** A command was done, taken back or brought again. */
export class DrawingChangedEvent extends Event {
  static readonly type = 'drawing-changed';

  constructor(
    readonly sketch: Sketch,
    /** The whole journal: to be kept before anything else happens. */
    readonly journal: string,
  ) {
    super(DrawingChangedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'drawing-changed': DrawingChangedEvent;
  }
}
