import * as v from 'valibot';
import type { Language } from '../../domain/course/language.ts';
import { GuideText as Text, readGuideTexts } from '../guides/guide-texts.ts';
import type { Outcome } from '../package/outcome.ts';

/** The words of the answer key in one language. `{option}` in `readable` stands for the option of the command. */
const KeyTextsSchema = v.strictObject({
  title: Text,
  lead: Text,
  staff: Text,
  proof: Text,
  readable: Text,
  version: Text,
  language: Text,
  module: Text,
  lesson: Text,
  part: Text,
  practice: Text,
  test: Text,
  row: Text,
  rowOfModule: Text,
  rowOfCheck: Text,
  slotOfCheck: Text,
  rowAgain: Text,
  slot: Text,
  objective: Text,
  kind: Text,
  picture: Text,
  question: Text,
  answer: Text,
  report: Text,
  strict: Text,
  right: Text,
  rightAnswer: Text,
  fault: Text,
  meaning: Text,
  feedback: Text,
  hints: Text,
  whenRight: Text,
  weight: Text,
  numbers: Text,
  numbersVary: Text,
  cases: Text,
  pattern: Text,
  drawn: Text,
  computed: Text,
  where: Text,
  examples: Text,
  otherNumber: Text,
  otherLine: Text,
  yes: Text,
  no: Text,
  kinds: v.strictObject({
    choice: Text,
    multiple: Text,
    match: Text,
    number: Text,
    truefalse: Text,
    order: Text,
    picture: Text,
    gaps: Text,
    hotspot: Text,
    hunt: Text,
    view: Text,
    place: Text,
    grid: Text,
  }),
});

export type KeyTexts = v.InferOutput<typeof KeyTextsSchema>;

/** Reads `<locales>/<language>/guides/answer-key.yaml`; errors name file, line and column. */
export function readKeyTexts(locales: string, language: Language): Outcome<KeyTexts> {
  return readGuideTexts(locales, language, 'answer-key', KeyTextsSchema);
}
