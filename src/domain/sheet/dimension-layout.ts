import { angleInSweep, normalAngle, TURN } from '../geometry/angle.ts';
import type { Curve } from '../geometry/curve.ts';
import { difference, direction, distance, dot, leftOf, scaled, sum, type Point } from '../geometry/point.ts';
import { TOLERANCE } from '../geometry/tolerance.ts';
import type { AngleDimension, Dimension, LinearDimension, RoundDimension } from '../sketch/dimension.ts';
import { letteringOf, textWidth } from './lettering.ts';
import type { LineWidths } from './line-widths.ts';

/** A dimension as it is drawn. */
export interface DimensionLayout {
  /** Narrow lines: dimension lines and extension lines. */
  readonly lines: readonly Curve[];
  /** Corners of filled arrowheads. */
  readonly arrows: readonly (readonly Point[])[];
  /** Strokes of the value. */
  readonly lettering: readonly Curve[];
}

/** Sizes by ISO 129-1 and ISO 3098 for the widths of a sheet, in millimetres. */
interface Sizes {
  /** Height of capital letters: ten widths of the lettering. */
  readonly text: number;
  /** Length of an arrowhead. */
  readonly arrow: number;
  /** How far extension lines go beyond the dimension line: eight widths of a narrow line. */
  readonly overshoot: number;
  /** Between the dimension line and the value above it. */
  readonly gap: number;
}

export function dimensionSizes({ narrow, lettering, signs = narrow }: LineWidths): Sizes {
  return { text: 10 * lettering, arrow: 12 * signs, overshoot: 8 * signs, gap: 3 * lettering };
}

/**
 * Lines, arrowheads and value of a dimension (ISO 129-1): arrows inside where they fit, else from outside; the value above its
 * line and along it, to be read from below or from the right.
 */
export function layOutDimension(dimension: Dimension, text: string, widths: LineWidths): DimensionLayout {
  const sizes = dimensionSizes(widths);
  switch (dimension.kind) {
    case 'level':
    case 'upright':
    case 'aligned':
      return layOutLinear(dimension, text, sizes);
    case 'radius':
    case 'diameter':
      return layOutRound(dimension, text, sizes);
    case 'angle':
      return layOutAngle(dimension, text, sizes);
  }
}

/** The turn of a text along a direction that reads from below or from the right: above -90 degrees, up to 90. */
export function readableTurn(angle: number): number {
  const half = normalAngle(angle, TURN / 2);
  // An upright line that leans by the last digit is upright still.
  return half > TURN / 4 + 1e-6 ? half - TURN / 2 : half;
}

function layOutLinear(dimension: LinearDimension, text: string, sizes: Sizes): DimensionLayout {
  const { kind, from, to, place } = dimension;
  const way = difference(to, from);
  const angle = kind === 'level' ? 0 : kind === 'upright' ? TURN / 4 : Math.atan2(way.y, way.x);
  const along = direction(angle);
  const across = leftOf(along);
  const height = dot(place, across);
  const extensions = [from, to].flatMap((point): readonly Curve[] => {
    const away = height - dot(point, across);
    if (Math.abs(away) <= TOLERANCE) return [];
    const end = sum(point, scaled(across, away + Math.sign(away) * sizes.overshoot));
    return [{ kind: 'segment', from: point, to: end }];
  });
  const [low, high] = [dot(from, along), dot(to, along)].sort((a, b) => a - b);
  const line = alongLine(
    { origin: scaled(across, height), angle, low: low ?? 0, high: high ?? 0, place: dot(place, along), ends: 'both' },
    text,
    sizes,
  );
  return { ...line, lines: [...extensions, ...line.lines] };
}

function layOutRound({ kind, centre, radius, place }: RoundDimension, text: string, sizes: Sizes): DimensionLayout {
  const away = difference(place, centre);
  const angle = Math.atan2(away.y, away.x);
  const low = kind === 'diameter' ? -radius : 0;
  const ends = kind === 'diameter' ? 'both' : 'high';
  return alongLine({ origin: centre, angle, low, high: radius, place: Math.hypot(away.x, away.y), ends }, text, sizes);
}

interface DimensionLine {
  readonly origin: Point;
  /** The direction in which places on the line are counted, in radians. */
  readonly angle: number;
  readonly low: number;
  readonly high: number;
  /** Where the middle of the value stands. */
  readonly place: number;
  /** Which ends have an arrowhead. */
  readonly ends: 'both' | 'high';
}

