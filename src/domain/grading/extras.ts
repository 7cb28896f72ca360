import { TURN } from '../geometry/angle.ts';
import type { Curve } from '../geometry/curve.ts';
import { intersection, without, type Interval, type IntervalSet } from '../geometry/intervals.ts';
import { difference, dot, scaled, type Point } from '../geometry/point.ts';
import { rankOf } from './layer-rank.ts';
import type { Contact } from './contact.ts';
import type { PlacedLine, PlacedView } from './placed-view.ts';
import type { Reference } from './reference.ts';
import type { StrokeIndex } from './stroke-index.ts';
import type { Stroke } from './strokes.ts';
import { partOfTrack, placeAt, POLYLINE_SLACK, stretchOn, trackOf, type Track } from './track.ts';

/** A piece of a stroke that is no part of any view. */
export interface Extra {
  readonly stroke: number;
  readonly span: Interval;
  readonly curve: Curve;
  readonly length: number;
  /** The line that it stands out of, and at which of its ends; none for what stands alone. */
  readonly beyond?: { readonly line: PlacedLine; readonly view: PlacedView; readonly end: 'start' | 'end' };
}

/** A stretch of a stroke that is accounted for, and by what. */
interface Account {
  readonly line: PlacedLine;
  readonly view: PlacedView;
  readonly spans: IntervalSet;
}

/**
 * What is drawn beyond the views: strokes that lie on none of their lines, and ends that stand out. Centre lines may stand out a
 * little, and go on from one to the next; what lies under a stronger line is not seen.
 */
export function extrasOf(
  placed: readonly PlacedView[],
  index: StrokeIndex,
  { tolerance, overshoot, cutting }: Reference,
): readonly Extra[] {
  const accounts = new Map<number, Account[]>();
  for (const view of placed) {
    for (const line of view.lines) {
      const isFree = line.line.layer === 'centre';
      for (const contact of line.contacts) {
        const stroke = index.strokes[contact.stroke];
        if (!stroke) continue;
        const isOwn = isFree && standsFor(stroke, line, contact, view);
        const reach = isOwn ? overshoot.most : 0;
        const spans = ownSpans(contact, line, view, tolerance).flatMap((span) =>
          onStroke(line.track, span, reach, stroke),
        );
        const known = accounts.get(contact.stroke);
        if (known) known.push({ line, view, spans });
        else accounts.set(contact.stroke, [{ line, view, spans }]);
      }
    }
  }
  return index.strokes.flatMap((stroke, at) =>
    // Where planes of sections are known, their lines are judged by those.
    cutting && stroke.layer === 'cutting' ? [] : extrasOfStroke(stroke, at, accounts.get(at) ?? [], index, tolerance),
  );
}

/**
 * Where a stroke stands for a line. A straight line that goes on too far beside a curve that is only followed roughly is no drawing
 * of it where the curve is drawn besides.
 */
function ownSpans({ stroke, spans }: Contact, line: PlacedLine, view: PlacedView, tolerance: number): IntervalSet {
  if (line.track.curve.kind !== 'polyline') return spans;
  const isAnother = view.lines.some(
    ({ track, contacts }) =>
      track.curve.kind !== 'polyline' &&
      contacts.some((other) => other.stroke === stroke && overlap(other, track) > 4 * tolerance),
  );
  if (!isAnother) return spans;
  const others = line.contacts.flatMap((other) => (other.stroke === stroke ? [] : other.spans));
  return without(spans, intersection(spans, others, 4 * tolerance), tolerance);
}

/** How much of a track a stroke covers. */
function overlap({ spans }: Contact, { length }: Track): number {
  return spans.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, length) - Math.max(from, 0)), 0);
}

/** A stroke of another line type is a centre line that was drawn wrongly where it covers most of it, and no line of its own type. */
function standsFor(
  { layer }: Stroke,
  { track }: PlacedLine,
  { stroke: at, spans }: Contact,
  view: PlacedView,
): boolean {
  if (layer === 'centre') return true;
  const covered = spans.reduce((sum, [from, to]) => sum + Math.min(to, track.length) - Math.max(from, 0), 0);
  const isOther = view.lines.some(
    ({ line, contacts }) => line.layer === layer && contacts.some(({ stroke }) => stroke === at),
  );
  return covered > track.length / 2 && !isOther;
}

function extrasOfStroke(
  stroke: Stroke,
  at: number,
  accounts: readonly Account[],
  index: StrokeIndex,
  tolerance: number,
): readonly Extra[] {
  const track = trackOf(stroke.curve);
  const own = accounts.flatMap(({ spans }) => spans);
  const known = stroke.layer === 'centre' ? [...own, ...between(accounts)] : own;
  const left = without([[0, track.length]], known, tolerance);
  if (left.length === 0) return [];
  const seen = without(left, underStronger(stroke, track, index, tolerance), tolerance);
  return seen.map((span): Extra => {
    const beyond = neighbourOf(span, accounts, stroke, tolerance);
    const [from, to] = span;
    return { stroke: at, span, curve: partOfTrack(track, span), length: to - from, ...(beyond ? { beyond } : {}) };
  });
}

