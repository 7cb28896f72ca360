import { describe, expect, it } from 'vitest';
import { installLocalRuntime } from '../../../../src/adapters/lms/local-runtime.ts';
import { openLms } from '../../../../src/adapters/lms/open-lms.ts';
import { Scorm12 } from '../../../../src/adapters/lms/scorm12.ts';
import { Scorm2004 } from '../../../../src/adapters/lms/scorm2004.ts';
import { StrictScorm12Host } from '../../../support/hosts/strict-scorm12.ts';
import { StrictScorm2004Host } from '../../../support/hosts/strict-scorm2004.ts';
import { commitOf } from './commits.ts';

const adapters = {
  scorm12: () => Promise.resolve(Scorm12),
  scorm2004: () => Promise.resolve(Scorm2004),
};
const still = { standard: '1.2', adapters, now: () => 0, wait: () => Promise.resolve() } as const;
const local = () => Promise.reject(new Error('not needed'));

function windowWith(own: object): object {
  const window: Record<string, unknown> = { ...own };
  window.parent = window;
  return window;
}

describe('openLms', () => {
  it('speaks to the host that it finds and does not bring the local runtime', async () => {
    const host = new StrictScorm12Host();
    const course = { parent: windowWith({ API: host.api }) };
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

  describe('in a window with both versions of the API', () => {
    const both = () => {
      const hosts = { old: new StrictScorm12Host(), now: new StrictScorm2004Host() };
      return { ...hosts, window: windowWith({ API: hosts.old.api, API_1484_11: hosts.now.api }) };
    };

    it('speaks to the one that the package was built for and leaves the other alone', async () => {
      for (const standard of ['1.2', '2004-4th', '2004-3rd'] as const) {
        const { old, now, window } = both();
        const lms = await openLms({ ...still, standard, window, local });
        lms.finish(commitOf());
        expect(lms.description).toMatch(standard === '1.2' ? /^SCORM 1\.2/ : /^SCORM 2004/);
        expect([old.transcript.length > 0, now.transcript.length > 0]).toEqual([
          standard === '1.2',
          standard !== '1.2',
        ]);
        expect([...old.violations, ...now.violations]).toEqual([]);
      }
    });

    it('takes the other one when its own is junk', async () => {
      const { old, now } = both();
      const junk = { API_1484_11: { Initialize: () => 'true' } };
      const one = await openLms({
        ...still,
        standard: '2004-4th',
        window: windowWith({ API: old.api, ...junk }),
        local,
      });
      expect(one.description).toBe('SCORM 1.2, API in window');
      const other = await openLms({ ...still, window: windowWith({ API: 'x', API_1484_11: now.api }), local });
      expect(other.description).toBe('SCORM 2004, API_1484_11 in window');
      expect(other.commit(commitOf()).accepted).toBe(true);
      expect(now.violations).toEqual([]);
    });

    it('waits for its own before it takes the other', async () => {
      const { old, now } = both();
      const host: Record<string, unknown> = { API: old.api };
      host.parent = host;
      let time = 0;
      const wait = (milliseconds: number) => {
        time += milliseconds;
        if (time >= 1500) host.API_1484_11 = now.api;
        return Promise.resolve();
      };
      const window = { parent: host };
      const lms = await openLms({ ...still, standard: '2004-4th', window, now: () => time, wait, local });
      expect(lms.description).toBe('SCORM 2004, API_1484_11 in parent 1');
      expect(old.transcript).toEqual([]);
    });
  });
});
