import { boundsOf, boundsOfAll, type Box } from '../../domain/geometry/bounds.ts';
import type { Point } from '../../domain/geometry/point.ts';
import { meansLine, nameParts, type LineName } from '../../domain/sketch/named-lines.ts';
import type { Sketch } from '../../domain/sketch/sketch.ts';
import type { GivenLabel, NamedArea, NamedLetters } from './drawing-piece.ts';

/** A drawing whose lines have names. */
export interface NamedDrawing {
  readonly sketch: Sketch;
  /** Names of the pictures in it, the first one first, and the boxes around them without centre lines. */
  readonly pictures: ReadonlyMap<string, Box>;
  /** Where the zero of a picture's own coordinates stands. */
  readonly origins: ReadonlyMap<string, Point>;
  /** In the order of the sketch's entities. */
  readonly lines: readonly LineName[];
  /** The picture and the name of each hatch. */
  readonly hatches: readonly { readonly picture: string; readonly id: string }[];
  /** The picture and the name of each dimension, and what stands in the place of its number. */
  readonly dimensions: readonly {
    readonly picture: string;
    readonly id: string;
    readonly number?: 'asked' | 'none' | undefined;
  }[];
  readonly letters: readonly NamedLetters[];
  readonly areas: readonly NamedArea[];
  readonly labels: readonly GivenLabel[];
  /** Millimetres of the drawing for each one of what is drawn, where a picture has another scale than the drawing. */
  readonly ratios: ReadonlyMap<string, number>;
}

/** What stands in the place of numbers, by the dimension's place in the list. */
export function insteadOfNumbers({ dimensions }: NamedDrawing): ReadonlyMap<number, string> {
  return new Map(
    dimensions.flatMap(({ number }, index) => (number ? [[index, number === 'asked' ? '?' : ''] as const] : [])),
  );
}

/** What a name means: places in the lists of the sketch. */
export interface Meant {
  readonly entities: readonly number[];
  readonly hatches: readonly number[];
  readonly dimensions: readonly number[];
  /** The arrows of cutting lines. */
  readonly marks: readonly number[];
  readonly letters: readonly number[];
  readonly areas: readonly number[];
}

/**
 * What a name means in a drawing; nothing at all where there is no such name. `hole.side#2` is the second of several lines that
 * `hole.side` means, where no line has that name itself.
 */
export function meantBy(name: string, drawing: NamedDrawing): Meant {
  const all = allMeantBy(name, drawing);
  const [, several, number] = isNothing(all) ? (/^(.+)#(\d+)$/u.exec(name) ?? []) : [];
  if (several === undefined) return all;
  const { entities } = allMeantBy(several, drawing);
  return { ...all, entities: entities.slice(Number(number) - 1, Number(number)) };
}

function allMeantBy(name: string, drawing: NamedDrawing): Meant {
  const parts = nameParts(name, [...drawing.pictures.keys()]);
  const inPicture = (picture: string): boolean => parts.picture === undefined || parts.picture === picture;
  const named = (every: string) => (one: { readonly picture: string; readonly id: string }, index: number) =>
    inPicture(one.picture) && (parts.name === '' || parts.name === every || parts.name === one.id) ? [index] : [];
  const { entities: all, marks } = drawing.sketch;
  const entities = drawing.lines.flatMap((line, index) => {
    const layer = all[index]?.layer;
    return layer !== undefined && meansLine(parts, line, layer) ? [index] : [];
  });
  const isCut = entities.some((index) => all[index]?.layer === 'cutting');
  return {
    entities,
    marks: isCut ? marks.flatMap(({ kind }, index) => (kind === 'arrow' ? [index] : [])) : [],
    hatches: drawing.hatches.flatMap(named('hatching')),
    dimensions: drawing.dimensions.flatMap(named('dimensions')),
    letters: drawing.letters.flatMap(named('letters')),
    areas: drawing.areas.flatMap(named('areas')),
  };
}

export function isNothing({ entities, hatches, dimensions, letters, areas }: Meant): boolean {
  return entities.length + hatches.length + dimensions.length + letters.length + areas.length === 0;
}

/** Names by which lines of a drawing can be called, to tell an author of what there is: no more than fit into a sentence. */
export function knownNames({ pictures, lines, dimensions, hatches, letters, areas }: NamedDrawing): string {
  const faces = lines.flatMap(({ id, edges }) =>
    edges.length === 0 ? [id] : edges.flatMap((edge) => edge.split('|')),
  );
  const names = [
    ...pictures.keys(),
    ...new Set(faces),
    ...(hatches.length > 0 ? ['hatching'] : []),
    ...dimensions.map(({ id }) => id),
    ...new Set([...letters, ...areas].map(({ id }) => id)),
  ];
  const told = names.slice(0, MOST_NAMES);
  return `${told.join(', ')}${names.length > told.length ? ` and ${names.length - told.length} more` : ''}`;
}

const MOST_NAMES = 40;

/** The smallest box around some lines. */
export function boxAround(drawing: NamedDrawing, entities: readonly number[]): Box | undefined {
  return boundsOfAll(entities.flatMap((index) => curvesOf(drawing, [index]).map(boundsOf)));
}

export function curvesOf({ sketch }: NamedDrawing, entities: readonly number[]) {
  return entities.flatMap((index) => {
    const entity = sketch.entities[index];
    return entity ? [entity.curve] : [];
  });
}
