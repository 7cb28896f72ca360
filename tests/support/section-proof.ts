import { pointOn } from '../../src/domain/geometry/curve-points.ts';
import type { Point } from '../../src/domain/geometry/point.ts';
import type { CompiledPart, PartSection } from '../../src/domain/projection/compiled-part.ts';
import type { DrawnCurve } from '../../src/domain/projection/drawn-curve.ts';
import type { Section } from '../../src/domain/projection/section.ts';
import type { Point3 } from '../../src/domain/projection/vector.ts';
import { nearness, PRINCIPAL_DIRECTIONS, projected } from '../../src/domain/projection/view-direction.ts';

/** What a picture of the triangles says about a section. */
export interface SectionProof {
  /** Places that were compared. */
  readonly looked: number;
  /** Places on cut faces among them. */
  readonly cut: number;
  readonly faults: readonly string[];
}

/** Pixels along the longer side of the view. */
const PIXELS = 240;
/** Pixels within which a line has to have an edge beside it, and an edge a line. */
const REACH = 2;
/** A step in depth, in millimetres, that is no slope of a round face seen nearly edge-on. */
const STEP = 1.5;

const NOTHING = -1;
/** The first body cut; the second one is -3, and so on. */
const CUT = -2;

/** A picture of what the cutting plane leaves: of each pixel what is seen there, and how near it is. */
interface Picture {
  readonly columns: number;
  readonly rows: number;
  readonly pixel: number;
  readonly at: (column: number, row: number) => Point;
  /** How near to the eye the plane is. */
  readonly plane: Float64Array;
  readonly seen: Int32Array;
  readonly depth: Float64Array;
}

/**
 * Proves a section by the triangles of the whole part, which know nothing of it: a place of the plane is cut where a ray to the eye
 * leaves the part once more than it enters it, and behind the plane the nearest triangle is seen. What is hatched has to
 * be what is cut; each line stands at an edge of that picture, and each plain edge of it has a line.
 *
 * Features that convention leaves uncut cannot be told from others by their triangles: where a section has some, what is hatched has to be
 * cut, and the rest is not asked.
 */
export function proveSection(part: CompiledPart, section: PartSection, definition: Section): SectionProof {
  const bodies = part.bodies.map(({ name }) => name);
  const uncut = definition.uncut ?? [];
  const hasUncutFeatures = uncut.some((name) => !bodies.includes(name));
  const picture = drawPicture(part, section, definition);
  const faults: string[] = [];
  let [looked, cut] = [0, 0];
  const loops = section.regions.flatMap(({ loops: all }) => all.map((loop) => corners(loop)));
  const hatched = pixels(picture, (place) => loops.filter((loop) => holds(loop, place)).length % 2);
  for (const [index, is] of hatched.entries()) {
    const [column, row] = [index % picture.columns, Math.floor(index / picture.columns)];
    const around = neighbours(picture, column, row, 1);
    const isCut = isCutFace(picture.seen[index]);
    // At an edge a pixel lies on both sides.
    if (!around.every((one) => hatched[one] === is && isCutFace(picture.seen[one]) === isCut)) continue;
    looked += 1;
    if (isCut) cut += 1;
    if (isCut === (is === 1) || (hasUncutFeatures && isCut)) continue;
    faults.push(`${is === 1 ? 'hatched, but not cut' : 'cut, but not hatched'} at ${shown(picture.at(column, row))}`);
  }
  if (hasUncutFeatures) return { looked, cut, faults };
  const lined = drawnPixels(picture, [
    ...section.lines.filter(({ role }) => role !== 'centre').map(({ curve }) => curve),
    ...section.breaks,
  ]);
  for (const { id, role, tangent, curve } of section.lines) {
    if (role === 'centre' || tangent) continue;
    for (const place of places(curve)) {
      const found = neighboursOf(picture, place, REACH);
      if (found.length === 0) continue;
      looked += 1;
      if (!found.some((one) => isEdge(picture, one, 0))) faults.push(`line ${id} at ${shown(place)}: no edge`);
    }
  }
  for (let index = 0; index < picture.seen.length; index += 1) {
    if (!isEdge(picture, index, STEP)) continue;
    looked += 1;
    const [column, row] = [index % picture.columns, Math.floor(index / picture.columns)];
    if (!neighbours(picture, column, row, REACH).some((one) => lined.has(one))) {
      faults.push(`edge at ${shown(picture.at(column, row))}: no line`);
    }
  }
  return { looked, cut, faults };
}

function shown({ x, y }: Point): string {
  return `${x.toFixed(2)}, ${y.toFixed(2)}`;
}

