import { describe, expect, test } from 'vitest';
import { isSuspendData, readSuspendData } from '../../../../src/domain/record/suspend-records.ts';
import { keyIndex, reviewedAnswers } from '../../../../src/domain/review/reviewed-answers.ts';
import { groupProgress } from '../../../../src/domain/review/group-progress.ts';
import type { SlotNumber } from '../../../../src/domain/course/ids.ts';
import type { Attempt } from '../../../../src/domain/tracking/attempt.ts';
import { encodeSuspendData } from '../../../../src/domain/tracking/suspend-data.ts';
import { courseKey, courseSource } from '../../../../src/toolchain/tutor/course-key.ts';
import { compiledCourse, COURSE } from '../../../support/built-course.ts';
import { answerOf, blankAttempt, given, stateOf } from '../course-index-fixture.ts';

const NOW = Date.UTC(2026, 10, 22);
const course = compiledCourse(COURSE);
const [key, source] = [courseKey(course, 'en'), courseSource(course, 'en')];
const scale = course.lessons.find(({ lesson, language }) => lesson.id === 'm02-scale' && language === 'en')?.lesson;
const choice = scale?.questions.find(({ kind }) => kind === 'choice');
if (!key || !scale || choice?.kind !== 'choice') throw new Error('the course has no such lesson');
const wrong = choice.options.find(({ id, fault }) => id !== choice.answer && fault !== undefined);
const slot = choice.slot ?? (0 as SlotNumber);

/** A learner who is in the lesson on scale and has answered one question, with a fault. */
const attempt: Attempt = {
  ...blankAttempt,
  sequence: 3,
  place: { lesson: scale.slot, screen: 1 },
  lessons: { [scale.slot]: { seen: 3, changed: 2 } },
  slots: {
    [slot]: stateOf(
      answerOf(choice.id, [
        given({ kind: 'choice', chosen: wrong?.id ?? choice.answer }, 'notyet', [wrong?.fault ?? '']),
      ]),
      3,
      0,
    ),
  },
};
const text = encodeSuspendData(attempt, course.index, [slot]);

describe('Suspend data', () => {
  test('are read into the rows that a host would have got', () => {
    expect(isSuspendData(text)).toBe(true);
    const record = readSuspendData(`${text}\n`, [source], { code: 'A', at: NOW });
    if ('expected' in record) throw new Error(record.expected);
    const [answer] = reviewedAnswers([record], keyIndex(key));
    expect(answer).toMatchObject({ learner: 'A', question: `m02-scale/${choice.id}`, right: false });
    expect(answer?.told.tries[0]?.faults).toEqual([wrong?.fault]);
    expect(groupProgress([record], key, NOW)[0]).toMatchObject({ state: 'going' });
  });

  test('that are cut, altered, or of another course are refused', () => {
    const other = { ...source, index: { ...source.index, id: 'other' as typeof source.index.id } };
    for (const [damaged, sources, found] of [
      [text.slice(0, -1), [source], 'damaged'],
      [`${text.slice(0, 40)}x${text.slice(41)}`, [source], 'damaged'],
      [text, [other], 'otherCourse'],
      [text, [], 'nothing'],
    ] as const) {
      expect(readSuspendData(damaged, sources, { code: 'A', at: NOW })).toMatchObject({
        line: 1,
        found,
        expected: 'suspendData',
      });
    }
    expect(isSuspendData('Name\tAttempt')).toBe(false);
  });
});
