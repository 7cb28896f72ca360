import type { Attempt } from '../../domain/tracking/attempt.ts';
import { parseAttempt } from './snapshot.ts';

/** The part of BroadcastChannel that is needed. */
export interface Channel {
  postMessage(message: unknown): void;
  close(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

export interface WindowLockOptions {
  /** Opens the channel of a learner and course; undefined where the browser has no BroadcastChannel. */
  readonly open: (() => Channel) | undefined;
  /** Tells this window from others; of two that start at once the lower goes first. */
  readonly id: string;
  readonly setTimeout: (callback: () => void, milliseconds: number) => unknown;
  /** Called when another window turns out to have been first after all (its answer came late). */
  readonly onLost: () => void;
}

/** How long a window waits for one that was there before it, in milliseconds. */
const WAIT = 300;

type Message =
  | { readonly kind: 'claim'; readonly from: string }
  | { readonly kind: 'held'; readonly to: string; readonly attempt: Attempt | undefined }
  | { readonly kind: 'state'; readonly attempt: Attempt };

/**
 * Lets one window of a learner and course write, without navigator.locks, which plain http does not have. A newcomer
 * claims and waits; a running window answers. The running window tells its work, so that another can go on from it
 * when the first has gone: the host's data in the second window's page is as old as that page.
 */
export class WindowLock {
  #channel: Channel | undefined;
  #role: 'idle' | 'claiming' | 'holder' | 'second' = 'idle';
  #refused = false;
  #own: Attempt | undefined;
  #heard: Attempt | undefined;

  constructor(private readonly options: WindowLockOptions) {}

  /** The newest work that another window has told of. */
  get heard(): Attempt | undefined {
    return this.#heard;
  }

  /** True when this window may write. May be called again by a second window, and after `release`. */
  async claim(): Promise<boolean> {
    if (this.#role === 'holder') return true;
    const channel = this.#listen();
    if (!channel) return true;
    this.#role = 'claiming';
    this.#refused = false;
    channel.postMessage({ kind: 'claim', from: this.options.id } satisfies Message);
    await new Promise<void>((resolve) => this.options.setTimeout(resolve, WAIT));
    this.#role = this.#refused ? 'second' : 'holder';
    return !this.#refused;
  }

  /** Tells other windows what the work is now. */
  tell(attempt: Attempt): void {
    this.#own = attempt;
    if (this.#role === 'holder') this.#post({ kind: 'state', attempt });
  }

  /** Lets the next window go first; an open channel would also keep the page out of the back-forward cache. */
  release(): void {
    this.#role = 'idle';
    this.#channel?.close();
    this.#channel = undefined;
  }

  #listen(): Channel | undefined {
    if (this.#channel) return this.#channel;
    try {
      this.#channel = this.options.open?.();
    } catch {
      return undefined; // A sandboxed frame may refuse it: one window is then assumed.
    }
    this.#channel?.addEventListener('message', ({ data }) => this.#hear(parseMessage(data)));
    return this.#channel;
  }

  #hear(message: Message | undefined): void {
    if (!message) return;
    switch (message.kind) {
      case 'claim':
        if (this.#role === 'holder' || (this.#role === 'claiming' && this.options.id < message.from)) {
          this.#post({ kind: 'held', to: message.from, attempt: this.#own });
        } else if (this.#role === 'claiming') {
          this.#refused = true; // The other has not heard this window's claim if it opened its channel later.
        }
        return;
      case 'held':
        if (message.to !== this.options.id) return;
        this.#heard = message.attempt ?? this.#heard;
        this.#refused = true;
        if (this.#role !== 'holder') return;
        // A synchronous commit can freeze the first window for seconds: its answer comes late, yet it was first.
        this.#role = 'second';
        this.options.onLost();
        return;
      case 'state':
        this.#heard = message.attempt;
        return;
    }
  }

  #post(message: Message): void {
    this.#channel?.postMessage(message);
  }
}

function parseMessage(data: unknown): Message | undefined {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return undefined;
  const attempt = 'attempt' in data ? parseAttempt(data.attempt) : undefined;
  if (data.kind === 'claim' && 'from' in data && typeof data.from === 'string')
    return { kind: 'claim', from: data.from };
  if (data.kind === 'held' && 'to' in data && typeof data.to === 'string')
    return { kind: 'held', to: data.to, attempt };
  if (data.kind === 'state' && attempt) return { kind: 'state', attempt };
  return undefined;
}
