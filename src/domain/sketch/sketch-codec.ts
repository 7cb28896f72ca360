import { characterOf } from '../tracking/bit-writer.ts';
import { crc32 } from '../tracking/crc.ts';
import { checkedSketch, type LeftOut } from './check-sketch.ts';
import { readDimension, writeDimension } from './dimension-codec.ts';
import type { Curve } from '../geometry/curve.ts';
import { LAYERS } from './line-type.ts';
import { scaleRatio, SCALES, TITLE_FIELDS, type SheetFormat, type SheetSetup } from './sheet-setup.ts';
import { MOST, ROUGHNESSES, VIEW_KINDS, type Entity, type Hatch, type Mark, type Sketch, type View } from './sketch.ts';
import { SketchReader } from './sketch-reader.ts';
import { CURVE_KINDS, SketchWriter } from './sketch-writer.ts';

const VERSION = 1;
const FORMAT_NAMES = ['A4', 'A3', 'A2', 'A1', 'A0'] as const satisfies readonly SheetFormat[];
const MARK_KINDS = ['letter', 'arrow', 'surface'] as const;
const LETTERS = 65;

/** A stored drawing as far as it could be read. */
export interface StoredSketch {
  readonly sketch: Sketch;
  /** Things that the text should hold, but that were lost or are not valid. */
  readonly leftOut: LeftOut;
  /** Whether the text is not what was once written. */
  readonly damaged: boolean;
}

/**
 * A drawing as base64url text; what {@link checkedSketch} leaves out is not in it. Two characters at the end tell damage.
 */
export function encodeSketch(sketch: Sketch): string {
  const { sheet, views, entities, dimensions, hatches, marks } = checkedSketch(sketch).sketch;
  const writer = new SketchWriter();
  writer.bits.bits(VERSION, 3);
  writeSheet(writer, sheet);
  // All counts come first, so that what is lost at the end can be told.
  for (const list of [views, entities, dimensions, hatches, marks]) writer.bits.gamma(list.length);
  for (const view of views) writeView(writer, view);
  for (const [index, entity] of entities.entries()) writeEntity(writer, entity, entities[index - 1]);
  for (const dimension of dimensions) writeDimension(writer, dimension, scaleRatio(sheet.scale));
  for (const hatch of hatches) writeHatch(writer, hatch);
  for (const mark of marks) writeMark(writer, mark);
  const body = writer.bits.text();
  return body + checkOf(body);
}

/** Reads a stored drawing as far as it is valid; undefined for a text that is none of this version. Never throws. */
export function decodeSketch(text: string): StoredSketch | undefined {
  const body = text.slice(0, -2);
  const reader = new SketchReader(body);
  if (reader.bits.bits(3) !== VERSION) return undefined;
  const sheet = readSheet(reader);
  const counts = Array.from({ length: 5 }, () => reader.bits.gamma());
  if (reader.bits.broken) return undefined;
  const [views = 0, entities = 0, dimensions = 0, hatches = 0, marks = 0] = counts;
  const ratio = scaleRatio(sheet.scale);
  const read: Sketch = {
    sheet,
    views: readList(reader, views, MOST.views, () => readView(reader)),
    entities: readList(reader, entities, MOST.entities, (last: Entity | undefined) => readEntity(reader, last)),
    dimensions: readList(reader, dimensions, MOST.dimensions, () => readDimension(reader, ratio)),
    hatches: readList(reader, hatches, MOST.hatches, () => readHatch(reader)),
    marks: readList(reader, marks, MOST.marks, () => readMark(reader)),
  };
  const { sketch } = checkedSketch(read);
  return {
    sketch,
    leftOut: {
      views: views - sketch.views.length,
      entities: entities - sketch.entities.length,
      dimensions: dimensions - sketch.dimensions.length,
      hatches: hatches - sketch.hatches.length,
      marks: marks - sketch.marks.length,
    },
    damaged: reader.bits.broken || text.slice(-2) !== checkOf(body),
  };
}

