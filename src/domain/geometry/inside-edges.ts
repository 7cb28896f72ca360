import type { Point } from './point.ts';

/** Whether a place lies inside closed straight edges: a line to the right of it crosses them an odd number of times. */
export function isInsideEdges(edges: readonly (readonly [Point, Point])[], { x, y }: Point): boolean {
  return edges.reduce((inside, [a, b]) => {
    if (a.y > y === b.y > y) return inside;
    return x < a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y) ? !inside : inside;
  }, false);
}
