import { SLOT_KINDS } from './compiled.ts';
import type { SlotKind } from './compiled.ts';

/**
 * The kinds of slot 1, 2, 3 ... as runs: a number, left out when it is 1, and the letter of the kind.
 * A lesson, eight questions and a place are `L8QP`.
 */
export function encodeSlotKinds(kinds: readonly SlotKind[]): string {
  let runs = '';
  for (let start = 0; start < kinds.length;) {
    const kind = kinds[start];
    if (kind === undefined) break;
    let end = start + 1;
    while (kinds[end] === kind) end += 1;
    const length = end - start;
    runs += `${length === 1 ? '' : length}${SLOT_KINDS[kind]}`;
    start = end;
  }
  return runs;
}

const KIND_OF_LETTER: ReadonlyMap<string, SlotKind> = new Map(
  // The keys of the table are its kinds.
  (Object.keys(SLOT_KINDS) as SlotKind[]).map((kind) => [SLOT_KINDS[kind], kind]),
);

/** A run longer than this is a damaged text, not a course. */
const MAX_SLOTS = 100_000;

/**
 * The kinds of slot 1, 2, 3 ..., or `undefined` when the text is not what {@link encodeSlotKinds} writes.
 */
export function decodeSlotKinds(runs: string): readonly SlotKind[] | undefined {
  const kinds: SlotKind[] = [];
  const run = /([1-9]\d{0,5})?([A-Z])/y;
  while (run.lastIndex < runs.length) {
    const match = run.exec(runs);
    const kind = KIND_OF_LETTER.get(match?.[2] ?? '');
    if (match === null || kind === undefined) return undefined;
    const length = Number(match[1] ?? 1);
    if (kinds.length + length > MAX_SLOTS) return undefined;
    for (let i = 0; i < length; i += 1) kinds.push(kind);
  }
  return kinds;
}
