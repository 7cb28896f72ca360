import { describe, expect, it } from 'vitest';
import type { Lesson, LessonExercise } from '../../../../src/domain/course/lesson.ts';
import { mergeAttempts } from '../../../../src/domain/record/merge.ts';
import { applyEvent } from '../../../../src/domain/tracking/apply-event.ts';
import type { Attempt, AttemptEvent } from '../../../../src/domain/tracking/attempt.ts';
import { commitForm2004 } from '../../../../src/domain/tracking/commit-form2004.ts';
import { changedRows, rowIds } from '../../../../src/domain/tracking/report-rows.ts';
import { ROW_FORM_12_STRICT } from '../../../../src/domain/tracking/row-form12-strict.ts';
import { rowsAhead } from '../../../../src/domain/tracking/rows-ahead.ts';
import { rowsTold } from '../../../../src/domain/tracking/rows-told.ts';
import { ROW_KINDS } from '../../../../src/domain/tracking/rows.ts';
import { slotKinds } from '../../../../src/domain/tracking/slot-kinds.ts';
import { decodeSuspendData } from '../../../../src/domain/tracking/suspend-data.ts';
import { toCommit } from '../../../../src/domain/tracking/to-commit.ts';
import { blankAttempt, courseIndex, fault, lesson, questionId, slot } from '../course-index-fixture.ts';

const LAST = slotKinds(courseIndex).length;
/** Lesson 2.3, in slot 4, with something to draw in the place of its first question, slot 5. */
const index = {
  ...courseIndex,
  slots: `${courseIndex.slots.replace('L4Q', 'LE3Q')}2D`,
  modules: courseIndex.modules.map((module) => ({
    ...module,
    lessons: module.lessons.map((one) =>
      one.slot === lesson.slot ? { ...one, exercises: [slot(5)], drawings: [slot(LAST + 1), slot(LAST + 2)] } : one,
    ),
  })),
};
const drawn = {
  id: questionId('e1'),
  name: 'l-shape',
  slot: slot(5),
  drawings: [LAST + 1, LAST + 2],
  tools: [],
} as unknown as LessonExercise;
const own: Lesson = { ...lesson, questions: [], exercises: [drawn] };

const tried = (points: number, ...faults: readonly string[]): AttemptEvent => ({
  kind: 'answered',
  slot: slot(5),
  question: questionId('e1'),
  given: {
    response: { kind: 'number', value: points },
    faults: faults.map(fault),
    result: points === 100 ? 'right' : points > 0 ? 'partly' : 'notyet',
    score: points / 100,
  },
  seconds: 30,
});
const after = (...events: readonly AttemptEvent[]): Attempt =>
  events.reduce((attempt, event) => applyEvent(attempt, event, index), {
    ...blankAttempt,
    place: { lesson: own.slot, screen: 0 },
  });
const input = (attempt: Attempt) => ({
  attempt,
  index,
  sinceSequence: 0,
  lessons: [own],
  reportLanguage: 'en' as const,
  reportTexts: {},
});

describe('the row of an exercise', () => {
  const attempt = after(tried(64, 'K1', 'K3'), { kind: 'hint', slot: slot(5) }, tried(100), tried(80));

  it('says points, fault codes, tries, help and seconds, and the best result, in every package', () => {
    for (const kinds of Object.values(ROW_KINDS)) {
      const rows = changedRows({ ...input(attempt), kinds });
      expect(rows.filter(({ id }) => id.includes('l-shape'))).toEqual([
        {
          index: expect.any(Number),
          id: 'p-m02-scale-e01-l-shape',
          type: 'performance',
          response: '64 [K1 K3] | 2: 100 | 3: 80 | h1 | 90s',
          pattern: '100',
          result: 'right',
          seconds: 90,
        },
      ]);
    }
    expect(changedRows({ ...input(after(tried(64, 'K1'))), kinds: ROW_KINDS.question })[0]?.result).toBe(0.64);
  });

  it('has a form of its own standard for hosts that take nothing else', () => {
    const rows = (form: NonNullable<Parameters<typeof changedRows>[0]['form']>) =>
      changedRows({ ...input(attempt), kinds: ROW_KINDS.question, form })[0];
    expect(rows(ROW_FORM_12_STRICT)).toMatchObject({ type: 'performance', response: '100', pattern: '100' });
    expect(rows(commitForm2004('2004-4th').rows)).toMatchObject({
      type: 'performance',
      response: 'lines[.]100',
      pattern: 'lines[.]100',
    });
  });

  it('keeps its id while its lesson is not loaded, by its number', () => {
    const ids = (lessons: readonly Lesson[]) => rowIds({ attempt, index, lessons, kinds: ROW_KINDS.question });
    expect(ids([own])).toContain('p-m02-scale-e01-l-shape');
    expect(ids([])).toContain('p-m02-scale-row-5');
  });

  it('comes back from suspend data with its tries', () => {
    const { suspendData } = toCommit({
      ...input(attempt),
      launchStatus: '',
      statusWhenDone: 'completed',
      sessionSeconds: 0,
    });
    const read = decodeSuspendData(suspendData, index);
    expect('attempt' in read && read.attempt.slots[5]).toMatchObject({ result: 'right', score: 1, tries: 3, hints: 1 });
    expect('attempt' in read && read.attempt.slots[5]?.answer?.tries.map(({ response }) => response)).toEqual(
      [64, 100, 80].map((value) => ({ kind: 'number', value })),
    );
  });
});

