import type { Place } from '../tracking/attempt.ts';
import type { CourseIndex, LessonIndex, ModuleCheckIndex, ModuleIndex } from './compiled.ts';

/** A lesson, or the check of a module, with the module it stands in. */
export interface OutlineEntry {
  readonly module: ModuleIndex;
  readonly lesson: LessonIndex;
}

/** All lessons in the order of the course; a module's check comes after its last lesson. */
export function outline(index: Pick<CourseIndex, 'modules'>): readonly OutlineEntry[] {
  return index.modules.flatMap((module) => moduleParts(module).map((lesson) => ({ module, lesson })));
}

/** The lessons of a module, then its check where it has one. */
export function moduleParts(module: ModuleIndex): readonly LessonIndex[] {
  return module.check ? [...module.lessons, module.check] : module.lessons;
}

/** Whether a part of the outline is the check of a module. */
export function isModuleCheck(part: LessonIndex): part is ModuleCheckIndex {
  return 'pass' in part;
}

/** The lesson at a slot; undefined when this version of the course has none there. */
export function findLesson(index: CourseIndex, slot: number): OutlineEntry | undefined {
  return outline(index).find(({ lesson }) => lesson.slot === slot);
}

/** The first screen of the first lesson. A course without lessons is refused by the compiler: RangeError. */
export function firstPlace(index: CourseIndex): Place {
  const [first] = outline(index);
  if (!first) throw new RangeError(`course "${index.id}" has no lessons`);
  return { lesson: first.lesson.slot, screen: 0 };
}

/** The place itself when it is in this version of the course, else the nearest screen that is. */
export function existingPlace(index: CourseIndex, place: Place): Place {
  const entry = findLesson(index, place.lesson);
  if (!entry) return firstPlace(index);
  const { screens, retrieval = [] } = entry.lesson;
  const { item } = place;
  if (item !== undefined && place.screen === 0 && item >= 1 && item <= retrieval.length) return place;
  const screen = Math.max(0, Math.min(place.screen, screens - 1));
  return screen === place.screen && item === undefined ? place : { lesson: place.lesson, screen };
}

/** Where Next leads: the next screen, or the next lesson's first; undefined at the end of the course. */
export function nextPlace(index: CourseIndex, place: Place): Place | undefined {
  const lessons = outline(index).map(({ lesson }) => lesson);
  const at = lessons.findIndex((lesson) => lesson.slot === place.lesson);
  if (place.screen + 1 < (lessons[at]?.screens ?? 0)) return { lesson: place.lesson, screen: place.screen + 1 };
  const next = at < 0 ? undefined : lessons[at + 1];
  return next && { lesson: next.slot, screen: 0 };
}

/** Where Back leads: the screen before, or the last one of the lesson before; undefined at the start. */
export function previousPlace(index: CourseIndex, place: Place): Place | undefined {
  if (place.screen > 0) return { lesson: place.lesson, screen: place.screen - 1 };
  const lessons = outline(index).map(({ lesson }) => lesson);
  const previous = lessons[lessons.findIndex((lesson) => lesson.slot === place.lesson) - 1];
  return previous && { lesson: previous.slot, screen: previous.screens - 1 };
}

/** How many of a lesson's screens are set in `seen` (see LessonState). */
export function screensSeen(lesson: LessonIndex, seen: number): number {
  let count = 0;
  for (let screen = 0; screen < lesson.screens; screen += 1) count += (seen >>> screen) & 1;
  return count;
}
