import { join } from 'node:path';
import * as v from 'valibot';
import type { Language } from '../../domain/course/language.ts';
import { checkShape } from '../compile/check-shape.ts';
import { formatProblem, type Problem } from '../compile/problem.ts';
import { readYaml } from '../compile/yaml-file.ts';
import { failure, type Outcome, success } from '../package/outcome.ts';

/** Words of a page for staff: there is always something to read. */
export const GuideText = v.pipe(v.string(), v.minLength(1, 'expected text, found nothing'));

/** Reads `<locales>/<language>/guides/<name>.yaml`; errors name file, line and column. */
export function readGuideTexts<Texts>(
  locales: string,
  language: Language,
  name: string,
  schema: v.GenericSchema<unknown, Texts>,
): Outcome<Texts> {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => void problems.push(problem);
  const yaml = readYaml(join(locales, language, `guides/${name}.yaml`), report);
  const texts = yaml && checkShape(yaml, schema, report);
  return texts === undefined || problems.length > 0 ? failure(...problems.map(formatProblem)) : success(texts);
}
