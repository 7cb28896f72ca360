import { emptySketch } from '../../domain/sketch/empty-sketch.ts';
import { existsSync } from 'node:fs';
import { DrawingSourceSchema, type DrawingSource } from '../../domain/course/source/drawing-source.ts';
import { boundsOf, boundsOfAll, type Box } from '../../domain/geometry/bounds.ts';
import type { Dimension } from '../../domain/sketch/dimension.ts';
import { trueValue } from '../../domain/sketch/dimension.ts';
import { checkedSketch } from '../../domain/sketch/check-sketch.ts';
import { scaleRatio, SCALES, type SheetSetup } from '../../domain/sketch/sheet-setup.ts';
import { ROUGHNESSES, VIEW_KINDS, type Entity, type Hatch, type Mark, type View } from '../../domain/sketch/sketch.ts';
import type { LineName } from '../../domain/sketch/named-lines.ts';
import { checkShape } from '../compile/check-shape.ts';
import type { Report } from '../compile/problem.ts';
import { readYaml, type Path } from '../compile/yaml-file.ts';
import type { CourseParts } from '../parts/course-parts.ts';
import type { PartRequest } from '../parts/views-of.ts';
import { noteOf } from './draw-dimensions.ts';
import { joined, namedLines, type DrawingPiece } from './drawing-piece.ts';
import { drawnLine, radians } from './drawn-line.ts';
import type { TellFault } from './figure-fault.ts';
import { isNothing, knownNames, meantBy, type NamedDrawing } from './named-drawing.ts';
import { placedLetters } from './place-letters.ts';
import { placedPart, type PlacedPart } from './place-part.ts';
import { placedRuler } from './place-ruler.ts';
import { placedSheet } from './place-sheet.ts';
import { placedTitleBlock } from './place-title-block.ts';

/** The end of the name of a drawing document. */
export const DRAWING_END = '.drawing.yaml';
/** What the whole sheet of a drawing document is called; its views have the names of their kinds. */
const SHEET = 'sheet';

/** The parts that a drawing document shows, as far as it can be read; what is wrong with it is told when it is drawn. */
export function partsInDrawing(file: string): readonly PartRequest[] {
  const yaml = existsSync(file) ? readYaml(file, () => undefined) : undefined;
  const source = yaml && checkShape(yaml, DrawingSourceSchema, () => undefined);
  return (source?.parts ?? []).map(({ part, parameters = {} }) => ({ id: part, parameters }));
}

/** Reads a drawing document; `undefined` when something is wrong with it, which is reported. */
export function readDrawing(file: string, parts: CourseParts, report: Report): NamedDrawing | undefined {
  let faults = 0;
  const counted: Report = (problem) => {
    faults += 1;
    report(problem);
  };
  const yaml = readYaml(file, counted);
  const source = yaml && checkShape(yaml, DrawingSourceSchema, counted);
  if (!yaml || !source) return undefined;
  const tell = (path: Path, message: string): void => counted({ file, ...yaml.at(path), message });
  const drawing = drawn(source, parts, tell);
  if (faults > 0) return undefined;
  const { leftOut } = checkedSketch(drawing.sketch);
  for (const [list, count] of Object.entries(leftOut)) {
    const keys: Readonly<Record<string, string>> = { entities: 'lines' };
    if (count > 0)
      tell(
        [keys[list] ?? list],
        `${count} of ${keys[list] ?? list} cannot be drawn: too many, or too far from the sheet`,
      );
  }
  return faults > 0 ? undefined : drawing;
}

