import type { Point2, Point3 } from './vector.ts';
import { added } from './vector.ts';
import type { OutlineSide, PlaneName, Shape } from './part-shape.ts';
import { PRINCIPAL_DIRECTIONS, type PrincipalView } from './view-direction.ts';

export type SectionKind = Section['kind'];

interface SectionBase {
  readonly name: string;
  /** The view that becomes a section: one looks in its direction at what is behind the cutting plane. */
  readonly view: PrincipalView;
  /** Features or bodies that are not cut though the plane meets them: ribs, shafts, screws (ISO 128-3). */
  readonly uncut?: readonly string[];
}

/**
 * A section of a part. `at` is where the cutting plane stands: y in front and back view, z in top and bottom view, x in side
 * views. Other lengths are coordinates of the view, in millimetres.
 */
export type Section =
  | (SectionBase & { readonly kind: 'full'; readonly at: number })
  /** Cut on one side of the symmetry line only. */
  | (SectionBase & {
      readonly kind: 'half';
      readonly at: number;
      readonly side: 'left' | 'right' | 'lower' | 'upper';
      readonly middle: number;
    })
  /** Cut inside an outline only. */
  | (SectionBase & { readonly kind: 'local'; readonly at: number; readonly outline: readonly Point2[] })
  /** The plane changes its place: up to `until` along the view it stands at the first `at`, and so on; the last has no end. */
  | (SectionBase & { readonly kind: 'stepped'; readonly steps: readonly SectionStep[] });

export interface SectionStep {
  readonly at: number;
  readonly until?: number;
}

/** A piece that a section cuts away: a region of the view, from a plane towards the eye. */
interface Removal {
  readonly at: number;
  readonly outline: readonly Point2[];
}

/** Farther than any part reaches, in millimetres. */
const FAR = 2000;

/** What the section takes away, as prisms along the line of sight. Their `start` face is the cutting plane. */
export function removals(section: Section): readonly Shape[] {
  return regions(section).map((removal) => prism(section.view, removal));
}

function rectangle(from: Point2, to: Point2): readonly Point2[] {
  return [from, [to[0], from[1]], to, [from[0], to[1]]];
}

function regions(section: Section): readonly Removal[] {
  switch (section.kind) {
    case 'full':
      return [{ at: section.at, outline: rectangle([-FAR, -FAR], [FAR, FAR]) }];
    case 'half': {
      const { at, side, middle } = section;
      const from: Point2 = [side === 'right' ? middle : -FAR, side === 'upper' ? middle : -FAR];
      const to: Point2 = [side === 'left' ? middle : FAR, side === 'lower' ? middle : FAR];
      return [{ at, outline: rectangle(from, to) }];
    }
    case 'local':
      return [{ at: section.at, outline: section.outline }];
    case 'stepped':
      return section.steps.map(({ at, until = FAR }, index) => ({
        at,
        outline: rectangle([section.steps[index - 1]?.until ?? -FAR, -FAR], [until, FAR]),
      }));
  }
}

const PLANES: Readonly<
  Record<PrincipalView, { readonly plane: PlaneName; readonly mirrored: boolean; readonly eye: 1 | -1 }>
> = {
  front: { plane: 'xz', mirrored: false, eye: -1 },
  back: { plane: 'xz', mirrored: true, eye: 1 },
  top: { plane: 'xy', mirrored: false, eye: 1 },
  bottom: { plane: 'xy', mirrored: false, eye: -1 },
  left: { plane: 'yz', mirrored: true, eye: -1 },
  right: { plane: 'yz', mirrored: false, eye: 1 },
};

function prism(view: PrincipalView, { at, outline }: Removal): Shape {
  const { plane, mirrored, eye } = PLANES[view];
  const sides = outline.map(([u, v], index): OutlineSide => {
    // The bottom view has y downward.
    return { name: `wall-${index + 1}`, to: [mirrored ? -u : u, view === 'bottom' ? -v : v] };
  });
  return { kind: 'prism', plane, from: at, to: eye * FAR, outline: sides };
}

/** Where the cutting plane runs, from left to right in the view, between the two ends of the part. */
export function sectionPath(section: Section, [left, right]: Point2): readonly Point3[] {
  const direction = PRINCIPAL_DIRECTIONS[section.view];
  const point = (along: number, at: number): Point3 => {
    const plane = direction.eye.map((part) => Math.abs(part) * at);
    return added([plane[0] ?? 0, plane[1] ?? 0, plane[2] ?? 0], direction.right, along);
  };
  if (section.kind !== 'stepped') return [point(left, section.at), point(right, section.at)];
  let from = left;
  return section.steps.flatMap(({ at, until }) => {
    const run = [point(from, at), point(until ?? right, at)];
    from = until ?? right;
    return run;
  });
}
