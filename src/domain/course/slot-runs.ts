import type { SlotNumber } from './ids.ts';

/** Slots as runs, for an index that stays small: first and length of each, `[2, 8, 70, 1]` for 2 to 9, and 70. */
export function slotRuns(slots: readonly SlotNumber[]): readonly number[] {
  const runs: number[] = [];
  for (const slot of [...slots].sort((a, b) => a - b)) {
    const last = runs.length - 2;
    const [first = 0, length = 0] = runs.slice(last);
    if (runs.length > 0 && slot === first + length) runs[last + 1] = length + 1;
    else runs.push(slot, 1);
  }
  return runs;
}

/** The slots of {@link slotRuns}, in order. */
export function slotsOfRuns(runs: readonly number[]): readonly SlotNumber[] {
  const slots: SlotNumber[] = [];
  for (let run = 0; run < runs.length; run += 2) {
    for (let at = 0; at < (runs[run + 1] ?? 0); at += 1) slots.push(((runs[run] ?? 0) + at) as SlotNumber);
  }
  return slots;
}
