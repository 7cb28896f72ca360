import type { Curve, Segment } from '../geometry/curve.ts';
import { boxHolds } from '../geometry/bounds.ts';
import { endsOf, pointOn } from '../geometry/curve-points.ts';
import { EnclosedAreas } from '../geometry/enclosed-area.ts';
import { intersect } from '../geometry/intersect.ts';
import { distanceTo, nearestOn } from '../geometry/nearest.ts';
import { between, distance, type Point } from '../geometry/point.ts';
import type { Layer } from '../sketch/line-type.ts';
import type { LinearDimension } from '../sketch/dimension.ts';
import { besides, crosses, dimensionLines, gapToEdge, type DimensionLines } from './dimension-lines.ts';
import type { Diagnosis, SizeCode } from './diagnosis.ts';
import type { PlacedSize } from './placed-sizes.ts';
import type { PlacedView } from './placed-view.ts';
import { AXES, inPart, SAME, type Axis } from './size-reference.ts';

/** Millimetres of paper: between a dimension line and the next line beside it, so that its number has room. */
const ROOM = 5;
/** Lines that meet nearer to an end than this, or share less, only touch. */
const TOUCH = 0.5;
/** Signs of sizes that may stand across what they measure: the diameter of a shaft goes from edge to edge. */
const ACROSS = ['diameter', 'square', 'thread', 'sphere-diameter'] as const;

/** A length with the lines that show it. */
interface Shown extends DimensionLines {
  readonly size: PlacedSize;
  readonly dimension: LinearDimension;
}

/** What of a placed view lies in the way. */
interface Around {
  readonly view: PlacedView;
  readonly visible: readonly Curve[];
  readonly others: readonly Curve[];
  readonly hidden: readonly Curve[];
  areas: EnclosedAreas | undefined;
}

/**
 * Where the sizes of a drawing stand badly (ISO 129-1): from a hidden edge where there is a visible one, with their line on another
 * line, across each other, over the part, or so near to the next line that no number fits. One word for each size, the first of these
 * that is true of it.
 */
export function checkSizePlaces(
  placed: readonly PlacedSize[],
  views: readonly PlacedView[],
  { ratio, tolerance }: { readonly ratio: number; readonly tolerance: number },
): readonly Diagnosis[] {
  const lengths = placed.flatMap((size): readonly Shown[] => {
    const { dimension } = size;
    if (dimension.kind !== 'level' && dimension.kind !== 'upright' && dimension.kind !== 'aligned') return [];
    const lines = dimensionLines(dimension);
    return distance(lines.line.from, lines.line.to) > TOUCH ? [{ ...lines, size, dimension }] : [];
  });
  const around = views.map((view): Around => {
    const of = (...layers: readonly Layer[]): readonly Curve[] =>
      view.lines.flatMap(({ line, track }) => (layers.includes(line.layer) ? piecesOf(track.curve) : []));
    return { view, visible: of('visible'), hidden: of('hidden'), others: of('hidden', 'centre'), areas: undefined };
  });
  const seen = views.map((view) => visiblePlaces(view, ratio));
  const said = new Map<Shown, Diagnosis>();
  const say = (one: Shown, code: SizeCode, with_: readonly Shown[] = [], numbers: Diagnosis['numbers'] = {}): void => {
    if (said.has(one)) return;
    const dimensions = [one, ...with_].map(({ size }) => size.index);
    const { place } = one.dimension;
    const view = one.size.view?.view.name;
    said.set(one, { code, fault: 'D4', view, at: place, entities: [], lines: [], dimensions, numbers });
  };
  for (const one of lengths) {
    if (startsHidden(one, around, seen, 4 * tolerance)) say(one, 'size-from-hidden');
    else if (liesOnLine(one, around, 4 * tolerance)) say(one, 'size-on-line');
    else if (!isAcross(one) && around.some((other) => isOver(one, other))) say(one, 'size-inside');
  }
  for (const [one, others] of entangled(lengths.filter((length) => !said.has(length))))
    say(one, 'size-crossing', others);
  for (const one of lengths) {
    const { by, other } = nearestBeside(
      one,
      lengths.filter((length) => !said.has(length)),
      around,
    );
    if (by < ROOM - 0.05) say(one, 'size-near', other ? [other] : [], { by, least: ROOM });
  }
  return [...said.values()].sort((a, b) => (a.dimensions?.[0] ?? 0) - (b.dimensions?.[0] ?? 0));
}

