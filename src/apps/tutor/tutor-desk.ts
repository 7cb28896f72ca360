import { textDigest } from '../../adapters/crypto/text-digest.ts';
import { createVault, openVault, type RandomBytes, type ScryptCost, type Sealer } from '../../adapters/crypto/vault.ts';
import type { TutorSettings, TutorStore } from '../../adapters/storage/tutor-store.ts';
import type { Desk, DeskPhase, FilePreview, GivenFile, TakeChoices } from '../../components/review/desk.ts';
import type { Language } from '../../domain/course/language.ts';
import type { LearnerRecord, LearnerRecords } from '../../domain/record/learner-record.ts';
import { mergeRecords } from '../../domain/record/merge-records.ts';
import { recodeRecords } from '../../domain/record/recode-records.ts';
import { writeResults } from '../../domain/record/results-text.ts';
import type { CourseSource } from '../../domain/record/suspend-records.ts';
import type { Exercise } from '../../domain/grading/exercise.ts';
import type { CourseKey } from '../../domain/review/course-key.ts';
import { csvText } from '../../domain/review/csv-text.ts';
import { longTable, longTableScript } from '../../domain/review/long-table.ts';
import type { ReportTable } from '../../domain/review/report-table.ts';
import { courseOfRecords, Review } from '../../domain/review/review.ts';
import { exerciseRowStart } from '../../domain/tracking/row-id.ts';
import { coder, hex } from './code-key.ts';
import { codesOf, withOwner } from './codes-of.ts';
import { namesListText } from './names-list.ts';
import { withExercise } from './read-drawing-file.ts';
import type { ReadFile } from './read-file.ts';
import { readGivenFile } from './read-given-file.ts';
import { CSV, tableFile } from './table-file.ts';

/** What the desk takes from outside. */
export interface DeskParts {
  readonly store: TutorStore;
  readonly random: RandomBytes;
  /** Milliseconds since 1970 by the clock of the wall. */
  readonly now: () => number;
  readonly save: (name: string, content: string | Uint8Array, type: string) => void;
  readonly print: () => void;
  /** Lets the page draw what has changed. */
  readonly breathe: () => Promise<void>;
  /** Cost of the passphrase's key; tests take less. */
  readonly cost?: ScryptCost;
}

const DAY = 86_400_000;
const YEAR_DAYS = 365;
const CODE_KEY = 32;
const EMPTY: CourseKey = {
  id: '',
  title: '',
  version: '',
  hash: '',
  limit: 0,
  modules: [],
  questions: [],
  exercises: [],
  faults: {},
  rowIds: [],
};

/** The tutor's data in memory and on the disk. Names are in memory alone, for as long as the app is open. */
export class TutorDesk implements Desk {
  phase: DeskPhase = 'locked';
  busy: number | undefined;
  recovery = '';
  keepsNothing = false;
  courses: readonly CourseKey[] = [];
  group = '';
  expired = 0;
  damaged = 0;
  names: ReadonlyMap<string, string> = new Map();
  unsavedNames = false;

  #settings: TutorSettings = { codeKey: '', retentionDays: YEAR_DAYS };
  #sealer: Sealer | undefined;
  #records: LearnerRecords = [];
  #review: Review;
  #courseId: string | undefined;
  #sources: readonly CourseSource[] = [];
  #read: readonly ReadFile[] = [];
  /** What codes were made of, as far as it is known since the app was opened; in memory alone, like names. */
  #identities: ReadonlyMap<string, string> = new Map();
  readonly #listeners = new Set<() => void>();

  constructor(private readonly parts: DeskParts) {
    this.#review = new Review([], EMPTY, 0);
  }

  /** Looks whether anything has been kept here. */
  async open(): Promise<void> {
    try {
      this.phase = (await this.parts.store.vault()) ? 'locked' : 'new';
    } catch {
      // A browser that refuses its storage: everything works, and is gone with the window.
      this.phase = 'new';
      this.keepsNothing = true;
    }
    this.#tell();
  }

  /** The courses in the language that is shown. */
  useCourses(courses: readonly CourseKey[], sources: readonly CourseSource[]): void {
    this.courses = courses;
    this.#sources = sources;
    this.#look();
  }

  exerciseOf(rows: string): Exercise | undefined {
    const source = this.#sources.find(({ index }) => index.id === this.#review.course.id);
    for (const { lesson } of source?.lessons ?? []) {
      const found = lesson.exercises?.find(({ id }) => exerciseRowStart(lesson.id, id) === rows);
      if (found) return found.drawn;
    }
    return undefined;
  }

  get review(): Review {
    return this.#review;
  }

