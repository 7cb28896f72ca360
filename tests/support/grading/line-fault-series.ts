import { grade } from '../../../src/domain/grading/grade.ts';
import type { Diagnosis } from '../../../src/domain/grading/diagnosis.ts';
import type { Reference } from '../../../src/domain/grading/reference.ts';
import type { Entity } from '../../../src/domain/sketch/sketch.ts';
import { pointOn } from '../../../src/domain/geometry/curve-points.ts';
import { cross, difference, distance, dot } from '../../../src/domain/geometry/point.ts';
import { drawnReference, sketchOf, stretched, type Drawn, type Source } from './drawn-reference.ts';
import { faulty, faultyGroup, LINE_FAULTS, type Faulty, type LineFault } from './line-faults.ts';
import { looksTheSame } from './same-look.ts';

/** What the grader made of a drawing with faults that are known. */
export interface Verdict {
  readonly part: string;
  readonly what: string;
  /** The fault, where there is one that a line has. */
  readonly fault?: LineFault;
  /** Whether each fault is named with its kind, its view and its line. */
  readonly named: boolean;
  /** Whether nothing is said but that. */
  readonly only: boolean;
  readonly silent: boolean;
  readonly said: readonly string[];
}

/** A fault put into a drawing: what stands in the place of a line's entities. */
export interface Planted extends Faulty {
  readonly fault: LineFault;
  readonly group: readonly number[];
  readonly source: Source;
}

/** Every fault that a line of a drawing can have and that is seen on paper. */
export function plantedFaults(drawn: Drawn, group: readonly number[], random: () => number): readonly Planted[] {
  const entities = group.flatMap((at) => drawn.entities[at] ?? []);
  const [entity] = entities;
  const source = drawn.sources[group[0] ?? -1];
  if (!entity || !source) return [];
  return LINE_FAULTS.flatMap((fault): readonly Planted[] => {
    const made = entities.length > 1 ? faultyGroup(fault, entities, random) : faulty(fault, entity, source, random);
    if (!made) return [];
    const planted = { ...made, fault, group, source };
    if (fault === 'drawn twice') return [planted];
    if (fault === 'lengthened' && goesOnToNext(drawn, group, made)) return [];
    // What nobody sees is no fault, and what looks like another fault is that one.
    const sheet = withFaults(drawn, [planted]);
    if (looksTheSame(sheet, drawn.entities)) return [];
    const removed = withFaults(drawn, [{ ...planted, entities: [] }]);
    if (fault !== 'removed' && looksTheSame(sheet, removed))
      return [{ ...planted, codes: ['line-missing', ...made.codes] }];
    const kept = fault === 'slid' ? overlapOf(entity, made.entities[0]) : undefined;
    if (kept && looksTheSame(sheet, withFaults(drawn, [{ ...planted, entities: [kept] }]))) {
      return [{ ...planted, codes: ['too-short', ...made.codes] }];
    }
    return [planted];
  });
}

/**
 * Whether a centre line was drawn longer until it goes on into the next one on its axis. One axis through several holes is right, and the
 * ends of centre lines are free: such a drawing has no fault.
 */
function goesOnToNext(
  { entities, sources }: Drawn,
  [own = -1]: readonly number[],
  { entities: [made] }: Faulty,
): boolean {
  const [before, after] = [entities[own]?.curve, made?.curve];
  if (made?.layer !== 'centre' || before?.kind !== 'segment' || after?.kind !== 'segment') return false;
  // From the end that stayed to the one that moved.
  const stayed = distance(before.from, after.from) < distance(before.to, after.to);
  const [start, old, end] = stayed ? [after.from, before.to, after.to] : [after.to, before.from, after.from];
  const [way, length] = [difference(end, start), distance(end, start)];
  return entities.some(({ curve, layer }, at) => {
    if (at === own || layer !== 'centre' || curve.kind !== 'segment') return false;
    if (sources[at]?.view !== sources[own]?.view) return false;
    const places = [curve.from, curve.to].map((point) => difference(point, start));
    if (places.some((place) => Math.abs(cross(way, place)) > 0.03 * length)) return false;
    const [low = 0, high = 0] = places.map((place) => dot(way, place) / length).sort((a, b) => a - b);
    // It reaches the next one; where it lies over all of it, that one was drawn twice.
    return high > distance(old, start) && low <= length && length < high;
  });
}

