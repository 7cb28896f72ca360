/** Renderers that draw without a graphics processor, by words of the names that they give themselves. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|lavapipe|swrast|software|basic render|\bwarp\b|\bgdi\b/iu;

/** Milliseconds: a processor made for graphics takes less than a tenth of that for a part. */
const SLOW_FRAME = 20;

/**
 * Whether a name tells of a renderer without a graphics processor: SwiftShader of Chrome, llvmpipe and softpipe of Mesa, the Basic
 * Render Driver (WARP) of Windows. An unknown name tells nothing.
 */
export function isSoftwareName(name: string): boolean {
  return SOFTWARE.test(name);
}

/** Whether frames came fast enough, by their times in milliseconds: one slow frame among three is forgiven. */
export function isFastEnough(times: readonly number[]): boolean {
  const sorted = [...times].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  return median !== undefined && median <= SLOW_FRAME;
}
