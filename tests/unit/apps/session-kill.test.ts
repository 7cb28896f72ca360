import { describe, expect, it } from 'vitest';
import { sessionCommit } from '../../../src/apps/learner/session-commit.ts';
import { mergeAttempts } from '../../../src/domain/record/merge.ts';
import { seededRandom } from '../../../src/domain/quiz/seeded.ts';
import type { Attempt, AttemptEvent } from '../../../src/domain/tracking/attempt.ts';
import { LONG } from '../../support/long-run.ts';
import { answered, checkTaken, CONFIG, LESSON, seen, went } from './course.ts';
import { FakeServer } from './fake-host.ts';
import { KillableSession } from './killable-session.ts';
import { Computer, reaches } from './session-bench.ts';

/** What a learner and a server do, one after the other. */
type Step =
  | { readonly do: readonly AttemptEvent[] }
  | { readonly wait: number }
  | { readonly up: boolean }
  | { readonly exit: true };

const FIRST: readonly Step[] = [
  { do: [answered(2, 'a'), seen(0)] },
  { wait: 0 },
  { do: [went(1)] },
  { do: [answered(2)] },
  { wait: 0 },
  { up: false },
  { do: [answered(3, 'a')] },
  { wait: 0 },
  { do: checkTaken(100) },
  { wait: 5_000 },
  { up: true },
  { wait: 15_000 },
  { do: [answered(3), seen(2)] },
  { wait: 5_000 },
  { exit: true },
];

/** Any other order of such steps. */
function storyOf(seed: number): readonly Step[] {
  const random = seededRandom(seed);
  const steps: readonly Step[] = [
    { do: [answered(2, 'a')] },
    { do: [answered(3), seen(1)] },
    { do: [went(2)] },
    { do: checkTaken(50) },
    { do: checkTaken(100) },
    { wait: 0 },
    { wait: 5_000 },
    { wait: 60_000 },
    { up: false },
    { up: true },
  ];
  const told = Array.from({ length: 10 }, () => steps[Math.floor(random() * steps.length)] ?? { wait: 0 });
  return random() < 0.5 ? told : [...told, { exit: true }];
}

interface Told {
  readonly points: number;
  readonly computer: Computer;
  readonly server: FakeServer;
  /** The work when an action was last told to be safe on this computer. */
  readonly safe: Attempt | undefined;
  /** The work when the learner last saw "Saved". */
  readonly saved: Attempt | undefined;
}

/** Plays a story until its end or the kill. */
async function play(story: readonly Step[], killAt: number): Promise<Told> {
  const computer = new Computer();
  const server = new FakeServer();
  const browser = new KillableSession(computer, server, killAt);
  const { session } = browser;
  let safe: Attempt | undefined;
  let saved: Attempt | undefined;
  const rest = async (milliseconds: number): Promise<void> => {
    computer.clock.advance(milliseconds);
    // Work that waits for a timer is not under way.
    await reaches(session, () => session.saveState !== 'saving' || computer.clock.nextIn !== undefined);
  };
  const act = async (step: Step): Promise<void> => {
    if ('up' in step) server.up = step.up;
    else if ('wait' in step) await rest(step.wait);
    else if ('exit' in step) await session.exit();
    else await session.dispatch(...step.do);
  };
  const begin = session.launch().then(() => session.start());
  let alive = (await browser.until(begin)) !== 'killed';
  for (const step of story) {
    if (!alive) break;
    alive = (await browser.until(act(step))) !== 'killed';
    if (!alive) break;
    if ('do' in step && !session.exited) safe = session.attempt;
    if (session.saveState === 'saved') saved = session.attempt;
  }
  computer.clock.stop();
  server.up = true;
  return { points: browser.points, computer, server, safe, saved };
}

/** What a learner has reached, without what only this computer knows. */
function reached({ lessons, slots, checks }: Attempt): readonly string[] {
  return [
    ...Object.entries(lessons).map(([slot, { seen: screens }]) => `${slot} seen ${screens}`),
    ...Object.entries(slots).map(([slot, { result, tries }]) => `${slot} ${result} ${tries}`),
    ...Object.entries(checks).map(([slot, { best, ended }]) => `${slot} ${best ?? ''} ${ended}`),
  ];
}

/** The rows that an attempt is worth, without their time. */
function rowsOf(attempt: Attempt, server: FakeServer): readonly string[] {
  const { rows } = sessionCommit(attempt, -1, {
    config: CONFIG,
    lms: server.open(),
    lessons: { lessons: [LESSON], reportTexts: {} },
    seconds: 0,
    now: 0,
  });
  return rows.map(({ id, response, result }) => `${id} ${response} ${result}`);
}

/** Opens the course again after a kill, here and on a computer that knows nothing. */
async function judge({ computer, server, safe, saved }: Told): Promise<void> {
  if (saved) expectKept(await openElsewhere(server), saved);
  const nothingSent = server.suspendData === '';
  const again = await computer.begin(server);
  if (nothingSent && again.notice === 'found-here') {
    // A host that has nothing may have begun a new attempt on purpose: the learner says whose work it is.
    await again.choose(true);
    await computer.settle(again, 0);
  }
  expect(again.notice).toBeUndefined();
  expect(again.saveState).toBe('saved');
  if (safe) {
    if (!nothingSent) expect(again.attempt.id).toBe(safe.id);
    expectKept(again.attempt, safe);
  }
  expect(reached(await openElsewhere(server))).toEqual(reached(again.attempt));
  const told = [...server.rows.values()].map(({ id, response, result }) => `${id} ${response} ${result}`);
  expect(told).toEqual(expect.arrayContaining([...rowsOf(again.attempt, server)]));
}

/** Nothing of the work before is better than what there is now. */
function expectKept(now: Attempt, before: Attempt): void {
  expect(reached(mergeAttempts(now, before))).toEqual(reached(now));
}

async function openElsewhere(server: FakeServer): Promise<Attempt> {
  const copy = new FakeServer();
  Object.assign(copy, { suspendData: server.suspendData, status: server.status, score: server.score });
  const session = new Computer().session(copy);
  await session.launch();
  return session.attempt;
}

async function pointsOf(story: readonly Step[]): Promise<number> {
  return (await play(story, Infinity)).points;
}

describe('a browser that is killed between any two steps', () => {
  it('loses nothing that was told to be safe, and the server gets every row', async () => {
    const points = await pointsOf(FIRST);
    expect(points).toBeGreaterThan(50);
    const random = seededRandom(11);
    const all = Array.from({ length: points + 1 }, (_, at) => at + 1);
    for (const point of LONG ? all : all.filter(() => random() < 0.25)) {
      await judge(await play(FIRST, point)).catch((error: unknown) => {
        throw new Error(`killed at point ${point} of ${points}`, { cause: error });
      });
    }
  });

  it('loses nothing in other stories either', async () => {
    for (let seed = 1; seed <= (LONG ? 60 : 4); seed += 1) {
      const story = storyOf(seed);
      const points = await pointsOf(story);
      const random = seededRandom(seed);
      const some = LONG
        ? Array.from({ length: points + 1 }, (_, at) => at + 1)
        : [1, 2].map(() => Math.ceil(random() * points));
      for (const point of some) {
        await judge(await play(story, point)).catch((error: unknown) => {
          throw new Error(`story ${seed}, killed at point ${point} of ${points}`, { cause: error });
        });
      }
    }
  });
});
