import { codeHash } from '../../adapters/crypto/code-hash.ts';
import type { TrainerCodes } from '../../components/contexts.ts';
import type { PackageConfig } from '../../domain/course/package-config.ts';

/** Checks codes against what the package holds of them. */
export function packagedCodes({ course, codes = {} }: Pick<PackageConfig, 'course' | 'codes'>): TrainerCodes {
  return { opens: async (module, code) => (await codeHash(course, module, code)) === codes[module] };
}
