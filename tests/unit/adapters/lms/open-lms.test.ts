import { describe, expect, it } from 'vitest';
import { installLocalRuntime } from '../../../../src/adapters/lms/local-runtime.ts';
import { openLms } from '../../../../src/adapters/lms/open-lms.ts';
import { StrictScorm12Host } from '../../../support/hosts/strict-scorm12.ts';
import { commitOf } from './commits.ts';

const still = { version: '1.2', now: () => 0, wait: () => Promise.resolve() } as const;

function windowWith(own: object): object {
  const window: Record<string, unknown> = { ...own };
  window.parent = window;
  return window;
}

describe('openLms', () => {
  it('speaks to the host that it finds and does not bring the local runtime', async () => {
    const host = new StrictScorm12Host();
    const course = { parent: windowWith({ API: host.api }) };
    const local = () => Promise.reject(new Error('not needed'));
    const lms = await openLms({ ...still, window: course, local });
    expect(lms.hosted).toBe(true);
    expect(lms.description).toBe('SCORM 1.2, API in parent 1');
    expect(lms.commit(commitOf()).accepted).toBe(true);
    expect(host.kept('cmi.suspend_data')).toBe('1.seq1.AbC-_');
  });

  it('speaks to the local runtime in the same way where there is no host', async () => {
    const kept: string[] = [];
    const local = () =>
      Promise.resolve(installLocalRuntime({ learner: 'k3f9', saved: undefined, save: (cmi) => kept.push(cmi) }));
    const lms = await openLms({ ...still, window: windowWith({ API: 'x' }), local });
    expect(lms.hosted).toBe(false);
    expect(lms.launch.learner).toBe('k3f9');
    expect(lms.commit(commitOf()).accepted).toBe(true);
    expect(kept[kept.length - 1]).toContain('1.seq1.AbC-_');
  });

  it('tells when the local runtime does not load', async () => {
    const local = () => Promise.reject(new Error('file missing'));
    await expect(openLms({ ...still, window: windowWith({}), local })).rejects.toThrow('file missing');
  });
});
