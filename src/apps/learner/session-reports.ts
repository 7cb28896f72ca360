import type { LessonId } from '../../domain/course/ids.ts';
import { findLesson } from '../../domain/course/outline.ts';
import type { Attempt } from '../../domain/tracking/attempt.ts';
import type { Commit, Lms } from '../../domain/tracking/lms.ts';
import { OwedWords } from './owed-words.ts';
import { changedLessons, lessonsToReport, sessionCommit } from './session-commit.ts';
import type { Host } from './host.ts';
import type { SessionOptions } from './session-options.ts';

/** What came of a commit that has arrived. */
interface Arrived {
  /** The host's adapter holds rows back: the next commit brings them. */
  readonly more: boolean;
  /** The host has every row up to the attempt's sequence. */
  readonly all: boolean;
}

/** What the commits of a session carry, and the words that earlier ones still owe the tutor. */
export class SessionReports {
  readonly owedWords: OwedWords;
  /** The slot of the open lesson while it is on its way. */
  #bringing: number | undefined;

  /**
   * @param on what to do when words have come that are owed, and when a lesson has come whose rows can now be made
   */
  constructor(
    private readonly options: Pick<SessionOptions, 'config' | 'lessons' | 'clock'>,
    private readonly on: { readonly words: () => void; readonly lesson: () => void },
  ) {
    this.owedWords = new OwedWords(options.lessons, on.words);
  }

  /** The commit of an attempt with the rows that changed after `confirmed`; `seconds` of this session so far. */
  commit(attempt: Attempt, confirmed: number, lms: Pick<Lms, 'launch' | 'form'>, seconds: number): Commit {
    const { config, lessons, clock } = this.options;
    const since = Math.min(confirmed, ...this.owedWords.due.map((owed) => owed.since));
    this.owedWords.send(changedLessons(attempt, since, config.course), since);
    const commit = sessionCommit(attempt, since, { config, lms, lessons, seconds, now: clock.now() });
    if (commit.rowsAhead === undefined) void this.#bringOpen(attempt);
    return commit;
  }

  /** The learner was quicker than the lesson: its rows are made when it is there, before anything of it is answered. */
  async #bringOpen({ place }: Attempt): Promise<void> {
    const { config, lessons } = this.options;
    const open = findLesson(config.course, place.lesson)?.lesson;
    if (!open || this.#bringing === open.slot) return;
    this.#bringing = open.slot;
    await lessons.forReport(open.id);
    this.#bringing = undefined;
    if (lessons.lessons.some(({ slot }) => slot === open.slot)) this.on.lesson();
  }

  /** Sends an attempt, `again` after a lost commit; undefined when the host has not confirmed it. */
  async send(
    host: Host,
    attempt: Attempt,
    confirmed: number,
    { seconds, again }: { readonly seconds: number; readonly again: boolean },
  ): Promise<Arrived | undefined> {
    const complete = this.unloaded(attempt, confirmed).length === 0;
    const { due } = this.owedWords;
    const commit = this.commit(attempt, confirmed, host.lms, seconds);
    const report = again ? host.lms.resend(commit) : host.lms.commit(commit);
    if (!report.accepted || !(await host.confirm())) return undefined;
    const more = report.pending > 0;
    if (!more) this.owedWords.settle(due);
    return { more, all: !more && complete && !report.lacksRows };
  }

  /** The lessons whose rows have changed and cannot be written, since they are not loaded. */
  unloaded(attempt: Attempt, confirmed: number): readonly LessonId[] {
    const { config, lessons } = this.options;
    return lessonsToReport(attempt, confirmed, config.course).filter((id) => !lessons.has(id));
  }
}