  get groups(): readonly string[] {
    return [...new Set(this.#records.flatMap(({ groups }) => groups))].sort();
  }

  get learners(): number {
    return this.#records.length;
  }

  get retentionDays(): number {
    return this.#settings.retentionDays;
  }

  get preview(): readonly FilePreview[] {
    return this.#read.map(({ preview }) => preview);
  }

  async create(passphrase: string): Promise<void> {
    await this.#during(async () => {
      const { vault, recovery, sealer } = await createVault(passphrase, this.parts.random, this.parts.cost);
      this.#sealer = sealer;
      this.#settings = { codeKey: hex(this.parts.random(CODE_KEY)), retentionDays: YEAR_DAYS };
      await this.#keep(() => this.parts.store.begin(vault));
      await this.#keep(() => this.parts.store.putSettings(this.#settings, sealer));
      this.recovery = recovery;
      this.phase = 'recovery';
    });
  }

  async unlock(secret: { readonly passphrase: string } | { readonly recovery: string }): Promise<boolean> {
    return this.#during(async () => {
      const vault = await this.parts.store.vault();
      const sealer = vault && (await openVault(vault, secret, this.parts.random));
      if (!sealer) return false;
      const { records, settings, damaged } = await this.parts.store.read(sealer);
      this.#sealer = sealer;
      this.#settings = settings ?? { codeKey: hex(this.parts.random(CODE_KEY)), retentionDays: YEAR_DAYS };
      this.#records = records;
      this.damaged = damaged;
      this.expired = await this.#expire();
      this.phase = 'open';
      this.#look();
      this.#compute();
      return true;
    });
  }

  recoveryKept(): void {
    this.recovery = '';
    this.phase = 'open';
    this.#tell();
  }

  lock(): void {
    this.#sealer = undefined;
    this.#records = [];
    this.#read = [];
    this.names = new Map();
    this.#identities = new Map();
    this.unsavedNames = false;
    this.phase = 'locked';
    this.#look();
  }

  async read(files: readonly GivenFile[]): Promise<void> {
    await this.#during(async () => {
      await this.#set({});
      const { codeKey } = this.#settings;
      const code = coder(codeKey);
      const read: ReadFile[] = [];
      for (const [at, file] of files.entries()) {
        const steps = readGivenFile(file, { courses: this.courses, sources: this.#sources }, code, codeKey);
        let step = steps.next();
        for (; step.done !== true; step = steps.next()) await this.#reach((at + step.value) / files.length);
        read.push(step.value);
        await this.#reach((at + 1) / files.length);
      }
      this.#read = read;
    });
  }

  async take(group: string, { adopt = false, whose = [], exercises = [] }: TakeChoices = {}): Promise<void> {
    await this.#during(async () => {
      const name = group.trim();
      const groups = name === '' ? [] : [name];
      const adopted = adopt ? this.#read.find(({ key }) => key !== undefined)?.key : undefined;
      await this.#set({});
      if (adopted !== undefined) await this.#set({ codeKey: adopted });
      const code = coder(this.#settings.codeKey);
      const known = { names: this.names, identities: this.#identities };
      const owned = this.#read.map((file, at) => withOwner(file, whose[at] ?? '', code, known));
      const read = owned.map((file, at) => withExercise(file, exercises[at]));
      const codes = codesOf([this.#identities, ...read.map(({ identities }) => identities)], code);
      const before = this.#records;
      let records = recodeRecords(before, codes.now);
      for (const [at, file] of read.entries()) {
        const own = recodeRecords(file.records, codes.now);
        records = mergeRecords(
          records,
          own.map((record) => ({ ...record, groups: [...new Set([...record.groups, ...groups])].sort() })),
        );
        await this.#reach((0.5 * (at + 1)) / read.length);
      }
      const old = new Map(before.map((record) => [record.code, record]));
      await this.#put(records.filter((record) => old.get(record.code) !== record));
      const kept = new Set(records.map((record) => record.code));
      const left = [...old.keys()].filter((one) => !kept.has(one));
      if (left.length > 0) await this.#keep(() => this.parts.store.removeLearners(left));
      const fresh = read.filter(({ preview }) => preview.kind !== 'names').flatMap((file) => [...file.names]);
      this.unsavedNames ||= adopted !== undefined && this.names.size > 0;
      this.unsavedNames ||= fresh.some(([one, told]) => this.names.get(codes.now.get(one) ?? one) !== told);
      const all = [...this.names, ...read.flatMap((file) => [...file.names])];
      this.names = new Map(all.map(([one, told]) => [codes.now.get(one) ?? one, told]));
      this.#identities = codes.identities;
      this.#records = records;
      this.#read = [];
      this.#look();
      this.#compute();
    });
  }

  dropPreview(): void {
    this.#read = [];
    this.#tell();
  }

  showCourse(id: string): void {
    this.#courseId = id;
    this.#look();
  }

  showGroup(group: string): void {
    this.group = group;
    this.#look();
  }

  async setRetention(days: number): Promise<void> {
    await this.#set({ retentionDays: days });
    await this.#expire();
    this.#look();
  }

  async eraseLearner(code: string): Promise<void> {
    await this.#keep(() => this.parts.store.removeLearners([code]));
    this.#records = this.#records.filter((record) => record.code !== code);
    this.names = new Map([...this.names].filter(([known]) => known !== code));
    this.#identities = new Map([...this.#identities].filter(([known]) => known !== code));
    this.#look();
  }

  async eraseAll(): Promise<void> {
    await this.#keep(() => this.parts.store.erase());
    this.lock();
    this.phase = 'new';
    this.#tell();
  }

  saveTable(table: ReportTable, form: 'csv' | 'xlsx', language: Language): void {
    this.parts.save(...tableFile(table, form, language));
  }

  saveResults(): void {
    const body = {
      made: new Date(this.parts.now()).toISOString(),
      courses: this.courses.map(({ id, version, hash }) => ({ id, version, hash })),
      learners: this.#records.map(({ code, groups, entries }) => ({
        code,
        groups: [...groups],
        entries: [...entries],
      })),
    };
    this.parts.save(`results-${body.made.slice(0, 10)}.json`, writeResults(body, textDigest), 'application/json');
  }

  saveNames(): void {
    const list = { names: this.names, identities: this.#identities, key: this.#settings.codeKey };
    this.parts.save('names.txt', namesListText(list), 'text/plain;charset=utf-8');
    this.unsavedNames = false;
    this.#tell();
  }

  saveLongTable(): void {
    this.parts.save('answers.csv', csvText(longTable(this.#records, this.#review.index)), CSV);
    this.parts.save('answers.sql', longTableScript('answers.csv'), 'application/sql');
  }

  print(): void {
    this.parts.print();
  }

  now(): number {
    return this.parts.now();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Erases learners who have not been seen for as long as the tutor has said; tells how many. */
  async #expire(): Promise<number> {
    const { retentionDays } = this.#settings;
    if (retentionDays === 0) return 0;
    const limit = this.parts.now() - retentionDays * DAY;
    // Who has not begun has left nothing but a code.
    const isOld = ({ entries }: LearnerRecord): boolean => entries.length > 0 && entries.every(({ at }) => at < limit);
    const old = this.#records.filter(isOld).map(({ code }) => code);
    if (old.length > 0) await this.#keep(() => this.parts.store.removeLearners(old));
    this.#records = this.#records.filter(({ code }) => !old.includes(code));
    return old.length;
  }

  /** Changes what is told, and takes over what another window has changed meanwhile: its key, and the codes made with it. */
  async #set(change: Partial<TutorSettings>): Promise<void> {
    const before = this.#settings;
    this.#settings = { ...before, ...change };
    const sealer = this.#sealer;
    if (!sealer) return;
    await this.#keep(async () => {
      this.#settings = await this.parts.store.changeSettings(change, before, sealer);
      if (this.#settings.codeKey === (change.codeKey ?? before.codeKey)) return;
      const { now, identities } = codesOf([this.#identities], coder(this.#settings.codeKey));
      this.names = new Map([...this.names].map(([code, told]) => [now.get(code) ?? code, told]));
      this.#identities = identities;
      this.#records = (await this.parts.store.read(sealer)).records;
    });
  }

  async #put(records: LearnerRecords): Promise<void> {
    const sealer = this.#sealer;
    if (!sealer) return;
    await this.#keep(() =>
      this.parts.store.putLearners(records, sealer, (share) => {
        this.busy = 0.5 + share / 2;
        this.#tell();
      }),
    );
  }

  /** A browser that refuses to keep anything is told once; the work goes on in memory. */
  async #keep(write: () => Promise<void>): Promise<void> {
    try {
      if (!this.keepsNothing) await write();
    } catch (error) {
      console.error(error);
      this.keepsNothing = true;
    }
  }

  async #during<T>(work: () => Promise<T>): Promise<T> {
    await this.#reach(0);
    try {
      return await work();
    } finally {
      this.busy = undefined;
      this.#tell();
    }
  }

  async #reach(share: number): Promise<void> {
    this.busy = share;
    this.#tell();
    await this.parts.breathe();
  }

  #look(): void {
    if (this.group !== '' && !this.groups.includes(this.group)) this.group = '';
    const { group } = this;
    const shown = group === '' ? this.#records : this.#records.filter(({ groups }) => groups.includes(group));
    const chosen = this.courses.find(({ id }) => id === this.#courseId);
    this.#review = new Review(shown, chosen ?? courseOfRecords(shown, this.courses) ?? EMPTY, this.parts.now());
    this.#tell();
  }

  /** What the views will ask for, while somebody waits anyway. */
  #compute(): void {
    const { progress, items, misconceptions, objectives, drawings } = this.#review;
    void [progress, items, misconceptions, objectives, drawings];
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
