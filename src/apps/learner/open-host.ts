import { openLms } from '../../adapters/lms/open-lms.ts';
import { probe } from '../../adapters/lms/probe.ts';
import type { SafeStore } from '../../adapters/storage/safe-store.ts';
import type { PackageConfig } from '../../domain/course/package-config.ts';
import type { Host } from './host.ts';
import type * as LocalRuntime from './pieces/local-runtime.ts';
import loadLocalRuntime from './pieces/local-runtime.ts?lazy';
import type * as Piece12 from './pieces/scorm12.ts';
import loadScorm12 from './pieces/scorm12.ts?lazy';
import type * as Strict12 from './pieces/scorm12-strict.ts';
import loadStrict12 from './pieces/scorm12-strict.ts?lazy';
import type * as Piece2004 from './pieces/scorm2004.ts';
import loadScorm2004 from './pieces/scorm2004.ts?lazy';

/** Who learns where nobody has signed in. */
const NOBODY = 'local';

/** Finds the page's host or brings the local runtime, whose memory is a row of the store. */
export async function openHost(
  page: Window,
  { standard, responses }: Pick<PackageConfig, 'standard' | 'responses'>,
  store: SafeStore,
  keyOf: (learner: string) => string,
): Promise<Host> {
  let saved: Promise<boolean> = Promise.resolve(true);
  const lms = await openLms({
    window: page,
    standard,
    adapters: {
      scorm12: async () =>
        responses === 'strict'
          ? ((await loadStrict12()) as typeof Strict12).Scorm12Strict
          : ((await loadScorm12()) as typeof Piece12).Scorm12,
      scorm2004: async () => ((await loadScorm2004()) as typeof Piece2004).Scorm2004,
    },
    local: async () => {
      // Without a host the computer alone keeps the work, from the start on.
      void store.prepare();
      const piece = (await loadLocalRuntime()) as typeof LocalRuntime;
      const key = keyOf(NOBODY);
      return piece.installLocalRuntime({
        learner: NOBODY,
        saved: await store.readRuntime(key),
        save: (cmi) => {
          saved = store.writeRuntime(key, cmi);
        },
      });
    },
  });
  return { lms, confirm: lms.hosted ? () => probe('') : () => saved };
}
