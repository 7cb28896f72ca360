import { boxesMeet } from '../geometry/bounds.ts';
import type { Angle } from '../projection/placement.ts';
import { relationCost, relationOf } from './arrangement.ts';
import type { Candidate } from './candidate.ts';
import type { ReferenceView } from './reference.ts';
import type { Stroke } from './strokes.ts';

/** A place for each view, or none where it is not drawn; and what all of it costs, counted in single faults. */
export interface Choice {
  readonly places: readonly (Candidate | undefined)[];
  readonly cost: number;
}

/** So many unfinished choices are followed at once. */
const FOLLOWED = 48;
/** A view has to explain more than this to be believed to be there at all. */
const PRESENCE = 0.3;
/** What it costs when two views claim one line, and when they stand on each other by so many millimetres. */
const CLAIMED = 1.1;
const ON_EACH_OTHER = 0.6;
const OVERLAP = 1;
/** Of two places that explain as much, the one beside another view is likelier. */
const IN_PLACE = 0.02;

/**
 * Chooses a place for each view so that as little as possible is left to explain: lines that are missing or wrong, strokes that
 * belong to nothing or to two views, views out of line. Each view's candidates in any order.
 */
export function choosePlaces(
  views: readonly ReferenceView[],
  candidates: readonly (readonly Candidate[])[],
  strokes: readonly Stroke[],
  angle: Angle,
  tolerance: number,
): Choice {
  // The surest view first: the others have to suit it.
  const order = views.map((_, at) => at).sort((a, b) => bestShare(candidates[b]) - bestShare(candidates[a]) || a - b);
  let open: readonly Open[] = [{ places: [], cost: 0, explained: new Map() }];
  for (const at of order) {
    const view = views[at];
    if (!view) continue;
    const absent = view.lines.filter(({ optional }) => !optional).length;
    const next = open.flatMap((choice) => [
      { ...choice, places: [...choice.places, { at, candidate: undefined }], cost: choice.cost + absent },
      ...(candidates[at] ?? []).map((candidate) => extended(choice, at, candidate, strokes, angle, tolerance)),
    ]);
    open = [...next].sort((a, b) => a.cost - b.cost).slice(0, FOLLOWED);
  }
  const closed = open.map((choice) => ({ choice, cost: choice.cost + leftOver(choice.explained, strokes, tolerance) }));
  const [best] = closed.sort((a, b) => a.cost - b.cost);
  return {
    places: views.map((_, at) => best?.choice.places.find((place) => place.at === at)?.candidate),
    cost: best?.cost ?? 0,
  };
}

interface Open {
  readonly places: readonly { readonly at: number; readonly candidate: Candidate | undefined }[];
  /** Without what no view explains, but with a discount for what is explained so far. */
  readonly cost: number;
  readonly explained: ReadonlyMap<number, number>;
}

function extended(
  choice: Open,
  at: number,
  candidate: Candidate,
  strokes: readonly Stroke[],
  angle: Angle,
  tolerance: number,
): Open {
  const explained = new Map(choice.explained);
  let cost = choice.cost + candidate.cost + PRESENCE;
  for (const [stroke, length] of candidate.explained) {
    const whole = strokes[stroke]?.length ?? 0;
    const claimed = explained.get(stroke) ?? 0;
    const sum = claimed + length;
    // What two views claim is a line missing in one of them.
    if (sum > whole + 4 * tolerance) {
      cost += CLAIMED * (0.75 + 0.25 * Math.min(1, (sum - whole) / Math.min(length, claimed)));
    }
    explained.set(stroke, Math.min(sum, whole));
  }
  for (const { candidate: other } of choice.places) {
    const relation = other && relationOf(other.placed, candidate.placed, angle);
    if (relation) cost += relationCost(relation, tolerance) - IN_PLACE;
    if (other && boxesMeet(other.placed.box, candidate.placed.box, -OVERLAP)) cost += ON_EACH_OTHER;
  }
  const gained = candidate.explained.size - overlapOf(choice.explained, candidate.explained);
  return { places: [...choice.places, { at, candidate }], cost: cost - gained * 1e-3, explained };
}

function overlapOf(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  return [...b.keys()].filter((key) => a.has(key)).length;
}

function leftOver(explained: ReadonlyMap<number, number>, strokes: readonly Stroke[], tolerance: number): number {
  return strokes.reduce((cost, { layer, length }, index) => {
    const own = explained.get(index) ?? 0;
    // Where a plane is drawn is judged by where its view stands, and says nothing of that.
    if (layer === 'cutting') return cost;
    // The ends of centre lines are free.
    if (own > 0 && layer === 'centre') return cost;
    const left = length - own;
    return left <= 4 * tolerance ? cost : cost + 0.75 + (0.25 * left) / length;
  }, 0);
}

function bestShare(candidates: readonly Candidate[] | undefined): number {
  return Math.max(0, ...(candidates ?? []).map(({ drawn, asked, cost }) => drawn / Math.max(1, asked) - cost / 100));
}
