import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseDocument, type YAMLSeq } from 'yaml';
import { LANGUAGES } from '../../src/domain/course/language.ts';
import { compileCourse } from '../../src/toolchain/compile/compile-course.ts';
import { formatProblem } from '../../src/toolchain/compile/problem.ts';
import { courseOutputs } from '../../src/toolchain/package/course-outputs.ts';
import { readFolder } from '../../src/toolchain/package/read-folder.ts';
import { readUiTexts } from '../../src/toolchain/package/ui-texts.ts';

export const NEWER_VERSION = '9.0.0';

/**
 * Puts a newer version of the course in the place of what a folder holds, as an administrator does: the first question
 * of the lesson is asked one sheet later than before.
 */
export function putNewerVersion(folder: string): void {
  const source = mkdtempSync(join(tmpdir(), 'newer-'));
  try {
    cpSync('courses/technical-drawing', source, { recursive: true });
    change(join(source, 'course.yaml'), (course) => course.set('version', NEWER_VERSION));
    change(join(source, 'm02/scale/lesson.yaml'), (lesson) => {
      const { items } = lesson.get('screens') as YAMLSeq;
      items.splice(1, 2, items[2], items[1]);
    });
    const compiled = compileCourse(source);
    if ('problems' in compiled) throw new Error(compiled.problems.map(formatProblem).join('\n'));
    const ui = readUiTexts('locales', LANGUAGES);
    if (!ui.ok) throw new Error(ui.problems.join('\n'));
    const outputs = courseOutputs({
      course: compiled.course,
      ui: ui.value,
      player: readFolder('dist/player'),
      playerVersion: '9.0.0',
      licences: 'none',
      site: { retentionDays: 180, downloads: false },
      status: 'completed',
    });
    if (!outputs.ok) throw new Error(outputs.problems.join('\n'));
    rmSync(folder, { recursive: true });
    for (const { path, bytes } of outputs.value.intranet) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
  } finally {
    rmSync(source, { recursive: true, force: true });
  }
}

function change(file: string, edit: (document: ReturnType<typeof parseDocument>) => void): void {
  const document = parseDocument(readFileSync(file, 'utf8'));
  edit(document);
  writeFileSync(file, document.toString());
}