/** Things one after the other, until the text ends or makes no sense; a list that is too long ends the reading as well. */
function readList<T>(
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

function writeSheet(writer: SketchWriter, sheet: SheetSetup): void {
  writer.choice(FORMAT_NAMES, sheet.format, 3);
  writer.bits.flag(sheet.lying);
  writer.choice(SCALES, sheet.scale, 5);
  writer.bits.flag(sheet.projection === 'third');
  writer.bits.flag(sheet.framed);
  writer.bits.flag(sheet.titleBlock !== undefined);
  if (!sheet.titleBlock) return;
  for (const field of TITLE_FIELDS) {
    const entry = sheet.titleBlock[field];
    writer.bits.flag(entry !== undefined);
    if (entry !== undefined) writer.bits.bits(entry, 6);
  }
}

function readSheet(reader: SketchReader): SheetSetup {
  const format = reader.choice(FORMAT_NAMES, 3);
  const lying = reader.bits.flag();
  const scale = reader.choice(SCALES, 5);
  const projection = reader.bits.flag() ? 'third' : 'first';
  const framed = reader.bits.flag();
  if (!reader.bits.flag()) return { format, lying, scale, projection, framed, titleBlock: undefined };
  const entries = TITLE_FIELDS.map((field) => [field, reader.bits.flag() ? reader.bits.bits(6) : undefined] as const);
  const titleBlock = Object.fromEntries(entries.filter(([, entry]) => entry !== undefined));
  return { format, lying, scale, projection, framed, titleBlock };
}

function writeView(writer: SketchWriter, { kind, frame }: View): void {
  writer.choice(VIEW_KINDS, kind, 4);
  writer.point({ x: frame.left, y: frame.bottom });
  writer.point({ x: frame.right, y: frame.top });
}

function readView(reader: SketchReader): View {
  const kind = reader.choice(VIEW_KINDS, 4);
  const { x: left, y: bottom } = reader.point();
  const { x: right, y: top } = reader.point();
  return { kind, frame: { left, bottom, right, top } };
}

function writeEntity(writer: SketchWriter, { curve, layer }: Entity, last: Entity | undefined): void {
  const isSame = last?.layer === layer && last.curve.kind === curve.kind;
  writer.bits.flag(isSame);
  if (!isSame) {
    writer.choice(LAYERS, layer, 3);
    writer.choice(CURVE_KINDS, curve.kind, 2);
  }
  writer.curve(curve);
}

function readEntity(reader: SketchReader, last: Entity | undefined): Entity {
  if (reader.bits.flag() && last) return { curve: reader.curve(last.curve.kind), layer: last.layer };
  const layer = reader.choice(LAYERS, 3);
  return { curve: reader.curve(reader.choice(CURVE_KINDS, 2)), layer };
}

function writeHatch(writer: SketchWriter, { loops, angle, spacing }: Hatch): void {
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

function readHatch(reader: SketchReader): Hatch {
  const angle = reader.angle();
  const spacing = reader.length();
  const loops = readList(reader, reader.size(), MOST.loops, () =>
    readList(reader, reader.size(), MOST.loopCurves, (): Curve => reader.curve(reader.choice(CURVE_KINDS, 2))),
  );
  return { loops, angle, spacing };
}

function writeMark(writer: SketchWriter, mark: Mark): void {
  writer.choice(MARK_KINDS, mark.kind, 2);
  writer.point(mark.at);
  if (mark.kind !== 'letter') writer.angle(mark.turn);
  if (mark.kind === 'surface') writer.choice(ROUGHNESSES, mark.roughness, 4);
  else writer.bits.bits(mark.letter.charCodeAt(0) - LETTERS, 5);
  if (mark.kind === 'letter') writer.bits.flag(mark.twice);
}

function readMark(reader: SketchReader): Mark {
  const kind = reader.choice(MARK_KINDS, 2);
  const at = reader.point();
  const turn = kind === 'letter' ? 0 : reader.angle();
  if (kind === 'surface') return { kind, at, turn, roughness: reader.choice(ROUGHNESSES, 4) };
  const letter = String.fromCharCode(LETTERS + reader.bits.bits(5));
  return kind === 'arrow' ? { kind, at, turn, letter } : { kind, at, letter, twice: reader.bits.flag() };
}

/** Twelve bits that nearly every change of a text changes. */
function checkOf(body: string): string {
  const sum = crc32(body);
  return characterOf(sum >>> 6) + characterOf(sum);
}
