import { isClosed, pointOn } from '../../src/domain/geometry/curve-points.ts';
import type { DrawnCurve } from '../../src/domain/projection/drawn-curve.ts';
import { distance, type Point2, type Point3 } from '../../src/domain/projection/vector.ts';
import type { PartMesh } from '../../src/domain/projection/compiled-part.ts';
import { nearness, projected, type ViewDirection } from '../../src/domain/projection/view-direction.ts';
import type { ViewLine } from '../../src/domain/projection/view-line.ts';

/** What the picture says about the lines of a view. */
export interface Proof {
  /** Places on lines and on edges that were looked at. */
  readonly looked: number;
  readonly faults: readonly string[];
}

/** A straight piece of an edge or outline of the triangles. */
interface Segment {
  readonly name: string;
  /** Not where faces pass into each other without an edge. */
  readonly sharp: boolean;
  readonly from: Place;
  readonly to: Place;
}

interface Place {
  readonly at: Point2;
  readonly near: number;
}

/** Triangles leave round faces by 0.1 mm; lines are compared as wide as they are drawn. */
const NEAR = 0.25;
/** Half the width of the square of pixels around a place. */
const AROUND = 2;
/** How much of the square has to be nearer to the eye for a place to be hidden, and how much may be for it to be seen. */
const [HIDDEN, SEEN] = [0.3, 0.7];

/**
 * Proves a view by a picture of the part's triangles, which knows nothing of how the view was computed. Every place of a visible
 * line is on an edge or outline with nothing before it, of a hidden one on one behind something; and what
 * is plainly an edge in the picture has its line. `hiddenToo` says whether the view is meant to show hidden edges.
 */
export function proveView(
  mesh: PartMesh,
  lines: readonly ViewLine[],
  direction: ViewDirection,
  hiddenToo: boolean,
): Proof {
  const picture = drawPicture(mesh, direction);
  const segments = segmentsOf(mesh, direction);
  const faults: string[] = [];
  let looked = 0;
  for (const line of lines.filter(({ role }) => role !== 'centre')) {
    for (const [at, along] of placesOn(line)) {
      looked += 1;
      const shares = there(segments, at, along).map((place) => picture.nearerShare(place));
      const right = shares.some((share) => (line.role === 'visible' ? share <= SEEN : share >= HIDDEN));
      if (!right)
        faults.push(
          `${line.role} ${line.id} at ${shown(at)}: ${shares.length === 0 ? 'no edge' : `share ${shares.join()}`}`,
        );
    }
  }
  const drawn = lines.filter(({ role }) => role !== 'centre').map((line) => ({ line, near: distanceFrom(line) }));
  for (const segment of segments.filter(({ sharp }) => sharp)) {
    const middle = between(segment, 0.5);
    looked += 1;
    const share = picture.nearerShare(middle);
    const found = drawn.some(({ line, near }) => (line.role === 'visible' || share > 0.1) && near(middle.at) <= NEAR);
    if (!found && (share < 0.1 || (hiddenToo && share > 0.9)))
      faults.push(`edge ${segment.name} at ${shown(middle.at)}: no line, share ${share}`);
  }
  return { looked, faults };
}

function shown([x, y]: Point2): string {
  return `${x.toFixed(2)}, ${y.toFixed(2)}`;
}

/** The place at a share of a curve, from 0 to 1. */
function placeOn(curve: DrawnCurve, share: number): Point2 {
  if (curve.kind !== 'polyline') {
    const { x, y } = pointOn(curve, share);
    return [x, y];
  }
  // Every piece of a polyline counts as much as any other.
  const at = Math.min(share * (curve.points.length - 1), curve.points.length - 1 - 1e-9);
  const [from, to] = [curve.points[Math.floor(at)], curve.points[Math.floor(at) + 1]];
  const part = at - Math.floor(at);
  return from && to ? [from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part] : [Number.NaN, Number.NaN];
}

