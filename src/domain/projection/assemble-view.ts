import { distanceTo, isClosed, parameterOf, perMillimetre } from './carrier.ts';
import { TURN } from './plane-curve.ts';
import type { Interval } from '../geometry/intervals.ts';
import type { Point2 } from './vector.ts';
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
  readonly points: readonly Point2[];
}

/** An edge or outline that can be seen as a line. */
interface Candidate extends ProjectedCurve {
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
    if (drawn) found.push({ ...drawn, name, tangent, outline: false, ghost });
  }
  for (const { name, surface } of rounds) {
    for (const line of silhouette(surface, direction)) {
      const drawn = projectCurve(line, direction);
      if (drawn) found.push({ ...drawn, name, tangent: false, outline: true, ghost: false });
    }
  }
  return found;
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

function holds({ carrier, interval }: Candidate, points: readonly Point2[]): boolean {
  if (points.some((point) => distanceTo(carrier, point) > FOUND)) return false;
  const slack = SNAP * perMillimetre(carrier);
  return points.every((point) => {
    const parameter = parameterOf(carrier, point);
    const from = interval[0] - slack;
    const inTurn = isClosed(carrier) ? parameter - Math.floor((parameter - from) / TURN) * TURN : parameter;
    return inTurn >= from && inTurn <= interval[1] + slack;
  });
}

function lineOf(candidate: Candidate, found: FoundPiece): LooseLine {
  const { carrier, name } = candidate;
  return {
    role: found.visible ? 'visible' : 'hidden',
    ...(candidate.tangent ? { tangent: true } : {}),
    edges: [name],
    piece: { carrier, interval: covered(candidate, found.points) },
  };
}

function covered({ carrier, interval }: Candidate, points: readonly Point2[]): Interval {
  const parameters = points.map((point) => parameterOf(carrier, point));
  const slack = SNAP * perMillimetre(carrier);
  if (!isClosed(carrier)) {
    const [low, high] = [Math.min(...parameters), Math.max(...parameters)];
    return [snapped(low, interval, slack), snapped(high, interval, slack)];
  }
  const angles = unwound(parameters);
  let [low, high] = [Math.min(...angles), Math.max(...angles)];
  if (high - low >= TURN - slack) return [low, low + TURN];
  const turns = Math.floor((low - interval[0] + slack) / TURN) * TURN;
  [low, high] = [low - turns, high - turns];
  return [snapped(low, interval, slack), snapped(high, interval, slack)];
}

function snapped(value: number, [low, high]: Interval, slack: number): number {
  if (Math.abs(value - low) < slack) return low;
  return Math.abs(value - high) < slack ? high : value;
}

/** Outlines of faces that are neither cylinders nor cones are drawn as they were found. */
function unmatched({ visible, corner, points }: FoundPiece): readonly LooseLine[] {
  const piece = corner ? simplifyPolyline(points, FOUND / 5) : undefined;
  return piece ? [{ role: visible ? 'visible' : 'hidden', edges: [], piece }] : [];
}
