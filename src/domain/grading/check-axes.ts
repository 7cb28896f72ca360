import { normalAngle, TURN } from '../geometry/angle.ts';
import { boundsOfPoints, type Box } from '../geometry/bounds.ts';
import type { Segment } from '../geometry/curve.ts';
import { difference, distance, middle, type Point } from '../geometry/point.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { PlacedView } from './placed-view.ts';
import type { Reference, ReferenceView } from './reference.ts';
import { normalForm, type Stroke } from './strokes.ts';

/** An isometric view that is drawn with axes of its own, and what of it is there. */
interface LeaningView {
  readonly view: string;
  readonly diagnoses: readonly Diagnosis[];
  /** The share of its straight edges that are drawn along those axes, from 0 to 1. */
  readonly share: number;
  /** What was drawn of it, by place among the strokes. */
  readonly strokes: ReadonlySet<number>;
  /** Where it stands on the sheet. */
  readonly box: Box;
}

/** Degrees of the three axes in an isometric view (ISO 5456-3), and how far lines of one direction may be off each other. */
const AXES = [30, 90, 150] as const;
const SKEW = 1.5;
/** An axis is off by more degrees than this; short lines lie along it that are off by so many millimetres at their ends. */
const LEAN = 0.25;
const ALONG = 0.1;
/** Lengths are the same that differ by less than this share, or by so many millimetres. */
const SAME = { share: 0.012, least: 0.12 } as const;
/** So much of the edges has to be there along the axes, and no more than this besides. */
const ENOUGH = 0.7;
const MOST_BESIDES = 0.45;
/** Of an axis that is drawn otherwise less than this share of its edges stands as it should. */
const LEFT = 0.4;
/** And so much of all edges is found by taking it so. */
const GAIN = 0.12;
/** Directions in which less than this share of all lines runs are none of the axes. */
const SOME = 0.04;
/** More lines than this are not compared. */
const MOST_LINES = 300;

interface Line {
  readonly length: number;
  readonly degrees: number;
  readonly segment: Segment;
  readonly at: number;
}

/** An axis as it was drawn: its direction, how long it is drawn, and which of its edges are there. */
interface DrawnAxis {
  readonly asked: (typeof AXES)[number];
  readonly degrees: number;
  readonly factor: number;
  readonly matched: number;
  readonly lines: readonly Line[];
}

/** So many things that are wrong with an isometric view may have one cause. */
const LEANING = 2;

/** Isometric views with axes of their own: looked for where one is not found, or where much is said of it. */
export function leaningViews(
  { views, tolerance }: Reference,
  strokes: readonly Stroke[],
  said: readonly Diagnosis[],
  placed: readonly PlacedView[],
): readonly LeaningView[] {
  return views.flatMap((view) => {
    const own = said.filter((one) => one.view === view.name);
    const isLost = own.some(({ code }) => code === 'view-missing' || code === 'view-unlike');
    if (view.sort !== 'isometric' || (own.length < LEANING && !isLost)) return [];
    const others = placed.filter((other) => other.view !== view).flatMap(({ lines }) => lines);
    const taken = new Set(others.flatMap(({ contacts }) => contacts.map(({ stroke }) => stroke)));
    return leaningView(view, strokes, taken, tolerance) ?? [];
  });
}

/**
 * What is wrong with the axes of an isometric view that is not found as it should be: most of its edges are there with their lengths, but
 * along axes that lean otherwise, or one axis is drawn at another scale, as in other kinds of pictures. Undefined where that is not so.
 */
function leaningView(
  view: ReferenceView,
  strokes: readonly Stroke[],
  taken: ReadonlySet<number>,
  tolerance: number,
): LeaningView | undefined {
  // As one sees them: edges that go on in each other are one line, as they are in the drawing.
  const seen = view.lines.flatMap(({ curve, layer, optional }) =>
    curve.kind === 'segment' && layer === 'visible' && !optional ? [{ curve, layer }] : [],
  );
  const edges = normalForm(seen, tolerance).strokes.flatMap(({ curve }, at) =>
    curve.kind === 'segment' ? [lineOf(curve, at)] : [],
  );
  const asked = AXES.map((axis) => edges.filter(({ degrees }) => apart(degrees, axis) <= SKEW));
  const drawn = strokes.flatMap(({ curve, layer }, at) =>
    curve.kind === 'segment' && layer === 'visible' && !taken.has(at) ? [lineOf(curve, at)] : [],
  );
  const total = lengthOf(asked.flat());
  if (total === 0 || drawn.length > MOST_LINES || asked.some((own) => own.length === 0)) return undefined;
  const ways = directionsOf(drawn);
  const axes = AXES.map((axis, at) =>
    (axis === 90 ? ways.filter((way) => apart(way, 90) <= 2 * SKEW) : ways).map((way) =>
      bestScale(
        asked[at] ?? [],
        drawn.filter(({ degrees }) => apart(degrees, way) <= SKEW),
        axis,
        way,
      ),
    ),
  );
  const [rights = [], ups = [], lefts = []] = axes;
  let best: { readonly axes: readonly DrawnAxis[]; readonly matched: number } | undefined;
  for (const right of rights) {
    for (const left of lefts) {
      if (apart(right.degrees, left.degrees) < 10 || !isRightward(right.degrees, left.degrees)) continue;
      for (const up of ups) {
        if (apart(up.degrees, right.degrees) < 10 || apart(up.degrees, left.degrees) < 10) continue;
        const matched = right.matched + left.matched + up.matched;
        if (!best || matched > best.matched) best = { axes: [right, up, left], matched };
      }
    }
  }
  if (!best || best.matched < ENOUGH * total) return undefined;
  // A line or two that are off leave most edges of an axis as they should be.
  const isOther = ({ asked: axis, matched }: DrawnAxis): boolean => {
    const along = drawn.filter((line) => liesAlong(line, axis));
    const asIs = matchAt(1, asked[AXES.indexOf(axis)] ?? [], along).matched;
    return asIs < LEFT * matched && matched - asIs >= GAIN * total;
  };
  const off = best.axes.filter((axis) => isOff(axis));
  if (!off.every(isOther)) return undefined;
  const wrong = off.flatMap((axis) => saidOf(axis, view.name, strokes));
  const own = best.axes.flatMap(({ lines }) => lines);
  const scaledTotal = best.axes.reduce((sum, { factor, matched }) => sum + factor * matched, 0);
  if (wrong.length === 0 || lengthOf(drawn) - scaledTotal > MOST_BESIDES * lengthOf(drawn)) return undefined;
  return {
    view: view.name,
    diagnoses: wrong,
    share: Math.min(1, best.matched / total),
    strokes: new Set(own.map(({ at }) => at)),
    box: boundsOfPoints(own.flatMap(({ segment: { from, to } }) => [from, to])),
  };
}

