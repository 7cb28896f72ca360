import { mirrorAt, shiftBy, turnAbout } from '../geometry/motions.ts';
import type { Similarity } from '../geometry/similarity.ts';
import { expandedSketch, insertedPieces } from '../sketch/expand-inserts.ts';
import { SCALES, type SheetSetup, type TitleBlock } from '../sketch/sheet-setup.ts';
import { MOST, PIECE_LISTS, type Sketch } from '../sketch/sketch.ts';
import { blockOf } from './block-of.ts';
import { commandOnGrid, keptThings } from './command-on-grid.ts';
import { lifted, moveThings, type Lifted } from './move-things.ts';
import { NO_THINGS, THING_LISTS, type CommandFault, type SketchCommand, type Things } from './sketch-command.ts';

/** A drawing after a command, and the command as it was done. */
export interface Applied {
  readonly sketch: Sketch;
  readonly command: SketchCommand;
}

/**
 * Does a command on a drawing that is on its grid, whole or not at all. What comes out is on its grid and within its bounds.
 */
export function applyCommand(sketch: Sketch, asked: SketchCommand): Applied | CommandFault {
  const command = commandOnGrid(sketch, asked);
  if (typeof command === 'string') return command;
  const changed = changedBy(sketch, command);
  if (typeof changed === 'string') return changed;
  // What inserts show takes room as well.
  const shown = expandedSketch(changed);
  return PIECE_LISTS.some((list) => shown[list].length > MOST[list]) ? 'too-many' : { sketch: changed, command };
}

function changedBy(sketch: Sketch, command: SketchCommand): Sketch | CommandFault {
  switch (command.kind) {
    case 'draw':
      return joined(sketch, { entities: command.entities });
    case 'replace':
      return joined(erased(sketch, { ...NO_THINGS, entities: command.entities }), { entities: command.by });
    case 'erase':
      return erased(sketch, command.things);
    case 'layer': {
      const changed = new Set(command.entities);
      const { layer } = command;
      return {
        ...sketch,
        entities: sketch.entities.map((entity, place) => (changed.has(place) ? { ...entity, layer } : entity)),
      };
    }
    case 'dimension':
      return joined(sketch, { dimensions: [command.dimension] });
    case 'size': {
      const { place, dimension } = command;
      return { ...sketch, dimensions: sketch.dimensions.map((one, at) => (at === place ? dimension : one)) };
    }
    case 'hatch':
      return joined(sketch, { hatches: [command.hatch] });
    case 'mark':
      return joined(sketch, { marks: [command.mark] });
    case 'view':
      if (sketch.views.length >= MOST.views) return 'too-many';
      return { ...sketch, views: [...sketch.views, command.view] };
    case 'block': {
      const block = blockOf(sketch, command.things, command.base);
      if (typeof block === 'string') return block;
      const rest = { ...erased(sketch, command.things), blocks: [...sketch.blocks, block] };
      return joined(rest, { inserts: [{ block: sketch.blocks.length, at: command.base, turn: 0, mirrored: false }] });
    }
    case 'insert':
      return joined(sketch, { inserts: [command.insert] });
    case 'explode': {
      const shown = command.inserts.flatMap((place) => {
        const insert = sketch.inserts[place];
        return (insert && insertedPieces(sketch.blocks, insert)) ?? [];
      });
      return joined(erased(sketch, { ...NO_THINGS, inserts: command.inserts }), {
        entities: shown.flatMap(({ entities }) => entities),
        dimensions: shown.flatMap(({ dimensions }) => dimensions),
        hatches: shown.flatMap(({ hatches }) => hatches),
        marks: shown.flatMap(({ marks }) => marks),
      });
    }
    case 'field':
      return { ...sketch, sheet: filledIn(sketch.sheet, command) };
    case 'move': {
      const { by, copies } = command;
      const motions = times(Math.max(1, copies), (step) => shiftBy({ x: by.x * step, y: by.y * step }));
      return moved(sketch, command.things, motions, copies > 0);
    }
    case 'turn': {
      const { centre, angle, copies } = command;
      return moved(
        sketch,
        command.things,
        times(Math.max(1, copies), (step) => turnAbout(centre, angle * step)),
        copies > 0,
      );
    }
    case 'mirror':
      return moved(sketch, command.things, [mirrorAt(command.from, command.to)], command.keep);
    case 'array': {
      const { columns, rows, by } = command;
      // Counted before they are made: two numbers can ask for millions.
      if (columns * rows > MOST.entities) return 'too-many';
      const motions = times(columns * rows - 1, (at) =>
        shiftBy({ x: by.x * (at % columns), y: by.y * Math.floor(at / columns) }),
      );
      return moved(sketch, command.things, motions, true);
    }
  }
}

function filledIn(sheet: SheetSetup, { field, entry }: Extract<SketchCommand, { readonly kind: 'field' }>): SheetSetup {
  if (field === 'scale') return { ...sheet, scale: SCALES[entry ?? -1] ?? sheet.scale };
  const { [field]: _, ...others }: TitleBlock = sheet.titleBlock ?? {};
  return { ...sheet, titleBlock: entry === undefined ? others : { ...others, [field]: entry } };
}

function moved(sketch: Sketch, things: Things, motions: readonly Similarity[], keep: boolean): Sketch | CommandFault {
  const rest = keep ? sketch : erased(sketch, things);
  if (THING_LISTS.some((list) => rest[list].length + things[list].length * motions.length > MOST[list])) {
    return 'too-many';
  }
  const own = lifted(sketch, things);
  const copies = motions.map((motion) => moveThings(own, motion));
  const kept = keptThings(sketch, {
    entities: copies.flatMap(({ entities }) => entities),
    dimensions: copies.flatMap(({ dimensions }) => dimensions),
    hatches: copies.flatMap(({ hatches }) => hatches),
    marks: copies.flatMap(({ marks }) => marks),
    inserts: copies.flatMap(({ inserts }) => inserts),
  });
  return typeof kept === 'string' ? kept : joined(rest, kept);
}

function joined(sketch: Sketch, added: Partial<Lifted>): Sketch | CommandFault {
  const { entities = [], dimensions = [], hatches = [], marks = [], inserts = [] } = added;
  const whole: Sketch = {
    ...sketch,
    entities: [...sketch.entities, ...entities],
    dimensions: [...sketch.dimensions, ...dimensions],
    hatches: [...sketch.hatches, ...hatches],
    marks: [...sketch.marks, ...marks],
    inserts: [...sketch.inserts, ...inserts],
  };
  return THING_LISTS.some((list) => whole[list].length > MOST[list]) ? 'too-many' : whole;
}

function erased(sketch: Sketch, things: Things): Sketch {
  return {
    ...sketch,
    entities: except(sketch.entities, things.entities),
    dimensions: except(sketch.dimensions, things.dimensions),
    hatches: except(sketch.hatches, things.hatches),
    marks: except(sketch.marks, things.marks),
    inserts: except(sketch.inserts, things.inserts),
  };
}

function except<T>(list: readonly T[], places: readonly number[]): readonly T[] {
  if (places.length === 0) return list;
  const gone = new Set(places);
  return list.filter((_, place) => !gone.has(place));
}

/** What is made for 1, 2 and so on. */
function times<T>(count: number, made: (step: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, at) => made(at + 1));
}
