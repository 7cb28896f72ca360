import { TOLERANCE } from './tolerance.ts';

/** A stretch of a line of numbers, from the smaller to the greater one, in millimetres along a carrier. */
export type Interval = readonly [from: number, to: number];

/**
 * Stretches in order, apart from each other by more than the tolerance; a stretch may be a single place. Every function
 * here takes stretches in any order, overlapping or not, and gives such a set.
 */
export type IntervalSet = readonly Interval[];

/** Every place in one set or the other; gaps no wider than `tolerance` are closed. */
export function union(a: IntervalSet, b: IntervalSet, tolerance = TOLERANCE): IntervalSet {
  const sorted = [...a, ...b].filter(([from, to]) => from <= to).sort((one, other) => one[0] - other[0]);
  const joined: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = joined[joined.length - 1];
    if (last && from - last[1] <= tolerance) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** What both sets share: stretches longer than `tolerance`. Sets that only touch share nothing. */
export function intersection(a: IntervalSet, b: IntervalSet, tolerance = TOLERANCE): IntervalSet {
  const first = union(a, [], tolerance);
  const second = union(b, [], tolerance);
  return first.flatMap(([from, to]) =>
    second
      .map(([start, end]): Interval => [Math.max(from, start), Math.min(to, end)])
      .filter(([start, end]) => end - start > tolerance),
  );
}

/** What is left of `a` without the stretches of `b`, both of those longer than `tolerance`. */
export function without(a: IntervalSet, b: IntervalSet, tolerance = TOLERANCE): IntervalSet {
  let left = union(a, [], tolerance);
  for (const [from, to] of union(b, [], tolerance)) {
    if (to - from <= tolerance) continue;
    left = left.flatMap(([start, end]): IntervalSet => {
      if (to < start || from > end) return [[start, end]];
      return [
        [start, Math.min(end, from)],
        [Math.max(start, to), end],
      ];
    });
  }
  return left.filter(([start, end]) => end - start > tolerance);
}

/** The length of all stretches together. */
export function totalLength(set: IntervalSet): number {
  return union(set, [], 0).reduce((total, [from, to]) => total + to - from, 0);
}
