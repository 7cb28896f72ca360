import { ContentFailure } from '../../adapters/content/content-failure.ts';
import type { NoticeKind } from '../../components/contexts.ts';
import type { RetryWaits } from './retry-waits.ts';

/** Waits before each further try, in milliseconds; the last one repeats. */
const WAITS = [500, 2000, 10_000];
/** After so many tries in vain the learner is told; the tries go on. */
const TOLD_AFTER = 3;

/**
 * Brings the elements of the later screens, however often that takes: their screens stay empty without them. Trouble
 * is told once, and again after each try that the learner has asked for; that only another build's come, which waiting
 * does not mend, at once.
 */
export async function bringLaterElements(
  load: () => Promise<unknown>,
  waits: Pick<RetryWaits, 'wait'>,
  onTrouble: (notice: NoticeKind) => void,
): Promise<void> {
  let asked = false;
  for (let tries = 1; ; tries += 1) {
    try {
      await load();
      return;
    } catch (error) {
      const mixed = error instanceof ContentFailure && error.code === 'mixed';
      if (tries === (mixed ? 1 : TOLD_AFTER) || asked) onTrouble(mixed ? 'version-mixed' : 'loading-failed');
      asked = await waits.wait(WAITS[Math.min(tries, WAITS.length) - 1] ?? 0);
    }
  }
}
