import { boundsOfPoints, type Box } from './bounds.ts';
import { chordCount } from './chord-count.ts';
import { lengthOf } from './curve-points.ts';
import { pointOnEdge, type CurveNet } from './curve-net.ts';
import { isInsideEdges } from './inside-edges.ts';
import { cross, difference, type Point } from './point.ts';

/** An edge run along in one direction. */
export interface Run {
  readonly edge: number;
  readonly backwards: boolean;
}

/** The edge of an area, which lies on its left: all around it anticlockwise, or clockwise around what stands in it. */
export interface FaceLoop {
  readonly runs: readonly Run[];
  /** Corners, with bends as short straight pieces. */
  readonly corners: readonly Point[];
  readonly box: Box;
  /** Square millimetres; below 0 for a clockwise loop. */
  readonly area: number;
  /** Loops that hang together have one. */
  readonly component: number;
}

/** How far from a node the direction of an edge is taken, in millimetres at most: there curves that touch have parted. */
const AWAY = 5;
/** Millimetres that a straight piece may cut off a bend. */
const FLATNESS = 0.005;

/**
 * All loops around the areas into which a net divides the plane. Edges with the same area on both sides, such as loose ends,
 * bound nothing and are in none of them.
 */
export function faceLoops(net: CurveNet): readonly FaceLoop[] {
  const all = net.edges.map((_, at) => at);
  const loops = traced(net, all);
  const loopOf = new Map<number, number>();
  loops.forEach((runs, at) => runs.forEach((run) => loopOf.set(key(run), at)));
  const bounding = all.filter((edge) => loopOf.get(2 * edge) !== loopOf.get(2 * edge + 1));
  const components = componentsOf(net, bounding);
  return traced(net, bounding).map((runs): FaceLoop => {
    const corners = runs.flatMap((run) => cornersOf(net, run));
    const [first] = runs;
    const node = first ? (net.edges[first.edge]?.start ?? 0) : 0;
    return { runs, corners, box: boundsOfPoints(corners), area: areaOf(corners), component: components(node) };
  });
}

/** Whether a place lies inside a loop: a line to the right of it crosses the loop an odd number of times. */
export function isInsideLoop({ corners, box }: FaceLoop, place: Point): boolean {
  const { x, y } = place;
  if (x < box.left || x > box.right || y < box.bottom || y > box.top) return false;
  return isInsideEdges(
    corners.map((corner, at) => [corner, corners[(at + 1) % corners.length] ?? corner]),
    place,
  );
}

/** Loops of runs, each run once: at every node it goes on with the next edge clockwise from where it came. */
function traced(net: CurveNet, among: readonly number[]): readonly (readonly Run[])[] {
  const outgoing = outgoingRuns(net, among);
  const next = ({ edge, backwards }: Run): Run | undefined => {
    const ends = net.edges[edge];
    const around = ends && outgoing.get(backwards ? ends.start : ends.end);
    const at = around?.findIndex((run) => run.edge === edge && run.backwards !== backwards) ?? -1;
    return around?.[(at - 1 + around.length) % around.length];
  };
  const seen = new Set<number>();
  const loops: Run[][] = [];
  for (const edge of among) {
    for (const backwards of [false, true]) {
      const loop: Run[] = [];
      for (let run: Run | undefined = { edge, backwards }; run && !seen.has(key(run)); run = next(run)) {
        seen.add(key(run));
        loop.push(run);
      }
      if (loop.length > 0) loops.push(loop);
    }
  }
  return loops;
}

/** The runs that leave each node, anticlockwise. */
function outgoingRuns(net: CurveNet, among: readonly number[]): ReadonlyMap<number, readonly Run[]> {
  const leaving = new Map<number, Run[]>();
  const add = (node: number, run: Run): void => void leaving.set(node, [...(leaving.get(node) ?? []), run]);
  for (const at of among) {
    const edge = net.edges[at];
    if (!edge) continue;
    add(edge.start, { edge: at, backwards: false });
    add(edge.end, { edge: at, backwards: true });
  }
  for (const runs of leaving.values()) {
    const away = Math.min(AWAY, ...runs.map((run) => edgeLength(net, run) / 2));
    const angles = new Map(runs.map((run) => [key(run), angleOf(net, run, away)]));
    runs.sort((a, b) => (angles.get(key(a)) ?? 0) - (angles.get(key(b)) ?? 0));
  }
  return leaving;
}

function angleOf(net: CurveNet, run: Run, away: number): number {
  const edge = net.edges[run.edge];
  if (!edge) return 0;
  const share = away / edgeLength(net, run);
  const way = run.backwards
    ? difference(pointOnEdge(net, edge, 1 - share), pointOnEdge(net, edge, 1))
    : difference(pointOnEdge(net, edge, share), pointOnEdge(net, edge, 0));
  return Math.atan2(way.y, way.x);
}

function edgeLength({ curves, edges }: CurveNet, { edge: at }: Run): number {
  const edge = edges[at];
  const curve = edge && curves[edge.curve];
  return edge && curve ? lengthOf(curve) * (edge.to - edge.from) : 0;
}

/** The corners of a run without its last one, which the next run begins with. */
function cornersOf(net: CurveNet, { edge: at, backwards }: Run): readonly Point[] {
  const edge = net.edges[at];
  const curve = edge && net.curves[edge.curve];
  if (!edge || !curve) return [];
  const pieces = curve.kind === 'segment' ? 1 : chordCount(curve, FLATNESS, edge.to - edge.from);
  return Array.from({ length: pieces }, (_, piece) =>
    pointOnEdge(net, edge, backwards ? 1 - piece / pieces : piece / pieces),
  );
}

function areaOf(corners: readonly Point[]): number {
  const [first = { x: 0, y: 0 }] = corners;
  return corners.reduce((sum, a, at) => {
    const b = corners[(at + 1) % corners.length] ?? a;
    return sum + cross(difference(a, first), difference(b, first)) / 2;
  }, 0);
}

/** Which nodes hang together by edges: a number for each node. */
function componentsOf({ nodes, edges }: CurveNet, among: readonly number[]): (node: number) => number {
  const parent = nodes.map((_, at) => at);
  const rootOf = (node: number): number => {
    let root = node;
    while (parent[root] !== root) root = parent[root] ?? root;
    return root;
  };
  for (const at of among) {
    const edge = edges[at];
    if (edge) parent[rootOf(edge.start)] = rootOf(edge.end);
  }
  return rootOf;
}

function key({ edge, backwards }: Run): number {
  return 2 * edge + Number(backwards);
}
