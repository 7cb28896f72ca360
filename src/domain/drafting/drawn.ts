import type { Curve } from '../geometry/curve.ts';
import type { Point } from '../geometry/point.ts';
import type { Layer } from '../sketch/line-type.ts';
import type { SketchCommand } from './sketch-command.ts';
import type { Answer, Outcome } from './tool.ts';

/** Draws curves on a layer. */
export function drawing(curves: readonly Curve[], layer: Layer): SketchCommand {
  return { kind: 'draw', entities: curves.map((curve) => ({ curve, layer })) };
}

/** Curves drawn, after which the tool keeps some answers. */
export function drawn(curves: readonly Curve[], layer: Layer, keep: readonly Answer[] = []): Outcome {
  return { kind: 'command', command: drawing(curves, layer), keep };
}

/** The straight pieces from each place to the next one. */
export function path(points: readonly Point[]): readonly Curve[] {
  return points.slice(1).map((to, at): Curve => ({ kind: 'segment', from: points[at] ?? to, to }));
}

/** The straight pieces around all places. */
export function loop(points: readonly Point[]): readonly Curve[] {
  return path([...points, ...points.slice(0, 1)]);
}
