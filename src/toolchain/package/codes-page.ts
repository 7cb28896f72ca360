import * as v from 'valibot';
import type { CompiledCourse } from '../../domain/course/compiled.ts';
import type { Language } from '../../domain/course/language.ts';
import { writtenCode } from '../../domain/course/trainer-code.ts';
import { GuideText as Text, readGuideTexts } from '../guides/guide-texts.ts';
import { type Outcome, success } from './outcome.ts';
import { type PackageFile, textFile } from './package-file.ts';
import type { Codes } from './trainer-codes.ts';

/** `{course}` stands for the course's title, `{number}` for a module's. */
const CodesTextsSchema = v.strictObject({ title: Text, what: Text, how: Text, staff: Text, module: Text });

/** A text file of codes, and the lines that hold them. */
export interface CodesSheet extends PackageFile {
  readonly lines: readonly string[];
}

/** `trainer-codes.<course>.txt`: the codes of a course's modules, to print for trainers. */
export function codesPage(
  { index, titles }: CompiledCourse,
  codes: Codes,
  language: Language,
  locales: string,
): Outcome<CodesSheet> {
  const words = readGuideTexts(locales, language, 'trainer-codes', CodesTextsSchema);
  if (!words.ok) return words;
  const { title, what, how, staff, module } = words.value;
  const texts = titles[language];
  const lines = index.modules.flatMap(({ id, number }) => {
    const code = codes[id];
    const name = `${module.replaceAll('{number}', number)}  ${texts?.modules[id]?.title ?? ''}`;
    return code === undefined ? [] : [`${writtenCode(code)}  ${name.trim()}`];
  });
  const head = `${title.replaceAll('{course}', texts?.title ?? index.id)} (${index.id} ${index.version})`;
  const text = [head, '', what, how, staff, '', ...lines, ''].join('\n');
  return success({ ...textFile(`trainer-codes.${index.id}.txt`, text), lines });
}
