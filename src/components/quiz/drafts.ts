import type { GapsResponse } from '../../domain/quiz/kinds/gaps.ts';
import type { MatchResponse } from '../../domain/quiz/kinds/match.ts';
import type { OrderResponse } from '../../domain/quiz/kinds/order.ts';
import type { PlaceResponse } from '../../domain/quiz/kinds/place.ts';
import type { TrueFalseResponse } from '../../domain/quiz/kinds/truefalse.ts';
import type { Response } from '../../domain/quiz/response.ts';
import type { Session } from '../contexts.ts';

/** What a learner has begun, as it was typed or placed: a response may not have come of it yet. */
export type Draft =
  | { readonly kind: 'number'; readonly text: string }
  // The others as a response that is not whole.
  | MatchResponse
  | OrderResponse
  | PlaceResponse
  | GapsResponse
  | (Pick<TrueFalseResponse, 'kind'> & Partial<TrueFalseResponse>);

interface Begun {
  readonly response: Response | undefined;
  readonly draft: Draft | undefined;
}

interface Kept {
  readonly attempt: string;
  readonly begun: Map<string, Begun>;
}

const KEPT = new WeakMap<Session, Kept>();

/**
 * Answers that have been begun and not been checked, for as long as the page lives: Back, Next, the outline or another
 * language must not cost what was typed. Other work that is taken instead begins without them.
 */
export function draftsOf(session: Session): Map<string, Begun> {
  const attempt = session.attempt.id;
  const known = KEPT.get(session);
  if (known?.attempt === attempt) return known.begun;
  const begun = new Map<string, Begun>();
  KEPT.set(session, { attempt, begun });
  return begun;
}
