import { normalAngle, TURN } from '../geometry/angle.ts';
import type { Box } from '../geometry/bounds.ts';
import { IN_PLACE } from '../geometry/similarity.ts';
import type { Point } from '../geometry/point.ts';
import type { Hatch } from '../sketch/sketch.ts';
import type { Diagnosis, DiagnosisCode } from './diagnosis.ts';
import { areaOf, isInside, type Area } from './inside-loops.ts';
import { moveDrawnCurve } from './move-drawn-curve.ts';
import type { PlacedView } from './placed-view.ts';

/** So many places of an area are looked at in each direction. */
const LOOKS = 40;
/** Shares of a region: less than `little` is nothing, more than `most` is all of it. */
const SHARES = { little: 0.06, most: 0.94 } as const;
const SAME_ANGLE = TURN / 180;
const SAME_SPACING = 0.2;

/** A region that has to be hatched, where it lies, and the hatchings that reach it. */
interface Cut {
  readonly view: PlacedView;
  readonly body: string;
  readonly area: Area;
  readonly share: number;
  readonly hatches: readonly number[];
}

/**
 * What is wrong with hatching: cut faces left plain or hatched in part, what is hatched and is not cut, one body in two ways,
 * bodies that touch in the same way (ISO 128-50).
 */
export function checkHatching(views: readonly PlacedView[], hatches: readonly Hatch[]): readonly Diagnosis[] {
  const drawn = hatches.map(({ loops }) => areaOf(loops));
  const cuts = views.flatMap((view) =>
    view.view.regions.map(({ body, loops }): Cut => {
      const by = { ...IN_PLACE, shift: view.shift };
      const area = areaOf(loops.map((loop) => loop.map((curve) => moveDrawnCurve(curve, by))));
      const places = placesIn(area);
      const reach = drawn.map((one) => places.filter((place) => isInside(one, place)).length);
      const covered = places.filter((place) => drawn.some((one) => isInside(one, place))).length;
      const reaching = reach.flatMap((count, at) => (count > SHARES.little * places.length ? [at] : []));
      return { view, body, area, share: covered / Math.max(1, places.length), hatches: reaching };
    }),
  );
  const plain = cuts.flatMap((cut) => {
    if (cut.share >= SHARES.most) return [];
    return [about(cut.share <= SHARES.little ? 'hatch-missing' : 'hatch-off', cut, cut.hatches, { share: cut.share })];
  });
  const beyond = drawn.flatMap((area, at) => {
    const places = placesIn(area);
    const off = places.filter((place) => !cuts.some((cut) => isInside(cut.area, place))).length;
    if (off <= SHARES.little * places.length) return [];
    const known = plain.some(({ hatches: own }) => own?.includes(at));
    const centre = middleOf(area.box);
    const view = nearest(views, centre);
    return known ? [] : [make('hatch-extra', view?.view.name, centre, [at], { share: off / places.length })];
  });
  return [...plain, ...beyond, ...uneven(cuts, hatches), ...alike(cuts, hatches)];
}

/** All faces of one body are hatched in one way. */
function uneven(cuts: readonly Cut[], hatches: readonly Hatch[]): readonly Diagnosis[] {
  return cuts.flatMap((cut, at) => {
    const first = cuts.slice(0, at).find(({ body, view }) => body === cut.body && view === cut.view);
    const own = [...new Set([...(first?.hatches ?? []), ...cut.hatches])];
    const [one, ...others] = own.map((index) => hatches[index]);
    const differs = others.some((other) => one && other && !isAlike(one, other));
    return differs ? [about('hatch-uneven', cut, cut.hatches, {})] : [];
  });
}

/** Bodies that touch are told apart by their hatching. */
function alike(cuts: readonly Cut[], hatches: readonly Hatch[]): readonly Diagnosis[] {
  const told = new Set<string>();
  return cuts.flatMap((cut, at) =>
    cuts.slice(0, at).flatMap((other) => {
      const names = [cut.body, other.body].sort().join(' ');
      if (other.body === cut.body || other.view !== cut.view || told.has(names) || !touch(cut.area, other.area))
        return [];
      const [one, two] = [hatches[cut.hatches[0] ?? -1], hatches[other.hatches[0] ?? -1]];
      if (!one || !two || !isAlike(one, two)) return [];
      told.add(names);
      return [about('hatch-alike', cut, [...other.hatches, ...cut.hatches], {})];
    }),
  );
}

function isAlike(a: Hatch, b: Hatch): boolean {
  const turn = normalAngle(a.angle - b.angle + TURN / 4, TURN / 2) - TURN / 4;
  return Math.abs(turn) <= SAME_ANGLE && Math.abs(a.spacing - b.spacing) <= SAME_SPACING;
}

/** Whether an edge of one area lies on an edge of the other. */
function touch(a: Area, b: Area): boolean {
  const near = 0.1;
  return a.edges.some(([from, to]) => {
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    return b.edges.some(([start, end]) => {
      const [wx, wy] = [end.x - start.x, end.y - start.y];
      const length = Math.hypot(wx, wy);
      if (length === 0) return false;
      const along = ((middle.x - start.x) * wx + (middle.y - start.y) * wy) / length;
      const off = Math.abs((middle.x - start.x) * wy - (middle.y - start.y) * wx) / length;
      return off <= near && along >= 0 && along <= length;
    });
  });
}

/** Places spread evenly over an area, none at its edge. */
function placesIn(area: Area): readonly Point[] {
  const { left, right, bottom, top } = area.box;
  const at = (low: number, high: number, index: number): number => low + ((high - low) * (index + 0.5)) / LOOKS;
  return Array.from({ length: LOOKS * LOOKS }, (_, index) => ({
    x: at(left, right, index % LOOKS),
    y: at(bottom, top, Math.floor(index / LOOKS)),
  })).filter((place) => isInside(area, place));
}

function about(
  code: DiagnosisCode,
  { view, area }: Cut,
  hatches: readonly number[],
  numbers: Readonly<Record<string, number>>,
): Diagnosis {
  return make(code, view.view.name, middleOf(area.box), hatches, numbers);
}

function make(
  code: DiagnosisCode,
  view: string | undefined,
  at: Point,
  hatches: readonly number[],
  numbers: Readonly<Record<string, number>>,
): Diagnosis {
  return { code, fault: 'C3', view, at, entities: [], lines: [], hatches, numbers };
}

function middleOf({ left, right, bottom, top }: Box): Point {
  return { x: (left + right) / 2, y: (bottom + top) / 2 };
}

function nearest(views: readonly PlacedView[], { x, y }: Point): PlacedView | undefined {
  const gap = ({ box }: PlacedView): number =>
    Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.bottom - y, 0, y - box.top));
  return [...views].sort((a, b) => gap(a) - gap(b))[0];
}
