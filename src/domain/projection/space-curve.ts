import type { Point3 } from './vector.ts';

/**
 * A curve in space. The points of a conic are centre + u cos t + v sin t, for t in radians from `start` to `end`; a circle
 * has u and v of one length at a right angle.
 */
export type SpaceCurve =
  | { readonly kind: 'line'; readonly from: Point3; readonly to: Point3 }
  | {
      readonly kind: 'conic';
      readonly centre: Point3;
      readonly u: Point3;
      readonly v: Point3;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'polyline'; readonly points: readonly Point3[] };
