/** A lesson is shown that has a part in space or something to be drawn: its elements, which few lessons need, may come. */
export class PieceWantedEvent extends Event {
  static readonly type = 'piece-wanted';

  constructor(readonly piece: 'part' | 'exercise') {
    super(PieceWantedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'piece-wanted': PieceWantedEvent;
  }
}
