import { boxHolds } from '../geometry/bounds.ts';
import type { Segment } from '../geometry/curve.ts';
import { difference, distance, dot, leftOf, middle, scaled, sum, type Point } from '../geometry/point.ts';
import type { Entity, Mark } from '../sketch/sketch.ts';
import { checkCutMarks } from './check-cut-marks.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { DrawnCut, PlacedTrace } from './placed-trace.ts';
import type { PlacedView } from './placed-view.ts';
import type { CuttingPlane, CuttingReference } from './reference.ts';

/** Cutting lines stand out of the view at both ends by so much at least, and no farther; millimetres of paper. */
const BEYOND = { least: 1, most: 40 } as const;
/** A plane so far from its place is drawn in another one; a line farther off is none of it. */
const NEAR = 60;
/** Shares of the way across a view that a line of another type runs along a plane to stand for it. */
const MOSTLY = 0.6;

const INSTEAD = ['extra-line', 'too-long', 'wrong-line-type'] as const;
const MISSED = ['line-missing', 'part-missing', 'too-short', 'gap'] as const;

/** What is wrong with the planes of sections (ISO 128-3): lines, arrows and letters. `ofLines` is what is said of all other lines. */
export function checkCutting(
  { entities, marks }: { readonly entities: readonly Entity[]; readonly marks: readonly Mark[] },
  views: readonly PlacedView[],
  ofLines: readonly Diagnosis[],
  cutting: CuttingReference,
  tolerance: number,
): { readonly diagnoses: readonly Diagnosis[]; readonly explained: ReadonlySet<Diagnosis> } {
  const cuts = entities.flatMap(({ curve, layer }, index): readonly DrawnCut[] =>
    layer === 'cutting' && curve.kind === 'segment' && lengthOf(curve) > 0 ? [{ index, segment: curve }] : [],
  );
  const planes = cutting.planes.map((plane) => ({ plane, traces: tracesOf(plane, views, cuts, 3 * tolerance) }));
  const free = new Set(cuts);
  for (const { traces } of planes) for (const { drawn } of traces) for (const cut of drawn) free.delete(cut);
  const explained = new Set<Diagnosis>();
  const diagnoses: Diagnosis[] = [];
  for (const { plane, traces } of planes) {
    const shown = traces.filter(({ drawn }) => drawn.length > 0);
    diagnoses.push(...shown.flatMap((trace) => shortEnds(trace)));
    if (shown.length > 0) {
      diagnoses.push(...checkCutMarks(plane, shown, marks, views, cutting.asked));
      continue;
    }
    const [first] = traces;
    if (!first) continue;
    const moved = movedFrom(traces, [...free]);
    if (moved) {
      free.delete(moved.cut);
      const numbers = { far: moved.far };
      diagnoses.push(say('cutting-moved', moved.trace, centre(moved.cut.segment), [moved.cut.index], numbers));
      continue;
    }
    const other = traces.flatMap((trace) =>
      ofLines.filter((one) => standsFor(one, trace, entities, 3 * tolerance)).map((one) => ({ one, trace })),
    )[0];
    if (other) {
      const own = ofLines.filter(({ entities: drawn }) => drawn.some((at) => other.one.entities.includes(at)));
      for (const one of own) if (INSTEAD.some((code) => code === one.code)) explained.add(one);
      diagnoses.push(say('wrong-line-type', other.trace, other.one.at, other.one.entities, {}));
    } else if (cutting.asked !== 'free') {
      diagnoses.push(say('cutting-missing', first, middleOf(first.legs), [], {}));
    }
  }
  for (const { code, view } of diagnoses) {
    if (code === 'wrong-line-type') continue;
    const trace = planes.flatMap(({ traces }) => traces).find((one) => one.view.view.name === view);
    for (const one of ofLines) if (trace && isUnder(one, trace)) explained.add(one);
  }
  for (const { index, segment } of free) {
    const at = centre(segment);
    const view = views.find(({ box }) => boxHolds(box, at, NEAR));
    diagnoses.push({
      ...say('extra-line', undefined, at, [index], { length: lengthOf(segment) }),
      view: view?.view.name,
    });
  }
  return { diagnoses, explained };
}

function say(
  code: 'cutting-missing' | 'cutting-moved' | 'too-short' | 'wrong-line-type' | 'extra-line',
  trace: PlacedTrace | undefined,
  at: Point | undefined,
  entities: readonly number[],
  numbers: Readonly<Record<string, number>>,
): Diagnosis {
  return { code, fault: 'L2', view: trace?.view.view.name, at, entities, lines: [], layer: 'cutting', numbers };
}

