import type { SafeStore } from '../../adapters/storage/safe-store.ts';
import { begunRows } from '../../adapters/storage/course-store.ts';
import type { BegunAnswers } from '../../components/contexts.ts';
import type { PackageConfig } from '../../domain/course/package-config.ts';

/**
 * Answers that a learner has begun, as they are kept on this computer (`own`, the journal's key as it is now known;
 * without one nothing is kept). Each build has its own: another one may write them in another form, or ask something
 * else. Never rejects: the store answers in any case.
 */
export async function keptBegun(
  own: () => string | undefined,
  store: Pick<SafeStore, 'readRuntime' | 'writeRuntime'>,
  { build = '' }: Pick<PackageConfig, 'build'>,
): Promise<BegunAnswers> {
  const rowNow = (): string | undefined => {
    const owner = own();
    return owner && `${begunRows(owner)}${build}`;
  };
  let seen: string | undefined;
  const read = async (): Promise<string | undefined> => {
    const row = rowNow();
    if (!row || row === seen) return undefined;
    seen = row;
    return await store.readRuntime(row);
  };
  return {
    text: await read(),
    missed: read,
    write: async (text) => {
      const row = rowNow();
      if (row) await store.writeRuntime(row, text);
    },
  };
}
