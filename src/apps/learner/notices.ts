import type { NoticeKind } from '../../components/contexts.ts';

/** Told once in a session, however often it happens. */
const ONCE: ReadonlySet<NoticeKind> = new Set(['storage-refused', 'view-only', 'state-damaged', 'broken']);

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

  /** Takes a notice away that is no longer true. */
  withdraw(kind: NoticeKind): void {
    this.#waiting = this.#waiting.filter((waiting) => waiting !== kind);
  }

  dismiss(): void {
    const { current } = this;
    this.#waiting = this.#waiting.filter((kind) => kind !== current);
  }
}
