import { beforeAll, describe, expect, it } from 'vitest';
import type { CompiledCourse, LessonIndex } from '../../../src/domain/course/compiled.ts';
import type { LessonId, ModuleId, SlotNumber } from '../../../src/domain/course/ids.ts';
import { compiledCourse, COURSE } from '../../support/built-course.ts';
import { oneLesson, SCALE } from '../../support/one-lesson.ts';

let real: CompiledCourse;
let scale: LessonIndex;

beforeAll(() => {
  real = compiledCourse(COURSE);
  const found = real.index.modules.flatMap(({ lessons }) => lessons).find(({ id }) => id === 'm02-scale');
  if (!found) throw new Error('The course has no lesson on scales');
  scale = found;
});

/** The course with a module before that of the lesson, with a lesson on each side of it, and with more slots. */
function grown(): CompiledCourse {
  const another = (id: string): LessonIndex => ({
    id: id as LessonId,
    number: '9.9',
    screens: 4,
    slot: 200 as SlotNumber,
  });
  return {
    index: {
      ...real.index,
      hash: '00000000',
      slots: `${real.index.slots}L40Q9PR`,
      modules: [
        { id: 'm01' as ModuleId, number: '1', lessons: [another('m01-tools')] },
        ...real.index.modules.map((module) =>
          module.lessons.includes(scale)
            ? { ...module, lessons: [another('m02-lines'), ...module.lessons, another('m02-formats')] }
            : module,
        ),
      ],
    },
    titles: Object.fromEntries(
      Object.entries(real.titles).map(([language, texts]) => [
        language,
        { ...texts, modules: { ['m01' as ModuleId]: { title: 'Tools', lessons: {} }, ...texts.modules } },
      ]),
    ),
    slotKeys: real.slotKeys,
    faults: real.faults,
    lessons: [
      ...real.lessons
        .slice(0, 1)
        .map((one) => ({ ...one, lesson: { ...one.lesson, id: 'm02-lines' as LessonId, slot: 200 as SlotNumber } })),
      ...real.lessons.map((one) => ({ ...one, hash: '00000000' })),
    ],
  };
}

describe('a course that is cut to one lesson', () => {
  it('has that lesson alone, in every language, with its own slots', () => {
    const cut = oneLesson(real, SCALE);
    expect(cut.index.modules.map(({ id, lessons }) => [id, lessons])).toEqual([['m02', [scale]]]);
    expect(cut.lessons.map(({ language }) => language)).toEqual(real.index.languages);
    expect(cut.lessons.every(({ lesson }) => lesson.id === scale.id)).toBe(true);
    expect(cut.index.slots).toBe('L8Q6PR');
  });

  it('stays as it is when the course grows around the lesson', () => {
    expect(oneLesson(grown(), SCALE)).toEqual(oneLesson(real, SCALE));
  });

  it('has another hash when its own texts change', () => {
    const [first, ...rest] = oneLesson(real, SCALE).lessons;
    const lessons = [{ ...first!, texts: { ...first!.texts, title: 'Another title' } }, ...rest];
    expect(oneLesson({ ...real, lessons }, SCALE).index.hash).not.toBe(oneLesson(real, SCALE).index.hash);
  });

  it('is refused for a lesson that is not there', () => {
    expect(() => oneLesson(real, 'm02-none')).toThrow('no lesson "m02-none"');
  });
});
