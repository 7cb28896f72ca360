import { boundsOf, boundsOfAll, type Box } from '../../domain/geometry/bounds.ts';
import { rounded } from '../../domain/projection/rounded-curve.ts';
import { assembleView } from '../../domain/projection/assemble-view.ts';
import { centreLines } from '../../domain/projection/centre-lines.ts';
import type { PartView } from '../../domain/projection/compiled-part.ts';
import { numberLines } from '../../domain/projection/number-lines.ts';
import { drawnLines } from '../../domain/projection/precedence.ts';
import type { DrawnCurve } from '../../domain/projection/drawn-curve.ts';
import type { ViewLine } from '../../domain/projection/view-line.ts';
import type { ViewDirection } from '../../domain/projection/view-direction.ts';
import { findLines } from './hidden-lines.ts';
import { PartFault } from './part-fault.ts';
import type { NamedSolid } from './part-model.ts';

/** What a view is to show. */
export interface ViewWish {
  readonly hidden: boolean;
  readonly centre: boolean;
  /** Whether an edge is no line because a section made it beside its cutting plane. */
  readonly isGhost?: (faces: readonly [string, string]) => boolean;
}

/** A view of solids: the exact lines, stronger ones alone where lines coincide. */
export function computeView(solids: readonly NamedSolid[], direction: ViewDirection, wish: ViewWish): PartView {
  const edges = solids.flatMap((solid) =>
    solid.edges.map((edge) => ({ ...edge, ghost: wish.isGhost?.(edge.faces) ?? false })),
  );
  const rounds = solids.flatMap((solid) => solid.rounds);
  const found = findLines(
    solids.map(({ solid }) => solid),
    direction,
  );
  const wanted = wish.hidden ? found : found.filter(({ visible }) => visible);
  const lines = assembleView(edges, rounds, wanted, direction);
  const centres = wish.centre ? solids.flatMap(({ axes }) => centreLines(axes, direction)) : [];
  const drawn = numberLines(drawnLines([...lines, ...centres]));
  return { box: boxAround(drawn), lines: drawn };
}

/** The smallest rectangle around what is seen or hidden; centre lines do not count. */
function boxAround(lines: readonly ViewLine[]): Box {
  const boxes = lines.flatMap(({ role, curve }) => (role === 'centre' ? [] : boxesOf(curve)));
  const box = boundsOfAll(boxes);
  if (!box) throw new PartFault('it shows no line');
  const [left, bottom] = [rounded(box.left, 4), rounded(box.bottom, 4)];
  return { left, bottom, right: rounded(box.right, 4), top: rounded(box.top, 4) };
}

function boxesOf(curve: DrawnCurve): readonly Box[] {
  if (curve.kind !== 'polyline') return [boundsOf(curve)];
  return curve.points.map(({ x, y }) => ({ left: x, bottom: y, right: x, top: y }));
}
