import { describe, expect, it } from 'vitest';
import { bringLaterElements } from '../../../src/apps/learner/bring-later-elements.ts';
import { ContentFailure } from '../../../src/adapters/content/content-failure.ts';
import { RetryWaits } from '../../../src/apps/learner/retry-waits.ts';
import { FakeClock } from './fake-clock.ts';

/** Lets every promise that is due settle. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function setUp() {
  const clock = new FakeClock();
  const waits = new RetryWaits(clock);
  const seen = { tries: 0, told: 0, there: false, done: false };
  const load = async (): Promise<void> => {
    seen.tries += 1;
    if (!seen.there) throw new Error('does not come');
  };
  void bringLaterElements(load, waits, () => (seen.told += 1)).then(() => (seen.done = true));
  const pass = async (milliseconds: number): Promise<void> => {
    clock.advance(milliseconds);
    await turn();
  };
  return { seen, waits, pass };
}

describe('the elements of the later screens, when their file does not come', () => {
  it('are asked for again and again, and the learner is told once', async () => {
    const { seen, pass } = setUp();
    await pass(0);
    for (const milliseconds of [500, 2_000, 10_000, 10_000]) await pass(milliseconds);
    expect(seen).toEqual({ tries: 5, told: 1, there: false, done: false });
    seen.there = true;
    await pass(10_000);
    expect(seen).toEqual({ tries: 6, told: 1, there: true, done: true });
  });

  it('are asked for at once when the learner tries again, who is told when that is in vain', async () => {
    const { seen, waits, pass } = setUp();
    await pass(0);
    await pass(500);
    await pass(2_000);
    expect(seen).toMatchObject({ tries: 3, told: 1 });
    waits.cut();
    await turn();
    expect(seen).toMatchObject({ tries: 4, told: 2 });
    seen.there = true;
    waits.cut();
    await turn();
    expect(seen).toMatchObject({ tries: 5, told: 2, done: true });
  });

  it('are asked for once more when the learner tries again during a try', async () => {
    const { seen, waits, pass } = setUp();
    waits.cut();
    await pass(0);
    expect(seen).toMatchObject({ tries: 2, told: 1 });
    await pass(499);
    expect(seen.tries).toBe(2);
  });
});

it('elements of another build alone are told at once as a course that has been renewed', async () => {
  const told: string[] = [];
  const load = (): Promise<never> =>
    Promise.reject(new ContentFailure('mixed', 'later-elements.js', 'of another build'));
  void bringLaterElements(load, new RetryWaits(new FakeClock()), (notice) => told.push(notice));
  await turn();
  expect(told).toEqual(['version-mixed']);
});
