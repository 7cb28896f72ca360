import { describe, expect, it } from 'vitest';
import { afterFirstScreen } from '../../../src/apps/learner/after-first-screen.ts';
import { isUnderWay } from '../../../src/apps/learner/is-under-way.ts';
import { applyEvent } from '../../../src/domain/tracking/apply-event.ts';
import { newAttempt } from '../../../src/domain/tracking/new-attempt.ts';
import { answered, COURSE, seen, went } from './course.ts';
import { FakeClock } from './fake-clock.ts';

describe('what the first screen does not need', () => {
  function setUp() {
    const page = new EventTarget();
    const clock = new FakeClock();
    const screen = afterFirstScreen(page, clock);
    const state = { passed: false };
    void screen.passed.then(() => (state.passed = true));
    return { page, clock, screen, state };
  }

  it('waits three seconds for a learner who does nothing', async () => {
    const { clock, state } = setUp();
    clock.advance(2_999);
    await Promise.resolve();
    expect(state.passed).toBe(false);
    clock.advance(1);
    await Promise.resolve();
    expect(state.passed).toBe(true);
  });

  it('comes at the first sign of life', async () => {
    const { page, state } = setUp();
    page.dispatchEvent(new Event('pointermove'));
    await Promise.resolve();
    expect(state.passed).toBe(true);
  });

  it('comes at once when it is told that another screen opens', async () => {
    const { screen, state } = setUp();
    screen.pass();
    await Promise.resolve();
    expect(state.passed).toBe(true);
  });
});

describe('an attempt', () => {
  const fresh = newAttempt(COURSE, () => 0.5);

  it('is under way with work on it or at another place than the first', () => {
    for (const event of [answered(2), seen(0), went(1)]) {
      expect(isUnderWay(applyEvent(fresh, event, COURSE), COURSE)).toBe(true);
    }
  });

  it('is not when it is new, whatever its language', () => {
    expect(isUnderWay(fresh, COURSE)).toBe(false);
    expect(isUnderWay(applyEvent(fresh, { kind: 'language', language: 'ro' }, COURSE), COURSE)).toBe(false);
  });
});
