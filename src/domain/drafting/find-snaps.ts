import { TURN } from '../geometry/angle.ts';
import type { Curve } from '../geometry/curve.ts';
import { endsOf, isClosed, pointOn } from '../geometry/curve-points.ts';
import { gridPlace } from '../geometry/grid-place.ts';
import { intersect } from '../geometry/intersect.ts';
import { carrierOf, footOn } from '../geometry/carrier.ts';
import type { GridType } from '../geometry/lattice.ts';
import { distanceTo, nearestOn } from '../geometry/nearest.ts';
import { direction, distance, scaled, sum, type Point } from '../geometry/point.ts';
import { tangentPoints } from '../geometry/tangents.ts';
import { TOLERANCE } from '../geometry/tolerance.ts';
import type { SpatialIndex } from './spatial-index.ts';

/** Kinds of places that the cursor finds; of two at one place the one that comes first here gives its name. */
export const SNAP_KINDS = [
  'end',
  'intersection',
  'centre',
  'middle',
  'quadrant',
  'tangent',
  'perpendicular',
  'on',
  'grid',
] as const;

export type SnapKind = (typeof SNAP_KINDS)[number];

export interface Snap {
  readonly kind: SnapKind;
  readonly at: Point;
}

export interface SnapSetting {
  readonly kinds: ReadonlySet<SnapKind>;
  /** How far a snap reaches, in millimetres. */
  readonly reach: number;
  /** Millimetres between places of the grid along its axes. */
  readonly grid: number;
  readonly gridType: GridType;
  /** Where the line begins that is being drawn: tangents and perpendiculars start there. */
  readonly base?: Point;
}

/** The most curves of which crossings are looked for: where more lie so close together, nobody can tell them apart. */
const MOST_CROSSED = 40;

/**
 * The places that the cursor may mean, in the order in which they are offered: marked places nearest first, then places on
 * lines, then the grid. Each place stands once.
 */
export function findSnaps(index: SpatialIndex, cursor: Point, setting: SnapSetting): readonly Snap[] {
  const { kinds, reach, grid, gridType, base } = setting;
  const near = index.near(cursor, reach);
  const touched = near.filter((curve) => distanceTo(curve, cursor) <= reach);
  const found = [
    ...near.flatMap((curve) => markedPlaces(curve)),
    ...(kinds.has('intersection') ? crossings(touched) : []),
    ...(base ? near.flatMap((curve) => placesFrom(base, curve)) : []),
    ...touched.map((curve): Snap => ({ kind: 'on', at: nearestOn(curve, cursor).point })),
    ...(grid > 0 ? [{ kind: 'grid', at: gridPlace(cursor, grid, gridType) } as const] : []),
  ]
    .filter(({ kind, at }) => kinds.has(kind) && distance(at, cursor) <= reach)
    .map((snap) => ({ snap, away: distance(snap.at, cursor), rank: SNAP_KINDS.indexOf(snap.kind) }));
  const classOf = (rank: number): number => Math.max(0, rank - SNAP_KINDS.indexOf('perpendicular'));
  // First by name, so that of several at one place the first in the list stays; sorting keeps that order among equals.
  return found
    .sort((a, b) => a.rank - b.rank)
    .filter(({ snap }, at) => found.findIndex((other) => distance(other.snap.at, snap.at) <= TOLERANCE) === at)
    .sort((a, b) => classOf(a.rank) - classOf(b.rank) || a.away - b.away)
    .map(({ snap }) => snap);
}

/** Ends, middle, centre and quadrants of a curve. */
export function markedPlaces(curve: Curve): readonly Snap[] {
  const ends = endsOf(curve).map((at): Snap => ({ kind: 'end', at }));
  const middles: readonly Snap[] = isClosed(curve) ? [] : [{ kind: 'middle', at: pointOn(curve, 0.5) }];
  if (curve.kind === 'segment') return [...ends, ...middles];
  const start = curve.kind === 'ellipse' ? curve.turn : 0;
  const { centre } = curve;
  const quadrants = [0, 1, 2, 3].map((quarter) => {
    const size = curve.kind !== 'ellipse' ? curve.radius : quarter % 2 === 0 ? curve.major : curve.minor;
    return sum(centre, scaled(direction(start + (quarter * TURN) / 4), size));
  });
  return [
    ...ends,
    ...middles,
    { kind: 'centre', at: centre },
    ...quadrants.filter((at) => distanceTo(curve, at) <= TOLERANCE).map((at): Snap => ({ kind: 'quadrant', at })),
  ];
}

function crossings(curves: readonly Curve[]): readonly Snap[] {
  const some = curves.slice(0, MOST_CROSSED);
  return some.flatMap((curve, at) =>
    some
      .slice(at + 1)
      .flatMap((other) =>
        intersect(curve, other).points.map(({ point }): Snap => ({ kind: 'intersection', at: point })),
      ),
  );
}

/** Where a line from a place touches a curve or stands square on it. */
export function placesFrom(base: Point, curve: Curve): readonly Snap[] {
  const foot = footOn(carrierOf(curve), base);
  const isSquare = distance(foot, base) > TOLERANCE && distanceTo(curve, foot) <= TOLERANCE;
  return [
    ...tangentPoints(base, curve)
      .filter((at) => distance(at, base) > TOLERANCE)
      .map((at): Snap => ({ kind: 'tangent', at })),
    ...(isSquare ? [{ kind: 'perpendicular', at: foot } as const] : []),
  ];
}
