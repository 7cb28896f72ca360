import { normalAngle, TURN } from '../../domain/geometry/angle.ts';
import type { Curve } from '../../domain/geometry/curve.ts';
import { makeArc, makeCircle, makeEllipse, makeSegment, type CurveFault } from '../../domain/geometry/make-curve.ts';
import { difference, distance, leftOf, middle, scaled, sum, type Point } from '../../domain/geometry/point.ts';
import { IN_PLACE, moveCurve } from '../../domain/geometry/similarity.ts';
import type { DxfShape } from './dxf-source.ts';

/** The curves of an entity in units of the file. What has no length is left out; a sentence, where it is no flat line. */
export function dxfCurves(entity: DxfShape): readonly Curve[] | string {
  const { extrusionX = 0, extrusionY = 0, extrusionZ = 1 } = entity;
  if (Math.abs(extrusionX) > 1e-6 || Math.abs(extrusionY) > 1e-6) {
    return 'lies in another plane than the sheet; expected a flat drawing';
  }
  const made = curvesOf(entity, extrusionZ < 0);
  if (typeof made === 'string') return made;
  const fault = made.find((curve) => curve === 'not-finite' || curve === 'too-far' || curve === 'bad-sweep');
  if (fault !== undefined) return 'has a place or an angle that is none';
  const curves = made.filter((curve): curve is Curve => typeof curve !== 'string');
  // Seen from behind, the entities of a plane have their own x axis, which runs to the left.
  const isMirrored = extrusionZ < 0 && entity.type !== 'LINE' && entity.type !== 'ELLIPSE';
  return isMirrored ? curves.map((curve) => moveCurve(curve, { ...IN_PLACE, mirrored: true })) : curves;
}

type Made = Curve | CurveFault;

function curvesOf(entity: DxfShape, fromBehind: boolean): readonly Made[] | string {
  switch (entity.type) {
    case 'LINE':
      return [makeSegment(entity.start, entity.end)];
    case 'CIRCLE':
      return [makeCircle(entity, entity.r)];
    case 'ARC':
      return [makeArc(entity, entity.r, entity.startAngle, sweepOf(entity.startAngle, entity.endAngle))];
    case 'ELLIPSE': {
      const { majorX, majorY, axisRatio, startAngle = 0, endAngle = TURN } = entity;
      const [start, end] = fromBehind ? [-endAngle, -startAngle] : [startAngle, endAngle];
      const major = Math.hypot(majorX, majorY);
      const turn = Math.atan2(majorY, majorX);
      return [makeEllipse(entity, [major, major * Math.abs(axisRatio)], turn, start, sweepOf(start, end))];
    }
    case 'POLYLINE':
      if (entity.polygonMesh === true || entity.polyfaceMesh === true) return 'is a mesh; expected a flat drawing';
      return polyline(entity.vertices, entity.closed ?? false);
    case 'LWPOLYLINE':
      return polyline(entity.vertices, entity.closed ?? false);
  }
}

/** Equal angles, or angles a turn apart, mean once round. */
function sweepOf(start: number, end: number): number {
  const sweep = normalAngle(end - start);
  return sweep < 1e-9 || TURN - sweep < 1e-9 ? TURN : sweep;
}

interface Vertex extends Point {
  readonly bulge?: number | undefined;
}

function polyline(vertices: readonly Vertex[], closed: boolean): readonly Made[] {
  const [first] = vertices;
  const places = closed && first ? [...vertices, first] : vertices;
  return places.slice(1).map((to, at) => {
    const from = places[at] ?? to;
    return bulged(from, to, from.bulge ?? 0);
  });
}

/** A straight way, or an arc whose bulge is the tangent of a quarter of its angle, to the right of the way. */
function bulged(from: Point, to: Point, bulge: number): Made {
  const chord = distance(from, to);
  if (Math.abs(bulge) < 1e-9 || chord < 1e-9) return makeSegment(from, to);
  const left = scaled(leftOf(difference(to, from)), 1 / chord);
  const centre = sum(middle(from, to), scaled(left, (chord * (1 - bulge ** 2)) / (4 * bulge)));
  const radius = (chord * (1 + bulge ** 2)) / (4 * Math.abs(bulge));
  const begin = bulge > 0 ? from : to;
  const start = Math.atan2(begin.y - centre.y, begin.x - centre.x);
  return makeArc(centre, radius, normalAngle(start), 4 * Math.atan(Math.abs(bulge)));
}
