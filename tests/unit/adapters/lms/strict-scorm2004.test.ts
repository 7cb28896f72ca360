import { describe, expect, it } from 'vitest';
import { quirkNamed } from '../../../support/hosts/quirks.ts';
import { StrictScorm2004Host } from '../../../support/hosts/strict-scorm2004.ts';

function open(host = new StrictScorm2004Host()) {
  host.api.Initialize('');
  return host;
}

/** Opens a session with a row of a type, whose id is `a`. */
function withRow(type: string) {
  const host = open();
  host.api.SetValue('cmi.interactions.0.id', 'a');
  host.api.SetValue('cmi.interactions.0.type', type);
  return host;
}

describe('the strict 2004 host', () => {
  it.each([
    ['a value out of its list', 'cmi.completion_status', 'passed', '406'],
    ['the status of 1.2', 'cmi.success_status', 'completed', '406'],
    ['a score that is no number', 'cmi.score.raw', 'high', '406'],
    ['a score of three decimals', 'cmi.score.raw', '6.667', '406'],
    ['a score out of range', 'cmi.score.raw', '101', '407'],
    ['a scaled score out of range', 'cmi.score.scaled', '1.5', '407'],
    ['a progress out of range', 'cmi.progress_measure', '1.01', '407'],
    ['a number without a whole part', 'cmi.score.scaled', '.5', '406'],
    ['a time span of 1.2', 'cmi.session_time', '0000:01:00', '406'],
    ['an empty time span', 'cmi.session_time', 'PT', '406'],
    ['a time span of three decimals', 'cmi.session_time', 'PT1.555S', '406'],
    ['a time span with days', 'cmi.session_time', 'P1DT1H', '406'],
    ['too long suspend data', 'cmi.suspend_data', 'x'.repeat(64_001), '406'],
    ['half a character', 'cmi.location', '\ud800', '406'],
    ['too long a location', 'cmi.location', 'x'.repeat(1001), '406'],
    ['an unknown element', 'cmi.mood', 'good', '401'],
    ['an element of 1.2', 'cmi.core.lesson_status', 'completed', '401'],
    ['a keyword', 'cmi.interactions._count', '3', '404'],
    ['a read-only element', 'cmi.learner_name', 'x', '404'],
    ['no element', '', 'x', '351'],
    ['a gap', 'cmi.interactions.1.id', 'a', '351'],
    ['a type without an id', 'cmi.interactions.0.type', 'choice', '408'],
    ['a result without an id', 'cmi.interactions.0.result', 'correct', '408'],
    ['an objective without an id', 'cmi.objectives.0.success_status', 'passed', '408'],
    ['an id with a space', 'cmi.interactions.0.id', 'a b', '406'],
  ])('refuses %s', (_what, element, value, code) => {
    const host = open();
    expect(host.api.SetValue(element, value)).toBe('false');
    expect(host.api.GetLastError()).toBe(code);
    expect(host.violations).toHaveLength(1);
  });

  it.each([
    ['an interaction', 'cmi.interactions.0.id'],
    ['an objective', 'cmi.objectives.0.id'],
    ['an objective of an interaction', 'cmi.interactions.0.objectives.0.id'],
  ])('takes an id of 60 signs of %s, and refuses one of 61', (_what, element) => {
    for (const [length, taken, code] of [
      [60, 'true', '0'],
      [61, 'false', '406'],
    ] as const) {
      const host = element.includes('.0.objectives.') ? withRow('choice') : open();
      expect(host.api.SetValue(element, 'i'.repeat(length))).toBe(taken);
      expect(host.api.GetLastError()).toBe(code);
      expect(host.violations).toHaveLength(length - 60);
    }
  });

  it.each([
    ['a response without a type', 'learner_response', 'a'],
    ['a description without a type', 'description', '{lang=en}a'],
    ['a pattern without a type', 'correct_responses.0.pattern', 'a'],
  ])('refuses %s', (_what, part, value) => {
    const host = open();
    host.api.SetValue('cmi.interactions.0.id', 'a');
    expect(host.api.SetValue(`cmi.interactions.0.${part}`, value)).toBe('false');
    expect(host.api.GetLastError()).toBe('408');
  });

  it.each([
    ['choice', 'learner_response', 'a[,]a', '406'],
    ['choice', 'learner_response', 'a b', '406'],
    ['choice', 'learner_response', 'a-b', '406'],
    ['choice', 'learner_response', 'a,b', '406'],
    ['choice', 'learner_response', '', '406'],
    ['choice', 'learner_response', Array.from({ length: 37 }, (_, at) => `a${at}`).join('[,]'), '406'],
    ['matching', 'learner_response', 'a[,]b', '406'],
    ['matching', 'learner_response', 'a[.]b[.]c', '406'],
    ['numeric', 'learner_response', '1e3', '406'],
    ['numeric', 'learner_response', '80 mm', '406'],
    ['numeric', 'learner_response', '123456', '406'],
    ['numeric', 'correct_responses.0.pattern', '80', '406'],
    ['numeric', 'correct_responses.0.pattern', '81[:]80', '406'],
    ['true-false', 'learner_response', '1', '406'],
    ['long-fill-in', 'learner_response', 'a\nb', '406'],
    ['long-fill-in', 'learner_response', '{lang=english}{a}', '406'],
    ['choice', 'result', 'wrong', '406'],
    ['choice', 'timestamp', '2026-11-21T20:00:00Z', '406'],
    ['choice', 'timestamp', '2026-02-30T20:00:00.00Z', '406'],
    ['choice', 'timestamp', '2026-11-21T20:00:00.123Z', '406'],
    ['choice', 'latency', '00:00:10', '406'],
    ['choice', 'description', 'no language', '406'],
    ['choice', 'correct_responses.1.pattern', 'a', '351'],
    ['choice', 'objectives.1.id', 'a', '351'],
    ['choice', 'weighting', '101', '407'],
    ['choice', 'type', 'guess', '406'],
  ])('refuses in a row of %s the %s %s', (type, part, value, code) => {
    const host = withRow(type);
    expect(host.api.SetValue(`cmi.interactions.0.${part}`, value)).toBe('false');
    expect(host.api.GetLastError()).toBe(code);
  });

  it.each([
    ['choice', 'a[,]b_2', 'a'],
    ['matching', 'a[.]1[,]b[.]1', 'a[.]1'],
    ['performance', 'step[.]3', 'step[.]4'],
    ['sequencing', 'c[,]b[,]a', 'a[,]b[,]c'],
    ['likert', 'often', 'never'],
    ['numeric', '-0.5', '0[:]0'],
    ['true-false', 'true', 'false'],
    ['fill-in', 'one[,]{lang=en}two', 'two'],
    ['long-fill-in', '{lang=en}7/8 | q1 [S1]', 'anything'],
    ['other', 'no_answer', '79[:]81'],
  ])('takes a response and a right answer of %s', (type, response, pattern) => {
    const host = withRow(type);
    host.api.SetValue('cmi.interactions.0.correct_responses.0.pattern', pattern);
    host.api.SetValue('cmi.interactions.0.learner_response', response);
    host.api.Commit('');
    expect(host.violations).toEqual([]);
    expect(host.kept('cmi.interactions.0.learner_response')).toBe(response);
  });

  it('takes one right answer twice for none, and a second one of a number not at all', () => {
    const choice = withRow('choice');
    choice.api.SetValue('cmi.interactions.0.correct_responses.0.pattern', 'a');
    expect(choice.api.SetValue('cmi.interactions.0.correct_responses.1.pattern', 'a')).toBe('false');
    expect(choice.api.GetLastError()).toBe('351');
    expect(choice.api.SetValue('cmi.interactions.0.correct_responses.1.pattern', 'b')).toBe('true');
    const number = withRow('numeric');
    number.api.SetValue('cmi.interactions.0.correct_responses.0.pattern', '1[:]2');
    expect(number.api.SetValue('cmi.interactions.0.correct_responses.1.pattern', '3[:]4')).toBe('false');
    expect(number.api.GetLastError()).toBe('351');
  });

  it('takes the id of an objective once, and each id once', () => {
    const host = open();
    expect(host.api.SetValue('cmi.objectives.0.id', 'a')).toBe('true');
    expect(host.api.SetValue('cmi.objectives.0.id', 'a')).toBe('true');
    for (const [element, id] of [
      ['cmi.objectives.0.id', 'b'],
      ['cmi.objectives.1.id', 'a'],
    ] as const) {
      expect(host.api.SetValue(element, id)).toBe('false');
      expect(host.api.GetLastError()).toBe('351');
    }
  });

  it.each([
    ['cmi.exit', '405'],
    ['cmi.session_time', '405'],
    ['cmi.mood', '401'],
    ['cmi.interactions.0.id', '301'],
    ['cmi.location._children', '301'],
    ['cmi.location._count', '301'],
    ['', '301'],
  ])('does not let "%s" be read', (element, code) => {
    const host = open();
    expect(host.api.GetValue(element)).toBe('');
    expect(host.api.GetLastError()).toBe(code);
    expect(host.violations).toHaveLength(1);
  });

  it('says that an element was never set, and holds it against nobody', () => {
    const host = open();
    expect(host.api.GetValue('cmi.suspend_data')).toBe('');
    expect(host.api.GetLastError()).toBe('403');
    expect(host.api.GetValue('cmi.completion_status')).toBe('unknown');
    expect(host.api.GetLastError()).toBe('0');
    expect(host.violations).toEqual([]);
  });

  it('has an error of its own for each call before the session and after it', () => {
    const host = new StrictScorm2004Host();
    const codes = () =>
      [
        () => host.api.GetValue('cmi.mode'),
        () => host.api.SetValue('cmi.exit', 'suspend'),
        () => host.api.Commit(''),
        () => host.api.Terminate(''),
      ].map((call) => {
        call();
        return host.api.GetLastError();
      });
    expect(codes()).toEqual(['122', '132', '142', '112']);
    open(host);
    expect(host.api.Initialize('')).toBe('false');
    expect(host.api.GetLastError()).toBe('103');
    host.api.Terminate('');
    expect(codes()).toEqual(['123', '133', '143', '113']);
    expect(host.api.Initialize('')).toBe('false');
    expect(host.api.GetLastError()).toBe('104');
  });

  it('refuses parameters that the standard does not know', () => {
    const host = new StrictScorm2004Host();
    expect(host.api.Initialize(undefined)).toBe('false');
    expect(host.api.GetLastError()).toBe('201');
    open(host);
    host.api.Commit('now');
    expect(host.api.GetLastError()).toBe('201');
    host.api.Terminate(null);
    expect(host.api.GetLastError()).toBe('201');
  });

  it('fails to commit with 391 and keeps nothing', () => {
    const host = open(new StrictScorm2004Host({ failing: () => true }));
    host.api.SetValue('cmi.location', 'x');
    expect(host.api.Commit('')).toBe('false');
    expect(host.api.GetLastError()).toBe('391');
    expect(host.kept('cmi.location')).toBe('');
  });

  it.each([
    ['refuses-status', 'cmi.completion_status', 'completed'],
    ['refuses-score', 'cmi.score.raw', '80'],
    ['refuses-suspend-data', 'cmi.suspend_data', 'x'],
  ])('that %s keeps all but %s, and blames nobody', (quirk, element, value) => {
    const host = open(new StrictScorm2004Host(quirkNamed(quirk)));
    expect(host.api.SetValue(element, value)).toBe('false');
    expect(host.api.GetLastError()).toBe('351');
    expect(host.api.SetValue('cmi.location', 'here')).toBe('true');
    expect(host.api.Commit('')).toBe('true');
    expect(host.kept(element)).toBe('');
    expect(host.kept('cmi.location')).toBe('here');
    expect(host.violations).toEqual([]);
    expect(host.transcript).toContain(`SetValue("${element}", "${value}") -> "false" [351]`);
    const whole = open(new StrictScorm2004Host());
    expect(whole.api.SetValue(element, value)).toBe('true');
  });

  it('notices what is legal and yet wrong', () => {
    const host = open();
    for (const [element, value] of [
      ['cmi.completion_status', 'completed'],
      ['cmi.completion_status', 'incomplete'],
      ['cmi.success_status', 'failed'],
      ['cmi.score.raw', '50'],
      ['cmi.score.raw', '40'],
      ['cmi.score.min', '1'],
      ['cmi.progress_measure', '1'],
      ['cmi.exit', 'normal'],
    ] as const) {
      expect(host.api.SetValue(element, value)).toBe('true');
    }
    host.api.GetValue('cmi.learner_name');
    for (let n = 0; n < 51; n++) host.api.SetValue(`cmi.interactions.${n}.id`, `r${n}`);
    host.api.Terminate('');
    expect(host.violations).toEqual([
      'status went from completed down to incomplete',
      'status failed',
      'cmi.score.raw went from 50 down to 40',
      'score.min 1',
      'exit "normal"',
      'the name of the learner was asked for',
      'Terminate with exit "normal"',
      '51 new rows in one commit',
      'score.raw 40 beside score.scaled unset',
      'a progress of 1 without completion',
    ]);
  });

  it('notices a response that its row has outlived', () => {
    const host = withRow('numeric');
    host.api.SetValue('cmi.interactions.0.learner_response', '20.5');
    host.api.SetValue('cmi.interactions.0.type', 'choice');
    host.api.Commit('');
    expect(host.violations).toEqual(['cmi.interactions.0.learner_response is left at "20.5" in a row of choice']);
  });

  it('notices a session without a status and writing in a review', () => {
    const unset = open();
    unset.api.Terminate('');
    expect(unset.violations).toEqual(['Terminate with exit ""', 'Terminate without a status']);
    const review = open(new StrictScorm2004Host({ mode: 'review' }));
    review.api.SetValue('cmi.location', 'x');
    review.api.Commit('');
    expect(review.violations).toHaveLength(2);
  });

  it('gives back what was committed after suspend, and nothing after any other exit', () => {
    for (const [exit, location, entry] of [
      ['suspend', 'kept', 'resume'],
      ['normal', '', 'ab-initio'],
    ] as const) {
      const host = open();
      host.api.SetValue('cmi.exit', exit);
      host.api.SetValue('cmi.location', 'kept');
      host.api.Commit('');
      host.api.SetValue('cmi.location', 'lost');
      const next = open(host.relaunch());
      expect(next.api.GetValue('cmi.location')).toBe(location);
      expect(next.api.GetValue('cmi.entry')).toBe(entry);
    }
  });

  it('lives on in a storage that went through JSON, and adds up the time of ended sessions', () => {
    let stored = '';
    const host = open(new StrictScorm2004Host({ onPersist: (storage) => (stored = JSON.stringify(storage)) }));
    host.api.SetValue('cmi.exit', 'suspend');
    host.api.SetValue('cmi.interactions.0.id', 'a');
    host.api.SetValue('cmi.session_time', 'PT1H1M1S');
    host.api.Terminate('');
    const next = open(new StrictScorm2004Host({ storage: JSON.parse(stored) }));
    expect(next.api.GetValue('cmi.interactions._count')).toBe('1');
    expect(next.api.GetValue('cmi.total_time')).toBe('PT3661S');
  });
});