/** Places along a line, a little away from its ends, with its direction there. */
function placesOn({ curve }: ViewLine): readonly (readonly [Point2, Point2])[] {
  const open = curve.kind === 'polyline' || !isClosed(curve);
  const ends = open ? [placeOn(curve, 0), placeOn(curve, 1)] : [];
  return Array.from({ length: 9 }, (_, step) => (step + 0.5) / 9).flatMap((share) => {
    const [at, next] = [placeOn(curve, share), placeOn(curve, share + 1e-3)];
    const atEnd = ends.some((end) => distance(end, at) < 2 * NEAR);
    return atEnd ? [] : [[at, [next[0] - at[0], next[1] - at[1]] as const] as const];
  });
}

/** How far a place is from a line, by many points on it. */
function distanceFrom({ curve }: ViewLine): (place: Point2) => number {
  const count = curve.kind === 'segment' ? 1 : 180;
  const points = Array.from({ length: count + 1 }, (_, step) => placeOn(curve, step / count));
  return (place) =>
    Math.min(...points.slice(1).map((point, index) => toSegment(place, points[index] ?? point, point)[0]));
}

/** Distance to a segment, and the share of the way along it that is nearest. */
function toSegment(place: Point2, from: Point2, to: Point2): readonly [number, number] {
  const length = distance(from, to) ** 2;
  const along =
    length === 0 ? 0 : ((place[0] - from[0]) * (to[0] - from[0]) + (place[1] - from[1]) * (to[1] - from[1])) / length;
  const share = Math.min(1, Math.max(0, along));
  return [distance(place, [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]), share];
}

function between({ from, to }: Segment, share: number): Place {
  const mix = (a: number, b: number): number => a + (b - a) * share;
  return { at: [mix(from.at[0], to.at[0]), mix(from.at[1], to.at[1])], near: mix(from.near, to.near) };
}

/** The places in space that are seen at a place of the view, on edges that run along the line. */
function there(segments: readonly Segment[], at: Point2, [x, y]: Point2): readonly Place[] {
  return segments.flatMap((segment) => {
    const [away, share] = toSegment(at, segment.from.at, segment.to.at);
    if (away > NEAR) return [];
    const [dx, dy] = [segment.to.at[0] - segment.from.at[0], segment.to.at[1] - segment.from.at[1]];
    const turned = Math.abs(dx * y - dy * x) / (Math.hypot(dx, dy) * Math.hypot(x, y));
    return turned > 0.35 ? [] : [{ at, near: between(segment, share).near }];
  });
}

function placesOfMesh({ positions }: PartMesh, direction: ViewDirection): readonly Place[] {
  return Array.from({ length: positions.length / 3 }, (_, vertex) => {
    const point = positions.slice(vertex * 3, vertex * 3 + 3) as unknown as Point3;
    return { at: projected(direction, point), near: nearness(direction, point) };
  });
}

/** Twice the area of a triangle of the view: positive when the face looks at the eye. */
function facing(a: Place, b: Place, c: Place): number {
  return (b.at[0] - a.at[0]) * (c.at[1] - a.at[1]) - (b.at[1] - a.at[1]) * (c.at[0] - a.at[0]);
}

function segmentsOf(mesh: PartMesh, direction: ViewDirection): readonly Segment[] {
  const places = placesOfMesh(mesh, direction);
  const segments: Segment[] = [];
  const put = (name: string, sharp: boolean, a: number | undefined, b: number | undefined): void => {
    const [from, to] = [places[a ?? -1], places[b ?? -1]];
    if (from && to && distance(from.at, to.at) > 1e-3) segments.push({ name, sharp, from, to });
  };
  for (const { name, tangent, vertices } of mesh.edges) {
    vertices.slice(1).forEach((vertex, index) => put(name, tangent !== true, vertices[index], vertex));
  }
  for (const { name, first, count } of mesh.faces) {
    // Where a round face turns away: between a triangle that looks at the eye and one that does not.
    const sides = new Map<string, number>();
    for (let triangle = first; triangle < first + count; triangle += 1) {
      const corners = mesh.triangles.slice(triangle * 3, triangle * 3 + 3);
      const [a, b, c] = corners.map((corner) => places[corner]);
      if (!a || !b || !c) continue;
      const area = facing(a, b, c);
      corners.forEach((corner, index) => {
        const next = corners[(index + 1) % 3] ?? corner;
        // By place: along the seam of a round face the same places have two vertices.
        const key = [corner, next]
          .map((one) => mesh.positions.slice(one * 3, one * 3 + 3).join())
          .sort()
          .join(' ');
        const other = sides.get(key);
        if (other === undefined) sides.set(key, area);
        else if (area > 1e-7 !== other > 1e-7) put(`outline of ${name}`, true, corner, next);
      });
    }
  }
  return segments;
}

