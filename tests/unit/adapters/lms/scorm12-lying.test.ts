import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Scorm12 } from '../../../../src/adapters/lms/scorm12.ts';
import type { Commit } from '../../../../src/domain/tracking/lms.ts';
import type { Row } from '../../../../src/domain/tracking/row.ts';
import { LyingScorm12Host } from '../../../support/hosts/lying-scorm12.ts';
import type { LyingHostOptions } from '../../../support/hosts/lying-host.ts';
import { series } from '../../../support/long-run.ts';
import { commitOf, rowOf } from './commits.ts';

function launch(options: LyingHostOptions = {}, host = new LyingScorm12Host(options)) {
  const lms = new Scorm12(host.api, { hosted: true, where: 'API in parent 1', now: () => 0 });
  return { host, lms };
}

const WORK = commitOf({
  status: 'completed',
  score: 80,
  suspendData: '1.seq2',
  rows: [rowOf(2), rowOf(0, { result: 'right' })],
});

/** What the work looks like in the server's table. */
const KEPT = {
  'cmi.core.lesson_status': 'completed',
  'cmi.core.score.raw': '80',
  'cmi.core.score.max': '100',
  'cmi.suspend_data': '1.seq2',
  'cmi.interactions.0.id': 'p-m02-scale-q01',
  'cmi.interactions.0.result': 'correct',
  'cmi.interactions.2.id': 'p-m02-scale-q03',
  'cmi.interactions.2.type': 'choice',
  'cmi.interactions.2.time': '10:04:09',
  'cmi.interactions.2.student_response': 'B vista de topo [V1] | h1 | 42s',
  'cmi.interactions.2.correct_responses.0.pattern': 'A vista de frente',
  'cmi.interactions.2.result': 'wrong',
  'cmi.interactions.2.latency': '0000:00:42',
};

describe.each(['offline', 'error'] as const)('Scorm12 in a host that loses a commit (%s)', (trouble) => {
  it('loses with a plain second commit what the first carried, which is why there is resend', () => {
    const { host, lms } = launch();
    host.network = trouble;
    expect(lms.commit(WORK).accepted).toBe(trouble === 'offline');
    host.network = 'up';
    expect(lms.commit(WORK).accepted).toBe(true);
    expect(host.kept('cmi.core.score.raw')).toBe('');
    expect(host.kept('cmi.interactions.2.result')).toBe('');
  });

  it('brings everything to the server by resend', () => {
    const { host, lms } = launch();
    host.network = trouble;
    lms.commit(WORK);
    host.network = 'up';
    expect(lms.resend(WORK)).toEqual({ accepted: true, refused: [], pending: 0 });
    expect(host.storage.values).toMatchObject(KEPT);
  });

  it('brings everything after a resend that was lost as well', () => {
    const { host, lms } = launch();
    host.network = trouble;
    lms.commit(WORK);
    lms.resend(WORK);
    lms.resend({ ...WORK, suspendData: '1.seq3' });
    host.network = 'up';
    lms.resend({ ...WORK, suspendData: '1.seq4' });
    expect(host.storage.values).toMatchObject({ ...KEPT, 'cmi.suspend_data': '1.seq4' });
  });

  it('brings everything by a plain commit at the next launch', () => {
    const { host, lms } = launch();
    host.network = trouble;
    lms.commit(WORK);
    const next = launch({}, host.relaunch());
    next.lms.commit(WORK);
    expect(next.host.storage.values).toMatchObject(KEPT);
  });

  it('sends new values beside those that may be lost', () => {
    const { host, lms } = launch();
    lms.commit(commitOf({ score: 20, rows: [rowOf(0)] }));
    host.network = trouble;
    lms.commit(commitOf({ score: 60, suspendData: '1.seq2', rows: [rowOf(1)] }));
    host.network = 'up';
    lms.resend({ ...WORK, suspendData: '1.seq3', rows: [rowOf(1), rowOf(2)] });
    expect(host.storage.values).toMatchObject({
      'cmi.core.score.raw': '80',
      'cmi.interactions.1.result': 'wrong',
      'cmi.interactions.2.id': 'p-m02-scale-q03',
      'cmi.suspend_data': '1.seq3',
    });
  });
});