/** A straight dimension line with its arrowheads and the value above it. */
function alongLine(line: DimensionLine, text: string, sizes: Sizes): DimensionLayout {
  const { origin, angle, low, high, ends } = line;
  const along = direction(angle);
  const at = (place: number): Point => sum(origin, scaled(along, place));
  const { arrow } = sizes;
  const half = textWidth(text, sizes.text) / 2;
  const isOutside = line.place < low || line.place > high;
  const arrowsInside = ends === 'both' ? high - low >= 3 * arrow : !isOutside && high - low >= 2 * arrow;
  const tail = arrowsInside ? 0 : 2 * arrow;
  // A value that does not fit between the ends stands beside them, clear of arrowheads.
  const beside = high + Math.max(tail, arrow) + half;
  const fits = !isOutside && high - low >= 2 * half;
  const place = fits || line.place < low - half ? line.place : Math.max(beside, line.place);
  // Of a radius from outside only the part beyond the arc is drawn.
  const first = ends === 'both' ? low - tail : fits || arrowsInside ? low : high;
  const reach = [first, high + tail, ...(place > high || place < low ? [place - half, place + half] : [])];
  const arrows = ends === 'both' ? [low, high] : [high];
  return {
    lines: [{ kind: 'segment', from: at(Math.min(...reach)), to: at(Math.max(...reach)) }],
    arrows: arrows.map((end) => {
      const outwards = end === high ? angle : angle + TURN / 2;
      return arrowhead(at(end), arrowsInside ? outwards : outwards + TURN / 2, arrow);
    }),
    lettering: valueAbove(text, at(place), readableTurn(angle), sizes),
  };
}

function layOutAngle({ vertex, from, to, place }: AngleDimension, text: string, sizes: Sizes): DimensionLayout {
  const radius = Math.max(distance(place, vertex), TOLERANCE);
  const [start, end, middle] = [from, to, place].map(({ x, y }) => Math.atan2(y - vertex.y, x - vertex.x));
  const begin = start ?? 0;
  const sweep = normalAngle((end ?? 0) - begin);
  const legs = [from, to].flatMap((leg): readonly Curve[] => {
    const reached = distance(leg, vertex);
    if (reached >= radius || reached === 0) return [];
    const along = scaled(difference(leg, vertex), 1 / reached);
    return [{ kind: 'segment', from: leg, to: sum(vertex, scaled(along, radius + sizes.overshoot)) }];
  });
  const after = angleInSweep(middle ?? 0, begin, sweep);
  const isInside = radius * sweep >= 3 * sizes.arrow;
  const tail = isInside ? 0 : (2 * sizes.arrow) / radius;
  const first = Math.min(-tail, after);
  const last = Math.max(sweep + tail, after);
  const at = (angle: number): Point => sum(vertex, scaled(direction(angle), radius));
  // An arrowhead on an arc lies along the chord under it.
  const bend = sizes.arrow / radius / 2;
  return {
    lines: [
      ...legs,
      { kind: 'arc', centre: vertex, radius, start: normalAngle(begin + first), sweep: Math.min(TURN, last - first) },
    ],
    arrows: [
      arrowhead(at(begin), begin - TURN / 4 + (isInside ? bend : TURN / 2 - bend), sizes.arrow),
      arrowhead(at(begin + sweep), begin + sweep + TURN / 4 - (isInside ? bend : TURN / 2 - bend), sizes.arrow),
    ],
    lettering: valueAbove(text, place, readableTurn((middle ?? 0) + TURN / 4), sizes),
  };
}

function valueAbove(text: string, place: Point, turn: number, { gap, text: height }: Sizes): readonly Curve[] {
  const at = sum(place, scaled(leftOf(direction(turn)), gap));
  return letteringOf(text, { at, anchor: 'middle', turn, height });
}

/** Half the width of an arrowhead for each millimetre of its length: it opens by 20 degrees. */
const SLIMNESS = Math.tan(Math.PI / 18);

/** The corners of an arrowhead with its tip at a place; `slimness` is half its width for each millimetre of its length. */
export function arrowhead(tip: Point, angle: number, length: number, slimness = SLIMNESS): readonly Point[] {
  const along = direction(angle);
  const foot = sum(tip, scaled(along, -length));
  const aside = scaled(leftOf(along), length * slimness);
  return [tip, sum(foot, aside), sum(foot, scaled(aside, -1))];
}
