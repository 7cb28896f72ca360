import { characterOf } from '../tracking/bit-writer.ts';
import { crc32 } from '../tracking/crc.ts';
import { checkedSketch, type LeftOut } from './check-sketch.ts';
import { readDimension, writeDimension } from './dimension-codec.ts';
import { scaleRatio, SCALES, TITLE_FIELDS, type SheetFormat, type SheetSetup } from './sheet-setup.ts';
import { MOST, PIECE_LISTS, type Entity, type Pieces, type Sketch } from './sketch.ts';
import { SketchReader } from './sketch-reader.ts';
import { SketchWriter } from './sketch-writer.ts';
import {
  readEntity,
  readHatch,
  readInsert,
  readList,
  readMark,
  readView,
  writeEntity,
  writeHatch,
  writeInsert,
  writeMark,
  writeView,
} from './thing-codec.ts';

const VERSION = 1;
/** Of a drawing with blocks: their number and that of the inserts follow the other ones, both themselves stand at the end. */
const VERSION_WITH_BLOCKS = 2;
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
  const kept = checkedSketch(sketch).sketch;
  const { sheet, views, blocks, inserts } = kept;
  const ratio = scaleRatio(sheet.scale);
  const writer = new SketchWriter();
  writer.bits.bits(blocks.length > 0 ? VERSION_WITH_BLOCKS : VERSION, 3);
  writeSheet(writer, sheet);
  // All counts come first, so that what is lost at the end can be told.
  writer.bits.gamma(views.length);
  writeCounts(writer, kept);
  if (blocks.length > 0) for (const list of [blocks, inserts]) writer.bits.gamma(list.length);
  for (const view of views) writeView(writer, view);
  writePieces(writer, kept, ratio);
  for (const block of blocks) {
    writeCounts(writer, block);
    writePieces(writer, block, ratio);
  }
  for (const insert of inserts) writeInsert(writer, insert);
  const body = writer.bits.text();
  return body + checkOf(body);
}

/** Reads a stored drawing as far as it is valid; undefined for a text that is none of this version. Never throws. */
export function decodeSketch(text: string): StoredSketch | undefined {
  const body = text.slice(0, -2);
  const reader = new SketchReader(body);
  const version = reader.bits.bits(3);
  if (version !== VERSION && version !== VERSION_WITH_BLOCKS) return undefined;
  const sheet = readSheet(reader);
  const views = reader.bits.gamma();
  const counts = readCounts(reader);
  const [blocks = 0, inserts = 0] = version === VERSION ? [] : [reader.bits.gamma(), reader.bits.gamma()];
  if (reader.bits.broken) return undefined;
  const ratio = scaleRatio(sheet.scale);
  const read: Sketch = {
    sheet,
    views: readList(reader, views, MOST.views, () => readView(reader)),
    ...readPieces(reader, counts, ratio),
    blocks: readList(reader, blocks, MOST.blocks, () => readPieces(reader, readCounts(reader), ratio)),
    inserts: readList(reader, inserts, MOST.inserts, () => readInsert(reader)),
  };
  const { sketch } = checkedSketch(read);
  return {
    sketch,
    leftOut: {
      views: views - sketch.views.length,
      entities: counts.entities - sketch.entities.length,
      dimensions: counts.dimensions - sketch.dimensions.length,
      hatches: counts.hatches - sketch.hatches.length,
      marks: counts.marks - sketch.marks.length,
      blocks: blocks - sketch.blocks.length,
      inserts: inserts - sketch.inserts.length,
    },
    damaged: reader.bits.broken || text.slice(-2) !== checkOf(body),
  };
}

type Counts = Readonly<Record<keyof Pieces, number>>;

function writeCounts(writer: SketchWriter, pieces: Pieces): void {
  for (const list of PIECE_LISTS) writer.bits.gamma(pieces[list].length);
}

function readCounts(reader: SketchReader): Counts {
  const [entities = 0, dimensions = 0, hatches = 0, marks = 0] = PIECE_LISTS.map(() => reader.bits.gamma());
  return { entities, dimensions, hatches, marks };
}

function writePieces(writer: SketchWriter, { entities, dimensions, hatches, marks }: Pieces, ratio: number): void {
  for (const [index, entity] of entities.entries()) writeEntity(writer, entity, entities[index - 1]);
  for (const dimension of dimensions) writeDimension(writer, dimension, ratio);
  for (const hatch of hatches) writeHatch(writer, hatch);
  for (const mark of marks) writeMark(writer, mark);
}

function readPieces(reader: SketchReader, { entities, dimensions, hatches, marks }: Counts, ratio: number): Pieces {
  return {
    entities: readList(reader, entities, MOST.entities, (last: Entity | undefined) => readEntity(reader, last)),
    dimensions: readList(reader, dimensions, MOST.dimensions, () => readDimension(reader, ratio)),
    hatches: readList(reader, hatches, MOST.hatches, () => readHatch(reader)),
    marks: readList(reader, marks, MOST.marks, () => readMark(reader)),
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
