import { join } from 'node:path';
import * as v from 'valibot';
import type { Language } from '../../domain/course/language.ts';
import { checkShape } from '../compile/check-shape.ts';
import { formatProblem, type Problem } from '../compile/problem.ts';
import { readYaml } from '../compile/yaml-file.ts';
import { failure, type Outcome, success } from '../package/outcome.ts';

const Text = v.pipe(v.string(), v.minLength(1, 'expected text, found nothing'));

/**
 * The words of the upload guide in one language. `**name**` is a name of Moodle's; `{saved}` stands for the player's own
 * word, so that the guide says what the learner sees.
 */
const UploadTextsSchema = v.strictObject({
  title: Text,
  lead: Text,
  file: v.strictObject({ heading: Text, text: Text }),
  steps: v.strictObject({
    heading: Text,
    items: v.pipe(v.array(Text), v.length(5, 'expected the five steps')),
  }),
  boxes: v.strictObject({
    heading: Text,
    setting: Text,
    choice: Text,
    rows: v.pipe(v.array(v.strictTuple([Text, Text])), v.length(9, 'expected the nine settings')),
  }),
  check: v.strictObject({ heading: Text, items: v.pipe(v.array(Text), v.length(3, 'expected three checks')) }),
  report: v.strictObject({
    heading: Text,
    where: Text,
    question: Text,
    response: Text,
    meaning: Text,
    practice: Text,
    test: Text,
    result: Text,
    note: Text,
  }),
  trouble: v.strictObject({ heading: Text, kept: Text, unsaved: Text, view: Text }),
  update: v.strictObject({ heading: Text, text: Text }),
});

export type UploadTexts = v.InferOutput<typeof UploadTextsSchema>;

/** Reads `<locales>/<language>/guides/upload.yaml`; errors name file, line and column. */
export function readUploadTexts(locales: string, language: Language): Outcome<UploadTexts> {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => void problems.push(problem);
  const yaml = readYaml(join(locales, language, 'guides/upload.yaml'), report);
  const texts = yaml && checkShape(yaml, UploadTextsSchema, report);
  return texts === undefined || problems.length > 0 ? failure(...problems.map(formatProblem)) : success(texts);
}
