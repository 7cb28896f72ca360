import type { GridType } from '../../domain/geometry/lattice.ts';
import type { DirectionRule } from '../../domain/drafting/constrain.ts';
import { SNAP_KINDS, type SnapKind } from '../../domain/drafting/find-snaps.ts';

/** What somebody has switched on at the board. */
export interface BoardSetting {
  readonly snap: boolean;
  readonly grid: GridType | 'none';
  readonly rule: DirectionRule;
}

/** The grids one after the other, as a key goes through them. */
export const NEXT_GRID = { square: 'isometric', isometric: 'none', none: 'square' } as const;

export const USUAL_SETTING: BoardSetting = { snap: true, grid: 'square', rule: 'free' };

/** Millimetres between lines of the grid along its axes, and of a step of the crosshair. */
export const GRID = 5;

/** The kinds of places that the crosshair finds. */
export function snapKinds({ snap, grid }: BoardSetting): ReadonlySet<SnapKind> {
  return new Set(SNAP_KINDS.filter((kind) => (kind === 'grid' ? grid !== 'none' : snap)));
}

/** The rule for directions while a key turns the holding to level and upright over. */
export function heldRule(rule: DirectionRule, isTurnedOver: boolean): DirectionRule {
  if (!isTurnedOver) return rule;
  return rule === 'ortho' ? 'free' : 'ortho';
}
