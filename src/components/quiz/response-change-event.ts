import type { Response } from '../../domain/quiz/response.ts';

/** The learner changed the answer of a question; not yet checked. */
export class ResponseChangeEvent extends Event {
  static readonly type = 'response-change';

  /** @param response undefined while the answer is not complete. */
  constructor(readonly response: Response | undefined) {
    super(ResponseChangeEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    'response-change': ResponseChangeEvent;
  }
}
