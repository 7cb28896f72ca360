import type { NoticeKind, Session } from '../../components/contexts.ts';
import type { Attempt, AttemptEvent } from '../../domain/tracking/attempt.ts';
import { applyEvent } from '../../domain/tracking/apply-event.ts';
import type { Commit } from '../../domain/tracking/lms.ts';
import { newAttempt } from '../../domain/tracking/new-attempt.ts';
import type { SaveState } from '../../domain/tracking/save-state.ts';
import { decodeSuspendData, type DecodedSuspendData } from '../../domain/tracking/suspend-data.ts';
import { ActiveTime } from './active-time.ts';
import { CommitScheduler } from './commit-scheduler.ts';
import { fittedTo } from './fitted-to.ts';
import type { Host } from './host.ts';
import { JournalKeeper } from './journal-keeper.ts';
import { Notices } from './notices.ts';
import { adds, hasWork, reconcile, united } from './reconcile.ts';
import { isUrgent } from './save-policy.ts';
import type { SessionOptions } from './session-options.ts';
import { SessionReports } from './session-reports.ts';
import { takenUp } from './take-up.ts';
import { settleUnowned, unownedWork, type UnownedWork } from './unowned-work.ts';

/** Whether this window keeps what the learner does, and why not. */
type Role = 'writer' | 'second' | 'view';

/**
 * The learner's work between screen, journal and host. Every change goes to the journal first, then to the host;
 * what the host has not confirmed is sent again, in this session or the next. Life: `launch` finds the work, `start`
 * sends it once the open lesson is loaded, `exit` or `leave` ends it.
 */
export class LearnerSession implements Session {
  readonly #notices = new Notices();
  readonly #listeners = new Set<() => void>();
  readonly #time: ActiveTime;
  readonly #scheduler: CommitScheduler;
  readonly #reports: SessionReports;
  readonly #keeper: JournalKeeper;
  #role: Role = 'second';
  /** Undefined in a second window. */
  host: Host | undefined;
  #attempt: Attempt;
  /** As in the journal's snapshot: rows that changed later are sent. */
  #confirmed = -1;
  /** How often other work has been taken up; its rows are not in a commit that was under way. */
  #takings = 0;
  /** The attempt's sequence in the last commit that arrived; tells whether everything has been sent. */
  #arrived = -1;
  /** Work of another attempt, until the learner has said what to do with it; the journal holds it untouched. */
  #found: Attempt | undefined;
  /** What of it belongs to no learner, and goes once it has found one. */
  #unowned: UnownedWork | undefined;
  #state: Extract<SaveState, 'saved' | 'saving' | 'kept' | 'unsaved'> = 'saved';
  /** Under a host nothing has been done yet, and the journal holds nothing: it need not be written. */
  #blank = false;
  /** The learner has done something since the launch. */
  #acted = false;
  /** What the host itself held at the launch: of that, no copy is needed. */
  #proven: Attempt | undefined;
  /** The journal could not be read at the launch. */
  #missed = false;
  #ending = false;
  exited = false;
  #started = false;
  #finished = false;

