import type { DraftEvent } from '../../domain/drafting/drafting.ts';

/** Somebody wants something of the drawing; the board does it. */
export class DraftAskedEvent extends Event {
  static readonly type = 'draft-asked';

  constructor(readonly asked: DraftEvent) {
    super(DraftAskedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'draft-asked': DraftAskedEvent;
  }
}
