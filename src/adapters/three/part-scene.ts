import { BufferAttribute, BufferGeometry, Matrix4, Mesh, OrthographicCamera, Scene, Vector3 } from 'three';
import { outlineFolds } from '../../domain/picture/folds.ts';
import { framing, type PictureShift } from '../../domain/picture/framing.ts';
import { directionOf, type Look } from '../../domain/picture/look.ts';
import { mixed } from '../../domain/picture/raster.ts';
import { meshBox, type EdgeSet, type MeshBox, type SolidMesh } from '../../domain/picture/solid-mesh.ts';
import { FacesMaterial, type FaceTints } from './faces-material.ts';
import { lightPieces, lineGeometry } from './line-geometry.ts';
import { LinesMaterial } from './lines-material.ts';
import type { PartColours } from './part-colours.ts';

/** What a picture of a part is to show. */
export interface StageView {
  readonly look: Look;
  /** 1 shows the whole part from everywhere, 2 twice as large. */
  readonly zoom: number;
  /** See `framing`; in the middle if not given. */
  readonly shift?: PictureShift;
  /** Faces like glass, hidden edges dashed. */
  readonly xray: boolean;
  /** The number of the face that is lit up. */
  readonly lit: number | undefined;
  readonly colours: PartColours;
  /** Pixels of the screen. */
  readonly lines: { readonly wide: number; readonly narrow: number };
}

/** The size of a picture in pixels of the screen, and of the canvas for each of them. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

interface Aimed {
  readonly scale: number;
  readonly depth: number;
}

/** Dash and gap in pixels of the screen, as in the figures of lessons. */
const DASHES = [8, 4] as const;
/** So many pixels of the screen lines count as nearer than they are. */
const LIFT = 2.5;
/** How much of the paper comes through faces like glass. */
const GLASS = 0.7;