function piecesOf(curve: PlacedView['lines'][number]['track']['curve']): readonly Curve[] {
  if (curve.kind !== 'polyline') return [curve];
  return curve.points.slice(1).map((to, at): Curve => ({ kind: 'segment', from: curve.points[at] ?? to, to }));
}

type Places = Readonly<Record<Axis, readonly number[]>>;

/** The coordinates by axis of the part at which visible edges end and centre lines run in a view. */
function visiblePlaces({ view, shift, lines }: PlacedView, ratio: number): Places {
  const places: Record<Axis, number[]> = { x: [], y: [], z: [] };
  for (const { line, track } of lines) {
    if (!view.place || line.layer === 'hidden' || track.curve.kind !== 'segment') continue;
    const [start, end] = endsOf(track.curve).map(({ x, y }) =>
      inPart(view.place ?? 'front', { x: (x - shift.x) / ratio, y: (y - shift.y) / ratio }),
    );
    for (const axis of AXES) {
      const [from, to] = [start?.[axis], end?.[axis]];
      if (from === undefined || to === undefined) continue;
      // A centre line shows where it runs; where it ends says nothing.
      if (line.layer !== 'centre' || Math.abs(from - to) < SAME) places[axis].push(from, to);
    }
  }
  return places;
}

/** Whether a size begins or ends on a hidden edge alone, though a view shows both of its places without. */
function startsHidden(
  { size, dimension }: Shown,
  around: readonly Around[],
  seen: readonly Places[],
  slack: number,
): boolean {
  const { along, view } = size;
  const own = around.find((one) => one.view === view);
  if (!along || !own) return false;
  const on = (curves: readonly Curve[], point: Point): boolean =>
    curves.some((curve) => distanceTo(curve, point) <= slack);
  const isHidden = (end: Point): boolean => on(own.hidden, end) && !on(own.visible, end) && !on(centresOf(own), end);
  if (!isHidden(dimension.from) && !isHidden(dimension.to)) return false;
  const isSeen = (places: Places, value: number): boolean =>
    places[along.axis].some((other) => Math.abs(other - value) <= 4 * SAME);
  return seen.some((places) => isSeen(places, along.from) && isSeen(places, along.to));
}

function centresOf({ view }: Around): readonly Curve[] {
  return view.lines.flatMap(({ line, track }) => (line.layer === 'centre' ? piecesOf(track.curve) : []));
}

function isAcross({ dimension: { sign } }: Shown): boolean {
  return ACROSS.some((one) => one === sign);
}

function liesOnLine({ line }: Shown, around: readonly Around[], slack: number): boolean {
  return around.some(({ visible, others }) =>
    [...visible, ...others].some((curve) => {
      const beside = curve.kind === 'segment' ? besides(line, curve, 4 * TOUCH) : undefined;
      return beside !== undefined && beside.apart <= slack;
    }),
  );
}

/** Whether a dimension line runs over a part: an edge goes across it, or edges close around its middle. */
function isOver({ line }: Shown, around: Around): boolean {
  const { box } = around.view;
  const middle = between(line.from, line.to, 0.5);
  const meets =
    Math.max(line.from.x, line.to.x) > box.left &&
    Math.min(line.from.x, line.to.x) < box.right &&
    Math.max(line.from.y, line.to.y) > box.bottom &&
    Math.min(line.from.y, line.to.y) < box.top;
  if (!meets) return false;
  const isCrossed = around.visible.some((curve) =>
    intersect(line, curve).points.some(
      ({ point, tangent }) => !tangent && distance(point, line.from) > TOUCH && distance(point, line.to) > TOUCH,
    ),
  );
  if (isCrossed) return true;
  if (!boxHolds(box, middle, 0)) return false;
  around.areas ??= new EnclosedAreas(around.visible);
  return around.areas.around(middle).kind === 'closed';
}

