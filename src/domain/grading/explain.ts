import { boundsOf } from '../geometry/bounds.ts';
import type { Curve } from '../geometry/curve.ts';
import { lengthOf, pointOn } from '../geometry/curve-points.ts';
import type { Interval } from '../geometry/intervals.ts';
import { distance, middle, type Point } from '../geometry/point.ts';
import type { Entity } from '../sketch/sketch.ts';
import { followers, sharpCorners } from './consequences.ts';
import type { Diagnosis, LineCode } from './diagnosis.ts';
import type { Extra } from './extras.ts';
import { BY_EYE, faultOf, type FaultContext } from './fault-codes.ts';
import { curveOfSpan, type EndFinding, type FoundLine, type LineFindings } from './line-findings.ts';
import { movedPolylines } from './moved-polylines.ts';
import { pairUp } from './pair-up.ts';
import type { PlacedView } from './placed-view.ts';
import type { Reference } from './reference.ts';
import { isSharedOvershoot } from './shared-overshoot.ts';
import type { StrokeIndex } from './stroke-index.ts';
import { placeAt, stretchOn, trackOf } from './track.ts';
import { typedFault } from './typed-fault.ts';

/** A hole in a line that is not wider than this was left open by mistake; millimetres of paper. */
const GAP = 2;

/** What is said of the lines of a drawing. */
export interface Explanation {
  readonly diagnoses: readonly Diagnosis[];
  /** Extra pieces that stand for nothing, which cost points. */
  readonly unaccounted: readonly Extra[];
}

/** Names what came about with the lines: each thing that is wrong once, by the fewest causes. */
export function explain(
  findings: LineFindings,
  extras: readonly Extra[],
  views: readonly PlacedView[],
  { entities, doubles }: { readonly entities: readonly Entity[]; readonly doubles: readonly number[] },
  index: StrokeIndex,
  reference: Reference,
): Explanation {
  const { tolerance } = reference;
  const twice = doubles
    .flatMap((at) => doubleOf(at, entities, index))
    .filter(({ at, extra }) => {
      const stroke = index.strokes[extra.stroke];
      return !stroke || !isSharedOvershoot(at, stroke, entities, views, reference);
    });
  const say = speaker(entities, index, reference);
  const corners = sharpCorners(findings.absent, findings.ends, tolerance);
  const cornerEnds = new Set(corners.flatMap(({ ends }) => ends));
  const inCorners = new Set(corners.map(({ found }) => found));
  const slid = movedAlong(
    findings.ends.filter((end) => !cornerEnds.has(end)),
    tolerance,
  );
  const slidEnds = new Set(slid.flatMap(({ ends }) => ends));
  const free = extras.filter((extra) => !isOf(extra, cornerEnds) && !isOf(extra, slidEnds));
  const pairs = pairUp(
    findings.absent.filter((found) => !inCorners.has(found)),
    free,
    twice.map(({ extra }) => extra),
    index,
    tolerance,
  );
  const bent = movedPolylines(findings.absent, free, tolerance);
  const paired = new Set([...pairs, ...bent].map(({ found }) => found));
  const used = new Set([...pairs.map(({ extra }) => extra), ...bent.flatMap((one) => one.extras)]);
  const dragged = followers(findings.ends, pairs, tolerance);
  const ends = findings.ends.filter(
    (end) =>
      !cornerEnds.has(end) &&
      !slidEnds.has(end) &&
      !dragged.has(end) &&
      !extras.some((extra) => used.has(extra) && isOf(extra, new Set([end]))),
  );
  const alone = findings.alone.filter((extra) => !used.has(extra));
  const diagnoses = [
    ...findings.absent
      .filter((found) => !paired.has(found) && !inCorners.has(found))
      .map((found) => say.ofLine('line-missing', found, [0, found.placed.track.length], [], {})),
    ...findings.holes.map(({ found, span }) => {
      const by = lengthOf(curveOfSpan(found, span));
      return say.ofLine(by <= GAP ? 'gap' : 'part-missing', found, span, [], { by });
    }),
    ...ends.map((end) => say.ofEnd(end)),
    ...[...slid, ...bent].map(({ found, by }) => say.ofMove(found, by)),
    ...pairs.map(({ found, extra, how }) => say.ofPair(found, extra, how)),
    ...corners.map(({ found, ends: [one, other] }) => say.ofCorner(found, [...one.strokes, ...other.strokes])),
    ...findings.wrongTypes.map(({ found, layer, span, strokes }) => say.ofType(found, layer, span, strokes)),
    ...alone.map((extra) => say.ofExtra(extra, viewAt(extra.curve, views))),
    ...twice
      .filter(({ extra }) => !used.has(extra))
      .map(({ at, extra }) => say.ofDouble(at, extra, viewAt(extra.curve, views))),
  ];
  const accounted = (extra: Extra): boolean =>
    used.has(extra) || isOf(extra, cornerEnds) || isOf(extra, slidEnds) || isOf(extra, dragged);
  const surplus = [...extras, ...twice.map(({ extra }) => extra)];
  return { diagnoses, unaccounted: surplus.filter((extra) => !accounted(extra)) };
}

