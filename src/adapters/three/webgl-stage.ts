import type { SolidMesh } from '../../domain/picture/solid-mesh.ts';
import { PartStage } from './part-stage.ts';
import type { PartColours } from './part-colours.ts';
import { isFastEnough } from './renderer-choice.ts';
import { softwareStage } from './software-stage.ts';
import type { StageOpener } from './stage-opener.ts';
import { WebglPartRenderer } from './webgl-renderer.ts';

const GREY = [128, 128, 128] as const;
/** Colours take no time. */
const ANY: PartColours = {
  paper: GREY,
  line: GREY,
  hiddenLine: GREY,
  face: [GREY, GREY],
  lit: [GREY, GREY],
  litLine: GREY,
  cut: GREY,
};
/** Pixels of the picture by which the time is taken. */
const SIZE = { width: 480, height: 360, ratio: 1 };
const FRAMES = 3;

/**
 * Draws by the graphics processor if there is one that keeps its promise: three pictures are drawn and their times taken. What is
 * too slow, breaks, or has lost its context once is not tried again while the page is there.
 *
 * @param now a clock in milliseconds
 */
export function webglStage(now: () => number): StageOpener {
  let isTrusted = true;
  const open = (page: Document, mesh: SolidMesh, onLost: () => void): PartStage | undefined => {
    const lost = (): void => {
      isTrusted = false;
      onLost();
    };
    let renderer: WebglPartRenderer;
    try {
      renderer = new WebglPartRenderer(page.createElement('canvas'), lost);
    } catch {
      return undefined;
    }
    const stage = new PartStage(renderer, mesh);
    if (isFastEnough(frameTimes(stage, renderer, now))) return stage;
    stage.dispose();
    return undefined;
  };
  return {
    open(page, mesh, onLost) {
      const stage = isTrusted ? open(page, mesh, onLost) : undefined;
      isTrusted = stage !== undefined;
      return stage ?? softwareStage.open(page, mesh, onLost);
    },
  };
}

/** The first picture is not counted: programs are compiled for it. */
function frameTimes(stage: PartStage, renderer: WebglPartRenderer, now: () => number): readonly number[] {
  const times: number[] = [];
  for (let frame = 0; frame <= FRAMES; frame += 1) {
    const begin = now();
    const look = { azimuth: 45 * frame, tilt: 30 };
    stage.draw({ look, zoom: 1, xray: false, lit: undefined, colours: ANY, lines: { wide: 3, narrow: 1.5 } }, SIZE);
    renderer.finish();
    if (frame > 0) times.push(now() - begin);
  }
  return times;
}