/** How near to the eye the plane is at a place of the view; nothing is taken away where it is infinitely near. */
function planeAt(definition: Section, { x, y }: Point): number {
  switch (definition.kind) {
    case 'full':
      return definition.at;
    case 'half': {
      const { side, middle, at } = definition;
      const isRemoved = { left: x < middle, right: x > middle, lower: y < middle, upper: y > middle }[side];
      return isRemoved ? at : Number.NaN;
    }
    case 'local':
      return holds(
        definition.outline.map(([u, v]) => ({ x: u, y: v })),
        { x, y },
      )
        ? definition.at
        : Number.NaN;
    case 'stepped':
      return definition.steps.find(({ until = Number.POSITIVE_INFINITY }) => x < until)?.at ?? Number.NaN;
  }
}

function drawPicture({ mesh, bodies }: CompiledPart, section: PartSection, definition: Section): Picture {
  const direction = PRINCIPAL_DIRECTIONS[section.view];
  const [ex, ey, ez] = direction.eye;
  const towards = Math.round(ex + ey + ez);
  const { left, bottom, right, top } = section.box;
  // Not on round numbers, nor on diagonals, where edges of triangles run.
  const [margin, below] = [1.0371, 0.8117];
  const pixel = (Math.max(right - left, top - bottom) + 2 * margin) / PIXELS;
  const columns = Math.ceil((right - left + 2 * margin) / pixel);
  const rows = Math.ceil((top - bottom + 2 * margin) / pixel);
  const at = (column: number, row: number): Point => ({
    x: left - margin + (column + 0.5) * pixel,
    y: bottom - below + (row + 0.5) * pixel,
  });
  const plane = new Float64Array(columns * rows);
  for (let index = 0; index < plane.length; index += 1) {
    const near = planeAt(definition, at(index % columns, Math.floor(index / columns)));
    plane[index] = Number.isNaN(near) ? Number.POSITIVE_INFINITY : near * towards;
  }
  const depth = new Float64Array(columns * rows).fill(Number.NEGATIVE_INFINITY);
  const seen = new Int32Array(columns * rows).fill(NOTHING);
  const crossings = bodies.map(() => new Uint8Array(columns * rows));
  for (const [face, { body, first, count }] of mesh.faces.entries()) {
    const isWhole = (definition.uncut ?? []).includes(body);
    const crossed = crossings[bodies.findIndex(({ name }) => name === body)];
    for (let triangle = first; triangle < first + count; triangle += 1) {
      const places = mesh.triangles.slice(triangle * 3, triangle * 3 + 3).map((vertex) => {
        const point = mesh.positions.slice(vertex * 3, vertex * 3 + 3) as unknown as Point3;
        const [x, y] = projected(direction, point);
        return { x, y, near: nearness(direction, point) };
      });
      eachPixel(places, { columns, rows, pixel, at, left: left - margin, bottom: bottom - below }, (index, near) => {
        if (!isWhole && near > (plane[index] ?? 0)) {
          if (crossed) crossed[index] = (crossed[index] ?? 0) ^ 1;
        } else if (near > (depth[index] ?? 0)) {
          depth[index] = near;
          seen[index] = face;
        }
      });
    }
  }
  for (const [body, crossed] of crossings.entries()) {
    for (const [index, odd] of crossed.entries()) {
      const near = plane[index] ?? 0;
      if (odd === 0 || (depth[index] ?? 0) > near) continue;
      depth[index] = near;
      seen[index] = CUT - body;
    }
  }
  return { columns, rows, pixel, at, plane, seen, depth };
}

interface Corner extends Point {
  readonly near: number;
}

interface Grid extends Pick<Picture, 'columns' | 'rows' | 'pixel' | 'at'> {
  readonly left: number;
  readonly bottom: number;
}

/** The pixels whose middle a triangle covers, with how near it is there. */
function eachPixel(corners3: readonly Corner[], grid: Grid, put: (index: number, near: number) => void): void {
  const [a, b, c] = corners3;
  if (!a || !b || !c) return;
  const area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  if (Math.abs(area) < 1e-9) return;
  const column = (x: number): number => (x - grid.left) / grid.pixel - 0.5;
  const row = (y: number): number => (y - grid.bottom) / grid.pixel - 0.5;
  const [low, high] = [Math.min(a.y, b.y, c.y), Math.max(a.y, b.y, c.y)].map(row);
  const [from, to] = [Math.min(a.x, b.x, c.x), Math.max(a.x, b.x, c.x)].map(column);
  for (let y = Math.max(0, Math.ceil(low ?? 0)); y <= Math.min(grid.rows - 1, high ?? 0); y += 1) {
    for (let x = Math.max(0, Math.ceil(from ?? 0)); x <= Math.min(grid.columns - 1, to ?? 0); x += 1) {
      const place = grid.at(x, y);
      const u = ((place.x - a.x) * (c.y - a.y) - (place.y - a.y) * (c.x - a.x)) / area;
      const v = ((b.x - a.x) * (place.y - a.y) - (b.y - a.y) * (place.x - a.x)) / area;
      if (u >= 0 && v >= 0 && u + v <= 1)
        put(y * grid.columns + x, a.near + u * (b.near - a.near) + v * (c.near - a.near));
    }
  }
}

