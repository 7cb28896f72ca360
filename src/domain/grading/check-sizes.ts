import { trueValue, type Dimension } from '../sketch/dimension.ts';
import type { Point } from '../geometry/point.ts';
import { checkSizePlaces } from './check-size-places.ts';
import type { Diagnosis, DiagnosisCode, FaultCode } from './diagnosis.ts';
import { LinkedPlaces } from './linked-places.ts';
import { placedSizes, type PlacedSize } from './placed-sizes.ts';
import type { PlacedView } from './placed-view.ts';
import type { Reference } from './reference.ts';
import { AXES, SAME, viewAxes, type Axis, type Round, type SizeReference } from './size-reference.ts';

/**
 * What is wrong with the sizes of a drawing: values that are not what they measure, signs, sizes given twice, closed chains, and
 * what is not fixed, and where they stand badly. Every set of sizes that fixes the part once is right.
 */
export function checkSizes(
  dimensions: readonly Dimension[],
  views: readonly PlacedView[],
  sizes: SizeReference,
  reference: Reference,
): readonly Diagnosis[] {
  const placed = placedSizes(dimensions, views, reference.ratio, reference.tolerance);
  const counting = placed.filter(({ dimension }) => !dimension.auxiliary);
  const doubles = doubleRounds(counting);
  const chains = AXES.flatMap((axis) => closedChains(axis, counting, sizes));
  return [
    ...placed.flatMap((size) => valueOf(size, reference.ratio)),
    ...placed.flatMap((size) => signOf(size, sizes)),
    ...doubles,
    ...chains,
    ...missingSizes(counting, sizes, views, reference),
    ...checkSizePlaces(placed, views, reference),
  ];
}

function about(
  code: DiagnosisCode,
  fault: FaultCode,
  { dimension, view, index }: PlacedSize,
  numbers: Readonly<Record<string, number>>,
): Diagnosis {
  const { place } = dimension;
  return { code, fault, view: view?.view.name, at: place, entities: [], lines: [], dimensions: [index], numbers };
}

function valueOf(size: PlacedSize, ratio: number): readonly Diagnosis[] {
  const { value } = size.dimension;
  const expected = trueValue(size.dimension, ratio);
  if (Math.abs(value - expected) < 0.015) return [];
  const near = (other: number): boolean => Math.abs(value - other) < 0.015;
  const onPaper = trueValue(size.dimension, 1);
  const fault =
    near(onPaper) && ratio !== 1
      ? 'S2'
      : near(expected * ratio * ratio)
        ? 'S1'
        : near(expected / 10) || near(expected * 10)
          ? 'W4'
          : 'S2';
  return [about('wrong-value', fault, size, { value, expected })];
}

/** A whole circle has a diameter, an arc a radius; a round shape from the side has the sign of a diameter. */
function signOf(size: PlacedSize, { rounds }: SizeReference): readonly Diagnosis[] {
  const { dimension, round, along } = size;
  if (round) {
    const own = rounds.find((other) => isAt(other, round));
    const full = own?.full ?? false;
    if (dimension.kind === 'radius' && full) return [about('wrong-sign', 'D3', size, {})];
    const expected =
      dimension.kind === 'diameter' ? ['diameter', 'sphere-diameter', 'thread'] : ['radius', 'sphere-radius'];
    return expected.includes(dimension.sign) ? [] : [about('wrong-sign', 'D3', size, {})];
  }
  if (!along) return [];
  const across = roundAcross(along, rounds) !== undefined;
  const isDiameter = ['diameter', 'sphere-diameter', 'thread'].includes(dimension.sign);
  if (across && dimension.sign !== 'square') return isDiameter ? [] : [about('wrong-sign', 'D3', size, {})];
  return isDiameter || dimension.sign.endsWith('radius') ? [about('wrong-sign', 'D3', size, {})] : [];
}

function isAt(a: Round, b: { readonly centre: Round['centre']; readonly radius: number }): boolean {
  return (
    Math.abs(a.radius - b.radius) < 4 * SAME &&
    AXES.every((axis) => Math.abs((a.centre[axis] ?? 1e9) - (b.centre[axis] ?? 1e9)) < 4 * SAME)
  );
}

/** The whole circle that a length goes across from side to side. */
function roundAcross(
  { axis, from, to }: NonNullable<PlacedSize['along']>,
  rounds: readonly Round[],
): Round | undefined {
  return rounds.find(({ centre, radius, full }) => {
    const middle = centre[axis];
    if (middle === undefined || !full) return false;
    return Math.abs(from - (middle - radius)) < 4 * SAME && Math.abs(to - (middle + radius)) < 4 * SAME;
  });
}

function doubleRounds(sizes: readonly PlacedSize[]): readonly Diagnosis[] {
  return sizes.flatMap((size, at) => {
    const { round } = size;
    const isKnown =
      round !== undefined &&
      sizes.slice(0, at).some(({ round: other }) => other !== undefined && isAt({ ...other, full: true }, round));
    return isKnown ? [about('size-twice', 'D1', size, {})] : [];
  });
}

