import { existsSync, readdirSync } from 'node:fs';

/** The folder of a course that holds its parts. */
export const PARTS = 'parts';

/** The parts of a course by name: `courses/<id>/parts/<part>.ts`. Folders in it hold what several parts share. */
export function partIds(directory: string): readonly string[] {
  const folder = `${directory}/${PARTS}`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[a-z][a-z0-9-]*\.ts$/u.test(entry.name))
    .map(({ name }) => name.slice(0, -3))
    .sort();
}

export function partFile(directory: string, id: string): string {
  return `${directory}/${PARTS}/${id}.ts`;
}
