import { PartStage } from './part-stage.ts';
import { SoftwareRenderer } from './software-renderer.ts';
import type { StageOpener } from './stage-opener.ts';

/** Draws without a graphics processor; works everywhere. */
export const softwareStage: StageOpener = {
  open: (page, mesh) => new PartStage(new SoftwareRenderer(page.createElement('canvas')), mesh),
};
