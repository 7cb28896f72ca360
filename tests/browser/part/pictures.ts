/** The pixels of a canvas on white paper: red, green, blue, alpha of each. */
export function pixelsOf(canvas: HTMLCanvasElement, width: number, height: number): Uint8ClampedArray {
  const copy = Object.assign(document.createElement('canvas'), { width, height });
  const context = copy.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser has no Canvas 2D');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(canvas, 0, 0, width, height);
  return context.getImageData(0, 0, width, height).data;
}

/** How unlike two pictures are: the mean over all channels, and the share of pixels that differ by more than a little. */
export function unlikeness(
  one: Uint8ClampedArray,
  other: Uint8ClampedArray,
): { readonly mean: number; readonly share: number } {
  let sum = 0;
  let far = 0;
  for (let pixel = 0; pixel < one.length; pixel += 4) {
    const channels = [0, 1, 2].map((k) => Math.abs((one[pixel + k] ?? 0) - (other[pixel + k] ?? 0)));
    sum += channels.reduce((a, b) => a + b, 0) / 3;
    if (Math.max(...channels) > 48) far += 1;
  }
  return { mean: sum / (one.length / 4), share: far / (one.length / 4) };
}

/** The share of pixels that are no paper. */
export function inked(pixels: Uint8ClampedArray): number {
  let found = 0;
  for (let pixel = 0; pixel < pixels.length; pixel += 4)
    if ([0, 1, 2].some((k) => (pixels[pixel + k] ?? 0) < 250)) found += 1;
  return found / (pixels.length / 4);
}
