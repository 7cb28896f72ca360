import { boundsOf, boxHolds, type Box } from '../geometry/bounds.ts';
import { isClosed } from '../geometry/curve-points.ts';
import { nearestOn } from '../geometry/nearest.ts';
import { partOf } from '../geometry/part-of.ts';
import type { Point } from '../geometry/point.ts';
import { nearestAlong } from '../geometry/polyline.ts';
import { awayFrom, looseCarrier, looseLength, type LooseCarrier, type LooseCurve } from './loose-curve.ts';
import { order, type LooseLine } from './precedence.ts';
import { projectCurve, type ProjectedCurve } from './project-curve.ts';
import { silhouette, type RoundSurface } from './silhouette.ts';
import { simplifyPolyline, unwound } from './simplify-polyline.ts';
import type { SpaceCurve } from './space-curve.ts';
import type { ViewDirection } from './view-direction.ts';

/** Where two faces of a solid meet. */
export interface SolidEdge {
  readonly name: string;
  readonly tangent: boolean;
  readonly curve: SpaceCurve;
  /** Of a face that a section leaves beside its cutting plane, and therefore no line. */
  readonly ghost?: boolean;
}

/** A face of a cylinder or cone, by name. */
export interface NamedRound {
  readonly name: string;
  readonly surface: RoundSurface;
}

/**
 * A piece of a line as hidden-line removal found it: points along it, in the view's millimetres. Of these only the place
 * and the visibility are taken; the exact curve is that of the edge that lies there.
 */
export interface FoundPiece {
  readonly visible: boolean;
  /** A corner or an outline, or a place where faces pass into each other, which need not be a line at all. */
  readonly corner: boolean;
  readonly points: readonly Point[];
}

/** An edge or outline that can be seen as a line. */
interface Candidate extends ProjectedCurve {
  readonly carrier: LooseCarrier;
  readonly box: Box | undefined;
  readonly name: string;
  readonly tangent: boolean;
  readonly outline: boolean;
  readonly ghost: boolean;
}

/** Hidden-line removal finds places to 0.01 mm or better. */
const FOUND = 0.01;
/** Ends that are nearer than this to the end of the edge mean it. */
const SNAP = 0.02;

/** The lines of a view: for every piece that was found, the exact curve of the edge or outline that is seen there. */
export function assembleView(
  edges: readonly SolidEdge[],
  rounds: readonly NamedRound[],
  pieces: readonly FoundPiece[],
  direction: ViewDirection,
): readonly LooseLine[] {
  const candidates = candidatesOf(edges, rounds, direction);
  return pieces.flatMap((piece) => {
    const best = bestOf(candidates, piece);
    if (!best) return unmatched(piece);
    return best.ghost ? [] : [lineOf(best, piece)];
  });
}

function candidatesOf(
  edges: readonly SolidEdge[],
  rounds: readonly NamedRound[],
  direction: ViewDirection,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const { name, tangent, curve, ghost = false } of edges) {
    const drawn = projectCurve(curve, direction);
    if (drawn) found.push({ ...drawn, ...placeOf(drawn.curve), name, tangent, outline: false, ghost });
  }
  for (const { name, surface } of rounds) {
    for (const line of silhouette(surface, direction)) {
      const drawn = projectCurve(line, direction);
      const flags = { tangent: false, outline: true, ghost: false };
      if (drawn) found.push({ ...drawn, ...placeOf(drawn.curve), name, ...flags });
    }
  }
  return found;
}

function placeOf(curve: LooseCurve): Pick<Candidate, 'carrier' | 'box'> {
  return { carrier: looseCarrier(curve), box: curve.kind === 'polyline' ? undefined : boundsOf(curve) };
}

/** Of several edges in one place, the eye sees the nearest; of a corner and an outline, the corner. */
function bestOf(candidates: readonly Candidate[], piece: FoundPiece): Candidate | undefined {
  const middle = piece.points[Math.floor(piece.points.length / 2)];
  if (!middle) return undefined;
  // Where faces pass into each other nothing but such an edge is meant, though others may lie before or behind it.
  const there = candidates.filter((candidate) => (piece.corner || candidate.tangent) && holds(candidate, piece.points));
  const near = (candidate: Candidate): number => Math.round(candidate.nearnessAt(middle) * 1e3);
  const [best] = there.sort(
    (a, b) =>
      Number(a.ghost) - Number(b.ghost) ||
      Number(a.tangent) - Number(b.tangent) ||
      near(b) - near(a) ||
      Number(a.outline) - Number(b.outline) ||
      order(a.name, b.name),
  );
  return best;
}

/** Whether all places are on the curve, or beyond its ends by no more than an end may be wrong. */
function holds({ curve, carrier, box }: Candidate, points: readonly Point[]): boolean {
  if (box && !points.every((point) => boxHolds(box, point, SNAP))) return false;
  return points.every((point) => awayFrom(carrier, point) <= FOUND && placeOn(curve, point).distance <= SNAP);
}

/** Where a place is along a curve, in shares of it, and how far from it. */
function placeOn(curve: LooseCurve, point: Point): { readonly share: number; readonly distance: number } {
  if (curve.kind !== 'polyline') return nearestOn(curve, point);
  const { along, distance } = nearestAlong(curve, point);
  return { share: (along - curve.span[0]) / looseLength(curve), distance };
}

function lineOf({ curve, name, tangent }: Candidate, found: FoundPiece): LooseLine {
  return {
    role: found.visible ? 'visible' : 'hidden',
    ...(tangent ? { tangent: true } : {}),
    edges: [name],
    curve: covered(curve, found.points),
  };
}

/** The part of a curve that some places on it take. */
function covered(curve: LooseCurve, points: readonly Point[]): LooseCurve {
  const closed = curve.kind !== 'polyline' && isClosed(curve);
  const places = points.map((point) => placeOn(curve, point).share);
  const shares = closed ? unwound(places, 1) : places;
  const slack = SNAP / looseLength(curve);
  const [low, high] = [Math.min(...shares), Math.max(...shares)];
  if (closed && high - low >= 1 - slack) return curve;
  // Over the place where a closed curve begins there is nothing to snap to but the place itself.
  const turns = closed ? Math.floor(low + slack) : 0;
  const [from, to] = [snapped(low - turns, slack), snapped(high - turns, slack)];
  if (curve.kind !== 'polyline') return partOf(curve, from, to);
  const [start] = curve.span;
  return { ...curve, span: [start + from * looseLength(curve), start + to * looseLength(curve)] };
}

function snapped(share: number, slack: number): number {
  if (Math.abs(share) < slack) return 0;
  return Math.abs(share - 1) < slack ? 1 : share;
}

/** Outlines of faces that are neither cylinders nor cones are drawn as they were found. */
function unmatched({ visible, corner, points }: FoundPiece): readonly LooseLine[] {
  const curve = corner ? simplifyPolyline(points, FOUND / 5) : undefined;
  return curve ? [{ role: visible ? 'visible' : 'hidden', edges: [], curve }] : [];
}
