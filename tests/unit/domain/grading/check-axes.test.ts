import { describe, expect, it } from 'vitest';
import type { Point } from '../../../../src/domain/geometry/point.ts';
import { grade } from '../../../../src/domain/grading/grade.ts';
import type { CompiledPart } from '../../../../src/domain/projection/compiled-part.ts';
import { isometricDirection, projected } from '../../../../src/domain/projection/view-direction.ts';
import type { Point3 } from '../../../../src/domain/projection/vector.ts';
import type { Entity } from '../../../../src/domain/sketch/sketch.ts';
import { computed, someParts } from '../../../support/course-parts.ts';
import { drawnReference, sketchOf } from '../../../support/grading/drawn-reference.ts';
import { seededRandom } from '../../../../src/domain/quiz/seeded.ts';
import { faultPairs } from '../../../support/grading/line-fault-series.ts';
import { referenceTo } from '../../../support/grading/references.ts';
import { LONG } from '../../../support/long-run.ts';

const PATIENCE = LONG ? 3_600_000 : 300_000;
/** Parts of straight edges, one of them with slopes besides; in a long run all whose edges run along the axes as well. */
const FEW = ['block-slot', 'l-bracket', 'step-double'];
const PARTS = LONG ? [...new Set([...FEW, ...someParts(4, 20_260_504).filter(isSquare)])] : FEW;

function isSquare(id: string): boolean {
  return computed(id).views.isometric.lines.every(({ curve, role, tangent }) => {
    if (role !== 'visible' || tangent) return true;
    if (curve.kind !== 'segment') return false;
    const degrees = (Math.atan2(curve.to.y - curve.from.y, curve.to.x - curve.from.x) * 180) / Math.PI;
    return Math.abs(((((degrees - 30) % 60) + 90) % 60) - 30) < 1;
  });
}

/** Degrees at which the axes of the part are drawn, to the right and to the left, and their scales. */
interface Axes {
  readonly right: number;
  readonly left: number;
  readonly scales: readonly [right: number, left: number, up: number];
}

const ISOMETRIC: Axes = { right: 30, left: 150, scales: [1, 1, 1] };

/** The picture of a part along axes of any directions: each straight edge from its ends in space. Ellipses are left out. */
function drawnAlong(part: CompiledPart, axes: Axes): readonly Entity[] {
  const { positions, edges } = part.mesh;
  const looking = isometricDirection(part.isometricFrom);
  const corner = (vertex: number): Point3 => [
    positions[3 * vertex] ?? 0,
    positions[3 * vertex + 1] ?? 0,
    positions[3 * vertex + 2] ?? 0,
  ];
  const straight = edges
    .filter(({ vertices }) => vertices.length === 2)
    .map(({ vertices }) => {
      const [from, to] = [corner(vertices[0] ?? 0), corner(vertices[1] ?? 0)];
      return { from, to, a: projected(looking, from), b: projected(looking, to) };
    });
  const turned = (degrees: number, scale: number): Point => ({
    x: 400 + scale * Math.cos((degrees * Math.PI) / 180),
    y: 400 + scale * Math.sin((degrees * Math.PI) / 180),
  });
  const ways = [turned(axes.right, axes.scales[0]), turned(axes.left, axes.scales[1]), turned(90, axes.scales[2])];
  // Which axis of the part leads where: in the isometric view each leads at 30, 150 or 90 degrees, or the other way.
  const units: readonly Point3[] = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  const steps = units.map((unit): Point => {
    const [x, y] = projected(looking, unit);
    const degrees = (Math.atan2(y, x) * 180) / Math.PI;
    const known = [30, 150, 90].findIndex((one) => Math.abs(Math.abs(((degrees - one + 540) % 360) - 180)) < 1);
    const opposite = [30, 150, 90].findIndex((one) => Math.abs(((degrees - one + 360) % 360) - 180) < 1);
    const way = ways[known >= 0 ? known : opposite] ?? { x: 400, y: 400 };
    const sign = known >= 0 ? 1 : -1;
    return { x: sign * (way.x - 400), y: sign * (way.y - 400) };
  });
  const place = (point: Point3): Point => ({
    x: 400 + steps.reduce((sum, { x }, axis) => sum + x * (point[axis] ?? 0), 0),
    y: 400 + steps.reduce((sum, { y }, axis) => sum + y * (point[axis] ?? 0), 0),
  });
  return part.views.isometric.lines.flatMap(({ curve, role, tangent }): readonly Entity[] => {
    if (curve.kind !== 'segment' || role !== 'visible' || tangent) return [];
    for (const { from, to, a, b } of straight) {
      const [wx, wy] = [b[0] - a[0], b[1] - a[1]];
      const length = Math.hypot(wx, wy);
      if (length < 0.01) continue;
      const shares = [curve.from, curve.to].map(({ x, y }) => {
        const off = Math.abs((x - a[0]) * wy - (y - a[1]) * wx) / length;
        const share = ((x - a[0]) * wx + (y - a[1]) * wy) / length ** 2;
        return off < 0.01 && share > -0.001 && share < 1.001 ? share : undefined;
      });
      const [start, end] = shares;
      if (start === undefined || end === undefined) continue;
      const between = (share: number): Point3 => [
        from[0] + share * (to[0] - from[0]),
        from[1] + share * (to[1] - from[1]),
        from[2] + share * (to[2] - from[2]),
      ];
      return [{ layer: 'visible', curve: { kind: 'segment', from: place(between(start)), to: place(between(end)) } }];
    }
    return [];
  });
}

