import { sourceKindOf } from '../../domain/course/source/question-source.ts';
import { lessonQuestions } from './lesson-questions.ts';
import type { Warning } from './problem.ts';
import type { CourseInFiles } from './read-course.ts';

/** F01: a question with wrong answers that no fault code stands at; a tutor reads them and learns nothing of the learner. */
export function faultWarnings({ modules }: Pick<CourseInFiles, 'modules'>): readonly Warning[] {
  return modules.flatMap(({ lessons }) =>
    lessons.flatMap(({ read: { lesson, yaml } }) =>
      lessonQuestions(lesson).flatMap(({ question, path }) => {
        const [first, ...more] = sourceKindOf(question).uncoded(question);
        if (!first) return [];
        const names = [first, ...more].map(({ name }) => name).join(', ');
        const message = `question "${question.id}": no fault code for ${names}; expected one of faults.tsv each`;
        return [{ file: yaml.file, ...yaml.at([...path, ...first.path]), rule: 'F01', message }];
      }),
    ),
  );
}
