import { partOf } from '../../../src/domain/geometry/part-of.ts';
import { IN_PLACE } from '../../../src/domain/geometry/similarity.ts';
import { moveDrawnCurve } from '../../../src/domain/grading/move-drawn-curve.ts';
import type { Reference, ReferenceLine } from '../../../src/domain/grading/reference.ts';
import type { CompiledPart } from '../../../src/domain/projection/compiled-part.ts';
import type { Sketch } from '../../../src/domain/sketch/sketch.ts';
import { boxOf, drawnReference, sketchOf } from './drawn-reference.ts';
import { referenceTo } from './references.ts';

/** A drawing with what it is judged by. */
export interface Task {
  readonly what: string;
  readonly sketch: Sketch;
  readonly reference: Reference;
}

/** Three views of a part, each line in pieces, so many in all. */
export function inPieces(part: CompiledPart, count: number): Task {
  const reference = referenceTo(part, ['front', 'top', 'left']);
  const { entities } = drawnReference(reference);
  const pieces = entities.flatMap(({ curve, layer }, index) => {
    const own = Math.floor(((index + 1) * count) / entities.length) - Math.floor((index * count) / entities.length);
    return Array.from({ length: own }, (_, at) => ({ layer, curve: partOf(curve, at / own, (at + 1) / own) }));
  });
  return { what: `${part.id}, three views in ${count} pieces`, sketch: sketchOf(pieces), reference };
}

/** The views of many parts side by side as one view with so many lines, all different. */
export function manyLines(parts: readonly CompiledPart[], count: number): Task {
  const [first] = parts;
  if (!first) throw new Error('no parts to draw');
  const lines: ReferenceLine[] = [];
  let [x, y, row] = [0, 0, 0];
  for (let round = 0; lines.length < count; round += 1) {
    for (const part of parts) {
      for (const view of referenceTo(part, ['front', 'top', 'left', 'isometric']).views) {
        const box = boxOf(view);
        const shift = { x: x - box.left, y: y - box.bottom };
        for (const line of view.lines) {
          if (line.optional || line.curve.kind === 'polyline' || lines.length >= count) continue;
          const curve = moveDrawnCurve(line.curve, { ...IN_PLACE, shift });
          lines.push({ ...line, id: `${round} ${part.id} ${view.name} ${line.id}`, curve, weight: 100 / count });
        }
        row = Math.max(row, box.top - box.bottom);
        x += box.right - box.left + 20;
        if (x > 1100) [x, y, row] = [0, y + row + 20, 0];
      }
    }
  }
  const base = referenceTo(first, ['front']);
  const views = base.views.map((view) => ({ ...view, lines, otherSide: [] }));
  const reference = { ...base, views };
  const { entities } = drawnReference(reference, { x: 20, y: 20 });
  return { what: `one view of ${count} lines`, sketch: sketchOf(entities), reference };
}