/** The one scene of a part, which either renderer draws: faces, edges, outline, hatching, and a camera. */
export class PartScene {
  readonly scene = new Scene();
  readonly camera = new OrthographicCamera();
  readonly #faces = new FacesMaterial();
  readonly #front = new LinesMaterial('front');
  readonly #behind = new LinesMaterial('behind');
  readonly #thin = new LinesMaterial('front');
  readonly #body = new Mesh(new BufferGeometry(), this.#faces);
  readonly #edges = [
    new Mesh(new BufferGeometry(), this.#behind),
    new Mesh(new BufferGeometry(), this.#front),
  ] as const;
  readonly #outline = [
    new Mesh(new BufferGeometry(), this.#behind),
    new Mesh(new BufferGeometry(), this.#front),
  ] as const;
  readonly #hatch = new Mesh(new BufferGeometry(), this.#thin);
  #mesh: SolidMesh | undefined;
  readonly #box: MeshBox;

  constructor(mesh: SolidMesh) {
    this.#box = meshBox(mesh);
    // The faces first, then what they hide, then what lies on them.
    const order = [this.#body, this.#edges[0], this.#outline[0], this.#hatch, this.#edges[1], this.#outline[1]];
    for (const [place, one] of order.entries()) {
      one.renderOrder = place;
      one.frustumCulled = false;
      this.scene.add(one);
    }
    this.setMesh(mesh);
  }

  /** Shows another mesh in the same place: what a cut has left of the part. */
  setMesh(mesh: SolidMesh): void {
    this.#mesh = mesh;
    const body = new BufferGeometry();
    body.setAttribute('position', new BufferAttribute(mesh.positions, 3));
    body.setAttribute('normal', new BufferAttribute(mesh.normals, 3));
    body.setAttribute('face', new BufferAttribute(Float32Array.from(mesh.faceOf), 1));
    body.setIndex(new BufferAttribute(mesh.triangles, 1));
    replaceGeometry([this.#body], body);
    replaceGeometry(this.#edges, lineGeometry(mesh.edges));
    replaceGeometry([this.#hatch], lineGeometry(mesh.hatch));
  }

  /** Prepares the scene for a view; to be drawn by a renderer. */
  show(view: StageView, size: PictureSize): void {
    if (!this.#mesh) return;
    const aimed = this.#aim(view, size);
    const { lit } = view;
    const folds = this.#mesh.folds;
    const outline = picked(folds, outlineFolds(folds, directionOf(view.look).eye));
    replaceGeometry(this.#outline, lineGeometry(outline));
    lightPieces(this.#outline[0].geometry, outline.faces, lit);
    lightPieces(this.#edges[0].geometry, this.#mesh.edges.faces, lit);
    this.#faces.show(tintsOf(view), lit);
    this.#showLines(view, size, aimed);
  }

  /** Frees everything that a graphics processor holds of the scene. */
  dispose(): void {
    for (const one of [this.#body, this.#hatch, this.#edges[0], this.#outline[0]]) one.geometry.dispose();
    for (const material of [this.#faces, this.#front, this.#behind, this.#thin]) material.dispose();
    this.scene.clear();
  }

  /** Turns the camera; returns pixels of the screen for each millimetre, and millimetres from the nearest place to the farthest. */
  #aim({ look, zoom, shift: moved }: StageView, { width, height }: PictureSize): Aimed {
    const { eye, right, up } = directionOf(look);
    const { middle, shift, radius, halfWidth, halfHeight, scale } = framing(this.#box, width, height, zoom, moved);
    const { camera } = this;
    Object.assign(camera, { left: -halfWidth, right: halfWidth, top: halfHeight, bottom: -halfHeight });
    Object.assign(camera, { near: 0, far: radius * 4 });
    const basis = new Matrix4().makeBasis(new Vector3(...right), new Vector3(...up), new Vector3(...eye));
    camera.quaternion.setFromRotationMatrix(basis);
    camera.position
      .set(...middle)
      .addScaledVector(new Vector3(...right), shift[0])
      .addScaledVector(new Vector3(...up), shift[1])
      .addScaledVector(new Vector3(...eye), radius * 2);
    camera.updateProjectionMatrix();
    camera.updateMatrixWorld(true);
    return { scale, depth: radius * 4 };
  }

  #showLines(
    { xray, colours, lines }: StageView,
    { width, height, ratio }: PictureSize,
    { scale, depth }: Aimed,
  ): void {
    const look = {
      litColour: colours.litLine,
      size: [width * ratio, height * ratio] as const,
      // From the nearest place to the farthest the depth of a picture is 2.
      lift: (LIFT / scale / depth) * 2,
    };
    this.#front.show({ ...look, colour: colours.line, width: lines.wide * ratio, onlyLit: false });
    this.#thin.show({ ...look, colour: colours.line, width: lines.narrow * ratio, onlyLit: false });
    this.#behind.show({
      ...look,
      colour: colours.hiddenLine,
      width: lines.narrow * ratio,
      dashes: [DASHES[0] / scale, DASHES[1] / scale],
      onlyLit: !xray,
    });
  }
}

function tintsOf({ xray, colours: { paper, face, lit, cut } }: StageView): FaceTints {
  const seen = ([dark, light]: PartColours['face']): PartColours['face'] =>
    xray ? [mixed(dark, paper, GLASS), mixed(light, paper, GLASS)] : [dark, light];
  return [seen(face), seen(lit), seen([cut, cut])];
}

function picked(edges: EdgeSet, pieces: readonly number[]): EdgeSet {
  const points = new Float32Array(pieces.length * 6);
  const faces = new Uint16Array(pieces.length * 2);
  const along = new Float32Array(pieces.length);
  for (const [place, piece] of pieces.entries()) {
    points.set(edges.points.subarray(piece * 6, piece * 6 + 6), place * 6);
    faces.set(edges.faces.subarray(piece * 2, piece * 2 + 2), place * 2);
    along[place] = edges.along[piece] ?? 0;
  }
  return { points, faces, along };
}

/** Meshes that share a geometry get another one; the old one is freed. */
function replaceGeometry(meshes: readonly Mesh[], geometry: BufferGeometry): void {
  meshes[0]?.geometry.dispose();
  for (const mesh of meshes) mesh.geometry = geometry;
}
