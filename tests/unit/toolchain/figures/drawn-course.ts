import { resolve } from 'node:path';
import { CourseCopy, FIGURES_COURSE, type Edit } from '../compile/course-copy.ts';

const PARTS = resolve('src/toolchain/parts');

/** A plate with a bore of 12.5, so that one of its sizes is written with a decimal sign. */
const PLATE = `import { definePart } from '${PARTS}/part.ts';
import { add, box, cut, cylinder } from '${PARTS}/shapes.ts';

export const part = definePart({
  parameters: { length: 60, width: 40, height: 16, diameter: 12.5 },
  build: ({ length, width, height, diameter }) => ({
    features: [
      add('base', box([0, 0, 0], [length, width, height])),
      cut('hole', cylinder('z', [20, width / 2, 0], height, diameter)),
    ],
    sections: [{ name: 'A-A', kind: 'full', view: 'front', at: width / 2 }],
  }),
});
`;

/** What the questions of the course ask of its figure, drawn from the part. */
export const FIGURE = `
  plate:
    part: plate
    views: [front, top]
    dimensions:
      - { view: top, diameter: hole, turn: 30, shift: 15 }
      - { from: base.left, to: base.right, side: above }
    add: [{ view: front, line: [[40, 0], [40, 16]], as: visible, name: step }]
    labels: { width: { to: 'top/base.right', by: [6, 4] } }
    regions: { hole: top/hole.side, corner: { from: [54, -16], to: [62, -8] }, size: dimension-2 }
    lines: { axis: 'front/centre:hole', step: front/step }
`;

/** A box with a lid that is lifted by 30 mm. */
export const BOX_WITH_LID = `import { definePart } from '${PARTS}/part.ts';
import { add, box } from '${PARTS}/shapes.ts';

export const part = definePart({
  parameters: { length: 60, width: 40, height: 16 },
  build: ({ length, width, height }) => ({
    bodies: [
      { name: 'base', features: [add('block', box([0, 0, 0], [length, width, height]))] },
      { name: 'lid', features: [add('plate', box([0, 0, height], [length, width, height + 10]))], explode: [0, 0, 30] },
    ],
  }),
});
`;

/** What the questions of the course ask of its figure, drawn from the box taken to pieces. */
export const APART = `
  plate:
    part: plate
    views: [exploded]
    labels: { width: { at: [2, 30] } }
    regions: { hole: lid/plate, corner: base/block, size: { from: [0, 36], to: [12, 48] } }
    lines: { axis: 'visible#1', step: 'visible#2' }
`;

const LESSON = 'm01/plate/lesson.yaml';

/** The course of figures with its figure drawn from a part, in a temporary folder; `figures` is what lesson.yaml says of it. */
export function drawnCourse(figures: string = FIGURE, edits: readonly Edit[] = []): CourseCopy {
  const copy = new CourseCopy(FIGURES_COURSE);
  copy.edit({ file: 'm01/plate/plate.svg', text: null });
  copy.edit({ file: 'parts/plate.ts', text: PLATE });
  copy.edit({ file: LESSON, text: `${copy.read(LESSON)}figures:${figures}` });
  for (const edit of edits) copy.edit(edit);
  return copy;
}
