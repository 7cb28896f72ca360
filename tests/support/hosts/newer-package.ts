import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LANGUAGES } from '../../../src/domain/course/language.ts';
import { compileCourse } from '../../../src/toolchain/compile/compile-course.ts';
import { formatProblem } from '../../../src/toolchain/compile/problem.ts';
import { courseOutputs } from '../../../src/toolchain/package/course-outputs.ts';
import { readFolder } from '../../../src/toolchain/package/read-folder.ts';
import { readUiTexts } from '../../../src/toolchain/package/ui-texts.ts';

const COURSE = 'courses/technical-drawing';

function edit(file: string, find: RegExp, put: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(find, put);
  if (after === before) throw new Error(`${file} has nothing like ${String(find)}`);
  writeFileSync(file, after);
}

/** A package of the course's next version, in which the first heading of the lesson reads `heading`. */
export function newerPackage(heading: string): { file: string; hash: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'newer-'));
  const copy = join(folder, 'course');
  cpSync(COURSE, copy, { recursive: true });
  edit(join(copy, 'course.yaml'), /^version: .*$/m, 'version: 99.0.0');
  edit(join(copy, 'm02/scale/en.yaml'), /^( {4}heading:) .*$/m, `$1 ${heading}`);
  const compiled = compileCourse(copy);
  if ('problems' in compiled) throw new Error(compiled.problems.map(formatProblem).join('\n'));
  const ui = readUiTexts('locales', LANGUAGES);
  if (!ui.ok) throw new Error(ui.problems.join('\n'));
  const outputs = courseOutputs({
    course: compiled.course,
    ui: ui.value,
    player: readFolder('dist/player'),
    playerVersion: '0.0.0',
    licences: 'none',
    site: { retentionDays: 180, downloads: false },
    status: 'completed',
  });
  if (!outputs.ok) throw new Error(outputs.problems.join('\n'));
  const { bytes, entry } = outputs.value.scorm12;
  const file = join(folder, 'newer.zip');
  writeFileSync(file, bytes);
  return { file, hash: entry.hash, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
