import { pointOn } from '../../src/domain/geometry/curve-points.ts';
import type { Curve } from '../../src/domain/geometry/curve.ts';
import type { Point } from '../../src/domain/geometry/point.ts';
import type { CompiledPart } from '../../src/domain/projection/compiled-part.ts';
import type { DrawnCurve } from '../../src/domain/projection/drawn-curve.ts';
import { PRINCIPAL_VIEWS, type PrincipalView } from '../../src/domain/projection/view-direction.ts';
import type { ViewLine } from '../../src/domain/projection/view-line.ts';

export type Axis = 'x' | 'y' | 'z';
export type Parameters = Readonly<Record<string, number>>;
/** A parameter of a part; one that is not there makes every place NaN. */
export type Read = (name: string) => number;

/** Where somebody with a pencil puts the lines of a part: all coordinates at which a line ends, or a circle has its middle or rim. */
export interface Measures extends Readonly<Record<Axis, (p: Read) => readonly number[]>> {
  /** Other values of parameters to start from, where with the usual ones two places fall together by chance. */
  readonly from?: Parameters;
  /** 0 on the curve on which two round faces meet, for parts that have such. */
  readonly crossing?: (p: Read, place: Readonly<Partial<Record<Axis, number>>>) => number;
}

/** What became of the lines of all views and sections when a parameter changed. */
export interface MoveProof {
  readonly looked: number;
  /** Lines that are in another place than before. */
  readonly moved: number;
  readonly faults: readonly string[];
}

/** Parts are rounded to 0.0001 mm. */
const EXACT = 2e-4;
/** What lies between the corners of a polyline is meant to be the curve, within 0.007 mm. */
const NEAR = 0.01;

/** The axes of a view to the right and upward, and whether they point along it or against it. */
export const VIEW_AXES: Readonly<Record<PrincipalView, readonly [Axis, 1 | -1, Axis, 1 | -1]>> = {
  front: ['x', 1, 'z', 1],
  top: ['x', 1, 'y', 1],
  left: ['y', -1, 'z', 1],
  right: ['y', 1, 'z', 1],
  bottom: ['x', 1, 'y', -1],
  back: ['x', -1, 'z', 1],
};

/**
 * Proves that a change of parameters moved exactly the lines that it should. Every end of a line, every middle and rim of a circle has to
 * be at one of the places that were measured by hand, and after the change where that place is then; a line whose places stay has to stay.
 */
export function proveMove(before: CompiledPart, after: CompiledPart, measures: Measures): MoveProof {
  const faults: string[] = [];
  let [looked, moved] = [0, 0];
  for (const { name, view, was, is } of drawings(before, after)) {
    const curves = new Map(is.map((line) => [line.id, line]));
    const foreign = is.filter(({ id }) => !was.some((line) => line.id === id)).map(({ id }) => id);
    if (foreign.length > 0) faults.push(`${name}: new lines ${foreign.join(', ')}`);
    for (const line of was) {
      looked += 1;
      const now = curves.get(line.id);
      if (!now || now.role !== line.role) {
        faults.push(`${name}: no ${line.role} line ${line.id}`);
        continue;
      }
      if (JSON.stringify(now.curve) !== JSON.stringify(line.curve)) moved += 1;
      const fault = compare(line.curve, now.curve, placesOf(before, after, measures, view));
      if (fault !== undefined) faults.push(`${name}: ${line.id}: ${fault}`);
    }
  }
  return { looked, moved, faults };
}

interface Drawing {
  readonly name: string;
  readonly view: PrincipalView;
  readonly was: readonly Pick<ViewLine, 'id' | 'role' | 'curve'>[];
  readonly is: readonly Pick<ViewLine, 'id' | 'role' | 'curve'>[];
}

function drawings(before: CompiledPart, after: CompiledPart): readonly Drawing[] {
  const views = PRINCIPAL_VIEWS.map((view): Drawing => ({
    name: view,
    view,
    was: before.views[view].lines,
    is: after.views[view].lines,
  }));
  const sections = before.sections.map(({ name, view, lines, regions }, index): Drawing => {
    const other = after.sections[index];
    const is = [...(other?.lines ?? []), ...bordersOf(other?.regions ?? [])];
    return { name: `section ${name}`, view, was: [...lines, ...bordersOf(regions)], is };
  });
  return [...views, ...sections];
}

