import { Matrix4, Vector3, type BufferGeometry, type Camera, type Mesh, type Scene } from 'three';
import { fillTriangles } from '../../domain/picture/fill-triangles.ts';
import { clearRaster, newRaster, packed, shades, type Raster, type Rgb } from '../../domain/picture/raster.ts';
import { NO_FACE } from '../../domain/picture/solid-mesh.ts';
import { strokePieces } from '../../domain/picture/stroke-pieces.ts';
import type { FacesMaterial } from './faces-material.ts';
import { CORNERS } from './line-geometry.ts';
import { LIT_WIDER, type LineLook, type LinesMaterial } from './lines-material.ts';
import type { PartRenderer } from './part-renderer.ts';
import type { PictureSize } from './part-scene.ts';

/** Most pixels of a canvas: more would take longer than a learner's hand. */
const MOST_PIXELS = 640_000;

/** Draws a scene of a part without a graphics processor, into memory and from there onto Canvas 2D. */
export class SoftwareRenderer implements PartRenderer {
  readonly kind = 'software';
  #raster: Raster | undefined;
  #image: ImageData | undefined;

  constructor(readonly canvas: HTMLCanvasElement) {}

  ratioFor(width: number, height: number, wanted: number): number {
    return Math.min(wanted, Math.max(1, Math.sqrt(MOST_PIXELS / (width * height))));
  }

  render(scene: Scene, camera: Camera, { width, height, ratio }: PictureSize, paper: Rgb): void {
    const columns = Math.max(1, Math.round(width * ratio));
    const rows = Math.max(1, Math.round(height * ratio));
    const context = this.canvas.getContext('2d', { alpha: false });
    if (!context) return;
    if (!this.#image || !this.#raster || this.#raster.width !== columns || this.#raster.height !== rows) {
      Object.assign(this.canvas, { width: columns, height: rows });
      this.#image = context.createImageData(columns, rows);
      this.#raster = newRaster(columns, rows, new Uint32Array(this.#image.data.buffer));
    }
    paint(this.#raster, scene, camera, paper);
    context.putImageData(this.#image, 0, 0);
  }

  dispose(): void {
    this.#raster = undefined;
    this.#image = undefined;
    // A canvas of no size gives its memory back at once.
    Object.assign(this.canvas, { width: 0, height: 0 });
  }
}

/** Paints what stands in a scene, in its order. */
export function paint(raster: Raster, scene: Scene, camera: Camera, paper: Rgb): void {
  clearRaster(raster, packed(paper));
  const onto = new Matrix4()
    // From -1..1, y upward, to pixels, y downward; depth stays.
    .set(raster.width / 2, 0, 0, raster.width / 2, 0, -raster.height / 2, 0, raster.height / 2, 0, 0, 1, 0, 0, 0, 0, 1)
    .multiply(camera.projectionMatrix)
    .multiply(camera.matrixWorldInverse);
  const inOrder = scene.children.filter((one): one is Mesh => 'isMesh' in one);
  inOrder.sort((a, b) => a.renderOrder - b.renderOrder);
  for (const { geometry, material } of inOrder) {
    if (isOfFaces(material)) paintFaces(raster, geometry, material, onto, camera);
    else if (isOfLines(material)) paintLines(raster, geometry, material, onto);
  }
}

function isOfFaces(material: object): material is FacesMaterial {
  return 'tints' in material;
}

function isOfLines(material: object): material is LinesMaterial {
  return 'where' in material;
}

function paintFaces(
  raster: Raster,
  geometry: BufferGeometry,
  { tints, lit, towardsLight }: FacesMaterial,
  onto: Matrix4,
  camera: Camera,
): void {
  const index = geometry.getIndex();
  if (!tints || !index) return;
  const places = placed(floats(geometry, 'position'), onto);
  // Light comes from beside the eye, so it turns with the camera.
  const light = new Vector3().copy(towardsLight).transformDirection(camera.matrixWorld);
  const normals = floats(geometry, 'normal');
  const face = floats(geometry, 'face');
  const shade = new Float32Array(face.length);
  const tint = new Uint8Array(face.length);
  for (let vertex = 0; vertex < face.length; vertex += 1) {
    const at = vertex * 3;
    const towards = (normals[at] ?? 0) * light.x + (normals[at + 1] ?? 0) * light.y + (normals[at + 2] ?? 0) * light.z;
    shade[vertex] = towards > 0 ? towards : 0;
    tint[vertex] = face[vertex] === lit ? 1 : face[vertex] === NO_FACE ? 2 : 0;
  }
  const triangles = index.array instanceof Uint32Array ? index.array : Uint32Array.from(index.array);
  fillTriangles(raster, {
    places,
    triangles,
    light: shade,
    tint,
    tints: tints.map(([dark, bright]) => shades(dark, bright)),
  });
}

function paintLines(raster: Raster, geometry: BufferGeometry, { look, where }: LinesMaterial, onto: Matrix4): void {
  if (!look) return;
  const corners = placed(floats(geometry, 'position'), onto);
  const [along, lit] = [floats(geometry, 'along'), floats(geometry, 'lit')];
  const count = lit.length / CORNERS;
  const places = new Float32Array(count * 6);
  const starts = new Float32Array(count);
  const lengths = new Float32Array(count);
  for (let piece = 0; piece < count; piece += 1) {
    const start = piece * CORNERS;
    const end = start + CORNERS / 2;
    places.set(corners.subarray(start * 3, start * 3 + 3), piece * 6);
    places.set(corners.subarray(end * 3, end * 3 + 3), piece * 6 + 3);
    starts[piece] = along[start] ?? 0;
    lengths[piece] = (along[end] ?? 0) - (along[start] ?? 0);
  }
  const isLit = (piece: number): boolean => lit[piece * CORNERS] === 1;
  const job = { places, lift: look.lift, where, ...dashesOf(look, starts, lengths) };
  if (!look.onlyLit)
    strokePieces(raster, {
      ...job,
      isDrawn: (piece) => !isLit(piece),
      colour: packed(look.colour),
      width: look.width,
    });
  strokePieces(raster, { ...job, isDrawn: isLit, colour: packed(look.litColour), width: look.width * LIT_WIDER });
}

function dashesOf({ dashes }: LineLook, along: Float32Array, lengths: Float32Array) {
  return dashes ? { dashes: { dash: dashes[0], gap: dashes[1], along, lengths } } : {};
}

/** Points in pixels of the raster, with their depths. The projection is parallel: no division is needed. */
function placed(points: Float32Array, { elements }: Matrix4): Float32Array {
  const [xx = 0, yx = 0, zx = 0, , xy = 0, yy = 0, zy = 0, , xz = 0, yz = 0, zz = 0, , x0 = 0, y0 = 0, z0 = 0] =
    elements;
  const places = new Float32Array(points.length);
  for (let at = 0; at < points.length; at += 3) {
    const [x, y, z] = [points[at] ?? 0, points[at + 1] ?? 0, points[at + 2] ?? 0];
    places[at] = xx * x + xy * y + xz * z + x0;
    places[at + 1] = yx * x + yy * y + yz * z + y0;
    places[at + 2] = zx * x + zy * y + zz * z + z0;
  }
  return places;
}

function floats(geometry: BufferGeometry, name: string): Float32Array {
  const { array } = geometry.getAttribute(name);
  return array instanceof Float32Array ? array : Float32Array.from(array);
}
