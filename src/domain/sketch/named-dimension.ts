import { boundsOf, boundsOfAll, type Box } from '../geometry/bounds.ts';
import type { Arc, Circle, Curve, Segment } from '../geometry/curve.ts';
import { distance, type Point } from '../geometry/point.ts';
import { TOLERANCE } from '../geometry/tolerance.ts';
import type { Dimension, DimensionSign, DimensionTolerance } from './dimension.ts';

export type Side = 'below' | 'above' | 'left' | 'right';

/** What a dimension says, beside the number that it measures. */
export interface DimensionNote {
  readonly sign?: DimensionSign | undefined;
  /** Another number than the true one. */
  readonly value?: number | undefined;
  readonly tolerance: DimensionTolerance;
  readonly count: number;
  readonly auxiliary: boolean;
}

/** Where a dimension stands beside a picture. */
export interface DimensionPlace {
  /** Around all lines of the picture. */
  readonly box: Box;
  readonly side: Side | undefined;
  /** From the outline to the dimension line, in millimetres. */
  readonly away: number;
  /** The direction of a dimension across a circle, in radians. */
  readonly turn: number | undefined;
  /** How far the value stands from the middle of its line, in millimetres. */
  readonly shift: number;
}

/** Lines that have one name, as drawn. */
export interface Measured {
  readonly name: string;
  readonly curves: readonly Curve[];
}

/** A dimension between two things with names, level below or above the picture, upright on its left or right. */
export function lengthBetween(
  from: Measured,
  to: Measured,
  place: DimensionPlace,
  note: DimensionNote,
): Dimension | string {
  const side = place.side ?? 'below';
  const level = side === 'below' || side === 'above';
  const ends = [placeOf(from, level, side), placeOf(to, level, side)] as const;
  const fault = ends.find((end) => typeof end === 'string');
  if (typeof fault === 'string') return fault;
  const [first, second] = ends;
  if (typeof first === 'string' || typeof second === 'string') return 'expected two places';
  const length = level ? Math.abs(second.x - first.x) : Math.abs(second.y - first.y);
  if (length <= TOLERANCE) return `"${from.name}" and "${to.name}" are in one place there; nothing lies between them`;
  return linear(first, second, place, side, { ...note, sign: note.sign ?? 'none' });
}

/** The diameter of what is round: across its circle, or between its two outlines where one looks from beside it. */
export function diameterOf(round: Measured, place: DimensionPlace, note: DimensionNote): Dimension | string {
  const circle = roundOf(round);
  if (circle) return roundDimension('diameter', circle, place, note);
  const segments = round.curves.filter((curve): curve is Segment => curve.kind === 'segment');
  const level = segments.filter(({ from, to }) => Math.abs(from.y - to.y) <= TOLERANCE);
  const upright = segments.filter(({ from, to }) => Math.abs(from.x - to.x) <= TOLERANCE);
  const outlines = apart(level, 'y') ? level : apart(upright, 'x') ? upright : [];
  const box = boundsOfAll(outlines.map(boundsOf));
  if (!box) return `"${round.name}" is neither a circle there nor has it two outlines`;
  const isLevel = outlines === upright;
  const side = place.side ?? (isLevel ? 'below' : 'right');
  if (isLevel !== (side === 'below' || side === 'above')) {
    return `the diameter of "${round.name}" can stand ${isLevel ? 'below or above' : 'left or right'} there, not ${side}`;
  }
  const near = side === 'left' ? box.left : side === 'right' ? box.right : side === 'below' ? box.bottom : box.top;
  const ends: readonly [Point, Point] = isLevel
    ? [
        { x: box.left, y: near },
        { x: box.right, y: near },
      ]
    : [
        { x: near, y: box.bottom },
        { x: near, y: box.top },
      ];
  return linear(ends[0], ends[1], place, side, { ...note, sign: note.sign ?? 'diameter' });
}

/** The radius of an arc or a circle. */
export function radiusOf(round: Measured, place: DimensionPlace, note: DimensionNote): Dimension | string {
  const circle = roundOf(round);
  return circle ? roundDimension('radius', circle, place, note) : `"${round.name}" is no arc there`;
}

function linear(
  from: Point,
  to: Point,
  { box, away, shift }: DimensionPlace,
  side: Side,
  note: DimensionNote & { readonly sign: DimensionSign },
): Dimension {
  const level = side === 'below' || side === 'above';
  const line = {
    below: box.bottom - away,
    above: box.top + away,
    left: box.left - away,
    right: box.right + away,
  }[side];
  const middle = level ? (from.x + to.x) / 2 : (from.y + to.y) / 2;
  const at = level ? { x: middle + shift, y: line } : { x: line, y: middle + shift };
  const length = level ? Math.abs(to.x - from.x) : Math.abs(to.y - from.y);
  return { kind: level ? 'level' : 'upright', from, to, place: at, ...text(note, length) };
}

function roundDimension(
  kind: 'diameter' | 'radius',
  { centre, radius }: Circle | Arc,
  { turn = Math.PI / 4, shift }: DimensionPlace,
  note: DimensionNote,
): Dimension {
  // Without a shift the value stands inside where it fits, else beside the circle.
  const far = kind === 'diameter' ? shift : radius / 2 + shift;
  const place = { x: centre.x + (far || 1e-3) * Math.cos(turn), y: centre.y + (far || 1e-3) * Math.sin(turn) };
  const sign = note.sign ?? kind;
  return { kind, centre, radius, place, ...text({ ...note, sign }, kind === 'diameter' ? 2 * radius : radius) };
}

function text({ sign, value, ...note }: DimensionNote & { readonly sign: DimensionSign }, true_: number) {
  return { ...note, sign, value: value ?? Math.round(true_ * 100) / 100 };
}

/** The circle or arc that all round lines of a name lie on, the largest of several about one centre. */
function roundOf({ curves }: Measured): Circle | Arc | undefined {
  const round = curves.filter((curve): curve is Circle | Arc => curve.kind === 'circle' || curve.kind === 'arc');
  const [first] = round;
  if (!first || round.some(({ centre }) => distance(centre, first.centre) > TOLERANCE)) return undefined;
  return round.reduce((best, one) => (one.radius > best.radius ? one : best));
}

function apart(segments: readonly Segment[], axis: 'x' | 'y'): boolean {
  const places = segments.map(({ from }) => from[axis]);
  return places.length > 1 && Math.max(...places) - Math.min(...places) > TOLERANCE;
}

/** Where an extension line begins: at the end, nearest to the dimension, of what has the name. */
function placeOf({ name, curves }: Measured, level: boolean, side: Side): Point | string {
  const along = level ? 'x' : 'y';
  const across = level ? 'y' : 'x';
  const ends = curves.flatMap((curve): readonly Point[] => {
    if (curve.kind === 'circle' || curve.kind === 'arc') return [curve.centre];
    // Only a line that runs towards the dimension tells one place along it.
    if (curve.kind === 'segment' && Math.abs(curve.from[along] - curve.to[along]) <= TOLERANCE) {
      return [curve.from, curve.to];
    }
    return [];
  });
  const [first] = ends;
  const direction = level ? 'upright' : 'level';
  if (!first) return `"${name}" has no ${direction} line and no circle there; expected one to measure from`;
  const places = [...new Set(ends.map((end) => end[along].toFixed(2)))];
  if (places.length > 1) {
    return `"${name}" is in several places there (${places.join(', ')}); expected the name of one line`;
  }
  const outward = side === 'below' || side === 'left' ? -1 : 1;
  return ends.reduce((best, end) => (outward * end[across] > outward * best[across] ? end : best), first);
}
