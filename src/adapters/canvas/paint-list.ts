import { TURN } from '../../domain/geometry/angle.ts';
import type { Curve } from '../../domain/geometry/curve.ts';
import { pointOn } from '../../domain/geometry/curve-points.ts';
import type { DisplayItem, DisplayList } from '../../domain/sheet/display-list.ts';
import type { LineWidths } from '../../domain/sheet/line-widths.ts';

/** Where the sheet stands on a canvas, and how it is painted. */
export interface PaintFrame {
  /** The place of the sheet in the upper left corner of the canvas, in millimetres, y up. */
  readonly left: number;
  readonly top: number;
  /** Pixels of the canvas for each millimetre: pixels of the screen times the ratio of the device. */
  readonly scale: number;
  /** No line is thinner than this, in pixels of the canvas; lettering, which is read by its form, may be. */
  readonly least: number;
  readonly colour: (item: DisplayItem) => string;
}

/** Strokes of one path: with one at a time as with all at once a canvas takes half as long again. */
const BATCH = 16;

/** Paints what is on a sheet, in the order of the list. Neighbours of one width and colour share their paths. */
export function paintList(
  context: CanvasRenderingContext2D,
  list: DisplayList,
  widths: LineWidths,
  frame: PaintFrame,
): void {
  let pen: { readonly ink: DisplayItem['ink']; readonly colour: string } | undefined;
  let traced = 0;
  const lift = (): void => {
    if (pen && traced > 0) context.stroke();
    [pen, traced] = [undefined, 0];
  };
  for (const item of list) {
    const { ink, strokes, fills } = item;
    const colour = frame.colour(item);
    if (fills.length > 0) {
      lift();
      paintAreas(context, fills, frame, colour);
    }
    if (pen?.ink !== ink || pen.colour !== colour) {
      lift();
      pen = { ink, colour };
      takePen(context, widths, frame, pen);
    }
    for (const stroke of strokes) {
      if (!isLettering(ink) && paintBar(context, stroke, frame)) continue;
      trace(context, stroke, frame);
      traced += 1;
      if (traced < BATCH) continue;
      context.stroke();
      context.beginPath();
      traced = 0;
    }
  }
  lift();
}

function isLettering(ink: DisplayItem['ink']): boolean {
  return ink === 'lettering' || ink === 'small';
}

function takePen(
  context: CanvasRenderingContext2D,
  widths: LineWidths,
  { scale, least }: PaintFrame,
  { ink, colour }: { readonly ink: DisplayItem['ink']; readonly colour: string },
): void {
  // A wide line is twice as wide as a narrow one, also where the narrow one is as thin as a line may be.
  const isWide = ink === 'wide' || ink === 'frame';
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = isLettering(ink)
    ? widths[ink] * scale
    : Math.max(widths[ink] * scale, isWide ? 2 * least : least);
  // Round ends would close the gaps of narrow dashed lines.
  context.lineCap = ink === 'narrow' ? 'butt' : 'round';
  context.lineJoin = 'round';
  context.beginPath();
}

/** An upright or level line is a bar, which a canvas fills in a fifth of the time of a stroke. Says whether it was one. */
function paintBar(context: CanvasRenderingContext2D, stroke: Curve, { left, top, scale }: PaintFrame): boolean {
  if (stroke.kind !== 'segment') return false;
  const { from, to } = stroke;
  if (from.x !== to.x && from.y !== to.y) return false;
  const half = context.lineWidth / 2;
  const beyond = context.lineCap === 'round' ? half : 0;
  const [across, up] = from.y === to.y ? [beyond, half] : [half, beyond];
  context.fillRect(
    (Math.min(from.x, to.x) - left) * scale - across,
    (top - Math.max(from.y, to.y)) * scale - up,
    Math.abs(to.x - from.x) * scale + 2 * across,
    Math.abs(to.y - from.y) * scale + 2 * up,
  );
  return true;
}

function trace(context: CanvasRenderingContext2D, stroke: Curve, { left, top, scale }: PaintFrame): void {
  const start = pointOn(stroke, 0);
  context.moveTo((start.x - left) * scale, (top - start.y) * scale);
  if (stroke.kind === 'segment') {
    context.lineTo((stroke.to.x - left) * scale, (top - stroke.to.y) * scale);
    return;
  }
  const [x, y] = [(stroke.centre.x - left) * scale, (top - stroke.centre.y) * scale];
  // Angles of a canvas run clockwise.
  if (stroke.kind === 'ellipse') {
    const { major, minor, turn, start: from, sweep } = stroke;
    context.ellipse(x, y, major * scale, minor * scale, -turn, -from, -from - sweep, true);
    return;
  }
  const { start: from, sweep } = stroke.kind === 'arc' ? stroke : { start: 0, sweep: TURN };
  context.arc(x, y, stroke.radius * scale, -from, -from - sweep, true);
}

function paintAreas(
  context: CanvasRenderingContext2D,
  areas: DisplayItem['fills'],
  { left, top, scale }: PaintFrame,
  colour: string,
): void {
  context.fillStyle = colour;
  context.beginPath();
  for (const corners of areas) {
    for (const [index, { x, y }] of corners.entries()) {
      const [across, down] = [(x - left) * scale, (top - y) * scale];
      if (index === 0) context.moveTo(across, down);
      else context.lineTo(across, down);
    }
    context.closePath();
  }
  context.fill();
}
