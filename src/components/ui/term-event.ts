import type { TermId } from '../../domain/course/ids.ts';

/** The learner wants to know a technical word. Reaches the player through all shadow roots. */
export class TermEvent extends Event {
  static readonly type = 'term-opened';

  constructor(readonly term: TermId) {
    super(TermEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'term-opened': TermEvent;
  }
}
