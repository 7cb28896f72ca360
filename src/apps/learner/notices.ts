import type { NoticeKind } from '../../components/contexts.ts';

/** Told once in a session, however often it happens. */
const ONCE: ReadonlySet<NoticeKind> = new Set([
  'storage-refused',
  'storage-refused-alone',
  'storage-late',
  'view-only',
  'state-damaged',
  'broken',
]);

/** What is told while this computer does not keep the work. */
const STORAGE: readonly NoticeKind[] = ['storage-refused', 'storage-refused-alone', 'storage-late'];

/** Told when the learner turns the sheet: what comes meanwhile goes first. */
const PATIENT: NoticeKind = 'server-silent';

/** What the learner is to be told, one after the other. */
export class Notices {
  #waiting: readonly NoticeKind[] = [];
  readonly #told = new Set<NoticeKind>();

  get current(): NoticeKind | undefined {
    return this.#waiting.find((kind) => kind !== PATIENT) ?? this.#waiting[0];
  }

  /** Adds a notice, unless it is waiting already or has been told for good; says whether it was added. */
  add(kind: NoticeKind): boolean {
    if (this.#waiting.includes(kind) || (ONCE.has(kind) && this.#told.has(kind))) return false;
    this.#told.add(kind);
    this.#waiting = [...this.#waiting, kind];
    return true;
  }

  /**
   * Tells that this computer does not keep the work, and takes that back once it does; says whether anything changed.
   *
   * @param isLate the database or its code has not answered yet, but may
   * @param hosted a learning platform keeps the work as well
   */
  tellStorage(keeps: boolean, isLate: boolean, hosted: boolean): boolean {
    const { current } = this;
    if (!keeps) return this.add(isLate ? 'storage-late' : hosted ? 'storage-refused' : 'storage-refused-alone');
    this.withdraw(...STORAGE);
    return this.current !== current;
  }

  /** Takes notices away that are no longer true; what nobody has read may be told again. */
  withdraw(...kinds: readonly NoticeKind[]): void {
    for (const kind of this.#waiting) if (kinds.includes(kind)) this.#told.delete(kind);
    this.#waiting = this.#waiting.filter((waiting) => !kinds.includes(waiting));
  }

  dismiss(): void {
    const { current } = this;
    this.#waiting = this.#waiting.filter((kind) => kind !== current);
  }
}
