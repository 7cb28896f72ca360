import { grade } from '../../../src/domain/grading/grade.ts';
import type { Reference } from '../../../src/domain/grading/reference.ts';
import type { Point } from '../../../src/domain/geometry/point.ts';
import type { Entity } from '../../../src/domain/sketch/sketch.ts';
import type { CompiledPart } from '../../../src/domain/projection/compiled-part.ts';
import { seededRandom } from '../../../src/domain/quiz/seeded.ts';
import { drawnLength } from '../../../src/domain/grading/drawn-length.ts';
import { commonShare } from './common-lines.ts';
import { boxOf, drawnReference, sketchOf } from './drawn-reference.ts';
import { faultPairs, singleFaults, type Verdict } from './line-fault-series.ts';
import { LINE_FAULTS } from './line-faults.ts';
import { referenceTo, viewSets } from './references.ts';
import { scrambled } from './scrambled.ts';
import { sheetFaults, type SheetFault } from './sheet-faults.ts';

/** What the grader made of many drawings of one kind. */
export interface Tally {
  readonly what: string;
  readonly cases: number;
  readonly named: number;
  readonly only: number;
  readonly silent: number;
  /** Those that it did not name, or of which it said more than there is. */
  readonly off: readonly Verdict[];
}

export function tally(what: string, verdicts: readonly Verdict[]): Tally {
  return {
    what,
    cases: verdicts.length,
    named: verdicts.filter(({ named }) => named).length,
    only: verdicts.filter(({ only }) => only).length,
    silent: verdicts.filter(({ silent }) => silent).length,
    off: verdicts.filter(({ only }) => !only),
  };
}

/** Every set of views of some parts. */
export function references(
  parts: readonly CompiledPart[],
): readonly { readonly part: string; readonly reference: Reference }[] {
  return parts.flatMap((part) =>
    viewSets(part).map((views) => ({ part: `${part.id} ${views.join('+')}`, reference: referenceTo(part, views) })),
  );
}

/** Correct drawings, in so many hands each: those that are not worth 100, or of which something is said. */
export function correctDrawings(parts: readonly CompiledPart[], hands: number, seed: number): Tally {
  const random = seededRandom(seed);
  const verdicts = references(parts).flatMap(({ part, reference }) =>
    Array.from({ length: hands }, (_, hand): Verdict => {
      const drawn = drawnReference(reference, { x: 60 + 40 * random(), y: 160 + 40 * random() });
      const result = grade(sketchOf(hand === 0 ? drawn.entities : scrambled(drawn.entities, random)), reference);
      const said = result.kind === 'graded' ? result.diagnoses.map(({ code, lines }) => `${code} ${lines.join()}`) : [];
      const right = result.kind === 'graded' && result.points === 100 && said.length === 0;
      return {
        part,
        what: `correct, hand ${hand}`,
        named: right,
        only: right,
        silent: !right && said.length === 0,
        said,
      };
    }),
  );
  return tally('correct drawings', verdicts);
}

/** Every single fault of every line, or of each line whose number is a multiple of `step`. */
export function singles(parts: readonly CompiledPart[], step: number, seed: number): readonly Tally[] {
  const random = seededRandom(seed);
  const verdicts = references(parts).flatMap(({ part, reference }) => {
    const first = Math.floor(random() * step);
    return singleFaults(part, reference, random, (at) => at % step === first);
  });
  return LINE_FAULTS.map((fault) =>
    tally(
      fault,
      verdicts.filter(({ fault: own }) => own === fault),
    ),
  );
}

export function pairs(parts: readonly CompiledPart[], each: number, seed: number): Tally {
  const random = seededRandom(seed);
  return tally(
    'pairs',
    references(parts).flatMap(({ part, reference }) => faultPairs(part, reference, random, each)),
  );
}

/** Views that are wrong as a whole, drawn by other hands; each, or one of so many. */
export function wholeViews(parts: readonly CompiledPart[], step: number, seed: number): Tally {
  const random = seededRandom(seed);
  const verdicts = references(parts).flatMap(({ part, reference }) => {
    const first = Math.floor(random() * step);
    return sheetFaults(reference)
      .filter((_, at) => at % step === first)
      .map((fault) => judgedSheet(part, reference, fault, random));
  });
  return tally('whole views', verdicts);
}

