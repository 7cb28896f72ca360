import { describe, expect, it } from 'vitest';
import { LyingScorm12Host } from '../../../support/hosts/lying-scorm12.ts';
import { StrictScorm12Host } from '../../../support/hosts/strict-scorm12.ts';

function open(host = new StrictScorm12Host()) {
  host.api.LMSInitialize('');
  return host;
}

describe('the strict host', () => {
  it.each([
    ['a value out of its list', 'cmi.core.lesson_status', 'done', '405'],
    ['a score out of range', 'cmi.core.score.raw', '101', '405'],
    ['a score of three decimals', 'cmi.core.score.raw', '6.667', '405'],
    ['a time span of 2004', 'cmi.core.session_time', 'PT1M', '405'],
    ['too long suspend data', 'cmi.suspend_data', 'x'.repeat(4097), '405'],
    ['half a character', 'cmi.core.lesson_location', '\ud800', '405'],
    ['a gap', 'cmi.interactions.1.id', 'a', '201'],
    ['a gap among the patterns', 'cmi.interactions.0.correct_responses.1.pattern', 'a', '201'],
    ['an unknown element', 'cmi.core.mood', 'good', '201'],
    ['a keyword', 'cmi.interactions._count', '3', '402'],
    ['a read-only element', 'cmi.core.student_name', 'x', '403'],
    ['the result of 2004', 'cmi.interactions.0.result', 'incorrect', '405'],
    ['an id with a space', 'cmi.interactions.0.id', 'a b', '405'],
  ])('refuses %s', (_what, element, value, code) => {
    const host = open();
    expect(host.api.LMSSetValue(element, value)).toBe('false');
    expect(host.api.LMSGetLastError()).toBe(code);
    expect(host.violations).toHaveLength(1);
  });

  it.each([
    ['cmi.core.exit', '404'],
    ['cmi.interactions.0.id', '404'],
    ['cmi.core.mood', '201'],
    ['cmi.core.exit._children', '202'],
    ['cmi.core._count', '203'],
  ])('does not let %s be read', (element, code) => {
    const host = open();
    expect(host.api.LMSGetValue(element)).toBe('');
    expect(host.api.LMSGetLastError()).toBe(code);
  });

  it('refuses every call before the session and after it', () => {
    const host = new StrictScorm12Host();
    const all = () => [
      host.api.LMSSetValue('cmi.core.exit', 'suspend'),
      host.api.LMSCommit(''),
      host.api.LMSFinish(''),
    ];
    expect(all()).toEqual(['false', 'false', 'false']);
    expect(host.api.LMSGetLastError()).toBe('301');
    open(host);
    host.api.LMSFinish('');
    expect(all()).toEqual(['false', 'false', 'false']);
    expect(host.api.LMSInitialize('')).toBe('false');
  });

  it('notices what is legal and yet wrong', () => {
    const host = open();
    host.api.LMSSetValue('cmi.core.lesson_status', 'completed');
    host.api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
    host.api.LMSSetValue('cmi.core.score.raw', '50');
    host.api.LMSSetValue('cmi.core.score.raw', '40');
    host.api.LMSSetValue('cmi.core.exit', '');
    host.api.LMSGetValue('cmi.core.student_name');
    for (let n = 0; n < 51; n++) host.api.LMSSetValue(`cmi.interactions.${n}.id`, `r${n}`);
    host.api.LMSFinish('');
    expect(host.violations).toEqual([
      'status went from completed down to incomplete',
      'score went from 50 down to 40',
      'exit ""',
      'the name of the learner was asked for',
      'LMSFinish with exit ""',
      '51 new rows in one commit',
    ]);
  });

  it('notices a session without a status and writing in a review', () => {
    const unset = open();
    unset.api.LMSFinish('');
    expect(unset.violations).toEqual(['LMSFinish with exit "unset"', 'LMSFinish without a status']);
    const review = open(new StrictScorm12Host({ mode: 'review' }));
    review.api.LMSSetValue('cmi.core.lesson_location', 'x');
    review.api.LMSCommit('');
    expect(review.violations).toHaveLength(2);
  });

  it('keeps what was committed and forgets what was only set', () => {
    const host = open();
    host.api.LMSSetValue('cmi.core.lesson_location', 'kept');
    host.api.LMSCommit('');
    host.api.LMSSetValue('cmi.core.lesson_location', 'lost');
    expect(open(host.relaunch()).api.LMSGetValue('cmi.core.lesson_location')).toBe('kept');
  });

  it('lives on in a storage that went through JSON', () => {
    let stored = '';
    const host = open(new StrictScorm12Host({ onPersist: (storage) => (stored = JSON.stringify(storage)) }));
    host.api.LMSSetValue('cmi.interactions.0.id', 'a');
    host.api.LMSCommit('');
    const next = open(new StrictScorm12Host({ storage: JSON.parse(stored) }));
    expect(next.api.LMSGetValue('cmi.interactions._count')).toBe('1');
  });
});

describe('the lying host', () => {
  it('says true without a network and forgets what it did not send', () => {
    const host = new LyingScorm12Host();
    host.api.LMSInitialize();
    host.network = 'offline';
    host.api.LMSSetValue('cmi.core.score.raw', '80');
    expect(host.api.LMSCommit()).toBe('true');
    host.network = 'up';
    host.api.LMSSetValue('cmi.core.score.raw', '80');
    host.api.LMSCommit();
    expect(host.kept('cmi.core.score.raw')).toBe('');
    host.api.LMSSetValue('cmi.core.score.raw', '80.0');
    host.api.LMSCommit();
    expect(host.kept('cmi.core.score.raw')).toBe('80.0');
  });

  it('drops what was not committed at a second Initialize', () => {
    const host = new LyingScorm12Host();
    host.api.LMSInitialize();
    host.api.LMSSetValue('cmi.core.lesson_location', 'x');
    expect(host.api.LMSInitialize()).toBe('false');
    expect(host.api.LMSGetLastError()).toBe('101');
    expect(host.api.LMSGetValue('cmi.core.lesson_location')).toBe('');
  });

  it('stores completed when no status was set', () => {
    const host = new LyingScorm12Host();
    host.api.LMSInitialize();
    host.api.LMSFinish();
    expect(host.kept('cmi.core.lesson_status')).toBe('completed');
  });
});
