import { existsSync, readdirSync } from 'node:fs';

/** The folder of a course that holds its exercises. */
export const EXERCISES = 'exercises';

/** The exercises of a course by name: `courses/<id>/exercises/<exercise>.yaml`. */
export function exerciseIds(directory: string): readonly string[] {
  const folder = `${directory}/${EXERCISES}`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[a-z][a-z0-9-]*\.yaml$/u.test(entry.name))
    .map(({ name }) => name.slice(0, -'.yaml'.length))
    .sort();
}

export function exerciseFile(directory: string, id: string): string {
  return `${directory}/${EXERCISES}/${id}.yaml`;
}