function drawn(source: DrawingSource, parts: CourseParts, tell: TellFault): NamedDrawing {
  const sheet = sheetOf(source, tell);
  const placed = placedParts(source, parts, tell);
  const { entities, lines, ...things } = joined([
    ...source.sheets.map(placedSheet),
    ...source.titleBlocks.map((block) => placedTitleBlock(block, SHEET)),
    ...source.rulers.map((ruler) => placedRuler(ruler, SHEET)),
    ...[...placed.values()].map(({ piece }) => piece),
    ...ownLines(source, tell),
    { letters: source.letters.map((letters, index) => placedLetters(letters, SHEET, index)) },
    {
      areas: source.areas.map(({ from, to, name }, index) => {
        return { picture: SHEET, id: name ?? `area-${index + 1}`, box: boxOf(from, to) };
      }),
    },
  ]);
  const views = source.views.flatMap(({ kind, from, to }, index): readonly View[] => {
    const known = VIEW_KINDS.find((one) => one === kind);
    if (!known) tell(['views', index, 'kind'], `expected ${VIEW_KINDS.join(', ')}, found "${kind}"`);
    return known ? [{ kind: known, frame: boxOf(from, to) }] : [];
  });
  const around = boundsOfAll(entities.map(({ curve }) => boundsOf(curve)));
  const bare: NamedDrawing = {
    sketch: { ...emptySketch(sheet), views, entities },
    pictures: new Map([
      ...(around ? [[SHEET, around] as const] : []),
      ...source.sheets.map(({ name }) => [name, boxAroundLines(name, entities, lines)] as const),
      ...[...placed].map(([name, { box }]) => [name, box] as const),
    ]),
    origins: new Map(),
    lines,
    hatches: [],
    dimensions: [],
    letters: things.letters,
    areas: things.areas,
    labels: things.labels,
    ratios: new Map(source.parts.map(({ name, scale }) => [name, scale])),
  };
  const hatches = source.hatches.flatMap((hatch, index) => hatchOf(hatch, bare, ['hatches', index], tell));
  const dimensions = source.dimensions.flatMap((dimension, index) =>
    dimensionOf(dimension, scaleRatio(sheet.scale), ['dimensions', index], tell),
  );
  const marks = source.marks.flatMap((mark, index) => markOf(mark, ['marks', index], tell));
  return {
    ...bare,
    sketch: { ...bare.sketch, hatches: [...things.hatches, ...hatches], dimensions, marks },
    hatches: [...things.hatched, ...source.hatches.map(({ name }) => ({ picture: SHEET, id: name ?? 'hatching' }))],
    dimensions: source.dimensions.map(({ name, number }, index) => {
      return { picture: SHEET, id: name ?? `dimension-${index + 1}`, number };
    }),
  };
}

function placedParts(source: DrawingSource, parts: CourseParts, tell: TellFault): ReadonlyMap<string, PlacedPart> {
  const placed = new Map<string, PlacedPart>();
  const names = [SHEET, ...source.sheets.map(({ name }) => name)];
  for (const [index, part] of source.parts.entries()) {
    const made = placedPart(part, parts);
    if (typeof made === 'string') tell(['parts', index], made);
    else if (names.includes(part.name)) tell(['parts', index, 'name'], `picture "${part.name}" stands here twice`);
    else placed.set(part.name, made);
    names.push(part.name);
  }
  return placed;
}

function ownLines(source: DrawingSource, tell: TellFault): readonly DrawingPiece[] {
  const given = new Set<string>();
  return source.lines.flatMap((line, index) => {
    const curves = drawnLine(line, { x: 0, y: 0 });
    if (typeof curves === 'string') {
      tell(['lines', index], curves);
      return [];
    }
    const name = line.name ?? `line-${index + 1}`;
    if (given.has(name)) tell(['lines', index, 'name'], `line "${name}" stands here twice`);
    given.add(name);
    return [namedLines(SHEET, name, line.as, curves)];
  });
}

function boxOf(from: readonly [number, number], to: readonly [number, number]): Box {
  return {
    left: Math.min(from[0], to[0]),
    bottom: Math.min(from[1], to[1]),
    right: Math.max(from[0], to[0]),
    top: Math.max(from[1], to[1]),
  };
}

function boxAroundLines(picture: string, entities: readonly Entity[], lines: readonly LineName[]): Box {
  const own = entities.filter((_, index) => lines[index]?.picture === picture);
  return boundsOfAll(own.map(({ curve }) => boundsOf(curve))) ?? { left: 0, bottom: 0, right: 0, top: 0 };
}

