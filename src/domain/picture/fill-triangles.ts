import { SHADES, type Raster } from './raster.ts';

/** Triangles as they stand on a raster. */
export interface TriangleJob {
  /** x, y, depth of each vertex: pixels from the left and from the top, and any number that grows away from the eye. */
  readonly places: Float32Array;
  /** Three numbers of vertices each; those that run clockwise on the raster turn away from the eye and are not painted. */
  readonly triangles: Uint32Array;
  /** How light each vertex is, 0 to 1. */
  readonly light: Float32Array;
  /** For each vertex the number of its colours; that of its first vertex is a triangle's. */
  readonly tint: Uint8Array;
  /** The shades of each tint from dark to light. */
  readonly tints: readonly Uint32Array[];
}

const LIGHTEST = SHADES - 1;

/** Paints triangles by depth: the nearest one stays, in whatever order they come. A pixel belongs to the triangle that its middle is in. */
export function fillTriangles(raster: Raster, { places, triangles, light, tint, tints }: TriangleJob): void {
  const { width, height, pixels, depth } = raster;
  for (let at = 0; at < triangles.length; at += 3) {
    const a = triangles[at] ?? 0;
    let [p, q, r] = [a * 3, (triangles[at + 1] ?? 0) * 3, (triangles[at + 2] ?? 0) * 3];
    const [ax, ay] = [places[p] ?? 0, places[p + 1] ?? 0];
    const [bx, by] = [(places[q] ?? 0) - ax, (places[q + 1] ?? 0) - ay];
    const [cx, cy] = [(places[r] ?? 0) - ax, (places[r + 1] ?? 0) - ay];
    const size = bx * cy - cx * by;
    if (!(size < 0)) continue;
    const colours = tints[tint[a] ?? 0] ?? tints[0];
    if (!colours) continue;

    // Depth and light are planes over the raster.
    const [az, al] = [places[p + 2] ?? 0, (light[p / 3] ?? 0) * LIGHTEST];
    const [bz, bl] = [(places[q + 2] ?? 0) - az, (light[q / 3] ?? 0) * LIGHTEST - al];
    const [cz, cl] = [(places[r + 2] ?? 0) - az, (light[r / 3] ?? 0) * LIGHTEST - al];
    const [zx, zy] = [(bz * cy - cz * by) / size, (cz * bx - bz * cx) / size];
    const [lx, ly] = [(bl * cy - cl * by) / size, (cl * bx - bl * cx) / size];

    // From the uppermost corner to the lowest: one long side, two short ones.
    const y = (corner: number): number => places[corner + 1] ?? 0;
    if (y(q) < y(p)) [p, q] = [q, p];
    if (y(r) < y(p)) [p, r] = [r, p];
    if (y(r) < y(q)) [q, r] = [r, q];
    const [topX, topY, middleX, middleY, lowX, lowY] = [
      places[p] ?? 0,
      y(p),
      places[q] ?? 0,
      y(q),
      places[r] ?? 0,
      y(r),
    ];
    const long = (lowX - topX) / (lowY - topY);
    const upper = (middleX - topX) / (middleY - topY || 1);
    const lower = (lowX - middleX) / (lowY - middleY || 1);
    const end = Math.min(height, Math.ceil(lowY - 0.5));
    for (let row = Math.max(0, Math.ceil(topY - 0.5)); row < end; row += 1) {
      const line = row + 0.5;
      const one = topX + (line - topY) * long;
      const other = line < middleY ? topX + (line - topY) * upper : middleX + (line - middleY) * lower;
      const start = Math.max(0, Math.ceil(Math.min(one, other) - 0.5));
      const stop = Math.min(width, Math.ceil(Math.max(one, other) - 0.5));
      let z = az + (start + 0.5 - ax) * zx + (line - ay) * zy;
      let shade = al + (start + 0.5 - ax) * lx + (line - ay) * ly;
      for (let pixel = row * width + start; pixel < row * width + stop; pixel += 1) {
        if (z < (depth[pixel] ?? 0)) {
          depth[pixel] = z;
          pixels[pixel] = colours[shade < 0 ? 0 : shade > LIGHTEST ? LIGHTEST : shade | 0] ?? 0;
        }
        z += zx;
        shade += lx;
      }
    }
  }
}
