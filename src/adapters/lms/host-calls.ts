import type { HostFunctions } from './host-functions.ts';

/** What a host said: `done` only for a clear yes; else its error, `405 Incorrect Data Type`. */
type Answer = { readonly done: true } | { readonly done: false; readonly error: string };

const LOG_LENGTH = 200;
const LEARNER = /\.(student|learner)_id$/;
/** Suspend data would fill the page. */
const SHOWN = 60;

/**
 * Calls the host's functions and remembers the last calls. A function that throws is a function that refused:
 * nothing ever throws out of here, the lesson goes on.
 */
export class HostCalls {
  readonly #lines: string[] = [];

  constructor(
    private readonly host: HostFunctions,
    private readonly now: () => number,
    private readonly began = now(),
  ) {}

  initialize(): Answer {
    return this.#act(`${this.host.names.initialize}()`, () => this.host.initialize());
  }

  commit(): Answer {
    return this.#act(`${this.host.names.commit}()`, () => this.host.commit());
  }

  finish(): Answer {
    return this.#act(`${this.host.names.finish}()`, () => this.host.finish());
  }

  set(element: string, value: string): Answer {
    return this.#act(this.#setting(element, value), () => this.host.set(element, value));
  }

  /** The value as text; '' where the host has none, does not know the element, or throws. */
  get(element: string): string {
    let value: unknown;
    let trouble = '';
    try {
      value = this.host.get(element);
      if (value === '' || value === undefined || value === null) trouble = this.#lastError();
    } catch (error) {
      trouble = thrown(error);
    }
    const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
    // Who is learning is nobody's business on a page that may be photographed for support.
    const answer = LEARNER.test(element) && text !== '' ? '(hidden)' : shown(text);
    this.#note(`${this.host.names.get}(${element}) = ${answer}`, trouble);
    return text;
  }

  /** Puts down a value that the adapter itself turned down. */
  refuse(element: string, value: string, reason: string): void {
    this.#note(`${this.#setting(element, value)} not sent`, reason);
  }

  log(): readonly string[] {
    return [...this.#lines];
  }

  #setting(element: string, value: string): string {
    return `${this.host.names.set}(${element}, ${shown(value)})`;
  }

  #act(call: string, run: () => unknown): Answer {
    let answer = 'nothing';
    let error: string;
    try {
      answer = String(run());
      // The standard says "true"; hosts in Java or PHP clothes say true or 1.
      if (/^(true|1)$/i.test(answer)) {
        this.#note(`${call} = ${answer}`, '');
        return { done: true };
      }
      error = this.#lastError() || 'no reason given';
    } catch (failure) {
      error = thrown(failure);
    }
    this.#note(`${call} = ${answer}`, error);
    return { done: false, error };
  }

  /** '' when the host has no error to tell. */
  #lastError(): string {
    try {
      const code = String(this.host.lastError() ?? '');
      if (code === '' || code === '0') return '';
      return `${code} ${String(this.host.errorString(code) ?? '')}`.trim();
    } catch (error) {
      return thrown(error);
    }
  }

  #note(call: string, error: string): void {
    const seconds = ((this.now() - this.began) / 1000).toFixed(1);
    this.#lines.push(`${seconds} s  ${call}${error === '' ? '' : `  [${error}]`}`);
    if (this.#lines.length > LOG_LENGTH) this.#lines.shift();
  }
}

function shown(value: string): string {
  return value.length <= SHOWN ? `"${value}"` : `"${value.slice(0, SHOWN)}…" (${value.length})`;
}

function thrown(error: unknown): string {
  return `threw ${error instanceof Error ? error.message : 'something'}`;
}
