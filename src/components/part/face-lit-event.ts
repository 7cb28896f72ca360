/** The learner has chosen a face of a part, by its number, or none. */
export class FaceLitEvent extends Event {
  static readonly type = 'face-lit';

  constructor(readonly face: number | undefined) {
    super(FaceLitEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'face-lit': FaceLitEvent;
  }
}
