import type { Path } from './yaml-file.ts';

/** A fault in lesson.yaml and the path of what it is about. */
export interface LessonFault {
  readonly path: Path;
  readonly message: string;
}

/** Reports the second and later appearance of an id; `field` names the id's field when the list holds objects. */
export function twice(ids: readonly string[], path: Path, what: string, field?: string): LessonFault[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [
          {
            path: [...path, index, ...(field === undefined ? [] : [field])],
            message: `${what} "${id}" stands here twice`,
          },
        ],
  );
}
