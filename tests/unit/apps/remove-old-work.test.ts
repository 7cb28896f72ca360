import { describe, expect, it } from 'vitest';
import type { Host } from '../../../src/apps/learner/host.ts';
import { removeOldWork } from '../../../src/apps/learner/remove-old-work.ts';
import { FakeServer } from './fake-host.ts';

/** What is removed on the 300th day of a computer's clock. */
function removed(host: Host | undefined): unknown[] {
  const calls: unknown[] = [];
  removeOldWork(host, {
    store: { purge: async (...given) => void calls.push(given) },
    display: { purge: (...given) => void calls.push(given) },
    own: 'maria',
    now: 300 * 86_400_000,
    retentionDays: 180,
  });
  return calls;
}

const host = (hosted: boolean): Host => ({ lms: new FakeServer().open(hosted), confirm: async () => true });

describe('old work on the computer', () => {
  it('is removed under a host after the days that the site allows, but not of the learner at work', () => {
    const oldest = 120 * 86_400_000;
    expect(removed(host(true))).toEqual([[oldest, 'maria'], [oldest]]);
  });

  it('stays without a host, where it is the only copy, and where no host was opened', () => {
    expect(removed(host(false))).toEqual([]);
    expect(removed(undefined)).toEqual([]);
  });
});
