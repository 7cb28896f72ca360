import { boundsOf, boundsOfAll } from './bounds.ts';
import { isClosed } from './curve-points.ts';
import type { Curve } from './curve.ts';
import { curveNet, type CurveNet, type NetEdge } from './curve-net.ts';
import { nearestOn } from './nearest.ts';
import { faceLoops, isInsideLoop, type FaceLoop } from './net-faces.ts';
import { partOf } from './part-of.ts';
import { distance, type Point } from './point.ts';
import { TOLERANCE } from './tolerance.ts';

/** Loose ends farther apart than this, in millimetres, are not meant to meet. */
const WIDEST_GAP = 15;
/** So many gaps are looked at, narrowest first. */
const MOST_GAPS = 40;

/** What closes around a place: loops of which the first one goes around it; or where closing is missed, if that is known. */
export type Enclosure =
  | { readonly kind: 'closed'; readonly loops: readonly (readonly Curve[])[] }
  | { readonly kind: 'open'; readonly gap: readonly [Point, Point] | undefined }
  /** The place lies on one of the curves. */
  | { readonly kind: 'on-line' };

/** The areas between curves. Cut once, asked often. */
export class EnclosedAreas {
  readonly #net: CurveNet;
  readonly #loops: readonly FaceLoop[];
  #closed: readonly { readonly gap: readonly [Point, Point]; readonly loops: readonly FaceLoop[] }[] | undefined;

  constructor(curves: readonly Curve[]) {
    this.#net = curveNet(curves);
    this.#loops = faceLoops(this.#net);
  }

  /** What closes around a place. Without anything, the narrowest gap which, closed, would make something close around it. */
  around(place: Point): Enclosure {
    if (this.#net.curves.some((curve) => nearestOn(curve, place).distance <= TOLERANCE)) return { kind: 'on-line' };
    const outer = innermost(this.#loops, place);
    if (!outer) return { kind: 'open', gap: this.#gaps().find(({ loops }) => innermost(loops, place))?.gap };
    const holes = this.#loops.filter(
      ({ area, component, corners: [corner] }) =>
        area < 0 && component !== outer.component && corner && innermost(this.#loops, corner, component) === outer,
    );
    return { kind: 'closed', loops: [outer, ...holes].flatMap((loop) => apart(curvesOf(this.#net, loop))) };
  }

  #gaps() {
    this.#closed ??= gapsIn(this.#net).map(({ net, ends, places }) => ({
      gap: places,
      loops: faceLoops(withBridge(net, ends)),
    }));
    return this.#closed;
  }
}

/** The smallest loop around a place, of all components but one. */
function innermost(loops: readonly FaceLoop[], place: Point, but?: number): FaceLoop | undefined {
  return loops
    .filter((loop) => loop.area > 0 && loop.component !== but && isInsideLoop(loop, place))
    .reduce<FaceLoop | undefined>((best, loop) => (best && best.area <= loop.area ? best : loop), undefined);
}

interface Gap {
  readonly net: CurveNet;
  readonly ends: readonly [number, number];
  readonly places: readonly [Point, Point];
}

/** From loose ends to other loose ends and to the nearest place of other curves, narrowest first. */
function gapsIn(first: CurveNet): readonly Gap[] {
  const loose = looseEnds(first);
  const cuts = new Map<number, number[]>();
  for (const { place, curve } of loose) {
    first.curves.forEach((other, at) => {
      if (at === curve) return;
      const foot = nearestOn(other, place);
      if (foot.distance > 2 * TOLERANCE && foot.distance <= WIDEST_GAP)
        cuts.set(at, [...(cuts.get(at) ?? []), foot.share]);
    });
  }
  const net = curveNet(first.curves, cuts);
  const nodeAt = (place: Point): number =>
    net.nodes.reduce(
      (best, node, at) => (distance(node, place) < distance(net.nodes[best] ?? node, place) ? at : best),
      0,
    );
  return loose
    .flatMap(({ place }) => {
      const from = nodeAt(place);
      return net.nodes.flatMap((node, to): readonly Gap[] =>
        to === from || distance(node, place) > WIDEST_GAP ? [] : [{ net, ends: [from, to], places: [place, node] }],
      );
    })
    .sort((a, b) => distance(...a.places) - distance(...b.places))
    .slice(0, MOST_GAPS);
}

function looseEnds({ nodes, edges }: CurveNet): readonly { readonly place: Point; readonly curve: number }[] {
  const ends = edges.flatMap(({ start, end, curve }) => [
    { node: start, curve },
    { node: end, curve },
  ]);
  return ends.flatMap(({ node, curve }) => {
    const place = nodes[node];
    return place && ends.filter((other) => other.node === node).length === 1 ? [{ place, curve }] : [];
  });
}

/** A net with a straight piece between two of its nodes. */
function withBridge(net: CurveNet, [start, end]: readonly [number, number]): CurveNet {
  const [from, to] = [net.nodes[start], net.nodes[end]];
  if (!from || !to) return net;
  const bridge: NetEdge = { curve: net.curves.length, from: 0, to: 1, start, end };
  return { ...net, curves: [...net.curves, { kind: 'segment', from, to }], edges: [...net.edges, bridge] };
}

/** A whole curve that only touches the others of its loop is a loop of its own; the one around all others comes first. */
function apart(curves: readonly Curve[]): readonly (readonly Curve[])[] {
  const whole = curves.filter(isClosed);
  const others = curves.filter((curve) => !isClosed(curve));
  const width = (loop: readonly Curve[]): number => {
    const box = boundsOfAll(loop.map(boundsOf));
    return box ? box.right - box.left : 0;
  };
  const loops = [...(others.length > 0 ? [others] : []), ...whole.map((curve) => [curve])];
  return loops.sort((a, b) => width(b) - width(a));
}

/** A loop as curves end to end: pieces that follow each other on one curve are one, and a whole curve is itself. */
function curvesOf(net: CurveNet, { runs }: FaceLoop): readonly Curve[] {
  const pieces = runs.flatMap(({ edge: at, backwards }) => {
    const edge = net.edges[at];
    return edge ? [{ ...edge, backwards }] : [];
  });
  const follows = (a: (typeof pieces)[number], b: (typeof pieces)[number]): boolean =>
    a.curve === b.curve && a.backwards === b.backwards && (a.backwards ? a.start === b.end : a.end === b.start);
  // A loop may have been begun in the middle of a curve.
  const turn = pieces.findIndex((piece, at) => {
    const before = pieces[(at + pieces.length - 1) % pieces.length];
    return before && !follows(before, piece);
  });
  if (turn < 0) return pieces.slice(0, 1).flatMap(({ curve }) => net.curves[curve] ?? []);
  const joined = [...pieces.slice(turn), ...pieces.slice(0, turn)].reduce<(typeof pieces)[number][]>((all, piece) => {
    const last = all[all.length - 1];
    if (!last || !follows(last, piece)) return [...all, piece];
    const way = piece.to - piece.from + (last.to - last.from);
    const merged = piece.backwards
      ? { ...last, from: piece.from, to: piece.from + way, start: piece.start }
      : { ...last, to: last.from + way, end: piece.end };
    return [...all.slice(0, -1), merged];
  }, []);
  return joined.flatMap((piece): readonly Curve[] => {
    const curve = net.curves[piece.curve];
    if (!curve) return [];
    // From a place all around to it again.
    if (piece.start === piece.end && isClosed(curve)) return [curve];
    const [from, to] = [net.nodes[piece.start], net.nodes[piece.end]];
    return [curve.kind === 'segment' && from && to ? { ...curve, from, to } : partOf(curve, piece.from, piece.to)];
  });
}