describe.each(PARTS)('an isometric view of the part %s', (id) => {
  const said = (axes: Axes) => {
    const part = computed(id);
    const result = grade(sketchOf(drawnAlong(part, axes)), referenceTo(part, ['isometric']));
    if (result.kind !== 'graded') throw new Error(result.reason);
    return result;
  };
  const codes = (axes: Axes): readonly unknown[] =>
    said(axes).diagnoses.map(({ code, fault, numbers }) => [
      code,
      fault,
      Math.round(20 * (numbers.degrees ?? numbers.factor ?? 0)) / 20,
    ]);

  it('has nothing wrong with its axes as it is', { timeout: PATIENCE }, () => {
    expect(codes(ISOMETRIC).filter((one) => JSON.stringify(one).includes('ax'))).toEqual([]);
  });

  it('is named for axes that lean otherwise, and is worth half of what is there', { timeout: PATIENCE }, () => {
    const turned = (right: number, left: number) => codes({ ...ISOMETRIC, right, left });
    expect(turned(45, 135)).toEqual([
      ['axes-turned', 'I2', 45],
      ['axes-turned', 'I2', 45],
    ]);
    expect(turned(20, 150)).toEqual([['axes-turned', 'I2', 20]]);
    expect(turned(30, 120)).toEqual([['axes-turned', 'I2', 60]]);
    // By little as well: that is no other part.
    for (const degrees of [30.5, 31, 31.5, 32, 29]) {
      expect(turned(degrees, 150)).toEqual([['axes-turned', 'I2', degrees]]);
      expect(turned(30, 180 - degrees)).toEqual([['axes-turned', 'I2', degrees]]);
    }
    const { points } = said({ ...ISOMETRIC, right: 45, left: 135 });
    expect(points).toBeGreaterThan(25);
    expect(points).toBeLessThanOrEqual(50);
  });

  it('is named for an axis at another scale', { timeout: PATIENCE }, () => {
    expect(codes({ ...ISOMETRIC, scales: [1, 0.5, 1] })).toEqual([['axis-scaled', 'S5', 0.5]]);
    expect(codes({ ...ISOMETRIC, scales: [1, 1, 1.5] })).toEqual([['axis-scaled', 'S5', 1.5]]);
    // As in a cabinet picture: the front in its true shape, the depth at 45 degrees and half as long.
    const cabinet = codes({ right: 0, left: 135, scales: [1, 0.5, 1] });
    expect(cabinet).toContainEqual(['axes-turned', 'I2', 0]);
    expect(cabinet).toContainEqual(['axes-turned', 'I2', 45]);
    expect(cabinet).toContainEqual(['axis-scaled', 'S5', 0.5]);
    expect(cabinet).toHaveLength(3);
  });
});

describe('an isometric view with two lines that are off', () => {
  it.each(['hexagon-screw', 'step-single'])('has axes as they should be: %s', { timeout: PATIENCE }, (id) => {
    const reference = referenceTo(computed(id), ['isometric']);
    const said = faultPairs(id, reference, seededRandom(17), LONG ? 200 : 24).flatMap((verdict) => verdict.said);
    expect(said.length).toBeGreaterThan(24);
    expect(said.filter((one) => one.startsWith('axes-turned') || one.startsWith('axis-scaled'))).toEqual([]);
  });
});

describe('an isometric view beside others', () => {
  it('is told by its axes alone, and nothing is said of the others', { timeout: PATIENCE }, () => {
    const part = computed('l-bracket');
    const reference = referenceTo(part, ['front', 'top', 'left', 'isometric']);
    const views = referenceTo(part, ['front', 'top', 'left']);
    const flat = drawnReference(views, { x: -200, y: 0 }).entities;
    const leaning = drawnAlong(part, { ...ISOMETRIC, right: 45, left: 135 });
    const result = grade(sketchOf([...flat, ...leaning]), reference);
    const heard = result.kind === 'graded' ? result.diagnoses.map(({ code, view }) => `${code} ${view ?? ''}`) : [];
    expect(heard).toEqual(['axes-turned isometric', 'axes-turned isometric']);
  });
});
