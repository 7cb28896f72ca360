import loadLaterElements from './pieces/later-elements.ts?lazy';

/** Waits before each further try, in milliseconds; the last one repeats. */
const WAITS = [500, 2000, 10_000];
/** After so many tries in vain the learner is told; the tries go on. */
const TOLD_AFTER = 3;

/** Brings the elements of the later screens, however often that takes: their screens stay empty without them. */
export async function bringLaterElements(
  wait: (milliseconds: number) => Promise<void>,
  onTrouble: () => void,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await loadLaterElements();
      return;
    } catch {
      if (tries === TOLD_AFTER) onTrouble();
      await wait(WAITS[Math.min(tries, WAITS.length) - 1] ?? 0);
    }
  }
}
