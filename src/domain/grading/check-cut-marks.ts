import { normalAngle, TURN } from '../geometry/angle.ts';
import { boxHolds } from '../geometry/bounds.ts';
import { distance, type Point } from '../geometry/point.ts';
import type { Mark } from '../sketch/sketch.ts';
import type { Diagnosis, FaultCode } from './diagnosis.ts';
import type { PlacedTrace } from './placed-trace.ts';
import type { PlacedView } from './placed-view.ts';
import type { CuttingPlane, CuttingReference } from './reference.ts';

type Arrow = Extract<Mark, { kind: 'arrow' }>;
type MarkCode = 'arrow-missing' | 'arrow-turned' | 'cut-letters' | 'cut-name-missing';

/** Arrows stand at the ends of the cutting line, names of sections beside or above them; millimetres of paper. */
const REACH = 25;
/** Radians that an arrow may be off. */
const SKEW = TURN / 36;

/**
 * What is wrong with the arrows at the ends of a cutting line and with the letters of a section. Any letter is right, as long as
 * it is the same at both arrows and above the section.
 */
export function checkCutMarks(
  plane: CuttingPlane,
  traces: readonly PlacedTrace[],
  marks: readonly Mark[],
  views: readonly PlacedView[],
  asked: CuttingReference['asked'],
): readonly Diagnosis[] {
  const found = traces.map((trace) => ({ trace, ...arrowsAt(trace, marks) }));
  // One plane drawn in two views has its arrows in one of them at least.
  const best = [...found].sort((a, b) => a.bare.length - b.bare.length)[0];
  if (!best) return [];
  const { trace, bare } = best;
  const arrows = found.flatMap((one) => one.arrows);
  const section = views.find(({ view }) => view.name === plane.section);
  const name = section && nameOf(section, marks);
  const letters = arrows.map(({ letter }) => letter);
  const [first] = letters;
  const isMixed = letters.some((letter) => letter !== first);
  const isOther = name !== undefined && first !== undefined && name.letter !== first;
  const about = (
    code: MarkCode,
    fault: FaultCode,
    at: Point | undefined,
    view: PlacedView,
    count: number,
  ): Diagnosis => ({
    code,
    fault,
    view: view.view.name,
    at,
    entities: [],
    lines: [],
    layer: 'cutting',
    numbers: { count },
  });
  const turned = found.flatMap((one) =>
    one.arrows.filter(({ turn }) => one.trace.turn !== undefined && apart(turn, one.trace.turn) > SKEW),
  );
  return [
    ...(bare.length > 0 && (asked !== 'free' || bare.length === 1)
      ? [about('arrow-missing', 'L2', bare[0], trace.view, bare.length)]
      : []),
    ...(turned.length > 0 ? [about('arrow-turned', 'C4', turned[0]?.at, trace.view, turned.length)] : []),
    ...(isMixed || isOther ? [about('cut-letters', 'L2', arrows[0]?.at, trace.view, letters.length)] : []),
    ...(asked === 'letters' && section && !name
      ? [about('cut-name-missing', 'L2', { x: section.box.left, y: section.box.top }, section, 1)]
      : []),
  ];
}

/** The arrows at the ends of what is drawn of a plane, and the ends that have none. */
function arrowsAt(
  { legs, drawn }: PlacedTrace,
  marks: readonly Mark[],
): { readonly arrows: readonly Arrow[]; readonly bare: readonly Point[] } {
  const places = drawn.flatMap(({ segment: { from, to } }) => [from, to]);
  const corners = [legs[0]?.from, legs[legs.length - 1]?.to];
  const ends = corners.flatMap((corner, at) => {
    const other = corners[1 - at];
    if (!corner || !other) return [];
    // The outermost place: the farthest from the other end of the plane.
    const sorted = [...places].sort((a, b) => distance(b, other) - distance(a, other));
    return sorted[0] ? [sorted[0]] : [];
  });
  const own = ends.map((end) =>
    marks.filter((mark): mark is Arrow => {
      if (mark.kind !== 'arrow' || distance(mark.at, end) > REACH) return false;
      return ends.every((other) => distance(mark.at, end) <= distance(mark.at, other));
    }),
  );
  return { arrows: own.flat(), bare: ends.filter((_, at) => own[at]?.length === 0) };
}

/** The letters that name a section: the nearest ones around it. */
function nameOf({ box }: PlacedView, marks: readonly Mark[]): Extract<Mark, { kind: 'letter' }> | undefined {
  const top: Point = { x: (box.left + box.right) / 2, y: box.top };
  return marks
    .flatMap((mark) => (mark.kind === 'letter' && boxHolds(box, mark.at, REACH) ? [mark] : []))
    .sort((a, b) => distance(a.at, top) - distance(b.at, top))[0];
}

/** How far two directions are apart, in radians from 0 to half a turn. */
function apart(a: number, b: number): number {
  const turn = normalAngle(a - b);
  return Math.min(turn, TURN - turn);
}
