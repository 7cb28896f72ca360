/** Whether the long series run: `npm run test:long`. */
export const LONG = process.env.TEST_LONG === '1';

/**
 * How fast-check runs a property: so many times in a long run, else a sample that is the same every time, so that a
 * change is blamed for what it broke and for nothing else.
 */
export function series(long: number, sample = 100): { readonly numRuns: number; readonly seed?: number } {
  return LONG ? { numRuns: long } : { numRuns: sample, seed: 20260504 };
}
