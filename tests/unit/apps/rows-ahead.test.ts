import { describe, expect, it } from 'vitest';
import { Scorm12 } from '../../../src/adapters/lms/scorm12.ts';
import { Scorm2004 } from '../../../src/adapters/lms/scorm2004.ts';
import type { LearnerSession } from '../../../src/apps/learner/learner-session.ts';
import type { SessionOptions } from '../../../src/apps/learner/session-options.ts';
import type { CourseIndex } from '../../../src/domain/course/compiled.ts';
import type { Lesson } from '../../../src/domain/course/lesson.ts';
import type { AttemptEvent } from '../../../src/domain/tracking/attempt.ts';
import type { Lms } from '../../../src/domain/tracking/lms.ts';
import { ROW_KINDS } from '../../../src/domain/tracking/rows.ts';
import { toCommit } from '../../../src/domain/tracking/to-commit.ts';
import { LyingScorm12Host } from '../../support/hosts/lying-scorm12.ts';
import { StrictScorm2004Host } from '../../support/hosts/strict-scorm2004.ts';
import { answered, CONFIG, COURSE, LESSON } from './course.ts';
import { Computer, reaches } from './session-bench.ts';

/** A module of two lessons whose questions have rows: lesson 1 at slot 1, 2 and 3; lesson 2 at slot 7, 8 and 9. */
const MODULE: CourseIndex = {
  ...COURSE,
  modules: COURSE.modules.map((module) => ({
    ...module,
    lessons: [
      { ...module.lessons[0]!, questions: [2, 3] as never },
      {
        ...module.lessons[0]!,
        id: 'm02-lines' as never,
        number: '2.4',
        slot: 7 as never,
        questions: [8, 9] as never,
        check: undefined as never,
      },
    ],
  })),
  slots: 'L2Q2PRL2Q',
};
const { check: _check, ...bare } = LESSON;
const SECOND: Lesson = {
  ...bare,
  id: 'm02-lines' as never,
  slot: 7 as never,
  questions: [8, 9].map((slot, at) => ({ ...LESSON.questions[at]!, slot: slot as never })),
};
const config: SessionOptions['config'] = { ...CONFIG, course: MODULE, practiceRows: 'question' };
const HOSTED = { hosted: true, where: 'here', now: () => 0 };

const toLesson = (lesson: number): AttemptEvent => ({ kind: 'went', place: { lesson: lesson as never, screen: 0 } });
const answerOf = (slot: 8 | 9): AttemptEvent => ({ ...answered(slot - 6), slot: slot as never }) as AttemptEvent;

/** Does what is due at once, all of it. */
async function settled(computer: Computer): Promise<void> {
  do {
    computer.clock.advance(0);
    await new Promise((resolve) => setImmediate(resolve));
  } while (computer.clock.nextIn === 0);
}

async function begun(
  computer: Computer,
  lms: Lms,
  lessons: Partial<SessionOptions['lessons']> & Pick<SessionOptions['lessons'], 'lessons'>,
): Promise<LearnerSession> {
  const session = computer.session(undefined as never, {
    config,
    openHost: async () => ({ lms, confirm: async () => true }),
    lessons: { reportTexts: {}, has: () => true, forReport: async () => undefined, ...lessons },
  });
  await session.launch();
  await session.start();
  await settled(computer);
  return session;
}

async function does(computer: Computer, session: LearnerSession, event: AttemptEvent): Promise<void> {
  await session.dispatch(event);
  await settled(computer);
}

/** The ids in the server's table. */
function ids(host: LyingScorm12Host): readonly string[] {
  return Array.from({ length: 7 }, (_, index) => host.kept(`cmi.interactions.${index}.id`));
}

const id = (lesson: string, question: string) => `p-m02-${lesson}-q0${question}-name-q${question}`;