/** What a line that was slid along itself still covers of its old place. */
function overlapOf(before: Entity, after: Entity | undefined): Entity | undefined {
  if (before.curve.kind !== 'segment' || after?.curve.kind !== 'segment') return undefined;
  const { from, to } = before.curve;
  const way = difference(to, from);
  const length = Math.hypot(way.x, way.y);
  const shift = dot(difference(after.curve.from, from), way) / length;
  return { ...before, curve: stretched(before.curve, -Math.max(0, shift), Math.min(0, shift)) };
}

/** A drawing with faults in some of its lines. */
export function withFaults(drawn: Drawn, faults: readonly Planted[]): readonly Entity[] {
  return drawn.entities.flatMap((entity, at) => {
    const fault = faults.find(({ group }) => group.includes(at));
    if (!fault) return [entity];
    return fault.group[0] === at ? fault.entities : [];
  });
}

/** What is said of a drawing with these faults. */
export function judged(part: string, reference: Reference, drawn: Drawn, faults: readonly Planted[]): Verdict {
  const result = grade(sketchOf(withFaults(drawn, faults)), reference);
  const what = faults.map(({ fault, source }) => `${fault} ${source.view} ${source.line.id}`).join(' + ');
  if (result.kind !== 'graded') return { part, what, named: false, only: false, silent: false, said: [result.kind] };
  const { diagnoses } = result;
  const names = faults.map((fault) => diagnoses.find((diagnosis) => isOf(diagnosis, fault)));
  const named = names.every((name) => name !== undefined);
  return {
    part,
    what,
    ...(faults.length === 1 && faults[0] ? { fault: faults[0].fault } : {}),
    named,
    only: named && diagnoses.length === new Set(names).size,
    silent: diagnoses.length === 0,
    said: diagnoses.map(({ code, view, lines }) => `${code} ${view ?? ''} ${lines.join()}`.trim()),
  };
}

function isOf({ code, view, lines, at }: Diagnosis, { codes, source, fault, entities }: Planted): boolean {
  if (!codes.includes(code) || view !== source.view) return false;
  if (fault !== 'drawn twice') return lines.includes(source.line.id);
  return at !== undefined && entities.some(({ curve }) => distance(pointOn(curve, 0.5), at) < 0.1);
}

/** Every fault of every line of a reference, one at a time. */
export function singleFaults(
  part: string,
  reference: Reference,
  random: () => number,
  chosen: (at: number) => boolean = () => true,
): readonly Verdict[] {
  const drawn = drawnReference(reference);
  return drawn.groups.flatMap((group, at) =>
    chosen(at) ? plantedFaults(drawn, group, random).map((fault) => judged(part, reference, drawn, [fault])) : [],
  );
}

/** Faults in two lines at once, so many times. */
export function faultPairs(
  part: string,
  reference: Reference,
  random: () => number,
  count: number,
): readonly Verdict[] {
  const drawn = drawnReference(reference);
  const size = drawn.groups.length;
  if (size < 2) return [];
  return Array.from({ length: count }, () => {
    const first = Math.floor(random() * size);
    const second = (first + 1 + Math.floor(random() * (size - 1))) % size;
    const faults = [first, second].flatMap((at) => {
      const all = plantedFaults(drawn, drawn.groups[at] ?? [], random);
      return all[Math.floor(random() * all.length)] ?? [];
    });
    return judged(part, reference, drawn, faults);
  });
}
