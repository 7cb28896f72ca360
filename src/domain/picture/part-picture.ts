import type { PartId } from '../course/ids.ts';
import type { PartMesh } from '../projection/compiled-part.ts';
import type { PrincipalView } from '../projection/view-direction.ts';
import type { ViewLine } from '../projection/view-line.ts';
import type { Box } from '../geometry/bounds.ts';

/** A view of the drawing as it stands beside a picture in space. */
export interface PictureView {
  readonly box: Box;
  readonly lines: readonly Omit<ViewLine, 'id'>[];
}

/** What travels of a part: its triangles and the views that lessons show beside them. It is the same in all languages. */
export interface PartPicture {
  /** The form of the compiled course that it belongs to. */
  readonly format: number;
  /** That of the course. */
  readonly hash: string;
  readonly id: PartId;
  readonly isometricFrom: 'left' | 'right';
  readonly views: Readonly<Partial<Record<PrincipalView, PictureView>>>;
  readonly mesh: PartMesh;
}
