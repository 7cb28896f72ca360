import type { Camera, Scene } from 'three';
import type { Rgb } from '../../domain/picture/raster.ts';
import type { PictureSize } from './part-scene.ts';

/** Draws a scene of a part onto a canvas of its own. */
export interface PartRenderer {
  readonly kind: 'webgl' | 'software';
  readonly canvas: HTMLCanvasElement;
  /** How many pixels of the canvas it gives to a pixel of the screen, of those that it could. */
  ratioFor(width: number, height: number, wanted: number): number;
  render(scene: Scene, camera: Camera, size: PictureSize, paper: Rgb): void;
  /** Frees the canvas's memory, and the context where there is one. */
  dispose(): void;
}
