import { describe, expect, it } from 'vitest';
import { faceFacts } from '../../../../src/domain/picture/face-facts.ts';
import { outlineFolds } from '../../../../src/domain/picture/folds.ts';
import { faceOnRay, isFaceSeen } from '../../../../src/domain/picture/pick-face.ts';
import { solidOfPart } from '../../../../src/domain/picture/solid-of-part.ts';
import { NO_FACE } from '../../../../src/domain/picture/solid-mesh.ts';
import { blockMesh, joinedMeshes, tubeMesh } from '../../../support/parts/sample-meshes.ts';

const block = solidOfPart(blockMesh([0, 0, 0], [60, 40, 30]));
const tube = solidOfPart(tubeMesh(20, 12, 30, 48));
const pair = solidOfPart(
  joinedMeshes(blockMesh([0, 0, 0], [20, 20, 20], 'near', 'near'), blockMesh([0, 30, 0], [20, 50, 20], 'far', 'far')),
);
const number = (mesh: typeof block, name: string): number => mesh.faces.findIndex((face) => face.name === name);

describe('a part as triangles', () => {
  it('has the normals of its surface, smooth on round faces', () => {
    const side = number(tube, 'tube.outside');
    for (let vertex = 0; vertex < tube.faceOf.length; vertex += 1) {
      if (tube.faceOf[vertex] !== side) continue;
      const [x = 0, y = 0] = tube.positions.slice(vertex * 3);
      const [nx = 0, ny = 0, nz = 0] = tube.normals.slice(vertex * 3);
      expect(Math.hypot(nx - x / 20, ny - y / 20, nz)).toBeLessThan(0.05);
    }
  });

  it('knows which faces meet at an edge', () => {
    const edges = [...Array(block.edges.faces.length / 2).keys()].map((k) =>
      [...block.edges.faces.slice(k * 2, k * 2 + 2)].map((face) => block.faces[face]?.name),
    );
    expect(edges).toHaveLength(12);
    expect(edges).toContainEqual(['base.front', 'base.top']);
    expect(edges.flat()).not.toContain(undefined);
  });

  it('counts the length along an edge from piece to piece', () => {
    const ring = [...tube.edges.along].slice(0, 48);
    const step = 2 * 20 * Math.sin(Math.PI / 48);
    ring.forEach((along, k) => expect(along).toBeCloseTo(k * step, 3));
  });

  it('has folds on round faces alone, and of these two for an eye beside them', () => {
    expect(block.folds.points).toHaveLength(0);
    expect(tube.folds.points.length / 6).toBe(48 * 2);
    const outline = outlineFolds(tube.folds, [0.6, -0.8, 0]);
    const faces = outline.map((fold) => tube.faces[tube.folds.faces[fold * 2] ?? NO_FACE]?.name);
    expect(faces.filter((name) => name === 'tube.outside')).toHaveLength(2);
    for (const fold of outline) {
      const [x = 0, y = 0] = tube.folds.points.slice(fold * 6);
      // Square to the eye, within a triangle.
      expect(Math.abs(x * 0.6 - y * 0.8) / Math.hypot(x, y)).toBeLessThan(0.14);
    }
    expect(outlineFolds(tube.folds, [0, 0, 1])).toHaveLength(0);
  });
});

describe('a face', () => {
  it('is told by where it looks', () => {
    const facts = Object.fromEntries(block.faces.map(({ name }, face) => [name, faceFacts(block, face)] as const));
    expect(facts).toEqual({
      'base.left': 'left',
      'base.right': 'right',
      'base.front': 'front',
      'base.back': 'back',
      'base.bottom': 'down',
      'base.top': 'up',
    });
  });

  it('is round outside and hollow in a hole', () => {
    expect(faceFacts(tube, number(tube, 'tube.outside'))).toBe('round');
    expect(faceFacts(tube, number(tube, 'tube.bore'))).toBe('hollow');
    expect(faceFacts(tube, number(tube, 'tube.end'))).toBe('up');
  });

  it('is sloping when it looks along no axis', () => {
    const { positions, ...rest } = blockMesh([0, 0, 0], [10, 10, 10]);
    const sheared = solidOfPart({
      ...rest,
      positions: positions.map((v, k) => (k % 3 === 0 ? v + (positions[k + 2] ?? 0) : v)),
    });
    expect(faceFacts(sheared, number(sheared, 'base.right'))).toBe('sloping');
    expect(faceFacts(sheared, number(sheared, 'base.front'))).toBe('front');
  });

  it('is found by the ray that meets it first', () => {
    expect(pair.faces[faceOnRay(pair, [10, -100, 10], [0, 1, 0]) ?? NO_FACE]?.name).toBe('near.front');
    expect(pair.faces[faceOnRay(pair, [10, 100, 10], [0, -1, 0]) ?? NO_FACE]?.name).toBe('far.back');
    expect(pair.faces[faceOnRay(pair, [10, 25, 10], [0, 1, 0]) ?? NO_FACE]?.name).toBe('far.front');
    expect(faceOnRay(pair, [30, -100, 10], [0, 1, 0])).toBeUndefined();
  });

  it('is seen from one side and covered by what stands before it', () => {
    expect(isFaceSeen(pair, number(pair, 'near.front'), [0, -1, 0])).toBe(true);
    expect(isFaceSeen(pair, number(pair, 'near.back'), [0, -1, 0])).toBe(false);
    expect(isFaceSeen(pair, number(pair, 'far.front'), [0, -1, 0])).toBe(false);
    expect(isFaceSeen(pair, number(pair, 'far.front'), [0, -0.6, 0.8])).toBe(true);
  });
});
