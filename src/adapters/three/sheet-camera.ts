import { OrthographicCamera, Vector3 } from 'three';
import type { Box } from '../../domain/geometry/bounds.ts';
import type { Point } from '../../domain/geometry/point.ts';

/** Pixels of the screen for each millimetre of the sheet: from a whole A0 sheet to a gap of a tenth of a millimetre. */
export const SHEET_SCALES = { least: 0.4, most: 200 } as const;

/**
 * The camera above a sheet, which lies in the plane z = 0: parallel rays, straight from above. What is painted and what is picked
 * go by it alike. Places of the screen are pixels from the upper left corner of the picture; those of the sheet are millimetres.
 */
export class SheetCamera {
  readonly #camera = new OrthographicCamera(-1, 1, 1, -1, 0, 2);
  readonly #size = { width: 1, height: 1 };
  #scale = 1;

  constructor() {
    this.#camera.position.set(0, 0, 1);
    this.#update();
  }

  /** Pixels of the screen for each millimetre. */
  get scale(): number {
    return this.#scale;
  }

  /** The picture's size in pixels of the screen; its middle stays where it is. */
  resize(width: number, height: number): void {
    Object.assign(this.#size, { width: Math.max(1, width), height: Math.max(1, height) });
    this.#update();
  }

  /** Shows a part of the sheet as large as it fits, with a margin in pixels around it. */
  fit({ left, bottom, right, top }: Box, margin: number): void {
    const { width, height } = this.#size;
    const free = (size: number): number => Math.max(1, size - 2 * margin);
    this.#scale = within(Math.min(free(width) / (right - left), free(height) / (top - bottom)));
    this.#camera.position.setX((left + right) / 2).setY((bottom + top) / 2);
    this.#update();
  }

  /** Moves the sheet under the picture by pixels of the screen. */
  pan(x: number, y: number): void {
    this.#camera.position.x -= x / this.#scale;
    this.#camera.position.y += y / this.#scale;
    this.#update();
  }

  /** Shows everything larger by a factor; what stands at a place of the screen stays there. */
  zoom(by: number, x: number, y: number): void {
    const before = this.toSheet(x, y);
    this.#scale = within(this.#scale * by);
    this.#update();
    const after = this.toSheet(x, y);
    this.#camera.position.x += before.x - after.x;
    this.#camera.position.y += before.y - after.y;
    this.#update();
  }

  /** The place of the sheet that a ray through a place of the screen meets. */
  toSheet(x: number, y: number): Point {
    const { width, height } = this.#size;
    const place = new Vector3((x / width) * 2 - 1, 1 - (y / height) * 2, 0).unproject(this.#camera);
    return { x: place.x, y: place.y };
  }

  toScreen({ x, y }: Point): Point {
    const { width, height } = this.#size;
    const place = new Vector3(x, y, 0).project(this.#camera);
    return { x: ((place.x + 1) / 2) * width, y: ((1 - place.y) / 2) * height };
  }

  #update(): void {
    const { width, height } = this.#size;
    const [across, up] = [width / this.#scale / 2, height / this.#scale / 2];
    Object.assign(this.#camera, { left: -across, right: across, top: up, bottom: -up });
    this.#camera.updateProjectionMatrix();
    this.#camera.updateMatrixWorld();
  }
}

function within(scale: number): number {
  return Math.min(SHEET_SCALES.most, Math.max(SHEET_SCALES.least, scale));
}
