import type { Language } from '../course/language.ts';
import type { QuestionTexts } from '../course/texts.ts';

/** How reports write: the words of a question in the report language, if they are loaded. */
export interface ReportWords {
  readonly language: Language;
  readonly texts?: QuestionTexts | undefined;
}
