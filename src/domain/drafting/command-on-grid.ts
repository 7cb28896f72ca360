import { normalAngle } from '../geometry/angle.ts';
import { distance, type Point } from '../geometry/point.ts';
import { TOLERANCE } from '../geometry/tolerance.ts';
import { checkedInsert, checkedSketch } from '../sketch/check-sketch.ts';
import { angleOnGrid, isOnSheet, pointOnGrid } from '../sketch/grid.ts';
import { MOST_ENTRIES } from '../sketch/check-plain.ts';
import { SCALES, type SheetSetup } from '../sketch/sheet-setup.ts';
import { MOST, type Sketch } from '../sketch/sketch.ts';
import { NOTHING_LIFTED, type Lifted } from './move-things.ts';
import { isNothing } from './selection.ts';
import { THING_LISTS, type CommandFault, type SketchCommand, type Things } from './sketch-command.ts';

/** Things as a drawing keeps them; a fault if it cannot keep every one of them. */
export function keptThings(
  { sheet, blocks }: Pick<Sketch, 'sheet' | 'blocks'>,
  things: Partial<Lifted & Pick<Sketch, 'views'>>,
): Sketch | CommandFault {
  const bare: Sketch = { sheet, views: [], blocks: [], ...NOTHING_LIFTED, ...things };
  if (THING_LISTS.some((list) => bare[list].length > MOST[list])) return 'too-many';
  const { sketch, leftOut } = checkedSketch({ ...bare, inserts: [] });
  const inserts = bare.inserts.flatMap((insert) => checkedInsert(insert, blocks) ?? []);
  const isWhole = Object.values(leftOut).every((count) => count === 0) && inserts.length === bare.inserts.length;
  return isWhole ? { ...sketch, blocks, inserts } : 'not-kept';
}

/**
 * A command as a journal keeps it: its numbers on the grid, its places in order and in the drawing. What is done is what is
 * kept, so that a journal replayed does the same.
 */
export function commandOnGrid(sketch: Sketch, command: SketchCommand): SketchCommand | CommandFault {
  switch (command.kind) {
    case 'draw': {
      const kept = keptThings(sketch, { entities: command.entities });
      if (typeof kept === 'string') return kept;
      return kept.entities.length > 0 ? { ...command, entities: kept.entities } : 'nothing';
    }
    case 'replace': {
      const entities = placesIn(command.entities, sketch.entities.length);
      const kept = keptThings(sketch, { entities: command.by });
      if (typeof entities === 'string') return entities;
      if (entities.length === 0) return 'nothing';
      return typeof kept === 'string' ? kept : { ...command, entities, by: kept.entities };
    }
    case 'layer': {
      const entities = placesIn(command.entities, sketch.entities.length);
      if (typeof entities === 'string') return entities;
      const changes = entities.some((place) => sketch.entities[place]?.layer !== command.layer);
      return changes ? { ...command, entities } : 'nothing';
    }
    case 'dimension': {
      const kept = keptThings(sketch, { dimensions: [command.dimension] });
      if (typeof kept === 'string') return kept;
      const [dimension] = kept.dimensions;
      return dimension ? { ...command, dimension } : 'not-kept';
    }
    case 'size': {
      const before = sketch.dimensions[command.place];
      if (!before) return 'no-such-thing';
      const kept = keptThings(sketch, { dimensions: [command.dimension] });
      if (typeof kept === 'string') return kept;
      const [dimension] = kept.dimensions;
      if (!dimension) return 'not-kept';
      return JSON.stringify(dimension) === JSON.stringify(before) ? 'nothing' : { ...command, dimension };
    }
    case 'hatch': {
      const kept = keptThings(sketch, { hatches: [command.hatch] });
      if (typeof kept === 'string') return kept;
      const [hatch] = kept.hatches;
      return hatch ? { ...command, hatch } : 'not-kept';
    }
    case 'mark': {
      const kept = keptThings(sketch, { marks: [command.mark] });
      if (typeof kept === 'string') return kept;
      const [mark] = kept.marks;
      return mark ? { ...command, mark } : 'not-kept';
    }
    case 'view': {
      const kept = keptThings(sketch, { views: [command.view] });
      if (typeof kept === 'string') return kept;
      const [view] = kept.views;
      return view ? { ...command, view } : 'not-kept';
    }
    case 'insert': {
      const insert = checkedInsert(command.insert, sketch.blocks);
      return insert ? { ...command, insert } : 'not-kept';
    }
    case 'explode': {
      const inserts = placesIn(command.inserts, sketch.inserts.length);
      if (typeof inserts === 'string') return inserts;
      return inserts.length > 0 ? { ...command, inserts } : 'nothing';
    }
    case 'field':
      return fieldFault(sketch.sheet, command) ?? command;
    case 'erase':
    case 'move':
    case 'turn':
    case 'mirror':
    case 'array':
    case 'block': {
      const things = thingsIn(sketch, command.things);
      return typeof things === 'string' ? things : numbersOnGrid({ ...command, things });
    }
  }
}

