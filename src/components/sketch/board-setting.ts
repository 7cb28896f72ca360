import type { DirectionRule } from '../../domain/drafting/constrain.ts';
import { SNAP_KINDS, type SnapKind } from '../../domain/drafting/find-snaps.ts';

/** What somebody has switched on at the board. */
export interface BoardSetting {
  readonly snap: boolean;
  readonly grid: boolean;
  readonly rule: DirectionRule;
}

export const USUAL_SETTING: BoardSetting = { snap: true, grid: true, rule: 'free' };

/** Millimetres between lines of the grid, and of a step of the crosshair. */
export const GRID = 5;

/** The kinds of places that the crosshair finds. */
export function snapKinds({ snap, grid }: BoardSetting): ReadonlySet<SnapKind> {
  return new Set(SNAP_KINDS.filter((kind) => (kind === 'grid' ? grid : snap)));
}
