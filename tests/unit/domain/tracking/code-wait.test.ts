import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeWait, isClockBack } from '../../../../src/domain/tracking/code-wait.ts';

const NOW = 1_800_000_000_000;

describe('the wait after wrong codes', () => {
  test('grows from five seconds to a quarter of an hour', () => {
    const waits = Array.from({ length: 15 }, (_, at) => codeWait({ count: at + 1, at: NOW }, NOW) / 1000);
    expect(waits.slice(0, 8)).toEqual([5, 15, 30, 60, 120, 300, 900, 900]);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
  });

  test('passes with the clock, and is over in the end', () => {
    const wrong = { count: 3, at: NOW };
    expect(codeWait(wrong, NOW + 10_000)).toBe(20_000);
    expect(codeWait(wrong, NOW + 30_000)).toBe(0);
    expect(codeWait(wrong, NOW + 99_000)).toBe(0);
  });

  test('is none before the first wrong code, and where only their number is known', () => {
    expect(codeWait(undefined, NOW)).toBe(0);
    expect(codeWait({ count: 9 }, NOW)).toBe(0);
  });

  test('is neither shorter nor longer by a clock that was set back', () => {
    const [count, years] = [fc.integer({ min: 1, max: 15 }), fc.integer({ min: 1, max: 1e12 })];
    fc.assert(
      fc.property(count, years, (wrong, back) => {
        const before = codeWait({ count: wrong, at: NOW }, NOW);
        expect(codeWait({ count: wrong, at: NOW }, NOW - back)).toBe(before);
        expect(isClockBack({ count: wrong, at: NOW }, NOW - back)).toBe(true);
      }),
    );
    expect(isClockBack({ count: 1, at: NOW }, NOW)).toBe(false);
    expect(isClockBack({ count: 1 }, NOW)).toBe(false);
  });
});
