import { expect, test } from 'vitest';
import { constructionOf } from '../../../../src/domain/drafting/construction.ts';
import { judgeExercise } from '../../../../src/domain/grading/exercise.ts';
import { drawingsOf } from '../../../../src/domain/record/drawings-of.ts';
import { exerciseRowStart } from '../../../../src/domain/tracking/row-id.ts';
import { encodeSketch } from '../../../../src/domain/sketch/sketch-codec.ts';
import { withDrawings } from '../../../../src/toolchain/sample/sample-drawings.ts';
import { sampleLearners, sampleRecords } from '../../../../src/toolchain/sample/sample-learners.ts';
import { courseKey } from '../../../../src/toolchain/tutor/course-key.ts';
import { compiledCourse, COURSE } from '../../../support/built-course.ts';

test('sample learners have drawings that can be read and judged, with steps that lead to them in a results file alone', () => {
  const course = compiledCourse(COURSE);
  const key = courseKey(course, 'en');
  if (!key) throw new Error('no English');
  const learners = sampleLearners(key, 8, 2, Date.UTC(2026, 10, 22));
  const exercises = new Map(
    course.lessons.flatMap(({ lesson }) =>
      (lesson.exercises ?? []).map(({ id, drawn }) => [exerciseRowStart(lesson.id, id), drawn] as const),
    ),
  );
  const drawings = (withSteps: boolean) =>
    sampleRecords(withDrawings(learners, course, 2, withSteps), (identity) => identity).flatMap(drawingsOf);
  const told = drawings(true);
  expect(told.length).toBeGreaterThan(20);
  const points = told.map(({ exercise, drawing, construction }) => {
    const drawn = exercises.get(exercise);
    const sketch = drawing.stored?.sketch;
    const steps = construction && drawn && constructionOf(construction, drawn.given);
    if (!drawn || !sketch) throw new Error(`${exercise}: no drawing`);
    expect(drawing.damaged).toBe(false);
    if (steps)
      expect(encodeSketch(steps.sketches[steps.sketches.length - 1] ?? drawn.given)).toBe(encodeSketch(sketch));
    const result = judgeExercise(sketch, drawn);
    return result.kind === 'graded' ? result.points : -1;
  });
  expect(points).toContain(100);
  expect(points.some((one) => one > 0 && one < 100)).toBe(true);
  expect(told.filter(({ construction }) => construction).length).toBe(told.length);
  expect(drawings(false).filter(({ construction }) => construction)).toEqual([]);
});
