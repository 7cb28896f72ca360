import type { Point } from '../geometry/point.ts';
import { relationOf, type Relation } from './arrangement.ts';
import type { Diagnosis, LineCode } from './diagnosis.ts';
import { faultOf } from './fault-codes.ts';
import type { Location } from './locate-views.ts';
import type { PlacedView } from './placed-view.ts';
import type { Reference } from './reference.ts';

/** What is wrong with whole views: which are missing, drawn from another side, turned, too large, or in the wrong place. */
export function viewDiagnoses(locations: readonly Location[], reference: Reference): readonly Diagnosis[] {
  const placed = locations.flatMap(({ placed: found }) => (found ? [found] : []));
  return [
    ...locations.flatMap(({ view, placed: found, unlike }) =>
      found ? [] : [make(unlike ? 'view-unlike' : 'view-missing', view.name, view.sort, undefined, {})],
    ),
    ...scales(placed, reference),
    ...placed.flatMap((view) => [...shapes(view), ...movedViews(view, reference)]),
    ...places(placed, reference),
  ];
}

function make(
  code: LineCode,
  view: string | undefined,
  sort: PlacedView['view']['sort'],
  at: Point | undefined,
  numbers: Readonly<Record<string, number>>,
  ratio = 1,
): Diagnosis {
  const factor = numbers.factor === undefined ? {} : { factor: numbers.factor };
  const fault = faultOf(code, { sort, layer: 'visible', ratio, ...factor });
  return { code, fault, view, at, entities: [], lines: [], numbers };
}

/** One wrong scale for all is one fault. */
function scales(placed: readonly PlacedView[], { ratio }: Reference): readonly Diagnosis[] {
  const scaled = placed.filter(({ variant }) => variant.kind === 'scaled');
  const [first] = scaled;
  if (!first) return [];
  const factor = first.variant.by.scale;
  if (scaled.length === placed.length && scaled.every(({ variant }) => variant.by.scale === factor)) {
    return [make('wrong-scale', undefined, first.view.sort, undefined, { factor }, ratio)];
  }
  return scaled.map((view) =>
    make('view-scaled', view.view.name, view.view.sort, centreOf(view), { factor: view.variant.by.scale }, ratio),
  );
}

function shapes(placed: PlacedView): readonly Diagnosis[] {
  const { view, variant } = placed;
  switch (variant.kind) {
    case 'as-is':
    case 'scaled':
      return [];
    case 'other-side':
      return [make('view-other-side', view.name, view.sort, centreOf(placed), {})];
    case 'mirrored':
      return [make('view-mirrored', view.name, view.sort, centreOf(placed), {})];
    case 'turned':
      return [make('view-turned', view.name, view.sort, centreOf(placed), { degrees: variant.degrees })];
  }
}

function movedViews(placed: PlacedView, { fixed, tolerance }: Reference): readonly Diagnosis[] {
  const { shift, view, variant } = placed;
  if (!fixed || variant.kind !== 'as-is' || Math.hypot(shift.x, shift.y) <= 2 * tolerance) return [];
  return [make('view-moved', view.name, view.sort, centreOf(placed), { dx: shift.x, dy: shift.y })];
}

/** A view and how it stands to the one that the others are compared with. */
interface Placed {
  readonly view: PlacedView;
  readonly relation: Relation;
}

function places(placed: readonly PlacedView[], { angle, tolerance }: Reference): readonly Diagnosis[] {
  const hub = hubOf(placed, angle);
  if (!hub) return [];
  const related = placed.flatMap((view): readonly Placed[] => {
    const relation = view === hub ? undefined : relationOf(hub, view, angle);
    return relation ? [{ view, relation }] : [];
  });
  const opposite = related.filter(({ relation }) => relation.side === 'opposite');
  const isThird = opposite.length > 1 && opposite.length === related.length;
  const slack = 2 * tolerance;
  const isOff = ({ relation: { off, side } }: Placed): boolean =>
    (side === 'right' || (isThird && side === 'opposite')) && Math.abs(off) > slack;
  const off = related.filter(isOff);
  // Where nothing is in line with the view in the middle, it is that view that has been moved.
  const hubIsOff = off.length > 1 && off.length === related.length;
  return [
    ...(isThird ? [make('third-angle', undefined, 'view', undefined, {})] : []),
    ...related
      .filter(({ relation }) => relation.side === 'elsewhere' || (relation.side === 'opposite' && !isThird))
      .map(({ view }) => make('view-wrong-side', view.view.name, view.view.sort, centreOf(view), {})),
    ...(hubIsOff
      ? [make('view-out-of-line', hub.view.name, hub.view.sort, centreOf(hub), offNumbers(off, -1))]
      : off.map((one) =>
          make('view-out-of-line', one.view.view.name, one.view.view.sort, centreOf(one.view), offNumbers([one], 1)),
        )),
  ];
}

function offNumbers(off: readonly Placed[], sign: number): Readonly<Record<string, number>> {
  return Object.fromEntries(off.map(({ relation }) => [relation.axis === 'x' ? 'dx' : 'dy', sign * relation.off]));
}

/** The view that most others have to be in line with; of equals the first one. */
function hubOf(placed: readonly PlacedView[], angle: Reference['angle']): PlacedView | undefined {
  const count = (view: PlacedView): number =>
    placed.filter((other) => other !== view && relationOf(view, other, angle) !== undefined).length;
  return [...placed].sort((a, b) => count(b) - count(a))[0];
}

function centreOf({ box }: PlacedView): Point {
  return { x: (box.left + box.right) / 2, y: (box.bottom + box.top) / 2 };
}
