import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowReport } from '../../../../src/domain/quiz/question-reports.ts';
import type { Response } from '../../../../src/domain/quiz/response.ts';
import { encodedLength } from '../../../../src/domain/tracking/encoded-length.ts';
import { fitText, MAX_TEXT } from '../../../../src/domain/tracking/fit-text.ts';
import type { ReportWords } from '../../../../src/domain/tracking/report-words.ts';
import { patternText, responseText } from '../../../../src/domain/tracking/row-text.ts';
import { practicePattern, practiceText, resultText } from '../../../../src/domain/tracking/summary-text.ts';
import { responseTo } from '../arbitraries.ts';
import { question } from '../quiz/kind-samples.ts';
import {
  answerOf,
  choice,
  choose,
  enter,
  given,
  match,
  multiple,
  number,
  option,
  pick,
  stateOf,
  texts,
} from '../course-index-fixture.ts';

const wordsOf = (id: string): ReportWords => ({ language: 'en', texts: texts.questions[id] });
const noWords: ReportWords = { language: 'de' };
const pairs = (...all: [string, string][]): Response => ({
  kind: 'match',
  pairs: all.map(([left, right]) => ({ left: option(left), right: option(right) })),
});

describe('a response', () => {
  test('is letter and words of the first try, then later tries, hints and seconds', () => {
    const answer = answerOf('q2', [given(choose('b'), 'right')]);
    expect(responseText(rowReport(choice, wordsOf('q2')), answer, 0)).toBe('B 1:2 | 42s');
    const tries = answerOf('q2', [given(choose('a'), 'notyet', ['S1']), given(choose('b'), 'right')], 71);
    expect(responseText(rowReport(choice, wordsOf('q2')), tries, 1)).toBe('A 1:1 full size [S1] | 2: B 1:2 | h1 | 71s');
  });

  test('has letters and codes only when the words of the report language are not there', () => {
    const tries = answerOf('q2', [given(choose('a'), 'notyet', ['S1', 'S2']), given(choose('b'), 'right')]);
    expect(responseText(rowReport(choice, noWords), tries, 2)).toBe('A [S1 S2] | 2: B | h2 | 42s');
  });

  test('lists the options of a multiple choice in the order of the author', () => {
    const answer = answerOf('q3', [given(pick('c', 'a'), 'right')]);
    expect(responseText(rowReport(multiple, wordsOf('q3')), answer, 0)).toBe('A 2:1 + C 5:1 | 42s');
    expect(responseText(rowReport(multiple, noWords), answer, 0)).toBe('A + C | 42s');
    expect(responseText(rowReport(multiple, noWords), answerOf('q3', [given(pick(), 'notyet')]), 0)).toBe('- | 42s');
  });

  test('lists pairs by letter and number', () => {
    const answer = answerOf('q4', [given(pairs(['b', 'x'], ['a', 'z']), 'partly', ['S1'])]);
    expect(responseText(rowReport(match, wordsOf('q4')), answer, 0)).toBe(
      'A-3 (1:2 = full size) B-1 (2:1 = enlarged) [S1] | 42s',
    );
    expect(responseText(rowReport(match, noWords), answer, 0)).toBe('A-3 B-1 [S1] | 42s');
    expect(responseText(rowReport(match, noWords), answerOf('q4', [given(pairs(), 'notyet')]), 0)).toBe('- | 42s');
  });

  test('writes a number as the report language does', () => {
    const answer = answerOf('q1', [given(enter(20.5), 'notyet', ['S1'])]);
    expect(responseText(rowReport(number, { language: 'de' }), answer, 0)).toBe('20,5\u00A0mm [S1] | 42s');
    expect(responseText(rowReport(number, { language: 'en' }), answer, 0)).toBe('20.5\u00A0mm [S1] | 42s');
  });

  test('puts a question mark for what this version of the question has not', () => {
    expect(responseText(rowReport(choice, noWords), answerOf('q2', [given(choose('zz'), 'notyet')]), 0)).toBe(
      '? | 42s',
    );
    expect(responseText(rowReport(choice, noWords), answerOf('q2', [given(enter(3), 'notyet')]), 0)).toBe('? | 42s');
    const gone = answerOf('q4', [given(pairs(['a', 'gone']), 'notyet')]);
    expect(responseText(rowReport(match, noWords), gone, 0)).toBe('A-? | 42s');
  });

  test('is one line without the marks of reports inside words', () => {
    const answer = answerOf('q2', [given(choose('c'), 'notyet', ['S2'])]);
    expect(responseText(rowReport(choice, wordsOf('q2')), answer, 0)).toBe('C 2:1 / (large) [S2] | 42s');
  });

  const anyAnswer = question.chain((asked) =>
    fc.tuple(
      fc.constant(asked),
      fc.array(
        responseTo(asked).map((response) => given(response, 'notyet', ['S1', 'S2'])),
        { minLength: 1, maxLength: 7 },
      ),
      fc.string({ unit: 'binary', maxLength: 400 }),
    ),
  );

  test('has at most 255 characters on one line, and keeps first letter, first codes, hints and seconds', () => {
    fc.assert(
      fc.property(anyAnswer, ([asked, tries, long]) => {
        const line = [long];
        const named = Object.fromEntries(
          ['o0', 'o1', 'o2', 'o3', 'o4', 'o5', 'l0', 'l1', 'l2', 'l3', 'l4'].map((id) => [id, line]),
        );
        const words = {
          language: 'ro' as const,
          texts: { stem: [], feedback: {}, options: named, left: named, right: named },
        };
        const text = responseText(rowReport(asked, words), answerOf('q1', tries), 3);
        expect(text.length).toBeLessThanOrEqual(MAX_TEXT);
        expect(text).not.toMatch(/[\p{Cc}\p{Cs}]| {2}/u);
        expect(text).toMatch(/ \[S1 S2\].* \| h3 \| 42s$/);
        expect(text[0]).toMatch(/[A-GT\d\u2212-]/);
        const told = text.match(/\[S1 S2\]/g) ?? [];
        // Seven tries of these are too many in letters alone: tries between the first and the last go.
        if (['match', 'order', 'gaps', 'place', 'grid'].includes(asked.kind)) {
          expect(told.length).toBeGreaterThanOrEqual(Math.min(2, tries.length));
          if (tries.length > 1)
            expect(text).toMatch(new RegExp(` \\| ${tries.length}: ([^|]+ )?\\[S1 S2\\] \\| h3 \\| 42s$`));
        } else expect(told).toHaveLength(tries.length);
      }),
    );
  });

  test('cuts the words of later tries before those of the first', () => {
    const long = 'word '.repeat(60);
    const words = { language: 'en' as const, texts: { stem: [], feedback: {}, options: { a: [long], b: [long] } } };
    const tries = answerOf('q2', [given(choose('a'), 'notyet', ['S1']), given(choose('b'), 'right')]);
    const text = responseText(rowReport(choice, words), tries, 1);
    expect(text).toMatch(/^A (word )+wo?r?d?… \[S1\] \| 2: B \| h1 \| 42s$/);
    expect(encodedLength(text)).toBeGreaterThan(250 - 8);
    expect(encodedLength(text)).toBeLessThanOrEqual(250);
  });
});

