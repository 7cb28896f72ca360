import { intersection, totalLength, union, without, type IntervalSet } from '../../src/domain/geometry/intervals.ts';
import type { DrawnCurve } from '../../src/domain/projection/drawn-curve.ts';
import type { PrincipalView } from '../../src/domain/projection/view-direction.ts';
import type { ViewLine } from '../../src/domain/projection/view-line.ts';
import { VIEW_AXES, type Axis } from './move-proof.ts';

type Range = readonly [number, number];

/** An axis of something round, parallel to one of the part's axes; millimetres. */
export interface HandAxis {
  readonly along: Axis;
  /** Where it is on the two others, in the order x, y, z. */
  readonly at: readonly [number, number];
  readonly over: Range;
  /** How far the two lines go that cross on it where one looks along it. */
  readonly cross: readonly [Range, Range];
}

/** What is not longer is no line. */
const FRAGMENT = 0.02;

/** A level or upright line by its level, as text. */
type Straight = Map<string, IntervalSet>;

/**
 * Proves the centre lines of a view by axes that were found by hand: those that are not under a stronger line have to be there, from end to end,
 * and no others.
 */
export function proveCentres(
  lines: readonly ViewLine[],
  axes: readonly HandAxis[],
  view: PrincipalView,
): readonly string[] {
  const stronger = straightLines(lines.filter(({ role, tangent }) => role !== 'centre' && tangent !== true));
  const found = straightLines(lines.filter(({ role }) => role === 'centre'));
  const meant = new Map<string, IntervalSet>();
  for (const { level, from, to } of axes.flatMap((axis) => drawnAxis(axis, view))) put(meant, level, from, to);
  const visible = new Map(
    [...meant].map(([level, spans]) => [level, without(spans, union(stronger.get(level) ?? [], [], FRAGMENT), 0)]),
  );
  return [...new Set([...visible.keys(), ...found.keys()])].flatMap((level) => {
    const [wanted, is] = [visible.get(level) ?? [], found.get(level) ?? []];
    const common = totalLength(intersection(wanted, is, 0));
    const [missing, extra] = [totalLength(wanted) - common, totalLength(is) - common];
    if (missing <= FRAGMENT && extra <= FRAGMENT) return [];
    return [`${view} ${level}: expected ${JSON.stringify(wanted)}, found ${JSON.stringify(is)}`];
  });
}

interface Drawn {
  readonly level: string;
  readonly from: number;
  readonly to: number;
}

/** The lines that an axis is drawn as. */
function drawnAxis({ along, at, over, cross }: HandAxis, view: PrincipalView): readonly Drawn[] {
  const [right, rightward, up, upward] = VIEW_AXES[view];
  const others = (['x', 'y', 'z'] as const).filter((axis) => axis !== along);
  const place = (axis: Axis): number => at[others.indexOf(axis)] ?? Number.NaN;
  const reach = (axis: Axis): Range => (axis === along ? over : (cross[others.indexOf(axis)] ?? over));
  const level = (): Drawn => line('level', place(up) * upward, reach(right), rightward);
  const upright = (): Drawn => line('upright', place(right) * rightward, reach(up), upward);
  if (right === along) return [level()];
  return up === along ? [upright()] : [level(), upright()];
}

function line(kind: 'level' | 'upright', place: number, [from, to]: Range, way: 1 | -1): Drawn {
  const [a, b] = [from * way, to * way];
  return { level: named(kind, place), from: Math.min(a, b), to: Math.max(a, b) };
}

/** Both zeros are one. */
function named(kind: 'level' | 'upright', place: number): string {
  return `${kind} ${(Math.round(place * 1000) / 1000 + 0).toFixed(3)}`;
}

function straightLines(lines: readonly { readonly curve: DrawnCurve }[]): Straight {
  const found: Straight = new Map();
  for (const { curve } of lines) {
    if (curve.kind !== 'segment') continue;
    const { from, to } = curve;
    if (Math.abs(from.y - to.y) < 1e-3) put(found, named('level', from.y), from.x, to.x);
    else if (Math.abs(from.x - to.x) < 1e-3) put(found, named('upright', from.x), from.y, to.y);
    else put(found, JSON.stringify(curve), 0, Math.hypot(to.x - from.x, to.y - from.y));
  }
  return found;
}

function put(lines: Straight, level: string, a: number, b: number): void {
  lines.set(level, union(lines.get(level) ?? [], [[Math.min(a, b), Math.max(a, b)]], FRAGMENT));
}
