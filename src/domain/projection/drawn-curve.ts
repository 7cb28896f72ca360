import type { Curve } from '../geometry/curve.ts';
import type { Polyline } from '../geometry/polyline.ts';

/** A curve of a view as it is kept and drawn. */
export type DrawnCurve = Curve | Polyline;
