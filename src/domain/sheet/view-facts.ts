import { boundsOf, boundsOfAll, boxHolds, type Box } from '../geometry/bounds.ts';
import { pointOn } from '../geometry/curve-points.ts';
import { TOLERANCE } from '../geometry/tolerance.ts';
import type { Dimension } from '../sketch/dimension.ts';
import type { Layer } from '../sketch/line-type.ts';
import { scaleRatio } from '../sketch/sheet-setup.ts';
import { expandedSketch } from '../sketch/expand-inserts.ts';
import type { Sketch, View, ViewKind } from '../sketch/sketch.ts';

/** Equal round lines of a view: their diameter or radius in millimetres of the part, and how many there are. */
export interface RoundFact {
  readonly size: number;
  readonly count: number;
}

/** What can be said of a view without seeing it; lengths in millimetres of the part, to a hundredth. */
export interface ViewFacts {
  readonly kind: ViewKind;
  /** Width and height of what is visible; undefined where nothing is. */
  readonly outline: readonly [number, number] | undefined;
  /** Whole circles by diameter, the largest first. */
  readonly circles: readonly RoundFact[];
  readonly hiddenCircles: readonly RoundFact[];
  /** Visible arcs by radius, the largest first. */
  readonly arcs: readonly RoundFact[];
  readonly hiddenEdges: number;
  readonly centreLines: number;
  readonly hatchedAreas: number;
  /** The dimensions whose values stand in the frame or beside it, nearest to this view of all. */
  readonly dimensions: readonly Dimension[];
}

/** The facts of every view of a drawing, in its order; what stands in no frame belongs to no view. */
export function viewFacts(drawing: Sketch): readonly ViewFacts[] {
  const sketch = expandedSketch(drawing);
  const ratio = scaleRatio(sketch.sheet.scale);
  const real = (length: number): number => Math.round((length / ratio) * 100) / 100;
  return sketch.views.map((view): ViewFacts => {
    const inside = sketch.entities.filter(({ curve }) => boxHolds(view.frame, pointOn(curve, 0.5), TOLERANCE));
    const of = (layer: Layer) => inside.filter((entity) => entity.layer === layer).map(({ curve }) => curve);
    const round = (layer: Layer, kind: 'circle' | 'arc'): readonly RoundFact[] => {
      const counts = new Map<number, number>();
      for (const curve of of(layer)) {
        if ((curve.kind !== 'circle' && curve.kind !== 'arc') || curve.kind !== kind) continue;
        const size = real(kind === 'circle' ? 2 * curve.radius : curve.radius);
        counts.set(size, (counts.get(size) ?? 0) + 1);
      }
      return [...counts].map(([size, count]) => ({ size, count })).sort((a, b) => b.size - a.size);
    };
    const box = boundsOfAll(of('visible').map(boundsOf));
    return {
      kind: view.kind,
      outline: box && [real(box.right - box.left), real(box.top - box.bottom)],
      circles: round('visible', 'circle'),
      hiddenCircles: round('hidden', 'circle'),
      arcs: round('visible', 'arc'),
      hiddenEdges: of('hidden').filter(({ kind }) => kind !== 'circle').length,
      centreLines: of('centre').length,
      hatchedAreas: sketch.hatches.filter(({ loops: [loop] }) => {
        const [curve] = loop ?? [];
        return curve !== undefined && boxHolds(view.frame, pointOn(curve, 0.5), TOLERANCE);
      }).length,
      dimensions: sketch.dimensions.filter((dimension) => nearestView(sketch.views, dimension) === view),
    };
  });
}

function nearestView(views: readonly View[], { place: { x, y } }: Dimension): View | undefined {
  const gap = ({ left, bottom, right, top }: Box): number =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(bottom - y, 0, y - top));
  return views.reduce<View | undefined>(
    (best, view) => (best && gap(best.frame) <= gap(view.frame) ? best : view),
    undefined,
  );
}
