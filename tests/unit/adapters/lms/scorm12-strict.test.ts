import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Scorm12 } from '../../../../src/adapters/lms/scorm12.ts';
import { quirkNamed } from '../../../support/hosts/quirks.ts';
import { StrictScorm12Host } from '../../../support/hosts/strict-scorm12.ts';
import type { StrictHostOptions } from '../../../support/hosts/strict-scorm12.ts';
import { series } from '../../../support/long-run.ts';
import { anyCommit } from './any-commit.ts';
import { callsWith, commitOf, rowOf } from './commits.ts';

function launch(options: StrictHostOptions = {}, host = new StrictScorm12Host(options)) {
  const lms = new Scorm12(host.api, { hosted: true, where: 'API in parent 1', now: () => 0 });
  return { host, lms };
}

describe('Scorm12 in a strict host', () => {
  it('opens one session, sets exit and status and commits before anything else', () => {
    const { host } = launch();
    const acts = host.transcript.filter((line) => !line.startsWith('LMSGetValue'));
    expect(acts).toEqual([
      'LMSInitialize("") -> "true"',
      'LMSSetValue("cmi.core.exit", "suspend") -> "true"',
      'LMSSetValue("cmi.core.lesson_status", "incomplete") -> "true"',
      'LMSCommit("") -> "true"',
    ]);
    expect(host.kept('cmi.core.lesson_status')).toBe('incomplete');
    expect(host.violations).toEqual([]);
  });

  it.each([
    ['a row', 'refuses-a-row'],
    ['a part of a row', 'refuses-responses'],
  ] as const)('tells that the host lacks rows until it has taken %s that it turned down', (_what, name) => {
    const { quirk } = quirkNamed(name);
    let broken = true;
    const { lms, host } = launch({ quirk: (call) => (broken ? quirk?.(call) : call.run()) });
    const rows = [rowOf(2), rowOf(3)];
    expect(lms.commit(commitOf({ rows }))).toMatchObject({ accepted: true, lacksRows: true });
    expect(lms.commit(commitOf({ suspendData: '1.seq2' }))).toMatchObject({ accepted: true, lacksRows: true });
    broken = false;
    expect(lms.resend(commitOf({ suspendData: '1.seq3', rows })).lacksRows).toBeUndefined();
    expect(host.kept('cmi.interactions.3.student_response')).not.toBe('');
  });

  it('keeps one evening of work from launch to finish without a fault', () => {
    const { host, lms } = launch();
    lms.commit(commitOf({ rows: [rowOf(2)] }));
    lms.commit(commitOf({ suspendData: '1.seq2', score: 50, rows: [rowOf(2, { result: 'right' }), rowOf(5)] }));
    const report = lms.finish(
      commitOf({ suspendData: '1.seq3', status: 'completed', score: 83.333, sessionSeconds: 3725 }),
    );
    expect(report).toEqual({ accepted: true, refused: [], pending: 0 });
    expect(host.violations).toEqual([]);
    expect(host.kept('cmi.core.score.raw')).toBe('83.33');
    expect(host.kept('cmi.core.score.max')).toBe('100');
    expect(host.kept('cmi.interactions.2.result')).toBe('correct');
    expect(host.kept('cmi.interactions.5.student_response')).toBe('B vista de topo [V1] | h1 | 42s');
    expect(host.storage.attempts[0]).toMatchObject({ totalSeconds: 3725, entry: 'resume' });
  });

  it('reads back at the next launch what was committed, though nothing was finished', () => {
    const { host, lms } = launch();
    lms.commit(commitOf({ score: 40, suspendData: '1.seq7', language: 'ro' }));
    const next = launch({}, host.relaunch());
    expect(next.lms.launch).toEqual({
      mode: 'normal',
      credit: true,
      learner: 'learner-1',
      status: 'incomplete',
      score: 40,
      suspendData: '1.seq7',
      language: 'ro',
    });
    expect(next.host.violations).toEqual([]);
  });

  it('finds nothing in a second attempt', () => {
    const { host, lms } = launch();
    lms.finish(commitOf({ score: 40 }));
    const { launch: read } = launch({}, host.relaunch({ newAttempt: true })).lms;
    expect(read).toMatchObject({ status: 'not attempted', suspendData: '' });
    expect(read.score).toBeUndefined();
  });

  it.each([
    ['review', { mode: 'review' }],
    ['preview', { mode: 'browse' }],
    ['a launch without credit', { credit: false }],
  ] as const)('writes nothing and ends nothing in %s', (_name, options) => {
    const { host, lms } = launch(options);
    for (const report of [lms.commit(commitOf()), lms.resend(commitOf()), lms.finish(commitOf())]) {
      expect(report).toEqual({ accepted: false, refused: [], pending: 0 });
    }
    expect(host.violations).toEqual([]);
    expect(host.transcript.filter((line) => !/^LMS(Initialize|GetValue)/.test(line))).toEqual([]);
  });

  it('never takes a status or a score back', () => {
    const { host, lms } = launch();
    lms.commit(commitOf({ status: 'completed', score: 90 }));
    lms.commit(commitOf({ status: 'incomplete', score: 40 }));
    const next = launch({}, host.relaunch());
    next.lms.commit(commitOf({ status: 'incomplete', score: 10 }));
    next.lms.resend(commitOf({ status: 'incomplete', score: 10 }));
    expect(next.host.kept('cmi.core.lesson_status')).toBe('completed');
    expect(next.host.kept('cmi.core.score.raw')).toBe('90');
    expect([...host.violations, ...next.host.violations]).toEqual([]);
  });

  it('goes over from completed to passed, and back, when the package says so', () => {
    const { host, lms } = launch();
    lms.commit(commitOf({ status: 'completed' }));
    const next = launch({}, host.relaunch());
    next.lms.commit(commitOf({ status: 'passed' }));
    expect(next.host.kept('cmi.core.lesson_status')).toBe('passed');
    expect(next.host.violations).toEqual([]);
  });

  it('sends no score before there is one', () => {
    const { host, lms } = launch();
    lms.commit(commitOf());
    expect(callsWith(host.transcript, 'LMSSetValue("cmi.core.score')).toEqual([]);
  });

  it('sets nothing twice', () => {
    const { host, lms } = launch();
    const same = commitOf({ score: 50, rows: [rowOf(0)] });
    lms.commit(same);
    const before = callsWith(host.transcript, 'LMSSetValue').length;
    lms.commit(same);
    expect(callsWith(host.transcript, 'LMSSetValue')).toHaveLength(before);
  });

  it('never asks for the name of the learner', () => {
    const { host } = launch();
    expect(callsWith(host.transcript, 'student_name')).toEqual([]);
  });

  it('finishes once', () => {
    const { host, lms } = launch();
    const report = lms.finish(commitOf());
    expect(lms.finish(commitOf({ suspendData: '1.later' }))).toBe(report);
    expect(lms.commit(commitOf({ suspendData: '1.later' })).accepted).toBe(false);
    expect(callsWith(host.transcript, 'LMSFinish')).toHaveLength(1);
    expect(host.violations).toEqual([]);
  });

  it('names what it turned down and sends the rest', () => {
    const { host, lms } = launch();
    const report = lms.commit(commitOf({ suspendData: 'not legal!', rows: [rowOf(0, { response: 'x'.repeat(256) })] }));
    expect(report.accepted).toBe(false);
    expect(report.refused.map(({ element }) => element)).toEqual([
      'cmi.suspend_data',
      'cmi.interactions.0.student_response',
    ]);
    expect(host.kept('cmi.interactions.0.result')).toBe('wrong');
    expect(lms.log().join('\n')).toContain('not sent');
    expect(host.violations).toEqual([]);
  });

  it('gives a row whose id is not legal the id of its place', () => {
    const { host, lms } = launch();
    lms.commit(commitOf({ rows: [rowOf(1, { id: 'no spaces please' })], rowIds: ['a', 'b'] }));
    lms.commit(commitOf({ rows: [rowOf(3)], rowIds: [] }));
    expect([0, 1, 2].map((index) => host.kept(`cmi.interactions.${index}.id`))).toEqual(['a', 'b', 'row-2']);
    expect(host.violations).toEqual([]);
  });

  it('makes at most fifty new rows a commit and says what waits', () => {
    const { host, lms } = launch();
    const reports = [lms.commit(commitOf({ rows: [rowOf(120)] }))];
    while ((reports[reports.length - 1]?.pending ?? 0) > 0) reports.push(lms.commit(commitOf()));
    expect(reports.map(({ pending }) => pending)).toEqual([1, 1, 0]);
    expect(host.kept('cmi.interactions.120.result')).toBe('wrong');
    expect(host.violations).toEqual([]);
  });

  it('takes a session that is open already for its own', () => {
    const host = new StrictScorm12Host();
    host.api.LMSInitialize('');
    const { lms } = launch({}, host);
    expect(lms.commit(commitOf()).accepted).toBe(true);
    expect(host.violations).toEqual(['LMSInitialize a second time']);
  });

  it('keeps the last two hundred calls, without the learner and without the whole of suspend data', () => {
    const { lms } = launch({ student: 'maria.silva' });
    for (let n = 0; n < 150; n++) lms.commit(commitOf({ suspendData: `1.seq${n}`.padEnd(2000, 'x') }));
    expect(lms.log()).toHaveLength(200);
    expect(Math.max(...lms.log().map((line) => line.length))).toBeLessThan(200);
    expect(launch({ student: 'maria.silva' }).lms.log().join('')).not.toContain('maria');
  });

  it('sends an old commit again with the same end and no fault', () => {
    const { host, lms } = launch();
    const commit = commitOf({ status: 'completed', score: 66.67, rows: [rowOf(3, { result: 'right' }), rowOf(0)] });
    lms.commit(commit);
    const before = { ...host.storage.attempts[0]?.values };
    const commits = callsWith(host.transcript, 'LMSCommit').length;
    expect(lms.resend(commit)).toEqual({ accepted: true, refused: [], pending: 0 });
    expect(callsWith(host.transcript, 'LMSCommit')).toHaveLength(commits + 2);
    expect(host.storage.attempts[0]?.values).toEqual(before);
    expect(host.violations).toEqual([]);
  });
});

const step = fc.tuple(fc.constantFrom('commit', 'resend', 'finish', 'relaunch'), anyCommit);

describe('Scorm12, whatever it is given', () => {
  it('makes no fault in a strict host and never throws', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        let { host, lms } = launch();
        for (const [what, commit] of steps) {
          if (what === 'relaunch') ({ host, lms } = launch({}, host.relaunch()));
          else lms[what](commit);
          expect(host.violations).toEqual([]);
        }
      }),
      series(10_000, 150),
    );
  });
});
