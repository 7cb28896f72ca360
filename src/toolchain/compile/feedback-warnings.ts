import { bareWords } from './equal-words.ts';
import { entry } from './lesson-subject.ts';
import type { Warning } from './problem.ts';
import type { CourseInFiles } from './read-course.ts';

/**
 * F02: feedback that a question gives in the same words to two answers. Whoever has given one of them learns nothing of it,
 * and where both are told the same stands there twice.
 */
export function feedbackWarnings({ modules }: Pick<CourseInFiles, 'modules'>): readonly Warning[] {
  return modules.flatMap(({ lessons }) =>
    lessons.flatMap(({ texts }) =>
      [...texts.values()].flatMap(({ yaml, texts: { questions } }) =>
        Object.keys(questions).flatMap((id) => {
          const path = ['questions', id, 'feedback'];
          const first = new Map<string, string>();
          // As it is written: numbers of each learner's own stand there by their names.
          return Object.entries(entry(yaml.data, path) ?? {}).flatMap(([key, words]): readonly Warning[] => {
            const bare = bareWords(String(words));
            const before = first.get(bare);
            if (before === undefined) {
              first.set(bare, key);
              return [];
            }
            const message = `question "${id}": feedback "${key}" has the words of feedback "${before}"; expected what is true of this answer alone`;
            return [{ file: yaml.file, ...yaml.at([...path, key]), rule: 'F02', message }];
          });
        }),
      ),
    ),
  );
}