/** A line that lies on another one, as something that is too much. */
function doubleOf(
  at: number,
  entities: readonly Entity[],
  index: StrokeIndex,
): readonly { readonly at: number; readonly extra: Extra }[] {
  const curve = entities[at]?.curve;
  const stroke = index.strokes.findIndex((one) => one.entities.includes(at));
  if (!curve || stroke < 0) return [];
  const length = lengthOf(curve);
  return [{ at, extra: { stroke, span: [0, length], curve, length } }];
}

/** Lines that fall short at one end by as much as they stand out at the other. */
function movedAlong(
  ends: readonly EndFinding[],
  tolerance: number,
): readonly { readonly found: FoundLine; readonly by: Point; readonly ends: readonly EndFinding[] }[] {
  return ends.flatMap((short) => {
    const { line, track } = short.found.placed;
    if (short.by >= 0 || line.layer === 'centre' || track.curve.kind === 'polyline') return [];
    const long = ends.find((end) => end.found === short.found && end.end !== short.end && end.by > 0);
    // It may slide under the next line, so that less stands out than is missing.
    if (!long || long.by > -short.by + 4 * tolerance) return [];
    if (long.by < -short.by - 4 * tolerance && long.by < -short.by / 4) return [];
    const from = placeAt(track, short.end === 'start' ? 0 : track.length);
    return [{ found: short.found, by: { x: short.at.x - from.x, y: short.at.y - from.y }, ends: [short, long] }];
  });
}

/** Whether an extra piece is what stands out at one of these ends. */
function isOf({ beyond, stroke }: Extra, ends: ReadonlySet<EndFinding>): boolean {
  if (!beyond) return false;
  return [...ends].some(
    ({ found, end, by, strokes }) =>
      by > 0 && found.placed === beyond.line && end === beyond.end && strokes.includes(stroke),
  );
}

/** The view that something lies in or is nearest to. */
export function viewAt(curve: Curve, views: readonly PlacedView[]): PlacedView | undefined {
  const box = boundsOf(curve);
  const { x, y } = middle({ x: box.left, y: box.bottom }, { x: box.right, y: box.top });
  const gap = ({ box: { left, right, bottom, top } }: PlacedView): number =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(bottom - y, 0, y - top));
  return [...views].sort((a, b) => gap(a) - gap(b))[0];
}

