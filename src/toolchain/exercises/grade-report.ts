import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Language } from '../../domain/course/language.ts';
import type { Diagnosis } from '../../domain/grading/diagnosis.ts';
import type { Grade } from '../../domain/grading/grade.ts';
import { helpSentences } from '../../domain/grading/help-step.ts';

/** Sentences by their keys, one within the other. */
const Sentences = v.object({ show: v.record(v.string(), v.string()) });

/**
 * What is said of a drawing, line by line, in the order in which it should be mended: the sentence that a learner is shown, where, the
 * fault of the syllabus, and which lines of the file are meant.
 *
 * @param names what each line is called in the file
 * @param locales the folder of the texts
 */
export function gradeReport(
  { diagnoses, points, unmet }: Extract<Grade, { kind: 'graded' }>,
  names: readonly string[],
  language: Language,
  locales: string,
): readonly string[] {
  const texts = v.parse(Sentences, JSON.parse(readFileSync(join(locales, language, 'drawing/grading.json'), 'utf8')));
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const sentences = helpSentences(diagnoses, 'show').flatMap(({ key, values, about: [one] }, at) => {
    const text = texts.show[key.replace('show.', '')] ?? key;
    const filled = text.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => format.format(values[name] ?? Number.NaN));
    return one ? [`${at + 1}. ${filled}`, ...details(one, names).map((line) => `   ${line}`)] : [];
  });
  const must = unmet.length === 0 ? '' : `; has to be right: ${unmet.join(', ')}`;
  return [`${points} of 100 points, ${diagnoses.length} not right${must}`, ...sentences];
}

function details({ code, fault, view, at, entities, lines }: Diagnosis, names: readonly string[]): readonly string[] {
  const place = at ? ` at (${round(at.x)}, ${round(at.y)})` : '';
  const shown = [...new Set(entities.flatMap((entity) => names[entity] ?? []))];
  return [
    `${code}, fault ${fault}${view === undefined ? '' : `, ${view}`}${place}`,
    ...(shown.length > 0 ? [`drawn: ${shown.slice(0, 4).join('; ')}${shown.length > 4 ? '; ...' : ''}`] : []),
    ...(lines.length > 0 ? [`asked: ${lines.join(', ')}`] : []),
  ];
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}
