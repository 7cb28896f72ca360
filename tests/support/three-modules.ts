import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CompiledCourse } from '../../src/domain/course/compiled.ts';
import type { Language } from '../../src/domain/course/language.ts';
import { readCourse } from '../../src/toolchain/compile/read-course.ts';
import { addSlots } from '../../src/toolchain/compile/slots-file.ts';
import { COURSE, compiledCourse } from './built-course.ts';
import { copyParts } from './copy-parts.ts';

/** Lessons of the real course, some of them twice: three modules of three lessons, so that 1, 3 and 6 back are there. */
const MODULES = {
  m01: { formats: 'formats', lettering: 'lettering', lines: 'lines' },
  m02: { 'title-block': 'title-block', scale: 'scale', again: 'formats' },
  m03: { plates: 'lettering', bushes: 'lines', gears: 'scale' },
};

/** The source of a course of three modules in a temporary folder, ready for the compiler. */
function threeModuleSource(languages: readonly Language[]): { folder: string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'three-modules-'));
  const folder = join(root, 'three-modules');
  mkdirSync(folder);
  for (const file of ['terms.tsv', 'faults.tsv']) cpSync(join(COURSE, file), join(folder, file));
  copyParts(COURSE, folder);
  const ids = Object.keys(MODULES);
  writeFileSync(
    join(folder, 'course.yaml'),
    `format: 1\nid: three-modules\nversion: 0.1.0\nlanguages: [${languages.join(', ')}]\ndefaultLanguage: en\n` +
      `pass: { score: 80, objective: 60 }\nmodules: [${ids.join(', ')}]\n`,
  );
  for (const language of languages) {
    writeFileSync(
      join(folder, `${language}.yaml`),
      `title: Three\nmodules: { ${ids.map((id) => `${id}: Module`).join(', ')} }\n`,
    );
  }
  Object.entries(MODULES).forEach(([id, lessons], module) => {
    for (const [name, source] of Object.entries(lessons)) {
      const target = join(folder, id, name);
      const wanted = languages.map((language) => `${language}.yaml`);
      cpSync(join(COURSE, 'm02', source), target, {
        recursive: true,
        filter: (path) => !/[\\/][a-z]{2}\.yaml$/.test(path) || wanted.some((file) => path.endsWith(`/${file}`)),
      });
      const yaml = join(target, 'lesson.yaml');
      const number = `${module + 1}.${Object.keys(lessons).indexOf(name) + 1}`;
      writeFileSync(yaml, readFileSync(yaml, 'utf8').replace(/^number: .*$/m, `number: '${number}'`));
    }
    const list = Object.keys(lessons).join(', ');
    writeFileSync(join(folder, id, 'module.yaml'), `number: '${module + 1}'\nlessons: [${list}]\n`);
  });
  const course = readCourse(folder, undefined, () => undefined);
  if (course) addSlots(course.slots, course.slotKeys);
  return { folder, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** That course, compiled. */
export function threeModuleCourse(languages: readonly Language[] = ['en', 'de', 'ro']): CompiledCourse {
  const source = threeModuleSource(languages);
  try {
    return compiledCourse(source.folder);
  } finally {
    source.remove();
  }
}
