import { afterEach, describe, expect, it, vi } from 'vitest';
import { installLocalRuntime } from '../../../../src/adapters/lms/local-runtime.ts';
import { Scorm12 } from '../../../../src/adapters/lms/scorm12.ts';
import { commitOf, rowOf } from './commits.ts';

function launch(saved?: string, learner = 'k3f9') {
  const kept: string[] = [];
  const api = installLocalRuntime({ learner, saved, save: (cmi) => kept.push(cmi) });
  const lms = new Scorm12(api, { hosted: false, where: 'local runtime', now: () => 0 });
  return { api, lms, kept, last: () => kept[kept.length - 1] };
}

describe('the local runtime', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('is a first launch for the learner when nothing was saved', () => {
    const { api, lms } = launch();
    expect(lms.launch).toEqual({
      mode: 'normal',
      credit: true,
      learner: 'k3f9',
      status: 'not attempted',
      suspendData: '',
      language: '',
      score: undefined,
    });
    expect(api.LMSGetValue('cmi.core.entry')).toBe('ab-initio');
  });

  it('hands every commit over as a whole', () => {
    const { lms, kept } = launch();
    const before = kept.length;
    lms.commit(commitOf({ rows: [rowOf(0)] }));
    lms.commit(commitOf({ suspendData: '1.seq2' }));
    expect(kept).toHaveLength(before + 2);
    expect(JSON.parse(kept[before] ?? '')).toMatchObject({ cmi: { suspend_data: '1.seq1.AbC-_' } });
  });

  it('gives everything back at the next launch and is refused nothing', () => {
    const first = launch();
    first.lms.finish(
      commitOf({
        score: 75,
        status: 'completed',
        rows: [rowOf(0), rowOf(1, { response: 'ș–⌀ 😀' })],
        sessionSeconds: 90,
      }),
    );
    const next = launch(first.last());
    expect(next.lms.launch).toMatchObject({
      status: 'completed',
      score: 75,
      suspendData: '1.seq1.AbC-_',
      language: 'pt',
    });
    expect(next.api.LMSGetValue('cmi.core.entry')).toBe('resume');
    expect(next.api.LMSGetValue('cmi.interactions._count')).toBe('2');
    expect(next.lms.finish(commitOf({ score: 75, status: 'completed', rows: [rowOf(3)] })).refused).toEqual([]);
    expect(JSON.parse(next.last() ?? '')).toMatchObject({
      cmi: { interactions: { 1: { student_response: 'ș–⌀ 😀' }, 3: { result: 'wrong' } } },
    });
  });

  it('gives everything back though the last session was cut off', () => {
    const first = launch();
    first.lms.commit(commitOf({ suspendData: '1.seq5' }));
    expect(launch(first.last()).lms.launch).toMatchObject({ status: 'incomplete', suspendData: '1.seq5' });
  });

  it('adds up the time of all sessions, each once', () => {
    const first = launch();
    first.lms.commit(commitOf({ sessionSeconds: 60 }));
    first.lms.finish(commitOf({ sessionSeconds: 90 }));
    const second = launch(first.last());
    expect(second.api.LMSGetValue('cmi.core.total_time')).toBe('00:01:30');
    second.lms.finish(commitOf({ sessionSeconds: 3600 }));
    expect(launch(second.last()).api.LMSGetValue('cmi.core.total_time')).toBe('01:01:30');
  });

  it('begins afresh where what was saved cannot be read', () => {
    for (const saved of [
      '',
      '{',
      'null',
      '[]',
      '{"cmi":5}',
      '{"cmi":{"core":7}}',
      '{"cmi":{"core":{"lesson_status":"nonsense"}}}',
    ]) {
      const { lms } = launch(saved);
      expect(lms.launch).toMatchObject({ mode: 'normal', learner: 'k3f9', suspendData: '' });
      expect(lms.commit(commitOf()).accepted).toBe(true);
    }
  });

  it('does not take over the learner, the mode or the credit of what was saved', () => {
    const saved = JSON.stringify({
      cmi: { core: { student_id: 'other', lesson_mode: 'review', credit: 'no-credit' } },
    });
    expect(launch(saved).lms.launch).toMatchObject({ learner: 'k3f9', mode: 'normal', credit: true });
  });

  it('makes no request, hangs on no event and says nothing in the console', () => {
    const reached = vi.fn(() => {
      throw new Error('the network was used');
    });
    vi.stubGlobal('fetch', reached);
    vi.stubGlobal('XMLHttpRequest', reached);
    vi.stubGlobal('navigator', { sendBeacon: reached });
    const addEventListener = vi.fn();
    vi.stubGlobal('addEventListener', addEventListener);
    vi.stubGlobal('window', { addEventListener });
    const said = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name));
    const { api, lms, last } = launch();
    lms.commit(commitOf({ rows: [rowOf(0)] }));
    api.LMSSetValue('cmi.core.lesson_status', 'nonsense');
    lms.finish(commitOf());
    launch(last());
    expect(reached).not.toHaveBeenCalled();
    expect(addEventListener).not.toHaveBeenCalled();
    for (const spy of said) expect(spy).not.toHaveBeenCalled();
  });
});
