import type { Interval } from '../geometry/intervals.ts';

/** How much two intervals have in common; negative when there is a gap between them. */
export function overlap(a: Interval, b: Interval): number {
  return Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
}

/** An interval of angles in radians as intervals from 0 to a full turn: one, or two when it passes 0. */
export function withinTurn([from, to]: Interval): readonly Interval[] {
  const turn = 2 * Math.PI;
  if (to - from >= turn) return [[0, turn]];
  const start = Math.max(0, from - Math.floor(from / turn) * turn);
  const end = start + to - from;
  if (end <= turn) return [[start, end]];
  return [
    [0, end - turn],
    [start, turn],
  ];
}

/** Intervals within a turn, in order, where those that meet at 0 are one that passes it. */
export function acrossZero(intervals: readonly Interval[], gap = 0): readonly Interval[] {
  const turn = 2 * Math.PI;
  const first = intervals[0];
  const last = intervals[intervals.length - 1];
  if (!first || !last || first === last || first[0] > gap || last[1] < turn - gap) return intervals;
  return [...intervals.slice(1, -1), [last[0], first[1] + turn]];
}
