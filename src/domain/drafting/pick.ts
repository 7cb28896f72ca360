import { boundsOf, boxHolds, boxesMeet, type Box } from '../geometry/bounds.ts';
import type { Curve, Segment } from '../geometry/curve.ts';
import { pointOn } from '../geometry/curve-points.ts';
import { intersect } from '../geometry/intersect.ts';
import { distanceTo, nearestOn } from '../geometry/nearest.ts';
import { difference, distance, dot, scaled, sum, type Point } from '../geometry/point.ts';
import { arcBetween } from '../geometry/round-through.ts';
import { TOLERANCE } from '../geometry/tolerance.ts';
import type { Dimension } from '../sketch/dimension.ts';
import { expandedSketch, insertedPieces, insertShowing, linesOn } from '../sketch/expand-inserts.ts';
import { PIECE_LISTS, type Entity, type Pieces, type Sketch } from '../sketch/sketch.ts';
import { NO_THINGS, type Things } from './sketch-command.ts';
import type { Answer, Question } from './tool.ts';

/** The lines that a question lets pick: all that can be seen, or those alone that can be changed one by one. */
export function pickable({ own }: Pick<Question, 'own'>, sketch: Sketch): readonly Entity[] {
  return own ? sketch.entities : linesOn(sketch);
}

/** The line that is nearest to a place and no farther than `reach` millimetres. */
export function pickEntity(
  entities: readonly Entity[],
  at: Point,
  reach: number,
): Extract<Answer, { kind: 'pick' }> | undefined {
  let best: { entity: number; at: Point; distance: number } | undefined;
  for (const [entity, { curve }] of entities.entries()) {
    if (!boxHolds(boundsOf(curve), at, reach)) continue;
    const foot = nearestOn(curve, at);
    if (foot.distance <= reach && foot.distance < (best?.distance ?? Number.POSITIVE_INFINITY)) {
      best = { entity, at: foot.point, distance: foot.distance };
    }
  }
  return best && { kind: 'pick', entity: best.entity, at: best.at };
}

/**
 * The thing at a place: a line, else a dimension whose line is within reach, a sign, else a hatch at its edge; the insert that shows it,
 * where one does.
 */
export function pickThing(sketch: Sketch, at: Point, reach: number): Things | undefined {
  const [list, place] = pickPiece(expandedSketch(sketch), at, reach) ?? [];
  if (list === undefined || place === undefined) return undefined;
  const insert = insertShowing(sketch, list, place);
  return insert === undefined ? { ...NO_THINGS, [list]: [place] } : { ...NO_THINGS, inserts: [insert] };
}

function pickPiece(pieces: Pieces, at: Point, reach: number): readonly [keyof Pieces, number] | undefined {
  const line = pickEntity(pieces.entities, at, reach);
  if (line) return ['entities', line.entity];
  const dimension = pieces.dimensions.findIndex((each) => isDimensionNear(each, at, reach));
  if (dimension >= 0) return ['dimensions', dimension];
  const mark = pieces.marks.findIndex((each) => distance(each.at, at) <= reach);
  if (mark >= 0) return ['marks', mark];
  const hatch = pieces.hatches.findIndex(({ loops }) =>
    loops.some((loop) => loop.some((curve) => nearestOn(curve, at).distance <= reach)),
  );
  return hatch >= 0 ? ['hatches', hatch] : undefined;
}

/** The dimension of a drawing whose value or line is within reach of a place, the nearest value first. */
export function pickSize({ dimensions }: Sketch, at: Point, reach: number): number | undefined {
  const near = dimensions.flatMap((each, place) =>
    isDimensionNear(each, at, reach) ? [{ place, away: distance(each.place, at) }] : [],
  );
  const [nearest] = near.sort((a, b) => a.away - b.away);
  return nearest?.place;
}

function isDimensionNear(dimension: Dimension, at: Point, reach: number): boolean {
  return distance(dimension.place, at) <= reach || distanceTo(dimensionLine(dimension), at) <= reach;
}

