import type { DisplayMemory } from '../../adapters/storage/display-memory.ts';
import type { SafeStore } from '../../adapters/storage/safe-store.ts';
import type { Host } from './host.ts';

const DAY = 86_400_000;

/**
 * Removes what other learners have left on this computer longer ago than the site allows. Only under a host, where it
 * is a copy: a computer's clock may be wrong by years, and without a host the row is all that a learner has.
 */
export function removeOldWork(
  host: Host | undefined,
  {
    store,
    display,
    own,
    now,
    retentionDays,
  }: {
    readonly store: Pick<SafeStore, 'purge'>;
    readonly display: Pick<DisplayMemory, 'purge'>;
    /** The journal's key of the learner at work. */
    readonly own: string;
    /** Milliseconds since 1970. */
    readonly now: number;
    readonly retentionDays: number;
  },
): void {
  if (!host?.lms.hosted) return;
  const oldest = now - retentionDays * DAY;
  void store.purge(oldest, own);
  display.purge(oldest);
}
