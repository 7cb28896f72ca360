import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { sep } from 'node:path';
import type { Report } from './problem.ts';

/**
 * Reports links below a course's folder that lead out of it, or nowhere. A course that is copied, packed or handed on
 * would lose what is behind such a link, or give away what was never meant to be in it. Links inside are followed.
 *
 * @returns whether all links are right
 */
export function reportLinks(folder: string, report: Report): boolean {
  if (!existsSync(folder)) return true;
  const root = realpathSync(folder);
  const faults = linkFaults(folder, root);
  for (const { file, message } of faults) report({ file, line: 1, column: 1, message });
  return faults.length === 0;
}

function linkFaults(folder: string, root: string): readonly { readonly file: string; readonly message: string }[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.name.startsWith('.')) return [];
    if (!entry.isSymbolicLink()) return entry.isDirectory() ? linkFaults(file, root) : [];
    if (!existsSync(file)) return [{ file, message: 'a link to a file that is not there' }];
    if (realpathSync(file).startsWith(root + sep)) return [];
    const message =
      "a link that leads out of the course's folder; expected the file or folder itself, or a link inside";
    return [{ file, message }];
  });
}
