import { WebGLRenderer, type Camera, type Scene } from 'three';
import type { PartRenderer } from './part-renderer.ts';
import type { PictureSize } from './part-scene.ts';

/** Sharper than this nobody sees. */
const MOST_RATIO = 2;

/** Draws a scene of a part by the graphics processor. Throws where there is no WebGL 2. */
export class WebglPartRenderer implements PartRenderer {
  readonly kind = 'webgl';
  readonly #renderer: WebGLRenderer;

  /** @param onLost called when the system takes the context away, which it may do at any time */
  constructor(
    readonly canvas: HTMLCanvasElement,
    private readonly onLost: () => void,
  ) {
    this.#renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true, powerPreference: 'low-power' });
    // Paper comes through where nothing is drawn.
    this.#renderer.setClearColor(0, 0);
    canvas.addEventListener('webglcontextlost', this.#lost);
  }

  ratioFor(_width: number, _height: number, wanted: number): number {
    return Math.min(wanted, MOST_RATIO);
  }

  render(scene: Scene, camera: Camera, { width, height, ratio }: PictureSize): void {
    this.#renderer.setPixelRatio(ratio);
    this.#renderer.setSize(width, height, false);
    this.#renderer.render(scene, camera);
  }

  /** Waits until the picture is there: a context answers long before it has drawn. */
  finish(): void {
    const gl = this.#renderer.getContext();
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  }

  /** What the graphics processor holds for this renderer. */
  get held(): { readonly geometries: number; readonly programs: number } {
    const { memory, programs } = this.#renderer.info;
    return { geometries: memory.geometries, programs: programs?.length ?? 0 };
  }

  dispose(): void {
    this.canvas.removeEventListener('webglcontextlost', this.#lost);
    this.#renderer.dispose();
    this.#renderer.forceContextLoss();
  }

  readonly #lost = (event: Event): void => {
    event.preventDefault();
    this.onLost();
  };
}
