import { emptySketch } from '../sketch/empty-sketch.ts';
import { boundsOf, boundsOfAll, type Box } from '../geometry/bounds.ts';
import type { Curve } from '../geometry/curve.ts';
import { between, distance, sum, type Point } from '../geometry/point.ts';
import { placeViews } from '../projection/placement.ts';
import type { PrincipalView } from '../projection/view-direction.ts';
import { sheetSize } from '../sketch/sheet-setup.ts';
import type { Sketch } from '../sketch/sketch.ts';
import type { Exercise } from './exercise.ts';
import { gradeBest } from './grade-best.ts';
import { movedCurves } from './moved-curves.ts';
import type { Reference, ReferenceView } from './reference.ts';

/** Millimetres of paper between views that may stand anywhere. */
const GAP = 15;
/** Millimetres by which a centre line usually stands out. */
const OVERSHOOT = 3;
/** Hatching of cut faces: a usual angle in radians and millimetres between lines. */
const HATCHING = { angle: Math.PI / 4, spacing: 3 } as const;

/**
 * The right answer that a drawing comes nearest to, as a drawing on the sheet of the exercise. Lines with places of their own stand
 * there; views that may stand anywhere are set out by the projection method in the middle of the sheet.
 */
export function referenceSketch(drawing: Sketch, exercise: Exercise): Sketch {
  return answerSketch(nearestOf(drawing, exercise), exercise);
}

/** One right answer of an exercise as a drawing on its sheet. */
export function answerSketch(reference: Reference, { given }: Exercise): Sketch {
  const places = placesOf(reference, given);
  return {
    ...emptySketch(given.sheet),
    entities: reference.views.flatMap((view, at) =>
      view.lines
        .filter(({ optional }) => !optional)
        .flatMap(({ curve, layer }) =>
          movedCurves(curve, places[at]).map((moved) => ({
            curve: layer === 'centre' ? stretched(moved, reference) : moved,
            layer,
          })),
        ),
    ),
    hatches: reference.hatched
      ? reference.views.flatMap(({ regions }, at) =>
          regions.map(({ loops }) => ({
            loops: loops.map((loop) => loop.flatMap((curve) => movedCurves(curve, places[at]))),
            ...HATCHING,
          })),
        )
      : [],
  };
}

/** A centre line stands out at its ends, as far as the exercise lets it. */
function stretched(curve: Curve, { overshoot: { least, most } }: Reference): Curve {
  const length = curve.kind === 'segment' ? distance(curve.from, curve.to) : 0;
  if (curve.kind !== 'segment' || length === 0) return curve;
  const by = Math.min(most, Math.max(least, OVERSHOOT)) / length;
  return { ...curve, from: between(curve.from, curve.to, -by), to: between(curve.from, curve.to, 1 + by) };
}

function nearestOf(drawing: Sketch, { references: [first, ...others] }: Exercise): Reference {
  const best = others.length > 0 ? gradeBest(drawing, first, ...others) : undefined;
  if (best?.kind !== 'graded') return first;
  const isBest = (reference: Reference): boolean => {
    const own = gradeBest(drawing, reference);
    return own.kind === 'graded' && own.points === best.points && own.diagnoses.length === best.diagnoses.length;
  };
  return [first, ...others].find(isBest) ?? first;
}

/** How far each view is moved from its origin. */
function placesOf({ fixed, views, angle }: Reference, { sheet }: Sketch): readonly Point[] {
  if (fixed || views.every(({ sort }) => sort === 'construction')) return views.map(() => ({ x: 0, y: 0 }));
  const boxes: Partial<Record<PrincipalView, Box>> = {};
  const isFirst = views.map((view) => {
    if (!view.place || view.sort !== 'view' || boxes[view.place]) return false;
    boxes[view.place] = boxOf(view);
    return true;
  });
  const set = placeViews(boxes, angle, GAP);
  // What has no place of its own, as a section or a picture, stands to the right of what has.
  let right = Math.max(0, ...views.flatMap((view, at) => (isFirst[at] ? edgeOf(view, set) : [])));
  const places = views.map((view, at): Point => {
    if (isFirst[at] && view.place) return set[view.place] ?? { x: 0, y: 0 };
    const box = boxOf(view);
    const place = { x: right + GAP - box.left, y: 0 };
    right += GAP + box.right - box.left;
    return place;
  });
  const all = boundsOfAll(views.map((view, at) => movedBox(boxOf(view), places[at])));
  const [width, height] = sheetSize(sheet);
  const middle = all
    ? { x: (width - all.left - all.right) / 2, y: (height - all.bottom - all.top) / 2 }
    : { x: 0, y: 0 };
  return places.map((place) => sum(place, middle));
}

function edgeOf(view: ReferenceView, set: Readonly<Partial<Record<PrincipalView, Point>>>): number {
  return boxOf(view).right + ((view.place && set[view.place]?.x) ?? 0);
}

function boxOf({ lines }: ReferenceView): Box {
  const curves = lines.flatMap(({ curve }) => movedCurves(curve));
  return boundsOfAll(curves.map(boundsOf)) ?? { left: 0, bottom: 0, right: 0, top: 0 };
}

function movedBox({ left, bottom, right, top }: Box, { x, y }: Point = { x: 0, y: 0 }): Box {
  return { left: left + x, bottom: bottom + y, right: right + x, top: top + y };
}