describe('Scorm12 in a host that lies', () => {
  it('leaves a legal table behind when the second half of a resend is lost', () => {
    const { host, lms } = launch();
    const commit = host.api.LMSCommit;
    lms.commit(WORK);
    let calls = 0;
    host.api.LMSCommit = () => {
      if (++calls === 2) host.network = 'offline';
      return commit();
    };
    lms.resend(WORK);
    expect(host.kept('cmi.core.lesson_status')).toBe('passed');
    expect(Number(host.kept('cmi.core.score.raw'))).toBe(80);
    expect(host.kept('cmi.suspend_data')).toMatch(/^[A-Za-z0-9_.-]*$/);
    expect(host.kept('cmi.interactions.2.student_response').trim()).toBe('B vista de topo [V1] | h1 | 42s');
  });

  it('puts earlier suspend data in between when the commit brings no new ones', () => {
    const { host, lms } = launch();
    lms.commit(commitOf({ suspendData: '1.seq1' }));
    lms.commit(commitOf({ suspendData: '1.seq2' }));
    lms.resend(commitOf({ suspendData: '1.seq2' }));
    const sent = host.requests.map(({ values }) => values['cmi.suspend_data']).filter((value) => value !== undefined);
    expect(sent).toEqual(['1.seq1', '1.seq2', '1.seq1', '1.seq2']);
  });

  it.each(['empty', 'number'] as const)('writes rows without a gap when the count is %s', (count) => {
    const { host, lms } = launch({ count });
    expect(lms.commit(commitOf({ rows: [rowOf(4)] })).refused).toEqual([]);
    const next = launch({ count }, host.relaunch());
    expect(next.lms.commit(commitOf({ rows: [rowOf(7), rowOf(1)] })).refused).toEqual([]);
    expect(next.host.kept('cmi.interactions.7.result')).toBe('wrong');
    expect(next.host.kept('cmi.interactions.4.result')).toBe('wrong');
  });

  it('has the big commit after a resume behind it before the learner does anything', () => {
    const { host, lms } = launch();
    lms.commit(commitOf({ rows: [rowOf(0), rowOf(1), rowOf(2)] }));
    const next = launch({}, host.relaunch());
    expect(
      Object.keys(next.host.requests[0]?.values ?? {}).filter((name) => name.includes('interactions')).length,
    ).toBeGreaterThan(9);
    next.lms.finish(commitOf({ suspendData: '1.seq9' }));
    const later = next.host.requests.slice(1).flatMap(({ values }) => Object.keys(values));
    expect(later.filter((name) => name.includes('interactions'))).toEqual([]);
  });

  it('is never stored as completed by a launch in which nothing was done', () => {
    const { host, lms } = launch();
    lms.finish(commitOf());
    expect(host.kept('cmi.core.lesson_status')).toBe('incomplete');
  });

  it('leaves a preview and a review as they were', () => {
    const { host, lms } = launch({ mode: 'browse' });
    lms.finish(commitOf({ score: 33 }));
    expect(host.storage.values).toEqual({});
    const work = launch();
    work.lms.finish(WORK);
    const kept = { ...work.host.storage.values };
    const review = launch({}, work.host.relaunch());
    expect(review.lms.launch).toMatchObject({ mode: 'review', credit: false });
    review.lms.finish(commitOf({ score: 5 }));
    expect(review.host.storage.values).toEqual(kept);
  });

  it('counts the time of a session once', () => {
    const { host, lms } = launch();
    lms.commit(commitOf({ sessionSeconds: 30 }));
    lms.finish(commitOf({ sessionSeconds: 90 }));
    launch({}, host.relaunch()).lms.finish(commitOf({ sessionSeconds: 10 }));
    expect(host.storage.totalSeconds).toBe(100);
  });

  it('sends under one kilobyte besides suspend data for an answer', () => {
    const { host, lms } = launch();
    lms.commit(commitOf({ rows: [rowOf(0), rowOf(1)] }));
    lms.commit(commitOf({ suspendData: '1.seq2', rows: [rowOf(2)] }));
    const { 'cmi.suspend_data': _suspendData, ...rest } = host.requests[host.requests.length - 1]?.values ?? {};
    expect(new URLSearchParams(rest).toString().length).toBeLessThan(1024);
  });

  it('takes functions that throw for a refusal', () => {
    const broken = () => {
      throw new Error('gone');
    };
    const { host, lms } = launch();
    host.api.LMSSetValue = broken;
    host.api.LMSCommit = broken;
    host.api.LMSFinish = broken;
    host.api.LMSGetLastError = broken;
    const report = lms.commit(WORK);
    expect(report.accepted).toBe(false);
    expect(report.refused[report.refused.length - 1]).toEqual({ element: 'LMSCommit', value: '', error: 'threw gone' });
    expect(lms.resend(WORK).accepted).toBe(false);
    expect(lms.finish(WORK).accepted).toBe(false);
  });

  it('puts the status again that a host turned down for a moment', () => {
    const { host, lms } = launch();
    const set = host.api.LMSSetValue;
    host.api.LMSSetValue = (element, value) => (element === 'cmi.core.lesson_status' ? 'false' : set(element, value));
    expect(lms.commit(WORK).refused.map(({ element }) => element)).toEqual(['cmi.core.lesson_status']);
    host.api.LMSSetValue = set;
    lms.commit(WORK);
    expect(host.kept('cmi.core.lesson_status')).toBe('completed');
  });

  it.each(['cmi.suspend_data', 'cmi.core.lesson_status', 'cmi.core.score.raw'])(
    'does not call a commit accepted while the host turns %s down, whatever Commit says',
    (vital) => {
      const { host, lms } = launch();
      const set = host.api.LMSSetValue;
      host.api.LMSSetValue = (element, value) => (element === vital ? 'false' : set(element, value));
      expect(lms.commit(WORK).accepted).toBe(false);
      expect(lms.resend(WORK).accepted).toBe(false);
      expect(lms.resend(WORK).accepted).toBe(false);
      host.api.LMSSetValue = set;
      expect(lms.resend(WORK).accepted).toBe(true);
      expect(host.storage.values).toMatchObject(KEPT);
    },
  );

  it('calls the end not accepted when the last state was turned down', () => {
    const { host, lms } = launch();
    const set = host.api.LMSSetValue;
    host.api.LMSSetValue = (element, value) => (element === 'cmi.suspend_data' ? 'false' : set(element, value));
    expect(lms.finish(WORK).accepted).toBe(false);
  });

  it('calls a commit accepted though the host takes no rows', () => {
    const { host, lms } = launch();
    const set = host.api.LMSSetValue;
    host.api.LMSSetValue = (element, value) => (element.includes('interactions') ? 'false' : set(element, value));
    const report = lms.commit(WORK);
    expect(report.accepted).toBe(true);
    expect(report.refused.length).toBeGreaterThan(0);
    expect(lms.resend(WORK).accepted).toBe(true);
  });

  it('calls a resend accepted though the host turns the text in between down', () => {
    const { host, lms } = launch();
    const set = host.api.LMSSetValue;
    lms.commit(WORK);
    host.api.LMSSetValue = (element, value) =>
      element === 'cmi.core.lesson_status' && value !== WORK.status ? 'false' : set(element, value);
    const report = lms.resend(WORK);
    expect(report.refused.map(({ element }) => element)).toEqual(['cmi.core.lesson_status']);
    expect(report.accepted).toBe(true);
  });

  it.each(['null', 'undefined', '  ', ' NULL\n'])('takes the suspend data %j for none', (written) => {
    const host = new LyingScorm12Host();
    const get = host.api.LMSGetValue;
    host.api.LMSGetValue = (element) => (element === 'cmi.suspend_data' ? written : get(element));
    expect(launch({}, host).lms.launch.suspendData).toBe('');
  });

  it('says so and sends nothing when the session cannot be opened', () => {
    const host = new LyingScorm12Host();
    host.api.LMSInitialize = () => {
      throw new Error('gone');
    };
    const { lms } = launch({}, host);
    expect(lms.launch).toEqual({
      mode: 'normal',
      credit: true,
      learner: '',
      status: '',
      suspendData: '',
      language: '',
    });
    expect(lms.commit(WORK).accepted).toBe(false);
    expect(host.requests).toEqual([]);
  });

  it('understands a host that answers true and undefined instead of texts', () => {
    const host = new LyingScorm12Host();
    const { LMSSetValue: set, LMSCommit: commit } = host.api;
    const api = {
      ...host.api,
      LMSSetValue: (element: string, value: string) => set(element, value) === 'true',
      LMSCommit: () => commit() === 'true',
      LMSGetValue: (element: string) => host.api.LMSGetValue(element) || undefined,
    };
    const lms = new Scorm12(api, { hosted: true, where: 'here', now: () => 0 });
    expect(lms.commit(WORK)).toEqual({ accepted: true, refused: [], pending: 0 });
  });
});

