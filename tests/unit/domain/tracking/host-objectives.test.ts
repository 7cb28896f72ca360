import { describe, expect, test } from 'vitest';
import { applyEvent } from '../../../../src/domain/tracking/apply-event.ts';
import { changedObjectives, objectiveIds } from '../../../../src/domain/tracking/host-objectives.ts';
import { blankAttempt, courseIndex } from '../course-index-fixture.ts';
import { checkedIndex, moduleCheck, wholeCourse } from '../module-check-fixture.ts';

const { result } = moduleCheck.check;
const ended = applyEvent(
  blankAttempt,
  { kind: 'check-ended', result, percent: 75, topics: { 0: 100, 4: 50, 12: 66.67 } },
  checkedIndex,
);

describe('objectives for hosts', () => {
  test('are the topics of a module’s check by the rank of their lessons, earlier modules left out', () => {
    expect(changedObjectives(ended, checkedIndex, 0)).toEqual([
      { index: 1, id: 'm02-o3-scale', score: 50, passed: false },
      { index: 2, id: 'm02-o4-lettering', score: 67, passed: true },
    ]);
    expect(objectiveIds(checkedIndex)).toEqual(['m01-o1-why', 'm02-o3-scale', 'm02-o4-lettering']);
  });

  test('are told when they change, and not again', () => {
    expect(changedObjectives(ended, checkedIndex, ended.sequence)).toEqual([]);
    expect(changedObjectives(blankAttempt, checkedIndex, -1)).toEqual([]);
  });

  test('are none in a course whose modules have no checks', () => {
    expect(objectiveIds(courseIndex)).toEqual([]);
    expect(changedObjectives(ended, courseIndex, 0)).toEqual([]);
  });

  test('keep their index when the course grows, and stay within what a table of rows may hold', () => {
    const grown = { ...checkedIndex, slots: `${checkedIndex.slots}L8Q` };
    expect(objectiveIds(grown).slice(0, 3)).toEqual(objectiveIds(checkedIndex));
    expect(objectiveIds(wholeCourse())).toHaveLength(60);
  });
});
