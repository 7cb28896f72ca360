import { boundsOfAll, type Box } from '../geometry/bounds.ts';
import type { IntervalSet } from '../geometry/intervals.ts';
import type { Point } from '../geometry/point.ts';
import type { Contact } from './contact.ts';
import { coverLine, type LineCover } from './cover-line.ts';
import { moveDrawnCurve } from './move-drawn-curve.ts';
import type { ReferenceLine, ReferenceView } from './reference.ts';
import type { StrokeIndex } from './stroke-index.ts';
import type { Stroke } from './strokes.ts';
import { stretchOn, trackOf, type Track } from './track.ts';
import type { Variant } from './variant.ts';

/** A line of the reference where it should be on the sheet. */
export interface PlacedLine {
  readonly line: ReferenceLine;
  readonly track: Track;
  readonly contacts: readonly Contact[];
  /** What of it is drawn. */
  readonly cover: LineCover;
}

type TouchedLine = Omit<PlacedLine, 'cover'>;

/** A view where it has been found, or might be. */
export interface PlacedView {
  readonly view: ReferenceView;
  readonly variant: Variant;
  readonly shift: Point;
  readonly lines: readonly PlacedLine[];
  /** Around its visible lines: centre lines stand out as far as they like. */
  readonly box: Box;
}

const NOWHERE: Box = { left: 0, bottom: 0, right: 0, top: 0 };

/** Lays a view over a drawing and finds what lies on its lines. */
export function placeView(
  view: ReferenceView,
  variant: Variant,
  shift: Point,
  index: StrokeIndex,
  tolerance: number,
): PlacedView {
  const touched = variant.lines.map((line): TouchedLine => {
    const track = trackOf(moveDrawnCurve(line.curve, { ...variant.by, shift }));
    return { line, track, contacts: contactsOf(track, index, tolerance) };
  });
  const lines = withoutOvershoot(touched, index, tolerance).map((one): PlacedLine => ({
    ...one,
    cover: coverLine(one.line, one.track, one.contacts, index.strokes, tolerance),
  }));
  const visible = lines.filter(({ line }) => line.layer === 'visible');
  const box = boundsOfAll((visible.length > 0 ? visible : lines).map(({ track }) => track.box)) ?? NOWHERE;
  return { view, variant, shift, lines, box };
}

/**
 * A centre line that stands out over a neighbour on the same carrier is no drawing of that neighbour in a wrong line type, unless
 * it goes on to its other end.
 */
function withoutOvershoot(
  lines: readonly TouchedLine[],
  index: StrokeIndex,
  tolerance: number,
): readonly TouchedLine[] {
  const centres = new Set(
    lines.flatMap(({ line, contacts }) => (line.layer === 'centre' ? contacts.map(({ stroke }) => stroke) : [])),
  );
  return lines.map((placed) => {
    const { line, track, contacts } = placed;
    if (line.layer === 'centre') return placed;
    const own = contacts.filter(
      ({ stroke, spans }) =>
        index.strokes[stroke]?.layer !== 'centre' ||
        !centres.has(stroke) ||
        spans.some(([from, to]) => from <= 2 * tolerance && to >= track.length - 2 * tolerance),
    );
    return own.length === contacts.length ? placed : { ...placed, contacts: own };
  });
}

/** Where a stroke lies along a track: it is on it where its longest piece is, and the rest is not far. */
function strokeOn(track: Track, { curve, longest, entities }: Stroke, tolerance: number): IntervalSet {
  const spans = stretchOn(track, curve, tolerance);
  if (spans.length > 0 || entities.length < 2 || track.curve.kind === 'polyline') return spans;
  const core = stretchOn(track, longest, tolerance);
  return core.some(([from, to]) => from < track.length && to > 0) ? stretchOn(track, curve, 2 * tolerance) : [];
}

function contactsOf(track: Track, index: StrokeIndex, tolerance: number): readonly Contact[] {
  const slack = 2 * tolerance;
  return index.near(track.box, slack).flatMap((stroke) => {
    const drawn = index.strokes[stroke];
    const spans = drawn ? strokeOn(track, drawn, tolerance) : [];
    return spans.some(([from, to]) => from <= track.length + slack && to >= -slack) ? [{ stroke, spans }] : [];
  });
}
