import type { PartColours } from '../../../src/adapters/three/part-colours.ts';

/** Dark lines on light paper, as the light theme has them. */
export const SAMPLE_COLOURS: PartColours = {
  paper: [253, 254, 252],
  line: [22, 34, 43],
  hiddenLine: [22, 34, 43],
  face: [
    [160, 168, 172],
    [240, 243, 244],
  ],
  lit: [
    [110, 150, 180],
    [170, 200, 220],
  ],
  litLine: [12, 74, 115],
  cut: [225, 235, 242],
};
