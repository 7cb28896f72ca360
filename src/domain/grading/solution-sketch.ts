import type { Entity, Sketch } from '../sketch/sketch.ts';
import type { Exercise } from './exercise.ts';

/**
 * A drawing that is right, to be laid over another one: the first answer, where its lines have places on the sheet of their own;
 * undefined where they may stand anywhere, as the views of a part do.
 */
export function solutionSketch({ given, references: [first] }: Exercise): Sketch | undefined {
  if (!first.fixed) return undefined;
  const entities = first.views.flatMap(({ lines }) =>
    lines.flatMap(({ curve, layer }): readonly Entity[] => (curve.kind === 'polyline' ? [] : [{ curve, layer }])),
  );
  return { ...given, entities };
}
