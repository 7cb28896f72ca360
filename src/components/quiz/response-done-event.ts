/** The learner pressed Enter in the field of an answer: the same as pressing the button that checks it. */
export class ResponseDoneEvent extends Event {
  static readonly type = 'response-done';

  constructor() {
    super(ResponseDoneEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    'response-done': ResponseDoneEvent;
  }
}
