/** Something is shown whose elements few need: a part in space, something to be drawn, a file of results. They may come. */
export class PieceWantedEvent extends Event {
  static readonly type = 'piece-wanted';

  constructor(readonly piece: 'part' | 'exercise' | 'results') {
    super(PieceWantedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'piece-wanted': PieceWantedEvent;
  }
}
