import { codeHash } from '../../adapters/crypto/code-hash.ts';
import type { TrainerCodes } from '../../components/contexts.ts';
import type { PackageConfig } from '../../domain/course/package-config.ts';
import type { Clock } from './clock.ts';

/** Checks codes against what the package holds of them. */
export function packagedCodes(
  { course, codes = {} }: Pick<PackageConfig, 'course' | 'codes'>,
  clock: Pick<Clock, 'afterPaint'>,
): TrainerCodes {
  return {
    async opens(module, code) {
      // The hash blocks the page: first the learner is to see that something is under way.
      await new Promise<void>((painted) => void clock.afterPaint(painted));
      return codeHash(course, module, code) === codes[module];
    },
  };
}
