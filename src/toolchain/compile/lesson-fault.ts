import type { Path } from './yaml-file.ts';

/** A fault in lesson.yaml and the path of what it is about. */
export interface LessonFault {
  readonly path: Path;
  readonly message: string;
  /** The part that the path leads into cannot be told from another: its texts are not judged. */
  readonly spoils?: true;
}

/** Reports the second and later appearance of an id; `field` names the id's field when the list holds objects. */
export function twice(ids: readonly string[], path: Path, what: string, field?: string): LessonFault[] {
  const tail = field === undefined ? [] : [field];
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [{ path: [...path, index, ...tail], message: `${what} "${id}" stands here twice`, spoils: true as const }],
  );
}