/** The plane in every view that shows it and was found as it should be. */
function tracesOf(
  { traces }: CuttingPlane,
  views: readonly PlacedView[],
  cuts: readonly DrawnCut[],
  slack: number,
): readonly PlacedTrace[] {
  return traces.flatMap(({ view: name, legs, turn }): readonly PlacedTrace[] => {
    const view = views.find((one) => one.view.name === name);
    if (view?.variant.kind !== 'as-is') return [];
    const placed = legs.map(({ from, to }): Segment => ({
      kind: 'segment',
      from: sum(from, view.shift),
      to: sum(to, view.shift),
    }));
    const drawn = cuts.filter(({ segment }) => placed.some((leg) => isAlong(segment, leg, slack)));
    return [{ view, legs: placed, turn, drawn }];
  });
}

/** Whether a line lies on the carrier of a leg, on it or a little beyond its ends. */
function isAlong({ from, to }: Segment, leg: Segment, slack: number): boolean {
  const { along, across, length } = frameOf(leg);
  return [from, to].every((end) => {
    const away = difference(end, leg.from);
    const at = dot(away, along);
    return Math.abs(dot(away, across)) <= slack && at >= -BEYOND.most && at <= length + BEYOND.most;
  });
}

/** Cutting lines begin and end outside of the view; in between they may be left out where they do not turn. */
function shortEnds(trace: PlacedTrace): readonly Diagnosis[] {
  const { legs, drawn } = trace;
  const [first, last] = [legs[0], legs[legs.length - 1]];
  if (!first || !last) return [];
  return [
    { leg: first, outward: -1 },
    { leg: last, outward: 1 },
  ].flatMap(({ leg, outward }) => {
    const { along, length } = frameOf(leg);
    const reach = drawn.flatMap(({ index, segment }) =>
      [segment.from, segment.to].map((end) => {
        const at = dot(difference(end, leg.from), along);
        return { index, end, by: outward < 0 ? -at : at - length };
      }),
    );
    const far = reach.reduce(
      (best, one) => (one.by > best.by ? one : best),
      reach[0] ?? { index: 0, end: leg.from, by: 0 },
    );
    return far.by >= BEYOND.least - 0.05
      ? []
      : [say('too-short', trace, far.end, [far.index], { by: Math.max(0.1, 2 * BEYOND.least - far.by) })];
  });
}

/** A cutting line of its own that is parallel to a plane and across the view: the nearest one. */
function movedFrom(
  traces: readonly PlacedTrace[],
  free: readonly DrawnCut[],
): { readonly trace: PlacedTrace; readonly cut: DrawnCut; readonly far: number } | undefined {
  const found = traces.flatMap((trace) =>
    free.flatMap((cut) => {
      const leg = [...trace.legs].sort((a, b) => lengthOf(b) - lengthOf(a))[0];
      if (!leg || !boxHolds(trace.view.box, centre(cut.segment), NEAR)) return [];
      const { along, across } = frameOf(leg);
      const way = difference(cut.segment.to, cut.segment.from);
      if (Math.abs(dot(way, across)) > 0.05 * Math.abs(dot(way, along))) return [];
      return [{ trace, cut, far: Math.abs(dot(difference(centre(cut.segment), leg.from), across)) }];
    }),
  );
  return found.sort((a, b) => a.far - b.far)[0];
}

/** Whether it is said that a centre line is not there which the cutting line would be drawn over: that has been told. */
function isUnder({ code, view, lines }: Diagnosis, trace: PlacedTrace): boolean {
  if (view !== trace.view.view.name || !MISSED.some((one) => one === code)) return false;
  return trace.view.lines.some(({ line }) => line.underCutting && lines.includes(line.id));
}

/** Whether something that is said to be too much runs along a plane, in another line type. */
function standsFor(one: Diagnosis, { legs }: PlacedTrace, entities: readonly Entity[], slack: number): boolean {
  if (!INSTEAD.some((code) => code === one.code)) return false;
  const drawn = one.entities.flatMap((at) => {
    const curve = entities[at]?.curve;
    return curve?.kind === 'segment' ? [curve] : [];
  });
  return legs.some((leg) => {
    const own = drawn.filter((segment) => isAlong(segment, leg, slack));
    return own.reduce((length, segment) => length + lengthOf(segment), 0) >= MOSTLY * lengthOf(leg);
  });
}

function frameOf(leg: Segment): { readonly along: Point; readonly across: Point; readonly length: number } {
  const length = lengthOf(leg);
  const along = scaled(difference(leg.to, leg.from), 1 / length);
  return { along, across: leftOf(along), length };
}

function lengthOf({ from, to }: Segment): number {
  return distance(from, to);
}

function centre({ from, to }: Segment): Point {
  return middle(from, to);
}

function middleOf(legs: readonly Segment[]): Point | undefined {
  const leg = legs[Math.floor(legs.length / 2)];
  return leg && centre(leg);
}
