import type { FigureDefinition } from '../../domain/course/source/figure-definition.ts';
import type { CompiledPart } from '../../domain/projection/compiled-part.ts';
import { partSketch } from '../../domain/projection/part-sketch.ts';
import type { TellFault } from './figure-fault.ts';
import type { NamedDrawing } from './named-drawing.ts';

/** Units of the figure, in the order of the fields. */
const USUAL = { gap: 14, overshoot: 3, spacing: 2.4 };

/** The pictures of a part that a figure shows; `unit` is how many millimetres of the part a unit of the figure has. */
export function partDrawing(
  part: CompiledPart,
  { views = ['front'], angle = 'first', gap = USUAL.gap, cutting = 'letters', tangent = 'narrow' }: FigureDefinition,
  unit: number,
  tell: TellFault,
): NamedDrawing | undefined {
  const drawn = partSketch(part, {
    pictures: views,
    angle,
    gap: gap * unit,
    overshoot: USUAL.overshoot * unit,
    spacing: USUAL.spacing * unit,
    cutting,
    tangent,
  });
  if ('expected' in drawn) {
    const { picture, expected } = drawn;
    tell(['views', views.indexOf(picture)], `part "${part.id}": expected ${expected}, found "${picture}"`);
    return undefined;
  }
  const { sketch, pictures, origins, hatched } = drawn;
  return {
    sketch,
    pictures: new Map(
      pictures.map(({ name }, index) => [name, sketch.views[index]?.frame ?? { left: 0, bottom: 0, right: 0, top: 0 }]),
    ),
    origins: new Map(pictures.map(({ name, at }) => [name, at])),
    lines: origins,
    hatches: hatched.map((picture) => ({ picture, id: 'hatching' })),
    dimensions: [],
    letters: [],
    areas: [],
    labels: [],
    ratios: new Map(),
  };
}
