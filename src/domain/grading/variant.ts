import { TURN } from '../geometry/angle.ts';
import { IN_PLACE, type Similarity } from '../geometry/similarity.ts';
import type { Reference, ReferenceLine, ReferenceView } from './reference.ts';

/** How a view may have been drawn: as it is, or in one of the ways in which it goes wrong as a whole. */
export interface Variant {
  readonly kind: 'as-is' | 'other-side' | 'mirrored' | 'turned' | 'scaled';
  readonly lines: readonly ReferenceLine[];
  /** What happens to the view about its origin. */
  readonly by: Similarity;
  /** Degrees anticlockwise, for a view that is turned. */
  readonly degrees: number;
  /** How many single faults have to be explained by a variant before it is believed. */
  readonly doubt: number;
}

/** A view as it should be. */
export function asIs(view: ReferenceView): Variant {
  return { kind: 'as-is', lines: view.lines, by: IN_PLACE, degrees: 0, doubt: 0 };
}

/** Edges along the axes are as long as on the part in an isometric drawing, and by this factor shorter in an isometric projection (ISO 5456-3). */
export const FORESHORTENED = Math.sqrt(2 / 3);
const QUARTERS = [1, 2, 3] as const;
const DOUBT = 1.1;

/** The ways in which a whole view goes wrong. */
export function wrongVariants(view: ReferenceView, { ratio }: Reference): readonly Variant[] {
  const of = (kind: Variant['kind'], by: Partial<Similarity>, degrees = 0, doubt = DOUBT): Variant => ({
    kind,
    lines: view.lines,
    by: { ...IN_PLACE, ...by },
    degrees,
    doubt,
  });
  const inSpace = view.sort === 'isometric' ? [FORESHORTENED, 1 / FORESHORTENED] : [];
  const typed = view.sort === 'construction' ? [10, 0.1] : [];
  const scales = [...new Set([2, 0.5, 1 / ratio, 1 / ratio ** 2, ...inSpace, ...typed])].filter(
    (scale) => Math.abs(scale - 1) > 0.01,
  );
  return [
    ...(view.otherSide.length > 0 ? [{ ...of('other-side', {}), lines: view.otherSide }] : []),
    ...scales.map((scale) => of('scaled', { scale })),
    of('mirrored', { mirrored: true }),
    of('mirrored', { mirrored: true, turn: TURN / 2 }, 180, DOUBT + 0.1),
    ...QUARTERS.map((quarter) => of('turned', { turn: (quarter * TURN) / 4 }, quarter * 90, DOUBT + 0.2)),
    ...([1, 3] as const).map((quarter) =>
      of('mirrored', { mirrored: true, turn: (quarter * TURN) / 4 }, quarter * 90, DOUBT + 0.3),
    ),
  ];
}
