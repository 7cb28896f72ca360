import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Scorm2004 } from '../../../../src/adapters/lms/scorm2004.ts';
import { whyIllegal } from '../../../../src/adapters/lms/validate2004.ts';
import { mergeAttempts } from '../../../../src/domain/record/merge.ts';
import type { Attempt } from '../../../../src/domain/tracking/attempt.ts';
import { toCommit } from '../../../../src/domain/tracking/to-commit.ts';
import { StrictScorm2004Host, type Strict2004Options } from '../../../support/hosts/strict-scorm2004.ts';
import { series } from '../../../support/long-run.ts';
import { arbitraryAttempt } from '../../domain/arbitraries.ts';
import { courseIndex, lesson, texts } from '../../domain/course-index-fixture.ts';
import { callsWith, commitOf, rowOf as row12 } from './commits.ts';
import { anyCommit } from './any-commit.ts';

const STAMP = '2026-11-21T20:00:00.00Z';

const rowOf: typeof row12 = (index, change = {}) =>
  row12(index, { response: 'B_1_2', pattern: 'A_1_1', description: '{lang=en}Which scale?', time: STAMP, ...change });

function launch(options: Strict2004Options = {}, host = new StrictScorm2004Host(options)) {
  const lms = new Scorm2004(host.api, { hosted: true, where: 'API in parent 1', now: () => 0, edition: '2004-4th' });
  return { host, lms };
}

