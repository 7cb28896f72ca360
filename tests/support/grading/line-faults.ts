import { TURN } from '../../../src/domain/geometry/angle.ts';
import type { Curve, Segment } from '../../../src/domain/geometry/curve.ts';
import { lengthOf } from '../../../src/domain/geometry/curve-points.ts';
import { partOf } from '../../../src/domain/geometry/part-of.ts';
import { difference, direction, scaled, sum, type Point } from '../../../src/domain/geometry/point.ts';
import { IN_PLACE, moveCurve } from '../../../src/domain/geometry/similarity.ts';
import type { DiagnosisCode } from '../../../src/domain/grading/diagnosis.ts';
import type { Layer } from '../../../src/domain/sketch/line-type.ts';
import type { Entity } from '../../../src/domain/sketch/sketch.ts';
import { OVERSHOOT, stretched, type Source } from './drawn-reference.ts';

/** A fault that one line of a drawing can have. */
export const LINE_FAULTS = [
  'removed',
  'moved',
  'slid',
  'retyped',
  'shortened',
  'lengthened',
  'radius',
  'doubled radius',
  'turned',
  'gap',
  'drawn twice',
] as const;

export type LineFault = (typeof LINE_FAULTS)[number];

/** What stands on the sheet instead of a line, and what has to be said of it. */
export interface Faulty {
  readonly entities: readonly Entity[];
  readonly codes: readonly DiagnosisCode[];
}

/** Centre lines may stand out by so much, so that a longer one has to go farther. */
const ALLOWED = 10;

/** A line with a fault; none where a line of this kind cannot have it. */
export function faulty(fault: LineFault, entity: Entity, source: Source, random: () => number): Faulty | undefined {
  const { curve, layer } = entity;
  const isCentre = source.line.layer === 'centre';
  const length = lengthOf(curve);
  const of = (changed: Curve, ...codes: readonly DiagnosisCode[]): Faulty => ({
    entities: [{ curve: changed, layer }],
    codes,
  });
  const between = (low: number, high: number): number => low + random() * (high - low);
  switch (fault) {
    case 'removed':
      return { entities: [], codes: ['line-missing'] };
    case 'moved':
      return of(moveCurve(curve, { ...IN_PLACE, shift: offTheLine(curve, between(0.5, 8), random) }), 'moved');
    case 'slid': {
      if (curve.kind !== 'segment' || isCentre) return undefined;
      const by = between(0.3, Math.min(8, 0.8 * length)) * (random() < 0.5 ? 1 : -1);
      return of(stretched(curve, -by, by), 'moved');
    }
    case 'retyped': {
      const others = (['visible', 'hidden', 'centre'] as const satisfies readonly Layer[]).filter(
        (one) => one !== layer,
      );
      const other = others[Math.floor(random() * others.length)] ?? 'narrow';
      return { entities: [{ curve, layer: other }], codes: ['wrong-line-type'] };
    }
    case 'shortened': {
      const inside = isCentre ? OVERSHOOT : 0;
      const by = inside + between(0.3, 0.6 * (length - 2 * inside));
      return length - 2 * inside > 0.8 ? ended(entity, -by, random, 'too-short') : undefined;
    }
    case 'lengthened':
      return ended(entity, (isCentre ? ALLOWED - OVERSHOOT : 0) + between(0.3, 8), random, 'too-long');
    case 'radius': {
      const factor = random() < 0.5 ? between(1.06, 1.4) : between(0.65, 0.94);
      return grown(entity, factor, 'wrong-radius');
    }
    case 'doubled radius':
      return curve.kind === 'circle' ? grown(entity, random() < 0.5 ? 2 : 0.5, 'radius-for-diameter') : undefined;
    case 'turned': {
      if (curve.kind !== 'segment' || length < 1.5) return undefined;
      const turn = (between(3, 25) / 360) * TURN * (random() < 0.5 ? 1 : -1);
      return of(turnedAbout(curve, turn, random() < 0.5), 'wrong-angle');
    }
    case 'gap': {
      if (length < 4 + 2 * (isCentre ? OVERSHOOT : 0)) return undefined;
      const wide = between(0.3, 1.8) / length;
      const edge = (1 + (isCentre ? OVERSHOOT : 0)) / length;
      const from = between(edge, 1 - edge - wide);
      return { entities: opened(curve, from, from + wide).map((piece) => ({ curve: piece, layer })), codes: ['gap'] };
    }
    case 'drawn twice':
      return { entities: [entity, entity], codes: ['double-line'] };
  }
}

