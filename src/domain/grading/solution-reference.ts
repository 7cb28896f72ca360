import { lengthOf } from '../geometry/curve-points.ts';
import { curveOnGrid } from '../sketch/grid.ts';
import type { Layer } from '../sketch/line-type.ts';
import type { Sketch } from '../sketch/sketch.ts';
import { weighed, type WeightFault } from './line-weights.ts';
import { USUAL_OVERSHOOT, USUAL_TOLERANCE, type Reference, type ReferenceLine } from './reference.ts';

/** What an author asks of a construction. */
export interface SolutionTask {
  /** Whether places on the sheet count, as where coordinates are given, or only the lines to each other. */
  readonly fixed: boolean;
  readonly tolerance?: number;
  readonly overshoot?: Reference['overshoot'];
  /** What each line of the solution shows, by its place in the drawing, for weights and must-haves; else all are `figure`. */
  readonly features?: Readonly<Record<number, string>>;
  /** Lines that may be left out, by their places in the drawing. */
  readonly optional?: readonly number[];
  readonly weights?: Readonly<Record<string, number>>;
  readonly must?: readonly string[];
}

/** Why a solution makes no reference. */
export type SolutionFault =
  | WeightFault
  | { readonly kind: 'no-lines' }
  | { readonly kind: 'bad-line'; readonly line: number }
  | { readonly kind: 'unknown-line'; readonly line: number }
  | { readonly kind: 'unknown-must'; readonly feature: string; readonly known: readonly string[] }
  | { readonly kind: 'bad-number'; readonly field: 'tolerance' | 'overshoot' };

/** Lines for the author's own use are no part of a solution. */
const ASKED: readonly Layer[] = ['visible', 'hidden', 'centre', 'narrow', 'cutting', 'adjacent'];

/**
 * The reference of a construction: a drawing that is right, line by line. Where several are, make one of each and take
 * {@link gradeBest}.
 */
export function solutionReference(
  solution: Sketch,
  task: SolutionTask,
): { reference: Reference } | { fault: SolutionFault } {
  const { tolerance = USUAL_TOLERANCE, overshoot = USUAL_OVERSHOOT, features = {}, optional = [] } = task;
  if (!(tolerance > 0 && tolerance <= 1)) return { fault: { kind: 'bad-number', field: 'tolerance' } };
  if (!(overshoot.least >= 0 && overshoot.most >= overshoot.least)) {
    return { fault: { kind: 'bad-number', field: 'overshoot' } };
  }
  const bad = solution.entities.findIndex(({ curve }) => typeof curveOnGrid(curve) === 'string');
  if (bad >= 0) return { fault: { kind: 'bad-line', line: bad } };
  const strange = [...optional, ...Object.keys(features).map(Number)].find((at) => !solution.entities[at]);
  if (strange !== undefined) return { fault: { kind: 'unknown-line', line: strange } };
  const lines = solution.entities.flatMap(({ curve, layer }, at): readonly ReferenceLine[] =>
    ASKED.includes(layer) && lengthOf(curve) > 0
      ? [
          {
            id: `line-${at}`,
            feature: features[at] ?? 'figure',
            layer,
            curve,
            weight: 0,
            optional: optional.includes(at),
            smooth: false,
          },
        ]
      : [],
  );
  if (!lines.some((line) => !line.optional)) return { fault: { kind: 'no-lines' } };
  const known = [...new Set(lines.map(({ feature }) => feature))];
  const unknown = task.must?.find((feature) => !known.includes(feature));
  if (unknown !== undefined) return { fault: { kind: 'unknown-must', feature: unknown, known } };
  const result = weighed(
    [{ name: 'figure', kind: 'front', sort: 'construction', place: undefined, lines, otherSide: [], regions: [] }],
    task.weights ?? {},
  );
  if ('fault' in result) return result;
  return {
    reference: {
      views: result.views,
      angle: 'first',
      ratio: 1,
      tolerance,
      fixed: task.fixed,
      overshoot,
      must: task.must ?? [],
      hatched: false,
    },
  };
}
