/**
 * Numbers from 0 up to 1 that follow from a seed alone, the same in every browser: the generator mulberry32
 * (Tommy Ettinger, public domain), 32-bit integer arithmetic only. Good enough to shuffle, not for secrets.
 */
export function seededRandom(seed: number): () => number {
  // Neighbouring 16-bit seeds are spread first, or their first numbers would resemble each other.
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** The items in an order that follows from the seed alone (Fisher and Yates); the given array stays as it is. */
export function shuffle<T>(seed: number, items: readonly T[]): T[] {
  const random = seededRandom(seed);
  const drawn: T[] = [];
  const left = [...items];
  while (left.length > 0) drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  return drawn;
}
