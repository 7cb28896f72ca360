import { normalAngle, TURN } from '../geometry/angle.ts';
import type { Curve, Segment } from '../geometry/curve.ts';
import { lengthOf, pointOn } from '../geometry/curve-points.ts';
import { cross, difference, distance, dot, middle } from '../geometry/point.ts';
import type { LineCode } from './diagnosis.ts';

/** In what way a drawn curve is one that should be there. */
export interface Resemblance {
  readonly code: LineCode;
  readonly numbers: Readonly<Record<string, number>>;
  /** The less the likelier; more than {@link UNLIKELY} is no resemblance. */
  readonly cost: number;
}

export const UNLIKELY = 5;
/** Millimetres of paper that count as much as a doubt. */
const FAR = 40;

type Round = Exclude<Curve, Segment>;

/** What went wrong if a drawn curve stands for one that is missing; undefined where nothing speaks for that. */
export function resemblance(asked: Curve, drawn: Curve, tolerance: number): Resemblance | undefined {
  const found =
    asked.kind === 'segment'
      ? drawn.kind === 'segment'
        ? ofSegments(asked, drawn, tolerance)
        : undefined
      : drawn.kind === 'segment'
        ? undefined
        : ofRounds(asked, drawn, tolerance);
  return found && found.cost <= UNLIKELY ? found : undefined;
}

function ofSegments(asked: Segment, drawn: Segment, tolerance: number): Resemblance | undefined {
  const [length, drawnLength] = [lengthOf(asked), lengthOf(drawn)];
  const way = difference(asked.to, asked.from);
  const other = difference(drawn.to, drawn.from);
  const forwards = dot(way, other) >= 0;
  const [from, to] = forwards ? [drawn.from, drawn.to] : [drawn.to, drawn.from];
  const sine = (cross(way, other) * (forwards ? 1 : -1)) / (length * drawnLength);
  const parallel = Math.abs(sine) * Math.max(length, drawnLength) <= 3 * tolerance;
  const by = difference(middle(from, to), middle(asked.from, asked.to));
  const far = Math.hypot(by.x, by.y);
  const sameLength = Math.abs(length - drawnLength) <= 3 * tolerance;
  if (parallel) {
    const move = sameLength ? by : acrossOf(asked, by);
    const change = Math.abs(length - drawnLength) / Math.max(length, drawnLength);
    const cost = (sameLength ? 1 : 2.2 + 2 * change) + far / FAR;
    return { code: 'moved', numbers: { dx: move.x, dy: move.y }, cost };
  }
  const degrees = (Math.asin(Math.max(-1, Math.min(1, sine))) / TURN) * 360;
  const sharesEnd = distance(from, asked.from) <= 3 * tolerance || distance(to, asked.to) <= 3 * tolerance;
  const turned = Math.abs(degrees) / 45;
  if (sharesEnd) return { code: 'wrong-angle', numbers: { degrees }, cost: 1.2 + turned };
  if (far <= 3 * tolerance) return { code: 'wrong-angle', numbers: { degrees }, cost: 1.4 + turned };
  const [start, end] = [distance(from, asked.from), distance(to, asked.to)];
  const cost = (sameLength ? 2 : 3) + turned + Math.max(start, end) / Math.max(length, 1);
  return { code: 'wrong-angle', numbers: { degrees }, cost };
}

/** The part of a way that leads off a line: along it a line of another length has no place of its own. */
function acrossOf(line: Segment, by: { x: number; y: number }): { x: number; y: number } {
  const way = difference(line.to, line.from);
  const share = dot(by, way) / dot(way, way);
  return { x: by.x - share * way.x, y: by.y - share * way.y };
}

function ofRounds(asked: Round, drawn: Round, tolerance: number): Resemblance | undefined {
  const by = difference(drawn.centre, asked.centre);
  const far = Math.hypot(by.x, by.y);
  if (asked.kind === 'ellipse' && drawn.kind !== 'ellipse') {
    const cost = 1.5 + far / 10;
    return { code: 'circle-for-ellipse', numbers: { radius: drawn.radius }, cost };
  }
  if (asked.kind === 'ellipse' && drawn.kind === 'ellipse') return ofEllipses(asked, drawn, tolerance);
  if (asked.kind === 'ellipse' || drawn.kind === 'ellipse') return undefined;
  const [radius, expected] = [drawn.radius, asked.radius];
  const sweeps = Math.abs(sweepOf(asked) - sweepOf(drawn)) / TURN;
  const moves = { dx: by.x, dy: by.y };
  if (Math.abs(radius - expected) <= 2 * tolerance) {
    const turned = asked.kind === 'arc' && drawn.kind === 'arc' ? turnBetween(asked.start, drawn.start) / TURN : 0;
    return { code: 'moved', numbers: moves, cost: 1 + far / FAR + 2 * sweeps + turned };
  }
  const factor = radius / expected;
  const doubled = Math.abs(factor - 2) < 0.02 || Math.abs(factor - 0.5) < 0.005;
  const ends =
    far <= 2 * tolerance ? 0 : sharesEnds(asked, drawn, tolerance) ? 0.5 : 1 + (2 * far) / Math.max(expected, radius);
  return {
    code: doubled ? 'radius-for-diameter' : 'wrong-radius',
    numbers: { radius, expected, factor },
    cost: 1 + ends + 2 * sweeps + Math.min(1, Math.abs(Math.log(factor)) / 2),
  };
}

function ofEllipses(
  asked: Extract<Curve, { kind: 'ellipse' }>,
  drawn: Extract<Curve, { kind: 'ellipse' }>,
  tolerance: number,
): Resemblance {
  const by = difference(drawn.centre, asked.centre);
  const far = Math.hypot(by.x, by.y);
  const sameAxes =
    Math.abs(asked.major - drawn.major) <= 2 * tolerance && Math.abs(asked.minor - drawn.minor) <= 2 * tolerance;
  const turn = normalAngle(drawn.turn - asked.turn + TURN / 4, TURN / 2) - TURN / 4;
  const leaning = Math.abs(turn) * (asked.major - asked.minor);
  const sweeps = (2 * Math.abs(asked.sweep - drawn.sweep)) / TURN;
  if (sameAxes && leaning > 2 * tolerance) {
    return { code: 'wrong-angle', numbers: { degrees: (turn / TURN) * 360 }, cost: 1.2 + far / 10 + sweeps };
  }
  if (sameAxes) return { code: 'moved', numbers: { dx: by.x, dy: by.y }, cost: 1 + far / FAR + sweeps };
  const factor = drawn.major / asked.major;
  const doubled = Math.abs(factor - 2) < 0.02 || Math.abs(factor - 0.5) < 0.005;
  return {
    code: doubled ? 'radius-for-diameter' : 'wrong-radius',
    numbers: { radius: drawn.major, expected: asked.major, factor },
    cost: 1 + (far <= 2 * tolerance ? 0 : 1 + (2 * far) / asked.major) + sweeps,
  };
}

function sweepOf(curve: Round): number {
  return curve.kind === 'circle' ? TURN : curve.sweep;
}

function turnBetween(a: number, b: number): number {
  const turn = normalAngle(a - b);
  return Math.min(turn, TURN - turn);
}

function sharesEnds(a: Round, b: Round, tolerance: number): boolean {
  const ends = [pointOn(b, 0), pointOn(b, 1)];
  return [pointOn(a, 0), pointOn(a, 1)].every((end) => ends.some((other) => distance(end, other) <= 3 * tolerance));
}