/** Puts findings into diagnoses. */
function speaker(entities: readonly Entity[], index: StrokeIndex, { fixed, tolerance }: Reference) {
  const drawnOn = (curve: Curve, strokes: readonly number[]): readonly number[] => {
    const track = trackOf(curve);
    const own = [...new Set(strokes.flatMap((stroke) => index.strokes[stroke]?.entities ?? []))];
    const there = own.filter((at) => {
      const entity = entities[at];
      if (!entity) return false;
      return stretchOn(track, entity.curve, 0.2).some(
        ([from, to]) => Math.min(to, track.length) - Math.max(from, 0) > 0.02,
      );
    });
    return there.length > 0 ? there : own;
  };
  const strokesOf = (found: FoundLine): readonly number[] => found.placed.contacts.map(({ stroke }) => stroke);
  const make = (
    code: LineCode,
    found: FoundLine,
    at: Point,
    drawn: readonly number[],
    numbers: Readonly<Record<string, number>>,
    more: Partial<FaultContext> = {},
  ): Diagnosis => {
    const { line, track } = found.placed;
    const ellipse = track.curve.kind === 'ellipse';
    const factor = numbers.factor === undefined ? {} : { factor: numbers.factor };
    return {
      code,
      fault: faultOf(code, { sort: found.view.view.sort, layer: line.layer, ellipse, ...factor, ...more }),
      view: found.view.view.name,
      at,
      entities: drawn,
      lines: [line.id],
      layer: line.layer,
      numbers,
    };
  };
  /** The slip of the keyboard that brought an end of a straight line to another place, where places are given. */
  const typedAt = ({ placed: { track }, view }: FoundLine, end: 'start' | 'end', at: Point): FaultContext['typed'] => {
    const isPlaced = fixed || Math.hypot(view.shift.x, view.shift.y) <= tolerance;
    if (!isPlaced || view.view.sort !== 'construction' || track.curve.kind !== 'segment') return undefined;
    const { from, to } = track.curve;
    const [kept, asked] = end === 'end' ? [from, to] : [to, from];
    return distance(asked, at) > BY_EYE ? typedFault(kept, asked, at, tolerance) : undefined;
  };
  /** The same for a line that is drawn from the right place to another one. */
  const typedPair = (found: FoundLine, { curve }: Extra): FaultContext['typed'] => {
    const asked = found.placed.track.curve;
    if (asked.kind !== 'segment' || curve.kind !== 'segment') return undefined;
    const isNear = (a: Point, b: Point): boolean => distance(a, b) <= 3 * tolerance;
    for (const [kept, other] of [
      [curve.from, curve.to],
      [curve.to, curve.from],
    ] as const) {
      const typed = isNear(asked.from, kept)
        ? typedAt(found, 'end', other)
        : isNear(asked.to, kept)
          ? typedAt(found, 'start', other)
          : undefined;
      if (typed) return typed;
    }
    return undefined;
  };
  const half = (found: FoundLine): Point => placeAt(found.placed.track, found.placed.track.length / 2);
  return {
    ofLine: (
      code: LineCode,
      found: FoundLine,
      span: Interval,
      strokes: readonly number[],
      numbers: Readonly<Record<string, number>>,
    ): Diagnosis => {
      const drawn =
        code === 'line-missing'
          ? []
          : drawnOn(curveOfSpan(found, [0, found.placed.track.length]), [...strokes, ...strokesOf(found)]);
      return make(code, found, placeAt(found.placed.track, (span[0] + span[1]) / 2), drawn, numbers);
    },
    ofEnd: ({ found, end, by, at, strokes }: EndFinding): Diagnosis => {
      const whole = curveOfSpan(found, [0, found.placed.track.length]);
      const drawn = drawnOn(whole, strokes.length > 0 ? strokes : strokesOf(found));
      return make(
        by > 0 ? 'too-long' : 'too-short',
        found,
        at,
        drawn,
        { by: Math.abs(by) },
        { typed: typedAt(found, end, at) },
      );
    },
    ofMove: (found: FoundLine, { x: dx, y: dy }: Point): Diagnosis => {
      const drawn = drawnOn(curveOfSpan(found, [0, found.placed.track.length]), strokesOf(found));
      return make('moved', found, half(found), drawn, { dx, dy }, { size: Math.hypot(dx, dy) });
    },
    ofPair: (found: FoundLine, extra: Extra, { code, numbers }: { code: LineCode; numbers: Diagnosis['numbers'] }) => {
      const size = Math.hypot(numbers.dx ?? 0, numbers.dy ?? 0);
      return make(code, found, pointOn(extra.curve, 0.5), drawnOn(extra.curve, [extra.stroke]), numbers, {
        size,
        typed: typedPair(found, extra),
      });
    },
    ofCorner: (found: FoundLine, strokes: readonly number[]): Diagnosis => {
      const code = found.placed.track.curve.kind === 'arc' ? 'fillet-missing' : 'chamfer-missing';
      const { curve } = found.placed.track;
      const numbers: Readonly<Record<string, number>> = curve.kind === 'arc' ? { radius: curve.radius } : {};
      return make(
        code,
        found,
        half(found),
        [...new Set(strokes.flatMap((at) => index.strokes[at]?.entities ?? []))],
        numbers,
      );
    },
    ofType: (found: FoundLine, layer: Diagnosis['layer'], span: Interval, strokes: readonly number[]): Diagnosis => {
      const code = found.placed.line.smooth ? 'smooth-edge-drawn' : 'wrong-line-type';
      const at = placeAt(found.placed.track, (span[0] + span[1]) / 2);
      return make(code, found, at, drawnOn(curveOfSpan(found, span), strokes), {}, layer ? { drawn: layer } : {});
    },
    ofDouble: (at: number, { stroke, curve }: Extra, view: PlacedView | undefined): Diagnosis => {
      const layer = index.strokes[stroke]?.layer ?? 'visible';
      const fault = faultOf('double-line', { sort: view?.view.sort ?? 'view', layer });
      const place = pointOn(curve, 0.5);
      return {
        code: 'double-line',
        fault,
        view: view?.view.name,
        at: place,
        entities: [at],
        lines: [],
        layer,
        numbers: {},
      };
    },
    ofExtra: ({ stroke, curve }: Extra, view: PlacedView | undefined): Diagnosis => {
      const layer = index.strokes[stroke]?.layer ?? 'visible';
      return {
        code: 'extra-line',
        fault: faultOf('extra-line', { sort: view?.view.sort ?? 'view', layer }),
        view: view?.view.name,
        at: pointOn(curve, 0.5),
        entities: drawnOn(curve, [stroke]),
        lines: [],
        layer,
        numbers: { length: lengthOf(curve) },
      };
    },
  };
}
