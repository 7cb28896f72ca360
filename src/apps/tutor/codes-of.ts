import { identityOf } from '../../domain/record/report-records.ts';
import { recodeRecords } from '../../domain/record/recode-records.ts';
import type { ReadFile } from './read-file.ts';

/** What codes of any computer become with the key of this one, and what they are made of. */
export function codesOf(
  told: readonly ReadonlyMap<string, string>[],
  codeOf: (identity: string) => string,
): { readonly now: ReadonlyMap<string, string>; readonly identities: ReadonlyMap<string, string> } {
  const all = told.flatMap((identities) => [...identities]).map(([code, of]) => ({ code, of, now: codeOf(of) }));
  return {
    now: new Map(all.map(({ code, now }) => [code, now])),
    identities: new Map(all.map(({ of, now }) => [now, of])),
  };
}

/**
 * A file of one learner under the code of whose it is; the same file for ''. A name that exactly one of the people who are known
 * has is that person, whatever the report made the code of.
 */
export function withOwner(
  file: ReadFile,
  owner: string,
  codeOf: (identity: string) => string,
  { names, identities }: Pick<ReadFile, 'names' | 'identities'>,
): ReadFile {
  const [record] = file.records;
  const name = owner.trim();
  if (name === '' || !record) return file;
  const identity = identityOf({ name, identity: [] });
  const [known, second] = [...names].filter(([, told]) => identityOf({ name: told, identity: [] }) === identity);
  const code = known && !second ? known[0] : codeOf(identity);
  const of = known && !second ? identities.get(code) : identity;
  return {
    ...file,
    records: recodeRecords(file.records, new Map([[record.code, code]])),
    names: new Map([[code, name]]),
    identities: new Map(of === undefined ? [] : [[code, of]]),
  };
}
