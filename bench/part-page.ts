/**
 * Runs in a page, put there by `pageScript`: a part in space from its triangles to its pictures, in both ways to draw.
 */
import { PartStage } from '../src/adapters/three/part-stage.ts';
import { SoftwareRenderer } from '../src/adapters/three/software-renderer.ts';
import { WebglPartRenderer } from '../src/adapters/three/webgl-renderer.ts';
import { solidOfPart } from '../src/domain/picture/solid-of-part.ts';
import { joinedMeshes, tubeMesh } from '../tests/support/parts/sample-meshes.ts';
import { SAMPLE_COLOURS } from '../tests/support/parts/sample-colours.ts';

/** Pixels: the place of a part on a screen of 1366 x 768. */
const SIZE = { width: 470, height: 426, ratio: 1 };
const FRAMES = 40;
const TUBES = 5;
/** A tube has so many triangles for each of its sides. */
const OF_A_SIDE = 8;
const partBench = {
  /** Milliseconds from the triangles of a file to the first picture, and of each further one from another direction. */
  frames(kind: 'webgl' | 'software', triangles: number) {
    const sides = Math.round(triangles / TUBES / OF_A_SIDE);
    const mesh = joinedMeshes(...[20, 16, 12, 8, 4].map((radius) => tubeMesh(radius, radius - 2, 30 - radius, sides)));
    const canvas = document.createElement('canvas');
    const start = performance.now();
    const solid = solidOfPart(mesh);
    const webgl = kind === 'webgl' ? new WebglPartRenderer(canvas, () => undefined) : undefined;
    const stage = new PartStage(webgl ?? new SoftwareRenderer(canvas), solid);
    const draw = (azimuth: number): void => {
      stage.draw(
        {
          look: { azimuth, tilt: 35 },
          zoom: 1,
          xray: false,
          lit: 0,
          colours: SAMPLE_COLOURS,
          lines: { wide: 3, narrow: 1.5 },
        },
        SIZE,
      );
      webgl?.finish();
    };
    draw(45);
    const first = performance.now() - start;
    const frames = Array.from({ length: FRAMES }, (_, frame) => {
      const begin = performance.now();
      draw(45 + frame * 9);
      return performance.now() - begin;
    });
    stage.dispose();
    return { triangles: solid.triangles.length / 3, pieces: solid.edges.points.length / 6, first, frames };
  },
};

export type PartBench = typeof partBench;

Object.assign(window, { partBench });
