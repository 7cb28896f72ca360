import type { Curve } from '../geometry/curve.ts';
import { pointOn } from '../geometry/curve-points.ts';
import { cross, difference, dot, type Point } from '../geometry/point.ts';
import type { DrawnCurve } from '../projection/drawn-curve.ts';
import type { Layer } from '../sketch/line-type.ts';
import { drawnLength } from './drawn-length.ts';
import type { Stroke } from './strokes.ts';

/** A line that looks for its place. */
export interface VotingLine {
  readonly curve: DrawnCurve;
  readonly layer: Layer;
}

/** Millimetres of a side of a cell in which votes are counted together. */
const CELL = 0.25;
/** So many pairs of lines vote at most; beyond that the longest lines speak for the others. */
const MOST_PAIRS = 40_000;
/** Parallel, as a sine. */
const PARALLEL = 0.02;

interface Cell {
  readonly column: number;
  readonly row: number;
  weight: number;
  readonly shifts: Point[];
}

/**
 * Where lines may stand in a drawing: every line of the drawing that could be one of them votes for the way that would bring the
 * one onto the other.
 *
 * @param most how many answers are asked for; the likeliest comes first
 */
export function shiftVotes(
  lines: readonly VotingLine[],
  strokes: readonly Stroke[],
  tolerance: number,
  most: number,
): readonly Point[] {
  const cells = new Map<number, Cell>();
  const vote = (shift: Point, weight: number): void => {
    const [column, row] = [Math.floor(shift.x / CELL), Math.floor(shift.y / CELL)];
    const key = keyOf(column, row);
    const cell = cells.get(key);
    if (cell) {
      cell.weight += weight;
      cell.shifts.push(shift);
    } else cells.set(key, { column, row, weight, shifts: [shift] });
  };
  const voters = lines
    .map((line) => ({ ...line, length: drawnLength(line.curve) }))
    .sort((a, b) => b.length - a.length)
    .slice(0, Math.max(8, Math.ceil(MOST_PAIRS / Math.max(1, strokes.length))));
  for (const { curve, layer, length } of voters) {
    const weight = Math.min(40, Math.max(4, length));
    for (const stroke of strokes) {
      ballots(curve, layer, length, stroke, tolerance, (shift, share) =>
        vote(shift, weight * share * (stroke.layer === layer ? 1 : 0.4)),
      );
    }
  }
  return peaks(cells, most);
}

function ballots(
  curve: DrawnCurve,
  layer: Layer,
  length: number,
  stroke: Stroke,
  tolerance: number,
  vote: (shift: Point, share: number) => void,
): void {
  const drawn = stroke.curve;
  if (curve.kind === 'polyline') return;
  if (curve.kind === 'segment') {
    if (drawn.kind !== 'segment') return;
    const [way, other] = [difference(curve.to, curve.from), difference(drawn.to, drawn.from)];
    if (Math.abs(cross(way, other)) > PARALLEL * length * stroke.length) return;
    const [from, to] = dot(way, other) >= 0 ? [drawn.from, drawn.to] : [drawn.to, drawn.from];
    const [low, high] = [difference(from, curve.from), difference(to, curve.to)];
    if (Math.abs(length - stroke.length) <= 4 * tolerance) {
      vote({ x: (low.x + high.x) / 2, y: (low.y + high.y) / 2 }, 2);
    } else {
      // Centre lines stand out, by as much at either end more often than not.
      if (layer === 'centre') vote({ x: (low.x + high.x) / 2, y: (low.y + high.y) / 2 }, 1);
      vote(low, 0.5);
      vote(high, 0.5);
    }
    return;
  }
  if (drawn.kind === 'segment') return;
  const [size, drawnSize] = [sizeOf(curve), sizeOf(drawn)];
  const alike =
    Math.abs(size - drawnSize) <= 2 * tolerance && (curve.kind === 'ellipse') === (drawn.kind === 'ellipse');
  vote(difference(drawn.centre, curve.centre), alike ? 2 : 0.3);
  if (curve.kind === 'arc' && drawn.kind === 'arc' && !alike) {
    vote(difference(pointOn(drawn, 0), pointOn(curve, 0)), 0.3);
    vote(difference(pointOn(drawn, 1), pointOn(curve, 1)), 0.3);
  }
}

function sizeOf(curve: Exclude<Curve, { kind: 'segment' }>): number {
  return curve.kind === 'ellipse' ? curve.major : curve.radius;
}

function keyOf(column: number, row: number): number {
  return (column + 1_000_000) * 2_000_003 + row + 1_000_000;
}

/** The heaviest places, each with the cells around it; a place is the median of what was voted for there. */
function peaks(cells: ReadonlyMap<number, Cell>, most: number): readonly Point[] {
  const heaviest = [...cells.values()].sort((a, b) => b.weight - a.weight).slice(0, 8 * most);
  const sums = heaviest.map((cell) => {
    const around = [-1, 0, 1].flatMap((column) =>
      [-1, 0, 1].flatMap((row) => cells.get(keyOf(cell.column + column, cell.row + row)) ?? []),
    );
    return { cell, around, weight: around.reduce((sum, { weight }) => sum + weight, 0) };
  });
  const taken: Cell[] = [];
  const found: Point[] = [];
  for (const { cell, around } of sums.sort((a, b) => b.weight - a.weight)) {
    const isKnown = taken.some(
      ({ column, row }) => Math.abs(column - cell.column) <= 2 && Math.abs(row - cell.row) <= 2,
    );
    if (isKnown) continue;
    taken.push(cell);
    found.push(
      medianOf(
        around.flatMap(({ shifts }) => shifts),
        cell,
      ),
    );
    if (found.length === most) break;
  }
  return found;
}

function medianOf(shifts: readonly Point[], { column, row }: Cell): Point {
  const centre = { x: (column + 0.5) * CELL, y: (row + 0.5) * CELL };
  const near = shifts.filter(({ x, y }) => Math.abs(x - centre.x) <= CELL && Math.abs(y - centre.y) <= CELL);
  const middle = (values: readonly number[]): number => {
    const sorted = [...values].sort((a, b) => a - b);
    const half = sorted.length / 2;
    return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
  };
  return { x: middle(near.map(({ x }) => x)), y: middle(near.map(({ y }) => y)) };
}
