import { courseIndex as plain, config as open } from './fixture-course.ts';
import type { CourseIndex, ModuleCheckIndex, ModuleIndex } from '../../../src/domain/course/compiled.ts';
import type { LessonId, ModuleId, SlotNumber } from '../../../src/domain/course/ids.ts';
import type { PackageConfig } from '../../../src/domain/course/package-config.ts';
import type { AttemptEvent } from '../../../src/domain/tracking/attempt.ts';

const slot = (number: number): SlotNumber => number as SlotNumber;

function checkOf(id: string, number: string, result: number): ModuleCheckIndex {
  return {
    id: `${id}-check` as LessonId,
    number,
    screens: 1,
    slot: slot(result),
    check: { places: [], result: slot(result) },
    pass: { score: 80, objective: 60, objectiveFrom: 1 },
  };
}

const third: ModuleIndex = {
  id: 'm03' as ModuleId,
  number: '4',
  lessons: [{ id: 'm03-threads' as LessonId, number: '4.1', screens: 2, slot: slot(13) }],
};

/** The fixture's course with checks of its modules (slots 11 and 12), a third module (slot 13), and mastery between them. */
export const gatedIndex: CourseIndex = {
  ...plain,
  nextModule: 'mastery',
  modules: [
    ...plain.modules.map((module, at) => ({ ...module, check: checkOf(module.id, module.number, 11 + at) })),
    third,
  ],
  slots: `${plain.slots}2SL`,
};

/** Of that course, with something in the place of what the package holds of codes. */
export const gatedConfig: PackageConfig = { ...open, course: gatedIndex, codes: { m02: 'two', m03: 'three' } };

/** The check of the first module, `at` 0, or of the second, has been passed. */
export function passed(at: number): AttemptEvent {
  return { kind: 'check-ended', result: slot(11 + at), percent: 90, passed: true };
}
