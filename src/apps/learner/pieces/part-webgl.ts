// Draws parts by a graphics processor, and without one where that fails. It has all of three in it and stands alone.
import { webglStage } from '../../../adapters/three/webgl-stage.ts';

export const stages = webglStage(() => performance.now());
