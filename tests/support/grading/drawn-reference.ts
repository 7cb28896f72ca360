import { boundsOfAll, type Box } from '../../../src/domain/geometry/bounds.ts';
import type { Curve } from '../../../src/domain/geometry/curve.ts';
import { difference, distance, scaled, sum, type Point } from '../../../src/domain/geometry/point.ts';
import { IN_PLACE } from '../../../src/domain/geometry/similarity.ts';
import { moveDrawnCurve } from '../../../src/domain/grading/move-drawn-curve.ts';
import type { Reference, ReferenceLine, ReferenceView } from '../../../src/domain/grading/reference.ts';
import { trackOf } from '../../../src/domain/grading/track.ts';
import type { DrawnCurve } from '../../../src/domain/projection/drawn-curve.ts';
import { placeViews } from '../../../src/domain/projection/placement.ts';
import { checkedSketch } from '../../../src/domain/sketch/check-sketch.ts';
import type { Entity, Sketch } from '../../../src/domain/sketch/sketch.ts';
import { emptySketch } from '../../unit/domain/sketch/three-views.ts';

/** What an entity of a drawing was made from. */
export interface Source {
  readonly view: string;
  readonly line: ReferenceLine;
}

/** A drawing that is right, and where each of its lines comes from. */
export interface Drawn {
  readonly entities: readonly Entity[];
  readonly sources: readonly Source[];
  /** The entities of each line: one, or many that stand for a curve that cannot be drawn exactly. */
  readonly groups: readonly (readonly number[])[];
  /** Where the origin of each view lies. */
  readonly origins: Readonly<Record<string, Point>>;
}

/** How far centre lines stand out in these drawings, in millimetres. */
export const OVERSHOOT = 2.5;

/** Where views go: in line, with room between them, the rest to the right. */
export function originsOf({ views, angle }: Reference, at: Point, gap = 25): Readonly<Record<string, Point>> {
  const inGrid = views.filter(({ place }) => place);
  const boxes = Object.fromEntries(inGrid.map((view) => [view.place ?? '', boxOf(view)]));
  const places = placeViews(boxes, angle, gap);
  const origins: Record<string, Point> = {};
  let right = at.x;
  for (const view of views) {
    const place = view.place && places[view.place];
    if (!place) continue;
    origins[view.name] = sum(place, at);
    right = Math.max(right, place.x + at.x + boxOf(view).right);
  }
  for (const view of views) {
    if (origins[view.name]) continue;
    const box = boxOf(view);
    origins[view.name] = { x: right + gap - box.left, y: at.y - box.bottom };
    right += gap + box.right - box.left;
  }
  return origins;
}

export function boxOf({ lines }: Pick<ReferenceView, 'lines'>): Box {
  return boundsOfAll(lines.map(({ curve }) => trackOf(curve).box)) ?? { left: 0, bottom: 0, right: 0, top: 0 };
}

/** The drawing that a reference asks for. Lines that may be left out are. */
export function drawnReference(reference: Reference, at: Point = { x: 60, y: 180 }, gap = 25): Drawn {
  const origins = originsOf(reference, at, gap);
  return { ...drawnViews(reference.views, origins), origins };
}

export function drawnViews(
  views: readonly Pick<ReferenceView, 'name' | 'lines'>[],
  origins: Readonly<Record<string, Point>>,
): Omit<Drawn, 'origins'> {
  const [entities, sources, groups]: [Entity[], Source[], number[][]] = [[], [], []];
  for (const { name, lines } of views) {
    const shift = origins[name] ?? { x: 0, y: 0 };
    for (const line of lines) {
      if (line.optional) continue;
      const group: number[] = [];
      groups.push(group);
      for (const curve of curvesOf(moveDrawnCurve(line.curve, { ...IN_PLACE, shift }))) {
        group.push(entities.length);
        entities.push({ curve: line.layer === 'centre' ? stretched(curve, OVERSHOOT) : curve, layer: line.layer });
        sources.push({ view: name, line });
      }
    }
  }
  return { entities, sources, groups };
}

function curvesOf(curve: DrawnCurve): readonly Curve[] {
  if (curve.kind !== 'polyline') return [curve];
  return curve.points
    .slice(1)
    .map((to, index): Curve => ({ kind: 'segment', from: curve.points[index] ?? to, to }))
    .filter((piece) => piece.kind === 'segment' && distance(piece.from, piece.to) > 0.03);
}

/** A segment that is longer at both ends. */
export function stretched(curve: Curve, by: number, byEnd = by): Curve {
  if (curve.kind !== 'segment') return curve;
  const along = scaled(difference(curve.to, curve.from), 1 / distance(curve.from, curve.to));
  return { ...curve, from: sum(curve.from, scaled(along, -by)), to: sum(curve.to, scaled(along, byEnd)) };
}

/** Lines as a drawing that is stored: on the grid. */
export function sketchOf(entities: readonly Entity[]): Sketch {
  return checkedSketch({ ...emptySketch(), entities }).sketch;
}
