import type { Aim } from '../../domain/drafting/aim.ts';

/** The crosshair stands somewhere else. */
export class AimedEvent extends Event {
  static readonly type = 'aimed';

  constructor(
    readonly aim: Aim,
    /** Who moves it by keys has to hear where it is. */
    readonly spoken: boolean,
  ) {
    super(AimedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    aimed: AimedEvent;
  }
}
