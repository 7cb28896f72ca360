/** Far below any tolerance that an author writes, above the noise of binary fractions: 0.1 + 0.2 is 0.3. */
const NOISE = 1e-9;

/** Whether a number counts as another one: what scores an answer, and what compiles and reviews it, ask here alone. */
export function isWithin(tolerance: number, value: number, wanted: number): boolean {
  return Math.abs(value - wanted) <= tolerance + NOISE;
}
