import { describe, expect, it } from 'vitest';
import { afterPaint } from '../../../src/apps/learner/after-paint.ts';
import { CommitScheduler } from '../../../src/apps/learner/commit-scheduler.ts';
import { FakeClock } from './fake-clock.ts';

/** A page whose frames come when a test says so. */
function setUp(visibilityState: DocumentVisibilityState = 'visible') {
  const clock = new FakeClock();
  const frames = new Map<number, FrameRequestCallback>();
  const page = {
    document: { visibilityState },
    requestAnimationFrame: (callback: FrameRequestCallback) => {
      frames.set(frames.size + 1, callback);
      return frames.size;
    },
    cancelAnimationFrame: (frame: number) => void frames.delete(frame),
  };
  const frame = (): void => {
    const waiting = [...frames.values()];
    frames.clear();
    for (const callback of waiting) callback(clock.now());
  };
  const calls: string[] = [];
  const begin = (): (() => void) => afterPaint(page, clock, () => calls.push('painted'));
  return { clock, page, frame, calls, begin };
}

describe('what waits for the screen', () => {
  it('comes after the next frame, not before it and not in it, and once', () => {
    const { clock, frame, calls, begin } = setUp();
    begin();
    clock.advance(16);
    expect(calls).toEqual([]);
    frame();
    expect(calls).toEqual([]);
    clock.advance(0);
    expect(calls).toEqual(['painted']);
    clock.advance(1_000);
    expect(calls).toEqual(['painted']);
  });

  it('comes after a tenth of a second where no frame comes, and a late frame does not bring it again', () => {
    const { clock, frame, calls, begin } = setUp();
    begin();
    clock.advance(99);
    expect(calls).toEqual([]);
    clock.advance(1);
    expect(calls).toEqual(['painted']);
    frame();
    clock.advance(1_000);
    expect(calls).toEqual(['painted']);
  });

  it('comes at once where the page is hidden', () => {
    const { clock, calls, begin } = setUp('hidden');
    begin();
    clock.advance(0);
    expect(calls).toEqual(['painted']);
  });

  it('comes no more when it was called off, before the frame or after it', () => {
    const { clock, frame, calls, begin } = setUp();
    begin()();
    const callOff = begin();
    frame();
    callOff();
    clock.advance(1_000);
    expect(calls).toEqual([]);
  });
});

describe('the commit of an answer', () => {
  it('waits until the screen shows the answer, and takes the place of a later one', async () => {
    const { clock, page, frame, calls } = setUp();
    const scheduler = new CommitScheduler({
      clock: {
        now: () => clock.now(),
        setTimeout: (callback, milliseconds) => clock.setTimeout(callback, milliseconds),
        clearTimeout: (timer) => clock.clearTimeout(timer),
        afterPaint: (callback) => afterPaint(page, clock, callback),
      },
      send: async () => {
        calls.push('commit');
        return true;
      },
      done: () => undefined,
    });
    scheduler.later();
    scheduler.soon();
    clock.advance(20);
    expect(calls).toEqual([]);
    frame();
    clock.advance(0);
    expect(calls).toEqual(['commit']);
    await scheduler.now();
    scheduler.soon();
    scheduler.stop();
    frame();
    clock.advance(60_000);
    expect(calls.length).toBe(2);
  });
});
