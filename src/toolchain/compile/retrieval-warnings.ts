import type { Warning } from './problem.ts';
import type { CourseInFiles } from './read-course.ts';

/** P16: a lesson that could ask questions of earlier lessons again does not. The first of a course has none to ask. */
export function retrievalWarnings({ modules }: Pick<CourseInFiles, 'modules'>): readonly Warning[] {
  const [, ...later] = modules.flatMap(({ lessons }) => lessons);
  return later.flatMap(({ read: { lesson, yaml } }) => {
    if (lesson.retrieval) return [];
    const message = `lesson ${lesson.number} asks nothing of earlier lessons again; expected no "retrieval: false"`;
    return [{ file: yaml.file, ...yaml.at(['retrieval']), rule: 'P16', message }];
  });
}
