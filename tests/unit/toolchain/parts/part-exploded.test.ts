import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pointOn } from '../../../../src/domain/geometry/curve-points.ts';
import type { CompiledPart, PartMesh, PartView } from '../../../../src/domain/projection/compiled-part.ts';
import type { DrawnCurve } from '../../../../src/domain/projection/drawn-curve.ts';
import { isometricDirection } from '../../../../src/domain/projection/view-direction.ts';
import type { Point3 } from '../../../../src/domain/projection/vector.ts';
import { partFile, partIds } from '../../../../src/toolchain/parts/part-files.ts';
import { computed, COURSE } from '../../../support/course-parts.ts';
import { LONG } from '../../../support/long-run.ts';
import { proveView } from '../../../support/raster-proof.ts';
import { reader } from './hand-calculated.ts';
import { HAND_EXPLODED, movedOnPaper } from './hand-exploded.ts';

/** A part is computed in a process of its own, which takes long on a busy machine. */
const PATIENCE = 300_000;

const STAYS: Point3 = [0, 0, 0];

function movesOf({ id, parameters }: CompiledPart): Readonly<Record<string, Point3>> {
  const moves = HAND_EXPLODED[id]?.(reader(parameters));
  if (!moves) throw new Error(`nobody has taken ${id} to pieces`);
  return moves;
}

function explodedOf({ id, exploded }: CompiledPart): PartView {
  if (!exploded) throw new Error(`${id} has no exploded view`);
  return exploded;
}

/** The triangles with every item where the hand has put it. */
function movedMesh(mesh: PartMesh, moves: Readonly<Record<string, Point3>>): PartMesh {
  const positions = [...mesh.positions];
  for (const { body, first, count } of mesh.faces) {
    const move = moves[body] ?? STAYS;
    // Vertices of different faces are never shared; those of one face are, and move once.
    for (const vertex of new Set(mesh.triangles.slice(first * 3, (first + count) * 3))) {
      for (const [axis, by] of move.entries())
        positions[vertex * 3 + axis] = (positions[vertex * 3 + axis] ?? Number.NaN) + by;
    }
  }
  return { ...mesh, positions };
}

/** Places of a curve, from end to end. */
function placesOf(curve: DrawnCurve): readonly (readonly [number, number])[] {
  if (curve.kind === 'polyline') return curve.points.map(({ x, y }) => [x, y] as const);
  return [0, 0.2, 0.5, 0.8, 1].map((share) => {
    const { x, y } = pointOn(curve, share);
    return [x, y] as const;
  });
}

/** The item of a line: names of faces begin with it. */
function itemOf(id: string): string {
  return id.split('/', 1)[0] ?? '';
}

const PARTS = Object.keys(HAND_EXPLODED);

describe.each(LONG ? PARTS : ['clamp'])('the exploded view of %s, as a picture', (id) => {
  it('shows what a picture of the triangles shows when a hand has moved the items', { timeout: PATIENCE }, () => {
    const part = computed(id);
    const direction = isometricDirection(part.isometricFrom);
    const { lines } = explodedOf(part);
    const moves = movesOf(part);
    const proof = proveView(movedMesh(part.mesh, moves), lines, direction, false);
    expect(proof.faults).toEqual([]);
    expect(proof.looked).toBeGreaterThan(200);
    // One item a millimetre beside its place is seen.
    for (const [item, [x, y, z]] of Object.entries(moves).slice(0, LONG ? undefined : 1)) {
      const beside = movedMesh(part.mesh, { ...moves, [item]: [x + 1, y, z] });
      expect(proveView(beside, lines, direction, false).faults.length, item).toBeGreaterThan(0);
    }
  });
});

describe.each(PARTS)('the exploded view of %s', (id) => {
  it(
    'has the lines of each item moved by its way alone, as a calculation by hand has it',
    { timeout: PATIENCE },
    () => {
      const part = computed(id);
      const moves = movesOf(part);
      const before = new Map(part.views.isometric.lines.map((line) => [line.id, line.curve]));
      const held = new Map<string, number>();
      for (const { id: line, curve } of explodedOf(part).lines) {
        const assembled = before.get(line);
        if (!assembled) continue;
        const [u, v] = movedOnPaper(moves[itemOf(line)] ?? STAYS);
        // A line that another item covers in part in one of the two pictures is the raster's to prove.
        if (!sameLength(assembled, curve)) continue;
        const expected = placesOf(assembled).map(([x, y]) => [expect.closeTo(x + u, 3), expect.closeTo(y + v, 3)]);
        const found = placesOf(curve);
        expect({ line, places: found }).toEqual({ line, places: expected });
        held.set(itemOf(line), (held.get(itemOf(line)) ?? 0) + 1);
      }
      // Every item that moves has lines that are whole in both pictures.
      expect([...held.keys()]).toEqual(expect.arrayContaining(Object.keys(moves)));
    },
  );
});

function sameLength(a: DrawnCurve, b: DrawnCurve): boolean {
  const reach = (curve: DrawnCurve): number => {
    const places = placesOf(curve);
    return places.reduce((sum, [x, y], index) => {
      const [toX, toY] = places[index + 1] ?? [x, y];
      return sum + Math.hypot(toX - x, toY - y);
    }, 0);
  };
  return Math.abs(reach(a) - reach(b)) < 0.001;
}

describe('hand moves', () => {
  it('are there for every part that can be taken to pieces', () => {
    const movable = partIds(COURSE).filter((id) => /\bexplode:/u.test(readFileSync(partFile(COURSE, id), 'utf8')));
    expect(Object.keys(HAND_EXPLODED).sort()).toEqual(movable);
  });
});
