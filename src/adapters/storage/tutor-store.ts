import Dexie, { type DexieOptions, type Table } from 'dexie';
import * as v from 'valibot';
import type { LearnerRecord, LearnerRecords } from '../../domain/record/learner-record.ts';
import { mergeRecords } from '../../domain/record/merge-records.ts';

/** Seals and opens texts; the adapter of cryptography gives one. */
interface Sealer {
  seal(name: string, text: string): Uint8Array;
  open(name: string, sealed: Uint8Array): string | undefined;
}

interface SealedRow {
  /** `settings`, or `learner/` and a code. */
  readonly name: string;
  readonly sealed: Uint8Array;
}

const Bytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array);
/** What opens the data: see the adapter of cryptography. */
const VaultRow = v.object({
  name: v.literal('vault'),
  salt: Bytes,
  byPassphrase: Bytes,
  byRecovery: Bytes,
  cost: v.object({ N: v.number(), r: v.number(), p: v.number() }),
});
type VaultRow = v.InferOutput<typeof VaultRow>;

const Settings = v.object({
  /** The key of learners' codes, hexadecimal. */
  codeKey: v.string(),
  /** Learners not seen for so many days are erased; 0 keeps all. */
  retentionDays: v.number(),
});
export type TutorSettings = v.InferOutput<typeof Settings>;

/** What the database holds; learners whose row could not be opened are counted. */
export interface TutorData {
  readonly settings: TutorSettings | undefined;
  readonly records: LearnerRecords;
  readonly damaged: number;
}

const SETTINGS = 'settings';
const LEARNER = 'learner/';
/** Learners in one transaction: between two of them a bar can move. */
const BATCH = 50;

/** The tutor's data in IndexedDB: a row a learner, sealed. What lies in the open are codes and the vault. */
export class TutorStore {
  readonly #db: Dexie;
  readonly #vault: Table<VaultRow, string>;
  readonly #sealed: Table<SealedRow, string>;

  constructor(name: string, options: Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'> = {}) {
    this.#db = new Dexie(name, { ...options, chromeTransactionDurability: 'strict' });
    this.#db.version(1).stores({ vault: 'name', sealed: 'name' });
    this.#vault = this.#db.table('vault');
    this.#sealed = this.#db.table('sealed');
  }

  /** Undefined where nothing has been kept yet. */
  async vault(): Promise<Omit<VaultRow, 'name'> | undefined> {
    const row = v.safeParse(VaultRow, await this.#vault.get('vault'));
    return row.success ? row.output : undefined;
  }

  /** Begins anew: whatever was there is erased. */
  async begin(vault: Omit<VaultRow, 'name'>): Promise<void> {
    await this.#db.transaction('rw', this.#vault, this.#sealed, async () => {
      await this.#sealed.clear();
      await this.#vault.put({ name: 'vault', ...vault });
    });
  }

  async read(sealer: Sealer): Promise<TutorData> {
    const rows = await this.#sealed.toArray();
    let damaged = 0;
    const records: LearnerRecord[] = [];
    let settings: TutorSettings | undefined;
    for (const { name, sealed } of rows) {
      const text = sealer.open(name, sealed);
      if (text === undefined) damaged += 1;
      else if (name === SETTINGS) settings = v.parse(Settings, JSON.parse(text));
      else records.push(unpacked(text));
    }
    return { settings, records: records.sort((a, b) => (a.code < b.code ? -1 : 1)), damaged };
  }

  async putSettings(settings: TutorSettings, sealer: Sealer): Promise<void> {
    await this.#sealed.put({ name: SETTINGS, sealed: sealer.seal(SETTINGS, JSON.stringify(settings)) });
  }

  /** Changes some settings of those that lie here, whoever wrote them last, and gives all; `before` stands in for none. */
  async changeSettings(change: Partial<TutorSettings>, before: TutorSettings, sealer: Sealer): Promise<TutorSettings> {
    return this.#db.transaction('rw', this.#sealed, async () => {
      const row = await this.#sealed.get(SETTINGS);
      const text = row && sealer.open(SETTINGS, row.sealed);
      const settings = { ...(text === undefined ? before : v.parse(Settings, JSON.parse(text))), ...change };
      await this.putSettings(settings, sealer);
      return settings;
    });
  }

  /**
   * Writes learners, together with what another window has written of them meanwhile. `done` is told the share that is safe,
   * 0 to 1.
   */
  async putLearners(records: LearnerRecords, sealer: Sealer, done: (share: number) => void = () => {}): Promise<void> {
    for (let from = 0; from < records.length; from += BATCH) {
      const batch = records.slice(from, from + BATCH);
      await this.#db.transaction('rw', this.#sealed, async () => {
        const before = await this.#sealed.bulkGet(batch.map(({ code }) => LEARNER + code));
        await this.#sealed.bulkPut(batch.map((record, at) => sealedRow(record, before[at], sealer)));
      });
      done(Math.min(1, (from + BATCH) / records.length));
    }
  }

  async removeLearners(codes: readonly string[]): Promise<void> {
    await this.#sealed.bulkDelete(codes.map((code) => LEARNER + code));
  }

  /** Erases everything, the vault too. */
  async erase(): Promise<void> {
    await this.#db.transaction('rw', this.#vault, this.#sealed, async () => {
      await this.#sealed.clear();
      await this.#vault.clear();
    });
  }

  close(): void {
    this.#db.close();
  }
}

function sealedRow(record: LearnerRecord, before: SealedRow | undefined, sealer: Sealer): SealedRow {
  const name = LEARNER + record.code;
  const text = before && sealer.open(name, before.sealed);
  const [whole = record] = text === undefined ? [] : mergeRecords([unpacked(text)], [record]);
  return { name, sealed: sealer.seal(name, packed(whole)) };
}

/** Code, groups, titles of parts; then an entry a list, its part by number: names of fields would be half of the text. */
type Packed = readonly [
  code: string,
  groups: readonly string[],
  parts: readonly string[],
  entries: readonly (readonly [number, number, string, string, string, string, number])[],
];

function packed({ code, groups, entries }: LearnerRecord): string {
  const parts = [...new Set(entries.map(({ part }) => part))];
  const rows = entries.map(
    ({ part, attempt, row, response, right, result, at }) =>
      [parts.indexOf(part), attempt, row, response, right, result, at] as const,
  );
  const all: Packed = [code, groups, parts, rows];
  return JSON.stringify(all);
}

function unpacked(text: string): LearnerRecord {
  // What was sealed with the key is what was written here.
  const [code, groups, parts, rows] = JSON.parse(text) as Packed;
  const entries = rows.map(([part, attempt, row, response, right, result, at]) => ({
    part: parts[part] ?? '',
    attempt,
    row,
    response,
    right,
    result,
    at,
  }));
  return { code, groups, entries };
}
