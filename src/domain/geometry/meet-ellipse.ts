import { TURN } from './angle.ts';
import type { EllipseCarrier } from './carrier.ts';
import type { Crossing } from './crossing.ts';
import type { Circle } from './curve.ts';
import { ellipsePoint } from './curve-points.ts';
import { nearestOn } from './nearest.ts';
import { difference, direction, distance, dot, leftOf, middle, type Point } from './point.ts';
import { TOLERANCE } from './tolerance.ts';

const SAMPLES = 180;
const STEP = TURN / SAMPLES;
const HALVINGS = 48;
/** Steps of the golden section: each leaves 0.618 of the stretch. */
const SECTIONS = 40;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** Places looked at between two crossings to see how deep one curve goes into the other. */
const DEPTHS = 8;

/**
 * Where an ellipse meets a circle or another ellipse. Along the first one the distance to the other, negative inside, is
 * sampled; each change of sign is halved down to a crossing, each hollow of the distance searched for one more.
 */
export function meetEllipse(ellipse: EllipseCarrier, other: Circle | EllipseCarrier): readonly Crossing[] {
  const depth = (at: number): number => signedDistance(other, ellipsePoint(ellipse, at));
  const samples = Array.from({ length: SAMPLES }, (_, sample) => depth(sample * STEP));
  if (samples.every((value) => Math.abs(value) <= TOLERANCE)) return [];
  const places: Place[] = [];
  const crosses = (from: number, to: number): void => {
    places.push({ at: halved(depth, from, to), touches: false });
  };
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const [before, here, after] = [-1, 0, 1].map((by) => samples[(sample + by + SAMPLES) % SAMPLES] ?? 0);
    if (before === undefined || here === undefined || after === undefined) continue;
    const at = sample * STEP;
    if (isNegative(here) !== isNegative(after)) crosses(at, at + STEP);
    if (isNegative(before) !== isNegative(here) || isNegative(here) !== isNegative(after)) continue;
    const sign = isNegative(here) ? -1 : 1;
    if (sign * here > sign * before || sign * here > sign * after) continue;
    const lowest = lowestBetween((place) => sign * depth(place), at - STEP, at + STEP);
    const gap = sign * depth(lowest);
    if (Math.abs(gap) <= TOLERANCE) places.push({ at: lowest, touches: true });
    else if (gap < 0) {
      crosses(at - STEP, lowest);
      crosses(lowest, at + STEP);
    }
  }
  return joined(depth, places).map(({ at, touches: touching }) => {
    const point = ellipsePoint(ellipse, at);
    return { point: touching ? middle(point, nearestOn(whole(other), point).point) : point, touches: touching };
  });
}

/** A place found along the ellipse, by its parameter. */
interface Place {
  readonly at: number;
  readonly touches: boolean;
}

/**
 * Places with nothing deeper than the tolerance between them are one. It is a crossing where one curve gets to the other
 * side of the other one, which takes an odd number of crossings.
 */
function joined(depth: (at: number) => number, places: readonly Place[]): readonly Place[] {
  const sorted = [...places].sort((a, b) => a.at - b.at);
  const isShallow = (from: number, to: number): boolean =>
    Array.from({ length: DEPTHS }, (_, part) => depth(from + ((to - from) * (part + 0.5)) / DEPTHS)).every(
      (value) => Math.abs(value) <= TOLERANCE,
    );
  const follows = sorted.map(({ at }, index) => {
    const before = sorted[index - 1] ?? sorted[sorted.length - 1];
    return before !== undefined && sorted.length > 1 && isShallow(index === 0 ? before.at - TURN : before.at, at);
  });
  const first = Math.max(0, follows.indexOf(false));
  const groups: Place[][] = [];
  for (let index = 0; index < sorted.length; index += 1) {
    const which = (first + index) % sorted.length;
    const place = sorted[which];
    if (!place) continue;
    const unrolled = { ...place, at: which < first ? place.at + TURN : place.at };
    const group = groups[groups.length - 1];
    if (group && follows[which]) group.push(unrolled);
    else groups.push([unrolled]);
  }
  return groups.map((group) => ({
    at: ((group[0]?.at ?? 0) + (group[group.length - 1]?.at ?? 0)) / 2,
    touches: group.filter(({ touches }) => !touches).length % 2 === 0,
  }));
}

/** How far a point lies outside of a closed curve; negative inside. */
function signedDistance(other: Circle | EllipseCarrier, point: Point): number {
  if (other.kind === 'circle') return distance(point, other.centre) - other.radius;
  const away = difference(point, other.centre);
  const along = direction(other.turn);
  const inside = Math.hypot(dot(away, along) / other.major, dot(away, leftOf(along)) / other.minor) < 1;
  const gap = nearestOn(whole(other), point).distance;
  return inside ? -gap : gap;
}

function whole(other: Circle | EllipseCarrier) {
  return other.kind === 'circle' ? other : { ...other, start: 0, sweep: TURN };
}

function isNegative(value: number): boolean {
  return value < 0;
}

/** The place between two parameters where a function changes its sign. */
function halved(value: (at: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  const start = isNegative(value(from));
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const centre = (low + high) / 2;
    if (isNegative(value(centre)) === start) low = centre;
    else high = centre;
  }
  return (low + high) / 2;
}

/** The place between two parameters where a function with one hollow between them is lowest. */
function lowestBetween(value: (at: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  let left = high - GOLDEN * (high - low);
  let right = low + GOLDEN * (high - low);
  let [atLeft, atRight] = [value(left), value(right)];
  for (let section = 0; section < SECTIONS; section += 1) {
    if (atLeft < atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - GOLDEN * (high - low);
      atLeft = value(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + GOLDEN * (high - low);
      atRight = value(right);
    }
  }
  return (low + high) / 2;
}
