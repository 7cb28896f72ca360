import type { SafeStore } from '../../adapters/storage/safe-store.ts';
import type { Drawings } from '../../components/contexts.ts';
import type { PackageConfig } from '../../domain/course/package-config.ts';
import { rowKinds, rowPlan } from '../../domain/tracking/rows.ts';
import type { LearnerSession } from './learner-session.ts';

/** Drawings as they are kept on this computer for a learner (`own`, the journal's key), and as the host gives them back. */
export function keptDrawings(
  own: string,
  store: Pick<SafeStore, 'readRuntime' | 'writeRuntime'>,
  session: Pick<LearnerSession, 'host'>,
  { course, practiceRows }: Pick<PackageConfig, 'course' | 'practiceRows'>,
): Drawings {
  return {
    read: (slot) => store.readRuntime(`${own}|${slot}`),
    write: (slot, text) => store.writeRuntime(`${own}|${slot}`, text),
    held: (slots) =>
      rowPlan(course, rowKinds(course, practiceRows)).flatMap(({ slot, rowIndex }) =>
        slots.some((one) => one === slot) ? (session.host?.lms.heldResponse?.(rowIndex) ?? []) : [],
      ),
  };
}
