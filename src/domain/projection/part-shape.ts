import type { Point2, Point3 } from './vector.ts';

export type AxisName = 'x' | 'y' | 'z';
/** The plane of an outline: u and v are x and y, x and z, or y and z. */
export type PlaneName = 'xy' | 'xz' | 'yz';

/**
 * A side of an outline: from the end of the side before it, round the outline, to `to`; straight, or an arc through `via`. Its
 * name becomes that of a face.
 */
export interface OutlineSide {
  readonly name: string;
  readonly to: Point2;
  readonly via?: Point2;
}

/**
 * A simple solid that a feature adds or cuts away, in millimetres. Its faces have names:
 * of a box left, right, front, back, bottom, top; of a cylinder or cone side, start, end; of a prism start, end and one of each
 * side of its outline; of a turned solid one of each side.
 */
export type Shape =
  | { readonly kind: 'box'; readonly from: Point3; readonly to: Point3 }
  | {
      readonly kind: 'cylinder';
      readonly axis: AxisName;
      readonly start: Point3;
      readonly length: number;
      readonly diameter: number;
    }
  | {
      readonly kind: 'cone';
      readonly axis: AxisName;
      readonly start: Point3;
      readonly length: number;
      readonly startDiameter: number;
      readonly endDiameter: number;
    }
  | {
      readonly kind: 'prism';
      readonly plane: PlaneName;
      /** The outline is drawn on the plane at `from` and drawn out to `to`, along the third axis. */
      readonly from: number;
      readonly to: number;
      readonly outline: readonly OutlineSide[];
    }
  | {
      readonly kind: 'turned';
      readonly axis: AxisName;
      readonly origin: Point3;
      /** Points are (along the axis, away from it); a side on the axis makes no face. */
      readonly outline: readonly OutlineSide[];
    };

/** Two faces, by their names in the body such as `base.top`; all edges where they meet are meant. */
export type FacePair = readonly [string, string];

/** A step in making a body, in order. Its name and those of its faces stay the same when parameters change. */
export type Feature =
  | { readonly name: string; readonly operation: 'add' | 'cut'; readonly shape: Shape }
  | {
      readonly name: string;
      readonly operation: 'round';
      readonly radius: number;
      readonly between: readonly FacePair[];
    }
  | {
      readonly name: string;
      readonly operation: 'chamfer';
      readonly size: number;
      readonly between: readonly FacePair[];
    };