/** Sizes whose dimension lines go over lines of other sizes, each named once: the one with the most of them first. */
function entangled(lengths: readonly Shown[]): readonly (readonly [Shown, readonly Shown[]])[] {
  const pairs = lengths.flatMap((one, at) =>
    lengths
      .slice(0, at)
      .flatMap((other): readonly (readonly [Shown, Shown])[] => (isTangled(one, other) ? [[one, other]] : [])),
  );
  const found: (readonly [Shown, readonly Shown[]])[] = [];
  const counts = new Map<Shown, number>();
  const count = (one: Shown, by: number): void => void counts.set(one, (counts.get(one) ?? 0) + by);
  for (const one of pairs.flat()) count(one, 1);
  let left = pairs;
  while (left.length > 0) {
    const [[first] = []] = [...counts].sort(([a, many], [b, more]) => more - many || spanOf(b) - spanOf(a));
    if (!first) break;
    const own = left.filter((pair) => pair.includes(first));
    const others = own.flatMap((pair) => pair.filter((one) => one !== first));
    found.push([first, others]);
    for (const other of others) count(other, -1);
    counts.delete(first);
    left = left.filter((pair) => !pair.includes(first));
  }
  return found;
}

function spanOf({ line }: Shown): number {
  return distance(line.from, line.to);
}

function isTangled(a: Shown, b: Shown): boolean {
  if (isSame(a, b)) return false;
  const over = ({ line }: Shown, other: Shown): boolean =>
    [other.line, ...other.extensions].some((one) => crosses(line, one, TOUCH));
  const beside = besides(a.line, b.line, TOUCH);
  return over(a, b) || over(b, a) || (beside !== undefined && beside.apart <= TOUCH);
}

/** What is given twice is told as that. */
function isSame({ size: { along: a } }: Shown, { size: { along: b } }: Shown): boolean {
  if (!a || !b || a.axis !== b.axis) return false;
  return Math.abs(a.from - b.from) < 4 * SAME && Math.abs(a.to - b.to) < 4 * SAME;
}

/** How far it is to the nearest line that runs beside a dimension line: an edge, or the line of a size that stands nearer to the part. */
function nearestBeside(
  one: Shown,
  others: readonly Shown[],
  around: readonly Around[],
): { readonly by: number; readonly other: Shown | undefined } {
  let best: { by: number; other: Shown | undefined } = { by: Infinity, other: undefined };
  const look = (line: Segment, other: Shown | undefined): void => {
    const beside = besides(one.line, line, 4 * TOUCH);
    if (beside && beside.apart < best.by) best = { by: beside.apart, other };
  };
  for (const other of others) if (other !== one && others.includes(one) && !isSame(one, other)) look(other.line, other);
  if (isAcross(one)) return best;
  for (const curve of around.flatMap(({ visible }) => visible)) {
    const by = curve.kind === 'segment' ? gapToEdge(one.line, curve, TOUCH) : gapToRound(one.line, curve);
    if (by < best.by) best = { by, other: undefined };
  }
  return best;
}

/** So many places of a round edge are looked at. */
const LOOKS = 24;

/** How near a round edge comes to a dimension line that it lies beside. */
function gapToRound(line: Segment, curve: Exclude<Curve, Segment>): number {
  const gaps = Array.from({ length: LOOKS + 1 }, (_, at) => {
    const foot = nearestOn(line, pointOn(curve, at / LOOKS));
    const isBeside = foot.share > 0 && foot.share < 1;
    return isBeside ? foot.distance : Infinity;
  });
  return Math.min(...gaps);
}
