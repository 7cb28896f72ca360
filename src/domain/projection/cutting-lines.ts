import type { Box } from '../geometry/bounds.ts';
import type { Segment } from '../geometry/curve.ts';
import { difference, scaled, sum, type Point } from '../geometry/point.ts';
import type { Mark } from '../sketch/sketch.ts';
import type { PartSection } from './compiled-part.ts';
import { dot, planePoint, SAME_PLACE } from './vector.ts';
import { PRINCIPAL_DIRECTIONS, projected, type PrincipalView } from './view-direction.ts';

/** The plane of a section as another view shows it, in the coordinates of that view. */
export interface CuttingLines {
  readonly lines: readonly Segment[];
  /** At both ends, in the direction in which one looks at the section. */
  readonly arrows: readonly Omit<Extract<Mark, { kind: 'arrow' }>, 'kind'>[];
}

const NONE: CuttingLines = { lines: [], arrows: [] };

/**
 * The cutting line of a full or stepped section (ISO 128-3) in a view that shows its plane as a line, beyond the view on both
 * sides; none in a view that looks at the plane, and none of half and local sections, whose place is seen.
 */
export function cuttingLines(section: PartSection, view: PrincipalView, box: Box, overshoot: number): CuttingLines {
  if (section.kind !== 'full' && section.kind !== 'stepped') return NONE;
  const direction = PRINCIPAL_DIRECTIONS[view];
  const looking = PRINCIPAL_DIRECTIONS[section.view];
  if (Math.abs(dot(direction.eye, looking.eye)) > SAME_PLACE) return NONE;
  const isEndOn = Math.hypot(...projected(direction, looking.right)) < SAME_PLACE;
  if (isEndOn && section.kind === 'stepped') return NONE;
  const corners = section.path.map((point) => planePoint(projected(direction, point)));
  const path = isEndOn ? acrossBox(corners[0], planePoint(projected(direction, looking.up)), box) : corners;
  const [first, second] = path;
  const [before, last] = path.slice(-2);
  if (!first || !second || !before || !last) return NONE;
  const ends = [beyond(second, first, 2 * overshoot), beyond(before, last, 2 * overshoot)] as const;
  const drawn = [ends[0], ...path.slice(1, -1), ends[1]];
  const away = scaled(planePoint(projected(direction, looking.eye)), -1);
  const turn = Math.atan2(away.y, away.x);
  const letter = section.name.slice(0, 1);
  return {
    lines: drawn.slice(1).map((to, index): Segment => ({ kind: 'segment', from: drawn[index] ?? to, to })),
    arrows: /^[A-Z]/.test(letter) ? ends.map((at) => ({ at: sum(at, scaled(away, 3 * overshoot)), letter, turn })) : [],
  };
}

/** Where the path runs along the line of sight, the plane is seen along what is up in the section. */
function acrossBox(at: Point | undefined, up: Point, { left, bottom, right, top }: Box): readonly Point[] {
  if (!at) return [];
  const { x, y } = at;
  return Math.abs(up.y) > Math.abs(up.x)
    ? [
        { x, y: top },
        { x, y: bottom },
      ]
    : [
        { x: left, y },
        { x: right, y },
      ];
}

function beyond(from: Point, to: Point, by: number): Point {
  const way = difference(to, from);
  return sum(to, scaled(way, by / Math.hypot(way.x, way.y)));
}
