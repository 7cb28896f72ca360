import type { ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Content } from '../../../src/components/contexts.ts';
import { LessonLoader } from '../../../src/components/player/lesson-loader.ts';
import type { CompiledLesson } from '../../../src/domain/course/compiled.ts';
import type { LessonId } from '../../../src/domain/course/ids.ts';

const ID = 'm02-scale' as LessonId;
const lesson = (pool: readonly unknown[]): CompiledLesson =>
  ({ language: 'de', lesson: { id: ID, check: { pool } } }) as unknown as CompiledLesson;

function setUp(whole: () => Promise<CompiledLesson>) {
  const updates = vi.fn();
  const loader = new LessonLoader(
    { requestUpdate: updates } as unknown as ReactiveControllerHost,
    async () => undefined,
  );
  const content: Content = {
    language: async () => undefined,
    lesson: async () => lesson([]),
    whole,
    hurry: () => undefined,
  };
  loader.want(content, [ID], 'de');
  return { loader, updates, again: () => (loader.retry(), loader.want(content, [ID], 'de')) };
}

describe('the loader of lessons', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('shows the lesson first and has the pool of its check later', async () => {
    const { loader } = setUp(async () => lesson(['k1']));
    await vi.advanceTimersByTimeAsync(0);
    expect(loader.loaded?.lesson.check?.pool).toEqual(['k1']);
  });

  it('asks again for a pool that does not come, and the lesson stays', async () => {
    let tries = 0;
    const { loader } = setUp(async () => {
      tries += 1;
      if (tries < 3) throw new Error('gone');
      return lesson(['k1']);
    });
    await vi.advanceTimersByTimeAsync(1);
    expect(loader.loaded?.lesson.check?.pool).toEqual([]);
    expect(loader.failure).toBeUndefined();
    expect(loader.lacksCheck).toBe(true);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(loader.loaded?.lesson.check?.pool).toEqual(['k1']);
    expect(loader.lacksCheck).toBe(false);
  });

  it('asks for the pool at once when the learner tries again, and only once from then on', async () => {
    const whole = vi.fn(() => Promise.reject(new Error('gone')));
    const { loader, again } = setUp(whole);
    await vi.advanceTimersByTimeAsync(1);
    expect(whole).toHaveBeenCalledTimes(1);
    again();
    expect(loader.lacksCheck).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(whole).toHaveBeenCalledTimes(2);
    expect(loader.lacksCheck).toBe(true);
    await vi.advanceTimersByTimeAsync(9_990);
    expect(whole).toHaveBeenCalledTimes(3);
  });

  it('says that the course has been renewed when the pool is of another version, and asks no more', async () => {
    const whole = vi.fn(() => Promise.reject(Object.assign(new Error('x'), { code: 'mixed' })));
    const { loader } = setUp(whole);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(loader.failure).toBe('version-mixed');
    expect(whole).toHaveBeenCalledTimes(1);
  });
});
