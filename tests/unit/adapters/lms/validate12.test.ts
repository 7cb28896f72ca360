import { describe, expect, it } from 'vitest';
import { whyIllegal } from '../../../../src/adapters/lms/validate12.ts';

const CASES: Record<string, { legal: string[]; illegal: string[] }> = {
  'cmi.core.lesson_status': {
    legal: ['incomplete', 'completed', 'passed'],
    illegal: ['failed', 'not attempted', 'browsed', 'Completed', ''],
  },
  'cmi.core.score.raw': {
    legal: ['0', '100', '66.67', '80.0', '066.67', '100.00'],
    illegal: ['', '-1', '100.01', '85,5', '66.667', '1e2', 'NaN', ' 5'],
  },
  'cmi.core.exit': { legal: ['suspend'], illegal: ['', 'normal', 'logout', 'time-out'] },
  'cmi.core.session_time': {
    legal: ['0000:01:01', '00:00:00', '9999:59:59.25'],
    illegal: ['0:10:00', 'PT1M', '00:60:00', '00:00:01.123', '10000:00:00', ''],
  },
  'cmi.suspend_data': {
    legal: ['', '1.aZ-_9', 'x'.repeat(4096)],
    illegal: ['x'.repeat(4097), '{"a":1}', 'ä', 'a b', 'a\n'],
  },
  'cmi.core.lesson_location': { legal: ['', 'm02-3', 'ș'.repeat(255)], illegal: ['x'.repeat(256), 'a\nb'] },
  'cmi.student_preference.language': { legal: ['pt'], illegal: ['x'.repeat(256)] },
  'cmi.interactions.3.id': {
    legal: ['t-m04-q07-third-view', 'x'.repeat(60)],
    illegal: ['', 'a b', 'è', 'a.b', 'x'.repeat(61)],
  },
  'cmi.interactions.0.type': { legal: ['choice', 'fill-in'], illegal: ['other', 'long-fill-in', ''] },
  'cmi.interactions.12.student_response': {
    legal: ['B vista de topo [V1] | h1', 'Strichlinie – ⌀ 25 mm', '😀', 'x'.repeat(255)],
    illegal: ['x'.repeat(256), 'two\nlines', 'tab\t', '\ud800', 'a\udc00b', '\u2028', '\u0000', '\uffff'],
  },
  'cmi.interactions.12.correct_responses.0.pattern': { legal: ['rot→halt'], illegal: ['a\rb'] },
  'cmi.interactions.249.result': {
    legal: ['correct', 'wrong', 'neutral', 'unanticipated', '0.5', '80'],
    illegal: ['incorrect', '', '-1', '1000', 'right'],
  },
  'cmi.interactions.1.latency': { legal: ['0000:00:42', '00:00:42.0'], illegal: ['42', '00:00:42.005'] },
  'cmi.interactions.1.time': { legal: ['23:59:59', '00:00:00.0'], illegal: ['24:00:00', '9:00:00', ''] },
  'cmi.interactions.1.weighting': { legal: ['1', '-100', '0.25'], illegal: ['101', '', '1,5'] },
};

describe('whyIllegal', () => {
  for (const [element, { legal, illegal }] of Object.entries(CASES)) {
    it(`takes every legal ${element}`, () => {
      for (const value of legal) expect(whyIllegal(element, value), JSON.stringify(value)).toBeUndefined();
    });
    it(`says why of every illegal ${element}`, () => {
      for (const value of illegal) expect(whyIllegal(element, value), JSON.stringify(value)).toBeTypeOf('string');
    });
  }

  it('turns down every element that the course does not write', () => {
    const others = [
      'cmi.core.student_name',
      'cmi.core.total_time',
      'cmi.interactions._count',
      'cmi.interactions.-1.id',
    ];
    for (const element of [...others, 'cmi.interactions.1000.id', 'cmi.interactions.01.id', 'constructor', '']) {
      expect(whyIllegal(element, 'x')).toBeTypeOf('string');
    }
  });
});
