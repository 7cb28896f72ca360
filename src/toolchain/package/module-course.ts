import type { CompiledCourse } from '../../domain/course/compiled.ts';
import type { CourseId, ModuleId } from '../../domain/course/ids.ts';
import { outline } from '../../domain/course/outline.ts';
import { decodeSlotKinds, encodeSlotKinds } from '../../domain/course/slots.ts';
import { earlierLessons } from './earlier-lessons.ts';

/**
 * A compiled course cut to one of its modules, as a course of its own: its id names both, so that neither manifest nor
 * state nor the journal on a computer is ever taken for the whole course's. Course ids have no `_`, so that no course
 * has that id. It has the module's title, and the slot numbers of the table: slots of other modules stand there as
 * `elsewhere`, those of retired keys stay with their module, so that rows keep their index in every version. Of the
 * modules before it, it carries the few questions that its lessons ask again. No module that it does not hold closes it.
 */
export function moduleCourse(course: CompiledCourse, id: ModuleId): CompiledCourse {
  const { titles, slotKeys, faults, parts } = course;
  const { nextModule: _, ...index } = course.index;
  const modules = index.modules.filter((module) => module.id === id);
  if (modules.length === 0) throw new RangeError(`course "${index.id}" has no module "${id}"`);
  const lessons = new Set(outline({ modules }).map(({ lesson }) => lesson.id));
  const kinds = (decodeSlotKinds(index.slots) ?? []).map((kind, at) =>
    [`${id}-`, `${id}/`].some((start) => slotKeys[at]?.startsWith(start)) ? kind : 'elsewhere',
  );
  const { earlier, lessons: carried } = earlierLessons(course, id);
  return {
    index: {
      ...index,
      id: `${index.id}_${id}` as CourseId,
      modules,
      ...(earlier.length > 0 ? { earlier } : {}),
      slots: encodeSlotKinds(kinds),
    },
    titles: Object.fromEntries(
      Object.entries(titles).map(([language, texts]) => {
        const own = texts.modules[id];
        return [language, { title: own?.title ?? '', modules: own ? { [id]: own } : {} }];
      }),
    ),
    lessons: [...course.lessons.filter(({ lesson }) => lessons.has(lesson.id)), ...carried],
    ...(parts ? { parts } : {}),
    slotKeys,
    faults,
  };
}
