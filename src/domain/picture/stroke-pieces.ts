import type { Raster } from './raster.ts';

/** Straight pieces of lines as they stand on a raster. */
export interface StrokeJob {
  /** Six numbers each: x, y, depth of both ends, in pixels as triangles have them. */
  readonly places: Float32Array;
  /** Paint the piece or leave it out. */
  readonly isDrawn: (piece: number) => boolean;
  /** A colour as the raster holds it. */
  readonly colour: number;
  /** Pixels. */
  readonly width: number;
  /** How much nearer than it is a line counts: it lies on its faces, and they must not cover half of it. */
  readonly lift: number;
  /** `front`: where nothing nearer has been painted; `behind`: where something has. */
  readonly where: 'front' | 'behind';
  /** Broken: lengths of dash and gap, and of each piece the place where it begins and its length; all in the same unit. */
  readonly dashes?: {
    readonly dash: number;
    readonly gap: number;
    readonly along: Float32Array;
    readonly lengths: Float32Array;
  };
}

/**
 * Paints lines with round ends and smooth sides over what is there, without changing depths. Where pieces of a line meet, a pixel is
 * covered as much as the piece does that covers most of it, so that their joints cannot be seen.
 */
export function strokePieces(raster: Raster, job: StrokeJob): void {
  const { places, isDrawn, dashes } = job;
  raster.covered.fill(0);
  for (let piece = 0; piece < places.length / 6; piece += 1) {
    if (isDrawn(piece)) strokePiece(raster, job, piece * 6, dashes?.along[piece] ?? 0, dashes?.lengths[piece] ?? 0);
  }
}

function strokePiece(
  { width, height, pixels, depth, covered }: Raster,
  { places, colour, width: wide, lift, where, dashes }: StrokeJob,
  at: number,
  begin: number,
  length: number,
): void {
  const [x0, y0, z0] = [places[at] ?? 0, places[at + 1] ?? 0, places[at + 2] ?? 0];
  const [dx, dy, dz] = [(places[at + 3] ?? 0) - x0, (places[at + 4] ?? 0) - y0, (places[at + 5] ?? 0) - z0];
  const squared = dx * dx + dy * dy;
  const reach = wide / 2 + 0.5;
  const [left, right] = [Math.min(x0, x0 + dx) - reach, Math.max(x0, x0 + dx) + reach];
  const [top, low] = [Math.min(y0, y0 + dy) - reach, Math.max(y0, y0 + dy) + reach];
  const period = dashes ? dashes.dash + dashes.gap : 0;
  const inFront = where === 'front';
  // How far the line reaches sideways in a row: without that, a sloping line would ask for all pixels of its box.
  const sideways = dy === 0 ? Infinity : (reach * Math.sqrt(squared)) / Math.abs(dy);
  const end = Math.min(height, Math.ceil(low - 0.5));
  for (let row = Math.max(0, Math.ceil(top - 0.5)); row < end; row += 1) {
    const py = row + 0.5 - y0;
    const middle = dy === 0 ? 0 : x0 + (py / dy) * dx;
    const from = dy === 0 ? left : Math.max(left, middle - sideways);
    const to = dy === 0 ? right : Math.min(right, middle + sideways);
    const stop = Math.min(width, Math.ceil(to - 0.5));
    for (let column = Math.max(0, Math.ceil(from - 0.5)); column < stop; column += 1) {
      const px = column + 0.5 - x0;
      const projected = squared === 0 ? 0 : (px * dx + py * dy) / squared;
      const share = projected < 0 ? 0 : projected > 1 ? 1 : projected;
      const cover = reach - Math.hypot(px - share * dx, py - share * dy);
      if (cover <= 0) continue;
      if (dashes && (begin + share * length) % period >= dashes.dash) continue;
      const pixel = row * width + column;
      if (z0 + share * dz - lift <= (depth[pixel] ?? 0) !== inFront) continue;
      const now = cover >= 1 ? 255 : cover * 255;
      const before = covered[pixel] ?? 0;
      if (now <= before) continue;
      covered[pixel] = now;
      pixels[pixel] = now === 255 ? colour : blended(pixels[pixel] ?? 0, colour, (now - before) / (255 - before));
    }
  }
}

/** Two channels at once: red and blue, then green and alpha. */
function blended(under: number, over: number, share: number): number {
  const part = (share * 256) | 0;
  const rest = 256 - part;
  const redBlue = (((under & 0xff00ff) * rest + (over & 0xff00ff) * part) >>> 8) & 0xff00ff;
  const green = (((under & 0xff00) * rest + (over & 0xff00) * part) >>> 8) & 0xff00;
  return (0xff000000 | redBlue | green) >>> 0;
}
