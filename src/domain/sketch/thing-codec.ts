import type { Curve } from '../geometry/curve.ts';
import { LAYERS } from './line-type.ts';
import { MOST, ROUGHNESSES, VIEW_KINDS, type Entity, type Hatch, type Insert, type Mark, type View } from './sketch.ts';
import type { SketchReader } from './sketch-reader.ts';
import { CURVE_KINDS, type SketchWriter } from './sketch-writer.ts';

const MARK_KINDS = ['letter', 'arrow', 'surface'] as const;
const LETTERS = 65;

/** Things one after the other, until the text ends or makes no sense; a list that is too long ends the reading as well. */
export function readList<T>(
  reader: SketchReader,
  count: number,
  most: number,
  read: (last: T | undefined) => T,
): readonly T[] {
  const list: T[] = [];
  while (list.length < Math.min(count, most)) {
    const thing = read(list[list.length - 1]);
    if (reader.bits.broken) break;
    list.push(thing);
  }
  if (count > most) reader.bits.giveUp();
  return list;
}

export function writeView(writer: SketchWriter, { kind, frame }: View): void {
  writer.choice(VIEW_KINDS, kind, 4);
  writer.point({ x: frame.left, y: frame.bottom });
  writer.point({ x: frame.right, y: frame.top });
}

export function readView(reader: SketchReader): View {
  const kind = reader.choice(VIEW_KINDS, 4);
  const { x: left, y: bottom } = reader.point();
  const { x: right, y: top } = reader.point();
  return { kind, frame: { left, bottom, right, top } };
}

export function writeEntity(writer: SketchWriter, { curve, layer }: Entity, last: Entity | undefined): void {
  const isSame = last?.layer === layer && last.curve.kind === curve.kind;
  writer.bits.flag(isSame);
  if (!isSame) {
    writer.choice(LAYERS, layer, 3);
    writer.choice(CURVE_KINDS, curve.kind, 2);
  }
  writer.curve(curve);
}

export function readEntity(reader: SketchReader, last: Entity | undefined): Entity {
  if (reader.bits.flag() && last) return { curve: reader.curve(last.curve.kind), layer: last.layer };
  const layer = reader.choice(LAYERS, 3);
  return { curve: reader.curve(reader.choice(CURVE_KINDS, 2)), layer };
}

export function writeHatch(writer: SketchWriter, { loops, angle, spacing }: Hatch): void {
  writer.angle(angle);
  writer.length(spacing);
  writer.size(loops.length);
  for (const loop of loops) {
    writer.size(loop.length);
    for (const curve of loop) {
      writer.choice(CURVE_KINDS, curve.kind, 2);
      writer.curve(curve);
    }
  }
}

export function readHatch(reader: SketchReader): Hatch {
  const angle = reader.angle();
  const spacing = reader.length();
  const loops = readList(reader, reader.size(), MOST.loops, () =>
    readList(reader, reader.size(), MOST.loopCurves, (): Curve => reader.curve(reader.choice(CURVE_KINDS, 2))),
  );
  return { loops, angle, spacing };
}

/** An insert that is neither turned nor mirrored takes a bit for both. */
export function writeInsert(writer: SketchWriter, { block, at, turn, mirrored }: Insert): void {
  writer.bits.gamma(block);
  writer.point(at);
  const isPlain = turn === 0 && !mirrored;
  writer.bits.flag(isPlain);
  if (isPlain) return;
  writer.angle(turn);
  writer.bits.flag(mirrored);
}

export function readInsert(reader: SketchReader): Insert {
  const block = reader.bits.gamma();
  const at = reader.point();
  if (reader.bits.flag()) return { block, at, turn: 0, mirrored: false };
  const turn = reader.angle();
  return { block, at, turn, mirrored: reader.bits.flag() };
}

export function writeMark(writer: SketchWriter, mark: Mark): void {
  writer.choice(MARK_KINDS, mark.kind, 2);
  writer.point(mark.at);
  if (mark.kind !== 'letter') writer.angle(mark.turn);
  if (mark.kind === 'surface') writer.choice(ROUGHNESSES, mark.roughness, 4);
  else writer.bits.bits(mark.letter.charCodeAt(0) - LETTERS, 5);
  if (mark.kind === 'letter') writer.bits.flag(mark.twice);
}

export function readMark(reader: SketchReader): Mark {
  const kind = reader.choice(MARK_KINDS, 2);
  const at = reader.point();
  const turn = kind === 'letter' ? 0 : reader.angle();
  if (kind === 'surface') return { kind, at, turn, roughness: reader.choice(ROUGHNESSES, 4) };
  const letter = String.fromCharCode(LETTERS + reader.bits.bits(5));
  return kind === 'arrow' ? { kind, at, turn, letter } : { kind, at, letter, twice: reader.bits.flag() };
}
