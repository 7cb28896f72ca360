import { boundsOf, boxesMeet, type Box } from './bounds.ts';
import type { Curve } from './curve.ts';
import { isClosed, lengthOf, pointOn } from './curve-points.ts';
import { sharesOfMeetings } from './cut-curve.ts';
import { distance, type Point } from './point.ts';
import { TOLERANCE } from './tolerance.ts';

/** Ends nearer than this are one node: each may be off the place where curves meet by the tolerance, on its own side. */
const SAME_NODE = 2.5 * TOLERANCE;
const CELL = 1;

/** A piece of a curve between two nodes; its shares run over 1 where a closed curve is cut elsewhere than it begins. */
export interface NetEdge {
  /** The place of the curve in its list. */
  readonly curve: number;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Curves cut where they meet: pieces between nodes that cross nothing. */
export interface CurveNet {
  readonly curves: readonly Curve[];
  readonly nodes: readonly Point[];
  readonly edges: readonly NetEdge[];
}

/**
 * Cuts curves where they meet each other, and at further shares of each (`cuts`). What lies on another piece is there once, and
 * pieces shorter than the tolerance are gone.
 */
export function curveNet(curves: readonly Curve[], cuts: ReadonlyMap<number, readonly number[]> = new Map()): CurveNet {
  const nodes = new Nodes();
  const boxes = curves.map(boundsOf);
  // Bends first: their ends stand where they stand, while a straight piece is led from node to node.
  const order = curves
    .map((curve, at) => ({ curve, at }))
    .sort((a, b) => Number(a.curve.kind === 'segment') - Number(b.curve.kind === 'segment'));
  const edges = order.flatMap(({ curve, at }) => {
    const others = curves.filter((_, other) => other !== at && meet(boxes[other], boxes[at]));
    const shares = [...sharesOfMeetings(curve, others), ...(cuts.get(at) ?? [])].sort((a, b) => a - b);
    return piecesBetween(curve, shares)
      .map(([from, to]): NetEdge => {
        const [start, end] = [nodes.at(pointOn(curve, from)), nodes.at(pointOn(curve, to))];
        return { curve: at, from, to, start, end };
      })
      .filter(({ start, end, from, to }) => start !== end || (to - from) * lengthOf(curve) > 4 * SAME_NODE);
  });
  return { curves, nodes: nodes.places, edges: once(curves, edges) };
}

/** Places, each once, by the cells of a grid that is a little wider than two of them may be apart. */
class Nodes {
  readonly places: Point[] = [];
  readonly #cells = new Map<string, number[]>();

  /** The node at a place, which is made where there is none. */
  at(place: Point): number {
    const [x, y] = [Math.floor(place.x / CELL), Math.floor(place.y / CELL)];
    for (let column = x - 1; column <= x + 1; column += 1) {
      for (let row = y - 1; row <= y + 1; row += 1) {
        for (const node of this.#cells.get(`${column} ${row}`) ?? []) {
          const known = this.places[node];
          if (known && distance(known, place) <= SAME_NODE) return node;
        }
      }
    }
    const node = this.places.push(place) - 1;
    const key = `${x} ${y}`;
    this.#cells.set(key, [...(this.#cells.get(key) ?? []), node]);
    return node;
  }
}

function meet(a: Box | undefined, b: Box | undefined): boolean {
  return a !== undefined && b !== undefined && boxesMeet(a, b, SAME_NODE);
}

/** The place at a share of an edge, from 0 to 1. */
export function pointOnEdge({ curves }: Pick<CurveNet, 'curves'>, edge: NetEdge, share: number): Point {
  const curve = curves[edge.curve];
  return curve ? pointOn(curve, edge.from + (edge.to - edge.from) * share) : { x: 0, y: 0 };
}

/** The shares between cuts; a closed curve is cut at least twice, so that each piece has two ends. */
function piecesBetween(curve: Curve, shares: readonly number[]): readonly (readonly [number, number])[] {
  if (!isClosed(curve)) {
    const all = [0, ...shares, 1];
    return all.slice(1).map((to, at) => [all[at] ?? 0, to] as const);
  }
  const [first = 0] = shares;
  const all = shares.length > 1 ? shares : [first, first + 0.5];
  return all.map((from, at) => [from, all[at + 1] ?? first + 1] as const);
}

/** Pieces that lie on each other, once. */
function once(curves: readonly Curve[], edges: readonly NetEdge[]): readonly NetEdge[] {
  const kept = new Map<string, NetEdge[]>();
  return edges.filter((edge) => {
    const key = [Math.min(edge.start, edge.end), Math.max(edge.start, edge.end)].join(' ');
    const same = kept.get(key) ?? [];
    const middle = pointOnEdge({ curves }, edge, 0.5);
    if (same.some((other) => distance(pointOnEdge({ curves }, other, 0.5), middle) <= SAME_NODE)) return false;
    kept.set(key, [...same, edge]);
    return true;
  });
}
