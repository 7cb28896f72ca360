import { boxHolds, type Box } from '../geometry/bounds.ts';
import { middle, type Point } from '../geometry/point.ts';
import type { View } from '../sketch/sketch.ts';
import { choosePlaces, type Choice } from './choose-places.ts';
import { tryPlace, type Candidate } from './candidate.ts';
import { isRight } from './cover-line.ts';
import { moveDrawnCurve } from './move-drawn-curve.ts';
import { placeView, type PlacedView } from './placed-view.ts';
import type { Reference, ReferenceView } from './reference.ts';
import { shiftVotes } from './shift-votes.ts';
import type { StrokeIndex } from './stroke-index.ts';
import type { Stroke } from './strokes.ts';
import { asIs, wrongVariants, type Variant } from './variant.ts';

/** A view of the reference, and where it was found; or whether something stands there that cannot be told from anything. */
export interface Location {
  readonly view: ReferenceView;
  readonly placed: PlacedView | undefined;
  readonly unlike: boolean;
}

/** Places that are tried for a view as it should be, for each way in which it goes wrong, and where little of it is drawn. */
const TRIED = { asIs: 6, wrong: 2, loose: 12 } as const;
/** A view with fewer faults than this is believed to be what it should be. */
const SURE = 1.5;
/** Less than one fault. */
const FAULTLESS = 0.5;
/** So many faults that no view accounts for. */
const LOST = 4;
/** What is drawn of a view, or in its place, has to be this share of it. */
const LIKE = 0.5;
const LIKE_WRONG = 0.75;
/** Or so many of its lines are right, and this share of them. */
const MOST_LINES = { least: 4, share: 0.6 } as const;

/**
 * Finds the views of a reference in a drawing: by votes of lines for places, by the frames that were made for them, and by what
 * leaves the least to explain for all views together.
 */
export function locateViews(
  reference: Reference,
  index: StrokeIndex,
  drawnFrames: readonly View[],
): readonly Location[] {
  const { views, tolerance, angle } = reference;
  const framesOf = (view: ReferenceView): readonly Box[] => [
    ...(view.frame ? [view.frame] : []),
    ...drawnFrames.filter(({ kind }) => kind === view.kind).map(({ frame }) => frame),
  ];
  const tried = (
    view: ReferenceView,
    variant: Variant,
    most: number,
    voters: readonly Stroke[] = index.strokes,
  ): readonly Candidate[] => {
    const lines = variant.lines.map(({ curve, layer }) => ({ curve: moveDrawnCurve(curve, variant.by), layer }));
    const voted = shiftVotes(lines, voters, tolerance, most);
    const shifts = reference.fixed && variant.kind === 'as-is' ? [{ x: 0, y: 0 }, ...voted.filter(isMove)] : voted;
    const found: Candidate[] = [];
    for (const shift of shifts) {
      const candidate = tryPlace(view, variant, shift, framesOf(view), index, tolerance);
      found.push(reference.fixed && isMove(shift) ? { ...candidate, cost: candidate.cost + 1 } : candidate);
      // One view alone needs no other place to suit its neighbours.
      if (views.length === 1 && candidate.cost < FAULTLESS) break;
    }
    return found;
  };
  let candidates = views.map((view) => tried(view, asIs(view), TRIED.asIs));
  let choice = choosePlaces(views, candidates, index.strokes, angle, tolerance);
  if (choice.cost >= SURE) {
    // Where a view is not found, or two claim the same lines, another one may stand in its place, if most of that one is there.
    const told = choice.places.reduce((sum, place) => sum + (place?.cost ?? 0), 0);
    const isLost = choice.cost - told >= LOST || choice.places.some((place) => !place);
    const doubtful = choice.places.map((place) => isLost || !place || place.cost >= SURE);
    candidates = views.map((view, at) => [
      ...(candidates[at] ?? []),
      ...(doubtful[at]
        ? wrongVariants(view, reference)
            .flatMap((variant) => tried(view, variant, TRIED.wrong))
            .filter(({ drawn, asked }) => drawn >= LIKE_WRONG * asked)
        : []),
    ]);
    choice = choosePlaces(views, candidates, index.strokes, angle, tolerance);
  }
  const loose = looseStrokes(choice, index);
  if (loose) {
    // Of a view that was only begun, the lines of others have more votes than its own: those that are left over vote alone.
    candidates = views.map((view, at) => [
      ...(candidates[at] ?? []),
      ...(loose.views.includes(at) ? tried(view, asIs(view), TRIED.loose, loose.strokes) : []),
    ]);
    choice = choosePlaces(views, candidates, index.strokes, angle, tolerance);
  }
  const locations = locationsOf(views, choice, index);
  if (!reference.fixed || index.strokes.length === 0) return locations;
  // Where places are given, whatever is drawn is compared with what should be there.
  return locations.map(({ view, placed }) => ({
    view,
    placed: placed ?? placeView(view, asIs(view), { x: 0, y: 0 }, index, tolerance),
    unlike: false,
  }));
}

