import type { ReferenceLine, ReferenceView } from './reference.ts';
import { drawnLength } from './drawn-length.ts';

/** Lines count by their length, but a short one is work as well, and a long one no more than this; millimetres of paper. */
const COUNTED = { least: 5, most: 40 } as const;

/** How much a line counts among those of its feature. */
export function countedLength(length: number): number {
  return Math.min(COUNTED.most, Math.max(COUNTED.least, length));
}

/** A fault in the weights that an author gave. */
export type WeightFault =
  | { readonly kind: 'unknown-feature'; readonly feature: string; readonly known: readonly string[] }
  | { readonly kind: 'bad-weight'; readonly feature: string }
  | { readonly kind: 'bad-sum'; readonly sum: number };

/**
 * Gives every line its points out of 100: what a feature weighs is shared by its lines in all views, and features without a
 * weight share what is left by the lengths of their lines.
 *
 * @param weights points by feature; together at most 100, and exactly 100 where every feature has some
 */
export function weighed(
  views: readonly ReferenceView[],
  weights: Readonly<Record<string, number>>,
): { readonly views: readonly ReferenceView[] } | { readonly fault: WeightFault } {
  const counted = new Map<string, number>();
  const count = (line: ReferenceLine): number => (line.optional ? 0 : countedLength(drawnLength(line.curve)));
  for (const line of views.flatMap(({ lines }) => lines)) {
    counted.set(line.feature, (counted.get(line.feature) ?? 0) + count(line));
  }
  const present = [...counted].filter(([, length]) => length > 0);
  for (const [feature, weight] of Object.entries(weights)) {
    if (!present.some(([name]) => name === feature)) {
      return { fault: { kind: 'unknown-feature', feature, known: present.map(([name]) => name) } };
    }
    if (!(weight >= 0 && weight <= 100)) return { fault: { kind: 'bad-weight', feature } };
  }
  const given = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const open = present.filter(([feature]) => weights[feature] === undefined);
  if (given > 100 + 1e-9 || (open.length === 0 && Math.abs(given - 100) > 1e-9)) {
    return { fault: { kind: 'bad-sum', sum: given } };
  }
  const openLength = open.reduce((sum, [, length]) => sum + length, 0);
  const pointsOf = (line: ReferenceLine): number => {
    if (line.optional) return 0;
    const weight = weights[line.feature];
    const share = count(line) / (weight === undefined ? openLength : (counted.get(line.feature) ?? 1));
    return share * (weight ?? 100 - given);
  };
  return {
    views: views.map((view) => ({
      ...view,
      lines: view.lines.map((line) => ({ ...line, weight: pointsOf(line) })),
      otherSide: view.otherSide,
    })),
  };
}
