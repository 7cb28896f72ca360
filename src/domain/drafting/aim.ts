import type { GridType } from '../geometry/lattice.ts';
import type { Point } from '../geometry/point.ts';
import { constrained, type DirectionRule } from './constrain.ts';
import { questionOf, type Drafting } from './drafting.ts';
import { findSnaps, type Snap, type SnapKind } from './find-snaps.ts';
import type { SpatialIndex } from './spatial-index.ts';

/** How somebody aims. */
export interface AimSetting {
  readonly kinds: ReadonlySet<SnapKind>;
  /** How far a snap reaches, in millimetres. */
  readonly reach: number;
  /** Millimetres between places of the grid along its axes. */
  readonly grid: number;
  readonly gridType: GridType;
  readonly rule: DirectionRule;
}

/** What the crosshair means at a place. */
export interface Aim {
  readonly at: Point;
  /** The place that was found there; undefined where the crosshair means itself. */
  readonly snap: Snap | undefined;
  /** How many places it may mean. */
  readonly found: number;
}

/**
 * The place that the crosshair means: where a place is asked for, one of those that are found there, else the crosshair held to
 * an allowed direction. Where a line, a thing or a place between lines is asked for, it means itself.
 *
 * @param nth which of the places that are found, from 0; after the last one the first one comes again
 */
export function aimAt(drafting: Drafting, index: SpatialIndex, cursor: Point, setting: AimSetting, nth = 0): Aim {
  const question = questionOf(drafting);
  if (!question?.takes.includes('point') || question.free) return { at: cursor, snap: undefined, found: 0 };
  const { base } = question;
  const snaps = findSnaps(index, cursor, { ...setting, ...(base && { base }) });
  const snap = snaps[snaps.length > 0 ? nth % snaps.length : 0];
  const held = setting.rule !== 'free' && base !== undefined;
  if (!snap || (held && (snap.kind === 'grid' || snap.kind === 'on'))) {
    const at = held ? constrained(snap?.kind === 'grid' ? snap.at : cursor, base, setting.rule) : cursor;
    return { at, snap: undefined, found: snaps.length };
  }
  return { at: snap.at, snap, found: snaps.length };
}
