import { IN_PLACE } from '../src/domain/geometry/similarity.ts';
import { moveDrawnCurve } from '../src/domain/grading/move-drawn-curve.ts';
import type { CompiledPart } from '../src/domain/projection/compiled-part.ts';
import type { Entity, Sketch } from '../src/domain/sketch/sketch.ts';
import { boxOf } from '../tests/support/grading/drawn-reference.ts';
import { referenceTo } from '../tests/support/grading/references.ts';
import { mixedSketch, SHEET } from './mixed-sketch.ts';
import { seeded } from './seeded.ts';

const VIEWS = ['front', 'top', 'left'];
/** Millimetres that stay free at the edges of the sheet. */
const EDGE = 10;

/** A sheet of A3 with so many lines of views of parts at 1:1, laid over each other as they come; the same at every run. */
export function partsSketch(parts: readonly CompiledPart[], lines: number): Sketch {
  const next = seeded();
  const entities: Entity[] = [];
  while (entities.length < lines) {
    for (const view of parts.flatMap((part) => referenceTo(part, VIEWS).views)) {
      const { left, bottom, right, top } = boxOf(view);
      const free = { x: SHEET.width - 2 * EDGE - (right - left), y: SHEET.height - 2 * EDGE - (top - bottom) };
      // What is larger than the sheet does not stand on it.
      if (free.x < 0 || free.y < 0) continue;
      const shift = { x: EDGE + next() * free.x - left, y: EDGE + next() * free.y - bottom };
      for (const { curve, layer } of view.lines) {
        if (curve.kind === 'polyline' || entities.length >= lines) continue;
        const moved = moveDrawnCurve(curve, { ...IN_PLACE, shift });
        if (moved.kind !== 'polyline') entities.push({ curve: moved, layer });
      }
    }
  }
  return { ...mixedSketch(0), entities };
}
