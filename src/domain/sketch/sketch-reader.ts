import { TURN } from '../geometry/angle.ts';
import type { Curve } from '../geometry/curve.ts';
import type { Point } from '../geometry/point.ts';
import { BitReader } from '../tracking/bit-reader.ts';
import { ANGLE_STEPS, STEPS } from './grid.ts';
import { KnownNumbers, readNumber, readSize, readSteps } from './number-codes.ts';

/** Reads what SketchWriter wrote. Never throws; what is read after `bits.broken` has turned true means nothing. */
export class SketchReader {
  readonly bits: BitReader;
  readonly #known: KnownNumbers;

  /** Texts that follow each other share the numbers that came before. */
  constructor(text: string, known = new KnownNumbers()) {
    this.bits = new BitReader(text);
    this.#known = known;
  }

  x(): number {
    return readNumber(this.bits, this.#known, 'x') / STEPS;
  }

  y(): number {
    return readNumber(this.bits, this.#known, 'y') / STEPS;
  }

  point(): Point {
    const x = this.x();
    return { x, y: this.y() };
  }

  length(): number {
    return readNumber(this.bits, this.#known, 'length') / STEPS;
  }

  angle(): number {
    return (readNumber(this.bits, this.#known, 'angle') / ANGLE_STEPS) * TURN;
  }

  value(): number {
    return readSteps(this.bits) / STEPS;
  }

  size(): number {
    return readSize(this.bits);
  }

  /** One of a list; the first one, and the end of reading, where the list has no such place. */
  choice<T>(list: readonly [T, ...T[]], width: number): T {
    const value = list[this.bits.bits(width)];
    if (value === undefined) this.bits.giveUp();
    return value ?? list[0];
  }

  curve(kind: Curve['kind']): Curve {
    if (kind === 'segment') {
      const from = this.point();
      return { kind, from, to: this.point() };
    }
    const centre = this.point();
    const radius = this.length();
    if (kind === 'circle') return { kind, centre, radius };
    if (kind === 'arc') {
      const start = this.angle();
      return { kind, centre, radius, start, sweep: this.angle() };
    }
    const minor = this.length();
    const turn = this.angle();
    const start = this.angle();
    return { kind, centre, major: radius, minor, turn, start, sweep: this.angle() };
  }
}
