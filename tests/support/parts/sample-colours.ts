import type { PartColours } from '../../../src/adapters/three/part-colours.ts';

/** Dark lines on white paper. */
export const SAMPLE_COLOURS: PartColours = {
  paper: [255, 255, 255],
  line: [22, 34, 43],
  hiddenLine: [22, 34, 43],
  face: [
    [150, 160, 165],
    [240, 243, 244],
  ],
  lit: [
    [110, 150, 180],
    [170, 200, 220],
  ],
  litLine: [12, 74, 115],
  cut: [225, 235, 242],
};
