import { totalLength, without, type Interval } from '../geometry/intervals.ts';
import type { Curve } from '../geometry/curve.ts';
import { pointOn } from '../geometry/curve-points.ts';
import type { Point } from '../geometry/point.ts';
import type { Layer } from '../sketch/line-type.ts';
import type { LineCover } from './cover-line.ts';
import type { Extra } from './extras.ts';
import type { PlacedLine, PlacedView } from './placed-view.ts';
import type { Reference } from './reference.ts';
import type { StrokeIndex } from './stroke-index.ts';
import { goesRound, partOfTrack, placeAt, stretchOn } from './track.ts';

/** A line of the reference with what is drawn of it. */
export interface FoundLine {
  readonly view: PlacedView;
  readonly placed: PlacedLine;
  readonly cover: LineCover;
}

/** An end of a line that is not where it should be. */
export interface EndFinding {
  readonly found: FoundLine;
  readonly end: 'start' | 'end';
  /** Millimetres beyond the right place; below 0 for an end that falls short. */
  readonly by: number;
  /** Where it is. */
  readonly at: Point;
  /** The strokes that stand out. */
  readonly strokes: readonly number[];
}

/** What is wrong with the lines of a drawing before one asks how it came about. */
export interface LineFindings {
  readonly lines: readonly FoundLine[];
  /** Lines of which nothing, or next to nothing, is there. */
  readonly absent: readonly FoundLine[];
  readonly ends: readonly EndFinding[];
  readonly holes: readonly { readonly found: FoundLine; readonly span: Interval }[];
  readonly wrongTypes: readonly {
    readonly found: FoundLine;
    readonly layer: Layer;
    readonly span: Interval;
    readonly strokes: readonly number[];
  }[];
  /** Strokes, or pieces of them, that stand for nothing. */
  readonly alone: readonly Extra[];
}

/** A line of which less than this share is drawn is missing. */
const ABSENT = 0.04;
/** More than this share of a centre line is no end of another one that stands out over it. */
const BORROWED = 1 / 3;

/** Looks at every line that should be there, and at everything that is there besides. */
export function lineFindings(
  views: readonly PlacedView[],
  extras: readonly Extra[],
  index: StrokeIndex,
  reference: Reference,
): LineFindings {
  const { tolerance } = reference;
  const lines = views.flatMap((view) => view.lines.map((placed): FoundLine => ({ view, placed, cover: placed.cover })));
  const asked = lines.filter(({ placed, cover }) => !placed.line.optional || cover.shares.missing < 1 - ABSENT);
  const isAbsent = (line: FoundLine): boolean => {
    const { cover, placed } = line;
    if (cover.shares.missing > 1 - ABSENT) return true;
    return placed.track.length * (1 - cover.shares.missing) <= 4 * tolerance || isBorrowed(line, lines, reference);
  };
  const absent = asked.filter(isAbsent);
  const present = asked.filter((line) => !isAbsent(line));
  const beside = present.flatMap((line) => wrongTypesOf(line, index, tolerance));
  return {
    lines,
    absent: absent.filter(({ placed }) => !placed.line.optional),
    ends: merged([
      ...present.flatMap((line) => [...shortEnds(line, tolerance), ...stuntedEnds(line, views, index, reference)]),
      ...beside.flatMap((wrong) => overrun(wrong, lines, tolerance)),
      ...extras.flatMap((extra) => longEnd(extra, lines)),
    ]),
    holes: present.flatMap((found) => holesOf(found, tolerance).map((span) => ({ found, span }))),
    wrongTypes: beside.filter((wrong) => overrun(wrong, lines, tolerance).length === 0),
    alone: extras.filter(({ beyond }) => !beyond),
  };
}

/** Whether all that is there of a centre line is the end of another one on the same axis, which stands out over it. */
function isBorrowed(
  { cover, placed }: FoundLine,
  lines: readonly FoundLine[],
  { overshoot, tolerance }: Reference,
): boolean {
  const { line, track, contacts } = placed;
  if (line.layer !== 'centre' || cover.shares.missing < 1 - BORROWED || track.curve.kind !== 'segment') return false;
  const lent = lines.flatMap(({ placed: other, cover: own }): readonly Interval[] => {
    if (other === placed || other.line.layer !== 'centre' || own.shares.missing > 0.5) return [];
    if (!other.contacts.some(({ stroke }) => contacts.some((contact) => contact.stroke === stroke))) return [];
    return stretchOn(track, segmentOf(other.track.curve), tolerance).map(([from, to]): Interval => [
      from - overshoot.most - tolerance,
      to + overshoot.most + tolerance,
    ]);
  });
  const drawn = without([[0, track.length]], cover.missing, tolerance);
  return lent.length > 0 && without(drawn, lent, 2 * tolerance).length === 0;
}

function holesOf({ cover, placed }: FoundLine, tolerance: number): readonly Interval[] {
  if (placed.line.optional) return [];
  const { length } = placed.track;
  if (goesRound(placed.track)) return cover.missing;
  return cover.missing.filter(([from, to]) => from > tolerance && to < length - tolerance && to - from > 2 * tolerance);
}

function shortEnds(found: FoundLine, tolerance: number): readonly EndFinding[] {
  const { cover, placed } = found;
  const { track } = placed;
  if (placed.line.optional || goesRound(track)) return [];
  return cover.missing.flatMap(([from, to]): readonly EndFinding[] => {
    const strokes: readonly number[] = [];
    if (from <= tolerance) return [{ found, end: 'start', by: from - to, at: placeAt(track, to), strokes }];
    if (to >= track.length - tolerance)
      return [{ found, end: 'end', by: from - to, at: placeAt(track, from), strokes }];
    return [];
  });
}

