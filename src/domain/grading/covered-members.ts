import { union, without, type IntervalSet } from '../geometry/intervals.ts';

/** A member of a stroke and where it lies along it. */
export interface Member {
  readonly index: number;
  readonly length: number;
  /** One stretch, or two where it goes over the place where a closed stroke begins. */
  readonly spans: IntervalSet;
}

/** The members that lie wholly on longer ones, or on several together; the shorter and the later one counts as drawn twice. */
export function coveredMembers(members: readonly Member[], tolerance: number): readonly number[] {
  const covered: number[] = [];
  let seen: IntervalSet = [];
  for (const { index, length, spans } of [...members].sort((a, b) => b.length - a.length || a.index - b.index)) {
    if (length > 4 * tolerance && without(spans, seen, 2 * tolerance).length === 0) covered.push(index);
    else seen = union(seen, spans, tolerance);
  }
  return covered;
}
