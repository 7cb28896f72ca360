import type { DrawingSource } from '../../domain/course/source/drawing-source.ts';
import type { Box } from '../../domain/geometry/bounds.ts';
import { moveCurve, type Similarity } from '../../domain/geometry/similarity.ts';
import { partSketch } from '../../domain/projection/part-sketch.ts';
import type { CourseParts } from '../parts/course-parts.ts';
import type { DrawingPiece } from './drawing-piece.ts';

/** Millimetres of the drawing: how far centre lines go beyond the outline, and between lines of a hatch. */
const [OVERSHOOT, SPACING] = [2.5, 2.4];

export interface PlacedPart {
  readonly piece: DrawingPiece;
  /** The outline in the drawing. */
  readonly box: Box;
}

/** A picture of a part at its place, its lines with the names that the part gives them; or what is wrong with it. */
export function placedPart(
  { name, part: id, parameters = {}, view, at: [x, y], scale }: DrawingSource['parts'][number],
  parts: CourseParts,
): PlacedPart | string {
  if (!parts.ids.includes(id)) return `there is no part "${id}"; there are: ${parts.ids.join(', ') || 'none'}`;
  const result = parts.views({ id, parameters });
  if ('problem' in result) return result.problem.message;
  const drawn = partSketch(result.part, {
    pictures: [view],
    angle: 'first',
    gap: 0,
    overshoot: OVERSHOOT / scale,
    spacing: SPACING / scale,
    cutting: 'none',
    tangent: 'narrow',
  });
  if ('expected' in drawn) return `part "${id}": expected ${drawn.expected}, found "${view}"`;
  const { sketch, origins } = drawn;
  const [own] = sketch.views;
  if (!own) return `part "${id}": "${view}" shows nothing`;
  const { left, bottom, right, top } = own.frame;
  const by: Similarity = { mirrored: false, scale, turn: 0, shift: { x: x - left * scale, y: y - bottom * scale } };
  return {
    box: { left: x, bottom: y, right: x + (right - left) * scale, top: y + (top - bottom) * scale },
    piece: {
      entities: sketch.entities.map(({ curve, layer }) => ({ curve: moveCurve(curve, by), layer })),
      lines: origins.map(({ id: line, edges }) => ({ picture: name, id: line, edges })),
      hatches: sketch.hatches.map(({ loops, angle, spacing }) => ({
        loops: loops.map((loop) => loop.map((curve) => moveCurve(curve, by))),
        angle,
        spacing: spacing * scale,
      })),
      hatched: sketch.hatches.map(() => ({ picture: name, id: 'hatching' })),
    },
  };
}
