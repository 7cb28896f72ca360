import { TURN } from '../geometry/angle.ts';
import { boundsOfAll, type Box } from '../geometry/bounds.ts';
import { lengthOf, pointOn } from '../geometry/curve-points.ts';
import { isInsideEdges } from '../geometry/inside-edges.ts';
import type { Point } from '../geometry/point.ts';
import type { DrawnCurve } from '../projection/drawn-curve.ts';
import { trackOf } from './track.ts';

/** Millimetres of a straight piece that stands for a piece of a bend. */
const STEP = 0.8;

/** An area as straight edges, for the question what lies inside. */
export interface Area {
  readonly edges: readonly (readonly [Point, Point])[];
  readonly box: Box;
}

const NOWHERE: Box = { left: 0, bottom: 0, right: 0, top: 0 };

/** The area inside closed loops: what lies in an odd number of them. */
export function areaOf(loops: readonly (readonly DrawnCurve[])[]): Area {
  const curves = loops.flat();
  return {
    edges: curves.flatMap(edgesOf),
    box: boundsOfAll(curves.map((curve) => trackOf(curve).box)) ?? NOWHERE,
  };
}

/** Whether a place lies inside an area. */
export function isInside({ edges, box }: Area, place: Point): boolean {
  const { x, y } = place;
  if (x < box.left || x > box.right || y < box.bottom || y > box.top) return false;
  return isInsideEdges(edges, place);
}

function edgesOf(curve: DrawnCurve): readonly (readonly [Point, Point])[] {
  if (curve.kind === 'segment') return [[curve.from, curve.to]];
  const points = curve.kind === 'polyline' ? curve.points : pointsOf(curve);
  return points.slice(1).map((to, index): readonly [Point, Point] => [points[index] ?? to, to]);
}

function pointsOf(curve: Exclude<DrawnCurve, { kind: 'polyline' | 'segment' }>): readonly Point[] {
  const sweep = curve.kind === 'circle' ? TURN : curve.sweep;
  const count = Math.min(200, Math.max(8, Math.ceil(lengthOf(curve) / STEP), Math.ceil(sweep * 8)));
  return Array.from({ length: count + 1 }, (_, at) => pointOn(curve, at / count));
}
