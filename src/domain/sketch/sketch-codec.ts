import { characterOf } from '../tracking/bit-writer.ts';
import { crc32 } from '../tracking/crc.ts';
import { checkedSketch, type LeftOut } from './check-sketch.ts';
import { readDimension, writeDimension } from './dimension-codec.ts';
import { scaleRatio, SCALES, TITLE_FIELDS, type SheetFormat, type SheetSetup } from './sheet-setup.ts';
import { MOST, type Entity, type Sketch } from './sketch.ts';
import { SketchReader } from './sketch-reader.ts';
import { SketchWriter } from './sketch-writer.ts';
import {
  readEntity,
  readHatch,
  readList,
  readMark,
  readView,
  writeEntity,
  writeHatch,
  writeMark,
  writeView,
} from './thing-codec.ts';

const VERSION = 1;
const FORMAT_NAMES = ['A4', 'A3', 'A2', 'A1', 'A0'] as const satisfies readonly SheetFormat[];

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

/** Twelve bits that nearly every change of a text changes. */
function checkOf(body: string): string {
  const sum = crc32(body);
  return characterOf(sum >>> 6) + characterOf(sum);
}