/** One centre line through several holes is as good as one for each. */
function between(accounts: readonly Account[]): IntervalSet {
  const centres = accounts.filter(({ line }) => line.line.layer === 'centre').flatMap(({ spans }) => spans);
  if (centres.length < 2) return [];
  return [[Math.min(...centres.map(([from]) => from)), Math.max(...centres.map(([, to]) => to))]];
}

function underStronger(stroke: Stroke, track: Track, index: StrokeIndex, tolerance: number): IntervalSet {
  if (rankOf(stroke.layer) === 0) return [];
  return index.near(track.box, tolerance).flatMap((at) => {
    const other = index.strokes[at];
    if (!other || rankOf(other.layer) >= rankOf(stroke.layer)) return [];
    const spans = stretchOn(track, other.curve, tolerance);
    if (spans.length > 0) return spans;
    const cover = trackOf(other.curve);
    return stretchOn(cover, stroke.curve, tolerance).flatMap((span) => onStroke(cover, span, 0, stroke));
  });
}

/** The stretch of a stroke that lies between the ends of a track that it lies on, plus a reach on both sides. */
function onStroke(track: Track, [from, to]: Interval, reach: number, stroke: Stroke): IntervalSet {
  const [start, end] = [Math.max(from, -reach), Math.min(to, track.length + reach)];
  if (end <= start) return [];
  const [a, b] = [placeAt(track, start), placeAt(track, end)];
  const { curve } = stroke;
  if (curve.kind === 'segment') {
    const along = scaled(difference(curve.to, curve.from), 1 / stroke.length);
    const places = [a, b].map((point) => dot(along, difference(point, curve.from)));
    const slack = track.curve.kind === 'polyline' ? POLYLINE_SLACK : 0;
    return [[Math.min(...places) - slack, Math.max(...places) + slack]];
  }
  const round = trackOf(curve).round;
  const first = (angleOn(curve, a) / TURN) * round;
  const length = ((end - start) / track.round) * round;
  return [-round, 0, round].map((turn): Interval => [first + turn, first + turn + length]);
}

/** Radians from the start of a round curve to the place of it that is near a point; for an ellipse, of its parameter. */
function angleOn(curve: Exclude<Curve, { kind: 'segment' }>, point: Point): number {
  const away = difference(point, curve.centre);
  if (curve.kind === 'circle') return Math.atan2(away.y, away.x);
  if (curve.kind === 'arc') return Math.atan2(away.y, away.x) - curve.start;
  const [cos, sin] = [Math.cos(curve.turn), Math.sin(curve.turn)];
  return (
    Math.atan2((away.y * cos - away.x * sin) / curve.minor, (away.x * cos + away.y * sin) / curve.major) - curve.start
  );
}

/** The line that a piece of a stroke goes on from. Of two, the one in the line type of the stroke, then the longer one. */
function neighbourOf(
  [from, to]: Interval,
  accounts: readonly Account[],
  stroke: Stroke,
  tolerance: number,
): Extra['beyond'] {
  // A curve that is only followed roughly covers a little of its neighbour.
  const isRough = accounts.some(({ line }) => line.track.curve.kind === 'polyline');
  const slack = 2 * tolerance + (isRough ? 2 * POLYLINE_SLACK : 0);
  const touching = accounts.filter(({ spans }) =>
    spans.some(([low, high]) => Math.abs(high - from) <= slack || Math.abs(low - to) <= slack),
  );
  // What goes on along the carrier of a line belongs to that line rather than to a curve that it comes near to.
  const isExact = ({ line }: Account): boolean => line.track.curve.kind !== 'polyline';
  const [best] = [...touching].sort(
    (a, b) =>
      Number(b.line.line.layer === stroke.layer) - Number(a.line.line.layer === stroke.layer) ||
      Number(isExact(b)) - Number(isExact(a)) ||
      b.line.track.length - a.line.track.length,
  );
  if (!best) return undefined;
  const { line, view } = best;
  // Which end: the one that is nearer to the middle of the piece.
  const centre = placeAt(trackOf(stroke.curve), (from + to) / 2);
  const [start, end] = [placeAt(line.track, 0), placeAt(line.track, line.track.length)];
  const isStart = Math.hypot(centre.x - start.x, centre.y - start.y) < Math.hypot(centre.x - end.x, centre.y - end.y);
  return { line, view, end: isStart ? 'start' : 'end' };
}
