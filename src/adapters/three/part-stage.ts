import type { SolidMesh } from '../../domain/picture/solid-mesh.ts';
import type { PartRenderer } from './part-renderer.ts';
import { PartScene, type StageView, type PictureSize } from './part-scene.ts';

/** A part on a canvas. It draws when it is told to and never by itself. */
export class PartStage {
  readonly #scene: PartScene;
  #draws = 0;

  constructor(
    private readonly renderer: PartRenderer,
    mesh: SolidMesh,
  ) {
    this.#scene = new PartScene(mesh);
  }

  get kind(): PartRenderer['kind'] {
    return this.renderer.kind;
  }

  get canvas(): HTMLCanvasElement {
    return this.renderer.canvas;
  }

  /** How many pictures it has drawn. */
  get draws(): number {
    return this.#draws;
  }

  /** Shows another mesh in the same place from the next picture on. */
  setMesh(mesh: SolidMesh): void {
    this.#scene.setMesh(mesh);
  }

  /** Draws one picture; none where there is no room. */
  draw(view: StageView, { width, height, ratio }: PictureSize): void {
    if (width < 1 || height < 1) return;
    const size = { width, height, ratio: this.renderer.ratioFor(width, height, ratio) };
    this.#scene.show(view, size);
    this.renderer.render(this.#scene.scene, this.#scene.camera, size, view.colours.paper);
    this.#draws += 1;
  }

  dispose(): void {
    this.#scene.dispose();
    this.renderer.dispose();
  }
}