function lineOf(segment: Segment, at: number): Line {
  const way = difference(segment.to, segment.from);
  const degrees = (normalAngle(Math.atan2(way.y, way.x), TURN / 2) / TURN) * 360;
  return { length: distance(segment.from, segment.to), degrees, segment, at };
}

function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { length }) => sum + length, 0);
}

/** Degrees between two directions of lines, from 0 to 90. */
function apart(a: number, b: number): number {
  const turn = normalAngle(a - b, 180);
  return Math.min(turn, 180 - turn);
}

/** Whether the axis to the right leads up to the right of the other one, level ones counting as either. */
function isRightward(right: number, left: number): boolean {
  const lean = right > 90 + SKEW && right < 180 - SKEW;
  const other = left > SKEW && left < 90 - SKEW;
  return !lean && !other;
}

/** The directions in which most lines run. */
function directionsOf(drawn: readonly Line[]): readonly number[] {
  const total = lengthOf(drawn);
  const ways: number[] = [];
  for (const { degrees } of [...drawn].sort((a, b) => b.length - a.length)) {
    if (ways.some((way) => apart(way, degrees) <= SKEW)) continue;
    if (lengthOf(drawn.filter((line) => apart(line.degrees, degrees) <= SKEW)) >= SOME * total) ways.push(degrees);
  }
  return ways.slice(0, 8);
}

/** How long an axis is drawn: the scale at which most of its edges are found among lines of one direction. */
function bestScale(
  asked: readonly Line[],
  drawn: readonly Line[],
  axis: DrawnAxis['asked'],
  degrees: number,
): DrawnAxis {
  const longest = (lines: readonly Line[]): number => Math.max(0, ...lines.map(({ length }) => length));
  const scales = [1, 0.5, 2, longest(drawn) / longest(asked)].filter((scale) => scale > 0.2 && scale < 5);
  const tried = scales.map((factor): DrawnAxis => ({ asked: axis, degrees, factor, ...matchAt(factor, asked, drawn) }));
  return tried.reduce((best, one) => (one.matched > best.matched + 1e-9 ? one : best));
}

/** The edges that are found with their lengths at a scale, each drawn line once. */
function matchAt(
  factor: number,
  asked: readonly Line[],
  drawn: readonly Line[],
): { readonly matched: number; readonly lines: readonly Line[] } {
  const left = [...drawn];
  const lines: Line[] = [];
  let matched = 0;
  for (const { length } of [...asked].sort((a, b) => b.length - a.length)) {
    const slack = Math.max(SAME.least, SAME.share * length * factor);
    const at = left.findIndex((line) => Math.abs(line.length - factor * length) <= slack);
    const line = left[at];
    if (!line) continue;
    left.splice(at, 1);
    lines.push(line);
    matched += length;
  }
  return { matched, lines };
}

function saidOf(
  { asked, degrees, factor, lines }: DrawnAxis,
  view: string,
  strokes: readonly Stroke[],
): readonly Diagnosis[] {
  const longest = [...lines].sort((a, b) => b.length - a.length)[0];
  const at: Point | undefined = longest && middle(longest.segment.from, longest.segment.to);
  const entities = lines.flatMap((line) => strokes[line.at]?.entities ?? []);
  const say = (code: 'axes-turned' | 'axis-scaled', numbers: Diagnosis['numbers']): Diagnosis => {
    const fault = code === 'axes-turned' ? 'I2' : 'S5';
    return { code, fault, view, at, entities, lines: [], numbers };
  };
  const lean = Math.min(degrees, 180 - degrees);
  return [
    ...(leans(degrees, asked) ? [say('axes-turned', { degrees: lean, expected: asked === 90 ? 90 : 30 })] : []),
    ...(isScaled(factor) ? [say('axis-scaled', { factor })] : []),
  ];
}

function isOff({ asked, degrees, factor }: DrawnAxis): boolean {
  return leans(degrees, asked) || isScaled(factor);
}

function leans(degrees: number, asked: number): boolean {
  return apart(degrees, asked) > LEAN;
}

function liesAlong({ length, degrees }: Line, axis: number): boolean {
  const off = apart(degrees, axis);
  return off <= LEAN || (off <= SKEW && length * Math.sin((off / 360) * TURN) <= ALONG);
}

function isScaled(factor: number): boolean {
  return Math.abs(factor - 1) > 2 * SAME.share;
}
