import * as v from 'valibot';
import type { Language } from '../../domain/course/language.ts';
import type { Outcome } from '../package/outcome.ts';
import { GuideText as Text, readGuideTexts } from './guide-texts.ts';

/**
 * The words of the upload guide in one language. `**name**` is a name of Moodle's; `{saved}` stands for the player's own
 * word, so that the guide says what the learner sees; `{count}`, `{question}`, `{answer}` and `{fault}` for what the row
 * of practice says that is shown.
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
    rows: v.pipe(v.array(v.strictTuple([Text, Text])), v.length(10, 'expected the ten settings')),
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
  return readGuideTexts(locales, language, 'upload', UploadTextsSchema);
}
