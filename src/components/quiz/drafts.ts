import type { GapsResponse } from '../../domain/quiz/kinds/gaps.ts';
import type { MatchResponse } from '../../domain/quiz/kinds/match.ts';
import type { OrderResponse } from '../../domain/quiz/kinds/order.ts';
import type { PlaceResponse } from '../../domain/quiz/kinds/place.ts';
import type { TrueFalseResponse } from '../../domain/quiz/kinds/truefalse.ts';
import type { Response } from '../../domain/quiz/response.ts';
import type { BegunAnswers, Session } from '../contexts.ts';

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
  /** The answer that was kept when this was begun, where answers are kept by themselves. */
  readonly over?: Response | undefined;
}

/** The newest that are kept: more than a learner leaves open, and no more than is quickly written. */
const MOST = 40;

/**
 * Answers of one attempt that have been begun and not been checked: Back, Next, the outline, another language or a page that is
 * loaded anew must not cost what was typed.
 */
class Drafts {
  readonly #begun: Map<string, Begun>;
  #writing = false;
  #changed = false;

  constructor(
    readonly attempt: string,
    private readonly session: Pick<Session, 'writes'>,
    private readonly kept: BegunAnswers | undefined,
  ) {
    this.#begun = new Map(this.#read(kept?.text));
  }

  get(key: string): Begun | undefined {
    return this.#begun.get(key);
  }

  set(key: string, begun: Begun): void {
    this.#begun.delete(key);
    this.#begun.set(key, begun);
    for (const oldest of [...this.#begun.keys()].slice(0, -MOST)) this.#begun.delete(oldest);
    void this.#keep();
  }

  delete(key: string): void {
    if (this.#begun.delete(key)) void this.#keep();
  }

  /** One write at a time: what changes meanwhile goes with the next one. */
  async #keep(): Promise<void> {
    this.#changed = true;
    if (!this.kept || !this.session.writes || this.#writing) return;
    this.#writing = true;
    while (this.#changed) {
      this.#changed = false;
      for (const [key, begun] of this.#read(await this.kept.missed())) {
        if (!this.#begun.has(key)) this.#begun.set(key, begun);
      }
      await this.kept.write(this.attempt + JSON.stringify([...this.#begun]));
    }
    this.#writing = false;
  }

  /** What lies there has been written above, by the same build, and the store has looked at its checksum. */
  #read(text = ''): [string, Begun][] {
    return text.startsWith(this.attempt) ? (JSON.parse(text.slice(this.attempt.length)) as [string, Begun][]) : [];
  }
}

/** Whether two are the same answer: one that has been read from somewhere is another object. */
export function isSame(one: Response | undefined, other: Response | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const DRAFTS = new WeakMap<Session, Drafts>();

/**
 * What has been begun in the attempt of a session. Other work that is taken instead begins without it.
 *
 * @param kept where it outlives the page; what had been kept of the same attempt is there from the start
 */
export function draftsOf(session: Session, kept: BegunAnswers | undefined): Drafts {
  const { id } = session.attempt;
  let drafts = DRAFTS.get(session);
  if (drafts?.attempt !== id) DRAFTS.set(session, (drafts = new Drafts(id, session, kept)));
  return drafts;
}
