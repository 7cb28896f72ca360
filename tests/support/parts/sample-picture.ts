import type { PartId } from '../../../src/domain/course/ids.ts';
import type { PartPicture, PictureView } from '../../../src/domain/picture/part-picture.ts';
import { blockMesh } from './sample-meshes.ts';

const [LENGTH, WIDTH, HEIGHT] = [60, 40, 30];

/** The outline of a rectangle from 0, 0; each side is the edge between the face that is seen and one beside it. */
function outline(width: number, height: number, seen: string, beside: readonly string[]): PictureView {
  const corners = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
  return {
    box: { left: 0, bottom: 0, right: width, top: height },
    lines: beside.map((face, side) => ({
      role: 'visible',
      edges: [[`base.${seen}`, `base.${face}`].sort().join('|')],
      curve: {
        kind: 'segment',
        from: corners[side] ?? { x: 0, y: 0 },
        to: corners[(side + 1) % corners.length] ?? { x: 0, y: 0 },
      },
    })),
  };
}

/** A block of 60 x 40 x 30 mm with its front view and its top view. */
export const SAMPLE_PICTURE: PartPicture = {
  format: 1,
  hash: '0a1b2c3d',
  id: 'block' as PartId,
  isometricFrom: 'left',
  views: {
    front: outline(LENGTH, HEIGHT, 'front', ['bottom', 'right', 'top', 'left']),
    top: outline(LENGTH, WIDTH, 'top', ['front', 'right', 'back', 'left']),
  },
  mesh: blockMesh([0, 0, 0], [LENGTH, WIDTH, HEIGHT]),
};
