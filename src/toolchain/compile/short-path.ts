import { optimize } from 'svgo';

const known = new Map<string, string>();

/**
 * The same path data in as few characters as it needs; text that is no path data comes back as it is.
 *
 * @param decimals how many a number keeps: half a tenth of a unit is a third of a pixel on the widest screen
 */
export function shortPath(data: string, decimals = 1): string {
  if (/["<&]/.test(data)) return data;
  const key = `${decimals} ${data}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const { data: svg } = optimize(`<svg xmlns="http://www.w3.org/2000/svg"><path d="${data}"/></svg>`, {
    plugins: [{ name: 'convertPathData', params: { floatPrecision: decimals } }],
  });
  const short = / d="([^"]*)"/.exec(svg)?.[1] ?? data;
  known.set(key, short);
  return short;
}