/** The line of a dimension between its arrowheads. */
function dimensionLine(dimension: Dimension): Curve {
  const { kind, place } = dimension;
  switch (kind) {
    case 'radius':
    case 'diameter': {
      const { centre, radius } = dimension;
      const away = distance(place, centre);
      const along = away > 0 ? scaled(difference(place, centre), radius / away) : { x: radius, y: 0 };
      return { kind: 'segment', from: kind === 'radius' ? centre : difference(centre, along), to: sum(centre, along) };
    }
    case 'angle':
      return arcBetween(dimension.vertex, distance(place, dimension.vertex), dimension.from, dimension.to);
    default: {
      const { from, to } = dimension;
      const way = kind === 'level' ? { x: 1, y: 0 } : kind === 'upright' ? { x: 0, y: 1 } : difference(to, from);
      const foot = (end: Point): Point =>
        sum(place, scaled(way, dot(difference(end, place), way) / Math.max(dot(way, way), TOLERANCE ** 2)));
      return { kind: 'segment', from: foot(from), to: foot(to) };
    }
  }
}

/**
 * The things in a rectangle between two corners: drawn to the right, those that lie in it whole; to the left, all that
 * reach into it.
 */
export function thingsBetween(sketch: Sketch, from: Point, to: Point): Things {
  const box: Box = {
    left: Math.min(from.x, to.x),
    bottom: Math.min(from.y, to.y),
    right: Math.max(from.x, to.x),
    top: Math.max(from.y, to.y),
  };
  const crossing = to.x < from.x;
  return {
    ...piecesIn(sketch, box, crossing),
    inserts: placesOf(sketch.inserts, (insert) => {
      const shown = insertedPieces(sketch.blocks, insert);
      if (!shown) return false;
      const inside = piecesIn(shown, box, crossing);
      return crossing
        ? PIECE_LISTS.some((list) => inside[list].length > 0)
        : PIECE_LISTS.every((list) => inside[list].length === shown[list].length);
    }),
  };
}

function piecesIn(pieces: Pieces, box: Box, crossing: boolean): Readonly<Record<keyof Pieces, readonly number[]>> {
  const holds = (curve: Curve): boolean => isInside(boundsOf(curve), box) || (crossing && reachesInto(curve, box));
  return {
    entities: placesOf(pieces.entities, ({ curve }) => holds(curve)),
    dimensions: placesOf(pieces.dimensions, (dimension) =>
      crossing
        ? placesOfDimension(dimension).some((place) => boxHolds(box, place, 0))
        : placesOfDimension(dimension).every((place) => boxHolds(box, place, 0)),
    ),
    hatches: placesOf(pieces.hatches, ({ loops }) =>
      crossing ? loops.some((loop) => loop.some(holds)) : loops.every((loop) => loop.every(holds)),
    ),
    marks: placesOf(pieces.marks, ({ at }) => boxHolds(box, at, 0)),
  };
}

function placesOf<T>(list: readonly T[], belongs: (thing: T) => boolean): readonly number[] {
  return list.flatMap((thing, place) => (belongs(thing) ? [place] : []));
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.bottom >= outer.bottom && inner.top <= outer.top
  );
}

function reachesInto(curve: Curve, box: Box): boolean {
  if (!boxesMeet(boundsOf(curve), box, 0)) return false;
  if (boxHolds(box, pointOn(curve, 0), 0)) return true;
  const corners = [
    { x: box.left, y: box.bottom },
    { x: box.right, y: box.bottom },
    { x: box.right, y: box.top },
    { x: box.left, y: box.top },
  ];
  return corners.some((corner, at) => {
    const side: Segment = { kind: 'segment', from: corner, to: corners[(at + 1) % 4] ?? corner };
    const { points, shared } = intersect(curve, side);
    return points.length + shared.length > 0;
  });
}

function placesOfDimension(dimension: Dimension): readonly Point[] {
  switch (dimension.kind) {
    case 'radius':
    case 'diameter':
      return [dimension.centre, dimension.place];
    case 'angle':
      return [dimension.vertex, dimension.from, dimension.to, dimension.place];
    default:
      return [dimension.from, dimension.to, dimension.place];
  }
}
