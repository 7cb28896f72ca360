import type { Curve } from '../src/domain/geometry/curve.ts';
import type { DisplayList } from '../src/domain/sheet/display-list.ts';
import type { LineWidths } from '../src/domain/sheet/line-widths.ts';

/** Strokes of one path, with which a canvas is at its quickest. */
const BATCH = 16;
const TURN = 2 * Math.PI;

interface Window {
  readonly top: number;
  readonly scale: number;
  readonly least: number;
}

/**
 * A loop that does nothing but draw the same segments and arcs: their places on the canvas are worked out before, neither colour nor
 * window nor kind is asked for. What a canvas can do at its quickest, as the limit of what is measured beside it.
 */
export function bareLoop(
  context: CanvasRenderingContext2D,
  list: DisplayList,
  widths: LineWidths,
  { top, scale, least }: Window,
): () => void {
  const batches = list.flatMap(({ ink, strokes }) => {
    const width = Math.max(widths[ink] * scale, ink === 'wide' ? 2 * least : least);
    const cap: CanvasLineCap = ink === 'narrow' ? 'butt' : 'round';
    return strokes.flatMap((stroke) => {
      const numbers = onCanvas(stroke, top, scale);
      return numbers ? [{ width, cap, numbers }] : [];
    });
  });
  return () => {
    const { width: across, height: down } = context.canvas;
    context.fillStyle = 'white';
    context.fillRect(0, 0, across, down);
    context.strokeStyle = 'black';
    let [traced, width] = [0, 0];
    context.beginPath();
    for (const next of batches) {
      if (traced === BATCH || next.width !== width) {
        context.stroke();
        context.beginPath();
        context.lineWidth = width = next.width;
        context.lineCap = next.cap;
        traced = 0;
      }
      const [x, y, toX, toY, radius, start, end] = next.numbers;
      context.moveTo(x, y);
      if (radius === undefined) context.lineTo(toX, toY);
      else context.arc(toX, toY, radius, start ?? 0, end ?? TURN, true);
      traced += 1;
    }
    context.stroke();
  };
}

type Numbers = readonly [x: number, y: number, toX: number, toY: number, radius?: number, start?: number, end?: number];

/** A segment from place to place, an arc from where it begins around its centre; undefined of what is neither. */
function onCanvas(stroke: Curve, top: number, scale: number): Numbers | undefined {
  if (stroke.kind === 'segment') {
    const { from, to } = stroke;
    return [from.x * scale, (top - from.y) * scale, to.x * scale, (top - to.y) * scale];
  }
  if (stroke.kind === 'ellipse') return undefined;
  const [x, y, radius] = [stroke.centre.x * scale, (top - stroke.centre.y) * scale, stroke.radius * scale];
  const { start, sweep } = stroke.kind === 'arc' ? stroke : { start: 0, sweep: TURN };
  return [x + radius * Math.cos(start), y - radius * Math.sin(start), x, y, radius, -start, -start - sweep];
}
