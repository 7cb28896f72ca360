import type { Snapshot } from '../../adapters/storage/snapshot.ts';
import type { Attempt } from '../../domain/tracking/attempt.ts';
import type { Host } from './host.ts';
import { adds } from './reconcile.ts';
import type { SessionOptions } from './session-options.ts';

/** The learner of a launch that did not tell who learns: Initialize failed, or the host gave no id. */
const UNKNOWN = '';

/** Work that such a launch has left, and the journal's key of it. */
export interface UnownedWork {
  readonly snapshot: Snapshot;
  readonly key: string;
}

/**
 * Looks for work that a launch without a learner has left on this computer: it was promised to be sent later. None
 * where this launch has no known learner either, where a server confirmed all of it, where `own` has as much, or where
 * this learner has said that it is another's.
 */
export async function unownedWork(
  own: Attempt,
  { lms }: Host,
  { store, keyOf }: Pick<SessionOptions, 'store' | 'keyOf'>,
): Promise<UnownedWork | undefined> {
  if (!lms.hosted || lms.launch.learner === UNKNOWN) return undefined;
  const key = keyOf(UNKNOWN);
  const { snapshot } = await store.read(key);
  if (snapshot?.declinedBy?.includes(keyOf(lms.launch.learner))) return undefined;
  if (!snapshot || snapshot.confirmed >= snapshot.attempt.sequence || !adds(own, snapshot.attempt)) return undefined;
  return { snapshot, key };
}

/**
 * What the learner has said of it: taken over it goes, since it has its learner now; else it stays for whoever it
 * belongs to, with a note that this one is not to be asked again.
 */
export async function settleUnowned(
  { snapshot, key }: UnownedWork,
  takenOver: boolean,
  by: string,
  store: Pick<SessionOptions['store'], 'write' | 'remove'>,
): Promise<void> {
  if (takenOver) await store.remove(key, true);
  else await store.write(key, { ...snapshot, declinedBy: [...(snapshot.declinedBy ?? []), by] });
}
