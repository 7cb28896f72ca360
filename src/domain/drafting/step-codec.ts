import { readDimension, writeDimension } from '../sketch/dimension-codec.ts';
import { LAYERS } from '../sketch/line-type.ts';
import { MOST, type Entity } from '../sketch/sketch.ts';
import { TITLE_CHOICES } from '../sketch/title-lists.ts';
import type { SketchReader } from '../sketch/sketch-reader.ts';
import type { SketchWriter } from '../sketch/sketch-writer.ts';
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
} from '../sketch/thing-codec.ts';
import type { Step } from './history.ts';
import type { Things } from './sketch-command.ts';

/** Kinds of steps in journals. Append only. */
const STEP_KINDS = [
  'draw',
  'undo',
  'redo',
  'replace',
  'erase',
  'move',
  'turn',
  'mirror',
  'array',
  'layer',
  'dimension',
  'hatch',
  'mark',
  'view',
  'insert',
  'block',
  'explode',
  'size',
  'field',
] as const satisfies readonly Step['kind'][];

/** So many kinds take four bits; the others have the last number of those before their own. */
const SHORT_KINDS = 15;

/** What a step is written by: the drawing's scale, whether inserts may stand on it, and the line that the step before it drew last. */
export interface StepPast {
  readonly ratio: number;
  readonly inserts: boolean;
  readonly last: Entity | undefined;
}

/** The line that a step leaves as the last one drawn. */
export function lastDrawn(step: Step, before: Entity | undefined): Entity | undefined {
  const drawn = step.kind === 'draw' ? step.entities : step.kind === 'replace' ? step.by : [];
  return drawn[drawn.length - 1] ?? before;
}

export function writeStep(writer: SketchWriter, step: Step, { ratio, inserts, last }: StepPast): void {
  writeKind(writer, step.kind);
  switch (step.kind) {
    case 'undo':
    case 'redo':
      return;
    case 'draw':
      writeEntities(writer, step.entities, last);
      return;
    case 'replace':
      writePlaces(writer, step.entities);
      writeEntities(writer, step.by, last);
      return;
    case 'erase':
      writeThings(writer, step.things, inserts);
      return;
    case 'move':
      writeThings(writer, step.things, inserts);
      writer.point(step.by);
      writer.bits.gamma(step.copies);
      return;
    case 'turn':
      writeThings(writer, step.things, inserts);
      writer.point(step.centre);
      writer.angle(step.angle);
      writer.bits.gamma(step.copies);
      return;
    case 'mirror':
      writeThings(writer, step.things, inserts);
      writer.point(step.from);
      writer.point(step.to);
      writer.bits.flag(step.keep);
      return;
    case 'array':
      writeThings(writer, step.things, inserts);
      writer.bits.gamma(step.columns);
      writer.bits.gamma(step.rows);
      writer.point(step.by);
      return;
    case 'layer':
      writePlaces(writer, step.entities);
      writer.choice(LAYERS, step.layer, 3);
      return;
    case 'dimension':
      writeDimension(writer, step.dimension, ratio);
      return;
    case 'hatch':
      writeHatch(writer, step.hatch);
      return;
    case 'mark':
      writeMark(writer, step.mark);
      return;
    case 'view':
      writeView(writer, step.view);
      return;
    case 'insert':
      writeInsert(writer, step.insert);
      return;
    case 'block':
      writeThings(writer, step.things, inserts);
      writer.point(step.base);
      return;
    case 'explode':
      writePlaces(writer, step.inserts);
      return;
    case 'size':
      writer.size(step.place);
      writeDimension(writer, step.dimension, ratio);
      return;
    case 'field':
      writer.choice(TITLE_CHOICES, step.field, 4);
      writer.bits.gamma(step.entry === undefined ? 0 : step.entry + 1);
  }
}

