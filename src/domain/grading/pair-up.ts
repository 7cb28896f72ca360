import { boundsOf } from '../geometry/bounds.ts';
import type { Curve } from '../geometry/curve.ts';
import type { Extra } from './extras.ts';
import type { FoundLine } from './line-findings.ts';
import { resemblance, UNLIKELY, type Resemblance } from './resemblance.ts';
import type { StrokeIndex } from './stroke-index.ts';

/** A line that is not there, and what was drawn for it. */
export interface Pair {
  readonly found: FoundLine;
  readonly extra: Extra;
  readonly how: Resemblance;
}

/** More pairs are not looked at: a drawing with so many faults is told the number of them, not how each came about. */
const MOST_PAIRS = 60_000;
/** Degrees from which on a line is taken to lead across another one, and not to lead off its way. */
const ACROSS = 80;
/** Another line type speaks a little against a pair; a piece that stands out of another line, too. */
const DOUBTS = { layer: 1, beyond: 0.8, otherView: 1.5 } as const;

/** Finds which of the extra lines stand for which of the missing ones, the likeliest first. */
export function pairUp(
  absent: readonly FoundLine[],
  extras: readonly Extra[],
  doubles: readonly Extra[],
  index: StrokeIndex,
  tolerance: number,
): readonly Pair[] {
  const all = [...extras, ...doubles];
  if (absent.length * all.length > MOST_PAIRS) return [];
  const possible = absent.flatMap((found) => {
    const { curve } = found.placed.track;
    if (curve.kind === 'polyline') return [];
    return all.flatMap((extra): readonly Pair[] => {
      // A wrong radius may be that of a circle that is there already; a line that is there already was drawn twice.
      if (curve.kind === 'segment' && doubles.includes(extra)) return [];
      const how = resemblance(curve, extra.curve, tolerance);
      // What stands out of a line runs on in its direction: it is not what was drawn for a line across it.
      if (!how || (extra.beyond && Math.abs(how.numbers.degrees ?? 0) > ACROSS)) return [];
      const cost =
        how.cost +
        (index.strokes[extra.stroke]?.layer === found.placed.line.layer ? 0 : DOUBTS.layer) +
        (extra.beyond ? DOUBTS.beyond : 0) +
        (isInside(extra.curve, found) ? 0 : DOUBTS.otherView);
      return cost <= UNLIKELY ? [{ found, extra, how: { ...how, cost } }] : [];
    });
  });
  const [lines, drawn] = [new Set<FoundLine>(), new Set<Extra>()];
  return [...possible]
    .sort((a, b) => a.how.cost - b.how.cost)
    .filter(({ found, extra }) => {
      if (lines.has(found) || drawn.has(extra)) return false;
      lines.add(found);
      drawn.add(extra);
      return true;
    });
}

/** Whether most of what is drawn lies in the view of a line, or close to it. */
function isInside(curve: Curve, { view }: FoundLine): boolean {
  const box = boundsOf(curve);
  const [x, y] = [(box.left + box.right) / 2, (box.bottom + box.top) / 2];
  const slack = 12;
  const { left, right, bottom, top } = view.box;
  return x >= left - slack && x <= right + slack && y >= bottom - slack && y <= top + slack;
}
