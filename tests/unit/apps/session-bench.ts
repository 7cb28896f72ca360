import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { DexieStore } from '../../../src/adapters/storage/dexie-store.ts';
import { databaseExists } from '../../../src/adapters/storage/database-exists.ts';
import type { CourseStore } from '../../../src/adapters/storage/course-store.ts';
import { SafeStore } from '../../../src/adapters/storage/safe-store.ts';
import { LearnerSession } from '../../../src/apps/learner/learner-session.ts';
import type { SessionOptions } from '../../../src/apps/learner/session-options.ts';
import { decodeSuspendData } from '../../../src/domain/tracking/suspend-data.ts';
import type { SaveState } from '../../../src/domain/tracking/save-state.ts';
import { answered, CONFIG, COURSE, LESSON } from './course.ts';
import { FakeClock } from './fake-clock.ts';
import type { FakeServer } from './fake-host.ts';

/** A computer: its disk outlives every session on it. */
export class Computer {
  readonly disk = new IDBFactory();
  readonly clock: FakeClock;

  constructor(clock = new FakeClock()) {
    this.clock = clock;
  }

  store(open: () => CourseStore = () => this.database()): SafeStore {
    // The store's patience is its own clock's: here it never runs out.
    return new SafeStore(
      { now: () => this.clock.now(), setTimeout: () => 0, clearTimeout: () => undefined },
      {
        exists: async () => {
          open(); // Who refuses the database refuses to look for it.
          return await databaseExists('td', () => this.disk);
        },
        bring: async () => open(),
      },
    );
  }

  database(): DexieStore {
    return new DexieStore('td', () => this.clock.now(), { indexedDB: this.disk, IDBKeyRange });
  }

  /** The journal as it lies on the disk. */
  async journal(learner = 'maria') {
    return (await this.database().read(learner)).snapshot;
  }

  session(server: FakeServer, options: Partial<SessionOptions> & { readonly hosted?: boolean } = {}): LearnerSession {
    const { hosted = true, ...rest } = options;
    return new LearnerSession({
      config: CONFIG,
      openHost: async () => ({ lms: server.open(hosted), confirm: async () => !hosted || server.up }),
      store: this.store(),
      keyOf: (learner) => learner,
      lock: { claim: async () => true, tell: () => undefined, heard: undefined, release: () => undefined },
      lessons: { lessons: [LESSON], reportTexts: {}, has: () => true, forReport: async () => undefined },
      wishes: ['de-AT', 'en'],
      clock: this.clock,
      random: Math.random,
      ...rest,
    });
  }

  /** A session whose first commit has come to its end. */
  async begin(server: FakeServer, options: Parameters<Computer['session']>[1] = {}): Promise<LearnerSession> {
    const session = this.session(server, options);
    await session.launch();
    await session.start();
    if (session.writes && session.notice !== 'found-here') await this.settle(session, 0);
    return session;
  }

  /** Moves the clock and waits until the commit under way, if there is one, has ended. */
  async settle(session: LearnerSession, milliseconds: number): Promise<SaveState> {
    this.clock.advance(milliseconds);
    await reaches(session, () => session.saveState !== 'saving');
    return session.saveState;
  }
}

/** Resolves when the session has come to a state, by its own news of changes. */
export async function reaches(session: LearnerSession, state: () => boolean): Promise<void> {
  if (state()) return;
  await new Promise<void>((resolve) => {
    const stop = session.subscribe(() => {
      if (!state()) return;
      stop();
      resolve();
    });
  });
}

/** What the server holds of a slot. */
export function held(server: FakeServer, slot: number) {
  const decoded = decodeSuspendData(server.suspendData, COURSE);
  return 'attempt' in decoded ? decoded.attempt.slots[slot] : undefined;
}

/** A session that has answered one question, confirmed by the server. */
export async function worked(computer: Computer, server: FakeServer): Promise<LearnerSession> {
  const session = await computer.begin(server);
  await session.dispatch(answered(2));
  await computer.settle(session, 0);
  return session;
}
