import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CompiledCourse } from '../../domain/course/compiled.ts';
import { LANGUAGES } from '../../domain/course/language.ts';
import { failure, type Outcome, success } from '../package/outcome.ts';
import { type PackageFile, textFile } from '../package/package-file.ts';
import { keyCourse } from './key-course.ts';
import { keyCsv } from './key-csv.ts';
import { keyPage } from './key-page.ts';
import { readKeyTexts } from './key-texts.ts';

const STYLE = fileURLToPath(new URL('answer-key.css', import.meta.url));

/**
 * `answer-key.<language>.html` and `.csv` in every language that any of the courses has, each with the courses that have
 * it, in the order given. The same courses give the same bytes.
 *
 * @param locales the folder `locales/`
 */
export function answerKeyFiles(courses: readonly CompiledCourse[], locales: string): Outcome<readonly PackageFile[]> {
  const style = readFileSync(STYLE, 'utf8');
  const problems: string[] = [];
  const files = LANGUAGES.flatMap((language): readonly PackageFile[] => {
    const keys = courses.flatMap((course) => keyCourse(course, language) ?? []);
    if (keys.length === 0) return [];
    const words = readKeyTexts(locales, language);
    if (!words.ok) {
      problems.push(...words.problems);
      return [];
    }
    return [
      textFile(`answer-key.${language}.html`, keyPage(keys, words.value, language, style)),
      textFile(`answer-key.${language}.csv`, keyCsv(keys, words.value, language)),
    ];
  });
  return problems.length > 0 ? failure(...problems) : success(files);
}
