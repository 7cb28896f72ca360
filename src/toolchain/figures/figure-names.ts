import type { FigureDefinition, RegionSource } from '../../domain/course/source/figure-definition.ts';
import { boundsOfAll, boundsOf, type Box } from '../../domain/geometry/bounds.ts';
import type { DisplayItem } from '../../domain/sheet/display-list.ts';
import { layOutDimension } from '../../domain/sheet/dimension-layout.ts';
import { dimensionText } from '../../domain/sheet/dimension-text.ts';
import { figureWidths } from '../../domain/sheet/line-widths.ts';
import type { TellFault } from './figure-fault.ts';
import {
  insteadOfNumbers,
  boxAround,
  isNothing,
  knownNames,
  meantBy,
  type Meant,
  type NamedDrawing,
} from './named-drawing.ts';

/** What is drawn, by its list in the drawing and its place there. */
type Source = DisplayItem['source'] | { readonly list: 'letters' | 'areas'; readonly index: number };

/** What a figure's definition says about the things of its drawing. */
export interface FigureNames {
  /** The step in which something is drawn, from 1; 0 for what stands there from the start. */
  readonly stepOf: (source: Source) => number;
  readonly isHighlighted: (source: Source) => boolean;
  /** The same of labels that are named themselves, `label:title`; nothing for one that appears with what it stands at. */
  readonly labelStep: (id: string) => number | undefined;
  readonly isLabelHighlighted: (id: string) => boolean;
  /** Whether a dimension is drawn with wide lines, as it should not be. */
  readonly isWide: (source: Source) => boolean;
  /** Ids of lines for questions: by the entity's place in its list. */
  readonly lines: ReadonlyMap<number, string>;
  /** Areas that can be pressed, by id, in the order of the definition; millimetres of the drawing. */
  readonly regions: Readonly<Record<string, Box>>;
}

/** How names of labels begin. */
const LABEL = 'label:';
/** Units of the figure around what a region is about. */
const MARGIN = 1.5;

/** Reads the names in a definition; those that mean nothing are told. */
export function figureNames(
  definition: FigureDefinition,
  drawing: NamedDrawing,
  unit: number,
  tell: TellFault,
): FigureNames {
  const labels = [...drawing.labels.map(({ id }) => id), ...Object.keys(definition.labels ?? {})];
  const keysNamed = (name: string, path: readonly (string | number)[]): readonly string[] => {
    const label = name.startsWith(LABEL) ? name.slice(LABEL.length) : undefined;
    if (label === undefined) return keysOf(meant(name, path));
    if (!labels.includes(label)) tell(path, `there is no label "${label}"; there are: ${labels.join(', ') || 'none'}`);
    return [name];
  };
  const meant = (name: string, path: readonly (string | number)[]): Meant => {
    const found = meantBy(name, drawing);
    if (isNothing(found)) tell(path, `there is no "${name}" in the drawing; there are: ${knownNames(drawing)}`);
    return found;
  };
  const steps = new Map<string, number>();
  for (const [index, names] of (definition.steps ?? []).entries()) {
    for (const name of typeof names === 'string' ? [names] : names) {
      for (const key of keysNamed(name, ['steps', index])) if (!steps.has(key)) steps.set(key, index + 1);
    }
  }
  const highlighted = new Set(
    (definition.highlight ?? []).flatMap((name, index) => keysNamed(name, ['highlight', index])),
  );
  const wide = new Set(
    Object.entries(definition.as ?? {}).flatMap(([name, layer]) =>
      layer === 'visible' ? meantBy(name, drawing).dimensions.map((index) => keyOf({ list: 'dimensions', index })) : [],
    ),
  );
  const lines = new Map<number, string>();
  for (const [id, name] of Object.entries(definition.lines ?? {})) {
    const { entities } = meant(name, ['lines', id]);
    const [entity, ...others] = entities;
    if (entity === undefined) continue;
    const known = lines.get(entity);
    if (others.length > 0) {
      tell(['lines', id], `"${name}" means ${entities.length} lines; expected one: ${idsOf(drawing, entities)}`);
    } else if (known !== undefined) tell(['lines', id], `"${name}" is line "${known}" already`);
    lines.set(entity, id);
  }
  const regions = Object.entries(definition.regions ?? {}).flatMap(([id, region]) => {
    const box = regionBox(region, drawing, unit, (name) => meant(name, ['regions', id]));
    return box ? [[id, box] as const] : [];
  });
  return {
    stepOf: (source) => steps.get(keyOf(source)) ?? 0,
    isHighlighted: (source) => highlighted.has(keyOf(source)),
    labelStep: (id) => steps.get(`${LABEL}${id}`),
    isLabelHighlighted: (id) => highlighted.has(`${LABEL}${id}`),
    isWide: (source) => wide.has(keyOf(source)),
    lines,
    regions: Object.fromEntries(regions),
  };
}

