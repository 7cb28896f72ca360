import type { CompiledCourse } from '../../src/domain/course/compiled.ts';
import { outline } from '../../src/domain/course/outline.ts';

/**
 * A compiled course cut to one of its modules, with the rows and the slots that the whole course has: what a test says of the
 * end of a module stays true while the course grows.
 */
export function oneModule(course: CompiledCourse, id: string): CompiledCourse {
  const modules = course.index.modules.filter((module) => module.id === id);
  const kept = new Set(outline({ modules }).map(({ lesson }) => lesson.id));
  if (kept.size === 0) throw new Error(`The course has no module "${id}".`);
  return {
    ...course,
    index: { ...course.index, modules },
    lessons: course.lessons.filter(({ lesson }) => kept.has(lesson.id)),
  };
}
