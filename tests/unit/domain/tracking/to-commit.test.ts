import { describe, expect, test } from 'vitest';
import { drawCheck } from '../../../../src/domain/quiz/draw-check.ts';
import type { Attempt, AttemptEvent } from '../../../../src/domain/tracking/attempt.ts';
import { applyEvent } from '../../../../src/domain/tracking/apply-event.ts';
import { locationText } from '../../../../src/domain/tracking/location.ts';
import { placeRowId } from '../../../../src/domain/tracking/row-id.ts';
import { rowReport } from '../../../../src/domain/quiz/question-reports.ts';
import { patternText } from '../../../../src/domain/tracking/row-text.ts';
import { decodeSuspendData } from '../../../../src/domain/tracking/suspend-data.ts';
import { type CommitInput, toCommit } from '../../../../src/domain/tracking/to-commit.ts';
import { rightResponse } from '../arbitraries.ts';
import {
  answerOf,
  blankAttempt,
  choice,
  choose,
  courseIndex,
  enter,
  given,
  lesson,
  pick,
  slot,
  stateOf,
  texts,
} from '../course-index-fixture.ts';

const here = { ...blankAttempt, place: { lesson: slot(4), screen: 2 } };

const input: CommitInput = {
  attempt: here,
  index: courseIndex,
  launchStatus: 'incomplete',
  statusWhenDone: 'completed',
  sinceSequence: 0,
  lessons: [lesson],
  reportLanguage: 'en',
  reportTexts: { 'm02-scale': texts },
  sessionSeconds: 61.4,
  clockText: '09:30:00',
};

const wrongThenRight = answerOf('q2', [given(choose('a'), 'notyet', ['S1']), given(choose('b'), 'right')], 30);
const practised = {
  ...here,
  sequence: 6,
  slots: { 5: stateOf(answerOf('q1', [given(enter(80), 'right')], 12), 4), 6: stateOf(wrongThenRight, 6, 1) },
};

/** Both questions of a check, answered right or not, from its begin to its end. */
function checked(seed: number, rights: readonly boolean[], percent: number): readonly AttemptEvent[] {
  const check = lesson.check ?? { draw: 0, places: [], pool: [] };
  return [
    { kind: 'check-began', result: slot(11), places: check.places, seed },
    ...drawCheck(check, seed).map((question, at): AttemptEvent => ({
      kind: 'answered',
      slot: check.places[at] ?? slot(0),
      question: question.id,
      given: rights[at]
        ? given(rightResponse(question), 'right')
        : given(question.kind === 'number' ? enter(20) : choose('a'), 'notyet', ['S1']),
      seconds: 8,
    })),
    { kind: 'check-ended', result: slot(11), percent, passed: percent >= 80 },
  ];
}

const applied = (attempt: Attempt, event: AttemptEvent): Attempt => applyEvent(attempt, event, courseIndex);
const after = (events: readonly AttemptEvent[]): Attempt => events.reduce(applied, here);

describe('a commit', () => {
  test('of an attempt just begun holds no rows and no score', () => {
    const commit = toCommit({ ...input, launchStatus: '' });
    expect(commit).toMatchObject({
      status: 'incomplete',
      location: 'M02-L03-S03',
      language: 'en',
      rows: [],
      sessionSeconds: 61,
    });
    expect(commit).not.toHaveProperty('score');
  });

  test('carries the state of the open lesson in full', () => {
    const read = decodeSuspendData(toCommit({ ...input, attempt: practised }).suspendData, courseIndex);
    expect(read).toMatchObject({ attempt: practised });
  });

  test('names all rows, by the lesson and the place', () => {
    expect(toCommit(input).rowIds).toEqual([
      'p-m01-why-practice',
      'p-m02-scale-practice',
      't-m02-scale-place-1',
      't-m02-scale-place-2',
      't-m02-scale-result',
      'p-m02-lettering-practice',
      't-m02-lettering-place-1',
      't-m02-lettering-place-2',
      't-m02-lettering-result',
    ]);
  });

  test('keeps the names of rows that the course no longer uses', () => {
    const index = { ...courseIndex, modules: courseIndex.modules.slice(1) };
    expect(toCommit({ ...input, index }).rowIds[0]).toBe('row-1');
  });

  test('never lowers the score that the host holds', () => {
    const attempt = after(checked(3, [true, false], 50));
    expect(toCommit({ ...input, attempt }).score).toBe(25);
    expect(toCommit({ ...input, attempt, launchScore: 20 }).score).toBe(25);
    expect(toCommit({ ...input, attempt, launchScore: 40 }).score).toBe(40);
    expect(toCommit({ ...input, launchScore: 40 }).score).toBe(40);
    expect(toCommit({ ...input, launchScore: 0 })).not.toHaveProperty('score');
  });

  test('tells the learner’s language', () => {
    expect(toCommit({ ...input, attempt: { ...here, language: 'ro' } }).language).toBe('ro');
  });
});

