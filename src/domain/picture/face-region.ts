import type { Box } from '../geometry/bounds.ts';
import { nearness, PRINCIPAL_DIRECTIONS, projected, type PrincipalView } from '../projection/view-direction.ts';
import type { Point3 } from '../projection/vector.ts';
import { fillTriangles } from './fill-triangles.ts';
import { newRaster, SHADES } from './raster.ts';
import type { SolidMesh } from './solid-mesh.ts';

/** A region is made of rows; so many cells go along the longer side of the view. */
const CELLS = 160;

/** A piece of a row of a view: x to the right and y up, its lower left corner, in millimetres. */
export interface RegionRow {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * What is seen of a face in a principal view, as rows one above the other. Nothing where the face is seen edge-on, turns away or is
 * covered.
 */
export function faceRegion(mesh: SolidMesh, view: PrincipalView, box: Box, face: number): readonly RegionRow[] {
  const [width, height] = [box.right - box.left, box.top - box.bottom];
  const cell = Math.max(width, height) / CELLS;
  const columns = Math.max(1, Math.ceil(width / cell));
  const rows = Math.max(1, Math.ceil(height / cell));
  const raster = newRaster(columns, rows);
  const direction = PRINCIPAL_DIRECTIONS[view];
  const places = new Float32Array(mesh.positions.length);
  for (let at = 0; at < places.length; at += 3) {
    const point: Point3 = [mesh.positions[at] ?? 0, mesh.positions[at + 1] ?? 0, mesh.positions[at + 2] ?? 0];
    const [x, y] = projected(direction, point);
    places.set([(x - box.left) / cell, (box.top - y) / cell, -nearness(direction, point)], at);
  }
  fillTriangles(raster, {
    places,
    triangles: mesh.triangles,
    light: new Float32Array(mesh.faceOf.length),
    tint: Uint8Array.from(mesh.faceOf, (own) => (own === face ? 1 : 0)),
    tints: [new Uint32Array(SHADES), new Uint32Array(SHADES).fill(1)],
  });
  return runs(raster.pixels, columns).map(({ row, from, to }) => ({
    x: box.left + from * cell,
    y: box.top - (row + 1) * cell,
    width: (to - from) * cell,
    height: cell,
  }));
}

/** Stretches of cells that are marked. */
function runs(cells: Uint32Array, columns: number): readonly { row: number; from: number; to: number }[] {
  const found: { row: number; from: number; to: number }[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    if (cells[at] !== 1) continue;
    const row = Math.floor(at / columns);
    const from = at % columns;
    let to = from + 1;
    while (to < columns && cells[row * columns + to] === 1) to += 1;
    found.push({ row, from, to });
    at = row * columns + to - 1;
  }
  return found;
}
