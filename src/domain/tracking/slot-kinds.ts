import type { CourseIndex, SlotKind } from '../course/compiled.ts';
import { SLOT_KINDS } from '../course/compiled.ts';

const KIND_OF_LETTER = new Map<string, SlotKind>([
  [SLOT_KINDS.lesson, 'lesson'],
  [SLOT_KINDS.question, 'question'],
  [SLOT_KINDS.place, 'place'],
  [SLOT_KINDS.result, 'result'],
  [SLOT_KINDS.exercise, 'exercise'],
  [SLOT_KINDS.retrieval, 'retrieval'],
  [SLOT_KINDS['module-place'], 'module-place'],
  [SLOT_KINDS['module-result'], 'module-result'],
  [SLOT_KINDS.elsewhere, 'elsewhere'],
]);

/** The kind of slot 1, 2, 3 ... at index 0, 1, 2 ..., read from the runs of the index (`L8QP`). */
export function slotKinds(index: Pick<CourseIndex, 'slots'>): readonly SlotKind[] {
  return [...index.slots.matchAll(/(\d*)([A-Z])/gu)].flatMap(([, times = '', letter = '']) => {
    const kind = KIND_OF_LETTER.get(letter);
    if (kind === undefined) throw new RangeError(`slots "${index.slots}": no kind has the letter ${letter}`);
    return Array.from({ length: times === '' ? 1 : Number(times) }, () => kind);
  });
}