test('a response too long in letters alone keeps the first try and the last', () => {
  const letters = [...'abcdefghijkl'];
  const long = {
    ...match,
    right: letters.map(option),
    pairs: letters.map((id) => ({ left: option(id), right: option(id) })),
  };
  const tries = Array.from({ length: 7 }, () => given({ kind: 'match', pairs: long.pairs }, 'notyet', ['S1']));
  const text = responseText(rowReport(long, noWords), answerOf('q4', tries), 1);
  expect(text.length).toBeLessThanOrEqual(MAX_TEXT);
  expect(text).toMatch(/^A-1 B-2 .* L-12 \[S1\] \| 5: A-1 .* \| 7: A-1 .* L-12 \[S1\] \| h1 \| 42s$/);
});

describe('a pattern', () => {
  test('gives the right answer in letters and words', () => {
    expect(patternText(rowReport(choice, wordsOf('q2')))).toBe('B 1:2');
    expect(patternText(rowReport(multiple, wordsOf('q3')))).toBe('A 2:1 + C 5:1');
    expect(patternText(rowReport(match, noWords))).toBe('A-2 B-1 C-3');
    expect(patternText(rowReport(number, noWords))).toBe('80 ±0,5\u00A0mm');
    expect(patternText(rowReport({ ...number, tolerance: 0 }, noWords))).toBe('80\u00A0mm');
  });
});

