import { drawnLength } from '../../../src/domain/grading/drawn-length.ts';
import type { Reference, ReferenceLine } from '../../../src/domain/grading/reference.ts';
import { distance, type Point } from '../../../src/domain/geometry/point.ts';
import { trackOf } from '../../../src/domain/grading/track.ts';

/** Millimetres that a place may be off by rounding. */
const NEAR = 0.05;

/**
 * The share of what one reference asks for, by length, that another one asks for as well: lines of one type, form and place, each view
 * laid over the other where most of it is alike. Told without the grader.
 */
export function commonShare(drawn: Reference, asked: Reference): number {
  let [common, all] = [0, 0];
  for (const { name, lines } of drawn.views) {
    const own = lines.filter(({ optional }) => !optional);
    const others = (asked.views.find((view) => view.name === name)?.lines ?? []).filter(({ optional }) => !optional);
    const shifts = own.flatMap((line) => others.flatMap((other) => shiftTo(line, other) ?? []));
    const alike = (shift: Point): number =>
      lengthOfAll(
        own.filter((line) =>
          others.some((other) => {
            const way = shiftTo(line, other);
            return way !== undefined && distance(way, shift) <= NEAR;
          }),
        ),
      );
    common += Math.max(0, ...shifts.map(alike));
    all += lengthOfAll(own);
  }
  return common / all;
}

function lengthOfAll(lines: readonly ReferenceLine[]): number {
  return lines.reduce((sum, { curve }) => sum + drawnLength(curve), 0);
}

/** The way that brings one line onto another one, if they are alike. */
function shiftTo(line: ReferenceLine, other: ReferenceLine): Point | undefined {
  if (line.layer !== other.layer || line.curve.kind !== other.curve.kind) return undefined;
  const [a, b] = [trackOf(line.curve), trackOf(other.curve)];
  const size = [
    b.box.right - b.box.left - a.box.right + a.box.left,
    b.box.top - b.box.bottom - a.box.top + a.box.bottom,
  ];
  if (Math.abs(a.length - b.length) > NEAR || size.some((off) => Math.abs(off) > NEAR)) return undefined;
  return { x: b.box.left - a.box.left, y: b.box.bottom - a.box.bottom };
}
