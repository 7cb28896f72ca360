import { describe, expect, it } from 'vitest';
import { keptBegun } from '../../../src/apps/learner/kept-begun.ts';
import { keptDrawings } from '../../../src/apps/learner/kept-drawings.ts';
import type { LearnerSession } from '../../../src/apps/learner/learner-session.ts';
import { ownKey } from '../../../src/apps/learner/own-key.ts';
import type { SlotNumber } from '../../../src/domain/course/ids.ts';
import { CONFIG } from './course.ts';
import { FakeServer } from './fake-host.ts';
import { Computer, reaches } from './session-bench.ts';

const SLOT = 7 as SlotNumber;

/** A window and what it keeps. */
async function opened(computer: Computer, learner: string, session: LearnerSession) {
  const store = computer.store();
  const own = () => ownKey(session, (id) => `lms|${id}|course`);
  return {
    learner,
    session,
    begun: await keptBegun(own, store, { build: '1' }),
    drawings: keptDrawings(own, store, session, CONFIG),
  };
}

async function only(computer: Computer, learner: string) {
  const server = new FakeServer();
  server.learner = learner;
  return await opened(computer, learner, await computer.begin(server));
}

/** A window that another one keeps from writing, and how to close that one and go on here. */
async function second(computer: Computer, learner: string) {
  const server = new FakeServer();
  server.learner = learner;
  let isFree = false;
  const lock = { claim: async () => isFree, tell: () => undefined, heard: undefined, release: () => undefined };
  const session = computer.session(server, { lock });
  await session.launch();
  const goOn = async (): Promise<void> => {
    isFree = true;
    session.sendNow();
    await reaches(session, () => session.writes);
  };
  return { ...(await opened(computer, learner, session)), goOn };
}

type Window = Awaited<ReturnType<typeof opened>>;

async function keeps({ begun, drawings, session, learner }: Window): Promise<void> {
  await begun.write(`begun by ${learner}`);
  await drawings.write(SLOT, `${session.attempt.id}:-1:;${learner}`);
}

async function found({ begun, drawings }: Window) {
  return [begun.text, await begun.missed(), await drawings.read(SLOT)];
}

describe('what a second window keeps', () => {
  it('is found by the same learner alone, whoever else has a second window there', async () => {
    const computer = new Computer();
    const ana = await second(computer, 'ana');
    await ana.goOn();
    await keeps(ana);
    const ben = await second(computer, 'ben');
    expect(await found(ben)).toEqual([undefined, undefined, undefined]);
    await ben.goOn();
    expect(await found(ben)).toEqual([undefined, undefined, undefined]);
    await keeps(ben);
    for (const { learner, session } of [ana, ben]) {
      const again = await only(computer, learner);
      const drawing = `${session.attempt.id}:-1:;${learner}`;
      expect(await found(again)).toEqual([`begun by ${learner}`, undefined, drawing]);
    }
    const nobody = await only(computer, '');
    expect(await found(nobody)).toEqual([undefined, undefined, undefined]);
  });

  it('is nothing while it is not known who learns', async () => {
    const computer = new Computer();
    const ana = await second(computer, 'ana');
    await keeps(ana);
    for (const learner of ['ana', '', 'ben']) {
      expect(await found(await only(computer, learner))).toEqual([undefined, undefined, undefined]);
    }
  });

  it('is what the first window has kept, once it goes on in its place', async () => {
    const computer = new Computer();
    const first = await only(computer, 'ana');
    const ana = await second(computer, 'ana');
    await keeps(first);
    expect(await found(ana)).toEqual([undefined, undefined, undefined]);
    await ana.goOn();
    const drawing = `${first.session.attempt.id}:-1:;ana`;
    expect(await found(ana)).toEqual([undefined, 'begun by ana', drawing]);
    expect(await ana.begun.missed()).toBeUndefined();
  });
});

describe('a drawing of a learner whose id the host does not tell', () => {
  it('is shown in its own attempt alone: the next one has no id either', async () => {
    const computer = new Computer();
    const one = await only(computer, '');
    await keeps(one);
    expect(await one.drawings.read(SLOT)).toBe(`${one.session.attempt.id}:-1:;`);
    const next = await only(computer, '');
    expect(next.session.attempt.id).not.toBe(one.session.attempt.id);
    expect(await next.drawings.read(SLOT)).toBeUndefined();
    await next.drawings.write(SLOT, 'a journal as older players have written it');
    expect(await next.drawings.read(SLOT)).toBeUndefined();
  });
});
