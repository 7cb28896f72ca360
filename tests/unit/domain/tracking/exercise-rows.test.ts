import { describe, expect, it } from 'vitest';
import type { Lesson, LessonExercise } from '../../../../src/domain/course/lesson.ts';
import { applyEvent } from '../../../../src/domain/tracking/apply-event.ts';
import type { Attempt, AttemptEvent } from '../../../../src/domain/tracking/attempt.ts';
import { commitForm2004 } from '../../../../src/domain/tracking/commit-form2004.ts';
import { changedRows, rowIds } from '../../../../src/domain/tracking/report-rows.ts';
import { ROW_FORM_12_STRICT } from '../../../../src/domain/tracking/row-form12-strict.ts';
import { ROW_KINDS } from '../../../../src/domain/tracking/rows.ts';
import { decodeSuspendData } from '../../../../src/domain/tracking/suspend-data.ts';
import { toCommit } from '../../../../src/domain/tracking/to-commit.ts';
import { blankAttempt, courseIndex, fault, lesson, questionId, slot } from '../course-index-fixture.ts';

/** Lesson 2.3, in slot 4, with something to draw in the place of its first question, slot 5. */
const index = {
  ...courseIndex,
  slots: courseIndex.slots.replace('L4Q', 'LE3Q'),
  modules: courseIndex.modules.map((module) => ({
    ...module,
    lessons: module.lessons.map((one) => (one.slot === lesson.slot ? { ...one, exercises: [slot(5)] } : one)),
  })),
};
const drawn = { id: questionId('e1'), name: 'l-shape', slot: slot(5), tools: [] } as unknown as LessonExercise;
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