function fieldFault(
  { titleBlock, scale }: SheetSetup,
  { field, entry }: Extract<SketchCommand, { readonly kind: 'field' }>,
): CommandFault | undefined {
  if (!titleBlock) return 'no-such-thing';
  const most = field === 'scale' ? SCALES.length : MOST_ENTRIES;
  const isEntry = entry === undefined ? field !== 'scale' : Number.isInteger(entry) && entry >= 0 && entry < most;
  if (!isEntry) return 'no-such-thing';
  return entry === (field === 'scale' ? SCALES.indexOf(scale) : titleBlock[field]) ? 'nothing' : undefined;
}

type ThingCommand = Extract<SketchCommand, { readonly things: Things }>;

function numbersOnGrid(command: ThingCommand): SketchCommand | CommandFault {
  switch (command.kind) {
    case 'erase':
      return command;
    case 'move': {
      const by = keptPoint(command.by);
      if (!by || !isCount(command.copies, 0)) return 'not-kept';
      return by.x === 0 && by.y === 0 ? 'nothing' : { ...command, by };
    }
    case 'block': {
      const base = keptPoint(command.base);
      return base ? { ...command, base } : 'not-kept';
    }
    case 'turn': {
      const centre = keptPoint(command.centre);
      if (!centre || !Number.isFinite(command.angle) || !isCount(command.copies, 0)) return 'not-kept';
      const angle = normalAngle(angleOnGrid(normalAngle(command.angle)));
      return angle === 0 ? 'nothing' : { ...command, centre, angle };
    }
    case 'mirror': {
      const [from, to] = [keptPoint(command.from), keptPoint(command.to)];
      return from && to && distance(from, to) > TOLERANCE ? { ...command, from, to } : 'not-kept';
    }
    case 'array': {
      const by = keptPoint(command.by);
      if (!by || !isCount(command.columns, 1) || !isCount(command.rows, 1)) return 'not-kept';
      if (command.columns * command.rows === 1) return 'nothing';
      const standsStill = (command.columns > 1 && by.x === 0) || (command.rows > 1 && by.y === 0);
      return standsStill ? 'nothing' : { ...command, by };
    }
  }
}

function thingsIn(sketch: Sketch, things: Things): Things | CommandFault {
  const [entities, dimensions, hatches, marks, inserts] = THING_LISTS.map((list) =>
    placesIn(things[list], sketch[list].length),
  );
  if (!isList(entities) || !isList(dimensions) || !isList(hatches) || !isList(marks) || !isList(inserts)) {
    return 'no-such-thing';
  }
  const known: Things = { entities, dimensions, hatches, marks, inserts };
  return isNothing(known) ? 'nothing' : known;
}

function isList(places: readonly number[] | CommandFault | undefined): places is readonly number[] {
  return typeof places === 'object';
}

function placesIn(places: readonly number[], length: number): readonly number[] | CommandFault {
  if (!places.every((place) => Number.isInteger(place) && place >= 0 && place < length)) return 'no-such-thing';
  return [...new Set(places)].sort((a, b) => a - b);
}

function keptPoint(point: Point): Point | undefined {
  return Number.isFinite(point.x) && Number.isFinite(point.y) && isOnSheet(point) ? pointOnGrid(point) : undefined;
}

function isCount(value: number, least: number): boolean {
  return Number.isInteger(value) && value >= least && value <= MOST.entities;
}
