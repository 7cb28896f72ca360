import { optimize } from 'svgo';

/** Decimals that a path keeps: half a tenth of a unit is a third of a pixel on the widest screen. */
const PRECISION = 1;

const known = new Map<string, string>();

/** The same path data in as few characters as it needs; text that is no path data comes back as it is. */
export function shortPath(data: string): string {
  if (/["<&]/.test(data)) return data;
  const before = known.get(data);
  if (before !== undefined) return before;
  const { data: svg } = optimize(`<svg xmlns="http://www.w3.org/2000/svg"><path d="${data}"/></svg>`, {
    plugins: [{ name: 'convertPathData', params: { floatPrecision: PRECISION } }],
  });
  const short = / d="([^"]*)"/.exec(svg)?.[1] ?? data;
  known.set(data, short);
  return short;
}