/** A fault in a curve that is drawn as many pieces. */
export function faultyGroup(fault: LineFault, entities: readonly Entity[], random: () => number): Faulty | undefined {
  const count = entities.length;
  switch (fault) {
    case 'removed':
      return { entities: [], codes: ['line-missing'] };
    case 'moved': {
      const shift = scaled(direction(random() * TURN), 1 + random() * 7);
      const moved = entities.map(({ curve, layer }) => ({ layer, curve: moveCurve(curve, { ...IN_PLACE, shift }) }));
      return { entities: moved, codes: ['moved'] };
    }
    case 'retyped': {
      const layer = entities[0]?.layer === 'hidden' ? 'visible' : 'hidden';
      return { entities: entities.map(({ curve }) => ({ curve, layer })), codes: ['wrong-line-type'] };
    }
    case 'shortened': {
      const left = Math.ceil(count * (0.5 + random() * 0.4));
      return left < count ? { entities: entities.slice(0, left), codes: ['too-short'] } : undefined;
    }
    case 'gap': {
      const at = 1 + Math.floor(random() * (count - 2));
      const hole = entities[at];
      if (count < 3 || !hole || lengthOf(hole.curve) < 0.3) return undefined;
      return { entities: entities.filter((entity) => entity !== hole), codes: ['gap', 'part-missing'] };
    }
    case 'drawn twice':
      return { entities: [...entities, ...entities], codes: ['double-line'] };
    default:
      return undefined;
  }
}

/** A way that leads off the line, not along it. */
function offTheLine(curve: Curve, by: number, random: () => number): Point {
  if (curve.kind !== 'segment') return scaled(direction(random() * TURN), by);
  const way = difference(curve.to, curve.from);
  const across = Math.atan2(way.y, way.x) + TURN / 4 + (random() < 0.5 ? 0 : TURN / 2);
  return scaled(direction(across + (random() - 0.5) * 2), by);
}

function ended({ curve, layer }: Entity, by: number, random: () => number, code: DiagnosisCode): Faulty | undefined {
  const atStart = random() < 0.5;
  const of = (changed: Curve): Faulty => ({ entities: [{ curve: changed, layer }], codes: [code] });
  if (curve.kind === 'segment') return of(atStart ? stretched(curve, by, 0) : stretched(curve, 0, by));
  if (curve.kind === 'circle' || curve.sweep >= TURN) return undefined;
  const share = by / lengthOf(curve);
  const room = TURN / curve.sweep - 1;
  // An arc that is drawn on until it meets itself is a circle, which is another fault.
  if (share > room * 0.8) return undefined;
  return of(atStart ? partOf(curve, -share, 1) : partOf(curve, 0, 1 + share));
}

function grown({ curve, layer }: Entity, factor: number, code: DiagnosisCode): Faulty | undefined {
  if (curve.kind === 'segment') return undefined;
  const size = curve.kind === 'ellipse' ? curve.major : curve.radius;
  if (size * Math.abs(factor - 1) < 0.3) return undefined;
  const changed: Curve =
    curve.kind === 'ellipse'
      ? { ...curve, major: curve.major * factor, minor: curve.minor * factor }
      : { ...curve, radius: curve.radius * factor };
  return { entities: [{ curve: changed, layer }], codes: [code] };
}

function turnedAbout(curve: Segment, turn: number, start: boolean): Segment {
  const [fixed, free] = start ? [curve.from, curve.to] : [curve.to, curve.from];
  const way = difference(free, fixed);
  const turned = {
    x: way.x * Math.cos(turn) - way.y * Math.sin(turn),
    y: way.x * Math.sin(turn) + way.y * Math.cos(turn),
  };
  const end = sum(fixed, turned);
  return start ? { ...curve, to: end } : { ...curve, from: end };
}

/** A curve without the stretch between two shares of it. */
function opened(curve: Curve, from: number, to: number): readonly Curve[] {
  if (curve.kind === 'circle' || (curve.kind === 'ellipse' && curve.sweep >= TURN))
    return [partOf(curve, to, 1 + from)];
  return [partOf(curve, 0, from), partOf(curve, to, 1)];
}
