import { TURN } from '../../../src/domain/geometry/angle.ts';
import type { Curve } from '../../../src/domain/geometry/curve.ts';
import { lengthOf } from '../../../src/domain/geometry/curve-points.ts';
import { partOf } from '../../../src/domain/geometry/part-of.ts';
import type { Entity } from '../../../src/domain/sketch/sketch.ts';

/** Millimetres that a coordinate may be off, besides the grid of stored drawings. */
const JITTER = 0.01;

/** The same lines as other hands would draw them: split, overlapping, the other way round, a little off, in another order. */
export function scrambled(
  entities: readonly Entity[],
  random: () => number,
  jitter: number = JITTER,
): readonly Entity[] {
  const pieces = entities.flatMap(({ curve, layer }) =>
    split(curve, random).map((piece): Entity => ({
      layer,
      curve: jittered(turnedRound(piece, random), random, jitter),
    })),
  );
  return shuffled(pieces, random);
}

export function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  const left = [...items];
  const drawn: T[] = [];
  while (left.length > 0) drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  return drawn;
}

/** Up to four pieces that touch or overlap by less than a third of the shorter one. */
function split(curve: Curve, random: () => number): readonly Curve[] {
  const most = Math.min(4, Math.floor(lengthOf(curve) / 2));
  const count = random() < 0.4 ? 1 : 1 + Math.floor(random() * most);
  if (count < 2) return [curve];
  const from = curve.kind === 'circle' || (curve.kind === 'ellipse' && curve.sweep >= TURN) ? random() : 0;
  const cuts = Array.from({ length: count + 1 }, (_, at) =>
    at === 0 || at === count ? at / count : (at + (random() - 0.5) * 0.6) / count,
  );
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at] ?? 0;
    const more = random() < 0.5 || at + 2 > count ? 0 : (random() * 0.12) / count;
    return partOf(curve, from + start, from + end + more);
  });
}

function turnedRound(curve: Curve, random: () => number): Curve {
  return curve.kind === 'segment' && random() < 0.5 ? { ...curve, from: curve.to, to: curve.from } : curve;
}

function jittered(curve: Curve, random: () => number, jitter: number): Curve {
  const off = (value: number): number => value + (random() * 2 - 1) * jitter;
  const point = ({ x, y }: { x: number; y: number }) => ({ x: off(x), y: off(y) });
  if (curve.kind === 'segment') return { ...curve, from: point(curve.from), to: point(curve.to) };
  const centre = point(curve.centre);
  if (curve.kind === 'ellipse') return { ...curve, centre };
  return { ...curve, centre, radius: off(curve.radius) };
}
