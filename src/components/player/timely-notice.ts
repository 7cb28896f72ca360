import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { NoticeKind } from '../contexts.ts';
import type { SessionState } from './session-state.ts';

/**
 * The session's notice as far as it may cover the sheet now. That the server is silent is told between two sheets or
 * when the learner asks, not in the middle of an answer: nothing is lost, and the save state says so.
 */
export class TimelyNotice implements ReactiveController {
  #told = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly state: SessionState,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    // The next silence waits for its own moment.
    if (!this.#silence) this.#told = false;
  }

  get current(): NoticeKind | undefined {
    return this.waits ? undefined : this.state.session.notice;
  }

  /** Whether there is something to tell that does not cover the sheet yet. */
  get waits(): boolean {
    return this.#silence && !this.#told;
  }

  /** The learner has read what is told; what waits to be told is not lost by it. */
  dismiss(): void {
    if (this.current) this.state.session.dismiss();
  }

  /** What waits is told now. */
  readonly tell = (): void => {
    this.#told = this.#silence;
    this.host.requestUpdate();
  };

  get #silence(): boolean {
    return this.state.session.notice === 'server-silent';
  }
}
