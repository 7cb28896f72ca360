import type { Box } from '../geometry/bounds.ts';
import type { Point } from '../geometry/point.ts';
import { isRight } from './cover-line.ts';
import { placeView, type PlacedView } from './placed-view.ts';
import type { ReferenceView } from './reference.ts';
import type { StrokeIndex } from './stroke-index.ts';
import type { Variant } from './variant.ts';

/** A place where a view may stand, and what speaks for it. Costs are counted in single faults. */
export interface Candidate {
  readonly placed: PlacedView;
  /** Lines that are not as they should be, and doubts about the variant and the place. */
  readonly cost: number;
  /** Millimetres of each stroke that lie on lines of the view, by its place among the strokes. */
  readonly explained: ReadonlyMap<number, number>;
  /** Millimetres of its lines that are drawn, in any line type, and of all of them. */
  readonly drawn: number;
  readonly asked: number;
}

/** What it costs when a view stands outside the frame that was made for it. */
const OUTSIDE = 0.4;

/** Tries a place. */
export function tryPlace(
  view: ReferenceView,
  variant: Variant,
  shift: Point,
  frames: readonly Box[],
  index: StrokeIndex,
  tolerance: number,
): Candidate {
  const placed = placeView(view, variant, shift, index, tolerance);
  const explained = new Map<number, number>();
  let [cost, drawn, asked] = [variant.doubt, 0, 0];
  for (const one of placed.lines) {
    const { cover } = one;
    const { length } = one.track;
    if (!one.line.optional) {
      asked += length;
      drawn += length * (1 - cover.shares.missing);
      // A line with a fault is one fault, but of two places the one where more of it is drawn is likelier.
      if (!isRight(cover)) cost += 0.75 + 0.25 * cover.shares.missing;
    }
    for (const { stroke, spans } of one.contacts) {
      const own = spans.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, length) - Math.max(from, 0)), 0);
      if (own > 2 * tolerance) explained.set(stroke, (explained.get(stroke) ?? 0) + own);
    }
  }
  cost += fewerLines(view, variant) * (asked > 0 ? 1 - drawn / asked : 0);
  if (frames.length > 0 && !frames.some((frame) => holdsMiddle(frame, placed.box))) cost += OUTSIDE;
  return { placed, cost, explained, drawn, asked };
}

/** A view from the other side that has fewer lines is not likelier for that, as long as most of them are missing. */
function fewerLines(view: ReferenceView, variant: Variant): number {
  const count = (lines: ReferenceView['lines']): number => lines.filter(({ optional }) => !optional).length;
  return Math.max(0, count(view.lines) - count(variant.lines));
}

function holdsMiddle(frame: Box, box: Box): boolean {
  const [x, y] = [(box.left + box.right) / 2, (box.bottom + box.top) / 2];
  return x >= frame.left && x <= frame.right && y >= frame.bottom && y <= frame.top;
}
