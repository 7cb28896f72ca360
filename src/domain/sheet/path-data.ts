import type { Curve } from '../geometry/curve.ts';
import { TURN } from '../geometry/angle.ts';
import { pointOn } from '../geometry/curve-points.ts';
import type { Point } from '../geometry/point.ts';

/** Where millimetres of the sheet come to stand in a picture whose y runs downwards. */
export interface PictureFrame {
  readonly left: number;
  readonly top: number;
  /** Units of the picture for each millimetre. */
  readonly scale: number;
}

/** Radians that one arc command goes round at most. */
const MOST_SWEEP = TURN / 3;

/** Strokes as the `d` of an SVG path; a stroke that begins where the last one ends goes on from there. */
export function pathData(strokes: readonly Curve[], frame: PictureFrame): string {
  let data = '';
  let pen = '';
  for (const stroke of strokes) {
    const start = placed(pointOn(stroke, 0), frame);
    if (start !== pen) data += `M${start}`;
    if (stroke.kind === 'segment') data += `L${placed(stroke.to, frame)}`;
    else
      data += arcEnds(stroke)
        .map((share) => arcTo(stroke, share, frame))
        .join('');
    pen = placed(pointOn(stroke, 1), frame);
  }
  return data;
}

/** Filled areas as the `d` of an SVG path. */
export function areaData(areas: readonly (readonly Point[])[], frame: PictureFrame): string {
  return areas.map((corners) => `M${corners.map((corner) => placed(corner, frame)).join('L')}z`).join('');
}

/**
 * Where a round stroke is parted. An arc command cannot come back to where it starts; and where it goes nearly half round, the last
 * digit of its radius decides how far it bulges.
 */
function arcEnds(stroke: Exclude<Curve, { kind: 'segment' }>): readonly number[] {
  const sweep = stroke.kind === 'circle' ? TURN : stroke.sweep;
  const pieces = Math.max(1, Math.ceil(sweep / MOST_SWEEP - 1e-6));
  return Array.from({ length: pieces }, (_, piece) => (piece + 1) / pieces);
}

function arcTo(stroke: Exclude<Curve, { kind: 'segment' }>, share: number, frame: PictureFrame): string {
  const [major, minor] = stroke.kind === 'ellipse' ? [stroke.major, stroke.minor] : [stroke.radius, stroke.radius];
  const turn = stroke.kind === 'ellipse' ? (-stroke.turn * 180) / Math.PI : 0;
  const size = `${written(major * frame.scale)} ${written(minor * frame.scale)} ${written(turn)}`;
  // Anticlockwise on the sheet is the negative direction of SVG.
  return `A${size} 0 0 ${placed(pointOn(stroke, share), frame)}`;
}

function placed({ x, y }: Point, { left, top, scale }: PictureFrame): string {
  return `${written((x - left) * scale)} ${written((top - y) * scale)}`;
}

/** A number to a thousandth. */
export function written(value: number): string {
  return String(Math.round(value * 1000) / 1000 + 0);
}
