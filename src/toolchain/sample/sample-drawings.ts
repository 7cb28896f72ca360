import type { CompiledCourse } from '../../domain/course/compiled.ts';
import type { LessonExercise } from '../../domain/course/lesson.ts';
import { newHistory, takeStep } from '../../domain/drafting/history.ts';
import { Journal } from '../../domain/drafting/journal.ts';
import { keptText } from '../../domain/drafting/kept-drawing.ts';
import { judgeExercise } from '../../domain/grading/exercise.ts';
import { referenceSketch } from '../../domain/grading/reference-sketch.ts';
import type { RecordEntry } from '../../domain/record/learner-record.ts';
import { checkedSketch } from '../../domain/sketch/check-sketch.ts';
import { drawingRows } from '../../domain/sketch/drawing-rows.ts';
import type { Sketch } from '../../domain/sketch/sketch.ts';
import { constructionRowId, drawingRowId, questionRowId } from '../../domain/tracking/row-id.ts';
import { randomOf, type SampleLearner } from './sample-learners.ts';

/** The sequence of an attempt at which its drawings were told. */
const TOLD = 7;

/**
 * The same learners with drawings: each has done the exercises of the course up to one of them, some with a line left out or of
 * another type. The same seed gives the same drawings.
 *
 * @param withSteps as a results file of their computers tells it; no report has the steps
 */
export function withDrawings(
  learners: readonly SampleLearner[],
  { lessons, index }: Pick<CompiledCourse, 'lessons' | 'index'>,
  seed: number,
  withSteps: boolean,
): readonly SampleLearner[] {
  const exercises = lessons
    .filter(({ language }) => language === index.defaultLanguage)
    .flatMap(({ lesson }) => (lesson.exercises ?? []).map((exercise) => ({ lesson: lesson.id, exercise })));
  return learners.map((learner, at) => {
    const [whole] = learner.attempt;
    if (!whole) return learner;
    const random = randomOf(seed * 1_000 + at);
    const done = exercises.slice(0, Math.ceil(random() * exercises.length));
    const rows = done.flatMap(({ lesson, exercise }): readonly RecordEntry[] => {
      const { sketch, journal } = drawn(exercise, random);
      const result = judgeExercise(sketch, exercise.drawn);
      const points = result.kind === 'graded' ? result.points : 0;
      const faults = result.kind === 'graded' ? [...new Set(result.diagnoses.map(({ fault }) => fault))] : [];
      const seconds = Math.round(60 + random() * 400);
      const response = [`${points}`, ...faults.slice(0, 3).map((fault) => `[${fault}]`)].join(' ');
      const row = (id: string, text: string, is = 'neutral', right = ''): RecordEntry => ({
        ...whole,
        row: id,
        response: text,
        right,
        result: is,
      });
      return [
        row(questionRowId(lesson, exercise), `${response} | ${seconds}s`, String(points / 100), '100'),
        ...drawingRows(sketch, TOLD).map((text, number) => row(drawingRowId(lesson, exercise.id, number + 1), text)),
        ...(withSteps ? [row(constructionRowId(lesson, exercise.id), journal)] : []),
      ];
    });
    return { ...learner, attempt: [...learner.attempt, ...rows] };
  });
}

/** Draws what the right answer has more than the sheet at the start, line by line. */
function drawn(
  { drawn: exercise }: LessonExercise,
  random: () => number,
): { readonly sketch: Sketch; readonly journal: string } {
  const start = checkedSketch(exercise.given).sketch;
  const there = new Set(start.entities.map((entity) => JSON.stringify(entity)));
  const wanted = checkedSketch(referenceSketch(start, exercise)).sketch.entities;
  const missing = wanted.filter((entity) => !there.has(JSON.stringify(entity)));
  const slip = random();
  const which = Math.floor(random() * missing.length);
  const journal = new Journal(exercise.given);
  let history = newHistory(exercise.given);
  for (const [at, entity] of missing.entries()) {
    if (at === which && slip < 0.25) continue;
    const layer = at === which && slip < 0.4 ? 'narrow' : entity.layer;
    const taken = takeStep(history, { kind: 'draw', entities: [{ ...entity, layer }] });
    if (typeof taken === 'string') continue;
    ({ history } = taken);
    journal.append(taken.step);
  }
  const kept = { attempt: 'sample', at: TOLD, base: undefined, journal: journal.text() };
  return { sketch: history.sketch, journal: keptText(kept) };
}
