import type { SafeStore } from '../../adapters/storage/safe-store.ts';
import type { BegunAnswers } from '../../components/contexts.ts';
import type { PackageConfig } from '../../domain/course/package-config.ts';

/**
 * Answers that a learner has begun, as they are kept on this computer (`own`, the journal's key). Each build has its own:
 * another one may write them in another form, or ask something else. Never rejects: the store answers in any case.
 */
export async function keptBegun(
  own: string,
  store: Pick<SafeStore, 'readRuntime' | 'writeRuntime'>,
  { build = '' }: Pick<PackageConfig, 'build'>,
): Promise<BegunAnswers> {
  const key = `${own}|begun|${build}`;
  return { text: await store.readRuntime(key), write: (text) => store.writeRuntime(key, text) };
}