describe('Scorm2004 in a strict host', () => {
  it('opens one session, sets exit and completion and commits before anything else', () => {
    const { host } = launch();
    const acts = host.transcript.filter((line) => !line.startsWith('GetValue'));
    expect(acts).toEqual([
      'Initialize("") -> "true"',
      'SetValue("cmi.exit", "suspend") -> "true"',
      'SetValue("cmi.completion_status", "incomplete") -> "true"',
      'Commit("") -> "true"',
    ]);
    expect(host.violations).toEqual([]);
  });

  it('gives back the responses of its rows, in this session and the next, and asks for none that is not there', () => {
    const { host, lms } = launch();
    lms.commit(commitOf({ rows: [rowOf(2, { type: 'fill-in', response: 'd1-1-a-b-C', pattern: '' })] }));
    expect(lms.heldResponse(2)).toBe('d1-1-a-b-C');
    lms.finish(commitOf());
    const next = launch({}, host.relaunch());
    expect(next.lms.heldResponse(2)).toBe('d1-1-a-b-C');
    expect(next.lms.heldResponse(7)).toBe('');
    expect(next.host.violations).toEqual([]);
  });

  it('keeps one evening of work from launch to the end without a fault', () => {
    const { host, lms } = launch();
    lms.commit(commitOf({ rows: [rowOf(2)], progress: 0.1 }));
    lms.commit(commitOf({ suspendData: '1.seq2', score: 50, rows: [rowOf(2, { result: 'right' }), rowOf(5)] }));
    const end = { status: 'completed', passed: true, progress: 1, score: 83.333, sessionSeconds: 3725 } as const;
    expect(lms.finish(commitOf({ suspendData: '1.seq3', ...end }))).toEqual({
      accepted: true,
      refused: [],
      pending: 0,
    });
    expect(host.violations).toEqual([]);
    const kept = (element: string) => host.kept(`cmi.${element}`);
    expect(kept('completion_status')).toBe('completed');
    expect(kept('success_status')).toBe('passed');
    expect(kept('progress_measure')).toBe('1');
    expect([kept('score.raw'), kept('score.min'), kept('score.max')]).toEqual(['83.33', '0', '100']);
    expect(kept('score.scaled')).toBe('0.8333');
    expect(kept('learner_preference.language')).toBe('pt');
    expect(kept('interactions.2.result')).toBe('correct');
    expect(kept('interactions.5.result')).toBe('incorrect');
    expect(kept('interactions.5.learner_response')).toBe('B_1_2');
    expect(kept('interactions.5.description')).toBe('{lang=en}Which scale?');
    expect(kept('interactions.5.timestamp')).toBe(STAMP);
    expect(kept('interactions.5.latency')).toBe('PT42S');
    expect(host.storage.attempts[0]).toMatchObject({ totalSeconds: 3725, exit: 'suspend' });
  });

  it('sends of a row the id, then the type, then the rest', () => {
    const { host, lms } = launch();
    lms.commit(commitOf({ rows: [rowOf(0)] }));
    const parts = callsWith(host.transcript, 'cmi.interactions.0').map((line) => /0\.([\w.]+)/.exec(line)?.[1]);
    expect(parts.slice(0, 2)).toEqual(['id', 'type']);
    expect(parts).toHaveLength(8);
  });

  it('tells completion and success apart', () => {
    const { host, lms } = launch();
    lms.commit(commitOf({ passed: true, progress: 0.5 }));
    expect(host.kept('cmi.completion_status')).toBe('incomplete');
    expect(host.kept('cmi.success_status')).toBe('passed');
    const other = launch();
    other.lms.commit(commitOf({ status: 'completed', progress: 1 }));
    expect(other.host.kept('cmi.completion_status')).toBe('completed');
    expect(other.host.kept('cmi.success_status')).toBe('');
    other.lms.commit(commitOf({ status: 'passed', progress: 1 }));
    expect(other.host.kept('cmi.success_status')).toBe('passed');
    expect([...host.violations, ...other.host.violations]).toEqual([]);
  });

  it('reads back at the next launch what was committed, though the session was not ended', () => {
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

  it('gives everything back after completion too', () => {
    const { host, lms } = launch();
    lms.finish(commitOf({ status: 'completed', passed: true, progress: 1, suspendData: '1.done' }));
    const next = launch({}, host.relaunch());
    expect(next.lms.launch).toMatchObject({ status: 'completed', suspendData: '1.done' });
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
    expect(host.transcript.filter((line) => !/^(Initialize|GetValue)/.test(line))).toEqual([]);
  });

  it('never takes completion, success or a score back', () => {
    const { host, lms } = launch();
    lms.commit(commitOf({ status: 'completed', passed: true, progress: 1, score: 90 }));
    lms.commit(commitOf({ progress: 1, score: 40 }));
    const next = launch({}, host.relaunch());
    next.lms.commit(commitOf({ progress: 1, score: 10 }));
    next.lms.resend(commitOf({ progress: 1, score: 10 }));
    expect(next.host.kept('cmi.completion_status')).toBe('completed');
    expect(next.host.kept('cmi.success_status')).toBe('passed');
    expect(next.host.kept('cmi.score.raw')).toBe('90');
    expect([...host.violations, ...next.host.violations]).toEqual([]);
  });

  it('sends neither a score nor a progress before there is one', () => {
    const { host, lms } = launch();
    lms.commit(commitOf({ progress: 0 }));
    expect(callsWith(host.transcript, 'SetValue("cmi.score')).toEqual([]);
    expect(callsWith(host.transcript, 'progress_measure')).toEqual([]);
  });

  it('sets nothing twice, but all of it again after a commit that was lost', () => {
    let failing = false;
    const { host, lms } = launch({ failing: () => failing });
    const same = commitOf({ score: 50, status: 'completed', progress: 1, rows: [rowOf(0), rowOf(1)] });
    failing = true;
    expect(lms.commit(same).accepted).toBe(false);
    failing = false;
    const before = callsWith(host.transcript, 'SetValue').length;
    lms.commit(same);
    expect(callsWith(host.transcript, 'SetValue')).toHaveLength(before);
    expect(lms.resend(same)).toEqual({ accepted: true, refused: [], pending: 0 });
    const again = callsWith(host.transcript, 'SetValue').slice(before);
    for (const element of ['suspend_data', 'completion_status', 'score.raw', 'interactions.1.learner_response']) {
      expect(again.join('\n')).toContain(`"cmi.${element}"`);
    }
    expect(host.violations).toEqual([]);
  });

  it('names what it turned down and sends the rest', () => {
    const { host, lms } = launch();
    const report = lms.commit(commitOf({ suspendData: 'not legal!', rows: [rowOf(0, { response: 'two words' })] }));
    expect(report.accepted).toBe(false);
    expect(report.refused.map(({ element }) => element)).toEqual([
      'cmi.suspend_data',
      'cmi.interactions.0.learner_response',
    ]);
    expect(host.kept('cmi.interactions.0.result')).toBe('incorrect');
    expect(host.violations).toEqual([]);
  });

  it('lets a place hold another question of another type the next time', () => {
    const { host, lms } = launch();
    lms.commit(commitOf({ rows: [rowOf(0, { type: 'numeric', response: '20', pattern: '79.5[:]80.5' })] }));
    lms.commit(commitOf({ rows: [rowOf(0, { id: 't-other', type: 'choice' })] }));
    lms.commit(commitOf({ rows: [rowOf(0, { type: 'other', response: 'no_answer', pattern: '79.5[:]80.5' })] }));
    expect(host.violations).toEqual([]);
    expect(host.kept('cmi.interactions.0.learner_response')).toBe('no_answer');
    expect(host.kept('cmi.interactions.0.id')).toBe('p-m02-scale-q01');
  });

  it('leaves the id of a row that the host has from an earlier session, which it would not take again', () => {
    const { host, lms } = launch();
    lms.commit(commitOf({ rows: [rowOf(0, { id: 't-of-an-earlier-version' })] }));
    const next = launch({}, host.relaunch());
    const report = next.lms.commit(commitOf({ rows: [rowOf(0, { result: 'right' }), rowOf(1)] }));
    expect(report).toEqual({ accepted: true, refused: [], pending: 0 });
    expect(next.host.kept('cmi.interactions.0.id')).toBe('t-of-an-earlier-version');
    expect(next.host.kept('cmi.interactions.0.result')).toBe('correct');
    expect(next.host.violations).toEqual([]);
  });

  it('makes at most fifty new rows a commit, the lower ones by their id alone', () => {
    const { host, lms } = launch();
    const reports = [lms.commit(commitOf({ rows: [rowOf(120)] }))];
    while ((reports[reports.length - 1]?.pending ?? 0) > 0) reports.push(lms.commit(commitOf()));
    expect(reports.map(({ pending }) => pending)).toEqual([1, 1, 0]);
    expect(host.kept('cmi.interactions.120.result')).toBe('incorrect');
    expect(host.kept('cmi.interactions.119.id')).toBe('row-119');
    expect(host.violations).toEqual([]);
  });

  it('takes a session that is open already for its own, and one that has ended for none', () => {
    const host = new StrictScorm2004Host();
    host.api.Initialize('');
    expect(launch({}, host).lms.commit(commitOf()).accepted).toBe(true);
    host.api.Terminate('');
    expect(launch({}, host).lms.commit(commitOf()).accepted).toBe(false);
  });

  it('ends the session once, never asks for the name of the learner and hides the id', () => {
    const { host, lms } = launch({ student: 'maria.silva' });
    const report = lms.finish(commitOf());
    expect(lms.finish(commitOf({ suspendData: '1.later' }))).toBe(report);
    expect(callsWith(host.transcript, 'Terminate')).toHaveLength(1);
    expect(callsWith(host.transcript, 'learner_name')).toEqual([]);
    expect(lms.log().join('')).not.toContain('maria');
    expect(host.violations).toEqual([]);
  });
});

describe('Scorm2004, whatever it is given', () => {
  const step = fc.tuple(fc.constantFrom('commit', 'resend', 'finish', 'relaunch'), anyCommit);

  it('makes no fault in a strict host and never throws', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        let { host, lms } = launch();
        for (const [what, commit] of steps) {
          if (what === 'relaunch') ({ host, lms } = launch({}, host.relaunch()));
          else lms[what](commit);
          // Progress and the words of a row are the player's to keep together, whatever a single value is.
          expect(host.violations.filter((line) => !/^cmi\.progress|^a progress|is left at/.test(line))).toEqual([]);
        }
      }),
      series(10_000, 150),
    );
  });

  it('tells an attempt however it grows, without a fault', () => {
    const told = (attempt: Attempt, form: Scorm2004['form'], sinceSequence: number) =>
      toCommit({
        attempt,
        index: courseIndex,
        launchStatus: '',
        statusWhenDone: 'completed',
        sinceSequence,
        lessons: [lesson],
        reportLanguage: 'en',
        reportTexts: { 'm02-scale': texts },
        sessionSeconds: 60,
        clockText: form?.time(0),
        form,
      });
    fc.assert(
      fc.property(fc.array(arbitraryAttempt(courseIndex), { minLength: 1, maxLength: 3 }), (attempts) => {
        const { host, lms } = launch();
        let grown: Attempt | undefined;
        for (const attempt of attempts) {
          grown = grown ? mergeAttempts(grown, attempt) : attempt;
          const report = lms.commit(told(grown, lms.form, -1));
          expect(report.refused).toEqual([]);
        }
        expect(host.violations).toEqual([]);
      }),
      series(5_000, 60),
    );
  });
});

describe('the check of values for 2004', () => {
  it.each([
    ['cmi.exit', 'normal'],
    ['cmi.exit', ''],
    ['cmi.success_status', 'failed'],
    ['cmi.completion_status', 'not attempted'],
    ['cmi.progress_measure', '1.5'],
    ['cmi.score.scaled', '-0.5'],
    ['cmi.suspend_data', 'x'.repeat(64_001)],
    ['cmi.learner_preference.language', 'english please'],
    ['cmi.interactions.0.timestamp', '2026-11-21T20:00:00Z'],
    ['cmi.interactions.0.description', 'no language'],
    ['cmi.interactions.0.result', 'wrong'],
    ['cmi.interactions.0.learner_response', 'without_a_type'],
    ['cmi.objectives.0.description', 'not-written'],
    ['cmi.core.lesson_status', 'completed'],
    ['cmi.interactions.01.id', 'a'],
  ])('turns down %s of %s', (element, value) => {
    expect(whyIllegal(element, value)).toBeTypeOf('string');
  });
});