function bordersOf(regions: CompiledPart['sections'][number]['regions']): Drawing['was'] {
  return regions.flatMap(({ loops }, region) =>
    loops.flatMap((loop, index) =>
      loop.map((curve, side) => ({ id: `region ${region} ${index} ${side}`, role: 'visible', curve }) as const),
    ),
  );
}

/** Where a point of a view is after the change, and whether a point of it then is on the curve where round faces meet. */
interface Places {
  readonly moved: (point: Point) => Point | string;
  readonly isCrossing: (point: Point) => boolean;
}

function placesOf(before: CompiledPart, after: CompiledPart, measures: Measures, view: PrincipalView): Places {
  const [right, along, up, upward] = VIEW_AXES[view];
  const [was, is] = [reader(before.parameters), reader(after.parameters)];
  const movedOn = (axis: Axis, place: number): number | string => {
    const [from, to] = [measures[axis](was), measures[axis](is)];
    const targets = from.flatMap((one, index) => (Math.abs(one - place) <= EXACT ? [to[index] ?? Number.NaN] : []));
    const [target] = targets;
    if (target === undefined) return `nothing is at ${axis} = ${place}`;
    const apart = targets.find((one) => !(Math.abs(one - target) <= EXACT));
    return apart === undefined ? target : `what is at ${axis} = ${place} goes to ${target} and to ${apart}`;
  };
  return {
    moved: ({ x, y }) => {
      const [u, v] = [movedOn(right, x * along), movedOn(up, y * upward)];
      if (typeof u === 'string') return u;
      return typeof v === 'string' ? v : { x: u * along, y: v * upward };
    },
    isCrossing: ({ x, y }) => {
      const residue = measures.crossing?.(is, { [right]: x * along, [up]: y * upward }) ?? Number.NaN;
      // Of second degree: near the curve it grows by about its diameter.
      return Math.abs(residue) <= NEAR * 2 * Math.max(Math.abs(x), Math.abs(y), 1);
    },
  };
}

/** What is wrong with a curve after the change, or nothing. */
function compare(was: DrawnCurve, is: DrawnCurve, { moved, isCrossing }: Places): string | undefined {
  if (was.kind !== is.kind) return `a ${was.kind} became a ${is.kind}`;
  for (const [index, point] of meant(was).entries()) {
    const [target, place] = [moved(point), meant(is)[index]];
    if (typeof target === 'string') return target;
    if (!place || Math.hypot(place.x - target.x, place.y - target.y) > 2 * EXACT) {
      return `expected ${JSON.stringify(target)}, found ${JSON.stringify(place)}`;
    }
  }
  if (is.kind !== 'polyline') return undefined;
  const astray = is.points.find((point) => !isCrossing(point));
  return astray && `${JSON.stringify(astray)} is not on the curve`;
}

/** The points that make a curve what it is. */
function meant(curve: DrawnCurve): readonly Point[] {
  switch (curve.kind) {
    case 'segment':
      return [curve.from, curve.to];
    case 'circle':
      return [curve.centre, corner(curve)];
    case 'arc':
      return [curve.centre, pointOn(curve, 0), pointOn(curve, 1)];
    case 'polyline':
      return [curve.points[0], curve.points[curve.points.length - 1]].flatMap((point) => point ?? []);
    case 'ellipse':
      return [curve.centre, pointOn(curve, 0), pointOn(curve, 1), pointOn(curve, 0.5)];
  }
}

/** The upper right corner of the square around a circle. */
function corner({ centre, radius }: Extract<Curve, { readonly kind: 'circle' }>): Point {
  return { x: centre.x + radius, y: centre.y + radius };
}

function reader(parameters: Parameters): Read {
  return (name) => parameters[name] ?? Number.NaN;
}
