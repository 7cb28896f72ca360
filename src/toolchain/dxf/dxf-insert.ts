import { TURN } from '../../domain/geometry/angle.ts';
import type { Point } from '../../domain/geometry/point.ts';
import { IN_PLACE, type Similarity } from '../../domain/geometry/similarity.ts';
import type { DxfInsert } from './dxf-source.ts';

/** More copies of a block than this in one row or column are no drawing. */
const MOST_COPIES = 200;

/** What is done to the lines of a block where it is put, step by step, once for each copy; a sentence, if it cannot be drawn so. */
export function insertMotions(insert: DxfInsert, base: Point): readonly (readonly Similarity[])[] | string {
  const { x, y, scaleX = 1, scaleY = 1, rotation = 0, extrusionX = 0, extrusionY = 0, extrusionZ = 1 } = insert;
  const { columnCount = 1, rowCount = 1, columnSpacing = 0, rowSpacing = 0 } = insert;
  if (Math.abs(extrusionX) > 1e-6 || Math.abs(extrusionY) > 1e-6) {
    return 'lies in another plane than the sheet; expected a flat drawing';
  }
  const scale = Math.abs(scaleX);
  if (!(scale > 0) || Math.abs(scale - Math.abs(scaleY)) > 1e-6 * scale) {
    return `is put with the scales ${scaleX} and ${scaleY}; expected one scale for both ways`;
  }
  if (columnCount > MOST_COPIES || rowCount > MOST_COPIES) {
    return `is put ${columnCount} x ${rowCount} times; expected ${MOST_COPIES} at most each way`;
  }
  const turn = (rotation / 360) * TURN;
  // Turned over about the x axis is turned over about the y axis and half round.
  const shape: Similarity = {
    mirrored: scaleX < 0 !== scaleY < 0,
    scale,
    turn: scaleY < 0 ? TURN / 2 : 0,
    shift: { x: 0, y: 0 },
  };
  const toOrigin: Similarity = { ...IN_PLACE, shift: { x: -base.x, y: -base.y } };
  const behind: readonly Similarity[] = extrusionZ < 0 ? [{ ...IN_PLACE, mirrored: true }] : [];
  return Array.from({ length: Math.max(1, columnCount) * Math.max(1, rowCount) }, (_, at) => {
    const column = at % Math.max(1, columnCount);
    const row = Math.floor(at / Math.max(1, columnCount));
    const step: Similarity = { ...IN_PLACE, shift: { x: column * columnSpacing, y: row * rowSpacing } };
    return [toOrigin, shape, step, { ...IN_PLACE, turn, shift: { x, y } }, ...behind];
  });
}
