import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Curve } from '../../../../src/domain/geometry/curve.ts';
import { lengthOf, pointOn } from '../../../../src/domain/geometry/curve-points.ts';
import { distanceTo } from '../../../../src/domain/geometry/nearest.ts';
import { normalForm } from '../../../../src/domain/grading/strokes.ts';
import { seededRandom } from '../../../../src/domain/quiz/seeded.ts';
import type { Entity } from '../../../../src/domain/sketch/sketch.ts';
import { scrambled } from '../../../support/grading/scrambled.ts';
import { series } from '../../../support/long-run.ts';
import { line, plate } from './plate-reference.ts';

const TOLERANCE = 0.05;
const of = (entities: readonly Entity[]) => normalForm(entities, TOLERANCE);
const arc = (start: number, sweep: number): Entity => ({
  layer: 'visible',
  curve: { kind: 'arc', centre: { x: 50, y: 50 }, radius: 20, start, sweep },
});

describe('the normal form of a drawing', () => {
  it('does not depend on order, direction, splits and overlaps', () => {
    const whole = of(plate().entities).strokes;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const other = of(scrambled(plate().entities, seededRandom(seed)));
        expect(other.doubles).toEqual([]);
        expect(other.strokes.length).toBe(whole.length);
        for (const { layer, curve } of whole) {
          expect(other.strokes.some((stroke) => stroke.layer === layer && isSame(stroke.curve, curve))).toBe(true);
        }
      }),
      series(1000, 60),
    );
  });

  it('joins pieces that touch, and not across a gap that can be seen', () => {
    const apart = (gap: number): number =>
      of([line('visible', 0, 0, 30, 0), line('visible', 30 + gap, 0, 60, 0)]).strokes.length;
    expect([apart(-5), apart(0), apart(0.09), apart(0.11), apart(2)]).toEqual([1, 1, 1, 2, 2]);
  });

  it('joins nothing that only crosses, is parallel beside it, or has another line type', () => {
    expect(of([line('visible', 0, 0, 30, 0), line('visible', 15, -10, 15, 10)]).strokes.length).toBe(2);
    expect(of([line('visible', 0, 0, 30, 0), line('visible', 10, 0.2, 40, 0.2)]).strokes.length).toBe(2);
    expect(of([line('visible', 0, 0, 30, 0), line('hidden', 10, 0, 40, 0)]).strokes.length).toBe(2);
  });

  it('does not make one line of many that bend a little each', () => {
    const bend = Array.from({ length: 40 }, (_, at) => {
      const point = (k: number) => ({ x: 30 * Math.cos(k / 40), y: 30 * Math.sin(k / 40) });
      return { layer: 'visible', curve: { kind: 'segment', from: point(at), to: point(at + 1) } } satisfies Entity;
    });
    for (const { curve } of of(bend).strokes) {
      const [a, b, c] = [0, 0.5, 1].map((share) => Math.hypot(pointOn(curve, share).x, pointOn(curve, share).y));
      expect(Math.abs((a ?? 0) - 30) + Math.abs((b ?? 0) - 30) + Math.abs((c ?? 0) - 30)).toBeLessThan(0.1);
    }
  });

  it('makes a circle of arcs that go all the way round, over the place where angles begin', () => {
    const { strokes } = of([arc(5, 2), arc(0.6, 2.5), arc(3, 2.2)]);
    expect(strokes.map(({ curve }) => curve.kind)).toEqual(['circle']);
    const open = of([arc(5, 1.9), arc(0.7, 2.5), arc(3, 2.2)]).strokes;
    expect(open.map(({ curve }) => [curve.kind, Math.round(lengthOf(curve))])).toEqual([['arc', 124]]);
  });

  it('tells lines that lie wholly on others, and no others', () => {
    const { doubles } = of([
      line('visible', 0, 0, 30, 0),
      line('visible', 20, 0, 50, 0),
      line('visible', 45, 0, 22, 0),
      line('hidden', 0, 0, 30, 0),
      arc(0, 2),
      arc(0.5, 1),
      arc(1.5, 1),
    ]);
    expect(doubles).toEqual([2, 5]);
  });

  it('knows every line of the drawing once', () => {
    const entities = scrambled(plate().entities, seededRandom(3));
    const members = of(entities).strokes.flatMap((stroke) => stroke.entities);
    expect([...members].sort((a, b) => a - b)).toEqual(entities.map((_, at) => at));
  });
});

function isSame(a: Curve, b: Curve): boolean {
  return (
    Math.abs(lengthOf(a) - lengthOf(b)) < 0.3 &&
    [0, 0.3, 0.7, 1].every((share) => distanceTo(b, pointOn(a, share)) < 0.08)
  );
}