const trouble = fc.constantFrom<LyingScorm12Host['network']>('up', 'offline', 'error');
const change = fc.record({
  network: trouble,
  act: fc.constantFrom<'commit' | 'resend' | 'relaunch'>('commit', 'resend', 'relaunch'),
  index: fc.nat(11),
  result: fc.constantFrom<Row['result']>('right', 'wrong', 'neutral', 0.5),
  response: fc.constantFrom('A', 'B', 'A then B', 'x'.repeat(255)),
  score: fc.constantFrom(0, 25, 66.67, 100),
  status: fc.constantFrom<Commit['status']>('incomplete', 'completed'),
});

describe('Scorm12, whatever the host has lost', () => {
  it('brings all of it by one resend', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        let { host, lms } = launch();
        const rows = new Map<number, Row>();
        let work = commitOf();
        changes.forEach(({ network, act, index, result, response, score, status }, step) => {
          host.network = network;
          rows.set(index, rowOf(index, { result, response }));
          work = {
            ...work,
            suspendData: `1.seq${step}`,
            score: Math.max(score, work.score ?? 0),
            status: work.status === 'completed' ? 'completed' : status,
          };
          // A host that has heard of the end gives the next launch for review.
          if (act === 'relaunch') ({ host, lms } = launch({}, host.relaunch({ mode: 'normal' })));
          else
            lms[act]({ ...work, rows: act === 'commit' ? [rowOf(index, { result, response })] : [...rows.values()] });
        });
        host.network = 'up';
        lms.resend({ ...work, suspendData: '1.last', rows: [...rows.values()] });
        const expected = launch();
        expected.lms.commit({ ...work, suspendData: '1.last', rows: [...rows.values()] });
        for (const index of rows.keys()) {
          for (const part of ['id', 'type', 'result', 'student_response', 'correct_responses.0.pattern', 'latency']) {
            const element = `cmi.interactions.${index}.${part}`;
            expect(host.kept(element), element).toBe(expected.host.kept(element));
          }
        }
        for (const element of ['cmi.suspend_data', 'cmi.core.score.raw']) {
          expect(host.kept(element), element).toBe(expected.host.kept(element));
        }
        if (work.status === 'completed') expect(host.kept('cmi.core.lesson_status')).toBe('completed');
      }),
      series(10_000, 300),
    );
  });
});