interface Picture {
  /** How much of the square around a place is nearer to the eye than it. */
  readonly nearerShare: (place: Place) => number;
}

/** A depth buffer of the triangles, 500 pixels wide or high. */
function drawPicture(mesh: PartMesh, direction: ViewDirection): Picture {
  const places = placesOfMesh(mesh, direction);
  const [xs, ys] = [places.map(({ at }) => at[0]), places.map(({ at }) => at[1])];
  const [left, low] = [Math.min(...xs), Math.min(...ys)];
  const pixel = Math.max(Math.max(...xs) - left, Math.max(...ys) - low) / 500;
  const columns = Math.ceil((Math.max(...xs) - left) / pixel) + 1;
  const rows = Math.ceil((Math.max(...ys) - low) / pixel) + 1;
  const depth = new Float64Array(columns * rows).fill(Number.NEGATIVE_INFINITY);
  for (let corner = 0; corner < mesh.triangles.length; corner += 3) {
    const [a, b, c] = mesh.triangles.slice(corner, corner + 3).map((vertex) => places[vertex]);
    if (a && b && c) fill(a, b, c);
  }
  function fill(a: Place, b: Place, c: Place): void {
    const area = facing(a, b, c);
    if (Math.abs(area) < 1e-9) return;
    const column = (x: number): number => (x - left) / pixel;
    const row = (y: number): number => (y - low) / pixel;
    const corners = [a, b, c];
    const [x0, x1] = [
      Math.min(...corners.map(({ at }) => column(at[0]))),
      Math.max(...corners.map(({ at }) => column(at[0]))),
    ];
    const [y0, y1] = [
      Math.min(...corners.map(({ at }) => row(at[1]))),
      Math.max(...corners.map(({ at }) => row(at[1]))),
    ];
    for (let y = Math.ceil(y0 - 0.5); y <= y1 - 0.5 && y < rows; y += 1) {
      for (let x = Math.ceil(x0 - 0.5); x <= x1 - 0.5 && x < columns; x += 1) {
        const at: Point2 = [left + (x + 0.5) * pixel, low + (y + 0.5) * pixel];
        const p: Place = { at, near: 0 };
        const [u, v, w] = [facing(b, c, p) / area, facing(c, a, p) / area, facing(a, b, p) / area];
        if (u < -1e-9 || v < -1e-9 || w < -1e-9) continue;
        const near = a.near * u + b.near * v + c.near * w;
        if (near > (depth[y * columns + x] ?? 0)) depth[y * columns + x] = near;
      }
    }
  }
  const slack = 0.1 + 3 * pixel;
  return {
    nearerShare: ({ at, near }) => {
      const [x, y] = [Math.floor((at[0] - left) / pixel), Math.floor((at[1] - low) / pixel)];
      let [nearer, all] = [0, 0];
      for (let dy = -AROUND; dy <= AROUND; dy += 1) {
        for (let dx = -AROUND; dx <= AROUND; dx += 1) {
          all += 1;
          const inside = x + dx >= 0 && x + dx < columns && y + dy >= 0 && y + dy < rows;
          if (inside && (depth[(y + dy) * columns + x + dx] ?? 0) > near + slack) nearer += 1;
        }
      }
      return nearer / all;
    },
  };
}