describe('a host of SCORM 1.2 that does not tell its count', () => {
  /** The second session on a computer, which has the second lesson loaded alone. */
  async function secondSession(lose: (host: LyingScorm12Host) => void = () => undefined) {
    const computer = new Computer();
    const before = new LyingScorm12Host();
    const first = await begun(computer, new Scorm12(before.api, HOSTED), { lessons: [LESSON, SECOND] });
    for (const event of [answered(2), answered(3), toLesson(7)]) await does(computer, first, event);
    computer.clock.stop();
    lose(before);
    const host = before.relaunch({ mode: 'normal' });
    const session = await begun(computer, new Scorm12(host.api, HOSTED), { lessons: [SECOND] });
    return { computer, host, session };
  }

  it('has the rows in front of a lesson before anything of it is answered, and keeps the ids of earlier answers', async () => {
    const { computer, host, session } = await secondSession();
    const lessonOne = [id('scale', '1'), id('scale', '2')];
    const free = ['t-m02-scale-place-1', 't-m02-scale-place-2', 't-m02-scale-result'];
    expect(ids(host)).toEqual([...lessonOne, ...free, id('lines', '1'), '']);
    const made = host.requests.length;
    await does(computer, session, answerOf(9));
    expect(ids(host)).toEqual([...lessonOne, ...free, id('lines', '1'), id('lines', '2')]);
    const rows = host.requests
      .slice(made)
      .flatMap(({ values }) => Object.keys(values).filter((name) => name.endsWith('.id')));
    expect(rows).toEqual(['cmi.interactions.6.id']);
  });

  it('gets all rows anew where it has lost them', async () => {
    const { computer, host, session } = await secondSession(({ storage }) => {
      const kept = Object.entries(storage.values).filter(([name]) => !name.startsWith('cmi.interactions.'));
      storage.values = Object.fromEntries(kept);
    });
    await does(computer, session, answerOf(9));
    expect(host.kept('cmi.interactions.6.result')).toBe('correct');
    expect(ids(host).filter((one) => one === '')).toEqual([]);
  });
});

describe('a host of SCORM 1.2 that does not tell its count, and rows of which nobody knows whether they arrived', () => {
  it('keeps the ids of questions whose answers the state has let go of', async () => {
    const computer = new Computer();
    const before = new LyingScorm12Host();
    const first = await begun(computer, new Scorm12(before.api, HOSTED), { lessons: [LESSON, SECOND] });
    const { check } = LESSON;
    if (!check) throw new Error('The lesson has no test');
    const { places, result } = check;
    await does(computer, first, { kind: 'check-began', result, places, seed: 1 });
    for (const slot of [4, 5]) await does(computer, first, answered(slot));
    await does(computer, first, { kind: 'check-ended', result, percent: 100, passed: true });
    await does(computer, first, toLesson(7));
    const named = ids(before).slice(2, 4);
    expect(named).toEqual([expect.stringMatching(/^t-m02-scale-k0\d-name-/), expect.stringMatching(/^t-m02-scale-k0/)]);
    const { attempt } = first;
    computer.clock.stop();

    // What a short state leaves of a place: that it was answered, and how well.
    const slots = Object.fromEntries(
      Object.entries(attempt.slots).map(([slot, { answer: _, ...state }]) => [slot, { ...state, changed: 0 }]),
    );
    const host = before.relaunch({ mode: 'normal' });
    const lms = new Scorm12(host.api, HOSTED);
    const commit = toCommit({
      attempt: { ...attempt, slots, checks: {} },
      index: MODULE,
      launchStatus: 'incomplete',
      statusWhenDone: 'completed',
      sinceSequence: -1,
      lessons: [LESSON, SECOND],
      reportLanguage: 'en',
      reportTexts: {},
      sessionSeconds: 0,
      kinds: ROW_KINDS.question,
    });
    lms.commit(commit);
    expect(ids(host).slice(2, 4)).toEqual(named);
  });
});

describe('a host that would not have a row', () => {
  it('is not asked for ever', async () => {
    const computer = new Computer();
    const host = new LyingScorm12Host({ count: 'number' });
    const set = host.api.LMSSetValue;
    host.api.LMSSetValue = (element, value) => (element.includes('interactions') ? 'false' : set(element, value));
    const session = await begun(computer, new Scorm12(host.api, HOSTED), { lessons: [LESSON, SECOND] });
    const commits = host.requests.length;
    await does(computer, session, toLesson(7));
    await reaches(session, () => session.saveState === 'saved');
    expect(computer.clock.nextIn).toBeUndefined();
    expect(host.requests.length).toBe(commits + 1);
  });
});

describe('a lesson that comes after it was opened', () => {
  it('has its rows made by their own ids when it is there, before anything of it is answered', async () => {
    const computer = new Computer();
    const host = new StrictScorm2004Host();
    const loaded: Lesson[] = [LESSON];
    let come: () => void = () => undefined;
    const coming = new Promise<void>((resolve) => (come = resolve));
    const session = await begun(computer, new Scorm2004(host.api, { ...HOSTED, edition: '2004-4th' }), {
      lessons: loaded,
      forReport: () => coming,
    });
    const written = () =>
      host.transcript.flatMap((call) => /SetValue\("cmi\.interactions\.\d+\.id", "([^"]+)"/.exec(call)?.[1] ?? []);
    await does(computer, session, toLesson(7));
    expect(written().filter((one) => one.includes('lines'))).toEqual([]);
    loaded.push(SECOND);
    come();
    await settled(computer);
    await settled(computer);
    expect(written()[5]).toContain(id('lines', '1'));
    const before = written().length;
    await does(computer, session, answerOf(9));
    expect(written().slice(before)).toHaveLength(1);
    expect(host.violations).toEqual([]);
  });
});