describe('the rows of a drawing', () => {
  const told = (...rows: readonly string[]): AttemptEvent => ({ kind: 'drawn', slot: slot(5), rows });
  const rowsOf = (attempt: Attempt, sinceSequence = 0) =>
    changedRows({ ...input(attempt), sinceSequence }).filter(({ id }) => id.includes('-drawing-'));

  it('are written with what was drawn last, and what a larger drawing has left goes', () => {
    const [first, second] = rowsOf(after(told('d1-2-1-a-AAA', 'd2-2-1-a-BBB')));
    expect(first).toEqual({
      index: expect.any(Number),
      id: 'p-m02-scale-e01-drawing-1',
      type: 'fill-in',
      response: 'd1-2-1-a-AAA',
      pattern: '',
      result: 'neutral',
      seconds: 0,
    });
    expect(second).toMatchObject({ id: 'p-m02-scale-e01-drawing-2', response: 'd2-2-1-a-BBB' });
    expect(second?.index).toBe((first?.index ?? 0) + 1);
    const smaller = after(told('d1-2-1-a-AAA', 'd2-2-1-a-BBB'), told('d1-1-2-a-CC'));
    expect(rowsOf(smaller).map(({ response }) => response)).toEqual(['d1-1-2-a-CC', '-']);
  });

  it('go with an answer and without one, and only when the drawing has changed', () => {
    expect(rowsOf(after(tried(64), told('d1-1-2-a-CC')))).toHaveLength(2);
    const attempt = after(told('d1-1-1-a-CC'), tried(64));
    expect(rowsOf(attempt, 1)).toEqual([]);
    expect(changedRows({ ...input(attempt), sinceSequence: 1 }).map(({ id }) => id)).toContain(
      'p-m02-scale-e01-l-shape',
    );
  });

  it('are made before anything of their lesson is answered, and are known to be told as the row of the exercise is', () => {
    const attempt = after(tried(64), told('d1-1-2-a-CC'));
    const kinds = ROW_KINDS.question;
    const [first, second] = changedRows({ ...input(attempt), kinds })
      .filter(({ id }) => id.includes('-drawing-'))
      .map(({ index: at }) => at);
    expect(rowsAhead(index, attempt, kinds)).toBe(second);
    expect(rowsTold(index, attempt, kinds, attempt.sequence)).toEqual(expect.arrayContaining([first, second]));
    expect(rowsTold(index, attempt, kinds, 0)).not.toContain(first);
  });

  it('have the names of their lesson when it is loaded, and a number till then', () => {
    const ids = (lessons: readonly Lesson[]) => rowIds({ attempt: after(), index, lessons, kinds: ROW_KINDS.question });
    expect(ids([own])).toContain('p-m02-scale-e01-drawing-2');
    expect(ids([])).toContain(`p-m02-scale-row-${LAST + 2}`);
  });

  it('are not in suspend data, and merging keeps the drawing that was told last', () => {
    const [older, newer] = [after(told('d1-1-1-a-AA')), after(tried(64), told('d1-1-2-a-BB'))];
    for (const [a, b] of [
      [older, newer],
      [newer, older],
    ] as const)
      expect(mergeAttempts(a, b).slots[5]?.drawing).toEqual({ rows: ['d1-1-2-a-BB'], changed: 2 });
    const { suspendData } = toCommit({
      ...input(newer),
      launchStatus: '',
      statusWhenDone: 'completed',
      sessionSeconds: 0,
    });
    const read = decodeSuspendData(suspendData, index);
    const back = 'attempt' in read ? read.attempt : undefined;
    expect(back?.slots[5]).toMatchObject({ tries: 1 });
    expect(back?.slots[5]?.drawing).toBeUndefined();
    expect(back && mergeAttempts(newer, back).slots[5]?.drawing).toEqual(newer.slots[5]?.drawing);
  });
});