function idsOf(drawing: NamedDrawing, entities: readonly number[]): string {
  return entities
    .flatMap((index) => drawing.lines[index] ?? [])
    .map(({ picture, id }) => `${picture}/${id}`)
    .join(', ');
}

function keyOf(source: Source): string {
  return source.list === 'sheet' ? 'sheet' : `${source.list} ${source.index}`;
}

function keysOf({ entities, hatches, dimensions, marks, letters, areas }: Meant): readonly string[] {
  return [
    ...entities.map((index) => keyOf({ list: 'entities', index })),
    ...hatches.map((index) => keyOf({ list: 'hatches', index })),
    ...dimensions.map((index) => keyOf({ list: 'dimensions', index })),
    ...marks.map((index) => keyOf({ list: 'marks', index })),
    ...letters.map((index) => keyOf({ list: 'letters', index })),
    ...areas.map((index) => keyOf({ list: 'areas', index })),
  ];
}

function regionBox(
  region: RegionSource,
  drawing: NamedDrawing,
  unit: number,
  meant: (name: string) => Meant,
): Box | undefined {
  if (typeof region === 'object' && 'from' in region) {
    const { from, to } = region;
    return {
      left: Math.min(from[0], to[0]),
      bottom: Math.min(from[1], to[1]),
      right: Math.max(from[0], to[0]),
      top: Math.max(from[1], to[1]),
    };
  }
  const { around, margin = MARGIN } = typeof region === 'string' ? { around: region } : region;
  const boxes = (typeof around === 'string' ? [around] : around).flatMap((name) => {
    const { entities, hatches, dimensions, letters, areas } = meant(name);
    return [
      boxAround(drawing, entities),
      ...letters.map((index) => boundsOfAll((drawing.letters[index]?.strokes ?? []).map(boundsOf))),
      ...areas.map((index) => drawing.areas[index]?.box),
      ...hatches.map((index) => hatchBox(drawing, index)),
      ...dimensions.map((index) => valueBox(drawing, index, unit)),
    ];
  });
  const box = boundsOfAll(boxes.flatMap((one) => one ?? []));
  const wider = margin * unit;
  return (
    box && {
      left: box.left - wider,
      bottom: box.bottom - wider,
      right: box.right + wider,
      top: box.top + wider,
    }
  );
}

function hatchBox({ sketch }: NamedDrawing, index: number): Box | undefined {
  return boundsOfAll((sketch.hatches[index]?.loops ?? []).flat().map(boundsOf));
}

/** The number of a dimension, which is what one presses of it. */
function valueBox(drawing: NamedDrawing, index: number, unit: number): Box | undefined {
  const dimension = drawing.sketch.dimensions[index];
  if (!dimension) return undefined;
  const { lettering } = layOutDimension(
    dimension,
    insteadOfNumbers(drawing).get(index) ?? dimensionText(dimension, '.'),
    figureWidths(1 / unit),
  );
  return boundsOfAll(lettering.map(boundsOf));
}
