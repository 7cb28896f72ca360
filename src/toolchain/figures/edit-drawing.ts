import type { FigureDefinition } from '../../domain/course/source/figure-definition.ts';
import type { Layer } from '../../domain/sketch/line-type.ts';
import type { LineName } from '../../domain/sketch/named-lines.ts';
import type { Entity } from '../../domain/sketch/sketch.ts';
import { drawnLine } from './drawn-line.ts';
import type { TellFault } from './figure-fault.ts';
import { isNothing, knownNames, meantBy, type Meant, type NamedDrawing } from './named-drawing.ts';

type Edits = Pick<FigureDefinition, 'without' | 'as' | 'add'>;

/** A drawing with lines of an author's own, by the coordinates of the picture that each is in. */
export function withAddedLines(drawing: NamedDrawing, added: NonNullable<Edits['add']>, tell: TellFault): NamedDrawing {
  const entities: Entity[] = [...drawing.sketch.entities];
  const lines: LineName[] = [...drawing.lines];
  for (const [index, { view, ...line }] of added.entries()) {
    const picture = view ?? [...drawing.pictures.keys()][0] ?? '';
    if (!drawing.pictures.has(picture)) {
      const message = `there is no picture "${picture}"; there are: ${[...drawing.pictures.keys()].join(', ')}`;
      tell(['add', index, 'view'], message);
      continue;
    }
    const curves = drawnLine(line, drawing.origins.get(picture) ?? { x: 0, y: 0 });
    if (typeof curves === 'string') {
      tell(['add', index], curves);
      continue;
    }
    const id = line.name ?? `added-${index + 1}`;
    for (const curve of curves) {
      entities.push({ curve, layer: line.as });
      lines.push({ picture, id, edges: [id] });
    }
  }
  return { ...drawing, sketch: { ...drawing.sketch, entities }, lines };
}

/** A drawing without the things that are left out, and with lines in another line type than their own. */
export function editedDrawing(drawing: NamedDrawing, { without = [], as = {} }: Edits, tell: TellFault): NamedDrawing {
  const meant = (name: string, path: readonly (string | number)[]): Meant => {
    const found = meantBy(name, drawing);
    if (isNothing(found)) tell(path, `there is no "${name}" in the drawing; there are: ${knownNames(drawing)}`);
    return found;
  };
  const layers = new Map<number, Layer>();
  for (const [name, layer] of Object.entries(as)) {
    for (const index of meant(name, ['as', name]).entities) layers.set(index, layer);
  }
  const gone = without.map((name, index) => meant(name, ['without', index]));
  const kept =
    (list: keyof Meant) =>
    (_: unknown, index: number): boolean =>
      !gone.some((one) => one[list].includes(index));
  const { sketch } = drawing;
  return {
    ...drawing,
    sketch: {
      ...sketch,
      entities: sketch.entities
        .map((entity, index) => ({ ...entity, layer: layers.get(index) ?? entity.layer }))
        .filter(kept('entities')),
      hatches: sketch.hatches.filter(kept('hatches')),
      dimensions: sketch.dimensions.filter(kept('dimensions')),
      marks: sketch.marks.filter(kept('marks')),
    },
    lines: drawing.lines.filter(kept('entities')),
    hatches: drawing.hatches.filter(kept('hatches')),
    dimensions: drawing.dimensions.filter(kept('dimensions')),
    letters: drawing.letters.filter(kept('letters')),
    areas: drawing.areas.filter(kept('areas')),
  };
}
