import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText } from '../../../../src/adapters/lms/decimal-text.ts';
import { rowElements, stateElements, timespanText } from '../../../../src/adapters/lms/elements12.ts';
import { otherForm } from '../../../../src/adapters/lms/other-form.ts';
import { whyIllegal } from '../../../../src/adapters/lms/validate12.ts';
import { commitOf, rowOf } from './commits.ts';

describe('elements of 1.2', () => {
  it('writes every number of 0 to 100 as a legal score', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (score) => {
        const text = decimalText(score);
        expect(whyIllegal('cmi.core.score.raw', text)).toBeUndefined();
        expect(Math.abs(Number(text) - score)).toBeLessThan(0.00501);
      }),
    );
  });

  it('writes every time up to 9,999 hours as a legal time span of the same length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 * 3600 + 3599 }), (seconds) => {
        const text = timespanText(seconds);
        expect(whyIllegal('cmi.core.session_time', text)).toBeUndefined();
        const [hours = 0, minutes = 0, rest = 0] = text.split(':').map(Number);
        expect(hours * 3600 + minutes * 60 + rest).toBe(seconds);
      }),
    );
  });

  it('writes what is no number and no time so that the validator turns it down', () => {
    for (const bad of [NaN, Infinity, -Infinity, 1e9]) {
      expect(whyIllegal('cmi.core.score.raw', decimalText(bad))).toBeTypeOf('string');
    }
    for (const bad of [NaN, Infinity, -1, 1e9]) {
      expect(whyIllegal('cmi.core.session_time', timespanText(bad))).toBeTypeOf('string');
    }
  });

  it('begins a row with its id and its type', () => {
    const names = rowElements(rowOf(4)).map(([name]) => name);
    expect(names.slice(0, 2)).toEqual(['cmi.interactions.4.id', 'cmi.interactions.4.type']);
  });

  it('says wrong, never incorrect', () => {
    expect(rowElements(rowOf(0, { result: 'wrong' }))).toContainEqual(['cmi.interactions.0.result', 'wrong']);
    expect(rowElements(rowOf(0, { result: 'right' }))).toContainEqual(['cmi.interactions.0.result', 'correct']);
    expect(rowElements(rowOf(0, { result: 0.5 }))).toContainEqual(['cmi.interactions.0.result', '0.5']);
  });

  it('leaves the response out where nothing was answered', () => {
    const names = rowElements(rowOf(0, { response: '' })).map(([name]) => name);
    expect(names).not.toContain('cmi.interactions.0.student_response');
  });

  it('puts suspend data before everything else', () => {
    expect(stateElements(commitOf())[0]?.[0]).toBe('cmi.suspend_data');
  });
});

describe('otherForm', () => {
  const row = (part: string) => `cmi.interactions.7.${part}`;
  const words = fc
    .string({ unit: 'grapheme', maxLength: 260 })
    .filter((text) => whyIllegal(row('student_response'), text) === undefined);
  const number = fc.double({ min: 0, max: 100, noNaN: true }).map(decimalText);
  const values = fc.oneof(
    fc.tuple(
      fc.constantFrom(row('student_response'), row('correct_responses.0.pattern'), 'cmi.core.lesson_location'),
      words,
    ),
    fc.tuple(fc.constantFrom('cmi.core.score.raw', 'cmi.core.score.max', row('weighting'), row('result')), number),
    fc.tuple(fc.constant(row('result')), fc.constantFrom('correct', 'wrong', 'neutral')),
    fc.tuple(fc.constant(row('latency')), fc.nat(9e6).map(timespanText)),
    fc.tuple(fc.constant(row('time')), fc.constant('10:04:09')),
    fc.tuple(fc.constant(row('id')), fc.stringMatching(/^[A-Za-z0-9_-]{1,60}$/)),
    fc.tuple(fc.constant(row('type')), fc.constantFrom('choice', 'performance', 'fill-in')),
    fc.tuple(fc.constant('cmi.core.lesson_status'), fc.constantFrom('completed', 'passed')),
    fc.tuple(fc.constant('cmi.student_preference.language'), fc.constantFrom('en', 'pt', 'de')),
  );

  it('has another legal text for every value that may have been lost', () => {
    fc.assert(
      fc.property(values, ([element, value]) => {
        const other = otherForm(element, value);
        expect(other).toBeTypeOf('string');
        expect(other).not.toBe(value);
        expect(whyIllegal(element, other ?? '')).toBeUndefined();
      }),
    );
  });

  it('keeps the number in a number', () => {
    fc.assert(
      fc.property(number, (value) => {
        expect(Number(otherForm('cmi.core.score.raw', value))).toBe(Number(value));
      }),
    );
  });

  it('has none for incomplete and none for exit', () => {
    expect(otherForm('cmi.core.lesson_status', 'incomplete')).toBeUndefined();
    expect(otherForm('cmi.core.exit', 'suspend')).toBeUndefined();
  });
});
