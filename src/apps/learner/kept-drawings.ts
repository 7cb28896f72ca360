import { drawingRow } from '../../adapters/storage/course-store.ts';
import type { SafeStore } from '../../adapters/storage/safe-store.ts';
import type { Drawings } from '../../components/contexts.ts';
import type { PackageConfig } from '../../domain/course/package-config.ts';
import { rowKinds, rowPlan } from '../../domain/tracking/rows.ts';
import type { LearnerSession } from './learner-session.ts';

/**
 * Drawings as they are kept on this computer for a learner (`own`, the journal's key as it is now known; without one
 * nothing is kept), and as the host gives them back. Where the host tells no id, many learners have one key: there only
 * a drawing of this very attempt is known to be the learner's.
 */
export function keptDrawings(
  own: () => string | undefined,
  store: Pick<SafeStore, 'readRuntime' | 'writeRuntime'>,
  session: Pick<LearnerSession, 'host' | 'attempt'>,
  { course, practiceRows }: Pick<PackageConfig, 'course' | 'practiceRows'>,
): Drawings {
  return {
    read: async (slot) => {
      const owner = own();
      const text = owner && (await store.readRuntime(drawingRow(owner, slot)));
      const isOwn = session.host?.lms.launch.learner !== '' || text?.startsWith(`${session.attempt.id}:`);
      return isOwn ? text : undefined;
    },
    write: async (slot, text) => {
      const owner = own();
      if (owner) await store.writeRuntime(drawingRow(owner, slot), text);
    },
    held: (slots) =>
      rowPlan(course, rowKinds(course, practiceRows)).flatMap(({ slot, rowIndex }) =>
        slots.some((one) => one === slot) ? (session.host?.lms.heldResponse?.(rowIndex) ?? []) : [],
      ),
  };
}