function isCutFace(seen = NOTHING): boolean {
  return seen <= CUT;
}

/** Whether something else, or something nearer or farther by more than `step`, is seen beside a pixel. */
function isEdge({ columns, rows, plane, seen, depth }: Picture, index: number, step: number): boolean {
  const [column, row] = [index % columns, Math.floor(index / columns)];
  if (column === 0 || row === 0 || column === columns - 1 || row === rows - 1) return false;
  return [1, columns].some((beside) => {
    // Where the plane ends or changes its place there is no line (ISO 128-3), whatever stands there.
    if (step > 0 && plane[index] !== plane[index + beside]) return false;
    const [one, other] = [seen[index] ?? NOTHING, seen[index + beside] ?? NOTHING];
    const apart = Math.abs((depth[index] ?? 0) - (depth[index + beside] ?? 0));
    const isPlain = isCutFace(one) !== isCutFace(other) || (one === NOTHING) !== (other === NOTHING);
    return isPlain || (step > 0 ? apart > step && one !== other : one !== other || apart > STEP);
  });
}

function neighbours({ columns, rows }: Picture, column: number, row: number, reach: number): readonly number[] {
  const found: number[] = [];
  for (let y = Math.max(0, row - reach); y <= Math.min(rows - 1, row + reach); y += 1) {
    for (let x = Math.max(0, column - reach); x <= Math.min(columns - 1, column + reach); x += 1)
      found.push(y * columns + x);
  }
  return found;
}

function neighboursOf(picture: Picture, { x, y }: Point, reach: number): readonly number[] {
  const origin = picture.at(0, 0);
  const column = Math.round((x - origin.x) / picture.pixel);
  const row = Math.round((y - origin.y) / picture.pixel);
  return neighbours(picture, column, row, reach);
}

function pixels({ columns, rows, at }: Picture, value: (place: Point) => number): Uint8Array {
  return Uint8Array.from({ length: columns * rows }, (_, index) =>
    value(at(index % columns, Math.floor(index / columns))),
  );
}

/** The pixels that curves run through. */
function drawnPixels(picture: Picture, curves: readonly DrawnCurve[]): ReadonlySet<number> {
  const many = curves.flatMap((curve) => corners([curve], 600));
  return new Set(many.flatMap((place) => neighboursOf(picture, place, 0)));
}

/** Places along a curve, a little away from its ends. */
function places(curve: DrawnCurve): readonly Point[] {
  return corners([curve], 20).slice(2, -2);
}

/** Points along curves that follow each other. */
function corners(loop: readonly DrawnCurve[], pieces = 90): readonly Point[] {
  return loop.flatMap((curve, position): readonly Point[] => {
    const points =
      curve.kind === 'polyline'
        ? curve.points
        : Array.from({ length: pieces + 1 }, (_, piece) => pointOn(curve, piece / pieces));
    // Arcs run anticlockwise, whichever way the loop goes round.
    const next = loop[(position + 1) % loop.length];
    const follows = next && next !== curve ? nearer(points, next) : true;
    return follows ? points : [...points].reverse();
  });
}

/** Whether the end of a row of points is nearer to a curve than its beginning is. */
function nearer(points: readonly Point[], next: DrawnCurve): boolean {
  const ends =
    next.kind === 'polyline'
      ? [next.points[0], next.points[next.points.length - 1]]
      : [pointOn(next, 0), pointOn(next, 1)];
  const away = (point: Point | undefined): number =>
    Math.min(
      ...ends.map((end) => (point && end ? Math.hypot(point.x - end.x, point.y - end.y) : Number.POSITIVE_INFINITY)),
    );
  return away(points[points.length - 1]) <= away(points[0]);
}

function holds(loop: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  for (const [index, a] of loop.entries()) {
    const b = loop[(index + 1) % loop.length] ?? a;
    if (a.y > y !== b.y > y && x < a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y)) inside = !inside;
  }
  return inside;
}