/** Reads what {@link writeStep} wrote; what is read after the reader broke means nothing. */
export function readStep(reader: SketchReader, { ratio, inserts, last }: StepPast): Step {
  const kind = readKind(reader);
  switch (kind) {
    case 'undo':
    case 'redo':
      return { kind };
    case 'draw':
      return { kind, entities: readEntities(reader, last) };
    case 'replace': {
      const entities = readPlaces(reader, MOST.entities);
      return { kind, entities, by: readEntities(reader, last) };
    }
    case 'erase':
      return { kind, things: readThings(reader, inserts) };
    case 'move': {
      const things = readThings(reader, inserts);
      const by = reader.point();
      return { kind, things, by, copies: reader.bits.gamma() };
    }
    case 'turn': {
      const things = readThings(reader, inserts);
      const centre = reader.point();
      const angle = reader.angle();
      return { kind, things, centre, angle, copies: reader.bits.gamma() };
    }
    case 'mirror': {
      const things = readThings(reader, inserts);
      const from = reader.point();
      const to = reader.point();
      return { kind, things, from, to, keep: reader.bits.flag() };
    }
    case 'array': {
      const things = readThings(reader, inserts);
      const columns = reader.bits.gamma();
      const rows = reader.bits.gamma();
      return { kind, things, columns, rows, by: reader.point() };
    }
    case 'layer': {
      const entities = readPlaces(reader, MOST.entities);
      return { kind, entities, layer: reader.choice(LAYERS, 3) };
    }
    case 'dimension':
      return { kind, dimension: readDimension(reader, ratio) };
    case 'hatch':
      return { kind, hatch: readHatch(reader) };
    case 'mark':
      return { kind, mark: readMark(reader) };
    case 'view':
      return { kind, view: readView(reader) };
    case 'insert':
      return { kind, insert: readInsert(reader) };
    case 'block': {
      const things = readThings(reader, inserts);
      return { kind, things, base: reader.point() };
    }
    case 'explode':
      return { kind, inserts: readPlaces(reader, MOST.inserts) };
    case 'size': {
      const place = reader.size();
      return { kind, place, dimension: readDimension(reader, ratio) };
    }
    case 'field': {
      const field = reader.choice(TITLE_CHOICES, 4);
      const entry = reader.bits.gamma();
      return { kind, field, entry: entry === 0 ? undefined : entry - 1 };
    }
  }
}

function writeKind(writer: SketchWriter, kind: Step['kind']): void {
  const place = STEP_KINDS.indexOf(kind);
  writer.bits.bits(Math.min(place, SHORT_KINDS), 4);
  if (place >= SHORT_KINDS) writer.bits.bits(place - SHORT_KINDS, 4);
}

function readKind(reader: SketchReader): Step['kind'] {
  const short = reader.bits.bits(4);
  const kind = STEP_KINDS[short < SHORT_KINDS ? short : SHORT_KINDS + reader.bits.bits(4)];
  if (kind === undefined) reader.bits.giveUp();
  return kind ?? 'undo';
}

function writeEntities(writer: SketchWriter, entities: readonly Entity[], last: Entity | undefined): void {
  writer.bits.gamma(entities.length);
  for (const [at, entity] of entities.entries()) writeEntity(writer, entity, at === 0 ? last : entities[at - 1]);
}

function readEntities(reader: SketchReader, last: Entity | undefined): readonly Entity[] {
  return readList(reader, reader.bits.gamma(), MOST.entities, (before: Entity | undefined) =>
    readEntity(reader, before ?? last),
  );
}

/** Inserts take no bit where none are there: a journal without them reads as it was written before there were any. */
function writeThings(writer: SketchWriter, things: Things, withInserts: boolean): void {
  const { entities, dimensions, hatches, marks, inserts } = things;
  writePlaces(writer, entities);
  const isBare = dimensions.length + hatches.length + marks.length === 0;
  writer.bits.flag(isBare);
  if (!isBare) for (const places of [dimensions, hatches, marks]) writePlaces(writer, places);
  if (withInserts) writePlaces(writer, inserts);
}

function readThings(reader: SketchReader, withInserts: boolean): Things {
  const entities = readPlaces(reader, MOST.entities);
  const isBare = reader.bits.flag();
  const dimensions = isBare ? [] : readPlaces(reader, MOST.dimensions);
  const hatches = isBare ? [] : readPlaces(reader, MOST.hatches);
  const marks = isBare ? [] : readPlaces(reader, MOST.marks);
  return { entities, dimensions, hatches, marks, inserts: withInserts ? readPlaces(reader, MOST.inserts) : [] };
}

/** Places in ascending order, by the gaps between them: neighbours take one bit. */
function writePlaces(writer: SketchWriter, places: readonly number[]): void {
  writer.bits.gamma(places.length);
  for (const [at, place] of places.entries()) writer.bits.gamma(place - (places[at - 1] ?? -1) - 1);
}

function readPlaces(reader: SketchReader, most: number): readonly number[] {
  return readList(
    reader,
    reader.bits.gamma(),
    most,
    (before: number | undefined) => (before ?? -1) + 1 + reader.bits.gamma(),
  );
}
