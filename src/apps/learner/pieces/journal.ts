// A lazy piece: the journal's database. Whoever comes back needs it for the first screen, a new learner only later.
export { DexieStore } from '../../../adapters/storage/dexie-store.ts';
