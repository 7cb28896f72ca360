import { describe, expect, it } from 'vitest';
import { Scorm12 } from '../../../src/adapters/lms/scorm12.ts';
import { LyingScorm12Host } from '../../support/hosts/lying-scorm12.ts';
import { answered, seen, went } from './course.ts';
import { FakeServer } from './fake-host.ts';
import { Computer, held, reaches, worked } from './session-bench.ts';

describe('the end', () => {
  it('by Exit sends and finishes once; the copy stays till a launch has seen the work at the server', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const session = await worked(computer, server);
    const calls = server.log.length;
    computer.clock.advance(60_000);
    await session.exit();
    expect(session.exited).toBe(true);
    expect(session.saveState).toBe('saved');
    expect(await computer.journal()).toBeDefined();
    // Nothing is owed but the time: the commit of Finish carries it.
    expect(server.log.slice(calls)).toEqual(['commit 0', 'finish 60s']);
    session.leave(false);
    await session.exit();
    await session.dispatch(answered(3));
    expect(server.log.filter((call) => call.startsWith('finish'))).toHaveLength(1);
    computer.clock.stop();

    const next = await computer.begin(server);
    await next.dispatch(went(0));
    await next.exit();
    expect(await computer.journal()).toBeUndefined();
  });

  it('by Exit of a learner without an id leaves no copy that the next one would be asked about', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    server.learner = '';
    const session = await computer.begin(server);
    await session.dispatch(answered(2));
    await computer.settle(session, 0);
    await session.exit();
    expect(await computer.journal('')).toBeUndefined();
  });

  it.each([
    ['', [undefined, undefined]],
    ['maria', [undefined, 'drawing']],
  ])(
    'by Exit of “%s” takes along with the copy what was begun, and drawings that the next one would see',
    async (learner, left) => {
      const computer = new Computer();
      const server = new FakeServer();
      server.learner = learner;
      await (await worked(computer, server)).exit();
      const store = computer.store();
      await store.writeRuntime(`${learner}|begun|1`, 'begun');
      await store.writeRuntime(`${learner}|7`, 'drawing');
      const session = await computer.begin(server);
      await session.dispatch(went(0));
      await session.exit();
      expect(await computer.journal(learner)).toBeUndefined();
      const rows = [`${learner}|begun|1`, `${learner}|7`].map((row) => computer.store().readRuntime(row));
      expect(await Promise.all(rows)).toEqual(left);
    },
  );

  it('by Exit sends what is owed before it finishes', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const session = await worked(computer, server);
    await session.dispatch(seen(0));
    const calls = server.log.length;
    await session.exit();
    expect(session.saveState).toBe('saved');
    expect(server.log.slice(calls).map((call) => call.split(' ')[0])).toEqual(['commit', 'commit', 'finish']);
  });

  it('by Exit keeps the copy while the server is silent, and ends in full when it is back', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const session = await worked(computer, server);
    server.up = false;
    await session.exit();
    expect(session.exited).toBe(true);
    expect(session.saveState).toBe('kept');
    expect(await computer.journal()).toBeDefined();
    server.up = true;
    session.sendNow();
    await reaches(session, () => server.log.some((call) => call.startsWith('finish')) && session.saveState === 'saved');
    await reaches(session, () => session.saveState === 'saved');
    expect(server.log.filter((call) => call.startsWith('finish'))).toHaveLength(1);
  });

  it('by Exit keeps the copy when the host turns the state down and yet says yes to Commit', async () => {
    const host = new LyingScorm12Host();
    const set = host.api.LMSSetValue;
    host.api.LMSSetValue = (element, value) => (element === 'cmi.suspend_data' ? 'false' : set(element, value));
    const lms = new Scorm12(host.api, { hosted: true, where: 'here', now: () => 0 });
    const computer = new Computer();
    const openHost = async () => ({ lms, confirm: async () => true });
    const session = await computer.begin(new FakeServer(), { openHost });
    await session.dispatch(answered(2));
    expect(await computer.settle(session, 0)).toBe('kept');
    await session.exit();
    expect(session.saveState).toBe('kept');
    expect((await computer.journal(lms.launch.learner))?.attempt.slots[2]?.result).toBe('right');
  });

  it('by closing the page finishes once, without waiting for anything', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const session = await worked(computer, server);
    await session.dispatch(seen(0));
    session.leave(false);
    expect(server.log[server.log.length - 1]).toBe('finish 0s');
    session.leave(false);
    computer.clock.advance(120_000);
    expect(server.log.filter((call) => call.startsWith('finish'))).toHaveLength(1);
    expect(await computer.journal()).toBeDefined();
  });

  it('is not reached by a page that goes into the back-forward cache, and it goes on from there', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const session = await worked(computer, server);
    await session.dispatch(seen(0));
    session.leave(true);
    await reaches(session, () => session.saveState === 'saved');
    expect(server.log.some((call) => call.startsWith('finish'))).toBe(false);
    await session.comeBack();
    await session.dispatch(answered(3));
    expect(await computer.settle(session, 0)).toBe('saved');
    expect(held(server, 3)?.result).toBe('right');
  });

  it('comes back from the cache with what another window has done meanwhile', async () => {
    const computer = new Computer();
    const server = new FakeServer();
    const session = await worked(computer, server);
    session.leave(true);
    const other = await computer.begin(server);
    await other.dispatch(answered(3));
    await computer.settle(other, 0);
    await session.comeBack();
    expect(session.attempt.slots[3]?.result).toBe('right');
    expect(session.writes).toBe(true);
  });

  it('before the lesson has come sends nothing that would lose its answers', async () => {
    const server = new FakeServer();
    await worked(new Computer(), server);
    const before = server.suspendData;
    const calls = server.log.length;
    const computer = new Computer();
    const lessons = { lessons: [], reportTexts: {}, has: () => false, forReport: async () => undefined };
    const session = computer.session(server, { lessons });
    await session.launch();
    session.leave(false);
    expect(server.log.length).toBe(calls);
    const another = computer.session(server, { lessons });
    await another.launch();
    await another.start();
    expect(another.saveState).toBe('kept');
    computer.clock.advance(120_000);
    expect(server.suspendData).toBe(before);
  });
});
