// Who judges drawings; it comes while somebody draws, and is needed when they ask what is not right yet.
export { judgeExercise } from '../../../domain/grading/exercise.ts';
