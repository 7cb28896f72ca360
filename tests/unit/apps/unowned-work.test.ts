import { describe, expect, it } from 'vitest';
import { answered, went } from './course.ts';
import { FakeServer } from './fake-host.ts';
import { Computer } from './session-bench.ts';

const NOBODY = '';

/** A computer on which a launch without a learner has answered slot 2; nothing of it reached the server. */
async function left(answer = answered(2)): Promise<Computer> {
  const computer = new Computer();
  const server = new FakeServer();
  server.learner = NOBODY;
  server.up = false;
  server.honest = true;
  const session = await computer.begin(server);
  await session.dispatch(answer);
  expect(await computer.settle(session, 0)).toBe('kept');
  session.leave(false);
  computer.clock.stop();
  return computer;
}

describe('work of a launch that did not know its learner', () => {
  it('is asked about at the next launch that does, and nothing is written before the answer', async () => {
    const computer = await left();
    const server = new FakeServer();
    const session = await computer.begin(server);
    expect(session.notice).toBe('found-here');
    expect(session.attempt.slots).toEqual({});
    expect(server.log).toEqual([]);
    expect(await computer.journal()).toBeUndefined();
  });

  it('is not called saved while it is asked about, nor when the learner leaves without an answer', async () => {
    const computer = await left();
    const session = await computer.begin(new FakeServer());
    expect(session.saveState).toBe('asked');
    await session.exit();
    expect(session.saveState).toBe('asked');
    const next = await computer.begin(new FakeServer());
    expect(next.notice).toBe('found-here');
    await next.choose(false);
    expect(await computer.settle(next, 0)).toBe('saved');
  });

  it('is sent and leaves the computer’s rows of nobody when the learner goes on with it', async () => {
    const computer = await left();
    const rows = [`${NOBODY}|begun|1`, `${NOBODY}|7`];
    for (const row of rows) await computer.store().writeRuntime(row, row);
    const server = new FakeServer();
    const session = await computer.begin(server);
    await session.choose(true);
    expect(await computer.settle(session, 0)).toBe('saved');
    expect(server.rows.size).toBe(1);
    expect((await computer.journal())?.attempt.slots[2]?.result).toBe('right');
    expect(await computer.journal(NOBODY)).toBeUndefined();
    for (const row of rows) expect(await computer.store().readRuntime(row)).toBeUndefined();
    expect((await computer.begin(server)).notice).toBeUndefined();
  });

  it('joins what the learner already has', async () => {
    const computer = await left();
    const server = new FakeServer();
    const before = await new Computer(computer.clock).begin(server);
    await before.dispatch(answered(3));
    before.hidden();
    const session = await computer.begin(server);
    expect(session.notice).toBe('found-here');
    await session.choose(true);
    await computer.settle(session, 0);
    expect(Object.keys(session.attempt.slots)).toEqual(['2', '3']);
  });

  it('stays for its learner when this one begins anew', async () => {
    const computer = await left();
    const session = await computer.begin(new FakeServer());
    await session.choose(false);
    expect(await computer.settle(session, 0)).toBe('saved');
    expect(session.attempt.slots).toEqual({});
    expect((await computer.journal(NOBODY))?.attempt.slots[2]?.result).toBe('right');
  });

  it('is not asked about again by who has begun anew, but by another learner, and when more of it was done', async () => {
    const computer = await left();
    const server = new FakeServer();
    const session = await computer.begin(server);
    await session.choose(false);
    await computer.settle(session, 0);
    // The copy of one's own goes with Exit; what was said stays.
    await session.exit();
    expect((await computer.begin(server)).notice).toBeUndefined();

    const other = new FakeServer();
    other.learner = 'joao';
    expect((await computer.begin(other)).notice).toBe('found-here');

    const nobody = new FakeServer();
    nobody.learner = NOBODY;
    nobody.up = false;
    nobody.honest = true;
    const more = await computer.begin(nobody);
    await more.choose(true);
    await more.dispatch(answered(3));
    more.leave(false);
    computer.clock.stop();
    expect((await computer.begin(server)).notice).toBe('found-here');
  });

  it('stays while the disk does not take it under its new name', async () => {
    const computer = await left();
    const store = computer.store();
    store.write = async () => 'page';
    const session = await computer.begin(new FakeServer(), { store });
    await session.choose(true);
    expect(session.attempt.slots[2]?.result).toBe('right');
    expect(await computer.journal(NOBODY)).toBeDefined();
  });

  it('is nothing to ask about when a server has all of it, when it is empty, or without a host', async () => {
    const sent = new Computer();
    const server = new FakeServer();
    server.learner = NOBODY;
    const session = await sent.begin(server);
    await session.dispatch(answered(2));
    await sent.settle(session, 0);
    expect((await sent.begin(new FakeServer())).notice).toBeUndefined();
    const empty = await left(went(1));
    expect((await empty.begin(new FakeServer())).notice).toBeUndefined();
    const alone = await left();
    expect((await alone.begin(new FakeServer(), { hosted: false })).notice).toBeUndefined();
  });
});
