/** Sentences for people, each naming what is wrong and where; never empty. */
export interface Failure {
  readonly ok: false;
  readonly problems: readonly string[];
}

/** A step of packaging gives its result, or everything that stands in its way. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Failure;

export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failure(...problems: readonly string[]): Failure {
  return { ok: false, problems };
}
