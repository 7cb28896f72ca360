import type { PartId } from '../../domain/course/ids.ts';
import type { PartPicture, PictureView } from '../../domain/picture/part-picture.ts';
import { PRINCIPAL_VIEWS, type PrincipalView } from '../../domain/projection/view-direction.ts';
import type { PartView } from '../../domain/projection/compiled-part.ts';
import type { Report } from './problem.ts';
import type { CourseInFiles } from './read-course.ts';

/** A part that lessons show, before the course has its hash. */
export type ShownPart = Omit<PartPicture, 'format' | 'hash'>;

/**
 * The parts that lessons show in space, by name, with the views that stand beside them in any lesson. What is wrong with a part is
 * reported where its file has it.
 */
export function shownParts(
  { modules, parts }: Pick<CourseInFiles, 'modules' | 'parts'>,
  report: Report,
): readonly ShownPart[] {
  const wanted = new Map<string, Set<PrincipalView>>();
  const lessons = modules.flatMap((module) => module.lessons);
  for (const block of lessons.flatMap(({ read }) => read.lesson.screens.flatMap(({ blocks }) => blocks))) {
    if (!('part' in block) || block.part === undefined) continue;
    const views = wanted.get(block.part) ?? new Set();
    // Views of what is to be drawn would be the answer.
    if (block.kind === 'part') for (const view of block.views) views.add(view);
    wanted.set(block.part, views);
  }
  return [...wanted]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, asked]) => {
      const result = parts.views({ id });
      if ('problem' in result) {
        report(result.problem);
        return [];
      }
      const { isometricFrom, views, mesh } = result.part;
      const shown = PRINCIPAL_VIEWS.filter((view) => asked.has(view));
      return [
        {
          id: id as PartId,
          isometricFrom,
          views: Object.fromEntries(shown.map((view) => [view, pictureView(views[view])])),
          mesh,
        },
      ];
    });
}

/** Nobody asks for the lines of a picture by their names. */
function pictureView({ box, lines }: PartView): PictureView {
  return { box, lines: lines.map(({ id: _, ...line }) => line) };
}
