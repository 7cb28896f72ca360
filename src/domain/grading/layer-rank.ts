import type { Layer } from '../sketch/line-type.ts';

/** Where lines coincide, the earlier one is seen (ISO 128-2: visible over hidden over cutting plane over centre line). */
export const RANKED: readonly Layer[] = ['visible', 'hidden', 'cutting', 'centre', 'adjacent', 'narrow'];

export function rankOf(layer: Layer): number {
  const rank = RANKED.indexOf(layer);
  return rank < 0 ? RANKED.length : rank;
}
