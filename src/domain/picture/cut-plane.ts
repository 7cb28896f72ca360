import type { PrincipalView } from '../projection/view-direction.ts';
import type { MeshBox } from './solid-mesh.ts';

/** A plane square to an axis. What lies on the side of the eye is taken away. */
export interface CutPlane {
  readonly axis: 0 | 1 | 2;
  /** Where it crosses the axis, in millimetres. */
  readonly at: number;
  /** 1 keeps what lies beyond `at`, -1 what lies before it. */
  readonly keep: 1 | -1;
}

/** A cut goes through the part in so many steps; the middle is one of them. */
export const CUT_STEPS = 10;

const PLANES: Readonly<Record<PrincipalView, Pick<CutPlane, 'axis' | 'keep'>>> = {
  front: { axis: 1, keep: 1 },
  back: { axis: 1, keep: -1 },
  left: { axis: 0, keep: 1 },
  right: { axis: 0, keep: -1 },
  top: { axis: 2, keep: -1 },
  bottom: { axis: 2, keep: 1 },
};

/**
 * The plane after so many steps from the side that a view looks at; none at step 0.
 *
 * @param step 0 to CUT_STEPS - 1: at CUT_STEPS nothing would be left
 */
export function cutPlane(view: PrincipalView, step: number, box: MeshBox): CutPlane | undefined {
  if (step <= 0) return undefined;
  const { axis, keep } = PLANES[view];
  const depth = cutDepth(view, step, box);
  return { axis, keep, at: keep === 1 ? box.from[axis] + depth : box.to[axis] - depth };
}

/** How far the cut is from the side that the view looks at, in millimetres. */
export function cutDepth(view: PrincipalView, step: number, { from, to }: MeshBox): number {
  const { axis } = PLANES[view];
  return ((to[axis] - from[axis]) * step) / CUT_STEPS;
}
