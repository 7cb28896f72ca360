/** A picture in memory: its pixels row by row from the top, and how far each is away. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** A pixel is a number as ImageData holds it on computers that write the lowest byte first: alpha, blue, green, red. */
  readonly pixels: Uint32Array;
  /** Smaller is nearer; Infinity where nothing has been painted. */
  readonly depth: Float32Array;
  /** How much of each pixel the lines that are being painted cover, 0 to 255. */
  readonly covered: Uint8Array;
}

/** An empty raster; `pixels` may be the memory of an ImageData. */
export function newRaster(width: number, height: number, pixels = new Uint32Array(width * height)): Raster {
  const size = width * height;
  return { width, height, pixels, depth: new Float32Array(size).fill(Infinity), covered: new Uint8Array(size) };
}

export function clearRaster({ pixels, depth }: Raster, colour: number): void {
  pixels.fill(colour);
  depth.fill(Infinity);
}

/** Red, green and blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** A colour as a raster holds it. */
export function packed([red, green, blue]: Rgb): number {
  return (0xff000000 | (blue << 16) | (green << 8) | red) >>> 0;
}

/** Shades of a colour. */
export const SHADES = 256;

/** The colours from dark to light, as a raster holds them. */
export function shades(dark: Rgb, light: Rgb): Uint32Array {
  return Uint32Array.from({ length: SHADES }, (_, shade) => packed(mixed(dark, light, shade / (SHADES - 1))));
}

/** `share` of the way from one colour to the other, rounded. */
export function mixed(from: Rgb, to: Rgb, share: number): Rgb {
  const [r, g, b] = [0, 1, 2].map((k) => Math.round((from[k] ?? 0) + ((to[k] ?? 0) - (from[k] ?? 0)) * share));
  return [r ?? 0, g ?? 0, b ?? 0];
}