describe('the row of a lesson’s practice', () => {
  test('sums up its questions', () => {
    expect(toCommit({ ...input, attempt: practised }).rows).toEqual([
      {
        index: 1,
        id: 'p-m02-scale-practice',
        type: 'performance',
        response: '2/4 | q1 80\u00A0mm | q2 A 2x [S1] h1',
        pattern: 'q1 80 ±0.5\u00A0mm | q2 B | q3 A + C | q4 A-2 B-1 C-3',
        result: 2,
        seconds: 42,
        time: '09:30:00',
      },
    ]);
  });

  test('is sent only when one of them changed after what the host has', () => {
    expect(toCommit({ ...input, attempt: practised, sinceSequence: 5 }).rows).toHaveLength(1);
    expect(toCommit({ ...input, attempt: practised, sinceSequence: 6 }).rows).toEqual([]);
  });

  test('gives way to a row a question in a package that reports them', () => {
    const { rows, rowIds } = toCommit({ ...input, attempt: practised, kinds: ['question'] });
    expect(rowIds).toEqual([
      'p-m01-why-row-2',
      'p-m01-why-row-3',
      'p-m02-scale-q01-real-length',
      'p-m02-scale-q02-best-scale',
      'p-m02-scale-q03-enlarged',
      'p-m02-scale-q04-scale-meaning',
    ]);
    expect(rows.map(({ index, id, response, result }) => [index, id, response, result])).toEqual([
      [2, 'p-m02-scale-q01-real-length', '80\u00A0mm | 12s', 'right'],
      [3, 'p-m02-scale-q02-best-scale', 'A 1:1 full size [S1] | 2: B 1:2 | h1 | 30s', 'right'],
    ]);
  });

  test('is not sent when its answers are not known any more: what the host holds says more', () => {
    const slots = { 5: { result: 'right' as const, score: 1, tries: 1, hints: 0, changed: 4 } };
    expect(toCommit({ ...input, attempt: { ...practised, slots }, sinceSequence: -1 }).rows).toEqual([]);
  });

  test('cannot be written for a lesson that is not loaded', () => {
    expect(toCommit({ ...input, attempt: practised, lessons: [] }).rows).toEqual([]);
  });
});

