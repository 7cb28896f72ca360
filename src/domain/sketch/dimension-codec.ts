import { onGrid } from './grid.ts';
import {
  DIMENSION_SIGNS,
  FITS,
  trueValue,
  type Dimension,
  type DimensionSign,
  type DimensionTolerance,
  type LinearDimension,
} from './dimension.ts';
import type { SketchReader } from './sketch-reader.ts';
import type { SketchWriter } from './sketch-writer.ts';

/** Kinds of dimensions in stored drawings. Append only. */
const KINDS = ['level', 'upright', 'aligned', 'radius', 'diameter', 'angle'] as const;
const TOLERANCES = ['none', 'limits', 'fit'] as const;
/** Thousandths of a millimetre, in which limits are kept. */
const THOUSANDTHS = 1000;

const NO_TOLERANCE: DimensionTolerance = { kind: 'none' };

/** Writes a dimension of a drawing at a scale of `ratio`: a text that says what is measured, and no more, takes a bit. */
export function writeDimension(writer: SketchWriter, dimension: Dimension, ratio: number): void {
  writer.choice(KINDS, dimension.kind, 3);
  switch (dimension.kind) {
    case 'level':
    case 'upright':
    case 'aligned':
      writer.point(dimension.from);
      writer.point(dimension.to);
      writePlace(writer, dimension);
      break;
    case 'radius':
    case 'diameter':
      writer.point(dimension.centre);
      writer.length(dimension.radius);
      writer.point(dimension.place);
      break;
    case 'angle':
      writer.point(dimension.vertex);
      writer.point(dimension.from);
      writer.point(dimension.to);
      writer.point(dimension.place);
  }
  const { sign, value, tolerance, count, auxiliary } = dimension;
  const isTrue = value === trueValue(dimension, ratio);
  const isPlain =
    isTrue && sign === usualSign(dimension.kind) && tolerance.kind === 'none' && count === 1 && !auxiliary;
  writer.bits.flag(isPlain);
  if (isPlain) return;
  writer.choice(DIMENSION_SIGNS, sign, 3);
  writer.bits.flag(isTrue);
  if (!isTrue) writer.value(value);
  writeTolerance(writer, tolerance);
  writer.size(count - 1);
  writer.bits.flag(auxiliary);
}

/** Reads what {@link writeDimension} wrote. */
export function readDimension(reader: SketchReader, ratio: number): Dimension {
  const bare = readPlaces(reader);
  const plain = { ...bare, value: trueValue(bare, ratio) };
  if (reader.bits.flag()) return plain;
  const sign = reader.choice(DIMENSION_SIGNS, 3);
  const value = reader.bits.flag() ? plain.value : reader.value();
  const tolerance = readTolerance(reader);
  const count = reader.size() + 1;
  return { ...plain, sign, value, tolerance, count, auxiliary: reader.bits.flag() };
}

function readPlaces(reader: SketchReader): Dimension {
  const kind = reader.choice(KINDS, 3);
  const text = { sign: usualSign(kind), value: 0, tolerance: NO_TOLERANCE, count: 1, auxiliary: false };
  switch (kind) {
    case 'level':
    case 'upright':
    case 'aligned': {
      const from = reader.point();
      const to = reader.point();
      return { kind, from, to, place: readPlace(reader, { kind, from, to }), ...text };
    }
    case 'radius':
    case 'diameter': {
      const centre = reader.point();
      const radius = reader.length();
      return { kind, centre, radius, place: reader.point(), ...text };
    }
    case 'angle': {
      const vertex = reader.point();
      const from = reader.point();
      const to = reader.point();
      return { kind, vertex, from, to, place: reader.point(), ...text };
    }
  }
}

/** Most values stand in the middle between both ends. */
function writePlace(writer: SketchWriter, dimension: LinearDimension): void {
  const { kind, from, to, place } = dimension;
  const isCentred =
    kind === 'upright' ? place.y === onGrid((from.y + to.y) / 2) : place.x === onGrid((from.x + to.x) / 2);
  writer.bits.flag(isCentred);
  if (kind === 'upright' || !isCentred) writer.x(place.x);
  if (kind !== 'upright' || !isCentred) writer.y(place.y);
}

function readPlace(reader: SketchReader, { kind, from, to }: Pick<LinearDimension, 'kind' | 'from' | 'to'>) {
  const isCentred = reader.bits.flag();
  const x = kind === 'upright' || !isCentred ? reader.x() : onGrid((from.x + to.x) / 2);
  const y = kind !== 'upright' || !isCentred ? reader.y() : onGrid((from.y + to.y) / 2);
  return { x, y };
}

function writeTolerance(writer: SketchWriter, tolerance: DimensionTolerance): void {
  writer.choice(TOLERANCES, tolerance.kind, 2);
  if (tolerance.kind === 'fit') writer.choice(FITS, tolerance.fit, 5);
  if (tolerance.kind !== 'limits') return;
  for (const limit of [tolerance.upper, tolerance.lower]) {
    writer.bits.flag(limit < 0);
    writer.size(Math.round(Math.abs(limit) * THOUSANDTHS));
  }
}

function readTolerance(reader: SketchReader): DimensionTolerance {
  const kind = reader.choice(TOLERANCES, 2);
  if (kind === 'none') return NO_TOLERANCE;
  if (kind === 'fit') return { kind, fit: reader.choice(FITS, 5) };
  const limit = (): number => (reader.bits.flag() ? -1 : 1) * (reader.size() / THOUSANDTHS) + 0;
  const upper = limit();
  return { kind, upper, lower: limit() };
}

function usualSign(kind: Dimension['kind']): DimensionSign {
  return kind === 'radius' || kind === 'diameter' ? kind : 'none';
}
