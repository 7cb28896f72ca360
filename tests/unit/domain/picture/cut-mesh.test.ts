import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutMesh } from '../../../../src/domain/picture/cut-mesh.ts';
import { CUT_STEPS, cutDepth, cutPlane, type CutPlane } from '../../../../src/domain/picture/cut-plane.ts';
import { solidOfPart } from '../../../../src/domain/picture/solid-of-part.ts';
import { meshBox, NO_FACE } from '../../../../src/domain/picture/solid-mesh.ts';
import { blockMesh, joinedMeshes, tubeMesh } from '../../../support/parts/sample-meshes.ts';
import { areaOf, trianglesOf, volumeOf } from './mesh-measures.ts';

const block = solidOfPart(blockMesh([0, 0, 0], [60, 40, 30]));
const tube = solidOfPart(tubeMesh(20, 12, 30, 48));
const axis = fc.constantFrom<0 | 1 | 2>(0, 1, 2);
const keep = fc.constantFrom<1 | -1>(1, -1);
const ORIGIN = [0, 0, 0] as const;
const FAR = [91, -57, 33] as const;

describe('cutting a part', () => {
  it('leaves two pieces that are the whole, wherever it is cut', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(block, tube),
        axis,
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (mesh, k, share) => {
          const { from, to } = meshBox(mesh);
          const at = from[k] + (to[k] - from[k]) * share;
          const [near, far] = ([1, -1] as const).map((side) => cutMesh(mesh, { axis: k, at, keep: side }));
          expect(volumeOf(near ?? mesh) + volumeOf(far ?? mesh)).toBeCloseTo(volumeOf(mesh), 0);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('closes the piece: its volume is the same from wherever it is measured', () => {
    fc.assert(
      fc.property(axis, keep, fc.double({ min: -11, max: 19, noNaN: true }), (k, side, at) => {
        const piece = cutMesh(tube, { axis: k, at: k === 2 ? at + 11 : at, keep: side });
        expect(volumeOf(piece, FAR)).toBeCloseTo(volumeOf(piece, ORIGIN), 0);
      }),
      { numRuns: 25 },
    );
  });

  it('fills what it has cut through and leaves holes open', () => {
    const along = cutMesh(tube, { axis: 1, at: 0.001, keep: 1 });
    expect(areaOf(along, NO_FACE)).toBeCloseTo(2 * (20 - 12) * 30, 0);
    const across = cutMesh(tube, { axis: 2, at: 10, keep: -1 });
    // A regular polygon of 48 sides in the place of each circle.
    const polygon = (radius: number): number => (48 / 2) * radius * radius * Math.sin((2 * Math.PI) / 48);
    expect(areaOf(across, NO_FACE)).toBeCloseTo(polygon(20) - polygon(12), 1);
  });

  it('leaves nothing before the plane', () => {
    const piece = cutMesh(block, { axis: 1, at: 15, keep: 1 });
    expect(meshBox(piece).from[1]).toBe(15);
    const ends = [...piece.edges.points].filter((_, index) => index % 3 === 1);
    expect(Math.min(...ends)).toBe(15);
  });

  it('turns the cut towards the eye', () => {
    const planes: readonly CutPlane[] = [0, 1, 2].flatMap((k) =>
      ([1, -1] as const).map((side) => ({ axis: k as 0 | 1 | 2, at: 11, keep: side })),
    );
    for (const plane of planes) {
      const piece = cutMesh(block, plane);
      for (const { corners, face } of trianglesOf(piece)) {
        const [a, b, c] = corners;
        if (face !== NO_FACE || !a || !b || !c) continue;
        const [i, j] = [(plane.axis + 1) % 3, (plane.axis + 2) % 3] as [number, number];
        const normal =
          ((b[i] ?? 0) - (a[i] ?? 0)) * ((c[j] ?? 0) - (a[j] ?? 0)) -
          ((b[j] ?? 0) - (a[j] ?? 0)) * ((c[i] ?? 0) - (a[i] ?? 0));
        expect(Math.sign(normal)).toBe(-plane.keep);
      }
    }
  });

  it('draws the outline of the cut and hatches inside it', () => {
    const before = block.edges.points.length / 6;
    const piece = cutMesh(block, { axis: 1, at: 20, keep: 1 });
    const rims = [...Array(piece.edges.points.length / 6).keys()].filter(
      (k) => piece.edges.points[k * 6 + 1] === 20 && piece.edges.points[k * 6 + 4] === 20,
    );
    const length = rims.reduce((sum, k) => {
      const [x0 = 0, , z0 = 0, x1 = 0, , z1 = 0] = piece.edges.points.slice(k * 6, k * 6 + 6);
      return sum + Math.hypot(x1 - x0, z1 - z0);
    }, 0);
    expect(length).toBeCloseTo(2 * (60 + 30), 3);
    // The four edges of the front are gone, the four that lead away from it are shorter.
    expect(before - 4 + rims.length).toBe(piece.edges.points.length / 6);
    expect(piece.hatch.points.length).toBeGreaterThan(6 * 10);
    for (let at = 0; at < piece.hatch.points.length; at += 6) {
      const [x0 = 0, y0, z0 = 0, x1 = 0, y1, z1 = 0] = piece.hatch.points.slice(at, at + 6);
      expect([y0, y1]).toEqual([20, 20]);
      expect(Math.abs(x1 - x0)).toBeCloseTo(Math.abs(z1 - z0), 3);
      expect(Math.min(x0, x1, z0, z1)).toBeGreaterThanOrEqual(-0.001);
      expect(Math.max(x0, x1)).toBeLessThanOrEqual(60.001);
      expect(Math.max(z0, z1)).toBeLessThanOrEqual(30.001);
    }
  });

  it('hatches bodies that touch in opposite directions', () => {
    const pair = solidOfPart(
      joinedMeshes(
        blockMesh([0, 0, 0], [20, 20, 20], 'one', 'one'),
        blockMesh([20, 0, 0], [40, 20, 20], 'other', 'other'),
      ),
    );
    const piece = cutMesh(pair, { axis: 1, at: 10, keep: 1 });
    const slopes = [...Array(piece.hatch.points.length / 6).keys()].map((k) => {
      const [x0 = 0, , z0 = 0, x1 = 0, , z1 = 0] = piece.hatch.points.slice(k * 6, k * 6 + 6);
      return { body: Math.max(x0, x1) <= 20.001 ? 'one' : 'other', slope: Math.sign((x1 - x0) * (z1 - z0)) };
    });
    for (const { body, slope } of slopes) expect(slope).toBe(body === 'one' ? 1 : -1);
    expect(new Set(slopes.map(({ body }) => body)).size).toBe(2);
  });

  it('leaves a part whole that the plane does not meet, and nothing of one that it has passed', () => {
    expect(volumeOf(cutMesh(block, { axis: 0, at: -1, keep: 1 }))).toBeCloseTo(60 * 40 * 30, 3);
    expect(cutMesh(block, { axis: 0, at: 61, keep: 1 }).triangles).toHaveLength(0);
  });

  it('counts a face that lies in the plane as cut, without a skin in front of it', () => {
    const stepped = solidOfPart(
      joinedMeshes(blockMesh([0, 0, 0], [20, 10, 20], 'one', 'one'), blockMesh([0, 10, 0], [20, 20, 20], 'two', 'two')),
    );
    const piece = cutMesh(stepped, { axis: 1, at: 10, keep: 1 });
    expect(volumeOf(piece)).toBeCloseTo(20 * 10 * 20, 3);
    expect(areaOf(piece, NO_FACE)).toBeCloseTo(20 * 20, 3);
  });
});

describe('the steps of a cut', () => {
  const box = meshBox(block);

  it('begin with the whole part and go evenly away from the eye', () => {
    expect(cutPlane('front', 0, box)).toBeUndefined();
    expect(cutPlane('front', CUT_STEPS / 2, box)).toEqual({ axis: 1, at: 20, keep: 1 });
    expect(cutPlane('back', 1, box)).toEqual({ axis: 1, at: 36, keep: -1 });
    expect(cutPlane('left', 3, box)).toEqual({ axis: 0, at: 18, keep: 1 });
    expect(cutPlane('top', 2, box)).toEqual({ axis: 2, at: 24, keep: -1 });
    expect(cutDepth('top', 2, box)).toBe(6);
  });
});
