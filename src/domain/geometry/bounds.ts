import { angleInSweep, TURN } from './angle.ts';
import type { Curve } from './curve.ts';
import { ellipsePoint, pointOn } from './curve-points.ts';
import { direction, scaled, sum, type Point } from './point.ts';

/** An upright rectangle, y up. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** The smallest upright rectangle around a curve. */
export function boundsOf(curve: Curve): Box {
  switch (curve.kind) {
    case 'segment':
      return boundsOfPoints([curve.from, curve.to]);
    case 'circle': {
      const { centre, radius } = curve;
      return { left: centre.x - radius, bottom: centre.y - radius, right: centre.x + radius, top: centre.y + radius };
    }
    case 'arc': {
      const { centre, radius, start, sweep } = curve;
      const outermost = [0, 1, 2, 3]
        .map((quarter) => (quarter * TURN) / 4)
        .filter((angle) => isInside(angle, start, sweep));
      return boundsOfPoints([
        pointOn(curve, 0),
        pointOn(curve, 1),
        ...outermost.map((angle) => sum(centre, scaled(direction(angle), radius))),
      ]);
    }
    case 'ellipse': {
      const { major, minor, turn, start, sweep } = curve;
      const outermost = [
        ...[0, TURN / 2].map((half) => Math.atan2(-minor * Math.sin(turn), major * Math.cos(turn)) + half),
        ...[0, TURN / 2].map((half) => Math.atan2(minor * Math.cos(turn), major * Math.sin(turn)) + half),
      ].filter((at) => isInside(at, start, sweep));
      return boundsOfPoints([pointOn(curve, 0), pointOn(curve, 1), ...outermost.map((at) => ellipsePoint(curve, at))]);
    }
  }
}

/** The smallest rectangle around several ones; undefined around none. */
export function boundsOfAll(boxes: readonly Box[]): Box | undefined {
  return boxes.reduce<Box | undefined>(
    (all, box) =>
      all
        ? {
            left: Math.min(all.left, box.left),
            bottom: Math.min(all.bottom, box.bottom),
            right: Math.max(all.right, box.right),
            top: Math.max(all.top, box.top),
          }
        : box,
    undefined,
  );
}

/** Whether two rectangles have a place in common when each is wider by half of `slack` on every side. */
export function boxesMeet(a: Box, b: Box, slack: number): boolean {
  return (
    a.left - b.right <= slack && b.left - a.right <= slack && a.bottom - b.top <= slack && b.bottom - a.top <= slack
  );
}

/** Whether a place lies in a rectangle or nearer to it than `slack` in both directions. */
export function boxHolds(box: Box, { x, y }: Point, slack: number): boolean {
  return x >= box.left - slack && x <= box.right + slack && y >= box.bottom - slack && y <= box.top + slack;
}

/** The smallest upright rectangle around places. */
export function boundsOfPoints(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) };
}

function isInside(angle: number, start: number, sweep: number): boolean {
  const at = angleInSweep(angle, start, sweep);
  return at >= 0 && at <= sweep;
}
