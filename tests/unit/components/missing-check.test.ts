import { describe, expect, it } from 'vitest';
import { MissingCheck } from '../../../src/components/player/missing-check.ts';
import type { Screen } from '../../../src/domain/course/lesson.ts';
import type { SlotNumber } from '../../../src/domain/course/ids.ts';
import type { Place } from '../../../src/domain/tracking/attempt.ts';

const at = (screen: number): Place => ({ lesson: 1 as SlotNumber, screen });
const screen = (kind: string): Screen => ({ id: 's', blocks: [{ kind }] }) as unknown as Screen;
const CHECK = screen('check');

describe('a test that does not come', () => {
  it('is told of on its own sheet, and only when it was asked for in vain', () => {
    const loader = { lacksCheck: false };
    const missing = new MissingCheck(loader);
    expect(missing.isToBeTold(at(5), CHECK)).toBe(false);
    loader.lacksCheck = true;
    expect(missing.isToBeTold(at(4), screen('text'))).toBe(false);
    expect(missing.isToBeTold(at(5), undefined)).toBe(false);
    expect(missing.isToBeTold(at(5), CHECK)).toBe(true);
  });

  it('is not told of again until the learner comes back or tries again in vain', () => {
    const missing = new MissingCheck({ lacksCheck: true });
    missing.goOn(at(5));
    expect(missing.isToBeTold(at(5), CHECK)).toBe(false);
    expect(missing.isToBeTold(at(4), screen('text'))).toBe(false);
    expect(missing.isToBeTold(at(5), CHECK)).toBe(true);
    missing.goOn(at(5));
    missing.retry();
    expect(missing.isToBeTold(at(5), CHECK)).toBe(true);
  });
});