  constructor(private readonly options: SessionOptions) {
    this.#attempt = newAttempt(options.config.course, options.random);
    this.#time = new ActiveTime(options.clock.now());
    this.#scheduler = new CommitScheduler({
      clock: options.clock,
      send: (again) => this.#send(again),
      done: (confirmed, failures) => this.#sent(confirmed, failures),
    });
    this.#reports = new SessionReports(options, {
      words: () => void (this.#canSend() && this.#scheduler.later()),
      lesson: () => void (this.#canSend() && this.#scheduler.soon()),
    });
    this.#keeper = new JournalKeeper({
      store: options.store,
      clock: options.clock,
      snapshot: () =>
        this.#found || this.#blank || !this.writes ? undefined : { attempt: this.#attempt, confirmed: this.#confirmed },
      takeUp: ({ attempt }) => this.#takeUp(attempt),
      triedAgain: () => this.#triedAgain(),
    });
  }

  get attempt(): Attempt {
    return this.#attempt;
  }

  get saveState(): SaveState {
    if (this.#role !== 'writer') return this.#role;
    return this.#found ? 'asked' : this.#state;
  }

  get writes(): boolean {
    return this.#role === 'writer';
  }

  get notice(): NoticeKind | undefined {
    return this.#notices.current;
  }

  /** In a second window, which opens no host, it may well be there. */
  get hosted(): boolean {
    return this.host?.lms.hosted ?? true;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Finds the learner's work on host and computer. Rejects only when neither host nor local runtime can be opened. */
  async launch(): Promise<void> {
    if (await this.options.lock.claim()) await this.#begin();
    else this.stepBack();
  }

  /** Sends what was found, with the rows that the host may lack. Call when the open lesson has been loaded. */
  async start(): Promise<void> {
    if (!this.writes || this.#found) return;
    // A new attempt has nothing to report: its first commit waits for no file.
    const owed = hasWork(this.#attempt) ? this.#reports.unloaded(this.#attempt, this.#confirmed) : [];
    await Promise.all(owed.map((id) => this.options.lessons.forReport(id)));
    if (!this.writes) return;
    this.#started = true;
    const open = this.#attempt.place.lesson;
    if (this.options.lessons.lessons.some(({ slot }) => slot === open)) this.#scheduler.soon();
    // Without the lesson's structure suspend data would lose its answers; the host keeps what it has till then.
    else this.#setState(this.#lost());
  }

  async dispatch(...events: readonly AttemptEvent[]): Promise<void> {
    if (this.#ending) return;
    const [before, { course }] = [this.#attempt, this.options.config];
    const after = events.reduce((attempt, event) => applyEvent(attempt, event, course), before);
    if (after === before) return;
    this.#attempt = this.#timed(after);
    this.#blank = false;
    this.#acted = true;
    if (!this.writes) return this.#changed();
    await this.#keepChange();
    if (!this.writes || this.#ending) return;
    if (isUrgent(events, before, after, this.options.config)) this.#scheduler.soon();
    else this.#scheduler.later();
  }

  /** Tells the learner something that happened outside the session. */
  notify(kind: NoticeKind): void {
    if (this.#notices.add(kind)) this.#changed();
  }

  dismiss(): void {
    if (this.#notices.current === 'found-here') return; // It is a question; `choose` answers it.
    this.#notices.dismiss();
    this.#changed();
  }

  async choose(continueFound: boolean): Promise<void> {
    const found = this.#found;
    if (!found) return;
    this.#found = undefined;
    this.#blank = false;
    this.#notices.withdraw('found-here');
    if (continueFound) this.#take(united(this.#attempt, found));
    await this.#keepChange();
    if (this.#unowned && (this.#keeper.durable || !continueFound))
      await settleUnowned(this.#unowned, continueFound, this.#keeper.key, this.options.store);
    await this.start();
  }

  sendNow(): void {
    if (this.#role === 'second') void this.#takeOver();
    else if (this.writes && !this.#found) void this.#scheduler.now();
  }

  async exit(): Promise<void> {
    if (this.#ending) return;
    this.#ending = true;
    if (this.writes && !this.#found) {
      const owed = this.#owed;
      this.#attempt = this.#timed(this.#attempt);
      await this.#keepChange();
      // Finish commits too, but only once: a server that is silent must be tried again.
      const arrived = !owed && (await this.host?.confirm());
      if (arrived || (await this.#scheduler.now())) await this.#finish();
    }
    this.exited = true;
    this.#changed();
  }

  /** The page is hidden: it may never be seen again, so what waits is sent now. */
  hidden(): void {
    if (this.#canSend() && this.#attempt.sequence > this.#arrived) void this.#scheduler.now();
  }

  /** The page goes away, for good or into the back-forward cache (`persisted`), from where it may come back. */
  leave(persisted: boolean): void {
    if (persisted) this.hidden();
    else if (this.#canSend()) {
      this.#finished = true;
      this.#scheduler.stop();
      this.#keeper.stop();
      this.#attempt = this.#timed(this.#attempt);
      this.host?.lms.finish(this.#commit(this.host));
    }
    this.options.lock.release();
  }

  /** The page is back from the back-forward cache; another window may have gone on meanwhile. */
  async comeBack(): Promise<void> {
    this.#time.tick(this.options.clock.now());
    if (!this.writes || this.#finished) return;
    if (!(await this.options.lock.claim())) return this.stepBack();
    const read = await this.options.store.readDisk(this.#keeper.key);
    if (this.#found || !read?.snapshot || read.snapshot.attempt.sequence <= this.#attempt.sequence) return;
    this.#blank = false;
    this.#takeUp(read.snapshot.attempt);
    await this.#keepChange();
  }

  /** Another window has the course open: from now on nothing is written here. */
  stepBack(): void {
    this.#role = 'second';
    this.#scheduler.stop();
    this.#keeper.stop();
    this.#take({ attempt: this.options.lock.heard ?? this.#attempt, confirmed: -1 });
    this.#notices.add('second-window');
    this.#changed();
  }

  async #begin(): Promise<void> {
    this.host ??= await this.options.openHost();
    const { launch } = this.host.lms;
    const heard = this.options.lock.heard;
    // What another window told is newer than what the host gave when this page was loaded.
    const held: DecodedSuspendData = heard
      ? { attempt: heard, hash: this.options.config.course.hash }
      : decodeSuspendData(launch.suspendData, this.options.config.course);
    if (launch.mode !== 'normal' || !launch.credit) return this.#onlyLook(held);
    this.#keeper.key = this.options.keyOf(launch.learner);
    const { snapshot } = await this.options.store.read(this.#keeper.key);
    const beginning = reconcile(held, snapshot, newAttempt(this.options.config.course, this.options.random));
    this.#unowned = beginning.found ? undefined : await unownedWork(beginning.attempt, this.host, this.options);
    this.#role = 'writer';
    this.#scheduler.resume();
    this.#take(heard ? { ...beginning, confirmed: -1 } : beginning);
    this.#proven = heard || !('attempt' in held) ? undefined : held.attempt;
    this.#missed = this.options.store.trouble !== undefined;
    this.#blank = this.host.lms.hosted && !this.#missed && !snapshot && !hasWork(this.#attempt);
    this.#found = beginning.found ?? this.#unowned?.snapshot.attempt;
    if (beginning.damaged) this.#notices.add('state-damaged');
    if (this.#found) this.#notices.add('found-here');
    await this.#keepChange();
  }

  #onlyLook(held: DecodedSuspendData): void {
    this.#role = 'view';
    this.#take({ attempt: 'attempt' in held ? held.attempt : this.#attempt, confirmed: -1 });
    this.notify('view-only');
  }

  async #takeOver(): Promise<void> {
    if (!(await this.options.lock.claim())) return this.notify('second-window');
    this.#notices.withdraw('second-window');
    await this.#begin();
    await this.start();
    this.#changed();
  }

  #take({ attempt, confirmed }: { readonly attempt: Attempt; readonly confirmed: number }): void {
    const wishes = [this.host?.lms.launch.language, ...this.options.wishes];
    const fitted = fittedTo(this.options.config.course, attempt, wishes);
    if (fitted.moved) this.#notices.add('module-closed');
    this.#attempt = fitted.attempt;
    this.#confirmed = confirmed;
  }

  #timed(attempt: Attempt): Attempt {
    this.#time.tick(this.options.clock.now());
    return applyEvent(attempt, { kind: 'time', seconds: this.#time.take() }, this.options.config.course);
  }

  /** Writes the change to the journal, and says meanwhile and afterwards how it stands. */
  async #keepChange(): Promise<void> {
    this.#setState('saving');
    this.options.lock.tell(this.#attempt);
    await this.#keep();
    if (!this.writes) return;
    if (this.#scheduler.failures > 0) this.#setState(this.#lost());
    else if (this.#keeper.durable && this.host?.lms.hosted === false) this.#setState('saved');
  }

  async #keep(): Promise<void> {
    if (this.#found) return;
    await this.#keeper.keep();
    this.#tellStorage();
  }

  /** The journal was tried again while nobody waited for it. */
  #triedAgain(): void {
    if (!this.writes) return;
    this.#tellStorage();
    this.#setState(this.#state === 'unsaved' || !this.hosted ? this.#lost() : this.#state);
  }

  #tellStorage(): void {
    if (this.#notices.tellStorage(this.#keeper.durable, this.options.store.isLate, this.hosted)) this.#changed();
  }

  #takeUp(other: Attempt): void {
    const { attempt, found, isMore } = takenUp(this.#attempt, other, this.hosted, this.#acted);
    this.#found = found;
    if (found) this.#notices.add('found-here');
    if (!attempt) return;
    this.#take({ attempt, confirmed: -1 });
    this.#takings += 1;
    if (isMore && this.#missed) this.#notices.add('work-late');
    this.#missed = false;
    if (this.#started) void this.start();
  }

  async #send(again: boolean): Promise<boolean> {
    const host = this.host;
    if (!host || !this.writes) return false;
    // A commit to a server that is gone may freeze the page for long: first see whether it is back.
    if (again && host.lms.hosted && !(await host.confirm())) return false;
    // What was lost is noticed only in suspend data that differ from the lost ones.
    if (again) this.#attempt = { ...this.#attempt, sequence: this.#attempt.sequence + 1 };
    const [{ sequence }, takings] = [this.#attempt, this.#takings];
    const arrived = await this.#reports.send(host, this.#attempt, this.#confirmed, {
      seconds: this.#time.seconds,
      again,
    });
    if (!arrived) return false;
    if (arrived.more) this.#scheduler.soon();
    else this.#arrived = sequence;
    if (arrived.all && takings === this.#takings) this.#confirmed = sequence;
    if (!this.#finished) await this.#keep();
    return true;
  }

  #sent(confirmed: boolean, failures: number): void {
    if (!this.writes) return;
    if (confirmed) {
      this.#notices.withdraw('server-silent');
      const all = this.#arrived >= this.#attempt.sequence;
      if (!all) this.#scheduler.later();
      this.#setState(all ? 'saved' : 'saving');
      if (this.exited && !this.#finished) void this.#finish();
      return;
    }
    if (failures === 2 && this.host?.lms.hosted) this.#notices.add('server-silent');
    this.#setState(this.#lost());
  }

  /** How it stands when the host has not got everything. */
  #lost(): 'saved' | 'kept' | 'unsaved' {
    if (!this.#keeper.durable) return 'unsaved';
    return this.host?.lms.hosted === false ? 'saved' : 'kept';
  }

  /** Ends the host's session. This computer keeps a copy till a launch has seen the work at the host (decisions/0011). */
  async #finish(): Promise<void> {
    const { host } = this;
    if (!host || this.#finished) return;
    this.#finished = true;
    this.#scheduler.stop();
    const report = host.lms.finish(this.#commit(host));
    const confirmed = report.accepted && (await host.confirm());
    const isShared = !host.lms.launch.learner; // The next learner without an id has the same key.
    const isSpare = isShared || (this.#proven !== undefined && !adds(this.#proven, this.#attempt));
    if (confirmed && !report.lacksRows && isSpare) await this.#keeper.remove(isShared);
    this.#setState(confirmed ? 'saved' : this.#lost());
  }

  #commit({ lms }: Host): Commit {
    return this.#reports.commit(this.#attempt, this.#confirmed, lms, this.#time.seconds);
  }

  /** Whether the host lacks anything but the time of this session. */
  get #owed(): boolean {
    const { due } = this.#reports.owedWords;
    return this.#attempt.sequence > this.#arrived || this.#scheduler.failures > 0 || due.length > 0;
  }

  #canSend(): boolean {
    return this.writes && this.#started && !this.#finished && this.#found === undefined && this.host !== undefined;
  }

  #setState(state: 'saved' | 'saving' | 'kept' | 'unsaved'): void {
    this.#state = state;
    this.#changed();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