/** A size between two places that other sizes lead to already is one too many. */
function closedChains(axis: Axis, sizes: readonly PlacedSize[], { rounds }: SizeReference): readonly Diagnosis[] {
  const chain = new LinkedPlaces(4 * SAME);
  const seen: { readonly from: number; readonly to: number }[] = [];
  return sizes.flatMap((size) => {
    const { along } = size;
    if (along?.axis !== axis) return [];
    const { from, to } = along;
    const across = roundAcross(along, rounds);
    const isTwice =
      seen.some((other) => Math.abs(other.from - from) < 4 * SAME && Math.abs(other.to - to) < 4 * SAME) ||
      (across !== undefined && sizes.some(({ round }) => round !== undefined && isAt(across, round)));
    seen.push({ from, to });
    if (isTwice) return [about('size-twice', 'D1', size, {})];
    return chain.link(from, to) ? [] : [about('chain-closed', 'D1', size, {})];
  });
}

/** What no size leads to, and round shapes without one. */
function missingSizes(
  counting: readonly PlacedSize[],
  sizes: SizeReference,
  views: readonly PlacedView[],
  reference: Reference,
): readonly Diagnosis[] {
  const links: Readonly<Record<Axis, LinkedPlaces>> = {
    x: new LinkedPlaces(4 * SAME),
    y: new LinkedPlaces(4 * SAME),
    z: new LinkedPlaces(4 * SAME),
  };
  for (const axis of AXES) sizes.coordinates[axis].forEach((place) => links[axis].note(place));
  for (const { along } of counting) if (along) links[along.axis].link(along.from, along.to);
  const known = sizes.rounds.filter(({ radius }) => isSized(radius, counting, sizes));
  for (const { centre, radius } of known) {
    for (const axis of AXES) {
      const middle = centre[axis];
      if (middle === undefined) continue;
      links[axis].link(middle, middle - radius);
      links[axis].link(middle, middle + radius);
    }
  }
  for (const axis of AXES) linkEvenly(links[axis], sizes.centres[axis]);
  const unknown = sizes.rounds.filter(
    (round, at) =>
      !known.includes(round) && sizes.rounds.findIndex(({ radius }) => Math.abs(radius - round.radius) < SAME) === at,
  );
  return [
    ...unknown.map(({ radius, full, centre }) =>
      missing('round-size-missing', placeOf(centre, views, reference), {
        [full ? 'diameter' : 'radius']: full ? 2 * radius : radius,
      }),
    ),
    ...AXES.flatMap((axis) => {
      const places = sizes.coordinates[axis];
      const base = baseOf(places, links[axis]);
      return places
        .filter(
          (place, at) => base !== undefined && !links[axis].isLinked(place, base) && isFirst(places, at, links[axis]),
        )
        .map((place) => missing('place-not-fixed', placeOf({ [axis]: place }, views, reference), { [axis]: place }));
    }),
  ];
}

function missing(
  code: 'round-size-missing' | 'place-not-fixed',
  { view, at }: { readonly view: string | undefined; readonly at: Point | undefined },
  numbers: Readonly<Record<string, number>>,
): Diagnosis {
  return { code, fault: 'D2', view, at, entities: [], lines: [], numbers };
}

/** Whether a radius is told, by a sign of its own or by a length across the shape. */
function isSized(radius: number, counting: readonly PlacedSize[], { rounds }: SizeReference): boolean {
  return counting.some(({ round, along }) => {
    if (round) return Math.abs(round.radius - radius) < 4 * SAME;
    const across =
      along &&
      rounds.find(({ centre, radius: own }) => {
        const middle = centre[along.axis];
        return (
          middle !== undefined &&
          Math.abs(along.from - middle + own) < 4 * SAME &&
          Math.abs(along.to - middle - own) < 4 * SAME
        );
      });
    return across !== undefined && Math.abs(across.radius - radius) < 4 * SAME;
  });
}

/** What is fixed on one side of a centre line is so on the other, and the line with it. */
function linkEvenly(links: LinkedPlaces, centres: readonly number[]): void {
  for (let grown = true; grown;) {
    grown = false;
    for (const centre of centres) {
      for (const place of links.places) {
        const other = 2 * centre - place;
        if (place >= centre || !links.places.some((one) => Math.abs(one - other) < 4 * SAME)) continue;
        if (links.isLinked(place, other) && links.link(centre, place)) grown = true;
      }
    }
  }
}

/** The place that most others are fixed to. */
function baseOf(places: readonly number[], links: LinkedPlaces): number | undefined {
  const count = (place: number): number => places.filter((other) => links.isLinked(place, other)).length;
  return [...places].sort((a, b) => count(b) - count(a))[0];
}

/** Of places that are fixed to each other and to nothing else, one is named. */
function isFirst(places: readonly number[], at: number, links: LinkedPlaces): boolean {
  const own = places[at] ?? 0;
  return !places.slice(0, at).some((other) => links.isLinked(other, own));
}

/** A place on the sheet where coordinates of the part can be pointed at. */
function placeOf(
  coordinates: Readonly<Partial<Record<Axis, number>>>,
  views: readonly PlacedView[],
  { ratio }: Reference,
): { readonly view: string | undefined; readonly at: Point | undefined } {
  for (const { view, shift, box, variant } of views) {
    if (!view.place || variant.kind !== 'as-is') continue;
    const axes = viewAxes(view.place);
    const [right, up] = [coordinates[axes.x.axis], coordinates[axes.y.axis]];
    const asked = Object.keys(coordinates).length;
    const shown = (right === undefined ? 0 : 1) + (up === undefined ? 0 : 1);
    if (shown < asked) continue;
    const x = right === undefined ? (box.left + box.right) / 2 : shift.x + axes.x.sign * right * ratio;
    const y = up === undefined ? (box.bottom + box.top) / 2 : shift.y + axes.y.sign * up * ratio;
    return { view: view.name, at: { x, y } };
  }
  return { view: undefined, at: undefined };
}
