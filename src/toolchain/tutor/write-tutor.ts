import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledCourse } from '../../domain/course/compiled.ts';
import { LANGUAGES } from '../../domain/course/language.ts';
import { licencesText } from '../licences/licences-text.ts';
import { courseKey, courseSource } from './course-key.ts';

/**
 * Writes what the tutor app in `dist/tutor` knows of the courses: `content/<language>.js`, each a script that puts words and answer
 * keys on the global `tutorContent`, and `licences.txt`. Does nothing where the app has not been built.
 *
 * @returns the files of content
 */
export function writeTutor(project: string, courses: readonly CompiledCourse[]): readonly string[] {
  const app = join(project, 'dist/tutor');
  if (!existsSync(join(app, 'index.html'))) return [];
  const content = join(app, 'content');
  rmSync(content, { recursive: true, force: true });
  mkdirSync(content);
  const files = LANGUAGES.map((language) => {
    const path = join(content, `${language}.js`);
    const texts = (name: string): unknown =>
      JSON.parse(readFileSync(join(project, 'locales', language, `${name}.json`), 'utf8'));
    const words = texts('tutor');
    const drawing = { sketch: texts('drawing/sketch'), grading: texts('drawing/grading') };
    const keys = courses.flatMap((one) => courseKey(one, language) ?? []);
    const sources = courses.flatMap((one) => (one.titles[language] ? [courseSource(one, language)] : []));
    writeFileSync(path, contentScript(language, { words, drawing, courses: keys, sources }));
    return path;
  });
  const [first] = courses;
  const title = first?.titles[first.index.defaultLanguage]?.title ?? '';
  writeFileSync(join(app, 'licences.txt'), licencesText(project, title, 'tutor'));
  return files;
}

/** Signs that end a line in JavaScript but not in JSON are written out. */
function contentScript(language: string, content: object): string {
  const json = JSON.stringify(content).replace(/[\u2028\u2029]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
  return `(self.tutorContent=self.tutorContent||{})[${JSON.stringify(language)}]=${json};\n`;
}
