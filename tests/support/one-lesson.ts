import { partOfBlock } from '../../src/domain/course/has-block.ts';
import type { CompiledCourse } from '../../src/domain/course/compiled.ts';
import { isModuleCheck, outline } from '../../src/domain/course/outline.ts';
import { decodeSlotKinds, encodeSlotKinds } from '../../src/domain/course/slots.ts';
import { contentHash } from '../../src/toolchain/compile/content-hash.ts';

/** The lesson that end-to-end tests know sheet by sheet. */
export const SCALE = 'm02-scale';

/**
 * A compiled course cut to one lesson, or to the check of a module, with the slots up to that lesson's last. Whatever is added to the
 * course around the lesson, or after it in slots.tsv, leaves the result as it is.
 */
export function oneLesson(course: CompiledCourse, lesson: string): CompiledCourse {
  const { module: found, lesson: kept } = outline(course.index).find((part) => part.lesson.id === lesson) ?? {};
  if (!found || !kept) throw new Error(`The course has no lesson "${lesson}".`);
  const compiled = course.lessons.filter((one) => one.lesson.id === kept.id);
  const questions = compiled.flatMap(({ lesson: { questions: own, exercises = [] } }) => [
    ...[...own, ...exercises].map(({ slot }) => slot ?? 0),
    ...exercises.flatMap(({ drawings }) => drawings),
  ]);
  const last = Math.max(kept.slot, ...questions, ...(kept.check ? [...kept.check.places, kept.check.result] : []));
  const {
    format,
    hash: _,
    version,
    ...rest
  } = {
    ...course.index,
    modules: [
      {
        id: found.id,
        number: found.number,
        lessons: isModuleCheck(kept) ? [] : [kept],
        ...(isModuleCheck(kept) ? { check: kept } : {}),
      },
    ],
    slots: encodeSlotKinds((decodeSlotKinds(course.index.slots) ?? []).slice(0, last)),
  };
  const titles = Object.fromEntries(
    Object.entries(course.titles).map(([language, texts]) => {
      const { title = '', lessons = {} } = texts.modules[found.id] ?? {};
      const modules = { [found.id]: { title, lessons: { [kept.id]: lessons[kept.id] ?? '' } } };
      return [language, { ...texts, modules }];
    }),
  );
  const lessons = compiled.map(({ language, lesson: one, texts }) => ({ language, lesson: one, texts }));
  const hash = contentHash({ outline: rest, titles, lessons });
  const blocks = lessons.flatMap(({ lesson: one }) => one.screens.flatMap((screen) => screen.blocks));
  const shown = blocks.map(partOfBlock);
  const parts = (course.parts ?? []).filter(({ id }) => shown.includes(id));
  return {
    index: { format, ...rest, version, hash },
    titles,
    lessons: lessons.map((one) => ({ format, hash, ...one })),
    ...(parts.length > 0 ? { parts: parts.map((part) => ({ ...part, hash })) } : {}),
    slotKeys: course.slotKeys.slice(0, last),
    faults: course.faults,
  };
}
