import type { BitReader } from '../tracking/bit-reader.ts';
import type { BitWriter } from '../tracking/bit-writer.ts';
import { ANGLE_STEPS } from './grid.ts';

/**
 * How the numbers of a drawing are written. Most places of a drawing share a coordinate with the place before them or with one
 * further back, so that each kind of number has its own list of those that have been there.
 */
export type NumberList = 'x' | 'y' | 'length' | 'angle';

/** Numbers that came before, in the order of their first use; for both ends of the line. */
export class KnownNumbers {
  readonly #known: Readonly<Record<NumberList, number[]>> = { x: [], y: [], length: [], angle: [] };
  readonly #last: Record<NumberList, number> = { x: 0, y: 0, length: 0, angle: 0 };

  last(list: NumberList): number {
    return this.#last[list];
  }

  indexOf(list: NumberList, value: number): number {
    return this.#known[list].indexOf(value);
  }

  at(list: NumberList, index: number): number | undefined {
    return this.#known[list][index];
  }

  /** Bits of an index into a list. */
  width(list: NumberList): number {
    return Math.max(1, 32 - Math.clz32(Math.max(0, this.#known[list].length - 1)));
  }

  use(list: NumberList, value: number): void {
    if (!this.#known[list].includes(value)) this.#known[list].push(value);
    this.#last[list] = value;
  }
}

/** Steps of whole, half and tenth millimetres and of the grid. */
const UNITS = [100, 50, 10, 1] as const;
/** Seconds of arc in a quarter turn, 15 degrees, a degree and one, with the bits that a turn of them takes. */
const ANGLE_UNITS = [
  [ANGLE_STEPS / 4, 3],
  [ANGLE_STEPS / 24, 5],
  [ANGLE_STEPS / 360, 9],
  [1, 21],
] as const;

/** A whole number from 0, mostly under a few hundred. */
export function writeSize(writer: BitWriter, value: number): void {
  writer.gamma(value >>> 3);
  writer.bits(value, 3);
}

export function readSize(reader: BitReader): number {
  const high = reader.gamma();
  return high * 8 + reader.bits(3);
}

/** A length from 0 in steps of the grid; whole and half millimetres are short. */
export function writeSteps(writer: BitWriter, steps: number): void {
  const unit = UNITS.findIndex((each) => steps % each === 0);
  writer.bits(unit, 2);
  writeSize(writer, steps / (UNITS[unit] ?? 1));
}

export function readSteps(reader: BitReader): number {
  const unit = UNITS[reader.bits(2)] ?? 1;
  return readSize(reader) * unit;
}

/** A number of a list, in steps: the same as the last one (1 bit), one that was there before, or a new one. */
export function writeNumber(writer: BitWriter, known: KnownNumbers, list: NumberList, value: number): void {
  const index = known.indexOf(list, value);
  writer.flag(value === known.last(list));
  if (value !== known.last(list)) {
    writer.flag(index >= 0);
    if (index >= 0) writer.bits(index, known.width(list));
    else if (list === 'angle') writeAngle(writer, value);
    else {
      const away = value - known.last(list);
      writer.flag(away < 0);
      writeSteps(writer, Math.abs(away));
    }
  }
  known.use(list, value);
}

export function readNumber(reader: BitReader, known: KnownNumbers, list: NumberList): number {
  const value = readValue(reader, known, list);
  if (!reader.broken) known.use(list, value);
  return value;
}

function readValue(reader: BitReader, known: KnownNumbers, list: NumberList): number {
  if (reader.flag()) return known.last(list);
  if (reader.flag()) {
    const value = known.at(list, reader.bits(known.width(list)));
    if (value === undefined) reader.giveUp();
    return value ?? 0;
  }
  if (list === 'angle') return readAngle(reader);
  const isNegative = reader.flag();
  const away = readSteps(reader);
  return known.last(list) + (isNegative ? -away : away);
}

function writeAngle(writer: BitWriter, steps: number): void {
  const unit = ANGLE_UNITS.findIndex(([each]) => steps % each === 0);
  const [each, width] = ANGLE_UNITS[unit] ?? ANGLE_UNITS[3];
  writer.bits(unit, 2);
  writer.bits(steps / each, width);
}

function readAngle(reader: BitReader): number {
  const [each, width] = ANGLE_UNITS[reader.bits(2)] ?? ANGLE_UNITS[3];
  return reader.bits(width) * each;
}
