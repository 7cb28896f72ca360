import { describe, expect, it } from 'vitest';
import type { LearnerSession } from '../../../src/apps/learner/learner-session.ts';
import type { SessionOptions } from '../../../src/apps/learner/session-options.ts';
import type { CourseIndex } from '../../../src/domain/course/compiled.ts';
import type { Lesson } from '../../../src/domain/course/lesson.ts';
import type { LessonTexts } from '../../../src/domain/course/texts.ts';
import type { AttemptEvent } from '../../../src/domain/tracking/attempt.ts';
import { answered, checkTaken, CONFIG, COURSE, LESSON, seen } from './course.ts';
import { FakeServer } from './fake-host.ts';
import { Computer, reaches } from './session-bench.ts';

/** The course with a second lesson at slot 7, practice question 8. */
const TWO_LESSONS: CourseIndex = {
  ...COURSE,
  modules: COURSE.modules.map((module) => ({
    ...module,
    lessons: [
      ...module.lessons,
      { ...module.lessons[0]!, id: 'm02-lines' as never, number: '2.4', slot: 7 as never, check: undefined as never },
    ],
  })),
  slots: 'L2Q2PRLQ',
};
const SECOND: Lesson = {
  ...LESSON,
  id: 'm02-lines' as never,
  slot: 7 as never,
  questions: [{ ...LESSON.questions[0]!, slot: 8 as never }],
};

/** Lessons that come when a report asks for them; only the open one is there at the start. */
function lessonsOnDemand(...open: readonly Lesson[]): SessionOptions['lessons'] {
  const loaded = new Map<string, Lesson>(open.map((lesson) => [lesson.id, lesson]));
  return {
    get lessons() {
      return [...loaded.values()];
    },
    reportTexts: {},
    has: (id) => loaded.has(id),
    forReport: async (id) => void loaded.set(id, id === LESSON.id ? LESSON : SECOND),
  };
}

describe('a row that the host turns down', () => {
  it.each([
    ['in a session that is cut off', async () => undefined],
    ['in a session that has ended', async (session: LearnerSession) => session.exit()],
  ])('%s is sent again by the next one', async (_name, end) => {
    const computer = new Computer();
    const server = new FakeServer();
    server.turnsDown = (index) => index === 0;
    const first = await computer.begin(server);
    await first.dispatch(seen(0), answered(2));
    expect(await computer.settle(first, 0)).toBe('saved');
    await end(first);
    computer.clock.stop();
    expect(server.rows.size).toBe(0);

    server.turnsDown = () => false;
    const next = await computer.begin(server);
    expect(await computer.settle(next, 0)).toBe('saved');
    expect(server.rows.get(0)?.result).toBeDefined();
    await next.exit();
    expect(await computer.journal()).toBeUndefined();
  });

  it('keeps the copy on this computer, though the host has the whole state', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    server.turnsDown = (index) => index === 0;
    const first = await computer.begin(server);
    await first.dispatch(seen(0), answered(2));
    await first.exit();
    computer.clock.stop();

    const next = await computer.begin(server);
    expect(await computer.settle(next, 0)).toBe('saved');
    await next.exit();
    expect(await computer.journal()).toBeDefined();
  });
});

describe('a practice question tried again in a lesson that is not open at the next launch', () => {
  it('has its row written all the same', async () => {
    const config = { ...CONFIG, course: TWO_LESSONS };
    const computer = new Computer();
    const server = new FakeServer();
    const first = await computer.begin(server, { config });
    await first.dispatch(seen(0), seen(1), answered(2, 'a'));
    await computer.settle(first, 0);
    // The host takes the state and keeps a row back for the next commit, which never comes.
    server.pending = 1;
    const sent = server.log.length;
    const onward: AttemptEvent = { kind: 'went', place: { lesson: 7 as never, screen: 0 } };
    await first.dispatch(answered(2), onward);
    computer.clock.advance(0);
    await reaches(first, () => server.log.length > sent);
    computer.clock.stop();

    server.pending = 0;
    server.rows.clear();
    await computer.begin(server, { config, lessons: lessonsOnDemand(SECOND) });
    expect([...server.rows.values()].map(({ id, result }) => [id, result])).toEqual([['p-m02-scale-practice', 1]]);
  });
});

