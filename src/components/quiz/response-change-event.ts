import type { Response } from '../../domain/quiz/response.ts';
import type { Draft } from './drafts.ts';

/** The learner changed the answer of a question; not yet checked. */
export class ResponseChangeEvent extends Event {
  static readonly type = 'response-change';

  /**
   * @param response undefined while the answer is not complete
   * @param draft what has been typed or placed, where the response does not say it
   */
  constructor(
    readonly response: Response | undefined,
    readonly draft?: Draft,
  ) {
    super(ResponseChangeEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    'response-change': ResponseChangeEvent;
  }
}
