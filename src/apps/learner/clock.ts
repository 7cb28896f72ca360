/** The browser's clock and timers, handed in so that tests own the time. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  setTimeout(callback: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
  /** Calls back once the screen shows what has been rendered; gives a function that calls it off. */
  afterPaint(callback: () => void): () => void;
}
