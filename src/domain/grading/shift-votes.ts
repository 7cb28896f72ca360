import type { Curve, Segment } from '../geometry/curve.ts';
import { pointOn } from '../geometry/curve-points.ts';
import type { Point } from '../geometry/point.ts';
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

/** All votes, cell by cell. Kept in lists of numbers: there are tens of thousands, and each as an object of its own takes half of the time. */
class Votes {
  readonly #cells = new Map<number, number>();
  readonly #columns: number[] = [];
  readonly #rows: number[] = [];
  readonly #weights: number[] = [];
  /** The last vote of each cell, and the one before each vote in its cell; -1 for none. */
  readonly #last: number[] = [];
  readonly #before: number[] = [];
  readonly #xs: number[] = [];
  readonly #ys: number[] = [];

  add(x: number, y: number, weight: number): void {
    const [column, row] = [Math.floor(x / CELL), Math.floor(y / CELL)];
    const key = keyOf(column, row);
    let cell = this.#cells.get(key);
    if (cell === undefined) {
      cell = this.#weights.length;
      this.#cells.set(key, cell);
      this.#columns.push(column);
      this.#rows.push(row);
      this.#weights.push(0);
      this.#last.push(-1);
    }
    this.#weights[cell] = (this.#weights[cell] ?? 0) + weight;
    this.#before.push(this.#last[cell] ?? -1);
    this.#last[cell] = this.#xs.length;
    this.#xs.push(x);
    this.#ys.push(y);
  }

  /** The heaviest places, each with the cells around it; a place is the median of what was voted for there. */
  peaks(most: number): readonly Point[] {
    const sums = this.#heaviest(8 * most).map((cell) => {
      const around = this.#around(cell);
      return { cell, around, weight: around.reduce((sum, one) => sum + (this.#weights[one] ?? 0), 0) };
    });
    const taken: number[] = [];
    const found: Point[] = [];
    for (const { cell, around } of sums.sort((a, b) => b.weight - a.weight)) {
      if (taken.some((other) => this.#isBeside(other, cell))) continue;
      taken.push(cell);
      found.push(this.#medianOf(around, cell));
      if (found.length === most) break;
    }
    return found;
  }

  /** The cells with the most weight, of equals the one that was voted for first. */
  #heaviest(most: number): readonly number[] {
    const best: number[] = [];
    const weightOf = (cell: number | undefined): number => this.#weights[cell ?? -1] ?? -1;
    for (let cell = 0; cell < this.#weights.length; cell += 1) {
      const weight = weightOf(cell);
      if (best.length >= most && weight <= weightOf(best[best.length - 1])) continue;
      let at = best.length;
      while (at > 0 && weightOf(best[at - 1]) < weight) at -= 1;
      best.splice(at, 0, cell);
      if (best.length > most) best.pop();
    }
    return best;
  }

  #around(cell: number): readonly number[] {
    const [column, row] = [this.#columns[cell] ?? 0, this.#rows[cell] ?? 0];
    return [-1, 0, 1].flatMap((right) =>
      [-1, 0, 1].flatMap((up) => this.#cells.get(keyOf(column + right, row + up)) ?? []),
    );
  }

  #isBeside(a: number, b: number): boolean {
    const columns = Math.abs((this.#columns[a] ?? 0) - (this.#columns[b] ?? 0));
    return columns <= 2 && Math.abs((this.#rows[a] ?? 0) - (this.#rows[b] ?? 0)) <= 2;
  }

  #medianOf(cells: readonly number[], own: number): Point {
    const centre = { x: ((this.#columns[own] ?? 0) + 0.5) * CELL, y: ((this.#rows[own] ?? 0) + 0.5) * CELL };
    const near: Point[] = [];
    for (const cell of cells) {
      for (let vote = this.#last[cell] ?? -1; vote >= 0; vote = this.#before[vote] ?? -1) {
        const [x, y] = [this.#xs[vote] ?? 0, this.#ys[vote] ?? 0];
        if (Math.abs(x - centre.x) <= CELL && Math.abs(y - centre.y) <= CELL) near.push({ x, y });
      }
    }
    return { x: middle(near.map(({ x }) => x)), y: middle(near.map(({ y }) => y)) };
  }
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

/** A whole number of 32 bits for a cell: sheets have less than 2 to the 16th cells in each direction, so that no two share one. */
function keyOf(column: number, row: number): number {
  return (column << 16) | (row & 0xffff);
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
  const votes = new Votes();
  const voters = lines
    .map((line) => ({ ...line, length: drawnLength(line.curve) }))
    .sort((a, b) => b.length - a.length)
    .slice(0, Math.max(8, Math.ceil(MOST_PAIRS / Math.max(1, strokes.length))));
  for (const { curve, layer, length } of voters) {
    const weight = Math.min(40, Math.max(4, length));
    for (const stroke of strokes) {
      const share = weight * (stroke.layer === layer ? 1 : 0.4);
      if (curve.kind === 'segment') segmentVotes(votes, curve, layer === 'centre', length, stroke, tolerance, share);
      else if (curve.kind !== 'polyline') roundVotes(votes, curve, stroke.curve, tolerance, share);
    }
  }
  return votes.peaks(most);
}

/** Straight lines vote by both ends, those of one length by their middles. */
function segmentVotes(
  votes: Votes,
  { from, to }: Segment,
  isFree: boolean,
  length: number,
  stroke: Stroke,
  tolerance: number,
  weight: number,
): void {
  const drawn = stroke.curve;
  if (drawn.kind !== 'segment') return;
  const [wx, wy] = [to.x - from.x, to.y - from.y];
  const [dx, dy] = [drawn.to.x - drawn.from.x, drawn.to.y - drawn.from.y];
  if (Math.abs(wx * dy - wy * dx) > PARALLEL * length * stroke.length) return;
  const isForwards = wx * dx + wy * dy >= 0;
  const [start, end] = isForwards ? [drawn.from, drawn.to] : [drawn.to, drawn.from];
  const [lowX, lowY, highX, highY] = [start.x - from.x, start.y - from.y, end.x - to.x, end.y - to.y];
  if (Math.abs(length - stroke.length) <= 4 * tolerance) {
    votes.add((lowX + highX) / 2, (lowY + highY) / 2, 2 * weight);
    return;
  }
  // Centre lines stand out, by as much at either end more often than not.
  if (isFree) votes.add((lowX + highX) / 2, (lowY + highY) / 2, weight);
  votes.add(lowX, lowY, 0.5 * weight);
  votes.add(highX, highY, 0.5 * weight);
}

/** Round lines vote by their centres. */
function roundVotes(
  votes: Votes,
  curve: Exclude<Curve, Segment>,
  drawn: Curve,
  tolerance: number,
  weight: number,
): void {
  if (drawn.kind === 'segment') return;
  const [size, drawnSize] = [sizeOf(curve), sizeOf(drawn)];
  const alike =
    Math.abs(size - drawnSize) <= 2 * tolerance && (curve.kind === 'ellipse') === (drawn.kind === 'ellipse');
  votes.add(drawn.centre.x - curve.centre.x, drawn.centre.y - curve.centre.y, (alike ? 2 : 0.3) * weight);
  if (curve.kind !== 'arc' || drawn.kind !== 'arc' || alike) return;
  for (const share of [0, 1]) {
    const [end, own] = [pointOn(drawn, share), pointOn(curve, share)];
    votes.add(end.x - own.x, end.y - own.y, 0.3 * weight);
  }
}

function sizeOf(curve: Exclude<Curve, { kind: 'segment' }>): number {
  return curve.kind === 'ellipse' ? curve.major : curve.radius;
}
