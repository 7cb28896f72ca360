import type { Point } from '../../../src/domain/geometry/point.ts';
import { AXES, viewAxes, type Axis, type SizeReference } from '../../../src/domain/grading/size-reference.ts';
import type { Reference } from '../../../src/domain/grading/reference.ts';
import type { PrincipalView } from '../../../src/domain/projection/view-direction.ts';
import { trueValue, type Dimension } from '../../../src/domain/sketch/dimension.ts';
import { boxOf, type Drawn } from './drawn-reference.ts';

/** Ways in which people give sizes: one after the other, all from one end, or from both ends. */
export const STYLES = ['chain', 'parallel', 'both ends'] as const;
export type Style = (typeof STYLES)[number];

const TEXT = { sign: 'none', value: 0, tolerance: { kind: 'none' }, count: 1, auxiliary: false } as const;

/** A size that fixes a place, or the size of a round shape. */
export interface SchemeSize {
  readonly dimension: Dimension;
  readonly axis?: Axis;
  readonly from?: number;
  readonly to?: number;
  readonly radius?: number;
}

/** A complete set of sizes for a part in front view, top view and view from the left. */
export function scheme(sizes: SizeReference, reference: Reference, drawn: Drawn, style: Style): readonly SchemeSize[] {
  const lengths = AXES.flatMap((axis) => {
    // The shorter a size, the nearer it stands to the part: so none crosses another one. A chain stands in one line.
    const sorted = [...steps(sizes.coordinates[axis], style)].sort((a, b) => a[1] - a[0] - (b[1] - b[0]));
    return sorted.flatMap(([from, to], at) =>
      lengthOn(axis, from, to, reference, drawn, 10 + (style === 'chain' ? 0 : 8 * at)),
    );
  });
  const radii = [...new Set(sizes.rounds.map(({ radius }) => radius))];
  const rounds = radii.flatMap((radius): readonly SchemeSize[] => {
    const round = sizes.rounds.find((one) => one.radius === radius);
    const view = reference.views.find(
      ({ place }) => place && axesOf(place).every((axis) => round?.centre[axis] !== undefined),
    );
    if (!round || !view?.place) return [];
    const axes = viewAxes(view.place);
    const origin = drawn.origins[view.name] ?? { x: 0, y: 0 };
    const centre = {
      x: origin.x + axes.x.sign * (round.centre[axes.x.axis] ?? 0) * reference.ratio,
      y: origin.y + axes.y.sign * (round.centre[axes.y.axis] ?? 0) * reference.ratio,
    };
    const kind = round.full ? 'diameter' : 'radius';
    const place = { x: centre.x + 10, y: centre.y + 10 };
    return [
      {
        radius,
        dimension: sized({ ...TEXT, kind, sign: kind, centre, radius: radius * reference.ratio, place }, reference),
      },
    ];
  });
  return [...lengths, ...rounds];
}

/** A size along an axis of the part, in the view that shows it, so many millimetres beside what is seen of it. */
export function lengthOn(
  axis: Axis,
  from: number,
  to: number,
  reference: Reference,
  drawn: Drawn,
  away: number,
): readonly SchemeSize[] {
  const shown = reference.views.flatMap((view) => lengthIn(view, axis, [from, to], reference, drawn, away));
  const [best] = [...shown].sort((a, b) => b.seen - a.seen);
  return best ? [{ axis, from, to, dimension: sized(best.dimension, reference) }] : [];
}

/** A size in a view that shows its axis; `seen` of its two places at an edge that is visible, or at an axis. */
function lengthIn(
  view: Reference['views'][number],
  axis: Axis,
  [from, to]: readonly [number, number],
  reference: Reference,
  drawn: Drawn,
  away: number,
): readonly { readonly dimension: Dimension; readonly seen: number }[] {
  if (!view.place) return [];
  const axes = viewAxes(view.place);
  const way = axes.x.axis === axis ? 'x' : axes.y.axis === axis ? 'y' : undefined;
  if (!way) return [];
  const box = boxOf({ lines: view.lines.filter(({ layer }) => layer === 'visible') });
  const origin = drawn.origins[view.name] ?? { x: 0, y: 0 };
  const anchor = (value: number): { readonly at: Point; readonly seen: boolean } => {
    const along = axes[way].sign * value * reference.ratio;
    const across = way === 'x' ? 'y' : 'x';
    const ends = view.lines.flatMap(({ layer, curve }) =>
      layer !== 'hidden' && curve.kind === 'segment' ? [curve.from, curve.to] : [],
    );
    const own = ends.filter((end) => Math.abs(end[way] - along) < 0.02).map((end) => end[across]);
    const middle = way === 'x' ? (box.bottom + box.top) / 2 : (box.left + box.right) / 2;
    const off = origin[across] + (own.length > 0 ? Math.min(...own) : middle);
    const on = origin[way] + along;
    return { at: way === 'x' ? { x: on, y: off } : { x: off, y: on }, seen: own.length > 0 };
  };
  const [start, end] = [anchor(from), anchor(to)];
  const place =
    way === 'x' ? { x: start.at.x, y: origin.y + box.bottom - away } : { x: origin.x + box.left - away, y: start.at.y };
  const kind = way === 'x' ? 'level' : 'upright';
  return [
    {
      dimension: { ...TEXT, kind, from: start.at, to: end.at, place },
      seen: Number(start.seen) + Number(end.seen),
    },
  ];
}

export function sized(dimension: Dimension, { ratio }: Reference): Dimension {
  return { ...dimension, value: trueValue(dimension, ratio) };
}

/** Whether sizes lead from every place that has to be fixed to every other one; told without the grader. */
export function fixesAll(chosen: readonly SchemeSize[], { coordinates, rounds }: SizeReference): boolean {
  return AXES.every((axis) => {
    const places = coordinates[axis];
    const [first] = places;
    if (first === undefined) return true;
    const ways = [
      ...chosen.flatMap(({ axis: own, from, to }) =>
        own === axis && from !== undefined && to !== undefined ? [[from, to] as const] : [],
      ),
      ...rounds.flatMap(({ centre, radius }) => {
        const middle = centre[axis];
        const known = chosen.some((size) => size.radius === radius);
        return middle !== undefined && known
          ? ([
              [middle, middle - radius],
              [middle, middle + radius],
            ] as const)
          : [];
      }),
    ];
    const reached = [first];
    for (let grown = true; grown;) {
      grown = false;
      for (const [a, b] of ways) {
        for (const [one, other] of [
          [a, b],
          [b, a],
        ] as const) {
          if (isIn(reached, one) && !isIn(reached, other)) {
            reached.push(other);
            grown = true;
          }
        }
      }
    }
    return places.every((place) => isIn(reached, place));
  });
}

function isIn(list: readonly number[], value: number): boolean {
  return list.some((other) => Math.abs(other - value) < 0.03);
}

function axesOf(view: PrincipalView): readonly Axis[] {
  const axes = viewAxes(view);
  return [axes.x.axis, axes.y.axis];
}

function steps(places: readonly number[], style: Style): readonly (readonly [number, number])[] {
  const [first, last] = [places[0] ?? 0, places[places.length - 1] ?? 0];
  return places.slice(1).map((place, at): readonly [number, number] => {
    if (style === 'chain') return [places[at] ?? first, place];
    if (style === 'parallel' || place - first <= last - place || place === last) return [first, place];
    return [place, last];
  });
}
