import { distance, type Point } from '../geometry/point.ts';
import type { Insert } from '../sketch/sketch.ts';
import type { Diagnosis } from './diagnosis.ts';

/**
 * The points at which one block should have been inserted, and at which it was not: lines that were drawn or copied there look the same
 * and are no insert. Of several blocks that one counts which stands at the most points.
 */
export function checkInserts(
  inserts: readonly Insert[],
  asked: readonly Point[],
  tolerance: number,
): readonly Diagnosis[] {
  const without = (block: number): readonly Point[] =>
    asked.filter(
      (point) => !inserts.some((insert) => insert.block === block && distance(insert.at, point) <= tolerance),
    );
  const blocks = [...new Set(inserts.map(({ block }) => block))];
  const missing = blocks.map(without).reduce((a, b) => (b.length < a.length ? b : a), asked);
  return missing.map((at) => ({
    code: 'insert-missing',
    fault: 'K4',
    view: undefined,
    at,
    entities: [],
    lines: [],
    numbers: { count: asked.length },
  }));
}