describe('fitText', () => {
  test('never cuts a character in two', () => {
    expect(fitText([{ words: '😀😀😀😀😀' }], { characters: 7, bytes: Infinity })).toBe('😀😀…');
  });

  test('counts the bytes of letters that are no plain ones', () => {
    expect(fitText(['A', { words: 'țșățșă' }, ' | 1s'], { characters: 255, bytes: 45 })).toBe('A țșă… | 1s');
  });

  test('leaves words out rather than keep a scrap of them', () => {
    expect(fitText(['A', { words: 'view' }, ' | 42s'], { characters: 10, bytes: Infinity })).toBe('A | 42s');
  });
});

describe('a summary', () => {
  const right = stateOf(answerOf('q1', [given(enter(80), 'right')]), 1);
  const later = stateOf(answerOf('q2', [given(choose('a'), 'notyet', ['S1']), given(choose('b'), 'right')]), 2);

  test('of practice counts what is right and lists first tries', () => {
    const practised = [
      { question: number, state: right },
      { question: choice, state: later },
      { question: multiple, state: undefined },
    ];
    expect(practiceText(practised, 'en')).toBe('2/3 | q1 80\u00A0mm | q2 A 2x [S1]');
  });

  test('of practice tells the hints of each question, with and without its answer', () => {
    const practised = [
      { question: choice, state: { ...later, hints: 2 } },
      { question: number, state: { ...right, hints: 1 } },
      { question: multiple, state: { result: 'partly' as const, score: 0.5, tries: 3, hints: 1, changed: 0 } },
    ];
    expect(practiceText(practised, 'en')).toBe('2/3 | q2 A 2x [S1] h2 | q1 80\u00A0mm h1 | q3 ~ 3x h1');
  });

  test('of practice puts a mark where the answer is not known any more', () => {
    const kept = { score: 0.5, hints: 0, changed: 0 };
    const practised = [
      { question: number, state: { ...kept, result: 'right' as const, tries: 1 } },
      { question: choice, state: { ...kept, result: 'partly' as const, tries: 3 } },
      { question: multiple, state: { ...kept, result: 'notyet' as const, tries: 1 } },
    ];
    expect(practiceText(practised, 'en')).toBe('1/3 | q1 + | q2 ~ 3x | q3 -');
  });

  test('of much practice ends with a whole item', () => {
    const practised = Array.from({ length: 60 }, () => ({ question: choice, state: { ...later, hints: 3 } }));
    const text = practiceText(practised, 'en');
    expect(text.length).toBeLessThanOrEqual(MAX_TEXT);
    expect(text).toMatch(/^60\/60( \| q2 A 2x \[S1\] h3)+$/);
  });

  test('of practice has the right answers as its pattern', () => {
    const practised = [number, choice, match].map((question) => ({ question }));
    expect(practicePattern(practised, 'de')).toBe('q1 80 ±0,5\u00A0mm | q2 B | q4 A-2 B-1 C-3');
  });

  test('of practice begins with what was asked again, and leaves it out of the count', () => {
    const tried = stateOf(answerOf('q2', [given(choose('a'), 'notyet', ['S1']), given(choose('b'), 'right')]), 9, 1);
    const { answer: _, ...known } = tried;
    const again = [
      { question: choice, again: '2.1', state: tried },
      { question: number, again: '1.4', state: known },
      { question: match, again: '1.1', state: undefined },
    ];
    const practised = [...again, { question: number, state: undefined }, { question: choice, state: tried }];
    expect(practiceText(practised, 'en')).toBe('1/2 | r 2.1-q2 A 2x [S1] h1 | r 1.4-q1 + 2x h1 | q2 A 2x [S1] h1');
    expect(practicePattern(again, 'en')).toBe('r 2.1-q2 B | r 1.4-q1 80 ±0.5\u00A0mm | r 1.1-q4 A-2 B-1 C-3');
  });

  const last = { percent: 83.33, right: 5, total: 6, objectives: [], passed: true };
  const check = { best: 83.33, ended: 1, seed: 1, phase: 'ended' as const, at: 0, changed: 1 };

  test('of a check is the last try, then the best one if it was better and how many there were', () => {
    expect(resultText(check, last)).toBe('5 of 6, 83 %');
    expect(resultText({ ...check, ended: 2 }, last)).toBe('5 of 6, 83 % | 2x');
    expect(resultText({ ...check, best: 100, ended: 3 }, last)).toBe('5 of 6, 83 % | best 100 % | 3x');
  });

  test('of a check whose answers are gone is its best result', () => {
    expect(resultText({ ...check, ended: 2 }, undefined)).toBe('best 83 % | 2x');
  });
});
