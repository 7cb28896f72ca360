import { boundsOfAll, type Box } from '../geometry/bounds.ts';
import type { IntervalSet } from '../geometry/intervals.ts';
import type { Point } from '../geometry/point.ts';
import { moveDrawnCurve } from './move-drawn-curve.ts';
import type { ReferenceLine, ReferenceView } from './reference.ts';
import type { StrokeIndex } from './stroke-index.ts';
import { stretchOn, trackOf, type Track } from './track.ts';
import type { Variant } from './variant.ts';

/** A stroke that lies on the carrier of a line and reaches it. */
export interface Contact {
  /** Its place among the strokes. */
  readonly stroke: number;
  /** Where it lies along the line, which it may stand out of. */
  readonly spans: IntervalSet;
}

/** A line of the reference where it should be on the sheet. */
export interface PlacedLine {
  readonly line: ReferenceLine;
  readonly track: Track;
  readonly contacts: readonly Contact[];
}

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
  const lines = variant.lines.map((line): PlacedLine => {
    const track = trackOf(moveDrawnCurve(line.curve, { ...variant.by, shift }));
    return { line, track, contacts: contactsOf(track, index, tolerance) };
  });
  const visible = lines.filter(({ line }) => line.layer === 'visible');
  const box = boundsOfAll((visible.length > 0 ? visible : lines).map(({ track }) => track.box)) ?? NOWHERE;
  return { view, variant, shift, lines: withoutOvershoot(lines, index, tolerance), box };
}

/**
 * A centre line that stands out over a neighbour on the same carrier is no drawing of that neighbour in a wrong line type, unless
 * it goes on to its other end.
 */
function withoutOvershoot(lines: readonly PlacedLine[], index: StrokeIndex, tolerance: number): readonly PlacedLine[] {
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

function contactsOf(track: Track, index: StrokeIndex, tolerance: number): readonly Contact[] {
  const slack = 2 * tolerance;
  return index.near(track.box, slack).flatMap((stroke) => {
    const drawn = index.strokes[stroke];
    const spans = drawn ? stretchOn(track, drawn.curve, tolerance) : [];
    return spans.some(([from, to]) => from <= track.length + slack && to >= -slack) ? [{ stroke, spans }] : [];
  });
}
