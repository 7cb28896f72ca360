import { readdirSync } from 'node:fs';
import { LANGUAGES } from '../../domain/course/language.ts';
import type { Report } from './problem.ts';

/** What a folder of a course may hold; other kinds of files, such as a README, are not looked at. */
interface Contents {
  readonly folders: readonly string[];
  readonly files: readonly string[];
  /** What names the folders and languages, as problems call it. */
  readonly namedBy: string;
}

/** Texts in a language that course.yaml does not name: a copy of a course with fewer languages keeps the files. */
const TEXT_FILES = LANGUAGES.map((language) => `${language}.yaml`);

/** Reports source files and folders that nothing names: work that its author believes to be in the course. */
export function reportLeftOvers(folder: string, contents: Contents, report: Report): void {
  const { folders, files, namedBy } = contents;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const { name } = entry;
    const isFolder = entry.isDirectory();
    // A folder in the place of a file is told by whoever reads the file.
    const isSource = isFolder ? !/^\.|\.svg$/.test(name) && !files.includes(name) : /\.(ya?ml|tsv)$/i.test(name);
    if (!isSource || (isFolder ? folders : [...files, ...TEXT_FILES]).includes(name)) continue;
    const expected = isFolder
      ? folders.length > 0
        ? `the folders ${folders.join(', ')}`
        : 'no folder'
      : files.join(', ');
    const what = isFolder ? 'folder' : 'file';
    const message = `${what} "${name}" is left over, ${namedBy} does not name it: expected ${expected}; remove it or name it there`;
    report({ file: `${folder}/${name}`, line: 1, column: 1, message });
  }
}
