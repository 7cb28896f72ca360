import type { SolidMesh } from '../../domain/picture/solid-mesh.ts';
import type { PartStage } from './part-stage.ts';

/** Puts parts on canvases, in one of two ways. */
export interface StageOpener {
  /**
   * The part on a canvas that stands in no page yet.
   *
   * @param onLost the canvas shows nothing any more, and never will: its context is lost
   */
  open(page: Document, mesh: SolidMesh, onLost: () => void): PartStage;
}
