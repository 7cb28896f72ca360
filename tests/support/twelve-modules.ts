import { encodeSlotKinds } from '../../src/domain/course/slots.ts';
import type { CompiledCourse, ModuleIndex, SlotKind } from '../../src/domain/course/compiled.ts';
import type { LessonId, ModuleId, SlotNumber } from '../../src/domain/course/ids.ts';
import { builtCourse, compiledCourse, COURSE } from './built-course.ts';
import { oneLesson } from './one-lesson.ts';
import { packageFile } from './package-file.ts';

const MODULES = 12;
const LESSONS = 56;

function firstLesson(course: CompiledCourse): CompiledCourse {
  return oneLesson(course, course.index.modules[0]?.lessons[0]?.id ?? '');
}

/** The first lesson is the real course's, with its first screen; the others are generated with the full course's numbers, five lessons each or so. */
export function twelveModuleCourse(): CompiledCourse {
  const course = firstLesson(compiledCourse(COURSE));
  const [first] = course.index.modules;
  const [pattern] = first?.lessons ?? [];
  if (!first || !pattern) throw new Error('The course has no lesson.');
  const kinds: SlotKind[] = [];
  const modules: ModuleIndex[] = [];
  for (let number = 1; number <= MODULES; number += 1) {
    const count = number === 1 ? 1 : Math.ceil((LESSONS - 1) / (MODULES - 1));
    modules.push({
      id: (number === 1 ? first.id : `g${String(number).padStart(2, '0')}`) as ModuleId,
      number: String(number),
      lessons: Array.from({ length: count }, (_, lesson) => {
        const slot = (kinds.length + 1) as SlotNumber;
        kinds.push('lesson', ...Array<SlotKind>(8).fill('question'), ...Array<SlotKind>(6).fill('place'), 'result');
        const id = number === 1 ? pattern.id : (`g${number}-lesson-${lesson + 1}` as LessonId);
        const places = Array.from({ length: 6 }, (_, place) => (slot + 9 + place) as SlotNumber);
        return {
          ...pattern,
          id,
          number: `${number}.${lesson + 1}`,
          slot,
          check: { places, result: (slot + 15) as SlotNumber },
        };
      }),
    });
  }
  const titles = Object.fromEntries(
    Object.entries(course.titles).map(([language, texts]) => [
      language,
      {
        ...texts,
        modules: Object.fromEntries(
          modules.map((module, index) => [
            module.id,
            index === 0
              ? texts.modules[module.id]
              : {
                  title: `Lines, views and sections ${module.number}`,
                  lessons: Object.fromEntries(
                    module.lessons.map(({ id }) => [id, `A lesson with a usual title ${id}`]),
                  ),
                },
          ]),
        ),
      },
    ]),
  ) as CompiledCourse['titles'];
  const lessons = modules.flatMap((module) =>
    module.lessons.flatMap(({ id, number, slot }) =>
      course.lessons.map((real) => ({ ...real, lesson: { ...real.lesson, id, number, slot } })),
    ),
  );
  return {
    index: { ...course.index, modules, slots: encodeSlotKinds(kinds) },
    titles,
    lessons,
    slotKeys: modules.flatMap((module) => module.lessons.flatMap(({ id }) => Array<string>(16).fill(id))),
    faults: {},
  };
}

/** A package of that course with the built player, in a temporary folder. */
export function twelveModulePackage(): { file: string; remove: () => void } {
  return packageFile(builtCourse(twelveModuleCourse()).scorm12.bytes);
}
