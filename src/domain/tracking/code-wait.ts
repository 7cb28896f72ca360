import type { WrongCodes } from './attempt.ts';

/** After the first wrong code, the second and so on, in seconds; the last one repeats. */
const WAITS = [5, 15, 30, 60, 120, 300, 900];

/**
 * How long the next code still has to wait, in milliseconds; 0 when it may be tried. Never longer than the whole wait,
 * however the clock has been set.
 *
 * @param now the computer's clock, in milliseconds
 */
export function codeWait(wrong: WrongCodes | undefined, now: number): number {
  if (wrong?.at === undefined) return 0;
  const whole = (WAITS[Math.min(wrong.count, WAITS.length) - 1] ?? 0) * 1000;
  return Math.max(0, Math.min(whole, wrong.at + whole - now));
}

/** The clock has been set to before the last wrong code: the wait has to begin anew, or it would last until then. */
export function isClockBack(wrong: WrongCodes, now: number): boolean {
  return wrong.at !== undefined && now < wrong.at;
}
