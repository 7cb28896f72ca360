/** The way to a value in a file of the course source. */
export type SourcePath = readonly (string | number)[];

/** A fault in lesson.yaml and the path of what it is about. */
export interface SourceFault {
  readonly path: SourcePath;
  readonly message: string;
  /** The part that the path leads into cannot be told from another: its texts are not judged. */
  readonly spoils?: true;
}

/** Reports the second and later appearance of an id; `field` names the id's field when the list holds objects. */
export function twice(ids: readonly string[], path: SourcePath, what: string, field?: string): SourceFault[] {
  const tail = field === undefined ? [] : [field];
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [{ path: [...path, index, ...tail], message: `${what} "${id}" stands here twice`, spoils: true as const }],
  );
}

/**
 * Reports ids that are keys of `feedback` already, which has keys of its own beside the ids of the items; `field` names
 * the id's field when the list holds objects.
 */
export function reserved(
  ids: readonly string[],
  words: readonly string[],
  path: SourcePath,
  what: string,
  field?: string,
): SourceFault[] {
  const tail = field === undefined ? [] : [field];
  return ids.flatMap((id, index) =>
    words.includes(id)
      ? [
          {
            path: [...path, index, ...tail],
            message: `${what} "${id}" has the name of a feedback; expected another id`,
            spoils: true as const,
          },
        ]
      : [],
  );
}
