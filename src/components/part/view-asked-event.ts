import type { PrincipalView } from '../../domain/projection/view-direction.ts';

/** The learner wants to see the part as a view shows it. */
export class ViewAskedEvent extends Event {
  static readonly type = 'view-asked';

  constructor(readonly view: PrincipalView) {
    super(ViewAskedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'view-asked': ViewAskedEvent;
  }
}
