import { TURN } from '../geometry/angle.ts';
import type { Point } from '../geometry/point.ts';
import { moveCurve, movePoint, type Similarity } from '../geometry/similarity.ts';
import type { Dimension, LinearDimension } from './dimension.ts';
import type { Hatch, Mark, Pieces } from './sketch.ts';

/** Pieces moved without a change of size. */
export function movePieces(pieces: Pieces, by: Similarity): Pieces {
  return {
    entities: pieces.entities.map(({ curve, layer }) => ({ curve: moveCurve(curve, by), layer })),
    dimensions: pieces.dimensions.map((dimension) => moveDimension(dimension, by)),
    hatches: pieces.hatches.map((hatch) => moveHatch(hatch, by)),
    marks: pieces.marks.map((mark) => moveMark(mark, by)),
  };
}

function moveDimension(dimension: Dimension, by: Similarity): Dimension {
  const moved = (point: Point): Point => movePoint(point, by);
  const place = moved(dimension.place);
  switch (dimension.kind) {
    case 'radius':
    case 'diameter':
      return { ...dimension, centre: moved(dimension.centre), place };
    case 'angle': {
      const [from, to] = [moved(dimension.from), moved(dimension.to)];
      // The angle is counted anticlockwise, in the mirror as well.
      const legs = by.mirrored ? { from: to, to: from } : { from, to };
      return { ...dimension, vertex: moved(dimension.vertex), ...legs, place };
    }
    case 'level':
    case 'upright':
    case 'aligned': {
      const quarters = (by.turn / TURN) * 4;
      const isSquare = Math.abs(quarters - Math.round(quarters)) < 1e-9;
      const { kind, from, to } = isSquare ? dimension : alongItself(dimension);
      const swaps = isSquare && Math.round(quarters) % 2 !== 0 && kind !== 'aligned';
      return {
        ...dimension,
        kind: swaps ? (kind === 'level' ? 'upright' : 'level') : kind,
        from: moved(from),
        to: moved(to),
        place,
      };
    }
  }
}

/** A level or upright size as one along its own way, which can be turned by any angle and still measures the same. */
function alongItself({ kind, from, to }: LinearDimension): Pick<LinearDimension, 'kind' | 'from' | 'to'> {
  if (kind === 'aligned') return { kind, from, to };
  return { kind: 'aligned', from, to: kind === 'level' ? { x: to.x, y: from.y } : { x: from.x, y: to.y } };
}

function moveHatch(hatch: Hatch, by: Similarity): Hatch {
  return {
    ...hatch,
    loops: hatch.loops.map((loop) => loop.map((curve) => moveCurve(curve, by))),
    angle: turned(hatch.angle, by),
  };
}

function moveMark(mark: Mark, by: Similarity): Mark {
  const place = movePoint(mark.at, by);
  return mark.kind === 'letter' ? { ...mark, at: place } : { ...mark, at: place, turn: turned(mark.turn, by) };
}

function turned(angle: number, by: Similarity): number {
  return (by.mirrored ? TURN / 2 - angle : angle) + by.turn;
}
