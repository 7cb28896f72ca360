import type { CourseIndex, SlotKind } from '../course/compiled.ts';
import { decodeSlotKinds } from '../course/slots.ts';

/** The kind of slot 1, 2, 3 ... at index 0, 1, 2 ..., read from the runs of the index (`L8QP`). */
export function slotKinds({ slots }: Pick<CourseIndex, 'slots'>): readonly SlotKind[] {
  const kinds = decodeSlotKinds(slots);
  if (!kinds) throw new RangeError(`slots "${slots}" are no runs of kinds`);
  return kinds;
}
