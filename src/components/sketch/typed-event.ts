/** Somebody begins to type while the sheet has the focus: the input line takes it. */
export class TypedEvent extends Event {
  static readonly type = 'typed';

  constructor(readonly key: string) {
    super(TypedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    typed: TypedEvent;
  }
}
