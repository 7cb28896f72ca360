import { Vector3 } from 'three';
import type { Rgb } from '../../domain/picture/raster.ts';

/** A colour of the page as shaders have it, unchanged: parts are painted without colour management. */
export function colourVector([red, green, blue]: Rgb): Vector3 {
  return new Vector3(red, green, blue).divideScalar(255);
}