describe('the rows of a check', () => {
  const once = after(checked(3, [true, false], 50));
  const drawn = drawCheck(lesson.check ?? { draw: 0, pool: [] }, 3);

  test('are its places by the item drawn, and its result', () => {
    const { rows, rowIds } = toCommit({ ...input, attempt: once });
    expect(rows.map(({ index }) => index)).toEqual([2, 3, 4]);
    expect(rows.map(({ result }) => result)).toEqual(['right', 'wrong', 50]);
    rows.slice(0, 2).forEach((row, at) => {
      const { id = '', name = '' } = drawn[at] ?? {};
      expect(row.id).toBe(`t-m02-scale-${id.replace('k', 'k0')}-${name}`);
      expect(rowIds[row.index]).toBe(row.id);
    });
    expect(rows[1]?.response).toMatch(/\[S1\] \| 8s$/);
    expect(rows[2]).toMatchObject({
      id: 't-m02-scale-result',
      type: 'performance',
      response: '1 of 2, 50 %',
      pattern: '80 %',
      seconds: 16,
    });
  });

  test('tell the last try at a place, not the best of an earlier draw', () => {
    const again = checked(3, [false, false], 0).reduce((now, event) => applyEvent(now, event, courseIndex), once);
    const { rows } = toCommit({ ...input, attempt: again, sinceSequence: once.sequence });
    expect(rows.map(({ result }) => result)).toEqual(['wrong', 'wrong', 50]);
    expect(rows[2]?.response).toBe('0 of 2, 0 % | best 50 % | 2x');
  });

  test('leave the result as it is while another try is running', () => {
    const running = checked(4, [true], 0)
      .slice(0, 2)
      .reduce((now, event) => applyEvent(now, event, courseIndex), once);
    const { rows } = toCommit({ ...input, attempt: running, sinceSequence: once.sequence });
    expect(rows.map(({ index }) => index)).toEqual([2]);
  });

  test('count a question left out as wrong', () => {
    const [begin, first, , end] = checked(3, [true, true], 50);
    const attempt = after([begin, first, end].flatMap((event) => event ?? []));
    expect(toCommit({ ...input, attempt }).rows[2]).toMatchObject({ response: '1 of 2, 50 %', result: 50 });
  });

  test('show a place left open as the item drawn now, not as the answer to an earlier draw', () => {
    const full = after(checked(3, [true, true], 100));
    const [begin, first, , end] = checked(4, [true, true], 50);
    const again = [begin, first, end].flatMap((event) => event ?? []).reduce(applied, full);
    const { rows, rowIds } = toCommit({ ...input, attempt: again, sinceSequence: full.sequence });
    const open = drawCheck(lesson.check ?? { draw: 0, pool: [] }, 4)[1] ?? choice;
    expect(rows).toHaveLength(3);
    expect(rows[1]).toMatchObject({
      index: 3,
      id: placeRowId(lesson.id, 2, open),
      response: '-',
      pattern: patternText(rowReport(open, { language: 'en', texts: texts.questions[open.id] })),
      result: 'wrong',
      seconds: 0,
    });
    expect(rowIds[3]).toBe(rows[1]?.id);
    expect(rows[2]?.response).toBe('1 of 2, 50 % | best 100 % | 2x');
  });

  test('are wrong at every place when a later try ends without any answer', () => {
    const full = after(checked(3, [true, true], 100));
    const [begin, , , end] = checked(4, [], 0);
    const again = [begin, end].flatMap((event) => event ?? []).reduce(applied, full);
    const { rows } = toCommit({ ...input, attempt: again, sinceSequence: full.sequence });
    expect(rows.map(({ result }) => result)).toEqual(['wrong', 'wrong', 100]);
    expect(rows.map(({ response }) => response)).toEqual(['-', '-', '0 of 2, 0 % | best 100 % | 2x']);
  });

  test('are not told as open when suspend data has let go of their answers', () => {
    const away = { ...once, place: { lesson: slot(1), screen: 0 } };
    const read = decodeSuspendData(toCommit({ ...input, attempt: away }).suspendData, courseIndex);
    if ('problem' in read) throw new Error(read.problem);
    expect(toCommit({ ...input, attempt: read.attempt, sinceSequence: -1 }).rows.map(({ index }) => index)).toEqual([
      4,
    ]);
  });

  test('tell partial credit as a number', () => {
    const half = { ...given(pick('a'), 'partly'), score: 1 / 3 };
    const attempt = { ...here, sequence: 3, slots: { 7: stateOf(answerOf('q3', [half]), 3) } };
    expect(toCommit({ ...input, attempt, kinds: ['question'] }).rows[0]?.result).toBe(0.33);
  });

  test('leave out an item that this version of the course has no more', () => {
    const gone = stateOf(answerOf('k99', [given(choose('a'), 'notyet')]), 3);
    expect(toCommit({ ...input, attempt: { ...here, slots: { 9: gone } } }).rows).toEqual([]);
  });
});

test('a location is empty for a lesson that is not in the course', () => {
  expect(locationText(courseIndex, { lesson: slot(99), screen: 0 })).toBe('');
});