function judgedSheet(part: string, reference: Reference, fault: SheetFault, random: () => number): Verdict {
  const result = grade(sketchOf(scrambled(fault.entities, random)), reference);
  const diagnoses = result.kind === 'graded' ? result.diagnoses : [];
  const hits = diagnoses.filter(
    ({ code, view }) =>
      fault.codes.includes(code) &&
      (fault.views.length === 0 ? view === undefined : view !== undefined && fault.views.includes(view)),
  );
  const named = fault.lines ? fault.lines.every((id) => hits.some(({ lines }) => lines.includes(id))) : hits.length > 0;
  return {
    part,
    what: fault.name,
    named,
    only: named && hits.length === diagnoses.length,
    silent: diagnoses.length === 0,
    said: diagnoses.map(({ code, view, lines }) => `${code} ${view ?? ''} ${lines.join()}`.trim()),
  };
}

/** How far the points of a drawing that is done in part are from the share of it that is drawn. */
export interface PartDone {
  readonly part: string;
  readonly share: number;
  readonly points: number;
}

/** Drawings of three views of which some lines are there: shares by length, short and long lines counting a little alike. */
export function partDone(parts: readonly CompiledPart[], shares: readonly number[], seed: number): readonly PartDone[] {
  const random = seededRandom(seed);
  return parts.flatMap((part) =>
    shares.map((share): PartDone => {
      const reference = referenceTo(part, ['front', 'top', 'left']);
      const drawn = drawnReference(reference);
      const counted = drawn.groups.map((group) => {
        const curve = drawn.sources[group[0] ?? -1]?.line.curve;
        return curve ? Math.min(40, Math.max(5, drawnLength(curve))) : 0;
      });
      const kept = drawn.groups.map(() => random() < share);
      const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
      const entities = drawn.groups.flatMap((group, at) =>
        kept[at] ? group.flatMap((one) => drawn.entities[one] ?? []) : [],
      );
      const result = grade(sketchOf(scrambled(entities, random)), reference);
      return {
        part: part.id,
        share: (100 * sum(counted.filter((_, at) => kept[at]))) / sum(counted),
        points: result.kind === 'graded' ? result.points : Number.NaN,
      };
    }),
  );
}

/** What the drawing of another part is worth, for every pair of parts; and the share of its lines that are lines of the part that is asked for. */
export function wrongParts(
  parts: readonly CompiledPart[],
): readonly { readonly drawn: string; readonly asked: string; readonly points: number; readonly common: number }[] {
  const all = parts.map((part) => ({ id: part.id, reference: referenceTo(part, ['front', 'top', 'left']) }));
  return all.flatMap((asked) =>
    all
      .filter(({ id }) => id !== asked.id)
      .map((other) => {
        const result = grade(sketchOf(drawnReference(other.reference).entities), asked.reference);
        const points = result.kind === 'graded' ? result.points : Number.NaN;
        return { drawn: other.id, asked: asked.id, points, common: commonShare(other.reference, asked.reference) };
      }),
  );
}

/** What is said of a part in three views that is too wide, too deep or too high by so many millimetres in all of them. */
export function widened(part: CompiledPart, by: number): readonly (readonly string[])[] {
  const reference = referenceTo(part, ['front', 'top', 'left']);
  const drawn = drawnReference(reference);
  const ways: readonly Readonly<Record<string, 'x' | 'y'>>[] = [
    { front: 'x', top: 'x' },
    { top: 'y', left: 'x' },
    { front: 'y', left: 'y' },
  ];
  return ways.map((axes) => {
    const entities = drawn.entities.map(({ curve, layer }, at): Entity => {
      const view = drawn.sources[at]?.view ?? '';
      const axis = axes[view];
      const box = boxOf({ lines: reference.views.find(({ name }) => name === view)?.lines ?? [] });
      if (!axis) return { curve, layer };
      // In the view from the left depth runs the other way than in the top view.
      const sign = view === 'left' && axis === 'x' ? -1 : 1;
      const [low, high] = axis === 'x' ? [box.left, box.right] : [box.bottom, box.top];
      const middle = (drawn.origins[view]?.[axis] ?? 0) + low + (0.5 + 0.1 * sign) * (high - low);
      const moved = (point: Point): Point =>
        sign * (point[axis] - middle) > 0 ? { ...point, [axis]: point[axis] + sign * by } : point;
      return curve.kind === 'segment'
        ? { layer, curve: { ...curve, from: moved(curve.from), to: moved(curve.to) } }
        : { layer, curve: { ...curve, centre: moved(curve.centre) } };
    });
    const result = grade(sketchOf(entities), reference);
    return result.kind === 'graded' ? result.diagnoses.map(({ code }) => code) : [result.reason];
  });
}