function isMove({ x, y }: Point): boolean {
  return Math.hypot(x, y) > 0.25;
}

function locationsOf(views: readonly ReferenceView[], choice: Choice, index: StrokeIndex): readonly Location[] {
  const owners = ownersOf(choice.places);
  const believed = choice.places.map((place, at) => (place && isLike(place, at, owners, index) ? place : undefined));
  const boxes = believed.flatMap((place) => (place ? [place.placed.box] : []));
  // What stands apart from all views that were found.
  const loose = index.strokes.reduce((sum, { length }, at) => {
    const owner = owners.get(at);
    if (owner !== undefined && believed[owner]) return sum;
    return boxes.some((box) => boxHolds(box, centreOf(index.boxes[at]), 2)) ? sum : sum + length;
  }, 0);
  return views.map((view, at) => {
    const place = believed[at];
    const asked = choice.places[at]?.asked ?? 0;
    return { view, placed: place?.placed, unlike: !place && loose > 0.25 * Math.max(asked, 40) };
  });
}

/** The views that are not found, and the strokes that belong to none of the others; none where every view is found or nothing is left. */
function looseStrokes(
  { places }: Choice,
  index: StrokeIndex,
): { readonly views: readonly number[]; readonly strokes: readonly Stroke[] } | undefined {
  const owners = ownersOf(places);
  const lost = places.flatMap((place, at) => (place && isLike(place, at, owners, index) ? [] : [at]));
  const strokes = index.strokes.filter((_, at) => {
    const owner = owners.get(at);
    return owner === undefined || lost.includes(owner);
  });
  return lost.length > 0 && strokes.length > 0 ? { views: lost, strokes } : undefined;
}

/** The view that each stroke belongs to: of several, the one that explains most of it. */
function ownersOf(places: Choice['places']): ReadonlyMap<number, number> {
  const owners = new Map<number, { at: number; length: number }>();
  places.forEach((place, at) => {
    for (const [stroke, length] of place?.explained ?? []) {
      const known = owners.get(stroke);
      if (!known || length > known.length) owners.set(stroke, { at, length });
    }
  });
  return new Map([...owners].map(([stroke, { at }]) => [stroke, at]));
}

/** Half of what the view has is drawn, or half of what is drawn there belongs to it. */
function isLike(
  { placed, explained, asked }: Candidate,
  at: number,
  owners: ReadonlyMap<number, number>,
  index: StrokeIndex,
): boolean {
  const own = [...explained].reduce((sum, [stroke, length]) => (owners.get(stroke) === at ? sum + length : sum), 0);
  // Something that goes wrong as a whole has to look like it, or any line would do.
  if (placed.variant.kind !== 'as-is') return own >= LIKE_WRONG * asked;
  if (own >= LIKE * asked) return true;
  // Two large circles are most of some views: where most lines are right it is the view, with wrong circles.
  const lines = placed.lines.filter(({ line }) => !line.optional);
  const right = lines.filter(({ cover }) => isRight(cover)).length;
  if (right >= MOST_LINES.least && right >= MOST_LINES.share * lines.length) return true;
  const there = index
    .near(placed.box, 2)
    .filter((stroke) => boxHolds(placed.box, centreOf(index.boxes[stroke]), 2))
    .reduce((sum, stroke) => sum + (index.strokes[stroke]?.length ?? 0), 0);
  return own > 0 && own >= LIKE * there;
}

function centreOf(box: Box = { left: 0, bottom: 0, right: 0, top: 0 }): Point {
  return middle({ x: box.left, y: box.bottom }, { x: box.right, y: box.top });
}