function sheetOf({ sheet }: DrawingSource, tell: TellFault): SheetSetup {
  const { format = 'A4', lying = true, framed = false, scale = '1:1' } = sheet;
  const known = SCALES.find((one) => one === scale);
  if (!known) tell(['sheet', 'scale'], `expected a scale of ISO 5455 (${SCALES.join(', ')}), found "${scale}"`);
  return { format, lying, framed, scale: known ?? '1:1', projection: 'first', titleBlock: undefined };
}

function hatchOf(
  { around, turn, spacing }: DrawingSource['hatches'][number],
  drawing: NamedDrawing,
  path: Path,
  tell: TellFault,
): readonly Hatch[] {
  const loops = around.map((names, index) => {
    const list = typeof names === 'string' ? [names] : names;
    return list.flatMap((name) => {
      const meant = meantBy(name, drawing);
      if (isNothing(meant))
        tell([...path, 'around', index], `there is no line "${name}"; there are: ${knownNames(drawing)}`);
      return meant.entities.flatMap((entity) => drawing.sketch.entities[entity]?.curve ?? []);
    });
  });
  const hatch: Hatch = { loops, angle: radians(((turn % 180) + 180) % 180), spacing };
  const { leftOut } = checkedSketch({ ...drawing.sketch, hatches: [hatch] });
  if (leftOut.hatches > 0 && loops.every((loop) => loop.length > 0)) {
    tell([...path, 'around'], 'the lines do not close a loop, end to end, in this order');
  }
  return [hatch];
}

const KINDS = ['level', 'upright', 'aligned', 'diameter', 'radius', 'angle'] as const;

function dimensionOf(
  source: DrawingSource['dimensions'][number],
  ratio: number,
  path: Path,
  tell: TellFault,
): readonly Dimension[] {
  const given = KINDS.filter((kind) => source[kind] !== undefined);
  const [kind, ...others] = given;
  const note = noteOf(source);
  if (typeof note === 'string') tell(path, note);
  if (kind === undefined || others.length > 0) {
    tell(path, `expected one of ${KINDS.join(', ')}, found ${given.join(' and ') || 'none'}`);
  }
  if (kind === undefined || typeof note === 'string') return [];
  const numbers: readonly number[] = source[kind] ?? [];
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
  const { value, sign, ...rest } = note;
  const text = { ...rest, value: 0, sign: sign ?? (kind === 'diameter' || kind === 'radius' ? kind : 'none') };
  const place = { x: source.at[0], y: source.at[1] };
  const [first, second, third] = [
    { x: a, y: b },
    { x: c, y: d },
    { x: e, y: f },
  ];
  const made: Dimension =
    kind === 'angle'
      ? { kind, vertex: first, from: second, to: third, place, ...text }
      : kind === 'diameter' || kind === 'radius'
        ? { kind, centre: first, radius: c, place, ...text }
        : { kind, from: first, to: second, place, ...text };
  return [{ ...made, value: value ?? trueValue(made, ratio) }];
}

function markOf(
  { letter, twice = false, surface, turn, at: [x, y] }: DrawingSource['marks'][number],
  path: Path,
  tell: TellFault,
): readonly Mark[] {
  const at = { x, y };
  if ((letter === undefined) === (surface === undefined)) {
    tell(path, `expected a letter or a surface, found ${letter === undefined ? 'neither' : 'both'}`);
    return [];
  }
  if (letter !== undefined) {
    return turn === undefined
      ? [{ kind: 'letter', at, letter, twice }]
      : [{ kind: 'arrow', at, letter, turn: radians(turn) }];
  }
  const roughness = ROUGHNESSES.find((one) => one === surface);
  if (roughness === undefined) tell([...path, 'surface'], `expected ${ROUGHNESSES.join(', ')}, found ${surface ?? ''}`);
  return roughness === undefined ? [] : [{ kind: 'surface', at, roughness, turn: radians(turn ?? 0) }];
}
