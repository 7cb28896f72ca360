import type { ExerciseSource } from '../../domain/course/source/exercise-source.ts';
import { boundsOfAll } from '../../domain/geometry/bounds.ts';
import { difference, scaled } from '../../domain/geometry/point.ts';
import { IN_PLACE, moveCurve } from '../../domain/geometry/similarity.ts';
import { USUAL_OVERSHOOT } from '../../domain/grading/reference.ts';
import type { CompiledPart } from '../../domain/projection/compiled-part.ts';
import { partSketch } from '../../domain/projection/part-sketch.ts';
import { curveOnGrid } from '../../domain/sketch/grid.ts';
import { sheetSize, type SheetSetup } from '../../domain/sketch/sheet-setup.ts';
import type { Entity } from '../../domain/sketch/sketch.ts';
import type { Path } from '../compile/yaml-file.ts';

/** How far centre lines that are given stand out, in millimetres of paper, where the exercise allows it. */
const STANDS_OUT = 3;

/**
 * The lines of views that stand on the sheet from the start, placed as if all views of the exercise did; what is wrong with them is
 * told. None where the exercise gives none.
 */
export function givenViews(
  part: CompiledPart,
  source: ExerciseSource,
  sheet: SheetSetup,
  tell: (path: Path, message: string) => void,
): readonly Entity[] {
  const { givenViews: given, views: pictures = ['front', 'top', 'left'] } = source;
  if (!given) return [];
  const { angle = 'first', ratio = 1, hidden, overshoot: { least, most } = USUAL_OVERSHOOT } = source;
  const path = ['givenViews'];
  given.views.forEach((view, at) => {
    if (!pictures.includes(view)) {
      tell([...path, 'views', at], `"${view}" is none of the exercise's views: ${pictures.join(', ')}`);
    }
  });
  const drawn = partSketch(part, {
    pictures,
    angle,
    gap: given.gap / ratio,
    overshoot: Math.min(Math.max(STANDS_OUT, least), most) / ratio,
    spacing: 1,
    cutting: 'none',
    tangent: 'none',
  });
  if ('expected' in drawn) {
    tell(['views'], `"${drawn.picture}" cannot stand on the sheet; expected ${drawn.expected}`);
    return [];
  }
  const all = boundsOfAll(drawn.sketch.views.map(({ frame }) => frame));
  if (!all) return [];
  const [x, y] = given.at;
  const [width, height] = sheetSize(sheet);
  const [right, top] = [x + (all.right - all.left) * ratio, y + (all.top - all.bottom) * ratio];
  if (x < 0 || y < 0 || right > width || top > height) {
    tell([...path, 'at'], `the views reach from (${x}, ${y}) to (${right}, ${top}), the sheet is ${width} x ${height}`);
  }
  const shift = difference({ x, y }, scaled({ x: all.left, y: all.bottom }, ratio));
  const layers = given.lines ?? (hidden === 'none' ? ['visible', 'centre'] : ['visible', 'hidden', 'centre']);
  return drawn.sketch.entities.flatMap(({ curve, layer }, at): readonly Entity[] => {
    if (!given.views.includes(drawn.origins[at]?.picture ?? '') || !layers.some((name) => name === layer)) return [];
    const placed = curveOnGrid(moveCurve(curve, { ...IN_PLACE, scale: ratio, shift }));
    return typeof placed === 'string' ? [] : [{ curve: placed, layer }];
  });
}
