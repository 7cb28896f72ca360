/** Slot numbers in rising order, runs in one: `10–15`, `4`, `4, 9–10`. */
export function slotsText(slots: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const slot of slots) {
    const run = runs[runs.length - 1];
    if (run && run.last + 1 === slot) run.last = slot;
    else runs.push({ first: slot, last: slot });
  }
  return runs.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}

/** The name of a row at the opening of a later lesson, of which only the end is known: `r… m02-formats-q03`. */
export function rowAgain(end: string): string {
  return `r… ${end}`;
}