/** Centre lines that reach the outline and do not stand out as far as they should. */
function stuntedEnds(
  found: FoundLine,
  views: readonly PlacedView[],
  index: StrokeIndex,
  { overshoot, tolerance }: Reference,
): readonly EndFinding[] {
  const { line, track, contacts } = found.placed;
  if (line.layer !== 'centre' || overshoot.least <= tolerance || track.curve.kind !== 'segment') return [];
  const spans = contacts
    .filter(({ stroke }) => index.strokes[stroke]?.layer === 'centre')
    .flatMap((contact) => contact.spans);
  const [low, high] = [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))];
  const siblings = views
    .flatMap((view) => view.lines)
    .filter((other) => other !== found.placed && other.track.curve.kind === 'segment')
    .flatMap(({ track: other }) => stretchOn(track, segmentOf(other.curve), tolerance));
  const goesOn = (at: number): boolean =>
    siblings.some(([from, to]) => from <= at + 2 * tolerance && to >= at - 2 * tolerance);
  const make = (end: 'start' | 'end', reach: number, at: number): readonly EndFinding[] =>
    reach > -tolerance && reach < overshoot.least - tolerance && !goesOn(end === 'start' ? 0 : track.length)
      ? [{ found, end, by: reach - overshoot.least, at: placeAt(track, at), strokes: [] }]
      : [];
  return [...make('start', -low, low), ...make('end', high - track.length, high)];
}

function segmentOf(curve: PlacedLine['track']['curve']): Curve {
  return curve.kind === 'polyline' ? { kind: 'segment', from: { x: 0, y: 0 }, to: { x: 0, y: 0 } } : curve;
}

function wrongTypesOf(found: FoundLine, index: StrokeIndex, tolerance: number): LineFindings['wrongTypes'] {
  const { cover, placed } = found;
  return cover.wrong.flatMap(({ layer, spans }) =>
    spans
      .filter(([from, to]) => to - from > 2 * tolerance)
      .map((span) => ({
        found,
        layer,
        span,
        strokes: placed.contacts.flatMap(({ stroke, spans: own }) =>
          index.strokes[stroke]?.layer === layer && own.some(([from, to]) => from < span[1] && to > span[0])
            ? [stroke]
            : [],
        ),
      })),
  );
}

/** A piece of a line that is drawn in another line type because a neighbour on the same carrier goes too far. */
function overrun(
  { found, layer, span, strokes }: LineFindings['wrongTypes'][number],
  lines: readonly FoundLine[],
  tolerance: number,
): readonly EndFinding[] {
  const { track } = found.placed;
  const [from, to] = span;
  // What is drawn otherwise from end to end is a line of the wrong type, whatever it touches.
  if (from <= 2 * tolerance && to >= track.length - 2 * tolerance) return [];
  for (const neighbour of lines) {
    const { placed } = neighbour;
    if (placed === found.placed || placed.line.layer !== layer || placed.track.curve.kind === 'polyline') continue;
    if (!placed.contacts.some(({ stroke }) => strokes.includes(stroke))) continue;
    for (const [low, high] of stretchOn(track, placed.track.curve, tolerance)) {
      const touchesStart = Math.abs(high - from) <= 2 * tolerance;
      const touchesEnd = Math.abs(low - to) <= 2 * tolerance;
      if (!touchesStart && !touchesEnd) continue;
      const at = placeAt(track, touchesStart ? to : from);
      const [a, b] = [placeAt(placed.track, 0), placeAt(placed.track, placed.track.length)];
      const end = Math.hypot(a.x - at.x, a.y - at.y) < Math.hypot(b.x - at.x, b.y - at.y) ? 'start' : 'end';
      return [{ found: neighbour, end, by: to - from, at, strokes }];
    }
  }
  return [];
}

function longEnd({ beyond, length, curve, stroke }: Extra, lines: readonly FoundLine[]): readonly EndFinding[] {
  const found = beyond && lines.find(({ placed }) => placed === beyond.line);
  if (!beyond || !found) return [];
  const corner = placeAt(beyond.line.track, beyond.end === 'start' ? 0 : beyond.line.track.length);
  const [a, b] = [pointOn(curve, 0), pointOn(curve, 1)];
  const at = Math.hypot(a.x - corner.x, a.y - corner.y) > Math.hypot(b.x - corner.x, b.y - corner.y) ? a : b;
  return [{ found, end: beyond.end, by: length, at, strokes: [stroke] }];
}

/** What two neighbours have of one end is one finding. */
function merged(ends: readonly EndFinding[]): readonly EndFinding[] {
  const kept: EndFinding[] = [];
  for (const end of ends) {
    const at = kept.findIndex(
      (other) => other.found.placed === end.found.placed && other.end === end.end && other.by > 0 && end.by > 0,
    );
    const other = kept[at];
    if (!other) kept.push(end);
    else {
      const far = other.by > end.by ? other : end;
      kept[at] = { ...far, by: other.by + end.by, strokes: [...new Set([...other.strokes, ...end.strokes])] };
    }
  }
  return kept;
}

/** The share of a line, from 0 to 1, that counts as right; wrong line types count as half. */
export function shareDone({ cover, placed }: FoundLine): number {
  if (placed.track.length === 0) return 0;
  if (cover.missing.length === 0 && cover.wrong.length === 0) return 1;
  const wrong = totalLength(cover.wrong.flatMap(({ spans }) => spans)) / placed.track.length;
  return Math.min(1, cover.shares.right + wrong / 2);
}

/** The curve of a stretch of a line, to point at. */
export function curveOfSpan({ placed }: FoundLine, span: Interval): Curve {
  return partOfTrack(placed.track, span);
}