describe('rows that went out before the report’s words had come', () => {
  /** Lessons whose words come when the test says so. */
  function wordsLater() {
    const reportTexts: Record<string, LessonTexts> = {};
    let come: () => void = () => undefined;
    const asked: string[] = [];
    const waiting = new Promise<void>((resolve) => {
      come = () => {
        const options = { a: ['20 mm'], b: ['80 mm'] };
        const texts = { k1: { stem: [], options, feedback: {} }, k2: { stem: [], options, feedback: {} } };
        reportTexts[LESSON.id] = { questions: texts } as unknown as LessonTexts;
        resolve();
      };
    });
    const lessons: SessionOptions['lessons'] = {
      lessons: [LESSON],
      reportTexts,
      has: () => true,
      forReport: (id) => {
        asked.push(id);
        return waiting;
      },
    };
    return { lessons, asked, come };
  }

  const PLACE_ROW = 1;

  it('are sent once more with words, in the same session and only once', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const { lessons, asked, come } = wordsLater();
    const session = await computer.begin(server, { lessons });
    await session.dispatch(...checkTaken(100));
    expect(await computer.settle(session, 0)).toBe('saved');
    expect(server.rows.get(PLACE_ROW)?.response).toBe('B | 12s');
    expect(asked).toEqual([LESSON.id]);

    come();
    await Promise.resolve();
    await Promise.resolve();
    expect(computer.clock.nextIn).toBe(5_000);
    computer.clock.advance(5_000);
    await reaches(session, () => server.rows.get(PLACE_ROW)?.response === 'B 80 mm | 12s');
    await session.exit();
    expect(server.log.filter((call) => call !== 'commit 0')).toEqual(['commit 3', 'commit 3', 'finish 5s']);
  });

  it('are written with words by the last call when the learner leaves before', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const { lessons, come } = wordsLater();
    const session = await computer.begin(server, { lessons });
    await session.dispatch(...checkTaken(100));
    await computer.settle(session, 0);
    come();
    session.leave(false);
    expect(server.rows.get(PLACE_ROW)?.response).toBe('B 80 mm | 12s');
  });

  it('are sent again when the commit that carried the words was lost', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const { lessons, come } = wordsLater();
    const session = await computer.begin(server, { lessons });
    await session.dispatch(...checkTaken(100));
    await computer.settle(session, 0);
    server.up = false;
    come();
    await session.dispatch({ kind: 'check-at', result: 6 as never, at: 1 });
    await computer.settle(session, 5_000);
    expect(server.rows.get(PLACE_ROW)?.response).toBe('B | 12s');
    server.up = true;
    await computer.settle(session, 5_000);
    await reaches(session, () => session.saveState === 'saved');
    expect(server.rows.get(PLACE_ROW)?.response).toBe('B 80 mm | 12s');
  });
});

describe('the status that the package was made to report', () => {
  it.each(['completed', 'passed'] as const)(
    'is %s for the host at the end of the course, not before',
    async (status) => {
      const computer = new Computer();
      const server = new FakeServer();
      const config = { ...CONFIG, statusWhenDone: status };
      const session = await computer.begin(server, { config });
      await session.dispatch(seen(0), seen(1), answered(2), answered(3));
      await computer.settle(session, 0);
      expect(server.status).toBe('incomplete');
      await session.dispatch(seen(2), ...checkTaken(100));
      await computer.settle(session, 0);
      expect(server.status).toBe(status);
      await session.exit();
      expect(server.status).toBe(status);
    },
  );
});

describe('a session', () => {
  it('says whether a learning platform is there', async () => {
    expect((await new Computer().begin(new FakeServer())).hosted).toBe(true);
    expect((await new Computer().begin(new FakeServer(), { hosted: false })).hosted).toBe(false);
  });
});
