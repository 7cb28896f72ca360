import type { LessonSource } from '../../domain/course/source/lesson-source.ts';
import type { QuestionSource } from '../../domain/course/source/question-source.ts';
import type { Path } from './yaml-file.ts';

/** All questions of a lesson, those of practice first, with their paths in lesson.yaml. */
export function lessonQuestions(
  lesson: LessonSource,
): readonly { readonly question: QuestionSource; readonly path: Path }[] {
  return [
    ...lesson.questions.map((question, index) => ({ question, path: ['questions', index] })),
    ...(lesson.check?.pool ?? []).map((question, index) => ({ question, path: ['check', 'pool', index] })),
  ];
}
