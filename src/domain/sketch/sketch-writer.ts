import { TURN } from '../geometry/angle.ts';
import type { Curve } from '../geometry/curve.ts';
import type { Point } from '../geometry/point.ts';
import { BitWriter } from '../tracking/bit-writer.ts';
import { ANGLE_STEPS, STEPS } from './grid.ts';
import { KnownNumbers, writeNumber, writeSize, writeSteps } from './number-codes.ts';

/** Kinds of curves in stored drawings. Append only. */
export const CURVE_KINDS = ['segment', 'circle', 'arc', 'ellipse'] as const;

/** Writes the things of a drawing that is on its grid into base64url text. */
export class SketchWriter {
  readonly bits = new BitWriter();
  readonly #known: KnownNumbers;

  /** Texts that follow each other share the numbers that came before. */
  constructor(known = new KnownNumbers()) {
    this.#known = known;
  }

  x(value: number): void {
    writeNumber(this.bits, this.#known, 'x', steps(value));
  }

  y(value: number): void {
    writeNumber(this.bits, this.#known, 'y', steps(value));
  }

  point({ x, y }: Point): void {
    this.x(x);
    this.y(y);
  }

  length(value: number): void {
    writeNumber(this.bits, this.#known, 'length', steps(value));
  }

  angle(radians: number): void {
    writeNumber(this.bits, this.#known, 'angle', Math.round((radians / TURN) * ANGLE_STEPS));
  }

  /** A number that stands by itself, from 0, to a hundredth. */
  value(value: number): void {
    writeSteps(this.bits, steps(value));
  }

  /** A whole number from 0. */
  size(value: number): void {
    writeSize(this.bits, value);
  }

  /** One of a list, by its place in it. */
  choice<T>(list: readonly T[], value: T, width: number): void {
    this.bits.bits(Math.max(0, list.indexOf(value)), width);
  }

  /** The numbers of a curve; its kind is written elsewhere. */
  curve(curve: Curve): void {
    if (curve.kind === 'segment') {
      this.point(curve.from);
      this.point(curve.to);
      return;
    }
    this.point(curve.centre);
    this.length(curve.kind === 'ellipse' ? curve.major : curve.radius);
    if (curve.kind === 'circle') return;
    if (curve.kind === 'ellipse') {
      this.length(curve.minor);
      this.angle(curve.turn);
    }
    this.angle(curve.start);
    this.angle(curve.sweep);
  }
}

function steps(value: number): number {
  return Math.round(value * STEPS);
}
