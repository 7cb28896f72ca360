import { boundsOf, boundsOfAll, type Box } from '../geometry/bounds.ts';
import { difference, type Point } from '../geometry/point.ts';
import type { Entity } from '../sketch/sketch.ts';
import type { Location } from './locate-views.ts';
import { movedCurves } from './moved-curves.ts';
import type { Reference, ReferenceView } from './reference.ts';

/**
 * The lines of a right answer, to be laid over a drawing: where they have places of their own, there; else each view where the
 * drawing has it, or has something wrong in its place. A view that is not there has no place.
 */
export function solutionLines({ fixed }: Reference, locations: readonly Location[]): readonly Entity[] {
  return locations.flatMap(({ view, placed }) => {
    if (fixed) return linesOf(view, { x: 0, y: 0 });
    if (!placed) return [];
    const own = boxOf(view);
    if (placed.variant.kind === 'as-is' || !own) return linesOf(view, placed.shift);
    return linesOf(view, difference(middleOf(placed.box), middleOf(own)));
  });
}

function linesOf(view: ReferenceView, shift: Point): readonly Entity[] {
  return view.lines
    .filter(({ optional }) => !optional)
    .flatMap(({ curve, layer }) => movedCurves(curve, shift).map((moved) => ({ curve: moved, layer })));
}

/** Around the visible lines of a view. */
function boxOf({ lines }: ReferenceView): Box | undefined {
  const visible = lines.filter(({ layer }) => layer === 'visible');
  return boundsOfAll(visible.flatMap(({ curve }) => movedCurves(curve)).map(boundsOf));
}

function middleOf({ left, bottom, right, top }: Box): Point {
  return { x: (left + right) / 2, y: (bottom + top) / 2 };
}
