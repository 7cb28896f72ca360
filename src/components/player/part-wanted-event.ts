/** A lesson is shown that has a part in space: what draws it should come. */
export class PartWantedEvent extends Event {
  static readonly type = 'part-wanted';

  constructor() {
    super(PartWantedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'part-wanted': PartWantedEvent;
  }
}
