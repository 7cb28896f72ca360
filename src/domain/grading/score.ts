import { shareDone, type FoundLine } from './line-findings.ts';
import { countedLength } from './line-weights.ts';
import { drawnLength } from './drawn-length.ts';
import type { PlacedView } from './placed-view.ts';
import type { Reference } from './reference.ts';

/** What a drawing is worth. */
export interface Score {
  /** From 0 to 100, whole; 100 only where nothing is missing, wrong or too much. */
  readonly points: number;
  /** Features that have to be right and are not. */
  readonly unmet: readonly string[];
}

/** Lines too many cost at most this share of the points. */
const MOST_OFF = 0.4;
/** What lines are worth in a view that is wrong as a whole. */
const WRONG_VIEW = 0.5;

/** Points for what is drawn rightly, by weight, less a share for what is drawn besides; `done` is the share before that. */
export function scoreOf(
  lines: readonly FoundLine[],
  surplus: readonly number[],
  reference: Reference,
  faultless: boolean,
  leaning: readonly { readonly view: string; readonly share: number }[] = [],
): Score & { readonly done: number } {
  const asked = reference.views.flatMap(({ lines: own }) => own);
  const total = asked.reduce((sum, { weight }) => sum + weight, 0);
  const others = lines.filter(({ view }) => !leaning.some((one) => one.view === view.view.name));
  const worth = (name: string): number =>
    reference.views
      .filter((view) => view.name === name)
      .flatMap((view) => view.lines)
      .reduce((sum, { weight }) => sum + weight, 0);
  const leant = leaning.reduce((sum, { view, share }) => sum + WRONG_VIEW * share * worth(view), 0);
  const done = others.reduce((sum, found) => {
    const { placed, view } = found;
    return placed.line.optional ? sum : sum + weightOf(found) * shareDone(found) * (isAsAsked(view) ? 1 : WRONG_VIEW);
  }, leant);
  const counted = asked.reduce(
    (sum, { curve, optional }) => sum + (optional ? 0 : countedLength(drawnLength(curve))),
    0,
  );
  const extra = surplus.reduce((sum, length) => sum + countedLength(length), 0);
  const off = counted > 0 ? Math.min(MOST_OFF, extra / counted) : 0;
  const points = total > 0 ? (100 * done * (1 - off)) / total : 0;
  const unmet = reference.must.filter((feature) => !isMet(feature, lines, reference));
  const share = total > 0 ? done / total : 0;
  if (faultless) return { points: 100, unmet, done: share };
  // Whatever is wrong costs a point at least, and what is right is never worth nothing by rounding.
  return { points: Math.max(0, Math.min(99, Math.round(points))), unmet, done: share };
}

function isAsAsked({ variant }: PlacedView): boolean {
  return variant.kind === 'as-is';
}

/** Lines of the view from the other side have no weight of their own: they share that of the view. */
function weightOf({ placed, view }: FoundLine): number {
  if (view.variant.kind !== 'other-side') return placed.line.weight;
  const lines = view.lines.filter(({ line }) => !line.optional).length;
  return view.view.lines.reduce((sum, { weight }) => sum + weight, 0) / Math.max(1, lines);
}

function isMet(feature: string, lines: readonly FoundLine[], { views }: Reference): boolean {
  const asked = views.flatMap(({ lines: own }) => own.filter((line) => line.feature === feature && !line.optional));
  const done = lines.filter(
    (found) =>
      found.placed.line.feature === feature &&
      !found.placed.line.optional &&
      isAsAsked(found.view) &&
      shareDone(found) === 1,
  );
  return done.length === asked.length;
}
