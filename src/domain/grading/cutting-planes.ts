import { distanceTo } from '../geometry/nearest.ts';
import { scaled, sum, type Point } from '../geometry/point.ts';
import type { Segment } from '../geometry/curve.ts';
import type { CompiledPart } from '../projection/compiled-part.ts';
import { cuttingLines } from '../projection/cutting-lines.ts';
import type { CuttingPlane, CuttingTrace, ReferenceLine, ReferenceView } from './reference.ts';

/** The planes of the sections among some views that other ones of them show as lines. */
export function cuttingPlanes(
  part: CompiledPart,
  views: readonly ReferenceView[],
  ratio: number,
): readonly CuttingPlane[] {
  return part.sections.flatMap((section) => {
    if (!views.some(({ name }) => name === section.name)) return [];
    const traces = views.flatMap(({ name, sort, place }): readonly CuttingTrace[] => {
      if (sort !== 'view' || !place) return [];
      const { lines, arrows } = cuttingLines(section, place, part.views[place].box, 0);
      const legs = lines.map(({ from, to }): Segment => ({
        kind: 'segment',
        from: scaled(from, ratio),
        to: scaled(to, ratio),
      }));
      return legs.length > 0 ? [{ view: name, legs, turn: arrows[0]?.turn }] : [];
    });
    return traces.length > 0 ? [{ section: section.name, traces }] : [];
  });
}

/** Views in which it is known which centre lines a cutting line may be drawn over (ISO 128-2). */
export function underCutting(
  views: readonly ReferenceView[],
  planes: readonly CuttingPlane[],
  tolerance: number,
): readonly ReferenceView[] {
  return views.map((view) => {
    const legs = planes.flatMap(({ traces }) =>
      traces.flatMap((trace) => (trace.view === view.name ? trace.legs.map(longer) : [])),
    );
    const isUnder = ({ layer, curve }: ReferenceLine): boolean =>
      layer === 'centre' &&
      curve.kind === 'segment' &&
      legs.some((leg) => [curve.from, curve.to].every((end) => distanceTo(leg, end) <= tolerance));
    return legs.length === 0
      ? view
      : { ...view, lines: view.lines.map((line) => (isUnder(line) ? { ...line, underCutting: true } : line)) };
  });
}

/** Centre lines may stand out of the view a little. */
function longer({ from, to }: Segment): Segment {
  const way: Point = { x: to.x - from.x, y: to.y - from.y };
  const by = scaled(way, 20 / Math.max(1, Math.hypot(way.x, way.y)));
  return { kind: 'segment', from: sum(from, scaled(by, -1)), to: sum(to, by) };
}
