import { describe, expect, it } from 'vitest';
import { grade } from '../../../../src/domain/grading/grade.ts';
import { USUAL_OVERSHOOT, type Reference, type ReferenceLine } from '../../../../src/domain/grading/reference.ts';
import type { Point } from '../../../../src/domain/geometry/point.ts';
import type { DrawnCurve } from '../../../../src/domain/projection/drawn-curve.ts';
import type { Layer } from '../../../../src/domain/sketch/line-type.ts';
import type { Entity } from '../../../../src/domain/sketch/sketch.ts';
import { emptySketch, line } from '../sketch/three-views.ts';

const asked = (id: string, layer: Layer, curve: DrawnCurve): ReferenceLine => ({
  id,
  feature: 'part',
  layer,
  curve,
  weight: 10,
  optional: false,
  smooth: false,
});
const straight = (x1: number, y1: number, x2: number, y2: number): DrawnCurve => ({
  kind: 'segment',
  from: { x: x1, y: y1 },
  to: { x: x2, y: y2 },
});

function referenceOf(lines: readonly ReferenceLine[], fixed = false): Reference {
  const view = { name: 'front', kind: 'front', sort: 'view', place: 'front', otherSide: [], regions: [] } as const;
  const views = [{ ...view, lines }];
  const overshoot = USUAL_OVERSHOOT;
  return { views, angle: 'first', ratio: 1, tolerance: 0.05, fixed, overshoot, must: [], hatched: false };
}

function said(reference: Reference, entities: readonly Entity[]): readonly string[] {
  const result = grade({ ...emptySketch(), entities }, reference);
  return result.kind === 'graded' ? result.diagnoses.map(({ code, lines }) => [code, ...lines].join(' ')) : [];
}

describe('two centre lines on one axis, a millimetre apart', () => {
  const outline: readonly (readonly [string, number, number, number, number])[] = [
    ['bottom', 0, 0, 40, 0],
    ['right', 40, 0, 40, 83],
    ['top', 40, 83, 0, 83],
    ['left', 0, 83, 0, 0],
  ];
  const reference = referenceOf([
    ...outline.map(([id, ...places]) => asked(id, 'visible', straight(...places))),
    asked('short', 'centre', straight(20, 0, 20, 8)),
    asked('long', 'centre', straight(20, 9, 20, 83)),
  ]);
  const edges = outline.map(([, ...places]) => line('visible', ...places));
  const axis = (from: number, to: number): Entity => line('centre', 20, from, 20, to);

  it('may stand out over each other, also where a short piece of one lies under the other', () => {
    expect(said(reference, [...edges, axis(-2.5, 10.5), axis(6.5, 85.5)])).toEqual([]);
    expect(said(reference, [...edges, axis(-2.5, 4), axis(4, 7.4), axis(7.4, 10.5), axis(6.5, 85.5)])).toEqual([]);
  });

  it('are told from one that is drawn twice', () => {
    const twice = [axis(-2.5, 10.5), axis(10.5, -2.5), axis(6.5, 85.5)];
    expect(said(reference, [...edges, ...twice])).toEqual(['double-line']);
    const piece = [axis(-2.5, 4), axis(4, 7.4), axis(7.4, 10.5), axis(7.4, 10.5), axis(6.5, 85.5)];
    expect(said(reference, [...edges, ...piece])).toContain('double-line');
  });

  it('do not stand for each other where one is missing', () => {
    expect(said(reference, [...edges, axis(6.5, 85.5)])).toEqual(['line-missing short']);
    expect(said(reference, [...edges, axis(-2.5, 10.5)])).toEqual(['line-missing long']);
  });

  it('are too short where less is drawn than the axis of both', () => {
    expect(said(reference, [...edges, axis(3, 10.5), axis(6.5, 85.5)])).toEqual(['too-short short']);
  });
});

describe('an edge that runs smoothly into a curve that is followed roughly', () => {
  const bendOf = (steps: number): readonly Point[] =>
    Array.from({ length: steps + 1 }, (_, at) => {
      const turn = (at / steps) * (Math.PI / 2);
      return { x: 20 + 8 * Math.sin(turn), y: 8 - 8 * Math.cos(turn) };
    });
  const [fine, coarse] = [bendOf(36), bendOf(10)];
  const reference = referenceOf([
    asked('edge', 'visible', straight(0, 0, 20, 0)),
    asked('bend', 'visible', { kind: 'polyline', points: fine }),
    asked('side', 'visible', straight(28, 8, 28, 30)),
    asked('top', 'visible', straight(28, 30, 0, 30)),
    asked('left', 'visible', straight(0, 30, 0, 0)),
  ]);
  const chordsOf = (bend: readonly Point[]): readonly Entity[] =>
    bend.slice(1).map((to, at): Entity => {
      const from = bend[at] ?? to;
      return line('visible', from.x, from.y, to.x, to.y);
    });
  const chords = chordsOf(fine);
  const others = [line('visible', 28, 8, 28, 30), line('visible', 28, 30, 0, 30), line('visible', 0, 30, 0, 0)];

  it('is right where it ends at the curve', () => {
    expect(said(reference, [line('visible', 0, 0, 20, 0), ...chords, ...others])).toEqual([]);
    expect(said(reference, [line('visible', 0, 0, 20, 0), ...chordsOf(coarse), ...others])).toEqual([]);
  });

  it.each([0.6, 0.9, 1.3])('is too long where it goes on for %s mm beside the curve', (by) => {
    const drawn = [line('visible', 0, 0, 20 + by, 0), ...chordsOf(coarse), ...others];
    expect(said(reference, drawn)).toEqual(['too-long edge']);
  });

  it.each([0.3, 0.6, 1, 1.5, 3])('is never passed over where it goes on for %s mm over short chords', (by) => {
    expect(said(reference, [line('visible', 0, 0, 20 + by, 0), ...chords, ...others])).not.toEqual([]);
  });

  it('has a gap where one chord of a third of a millimetre is missing', () => {
    const open = chords.filter((_, at) => at !== 18);
    expect(said(reference, [line('visible', 0, 0, 20, 0), ...open, ...others])).toEqual(['gap bend']);
  });

  it('is in its place though the chords at its ends turn the whole a little', () => {
    const ends = referenceOf(
      [
        asked('edge', 'visible', straight(0, -0.009, 17, -0.009)),
        asked('before', 'visible', {
          kind: 'polyline',
          points: [
            { x: -0.6, y: 0.05 },
            { x: -0.3, y: 0.02 },
            { x: 0, y: 0 },
          ],
        }),
        asked('after', 'visible', {
          kind: 'polyline',
          points: [
            { x: 17, y: 0 },
            { x: 17.3, y: 0.02 },
            { x: 17.6, y: 0.04 },
          ],
        }),
        asked('side', 'visible', straight(30, 0, 30, 20)),
      ],
      true,
    );
    const drawn = [
      line('visible', 0, 0, 17, 0),
      line('visible', -0.6, 0.05, -0.3, 0.02),
      line('visible', -0.3, 0.02, 0, 0),
      line('visible', 17, 0, 17.3, 0.02),
      line('visible', 17.3, 0.02, 17.6, 0.04),
      line('visible', 30, 0, 30, 20),
    ];
    expect(said(ends, drawn)).toEqual([]);
  });
});
